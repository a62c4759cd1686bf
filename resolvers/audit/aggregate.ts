/** The audit log: who changed what, written from the tables' streams (docs/decisions/017). */
import type { Aggregate } from '../kernel/dynamodb/aggregate.ts';

/** Nothing of the change itself: what was found is read from the table, together with its users. */
const SHOWN = ['id'];

export const aggregate = {
  tables: {
    AuditLog: {
      indexes: {
        byTime: { partitionKey: 'kind', sortKey: 'sk', include: [...SHOWN, 'userId'] },
        byUser: { partitionKey: 'userId', sortKey: 'sk', include: SHOWN },
      },
      timeToLive: 'expiresAt',
    },
  },
  permissions: {
    'audit:read': [],
  },
} satisfies Aggregate;
