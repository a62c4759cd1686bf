/** Users of the workshop: their rows say who may sign in and as what; the user pool follows (docs/decisions/016). */
import type { Aggregate, Row } from '../kernel/dynamodb/aggregate.ts';

/** Sort key of a user's row, which lies under the subject of the user's token. */
export const USER = 'USER';

const SHOWN = ['id', 'name', 'email', 'phone', 'status', 'searchText', 'version'];

export const aggregate = {
  tables: {
    Users: {
      indexes: {
        byName: { partitionKey: 'kind', sortKey: 'nameKey', include: [...SHOWN, 'role'] },
        byRole: { partitionKey: 'role', sortKey: 'nameKey', include: SHOWN },
      },
    },
  },
  audited: [
    {
      entity: 'USER',
      sk: USER,
      type: 'User',
      shows: {
        same: ['id', 'name', 'email', 'phone', 'role'],
        means: { status: { field: 'enabled', value: 'ENABLED' } },
        hidden: [
          'kind',
          'nameKey',
          'searchText',
          'createdAt',
          'invitedAt',
          'signedOutAt',
          'authenticatorResetAt',
          'replaces',
          'replacedBy',
        ],
      },
    },
  ],
  relations: [
    {
      field: 'technician',
      id: 'technicianId',
      table: 'Users',
      sk: USER,
      permission: 'workorder:detail',
      shape: 'toUser',
      module: 'user.ts',
    },
    // Screens hang where everybody passes: they get a name, and neither address nor telephone.
    {
      field: 'boardTechnician',
      id: 'technicianId',
      table: 'Users',
      sk: USER,
      permission: 'workorder:read',
      shape: 'toBoardTechnician',
      module: 'user.ts',
    },
    {
      field: 'user',
      id: 'userId',
      table: 'Users',
      sk: USER,
      permission: 'audit:read',
      shape: 'toUser',
      module: 'user.ts',
    },
  ],
  unique: [
    {
      what: 'e-mail',
      table: 'Users',
      prefix: 'EMAIL#',
      owner: 'userId',
      ownerKey: USER,
      // A user who left the pool by their own hand gives the address to whoever replaces them.
      value: (row: Row) => (row['replacedBy'] === undefined && typeof row['email'] === 'string' ? row['email'] : null),
    },
  ],
  fields: {
    User: { phone: { permission: 'user:read', or: 'id' } },
  },
  permissions: {
    'self:read': ['ADVISOR', 'TECHNICIAN', 'CASHIER', 'STOREKEEPER', 'PURCHASER', 'SCREEN', 'INTEGRATOR', 'DRIVER'],
    'user:read': [],
    'user:save': [],
    'user:disable': [],
  },
} satisfies Aggregate;
