/** Roles: what whoever has one may do. */
import type { Aggregate, Row } from '../kernel/dynamodb/aggregate.ts';

/** Sort key of a role's row, which lies under the role's name. */
export const ROLE = 'ROLE';

export const aggregate = {
  tables: { RolePermissions: { indexes: { byName: { partitionKey: 'kind', sortKey: 'name', include: ['version'] } } } },
  audited: [
    {
      entity: 'ROLE',
      sk: ROLE,
      type: 'Role',
      shows: {
        same: ['name', 'description', 'permissions', 'builtIn'],
        hidden: ['kind', 'userCount', 'enabledCount', 'grantedThrough', 'createdAt'],
      },
    },
  ],
  counters: [
    {
      what: 'a role counts its users',
      table: 'RolePermissions',
      ownerKey: ROLE,
      attribute: 'userCount',
      counts: { table: 'Users', by: 'role', rows: (row: Row) => row.sk === 'USER' },
    },
    {
      what: 'a role counts those of its users who are enabled',
      table: 'RolePermissions',
      ownerKey: ROLE,
      attribute: 'enabledCount',
      counts: { table: 'Users', by: 'role', rows: (row: Row) => row.sk === 'USER' && row['status'] === 'ENABLED' },
    },
  ],
  permissions: {
    'role:read': [],
    'role:save': [],
  },
} satisfies Aggregate;
