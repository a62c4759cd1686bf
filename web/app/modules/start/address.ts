/** How far back the charts go, in the address. */
import { oneOf, searchOf } from '../../kernel/address.ts';

export interface StartSearch {
  span?: 'days' | 'weeks';
}

export const startSearch = searchOf<StartSearch>({ span: oneOf(['days', 'weeks'] as const) });
