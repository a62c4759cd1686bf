/** Fields that hold another object: where its id stands, where its row lies, and what the caller needs to see it. */
import { toBoardCustomer, toCustomer } from '../customers/customer.ts';
import { toInventoryItem } from '../inventory/inventoryItem.ts';
import { toInvoice } from '../invoices/invoice.ts';
import { toUser } from '../admin/user.ts';
import { toBoardVehicle, toVehicle } from '../vehicles/vehicle.ts';
import { toWorkOrder } from '../workOrders/workOrder.ts';
import type { Stash } from './context.ts';
import { keyOfNumber } from './numbers.ts';
import type { Key } from './rows.ts';

export interface Relation {
  field: string;
  /** Property of the answer that holds the other object's id; not part of the schema. */
  id: string;
  table: string;
  /** Absent for invoices: their id gives the whole key. */
  sk?: string;
  permission: string;
}

export const RELATIONS: Relation[] = [
  { field: 'customer', id: 'customerId', table: 'CUSTOMERS', sk: 'CUSTOMER', permission: 'customer:read' },
  { field: 'vehicle', id: 'vehicleId', table: 'VEHICLES', sk: 'VEHICLE', permission: 'vehicle:read' },
  // Screens hang where everybody passes: they get a plate and a first name, and nothing else of a vehicle or a customer.
  { field: 'boardVehicle', id: 'vehicleId', table: 'VEHICLES', sk: 'VEHICLE', permission: 'workorder:read' },
  { field: 'boardCustomer', id: 'customerId', table: 'CUSTOMERS', sk: 'CUSTOMER', permission: 'workorder:read' },
  { field: 'technician', id: 'technicianId', table: 'USERS', sk: 'USER', permission: 'workorder:read' },
  { field: 'inventoryItem', id: 'inventoryItemId', table: 'INVENTORY', sk: 'ITEM', permission: 'inventory:read' },
  { field: 'user', id: 'userId', table: 'USERS', sk: 'USER', permission: 'audit:read' },
  { field: 'invoice', id: 'invoiceId', table: 'INVOICES', permission: 'invoice:read' },
  { field: 'workOrder', id: 'workOrderId', table: 'WORK_ORDERS', sk: 'ORDER', permission: 'workorder:read' },
];

/** The key of the other object; null where the id can be none. */
export function relatedKey(relation: Relation, id: string): Key | null {
  return relation.sk === undefined ? keyOfNumber(id) : { pk: id, sk: relation.sk };
}

/** How related rows are named while they are kept. */
export function relatedName(table: string, key: Key): string {
  return `${table}#${key.pk}#${key.sk}`;
}

/** Where `stash.work` keeps related rows, by `relatedName`. */
export const RELATED_ROWS = 'related';

/** Keeps a row that a step has read anyway, so that the related step need not read it again. */
export function knowRelated(stash: Stash, table: string, row: Key | null): void {
  if (!row) return;
  const known = (stash.work[RELATED_ROWS] ?? {}) as Record<string, unknown>;
  known[relatedName(table, row)] = row;
  stash.work[RELATED_ROWS] = known;
}

export function shapeRelated(relation: Relation, row: Key, stash: Stash): unknown {
  const found = row as never;
  if (relation.field === 'customer') return toCustomer(found);
  if (relation.field === 'vehicle') return toVehicle(found);
  if (relation.field === 'boardCustomer') return toBoardCustomer(found);
  if (relation.field === 'boardVehicle') return toBoardVehicle(found);
  if (relation.field === 'technician' || relation.field === 'user') return toUser(found, stash);
  if (relation.field === 'inventoryItem') return toInventoryItem(found, stash);
  if (relation.field === 'invoice') return toInvoice(found);
  return toWorkOrder(found, stash);
}
