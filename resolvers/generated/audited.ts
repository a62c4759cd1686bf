// Made by `npm run codegen` from the declarations in resolvers/. Do not edit.
import type { Audited } from '../kernel/dynamodb/aggregate.ts';

/** The rows that the audit log is kept of. */
export const AUDITED: readonly Audited[] = [
  {
    "entity": "CUSTOMER",
    "sk": "CUSTOMER"
  },
  {
    "entity": "INVENTORY_ITEM",
    "sk": "ITEM"
  },
  {
    "entity": "INVOICE",
    "skPrefix": "NUMBER#",
    "except": "#PAYMENT#"
  },
  {
    "entity": "ROLE",
    "sk": "ROLE"
  },
  {
    "entity": "INVOICE_SERIES",
    "pk": "SERIES"
  },
  {
    "entity": "SETTINGS",
    "sk": "WORKSHOP"
  },
  {
    "entity": "USER",
    "sk": "USER"
  },
  {
    "entity": "VEHICLE",
    "sk": "VEHICLE"
  },
  {
    "entity": "WORK_ORDER",
    "sk": "ORDER"
  },
  {
    "entity": "WORK_ORDER",
    "sk": "ITEMS"
  }
];
