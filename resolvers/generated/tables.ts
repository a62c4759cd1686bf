// Made by `npm run codegen` from the declarations in resolvers/. Do not edit.
/** Every table, by its logical name. */
export type TableName =
  | 'AuditLog'
  | 'Counts'
  | 'Customers'
  | 'Idempotency'
  | 'Inventory'
  | 'Invoices'
  | 'Mail'
  | 'PurchaseOrders'
  | 'Receipts'
  | 'RolePermissions'
  | 'Settings'
  | 'Suppliers'
  | 'Users'
  | 'Vehicles'
  | 'WorkOrders';

/** Every table as units name it: the beginning of the environment variable that holds its physical name. */
export type TableKey =
  | 'AUDIT_LOG'
  | 'COUNTS'
  | 'CUSTOMERS'
  | 'IDEMPOTENCY'
  | 'INVENTORY'
  | 'INVOICES'
  | 'MAIL'
  | 'PURCHASE_ORDERS'
  | 'RECEIPTS'
  | 'ROLE_PERMISSIONS'
  | 'SETTINGS'
  | 'SUPPLIERS'
  | 'USERS'
  | 'VEHICLES'
  | 'WORK_ORDERS';
