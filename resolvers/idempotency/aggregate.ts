/** Keys of calls that may be repeated, each with what the first one was answered. */
import type { Aggregate } from '../kernel/dynamodb/aggregate.ts';

export const aggregate = {
  tables: { Idempotency: { indexes: {}, timeToLive: 'expiresAt' } },
} satisfies Aggregate;
