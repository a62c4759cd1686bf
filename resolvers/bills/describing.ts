/** What the calls that write a bill's lines check and compute, before anything is written: the bill as it will be, and its match. */
import { util } from '@aws-appsync/utils';
import { today } from '../documents/tax.ts';
import { fail, notFound, refuse } from '../kernel/answer/errors.ts';
import { requireVersion } from '../kernel/dynamodb/versions.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { loadedRow } from '../kernel/request/context.ts';
import { absolute } from '../kernel/values/builtIns.ts';
import { dayOf } from '../kernel/values/day.ts';
import { formatMoney, parseMoney } from '../kernel/values/money.ts';
import { nameOf } from '../kernel/values/text.ts';
import type { PurchaseOrderRow } from '../purchaseOrders/purchaseOrder.ts';
import type { ReadOrder } from '../purchaseOrders/reached.ts';
import { requireMove } from '../purchaseOrders/transitions.ts';
import type { SettingsRow } from '../settings/settingsRow.ts';
import type { BillLineRow, BillRow } from './bill.ts';
import { numberKeyOf } from './bill.ts';
import { matchOf } from './matching.ts';

const DAY_MS = 86_400_000;

/** The order as it was read, in a state in which it is billed. @param field of the argument that names it, or the bill */
export function requireBilledOrder(read: ReadOrder, id: string, field: string): PurchaseOrderRow {
  const order = read.order ?? notFound('Purchase order', id, field);
  requireMove(order, 'BILL', field);
  return order;
}

/** The bill that a call changes: there, of the version expected, and not settled yet. */
export function requireUnsettled(ctx: Ctx<{ id: string; expectedVersion?: number | null | undefined }>): BillRow {
  const bill = loadedRow(ctx.stash, 'bill');
  if (!bill) notFound('Bill', ctx.args.id, 'id');
  requireVersion(ctx, bill);
  if (bill.state !== 'OPEN' && bill.state !== 'DISPUTED')
    fail('LOCKED', `The bill is ${bill.state}; only one that is OPEN or DISPUTED changes`, {
      field: 'id',
      actual: bill.state,
      expected: ['OPEN', 'DISPUTED'],
    });
  return bill;
}

/** The lines that it has by now. Header and lines are read one after the other: their versions show whether one changed in between. */
export function heldLines(ctx: Ctx, bill: BillRow): BillLineRow[] {
  const lines = loadedRow(ctx.stash, 'billLines')?.lines ?? [];
  if (lines.length !== bill.lineCount || lines.reduce((sum, { base }) => sum + base, 0) !== bill.subtotal)
    fail('TRY_AGAIN', 'The bill was changed while it was read; repeat the request');
  return lines;
}

export function billNumber(number: string): { number: string; numberKey: string } {
  const label = nameOf(number, 40, 'input.number');
  return { number: label, numberKey: numberKeyOf(label) };
}

export function billDay(day: string, settings: SettingsRow): string {
  const billedOn = dayOf(day, 'input.billedOn');
  const now = today(settings);
  if (billedOn > now) refuse('input.billedOn', 'expected today or a day before', { maximum: now, actual: billedOn });
  return billedOn;
}

/** @param days after the bill, where nobody says a day */
export function dueDay(day: string | null | undefined, billedOn: string, days: number): string {
  if (typeof day === 'string') {
    const dueOn = dayOf(day, 'input.dueOn');
    if (dueOn < billedOn)
      refuse('input.dueOn', 'expected the day of the bill or one after', { minimum: billedOn, actual: dueOn });
    return dueOn;
  }
  const begun = util.time.parseISO8601ToEpochMilliSeconds(`${billedOn}T00:00:00Z`);
  return util.time.epochMilliSecondsToISO8601(begun + days * DAY_MS).slice(0, 10);
}

/** What is to be paid: as the bill says, which may be rounded in another way. */
function totalOf(said: string | null | undefined, lines: BillLineRow[], currency: string): number {
  const total = lines.reduce((sum, line) => sum + line.total, 0);
  if (typeof said !== 'string') return total;
  const printed = parseMoney(said, currency, 'input.total');
  if (absolute(printed - total) > lines.length)
    refuse('input.total', 'expected what the lines come to, but for rounding', {
      expected: formatMoney(total, currency),
      actual: said,
    });
  return printed;
}

/** A header with what its lines come to, and what was found of them. @param total as the bill says, if it does */
export function withLines(
  bill: BillRow,
  lines: BillLineRow[],
  total: string | null | undefined,
  settings: SettingsRow,
): BillRow {
  const tolerances = {
    priceTolerance: settings.billPriceTolerancePercent ?? 0,
    quantityTolerance: settings.billQuantityTolerancePercent ?? 0,
  };
  const now = util.time.nowISO8601();
  return {
    ...bill,
    lineCount: lines.length,
    subtotal: lines.reduce((sum, line) => sum + line.base, 0),
    tax: lines.reduce((sum, line) => sum + line.tax, 0),
    total: totalOf(total, lines, bill.currency),
    ...tolerances,
    ...matchOf(lines, tolerances, bill.currency),
    matchedAt: now,
    updatedAt: now,
  };
}

/** Keeps the bill for the step that writes it. */
export function keepBill(ctx: Ctx, bill: BillRow, lines: BillLineRow[]): void {
  ctx.stash.work.describedBill = { bill, lines };
}

declare module '../kernel/request/context.ts' {
  interface Work {
    /** The bill that is to be written, with its lines. */
    describedBill?: { bill: BillRow; lines: BillLineRow[] };
  }
}
