/** What the mixed day writes of work orders. */
import { randomUUID } from 'node:crypto';
import type {
  MutationAddWorkOrderItemArgs,
  MutationChangeWorkOrderStateArgs,
  MutationCreateWorkOrderArgs,
  WorkOrderItemInput,
} from '../../../resolvers/generated/schema.ts';
import type { Line } from './answers.ts';
import { centsOf, mayMove, relatedOf, text, toOrder } from './answers.ts';
import { BY, movePart } from './records.ts';
import type { Action, Row, Tables } from './tables.ts';

export interface Change {
  workOrderId: string;
  sequence: number;
  from: string | null;
  row: Row;
}

const TAX = 0.18;

function lineOf(input: WorkOrderItemInput, part: Row | null, at: string): Line {
  const quantity = Number(input.quantity);
  const unitPrice = part ? Number(part['price']) : centsOf(input.unitPrice);
  return {
    ...{
      id: randomUUID(),
      kind: input.kind,
      description: input.description ?? text(part?.['name']),
      quantity,
      unitPrice,
    },
    ...{ total: Math.round(quantity * unitPrice), createdAt: at },
    ...(part ? { inventoryItemId: part.pk } : {}),
  };
}

/** Sums of lines whose prices include the tax. */
export function sumsOf(lines: readonly Line[]) {
  const total = lines.reduce((sum, line) => sum + line.total, 0);
  const subtotal = Math.round(total / (1 + TAX));
  return { subtotal, tax: total - subtotal, total };
}

const partKeys = (items: readonly WorkOrderItemInput[]) =>
  items.flatMap(({ inventoryItemId }) => (inventoryItemId ? [{ pk: inventoryItemId, sk: 'ITEM' }] : []));

export function eventOf(row: Row, from: string | null, note: string | null, at: string): Row {
  const id = `${String(row['version']).padStart(6, '0')}`;
  return { pk: row.pk, sk: `EVENT#${id}`, id: `${row.pk}#${id}`, from, to: row['state'], note, at, ...BY };
}

function opening(tables: Tables, tell: (change: Change) => void) {
  return {
    async createWorkOrder({ input }: MutationCreateWorkOrderArgs) {
      const items = input.items ?? [];
      const found = await tables.batch({
        Customers: [{ pk: input.customerId, sk: 'CUSTOMER' }],
        Vehicles: [{ pk: input.vehicleId, sk: 'VEHICLE' }],
        Inventory: partKeys(items),
      });
      const customer = found('Customers', input.customerId, 'CUSTOMER');
      const vehicle = found('Vehicles', input.vehicleId, 'VEHICLE');
      if (!customer || !vehicle) throw new Error('no such customer or vehicle');
      const [id, at] = [randomUUID(), new Date().toISOString()];
      const lines = items.map((item) => lineOf(item, found('Inventory', item.inventoryItemId, 'ITEM'), at));
      const row: Row = {
        ...{ pk: id, sk: 'ORDER', kind: 'ORDER', open: 'OPEN', id, state: 'RECEIVED', stateSince: at },
        ...{ customerId: input.customerId, vehicleId: input.vehicleId, receivedAt: at, itemCount: lines.length },
        ...{ currency: 'PEN', pricesIncludeTax: true, version: 1, createdAt: at, updatedAt: at, ...sumsOf(lines) },
        ...{ complaint: input.complaint ?? undefined, bay: input.bay ?? undefined },
        ...(input.technicianId ? { technicianId: input.technicianId } : {}),
      };
      const lineRow: Row = { pk: id, sk: 'ITEMS', lines };
      await tables.transact([
        tables.putNew('WorkOrders', row),
        tables.putNew('WorkOrders', lineRow),
        tables.putNew('WorkOrders', eventOf(row, null, null, at)),
        ...lines.flatMap((line): Action[] => {
          const part = found('Inventory', line.inventoryItemId, 'ITEM');
          return part ? movePart(tables, part, -line.quantity, id, at) : [];
        }),
      ]);
      tell({ workOrderId: id, sequence: 1, from: null, row });
      return toOrder(row, { customer, vehicle, lines: lineRow });
    },
  };
}

function moving(tables: Tables, tell: (change: Change) => void) {
  return {
    async changeWorkOrderState({ id, to, note }: MutationChangeWorkOrderStateArgs) {
      const found = await tables.batch({
        WorkOrders: [
          { pk: id, sk: 'ORDER' },
          { pk: id, sk: 'ITEMS' },
        ],
      });
      const before = found('WorkOrders', id, 'ORDER');
      if (!before) throw new Error('no such order');
      if (!mayMove(before['state'], to)) throw new Error(`an order does not go from ${text(before['state'])} to ${to}`);
      const at = new Date().toISOString();
      const { open, ...kept } = before;
      const ends = to === 'DELIVERED' || to === 'CANCELLED';
      const version = Number(before['version']) + 1;
      const row: Row = {
        ...{ ...kept, ...(ends ? {} : { open }), pk: before.pk, sk: before.sk },
        ...{ state: to, stateSince: at, updatedAt: at, version },
      };
      await tables.transact([
        tables.replace('WorkOrders', row, before['version']),
        tables.putNew('WorkOrders', eventOf(row, text(before['state']), note ?? null, at)),
      ]);
      tell({ workOrderId: id, sequence: version, from: text(before['state']), row });
      return toOrder(row, { ...(await relatedOf(tables, [row]))(row), lines: found('WorkOrders', id, 'ITEMS') });
    },
  };
}

function adding(tables: Tables, tell: (change: Change) => void) {
  return {
    async addWorkOrderItem({ workOrderId, input }: MutationAddWorkOrderItemArgs) {
      const found = await tables.batch({
        WorkOrders: [
          { pk: workOrderId, sk: 'ORDER' },
          { pk: workOrderId, sk: 'ITEMS' },
        ],
        Inventory: partKeys([input]),
      });
      const before = found('WorkOrders', workOrderId, 'ORDER');
      if (!before) throw new Error('no such order');
      const at = new Date().toISOString();
      const part = found('Inventory', input.inventoryItemId, 'ITEM');
      const line = lineOf(input, part, at);
      const lines = [...((found('WorkOrders', workOrderId, 'ITEMS')?.['lines'] ?? []) as Line[]), line];
      const version = Number(before['version']) + 1;
      const row: Row = { ...before, ...sumsOf(lines), itemCount: lines.length, version, updatedAt: at };
      const lineRow: Row = { pk: workOrderId, sk: 'ITEMS', lines };
      await tables.transact([
        tables.replace('WorkOrders', row, before['version']),
        tables.put('WorkOrders', lineRow),
        ...(part ? movePart(tables, part, -line.quantity, workOrderId, at) : []),
      ]);
      tell({ workOrderId, sequence: version, from: null, row });
      return toOrder(row, { ...(await relatedOf(tables, [row]))(row), lines: lineRow });
    },
  };
}

export function orders(tables: Tables, tell: (change: Change) => void) {
  return { ...opening(tables, tell), ...moving(tables, tell), ...adding(tables, tell) };
}
