/** Counts of the stock: a header, and a line for each item that somebody counted. Several people count at a time. */
import type { Aggregate } from '../kernel/dynamodb/aggregate.ts';
import { WHOLE_ROWS } from '../kernel/dynamodb/aggregate.ts';

/** Sort key of a count's header, which lies under the count's id; lines lie beside it under `ITEM#…`. */
export const COUNT = 'COUNT';
export const LINE = 'ITEM#';

export const aggregate = {
  tables: {
    Counts: {
      indexes: {
        byDate: { partitionKey: 'kind', sortKey: 'startedAt', include: WHOLE_ROWS },
        // Of lines alone: who follows a count asks for what was counted lately.
        byChange: { partitionKey: 'countId', sortKey: 'at', include: WHOLE_ROWS },
      },
    },
  },
  audited: [
    {
      entity: 'STOCK_COUNT',
      sk: COUNT,
      type: 'StockCount',
      shows: {
        same: [
          'id',
          'location',
          'status',
          'startedBy',
          'startedById',
          'startedAt',
          'closedBy',
          'closedById',
          'closedAt',
          'reason',
        ],
        hidden: ['kind'],
      },
    },
    // Under the count, so that its history tells who counted what, and what was counted again.
    {
      entity: 'STOCK_COUNT',
      skPrefix: LINE,
      id: 'countId',
      type: 'CountLine',
      shows: {
        same: ['by', 'byId', 'at', 'settled', 'movementId'],
        quantity: ['counted', 'expected'],
        names: { inventoryItemId: 'item.id' },
        hidden: ['countId'],
      },
    },
  ],
  permissions: {
    'count:take': ['STOREKEEPER'],
  },
} satisfies Aggregate;
