/** Keys of programs, and what each has used of its plan (docs/decisions/049). */
import type { Aggregate } from '../kernel/dynamodb/aggregate.ts';

/** Sort key of a key's row, which lies under the key's id. */
export const API_KEY = 'API_KEY';

const SHOWN = [
  'id',
  'name',
  'plan',
  'scopes',
  'ending',
  'expiresAt',
  'createdBy',
  'revokedAt',
  'revokedBy',
  'version',
  'updatedAt',
];

export const aggregate = {
  tables: {
    ApiKeys: { indexes: { byTime: { partitionKey: 'kind', sortKey: 'createdAt', include: SHOWN } } },
    // Each call counts here: the log of keys, and who follows it, need not hear of it.
    ApiKeyUsage: { indexes: {}, timeToLive: 'goesAt' },
  },
  audited: [
    {
      entity: 'API_KEY',
      sk: API_KEY,
      type: 'ApiKey',
      shows: {
        same: [
          'id',
          'name',
          'plan',
          'scopes',
          'ending',
          'expiresAt',
          'createdBy',
          'revokedAt',
          'revokedBy',
          'createdAt',
        ],
        hidden: ['kind', 'hash', 'createdById'],
      },
    },
  ],
  permissions: {
    'apikey:read': [],
    'apikey:create': [],
    'apikey:revoke': [],
  },
} satisfies Aggregate;
