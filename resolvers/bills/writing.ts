/** Writes a bill with its lines, its number, and what the order knows of it, and answers. What it is, describing.ts says. */
import { fail, notFound } from '../kernel/answer/errors.ts';
import type { Quantities } from '../inventory/stock.ts';
import type { Action, TransactionCtx } from '../kernel/dynamodb/transactions.ts';
import {
  ABSENT,
  amend,
  failed,
  passIfAnswered,
  PRESENT,
  put,
  remove,
  transact,
} from '../kernel/dynamodb/transactions.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../kernel/once/ending.ts';
import { claimKey } from '../kernel/once/idempotency.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { loadedRow, tableName } from '../kernel/request/context.ts';
import { keep, own } from '../kernel/values/own.ts';
import type { LineProgress, ProgressRow } from '../purchaseOrders/purchaseOrder.ts';
import { savePages } from '../purchaseOrders/reached.ts';
import type { BillLineRow } from './bill.ts';
import { numberSentinel, toBill } from './bill.ts';

/** How much of each line of the order a bill's lines are. */
function billedBy(lines: BillLineRow[]): Quantities {
  const billed: Quantities = {};
  for (const { orderLineId, quantity } of lines) if (orderLineId) keep(billed, orderLineId, quantity);
  return billed;
}

/** What the order knows of its bills, after a bill has other lines. */
function savedBilled(ctx: Ctx, before: Quantities, after: Quantities): Action[] {
  const read = ctx.stash.work.billedOrder?.progress ?? [];
  const changed = read.filter((page) =>
    Object.keys(page.progress).some((id) => (own(before, id) ?? 0) !== (own(after, id) ?? 0)),
  );
  const pages = changed.map((page): ProgressRow => {
    const progress: Record<string, LineProgress> = {};
    Object.entries(page.progress).forEach(([id, line]) => {
      keep(progress, id, { ...line, billed: line.billed + (own(after, id) ?? 0) - (own(before, id) ?? 0) });
    });
    return { ...page, progress, version: page.version + 1 };
  });
  return savePages(ctx, changed, pages);
}

/** The request of the step that writes it, over the one that was read, if there was. */
export function writeBill(ctx: Ctx) {
  passIfAnswered(ctx);
  const { bill, lines } = ctx.stash.work.describedBill ?? notFound('Bill', '', 'id');
  const before = loadedRow(ctx.stash, 'bill');
  const held = loadedRow(ctx.stash, 'billLines')?.lines ?? [];
  const table = tableName(ctx, 'BILLS');
  const row = { pk: bill.id, sk: 'BILL_LINES' as const, currency: bill.currency, lines, version: bill.version };
  const answer = toBill(bill, ctx.stash.settings, lines);
  keepAnswer(ctx, answer);
  const number = before?.numberKey === bill.numberKey ? [] : [put('billNumber', table, numberSentinel(bill), ABSENT)];
  const freed =
    before && number.length > 0
      ? [
          remove('heldBillNumber', table, numberSentinel(before), {
            expression: 'billId = :id',
            values: { ':id': bill.id },
          }),
        ]
      : [];
  return transact(ctx, [
    before
      ? amend('bill', table, before, bill, { expression: 'version = :before', values: { ':before': before.version } })
      : put('bill', table, bill, ABSENT),
    put('billLines', table, row, before ? PRESENT : ABSENT),
    ...number,
    ...freed,
    ...savedBilled(ctx, billedBy(held), billedBy(lines)),
    ...claimKey(ctx, answer),
  ]);
}

/** Its response. @param number as the caller wrote it */
export function billWritten(ctx: TransactionCtx, number: string): unknown {
  const failures = failuresToExplain(ctx);
  const other = failed(failures, 'billNumber');
  if (other)
    fail('DUPLICATE', `The supplier's bill ${number} is recorded already`, {
      field: 'input.number',
      existingId: other.row?.billId ?? null,
    });
  return endOfAttempt(ctx, failures);
}
