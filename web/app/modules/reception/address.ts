/** Whom the reception is about, in its address: it can be sent to a colleague, and survives a reload. */
import { searchOf, text } from '../../kernel/address.ts';

export interface ReceptionSearch {
  vehicle?: string;
  customer?: string;
}

export const receptionSearch = searchOf<ReceptionSearch>({ vehicle: text, customer: text });
