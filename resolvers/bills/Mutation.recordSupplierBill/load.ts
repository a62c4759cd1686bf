/** The order is read, and the bill is described: its lines beside what was ordered and what came. */
import { util } from '@aws-appsync/utils';
import type { MutationRecordSupplierBillArgs } from '../../generated/schema.ts';
import { notFound } from '../../kernel/answer/errors.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { saidText } from '../../kernel/values/text.ts';
import type { BillRow } from '../bill.ts';
import { billDay, billNumber, dueDay, keepBill, requireBilledOrder, withLines } from '../describing.ts';
import { billLine, requireBillLines } from '../lines.ts';
import { keepBilled, readBilled } from '../reading.ts';

const ORDER = 'input.purchaseOrderId';

export function request(ctx: Ctx<MutationRecordSupplierBillArgs>) {
  passIfAnswered(ctx);
  const { purchaseOrderId, lines } = ctx.args.input;
  requireBillLines(lines);
  if (!loadedRow(ctx.stash, 'purchase')) notFound('Purchase order', purchaseOrderId, ORDER);
  return readBilled(ctx, purchaseOrderId, lines);
}

export function response(ctx: BatchCtx<MutationRecordSupplierBillArgs>): null {
  const read = keepBilled(ctx);
  const { input } = ctx.args;
  const order = requireBilledOrder(read, input.purchaseOrderId, ORDER);
  const { caller, settings } = ctx.stash;
  const [id, now] = [util.autoUlid(), util.time.nowISO8601()];
  const billedOn = billDay(input.billedOn, settings);
  const lines = input.lines.map((line, index) => billLine(line, index, read, [], settings, billedOn));
  const blank: BillRow = {
    pk: id,
    sk: 'BILL',
    kind: 'BILL',
    id,
    ...billNumber(input.number),
    state: 'OPEN',
    disputeCount: 0,
    disputedAmount: 0,
    priceTolerance: 0,
    quantityTolerance: 0,
    purchaseOrderId: order.id,
    orderNumber: order.number ?? null,
    supplierId: order.supplierId,
    supplierName: order.supplierName,
    currency: order.currency,
    billedOn,
    dueOn: dueDay(input.dueOn, billedOn, order.paymentDays ?? 0),
    note: saidText(input.note, 300, 'input.note'),
    lineCount: 0,
    subtotal: 0,
    tax: 0,
    total: 0,
    paid: 0,
    paymentCount: 0,
    matchedAt: now,
    by: caller.name,
    byId: caller.id,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
  keepBill(ctx, withLines(blank, lines, input.total, settings), lines);
  return null;
}
