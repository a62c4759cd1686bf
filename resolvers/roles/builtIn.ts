/** The roles that every workshop has from the start. What each may do, the aggregates say (`permissions` in their `aggregate.ts`). */
import { ADMINISTRATORS } from './administrators.ts';

export const BUILT_IN_ROLE_NAMES: readonly string[] = [
  ADMINISTRATORS,
  'ADVISOR',
  'TECHNICIAN',
  'CASHIER',
  'STOREKEEPER',
  'PURCHASER',
  'DRIVER',
  'SCREEN',
  'INTEGRATOR',
];
