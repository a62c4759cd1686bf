/**
 * Every field of Query, Mutation and Subscription: the permission that it requires, the codes that it raises, and the rows that the
 * pipeline's first function reads together with the caller's. The schema's descriptions are held against this table.
 */
import type { ErrorCode } from '../generated/schema.ts';

/** A row read before anything else. `id` is the path of the argument that holds its id; no id, no read. */
export interface Preload {
  /** Its name in `stash.rows`. */
  as: string;
  /** Prefix of the environment variable that names the table. */
  table: string;
  id: string;
  /** Absent where the form gives the whole key. */
  sk?: string;
  /** What stands before the id in the partition key: rows that keep a value unique also find its owner. */
  prefix?: string;
  /** How the argument is brought to the form in which the key holds it. */
  form?: 'plate' | 'sku' | 'number' | 'series';
}

export interface Operation {
  permission: string;
  /** Codes beyond FORBIDDEN and INTERNAL, which every operation can raise. */
  raises: ErrorCode[];
  preload: Preload[];
}

const CUSTOMER = { table: 'CUSTOMERS', sk: 'CUSTOMER' };
const VEHICLE = { table: 'VEHICLES', sk: 'VEHICLE' };
const ITEM = { table: 'INVENTORY', sk: 'ITEM' };
const USER = { table: 'USERS', sk: 'USER' };
const ROLE = { table: 'ROLE_PERMISSIONS', sk: 'ROLE' };
const INVOICE_BY_ID: Preload[] = [{ as: 'invoice', table: 'INVOICES', id: 'invoiceId', form: 'number' }];

const ORDER_BY_ID: Preload[] = [
  { as: 'order', table: 'WORK_ORDERS', id: 'id', sk: 'ORDER' },
  { as: 'lines', table: 'WORK_ORDERS', id: 'id', sk: 'ITEMS' },
];
const ORDER_BY_WORK_ORDER_ID: Preload[] = [
  { as: 'order', table: 'WORK_ORDERS', id: 'workOrderId', sk: 'ORDER' },
  { as: 'lines', table: 'WORK_ORDERS', id: 'workOrderId', sk: 'ITEMS' },
];

/** Fields that functions of ours call with signed requests, and nobody else: no role has a permission for them. */
export const SIGNED_FIELDS = ['Mutation.publishWorkOrderChange', 'Mutation.publishWorkOrderStateChange', 'Mutation.publishLowStock', 'Mutation.publishInvoicePdfReady', 'Mutation.publishAccessChange'];

