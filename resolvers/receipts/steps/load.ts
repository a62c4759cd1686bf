/** What a receipt's lines that are named came to, their order and their items as they are now, in each attempt anew. */
import type { InputMaybe } from '../../generated/schema.ts';
import type { InventoryItemRow } from '../../inventory/inventoryItem.ts';
import { fail, notFound } from '../../kernel/answer/errors.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { batchGet, batchRows, rowsById } from '../../kernel/dynamodb/batch.ts';
import type { Key } from '../../kernel/dynamodb/key.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { own } from '../../kernel/values/own.ts';
import { pageOfLine, progressSk, purchaseKey } from '../../purchaseOrders/keys.ts';
import type { ProgressRow, PurchaseOrderRow } from '../../purchaseOrders/purchaseOrder.ts';
import { orderIn } from '../../purchaseOrders/reached.ts';
import { linesById, loadedPages } from '../pages.ts';
import type { ReceiptRow, ReceivedLine, ReceivedPageRow } from '../receipt.ts';
import {
  isReceipt,
  isReceivedPage,
  MAX_LINES_A_CALL,
  pageOfReceived,
  receivedSk,
  requireListed,
  requireOriginal,
} from '../receipt.ts';

/** Of both: what is taken back names lines, what goes back has them with quantities. */
export interface TakingArgs {
  receiptId: string;
  input: { lineIds?: InputMaybe<string[]>; lines?: { lineId: string; quantity: string }[] };
}

/** The lines that the call names, each with the argument that does; all that are left where it names none. */
export function namedLines(ctx: Ctx<TakingArgs>, pages: ReceivedPageRow[]): { line: ReceivedLine; field: string }[] {
  const { lines, lineIds } = ctx.args.input;
  const all = linesById(pages);
  if (!lines && !lineIds) {
    const left = Object.values(all).filter(({ reversedBy }) => (reversedBy ?? null) === null);
    if (left.length === 0) fail('LOCKED', 'All of the receipt was taken back', { field: 'receiptId' });
    if (left.length > MAX_LINES_A_CALL)
      fail('LIMIT_EXCEEDED', `One call takes at most ${MAX_LINES_A_CALL} lines; name them`, {
        field: 'input.lineIds',
        maximum: MAX_LINES_A_CALL,
        actual: left.length,
      });
    return left.map((line) => ({ line, field: 'receiptId' }));
  }
  const [path, name] = lines ? ['input.lines', '.lineId'] : ['input.lineIds', ''];
  const ids = lines ? lines.map(({ lineId }) => lineId) : (lineIds ?? []);
  return requireListed(ids, path, name).map((id, index) => {
    const field = `${path}.${index}${name}`;
    return { line: own(all, id) ?? notFound('Line of the receipt', id, field), field };
  });
}

/** Each key once. */
function once(keys: Key[]): Key[] {
  const names = keys.map(({ pk, sk }) => `${pk} ${sk}`);
  return keys.filter((_key, index) => names.indexOf(names[index] ?? '') === index);
}

export function request(ctx: Ctx<TakingArgs>) {
  passIfAnswered(ctx);
  const receipt = loadedRow(ctx.stash, 'receipt');
  if (!receipt) notFound('Receipt', ctx.args.receiptId, 'receiptId');
  requireOriginal(receipt, 'receiptId');
  const pages = loadedPages(ctx.stash, receipt);
  const named = namedLines(ctx, pages).map(({ line }) => line);
  const order = receipt.purchaseOrderId;
  return batchGet(ctx, {
    RECEIPTS: once([
      { pk: receipt.id, sk: 'RECEIPT' },
      ...named.map(({ id }) => ({ pk: receipt.id, sk: receivedSk(pageOfReceived(id)) })),
    ]),
    PURCHASE_ORDERS: once([
      purchaseKey(order),
      ...named.map(({ orderLineId }) => ({ pk: order, sk: progressSk(pageOfLine(orderLineId) ?? 0) })),
    ]),
    INVENTORY: once(
      named.flatMap(({ inventoryItemId }) => (inventoryItemId ? [{ pk: inventoryItemId, sk: 'ITEM' }] : [])),
    ),
  });
}

export function response(ctx: BatchCtx<TakingArgs>): null {
  const receipts = batchRows(ctx, 'RECEIPTS');
  const { order, progress } = orderIn(batchRows(ctx, 'PURCHASE_ORDERS'));
  const receipt = receipts.find((row) => isReceipt(row));
  if (!receipt || !order) notFound('Receipt', ctx.args.receiptId, 'receiptId');
  ctx.stash.work.taking = {
    receipt,
    pages: receipts.filter((row) => isReceivedPage(row)),
    order,
    progress,
    items: rowsById(batchRows(ctx, 'INVENTORY')),
  };
  return null;
}

/** What was read for lines that are taken back, or go back. */
export interface Taking {
  receipt: ReceiptRow;
  /** Those that the named lines lie on. */
  pages: ReceivedPageRow[];
  order: PurchaseOrderRow;
  progress: ProgressRow[];
  items: Record<string, InventoryItemRow>;
}

declare module '../../kernel/request/context.ts' {
  interface Work {
    taking?: Taking;
  }
}
