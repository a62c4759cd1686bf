/** What was mailed to whom, and who gets no more. Functions write it. */
import type { Aggregate } from '../kernel/dynamodb/aggregate.ts';

export const aggregate = {
  tables: { Mail: { indexes: {}, timeToLive: 'expiresAt' } },
} satisfies Aggregate;
