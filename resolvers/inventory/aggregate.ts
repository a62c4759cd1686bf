/** Inventory items, with a movement for each change of their stock. */
import type { Aggregate, Row } from '../kernel/dynamodb/aggregate.ts';
import { SEARCH_INDEX } from '../kernel/dynamodb/aggregate.ts';
import { ITEM, MOVEMENT } from './keys.ts';

export { ITEM, MOVEMENT } from './keys.ts';

/** Under which the index of low items has them. */
export { LOW } from './stock.ts';

/** No stock: it changes with each sale, and every projected change costs a write. */
const SHOWN = ['id'];

export const aggregate = {
  tables: {
    Inventory: {
      indexes: {
        byName: { partitionKey: 'kind', sortKey: 'nameKey', include: SHOWN },
        lowStock: { partitionKey: 'lowStock', sortKey: 'nameKey', include: SHOWN },
        bySearch: SEARCH_INDEX,
        // Whoever counts goes from place to place.
        byLocation: { partitionKey: 'kind', sortKey: 'place', include: SHOWN },
      },
    },
  },
  audited: [
    {
      entity: 'INVENTORY_ITEM',
      sk: ITEM,
      type: 'InventoryItem',
      shows: {
        same: ['id', 'sku', 'name', 'unit', 'currency', 'taxCode', 'location', 'archived', 'createdAt'],
        prices: { price: 'priceFraction', averageCost: 'averageCostFraction' },
        quantity: ['stock', 'reserved', 'onOrder', 'minimumStock', 'maximumStock'],
        marks: { lowStock: 'low', forSale: 'forSale' },
        hidden: ['kind', 'place', 'nameKey', 'skuKey', 'searchForm', 'movementCount', 'supplierCount'],
      },
    },
  ],
  relations: [
    {
      field: 'inventoryItem',
      id: 'inventoryItemId',
      table: 'Inventory',
      sk: ITEM,
      permission: 'inventory:read',
      shape: 'toInventoryItem',
      module: 'inventoryItem.ts',
    },
    // The same, as a movement calls it.
    {
      field: 'item',
      id: 'inventoryItemId',
      table: 'Inventory',
      sk: ITEM,
      permission: 'inventory:read',
      shape: 'toInventoryItem',
      module: 'inventoryItem.ts',
    },
  ],
  unique: [
    {
      what: 'SKU',
      table: 'Inventory',
      prefix: 'SKU#',
      owner: 'inventoryItemId',
      ownerKey: ITEM,
      value: (row: Row) => (typeof row['skuKey'] === 'string' ? row['skuKey'] : null),
    },
  ],
  counters: [
    {
      what: 'an inventory item counts its movements',
      table: 'Inventory',
      ownerKey: ITEM,
      attribute: 'movementCount',
      counts: { table: 'Inventory', by: 'pk', rows: (row: Row) => row.sk.startsWith(MOVEMENT) },
    },
    {
      what: 'an inventory item counts its suppliers',
      table: 'Inventory',
      ownerKey: ITEM,
      attribute: 'supplierCount',
      counts: { table: 'Suppliers', by: 'inventoryItemId', rows: (row: Row) => row.sk.startsWith('SUPPLIES#') },
    },
  ],
  fields: {
    InventoryItem: { averageCost: 'inventory:cost' },
    StockMovement: { unitCost: 'inventory:cost', landedCost: 'inventory:cost' },
  },
  permissions: {
    'inventory:read': ['ADVISOR', 'TECHNICIAN', 'CASHIER', 'STOREKEEPER', 'PURCHASER', 'INTEGRATOR'],
    'inventory:cost': ['STOREKEEPER', 'PURCHASER'],
    'inventory:create': ['STOREKEEPER'],
    'inventory:update': ['STOREKEEPER'],
    'inventory:delete': ['STOREKEEPER'],
    'inventory:move': ['STOREKEEPER'],
  },
} satisfies Aggregate;
