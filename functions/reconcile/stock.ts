/**
 * Items under their minimum of which nobody was told. The row says that it is low, and not since when: the ledger does, read backwards
 * from what is there now. A minimum that was raised since is taken for what it is now: at worst somebody is told what is true.
 */
import { ITEM, MOVEMENT } from '../../resolvers/inventory/keys.ts';
import { stockMatter } from '../shared/matters.ts';
import type { Row } from '../shared/rows.ts';
import { integer, text } from '../shared/rows.ts';
import type { MailDue } from './followUps.ts';
import type { Window } from './window.ts';
import { isWithin } from './window.ts';

export const isLow = (row: Row): boolean => row['sk'] === ITEM && row['lowStock'] === 'LOW';

export const isMovement = (row: Row): boolean => String(row['sk']).startsWith(MOVEMENT);

/** @param newestFirst movements of the item, as many as were read @returns when its stock fell under its minimum, where one did it */
export function lowSince(item: Row, newestFirst: readonly Row[]): string | null {
  const minimum = integer(item, 'minimumStock');
  let after = integer(item, 'stock');
  for (const movement of newestFirst) {
    const before = after - integer(movement, 'quantity');
    if (before >= minimum && after < minimum) return text(movement, 'at');
    after = before;
  }
  return null;
}

export function stockMail(item: Row, newestFirst: readonly Row[], window: Window): MailDue | null {
  const [inventoryItemId, at] = [text(item, 'id'), lowSince(item, newestFirst)];
  if (inventoryItemId === null || at === null || !isWithin(at, window)) return null;
  const matter = stockMatter(inventoryItemId);
  const id = `LOW_STOCK#${inventoryItemId}#${at}`;
  return { matter, marks: [matter.done], since: at, notice: { id, type: 'LOW_STOCK', inventoryItemId, at } };
}

/** @param found sort keys of a matter's rows, and when each was written */
export const isThoughtOf = ({ marks, since }: MailDue, found: ReadonlyMap<string, string>): boolean =>
  marks.some((mark) => {
    const at = found.get(mark);
    return at !== undefined && (since === undefined || at >= since);
  });
