/** What came of an order while it is received: pure, by line. */
import { add, compare, subtract } from '../../../kernel/formats/decimals.ts';
import type { OrderLine } from '../orders/order.ts';

/** Quantities as they were typed or scanned, by the line's id. */
export type Came = Readonly<Record<string, string>>;

/** What is still to come of a line; never below nothing. */
export function outstandingOf({ quantity, received }: OrderLine): string {
  const left = subtract(quantity, received ?? '0');
  return compare(left, '0') > 0 ? left : '0';
}

/** The line that a code means: by the item's own code or the supplier's. One that still waits goes before one that has come. */
export function lineOf(lines: readonly OrderLine[], code: string): OrderLine | undefined {
  const wanted = code.trim().toUpperCase();
  const found = lines.filter(
    ({ sku, supplierCode }) => sku?.toUpperCase() === wanted || supplierCode?.toUpperCase() === wanted,
  );
  return found.find((line) => compare(outstandingOf(line), '0') > 0) ?? found[0];
}

/** One more of it. @param read what was typed, as the API writes it */
export function withOneMore(came: Came, lineId: string, read: (typed: string) => string | null): Came {
  return { ...came, [lineId]: add(read(came[lineId] ?? '') ?? '0', '1') };
}

export type Difference = 'less' | 'more' | 'all' | 'none';

/** How what came stands to what was to come. */
export function differenceOf(line: OrderLine, quantity: string): Difference {
  if (compare(quantity, '0') === 0) return 'none';
  const sign = compare(quantity, outstandingOf(line));
  if (sign === 0) return 'all';
  return sign > 0 ? 'more' : 'less';
}

/** As many lines as one call takes. */
const A_CALL = 40;

/** What is sent: each call of at most so many lines. Null where nothing came, or something cannot be read. */
export function callsOf(
  came: Came,
  read: (typed: string) => string | null,
): { lineId: string; quantity: string }[][] | null {
  const typed = Object.entries(came).filter(([, quantity]) => quantity.trim() !== '');
  const lines = typed.map(([lineId, quantity]) => ({ lineId, quantity: read(quantity) }));
  const whole = lines.flatMap(({ lineId, quantity }) => (quantity === null ? [] : [{ lineId, quantity }]));
  const some = whole.filter(({ quantity }) => compare(quantity, '0') > 0);
  if (some.length === 0 || whole.length < lines.length) return null;
  return Array.from({ length: Math.ceil(some.length / A_CALL) }, (_, call) =>
    some.slice(call * A_CALL, (call + 1) * A_CALL),
  );
}
