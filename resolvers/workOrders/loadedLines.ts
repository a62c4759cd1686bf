/** An order's lines as a change of it may trust them. */
import type { Stash } from '../kernel/request/context.ts';
import { loadedRow } from '../kernel/request/context.ts';
import { fail } from '../kernel/answer/errors.ts';
import type { LineRow } from './workOrder.ts';
import { linesOf } from './workOrder.ts';

/**
 * BatchGetItem and Query read row by row, not at one moment: the lines can be from before a change that the header is from after,
 * and the header's version then lets the write pass. A header holds the count and the sums of its lines, so that it shows.
 */
export function loadedLines(stash: Stash): LineRow[] {
  const order = loadedRow(stash, 'order');
  const lines = linesOf(loadedRow(stash, 'lines'));
  const subtotal = lines.reduce((sum, line) => sum + line.base, 0);
  const total = lines.reduce((sum, line) => sum + line.total, 0);
  if (order && (order.itemCount !== lines.length || order.subtotal !== subtotal || order.total !== total)) {
    fail('TRY_AGAIN', 'The work order was changed while it was read; repeat the request');
  }
  return lines;
}
