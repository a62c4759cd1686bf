/** Reads the order of a bill with what came of the lines that the bill names, and after a lost race the bill: in each attempt anew. */
import type { SupplierBillLineInput } from '../generated/schema.ts';
import type { BatchCtx } from '../kernel/dynamodb/batch.ts';
import { batchGet, batchRows } from '../kernel/dynamodb/batch.ts';
import type { Key } from '../kernel/dynamodb/key.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { loadedRow } from '../kernel/request/context.ts';
import { linesSk, pageOfLine, pagesUpTo, progressSk, purchaseKey } from '../purchaseOrders/keys.ts';
import type { ReadOrder } from '../purchaseOrders/reached.ts';
import { orderIn } from '../purchaseOrders/reached.ts';

/** Pages of the order on which lines lie that the bill names, or named until now. */
function pageKeys(orderId: string, lineIds: (string | null | undefined)[]): Key[] {
  const pages = lineIds.map((id) => (id ? pageOfLine(id) : null));
  return pagesUpTo(10)
    .filter((page) => pages.indexOf(page) !== -1)
    .flatMap((page) => [
      { pk: orderId, sk: linesSk(page) },
      { pk: orderId, sk: progressSk(page) },
    ]);
}

/** The request of the step that reads them. @param orderId of the order @param asked lines that the caller gives */
export function readBilled(ctx: Ctx, orderId: string, asked: SupplierBillLineInput[]) {
  const bill = loadedRow(ctx.stash, 'bill');
  const held = loadedRow(ctx.stash, 'billLines')?.lines ?? [];
  const named = [...asked, ...held].map(({ orderLineId }) => orderLineId);
  return batchGet(ctx, {
    PURCHASE_ORDERS: [purchaseKey(orderId), ...pageKeys(orderId, named)],
    BILLS:
      bill && ctx.stash.work.attempts
        ? [
            { pk: bill.id, sk: 'BILL' },
            { pk: bill.id, sk: 'BILL_LINES' },
          ]
        : [],
  });
}

/** Its response. */
export function keepBilled(ctx: BatchCtx): ReadOrder {
  const read = orderIn(batchRows(ctx, 'PURCHASE_ORDERS'));
  ctx.stash.work.billedOrder = read;
  for (const row of batchRows(ctx, 'BILLS')) {
    if (row.sk === 'BILL') ctx.stash.rows.bill = row;
    else ctx.stash.rows.billLines = row;
  }
  return read;
}

declare module '../kernel/request/context.ts' {
  interface Work {
    /** The order of the bill that is written, and the pages of it that the bill is about. */
    billedOrder?: ReadOrder;
  }
}
