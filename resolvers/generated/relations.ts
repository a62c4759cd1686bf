// Made by `npm run codegen` from the declarations in resolvers/. Do not edit.
import { toBoardCustomer, toCustomer } from '../customers/customer.ts';
import { toDelivery } from '../deliveries/delivery.ts';
import { toInventoryItem } from '../inventory/inventoryItem.ts';
import { toRelatedInvoice } from '../invoices/invoice.ts';
import { toSupplier } from '../suppliers/supplier.ts';
import { toBoardTechnician, toUser } from '../users/user.ts';
import { toBoardVehicle, toVehicle } from '../vehicles/vehicle.ts';
import { toWorkOrder } from '../workOrders/workOrder.ts';
import type { Relation } from '../kernel/answer/relations.ts';
import type { StoredRow } from '../kernel/dynamodb/rows.ts';
import type { Stash } from '../kernel/request/context.ts';

/** Fields that hold another object: where its id stands, where its row lies, and what the caller needs to see it. */
export const RELATIONS: Relation[] = [
  { field: 'customer', id: 'customerId', table: 'CUSTOMERS', sk: 'CUSTOMER', permission: 'customer:read' },
  { field: 'boardCustomer', id: 'customerId', table: 'CUSTOMERS', sk: 'CUSTOMER', permission: 'workorder:read' },
  { field: 'delivery', id: 'deliveryId', table: 'DELIVERIES', sk: 'DELIVERY', permission: 'delivery:read' },
  { field: 'inventoryItem', id: 'inventoryItemId', table: 'INVENTORY', sk: 'ITEM', permission: 'inventory:read' },
  { field: 'item', id: 'inventoryItemId', table: 'INVENTORY', sk: 'ITEM', permission: 'inventory:read' },
  { field: 'invoice', id: 'invoiceId', table: 'INVOICES', permission: 'invoice:read' },
  { field: 'supplier', id: 'supplierId', table: 'SUPPLIERS', sk: 'SUPPLIER', permission: 'supplier:read' },
  { field: 'technician', id: 'technicianId', table: 'USERS', sk: 'USER', permission: 'workorder:detail' },
  { field: 'boardTechnician', id: 'technicianId', table: 'USERS', sk: 'USER', permission: 'workorder:read' },
  { field: 'user', id: 'userId', table: 'USERS', sk: 'USER', permission: 'audit:read' },
  { field: 'vehicle', id: 'vehicleId', table: 'VEHICLES', sk: 'VEHICLE', permission: 'vehicle:read' },
  { field: 'boardVehicle', id: 'vehicleId', table: 'VEHICLES', sk: 'VEHICLE', permission: 'workorder:read' },
  { field: 'workOrder', id: 'workOrderId', table: 'WORK_ORDERS', sk: 'ORDER', permission: 'workorder:read' },
];

/** The answer for a related object's row. AppSync keeps no functions in tables, so the choice is spelled out. */
export function shapeRelated(field: string, row: StoredRow, stash: Stash): unknown {
  if (field === 'customer') return toCustomer(row as never);
  if (field === 'boardCustomer') return toBoardCustomer(row as never);
  if (field === 'delivery') return toDelivery(row as never);
  if (field === 'inventoryItem') return toInventoryItem(row as never);
  if (field === 'item') return toInventoryItem(row as never);
  if (field === 'invoice') return toRelatedInvoice(row as never);
  if (field === 'supplier') return toSupplier(row as never);
  if (field === 'technician') return toUser(row as never);
  if (field === 'boardTechnician') return toBoardTechnician(row as never);
  if (field === 'user') return toUser(row as never);
  if (field === 'vehicle') return toVehicle(row as never);
  if (field === 'boardVehicle') return toBoardVehicle(row as never);
  if (field === 'workOrder') return toWorkOrder(row as never, stash);
  return null;
}
