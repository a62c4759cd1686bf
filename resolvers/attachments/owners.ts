/**
 * What files can belong to, as data: another kind is a value of `AttachmentOwnerType` and a line here. Whoever may read the thing may
 * read its files, so that no permission of its own stands in the way of either.
 */
import type { AttachmentOwnerType } from '../generated/schema.ts';
import type { TableKey, TableName } from '../generated/tables.ts';
import type { Permission } from '../kernel/request/permission.ts';

export interface Owner {
  /** Its table, by both of its names. */
  table: TableName;
  key: TableKey;
  /** Sort key of its row, which lies under its id. */
  sk: string;
  /** What reads one of them. */
  permission: Permission;
  /** In the words of messages. */
  what: string;
  /** Where its files lie in their bucket: one of `FOLDERS`. */
  folder: 'adjuntos' | 'cotizaciones' | 'facturas';
}

export const OWNERS: Readonly<Record<AttachmentOwnerType, Owner>> = {
  WORK_ORDER: {
    table: 'WorkOrders',
    key: 'WORK_ORDERS',
    sk: 'ORDER',
    // A screen reads that there is an order, and nothing of it (docs/decisions/014).
    permission: 'workorder:detail',
    what: 'Work order',
    folder: 'adjuntos',
  },
  VEHICLE: {
    table: 'Vehicles',
    key: 'VEHICLES',
    sk: 'VEHICLE',
    permission: 'vehicle:read',
    what: 'Vehicle',
    folder: 'adjuntos',
  },
  CUSTOMER: {
    table: 'Customers',
    key: 'CUSTOMERS',
    sk: 'CUSTOMER',
    permission: 'customer:read',
    what: 'Customer',
    folder: 'adjuntos',
  },
  REQUISITION: {
    table: 'Requisitions',
    key: 'REQUISITIONS',
    sk: 'REQUISITION',
    permission: 'requisition:read',
    what: 'Requisition',
    folder: 'adjuntos',
  },
  QUOTATION: {
    table: 'Quotations',
    key: 'QUOTATIONS',
    sk: 'QUOTATION',
    permission: 'quotation:read',
    what: 'Quotation',
    folder: 'cotizaciones',
  },
  PURCHASE_ORDER: {
    table: 'PurchaseOrders',
    key: 'PURCHASE_ORDERS',
    sk: 'PURCHASE',
    permission: 'purchase:read',
    what: 'Purchase order',
    folder: 'adjuntos',
  },
  BILL: {
    table: 'Bills',
    key: 'BILLS',
    sk: 'BILL',
    permission: 'bill:read',
    what: 'Bill',
    folder: 'facturas',
  },
  DELIVERY: {
    table: 'Deliveries',
    key: 'DELIVERIES',
    sk: 'DELIVERY',
    permission: 'delivery:read',
    what: 'Delivery',
    folder: 'adjuntos',
  },
};
