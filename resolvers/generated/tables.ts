// Made by `npm run codegen` from the declarations in resolvers/. Do not edit.
/** Every table, by its logical name. */
export type TableName =
  | 'AuditLog'
  | 'Customers'
  | 'Idempotency'
  | 'Inventory'
  | 'Invoices'
  | 'Mail'
  | 'RolePermissions'
  | 'Settings'
  | 'Users'
  | 'Vehicles'
  | 'WorkOrders';
