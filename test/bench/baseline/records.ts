/** What the mixed day writes of customers, vehicles and the inventory. */
import { randomUUID } from 'node:crypto';
import type {
  MutationCreateCustomerArgs,
  MutationCreateInventoryItemArgs,
  MutationCreateVehicleArgs,
  MutationRecordStockMovementArgs,
} from '../../../resolvers/generated/schema.ts';
import { centsOf, money, toCustomer, toItem, toVehicle } from './answers.ts';
import type { Action, Row, Tables } from './tables.ts';

export const BY = { by: 'Rosa Quispe', byId: 'U1' };

/** Takes parts from stock, or brings them: never below zero. */
export function movePart(tables: Tables, item: Row, change: number, reference: string, at: string): Action[] {
  const id = randomUUID();
  const stock = Number(item['stock']) + change;
  return [
    tables.update(
      'Inventory',
      { pk: item.pk, sk: 'ITEM' },
      'SET stock = stock + :change, version = version + :one, updatedAt = :at',
      'stock >= :least',
      { ':change': change, ':one': 1, ':at': at, ':least': Math.max(0, -change) },
    ),
    tables.putNew('Inventory', {
      pk: item.pk,
      sk: `MOVE#${at}#${id}`,
      id,
      type: change < 0 ? 'OUT' : 'IN',
      quantity: Math.abs(change),
      balance: stock,
      reference,
      at,
      ...BY,
    }),
  ];
}

export function records(tables: Tables) {
  return {
    async createCustomer({ input }: MutationCreateCustomerArgs) {
      const [id, at] = [randomUUID(), new Date().toISOString()];
      const key = { pk: id, sk: 'CUSTOMER', kind: 'CUSTOMER', nameKey: `${input.name.toLowerCase()}#${id}` };
      const row = { ...key, ...input, id, archived: false, version: 1, createdAt: at, updatedAt: at };
      await tables.write('Customers', row);
      return toCustomer(row);
    },

    async createVehicle({ input }: MutationCreateVehicleArgs) {
      const customer = await tables.get('Customers', input.customerId, 'CUSTOMER');
      if (!customer) throw new Error('no such customer');
      const [id, at] = [randomUUID(), new Date().toISOString()];
      const label = `${input.make} ${input.model}`;
      const key = { pk: id, sk: 'VEHICLE', kind: 'VEHICLE', plateKey: `${input.plate ?? ''}#${id}` };
      const row = { ...key, ...input, id, label, archived: false, version: 1, createdAt: at, updatedAt: at };
      await tables.transact([
        tables.putNew('Vehicles', row),
        tables.putNew('Vehicles', { pk: `PLATE#${input.plate ?? id}`, sk: 'UNIQUE', vehicleId: id }),
      ]);
      return toVehicle(row, customer);
    },

    async createInventoryItem({ input }: MutationCreateInventoryItemArgs) {
      const [id, at] = [randomUUID(), new Date().toISOString()];
      const row = {
        ...{ pk: id, sk: 'ITEM', kind: 'ITEM', nameKey: `${input.name.toLowerCase()}#${id}`, id },
        ...{ sku: input.sku, name: input.name, unit: 'UNIT', price: centsOf(input.price), cost: 0, stock: 0 },
        ...{ currency: 'PEN', taxCode: 'IGV', version: 1, createdAt: at, updatedAt: at },
      };
      await tables.transact([
        tables.putNew('Inventory', row),
        tables.putNew('Inventory', { pk: `SKU#${input.sku}`, sk: 'UNIQUE', itemId: id }),
      ]);
      return toItem(row);
    },

    async recordStockMovement({ inventoryItemId, input }: MutationRecordStockMovementArgs) {
      const item = await tables.get('Inventory', inventoryItemId, 'ITEM');
      if (!item) throw new Error('no such item');
      const [change, at] = [Number(input.quantity) * (input.type === 'OUT' ? -1 : 1), new Date().toISOString()];
      const actions = movePart(tables, item, change, input.reference ?? '', at);
      await tables.transact(actions);
      const stock = Number(item['stock']) + change;
      return {
        movement: {
          ...{ id: actions[1]?.Put?.Item?.['id'] as string, type: input.type, quantity: input.quantity },
          ...{ balance: String(stock), unitCost: money(centsOf(input.unitCost)), at, ...BY },
        },
        item: toItem({ ...item, stock }),
      };
    },
  };
}
