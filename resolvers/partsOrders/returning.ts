/** What of an order comes back, what becomes of it, and what goes back to the customer for it. */
import { util } from '@aws-appsync/utils';
import type { PartsReturnInput, PartsReturnLineInput } from '../generated/schema.ts';
import type { LostPart } from '../inventory/parts.ts';
import { partsOf } from '../inventory/parts.ts';
import type { Quantities } from '../inventory/stock.ts';
import { MAX_LINES } from '../invoices/sale.ts';
import { fail, notFound, refuse } from '../kernel/answer/errors.ts';
import type { Caller } from '../kernel/request/caller.ts';
import { multiplyDivide } from '../kernel/values/exact.ts';
import { formatQuantity, parsePositiveQuantity } from '../kernel/values/money.ts';
import { requireText, saidText } from '../kernel/values/text.ts';
import type { PartsLineRow, PartsOrderRow, PartsReturnRow } from './partsOrder.ts';
import { returnedOf } from './partsOrder.ts';
import { MAX_REASON } from './saving.ts';

type ReturnedLine = PartsReturnRow['lines'][number];

const LINES = 'input.lines';

/** A line of what comes back, with the order's line as it is after those before it. */
function returnedLine(input: PartsReturnLineInput, lines: PartsLineRow[], path: string): ReturnedLine {
  const line = lines.find(({ id }) => id === input.lineId) ?? notFound('Line', input.lineId, `${path}.lineId`);
  const quantity = parsePositiveQuantity(input.quantity, `${path}.quantity`);
  const left = line.quantity - returnedOf(line);
  if (quantity > left)
    refuse(`${path}.quantity`, 'expected at most what did not come back before', {
      maximum: formatQuantity(left),
      actual: formatQuantity(quantity),
    });
  const scrapReason = saidText(input.scrapReason, MAX_REASON, `${path}.scrapReason`);
  if (input.condition === 'SCRAPPED' && scrapReason === null)
    refuse(`${path}.scrapReason`, 'what is scrapped says why');
  if (input.condition !== 'SCRAPPED' && scrapReason !== null)
    refuse(`${path}.scrapReason`, 'only what is scrapped says why');
  return { lineId: line.id, quantity, condition: input.condition, scrapReason };
}

/** What was paid for some of a line: shares of all that ever comes back of it add up to the line. */
function paidFor(line: PartsLineRow, quantity: number): number {
  return multiplyDivide(line.base + line.tax, quantity, line.quantity);
}

export interface Returning {
  row: PartsReturnRow;
  /** The order's lines after it. */
  lines: PartsLineRow[];
  /** Thousandths by item that go back to stock, and what does not. */
  restocked: Quantities;
  scrapped: LostPart[];
}

function requireSomeLines(lines: PartsReturnLineInput[]): void {
  if (lines.length === 0) refuse(LINES, 'expected at least one line');
  if (lines.length > MAX_LINES)
    fail('LIMIT_EXCEEDED', `One return takes at most ${MAX_LINES} lines`, {
      field: LINES,
      maximum: MAX_LINES,
      actual: lines.length,
    });
}

/** The price of sending, where it goes back with this return. */
function shippingOf(order: PartsOrderRow, asked: boolean): number {
  if (!asked) return 0;
  if (order.returns.some((each) => each.shippingRefunded))
    refuse('input.refundShipping', 'the price of sending went back before');
  const line = order.shippingLine ?? null;
  return line ? line.base + line.tax : 0;
}

export function returningOf(order: PartsOrderRow, input: PartsReturnInput, caller: Caller): Returning {
  requireSomeLines(input.lines);
  const reason = requireText(input.reason, MAX_REASON, 'input.reason');
  let lines = order.lines;
  let refund = 0;
  const back: ReturnedLine[] = [];
  const moved: { inventoryItemId: string; quantity: number; scrapped: boolean }[] = [];
  input.lines.forEach((each, index) => {
    const returned = returnedLine(each, lines, `${LINES}.${index}`);
    back.push(returned);
    lines = lines.map((line) => {
      if (line.id !== returned.lineId) return line;
      const after = { ...line, returned: returnedOf(line) + returned.quantity };
      refund = refund + paidFor(line, after.returned) - paidFor(line, returnedOf(line));
      const { inventoryItemId } = line;
      moved.push({ inventoryItemId, quantity: returned.quantity, scrapped: returned.condition === 'SCRAPPED' });
      return after;
    });
  });
  const shippingRefunded = input.refundShipping === true;
  const row: PartsReturnRow = {
    id: `${order.returns.length + 1}`,
    lines: back,
    reason,
    refund: refund + shippingOf(order, shippingRefunded),
    shippingRefunded,
    by: caller.name,
    byId: caller.id,
    at: util.time.nowISO8601(),
  };
  return {
    row,
    lines,
    restocked: partsOf(moved.filter((part) => !part.scrapped)),
    scrapped: moved.flatMap(({ inventoryItemId, quantity, scrapped }) =>
      scrapped ? [{ inventoryItemId, quantity, unitCost: null }] : [],
    ),
  };
}