export const OPERATIONS: Record<string, Operation> = {
  'Query.me': { permission: 'self:read', raises: [], preload: [] },
  'Query.settings': { permission: 'settings:read', raises: [], preload: [] },
  'Query.invoiceSeries': { permission: 'series:read', raises: [], preload: [] },
  'Mutation.saveInvoiceSeries': {
    permission: 'series:save',
    raises: ['VALIDATION', 'LOCKED', 'STALE_VERSION', 'TRY_AGAIN'],
    preload: [{ as: 'series', table: 'SETTINGS', id: 'input.prefix', form: 'series' }],
  },
  'Mutation.updateSettings': { permission: 'settings:update', raises: ['NOT_FOUND', 'VALIDATION', 'LOCKED', 'STALE_VERSION', 'TRY_AGAIN'], preload: [] },
  'Query.logoUrl': { permission: 'settings:read', raises: ['TRY_AGAIN'], preload: [] },
  'Mutation.createLogoUpload': { permission: 'settings:update', raises: ['TRY_AGAIN'], preload: [] },
  'Query.user': { permission: 'user:read', raises: [], preload: [{ as: 'staff', ...USER, id: 'id' }] },
  'Query.users': { permission: 'user:read', raises: [], preload: [] },
  'Mutation.createUser': {
    permission: 'user:save',
    raises: ['NOT_FOUND', 'VALIDATION', 'DUPLICATE', 'LOCKED', 'TRY_AGAIN'],
    preload: [{ as: 'newRole', ...ROLE, id: 'input.role' }],
  },
  'Mutation.updateUser': {
    permission: 'user:save',
    raises: ['NOT_FOUND', 'VALIDATION', 'STALE_VERSION', 'LOCKED', 'TRY_AGAIN'],
    preload: [
      { as: 'staff', ...USER, id: 'id' },
      { as: 'newRole', ...ROLE, id: 'input.role' },
    ],
  },
  'Mutation.disableUser': { permission: 'user:disable', raises: ['NOT_FOUND', 'LOCKED', 'TRY_AGAIN'], preload: [{ as: 'staff', ...USER, id: 'id' }] },
  'Mutation.enableUser': { permission: 'user:disable', raises: ['NOT_FOUND', 'LOCKED', 'TRY_AGAIN'], preload: [{ as: 'staff', ...USER, id: 'id' }] },
  'Query.roles': { permission: 'role:read', raises: [], preload: [] },
  'Query.permissions': { permission: 'role:read', raises: [], preload: [] },
  'Mutation.saveRole': { permission: 'role:save', raises: ['VALIDATION', 'LOCKED', 'STALE_VERSION', 'TRY_AGAIN'], preload: [{ as: 'savedRole', ...ROLE, id: 'input.name' }] },
  'Mutation.deleteRole': { permission: 'role:save', raises: ['NOT_FOUND', 'LOCKED', 'STALE_VERSION', 'TRY_AGAIN'], preload: [{ as: 'savedRole', ...ROLE, id: 'name' }] },

  'Query.auditLog': { permission: 'audit:read', raises: ['VALIDATION'], preload: [] },

  'Subscription.onWorkOrderStateChanged': { permission: 'workorder:read', raises: [], preload: [] },
  'Subscription.onWorkOrderChanged': { permission: 'workorder:read', raises: [], preload: [] },
  'Subscription.onLowStock': { permission: 'inventory:read', raises: [], preload: [] },
  'Subscription.onInvoicePdfReady': { permission: 'invoice:read', raises: [], preload: [] },

  'Query.customer': { permission: 'customer:read', raises: [], preload: [{ as: 'customer', ...CUSTOMER, id: 'id' }] },
  'Query.customers': { permission: 'customer:read', raises: [], preload: [] },
  'Mutation.createCustomer': { permission: 'customer:create', raises: ['VALIDATION', 'DUPLICATE', 'TRY_AGAIN'], preload: [] },
  'Mutation.updateCustomer': {
    permission: 'customer:update',
    raises: ['NOT_FOUND', 'VALIDATION', 'STALE_VERSION', 'DUPLICATE', 'TRY_AGAIN'],
    preload: [{ as: 'customer', ...CUSTOMER, id: 'id' }],
  },
  'Mutation.deleteCustomer': {
    permission: 'customer:delete',
    raises: ['NOT_FOUND', 'STALE_VERSION', 'LOCKED', 'TRY_AGAIN'],
    preload: [{ as: 'customer', ...CUSTOMER, id: 'id' }],
  },

  'Query.vehicle': { permission: 'vehicle:read', raises: [], preload: [{ as: 'vehicle', ...VEHICLE, id: 'id' }] },
  'Query.vehicleByPlate': {
    permission: 'vehicle:read',
    raises: [],
    preload: [{ as: 'plate', table: 'VEHICLES', id: 'plate', sk: 'SENTINEL', prefix: 'PLATE#', form: 'plate' }],
  },
  'Query.vehicles': { permission: 'vehicle:read', raises: [], preload: [] },
  'Mutation.createVehicle': {
    permission: 'vehicle:create',
    raises: ['VALIDATION', 'NOT_FOUND', 'LOCKED', 'DUPLICATE', 'TRY_AGAIN'],
    preload: [{ as: 'customer', ...CUSTOMER, id: 'input.customerId' }],
  },
  'Mutation.updateVehicle': {
    permission: 'vehicle:update',
    raises: ['NOT_FOUND', 'VALIDATION', 'STALE_VERSION', 'LOCKED', 'DUPLICATE', 'TRY_AGAIN'],
    preload: [
      { as: 'vehicle', ...VEHICLE, id: 'id' },
      { as: 'customer', ...CUSTOMER, id: 'input.customerId' },
    ],
  },
  'Mutation.deleteVehicle': {
    permission: 'vehicle:delete',
    raises: ['NOT_FOUND', 'STALE_VERSION', 'LOCKED', 'TRY_AGAIN'],
    preload: [{ as: 'vehicle', ...VEHICLE, id: 'id' }],
  },

  'Query.inventoryItem': { permission: 'inventory:read', raises: [], preload: [{ as: 'item', ...ITEM, id: 'id' }] },
  'Query.inventoryItemBySku': {
    permission: 'inventory:read',
    raises: [],
    preload: [{ as: 'sku', table: 'INVENTORY', id: 'sku', sk: 'SENTINEL', prefix: 'SKU#', form: 'sku' }],
  },
  'Query.inventoryItems': { permission: 'inventory:read', raises: [], preload: [] },
  'Query.stockMovements': { permission: 'inventory:read', raises: ['TRY_AGAIN'], preload: [{ as: 'item', ...ITEM, id: 'inventoryItemId' }] },
  'Mutation.createInventoryItem': { permission: 'inventory:create', raises: ['VALIDATION', 'DUPLICATE', 'TRY_AGAIN'], preload: [] },
  'Mutation.recordStockMovement': {
    permission: 'inventory:move',
    raises: ['NOT_FOUND', 'VALIDATION', 'LOCKED', 'INSUFFICIENT_STOCK', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
    preload: [{ as: 'item', ...ITEM, id: 'inventoryItemId' }],
  },
  'Mutation.updateInventoryItem': {
    permission: 'inventory:update',
    raises: ['NOT_FOUND', 'VALIDATION', 'STALE_VERSION', 'LOCKED', 'DUPLICATE', 'TRY_AGAIN'],
    preload: [{ as: 'item', ...ITEM, id: 'id' }],
  },
  'Mutation.deleteInventoryItem': {
    permission: 'inventory:delete',
    raises: ['NOT_FOUND', 'STALE_VERSION', 'LOCKED', 'TRY_AGAIN'],
    preload: [{ as: 'item', ...ITEM, id: 'id' }],
  },

  'Query.workOrder': { permission: 'workorder:read', raises: [], preload: ORDER_BY_ID },
  'Query.workOrders': { permission: 'workorder:read', raises: [], preload: [] },
  'Mutation.createWorkOrder': {
    permission: 'workorder:create',
    raises: ['NOT_FOUND', 'VALIDATION', 'LOCKED', 'INSUFFICIENT_STOCK', 'LIMIT_EXCEEDED', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
    preload: [
      { as: 'vehicle', ...VEHICLE, id: 'input.vehicleId' },
      { as: 'customer', ...CUSTOMER, id: 'input.customerId' },
    ],
  },
  'Mutation.changeWorkOrderState': {
    permission: 'workorder:move',
    raises: ['NOT_FOUND', 'FORBIDDEN', 'VALIDATION', 'INVALID_TRANSITION', 'STALE_VERSION', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
    preload: ORDER_BY_ID,
  },
  'Mutation.addWorkOrderItem': {
    permission: 'workorder:edit',
    raises: ['NOT_FOUND', 'VALIDATION', 'LOCKED', 'INSUFFICIENT_STOCK', 'LIMIT_EXCEEDED', 'STALE_VERSION', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
    preload: ORDER_BY_WORK_ORDER_ID,
  },
  'Mutation.updateWorkOrderItem': {
    permission: 'workorder:edit',
    raises: ['NOT_FOUND', 'VALIDATION', 'LOCKED', 'INSUFFICIENT_STOCK', 'STALE_VERSION', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
    preload: ORDER_BY_WORK_ORDER_ID,
  },
  'Mutation.removeWorkOrderItem': {
    permission: 'workorder:edit',
    raises: ['NOT_FOUND', 'VALIDATION', 'LOCKED', 'STALE_VERSION', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
    preload: ORDER_BY_WORK_ORDER_ID,
  },
  'Mutation.updateWorkOrder': {
    permission: 'workorder:update',
    raises: ['NOT_FOUND', 'VALIDATION', 'STALE_VERSION', 'LOCKED', 'TRY_AGAIN'],
    preload: ORDER_BY_ID,
  },
  'Mutation.deleteWorkOrder': {
    permission: 'workorder:delete',
    raises: ['NOT_FOUND', 'STALE_VERSION', 'LOCKED', 'TRY_AGAIN'],
    preload: ORDER_BY_ID,
  },

  'Query.invoice': { permission: 'invoice:read', raises: [], preload: [] },
  'Query.invoiceByNumber': {
    permission: 'invoice:read',
    raises: [],
    preload: [],
  },
  'Query.invoicePdfUrl': { permission: 'invoice:read', raises: ['NOT_FOUND', 'LOCKED', 'TRY_AGAIN'], preload: INVOICE_BY_ID },
  'Mutation.generateInvoicePdf': { permission: 'invoice:read', raises: ['NOT_FOUND', 'TRY_AGAIN'], preload: INVOICE_BY_ID },
  'Query.invoices': { permission: 'invoice:read', raises: [], preload: [] },
  'Query.numberingAudit': {
    permission: 'series:audit',
    raises: ['NOT_FOUND', 'VALIDATION', 'TRY_AGAIN'],
    preload: [{ as: 'series', table: 'SETTINGS', id: 'series', form: 'series' }],
  },
  'Mutation.createInvoice': {
    permission: 'invoice:create',
    raises: ['NOT_FOUND', 'VALIDATION', 'LOCKED', 'INVALID_TRANSITION', 'SERIES_EXHAUSTED', 'SERIES_EXPIRED', 'STALE_VERSION', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
    preload: ORDER_BY_WORK_ORDER_ID,
  },
  'Mutation.registerPayment': {
    permission: 'payment:register',
    raises: ['NOT_FOUND', 'VALIDATION', 'LOCKED', 'OVERPAYMENT', 'LIMIT_EXCEEDED', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
    preload: INVOICE_BY_ID,
  },
  'Mutation.voidInvoice': {
    permission: 'invoice:void',
    raises: ['NOT_FOUND', 'VALIDATION', 'LOCKED', 'STALE_VERSION', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
    preload: INVOICE_BY_ID,
  },
  'Mutation.createQuickSale': {
    permission: 'sale:create',
    raises: ['NOT_FOUND', 'VALIDATION', 'LOCKED', 'INSUFFICIENT_STOCK', 'LIMIT_EXCEEDED', 'OVERPAYMENT', 'SERIES_EXHAUSTED', 'SERIES_EXPIRED', 'IDEMPOTENCY_MISMATCH', 'TRY_AGAIN'],
    preload: [{ as: 'customer', ...CUSTOMER, id: 'input.customerId' }],
  },
};
