/** The same bill beside what has come by now. */
import type { MutationMatchSupplierBillArgs } from '../../generated/schema.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { formatMoney } from '../../kernel/values/money.ts';
import { heldLines, keepBill, requireBilledOrder, requireUnsettled, withLines } from '../describing.ts';
import { matchedAgain } from '../facts.ts';
import { keepBilled, readBilled } from '../reading.ts';

export function request(ctx: Ctx<MutationMatchSupplierBillArgs>) {
  passIfAnswered(ctx);
  return readBilled(ctx, requireUnsettled(ctx).purchaseOrderId, []);
}

export function response(ctx: BatchCtx<MutationMatchSupplierBillArgs>): null {
  const read = keepBilled(ctx);
  const bill = requireUnsettled(ctx);
  const held = heldLines(ctx, bill);
  requireBilledOrder(read, bill.purchaseOrderId, 'id');
  const lines = matchedAgain(held, read);
  const total = formatMoney(bill.total, bill.currency);
  keepBill(ctx, withLines({ ...bill, version: bill.version + 1 }, lines, total, ctx.stash.settings), lines);
  return null;
}
