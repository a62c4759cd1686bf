/** Which rows the log is kept of, and whose they are. Rows of other kinds find or keep these, or are histories themselves. */
import { isPayment } from '../../resolvers/invoices/keys.ts';
import type { Image } from '../shared/streamEvent.ts';

export interface Entity {
  type: 'CUSTOMER' | 'VEHICLE' | 'WORK_ORDER' | 'INVENTORY_ITEM' | 'INVOICE' | 'INVOICE_SERIES' | 'SETTINGS' | 'USER' | 'ROLE';
  id: string;
}

/** Sort keys of rows that lie under their entity's id. */
export const BY_SORT_KEY: Readonly<Record<string, Entity['type']>> = {
  CUSTOMER: 'CUSTOMER',
  VEHICLE: 'VEHICLE',
  ORDER: 'WORK_ORDER',
  ITEMS: 'WORK_ORDER',
  ITEM: 'INVENTORY_ITEM',
  WORKSHOP: 'SETTINGS',
  USER: 'USER',
  ROLE: 'ROLE',
};

/** What a document's sort key begins with, and its payments'. */
export const DOCUMENT = 'NUMBER#';
/** Partition key of all series: each lies under its prefix. */
export const SERIES = 'SERIES';

/** @returns null for a row that has no entries */
export function entityOf(keys: Image, image: Image): Entity | null {
  const [pk, sk] = [String(keys['pk']), String(keys['sk'])];
  if (pk === SERIES) return { type: 'INVOICE_SERIES', id: sk };
  if (sk.startsWith(DOCUMENT)) return isPayment({ sk }) ? null : { type: 'INVOICE', id: String(image['id']) };
  const type = BY_SORT_KEY[sk];
  return type ? { type, id: pk } : null;
}
