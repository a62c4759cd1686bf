/** What every mutation of the first aggregates refuses. */
import type { CasesByMutation } from './case.ts';
import { customers } from './customers.ts';
import { inventory } from './inventory.ts';
import { invoices } from './invoices.ts';
import { roles } from './roles.ts';
import { settings } from './settings.ts';
import { users } from './users.ts';
import { vehicles } from './vehicles.ts';
import { workOrders } from './workOrders.ts';

export const CASES: CasesByMutation = {
  ...customers,
  ...vehicles,
  ...inventory,
  ...workOrders,
  ...invoices,
  ...users,
  ...settings,
  ...roles,
};
