/** Who can be written to at a supplier. */
import type { Row } from '../shared/rows.ts';
import type { Letter } from './letter.ts';

export interface Contact {
  name?: string;
  email?: string;
  phone?: string;
}

export const contactsOf = (supplier: Row | null): Contact[] =>
  Array.isArray(supplier?.['contacts']) ? (supplier['contacts'] as Contact[]) : [];

/** Everybody there who has an address, each address once. */
export function receiversOf(supplier: Row | null): Letter['to'][] {
  const all = contactsOf(supplier).flatMap(({ name, email }) => (email ? [{ name: name ?? '', address: email }] : []));
  return all.filter(({ address }, index) => all.findIndex((other) => other.address === address) === index);
}
