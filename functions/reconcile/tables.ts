/** Tables of which there may be follow-ups, by their logical names. */
export const WALKED = [
  'Customers',
  'Vehicles',
  'WorkOrders',
  'Inventory',
  'Invoices',
  'Settings',
  'RolePermissions',
  'Users',
  'Suppliers',
  'Requisitions',
  'PurchaseOrders',
  'Quotations',
  'Reports',
] as const;
