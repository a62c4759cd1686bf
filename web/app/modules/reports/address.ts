/** Which part of the reports' screens is open, in the address. */
import { oneOf, searchOf } from '../../kernel/address.ts';

export interface ReportsSearch {
  tab?: 'schedules';
}

export const reportsSearch = searchOf<ReportsSearch>({ tab: oneOf(['schedules']) });
