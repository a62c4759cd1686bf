/** Which part of the staff's screens is open, in the address. */
import { oneOf, searchOf } from '../../kernel/address.ts';

export interface StaffSearch {
  tab?: 'roles' | 'audit';
}

export const staffSearch = searchOf<StaffSearch>({ tab: oneOf(['roles', 'audit']) });
