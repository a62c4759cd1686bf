/** Where orders of parts are paid: each attempt's place at the provider, and who waits for it. Functions write it. */
import type { Aggregate } from '../kernel/dynamodb/aggregate.ts';

export const aggregate = {
  tables: { PartsPayments: { indexes: {}, timeToLive: 'expiresAt' } },
} satisfies Aggregate;
