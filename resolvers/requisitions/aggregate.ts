/** Requisitions: what somebody asks to be bought, and who approves it. */
import type { Aggregate, ShownAttributes } from '../kernel/dynamodb/aggregate.ts';

/** Sort key of a requisition's row, which lies under the requisition's id. */
export const REQUISITION = 'REQUISITION';

/** Neither lines nor decisions: lists do without them. */
const SHOWN = [
  'id',
  'supplierId',
  'neededBy',
  'note',
  'lineCount',
  'total',
  'unpricedLines',
  'currency',
  'waitingFor',
  'waitingRoles',
  'askerIds',
  'approverIds',
  'requestedBy',
  'submittedAt',
  'reason',
  'version',
  'updatedAt',
];

const DECISION: ShownAttributes = {
  same: ['decision', 'by', 'byId', 'role', 'at', 'note'],
  money: ['amount'],
  // The API says the contrary: whether it counts.
  hidden: ['superseded'],
};
const LINE: ShownAttributes = {
  same: ['id', 'description', 'neededBy', 'missingPartId'],
  quantity: ['quantity', 'ordered'],
  prices: { unitCost: 'unitCostFraction' },
  money: ['total'],
  names: { inventoryItemId: 'inventoryItem.id', workOrderId: 'workOrder.id' },
};

export const aggregate = {
  tables: {
    Requisitions: {
      indexes: {
        byDate: { partitionKey: 'kind', sortKey: 'createdAt', include: [...SHOWN, 'state', 'requestedById'] },
        byState: { partitionKey: 'state', sortKey: 'createdAt', include: [...SHOWN, 'requestedById'] },
        byAsker: { partitionKey: 'requestedById', sortKey: 'createdAt', include: [...SHOWN, 'state'] },
      },
    },
  },
  audited: [
    {
      entity: 'REQUISITION',
      sk: REQUISITION,
      type: 'Requisition',
      shows: {
        same: [
          'id',
          'state',
          'neededBy',
          'note',
          'lineCount',
          'unpricedLines',
          'currency',
          'requestedBy',
          'requestedById',
          'submittedAt',
          'reason',
          'createdAt',
        ],
        money: ['total'],
        names: { supplierId: 'supplier.id' },
        within: {
          lines: { field: 'items', holds: 'list', shows: LINE },
          decisions: { field: 'decisions', holds: 'list', shows: DECISION },
        },
        hidden: ['kind', 'waitingFor', 'waitingRoles', 'askerIds', 'approverIds', 'decisionCount'],
      },
    },
  ],
  fields: {
    Requisition: { total: 'inventory:cost' },
    RequisitionLine: { unitCost: 'inventory:cost', total: 'inventory:cost' },
    ApprovalDecision: { amount: 'inventory:cost' },
    ReorderSuggestion: { lastCost: 'inventory:cost', total: 'inventory:cost' },
  },
  permissions: {
    'requisition:read': ['ADVISOR', 'TECHNICIAN', 'STOREKEEPER', 'PURCHASER'],
    'requisition:create': ['ADVISOR', 'TECHNICIAN', 'STOREKEEPER', 'PURCHASER'],
    // Of others, too: whoever asked may always change and withdraw it.
    'requisition:update': ['PURCHASER'],
    'requisition:approve': ['STOREKEEPER', 'PURCHASER'],
  },
} satisfies Aggregate;
