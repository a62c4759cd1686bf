/** Whose route the dispatch board shows, in the address. */
import { searchOf, text } from '../../kernel/address.ts';

export interface DispatchSearch {
  /** A driver's id. */
  driver?: string;
}

export const dispatchSearch = searchOf<DispatchSearch>({ driver: text });
