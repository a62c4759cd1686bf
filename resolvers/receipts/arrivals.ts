/** What a call receives, checked against the order as it is now: everything that a receipt may be refused for. */
import { util } from '@aws-appsync/utils';
import type { MutationReceiveGoodsArgs } from '../generated/schema.ts';
import type { InventoryItemRow } from '../inventory/inventoryItem.ts';
import { fail, notFound, refuse } from '../kernel/answer/errors.ts';
import type { TableRows } from '../kernel/dynamodb/rows.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { formatQuantity, parsePositiveQuantity } from '../kernel/values/money.ts';
import { own } from '../kernel/values/own.ts';
import { saidText } from '../kernel/values/text.ts';
import type { LineProgress, ProgressRow, PurchaseLineRow, PurchaseOrderRow } from '../purchaseOrders/purchaseOrder.ts';
import type { ReceiptRow } from './receipt.ts';
import { MAX_PAGES, requireOriginal } from './receipt.ts';
import { mostReceived } from './spreading.ts';

type Args = Ctx<MutationReceiveGoodsArgs>;

/** Some of a line of the order. */
export interface Arrival {
  line: PurchaseLineRow;
  progress: LineProgress;
  /** Thousandths. */
  quantity: number;
}

export interface Receiving {
  order: PurchaseOrderRow;
  /** The pages that the named lines lie on. */
  progress: ProgressRow[];
  /** In the order of the input. */
  arrivals: Arrival[];
  /** The receipt that the call goes on with; null where it begins one. */
  before: ReceiptRow | null;
  begun: ReceiptRow;
  items: Record<string, InventoryItemRow>;
  /** What work orders wait for. */
  waiting: TableRows['WORK_ORDERS'][];
}

const MAX_NOTE = 300;
const MAX_DOCUMENT = 60;

function newReceipt(ctx: Args, order: PurchaseOrderRow): ReceiptRow {
  const { caller } = ctx.stash;
  const { input } = ctx.args;
  const id = util.autoUlid();
  return {
    pk: id,
    sk: 'RECEIPT',
    kind: 'RECEIPT',
    receiptsOf: order.id,
    id,
    purchaseOrderId: order.id,
    orderNumber: order.number,
    supplierId: order.supplierId,
    supplierName: order.supplierName,
    deliveryNote: saidText(input.deliveryNote, MAX_DOCUMENT, 'input.deliveryNote'),
    note: saidText(input.note, MAX_NOTE, 'input.note'),
    currency: order.currency,
    lineCount: 0,
    pageCount: 0,
    reversedCount: 0,
    landedCount: 0,
    by: caller.name,
    byId: caller.id,
    createdAt: util.time.nowISO8601(),
    version: 0,
  };
}

/** The receipt that the call goes on with. */
function requireSame(ctx: Args, receipt: ReceiptRow | null, order: PurchaseOrderRow): ReceiptRow {
  const { receiptId, deliveryNote, note } = ctx.args.input;
  const field = 'input.receiptId';
  if (!receipt) notFound('Receipt', receiptId ?? '', field);
  if (receipt.purchaseOrderId !== order.id) refuse(field, 'it is of another purchase order');
  requireOriginal(receipt, field);
  if (deliveryNote ?? note) refuse('input.deliveryNote', 'a receipt says so when it begins');
  if (receipt.reversedCount > 0 || receipt.landedCount > 0)
    fail('LOCKED', 'Some of the receipt was taken back, or has cost on top; begin another', { field });
  if (receipt.pageCount >= MAX_PAGES)
    fail('LIMIT_EXCEEDED', `A receipt takes at most ${MAX_PAGES} calls`, {
      field,
      maximum: MAX_PAGES,
      actual: receipt.pageCount,
    });
  return receipt;
}

/** The receipt before the call, and as it begins to be written. @param found the one that the input names */
export function receiptsOf(
  ctx: Args,
  order: PurchaseOrderRow,
  found: ReceiptRow | null,
): Pick<Receiving, 'before' | 'begun'> {
  const before = (ctx.args.input.receiptId ?? null) === null ? null : requireSame(ctx, found, order);
  return { before, begun: before ?? newReceipt(ctx, order) };
}

/** Refuses more of a line than the workshop's tolerance lets come. */
function requireTolerated(ctx: Args, line: LineProgress, quantity: number, field: string): void {
  const left = mostReceived(line.ordered, ctx.stash.settings.overReceiptPercent ?? 0) - line.received;
  if (quantity <= left) return;
  const came = `of ${formatQuantity(line.ordered)} ordered, ${formatQuantity(line.received)} came`;
  fail('LIMIT_EXCEEDED', `${field}: ${came}`, {
    field,
    maximum: formatQuantity(Math.max(0, left)),
    actual: formatQuantity(quantity),
  });
}

/** @param progress pages of what came of the order @param lines of those pages */
export function arrivalsOf(ctx: Args, progress: ProgressRow[], lines: PurchaseLineRow[]): Arrival[] {
  return ctx.args.input.lines.map((input, index) => {
    const field = `input.lines.${index}`;
    const quantity = parsePositiveQuantity(input.quantity, `${field}.quantity`);
    const line = lines.find(({ id }) => id === input.lineId);
    const page = progress.find((each) => own(each.progress, input.lineId) !== undefined);
    const known = own(page?.progress ?? {}, input.lineId);
    if (!line || !known) notFound('Line of the purchase order', input.lineId, `${field}.lineId`);
    requireTolerated(ctx, known, quantity, `${field}.quantity`);
    return { line, progress: known, quantity };
  });
}

declare module '../kernel/request/context.ts' {
  interface LoadedRows {
    /** Pages of an order's progress, by number. */
    [page: `progress${number}`]: ProgressRow;
  }
  interface Work {
    receiving?: Receiving;
  }
}
