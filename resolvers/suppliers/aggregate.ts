/** Suppliers: whom the workshop buys from, and what each of them sells. */
import { standsForNobody } from '../countries/nobody.ts';
import type { Aggregate, Row } from '../kernel/dynamodb/aggregate.ts';
import { SEARCH_INDEX, WHOLE_ROWS } from '../kernel/dynamodb/aggregate.ts';
import { SUPPLIES, TAX_ID, taxIdKey } from './keys.ts';

/** Sort key of a supplier's row, which lies under the supplier's id; what it sells lies beside it under `SUPPLIES#…`. */
export const SUPPLIER = 'SUPPLIER';

export const aggregate = {
  tables: {
    Suppliers: {
      indexes: {
        byName: { partitionKey: 'kind', sortKey: 'nameKey', include: WHOLE_ROWS },
        bySearch: SEARCH_INDEX,
        // Of what is sold alone: who sells an item.
        byItem: { partitionKey: 'inventoryItemId', sortKey: 'supplierId', include: WHOLE_ROWS },
      },
    },
  },
  audited: [
    {
      entity: 'SUPPLIER',
      sk: SUPPLIER,
      type: 'Supplier',
      shows: {
        same: [
          'id',
          'name',
          'taxIdType',
          'taxId',
          'contacts',
          'address',
          'paymentDays',
          'currency',
          'leadTimeDays',
          'archived',
          'createdAt',
        ],
        hidden: ['kind', 'nameKey', 'searchForm'],
      },
    },
    // Under the supplier, so that its history tells what it sold, and at what cost.
    {
      entity: 'SUPPLIER',
      skPrefix: SUPPLIES,
      id: 'supplierId',
      type: 'SupplierItem',
      shows: {
        same: ['supplierCode', 'currency', 'preferred', 'createdAt'],
        prices: { lastCost: 'lastCostFraction' },
        quantity: ['packSize', 'minimumOrder'],
        names: { inventoryItemId: 'inventoryItem.id', supplierId: 'supplier.id' },
      },
    },
  ],
  relations: [
    {
      field: 'supplier',
      id: 'supplierId',
      table: 'Suppliers',
      sk: SUPPLIER,
      permission: 'supplier:read',
      shape: 'toSupplier',
      module: 'supplier.ts',
    },
  ],
  unique: [
    {
      what: "supplier's tax id",
      table: 'Suppliers',
      prefix: TAX_ID,
      owner: 'supplierId',
      ownerKey: SUPPLIER,
      value: ({ taxIdType, taxId }: Row) =>
        typeof taxIdType === 'string' && typeof taxId === 'string' && taxId !== '' && !standsForNobody(taxIdType, taxId)
          ? taxIdKey(taxIdType, taxId).slice(TAX_ID.length)
          : null,
    },
  ],
  fields: {
    SupplierItem: { lastCost: 'inventory:cost' },
  },
  permissions: {
    'supplier:read': ['STOREKEEPER', 'PURCHASER'],
    'supplier:create': ['PURCHASER'],
    'supplier:update': ['PURCHASER'],
  },
} satisfies Aggregate;
