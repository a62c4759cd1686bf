/** Parts that came back go to stock, or are written off; what was paid for them is to go back. */
import type { MutationRegisterPartsReturnArgs } from '../../generated/schema.ts';
import { moveParts, partsOrderReference } from '../../inventory/parts.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import type { PartsOrderRow } from '../partsOrder.ts';
import { returnedOf } from '../partsOrder.ts';
import { withRefund } from '../refunds.ts';
import type { Returning } from '../returning.ts';
import { returningOf } from '../returning.ts';
import { moved, requireOrder, writeOrder } from '../saving.ts';

/** The order after it; goods that cost nothing bring nothing back. */
function afterReturn(order: PartsOrderRow, { row, lines }: Returning): PartsOrderRow {
  const after: PartsOrderRow = {
    ...moved(order, 'RETURN'),
    lines,
    returns: [...order.returns, row],
    returnedWhole: lines.every((line) => returnedOf(line) === line.quantity),
  };
  const { provider, paymentId } = order.payment ?? {};
  if (!provider || !paymentId || row.refund === 0) return after;
  return withRefund(after, {
    reason: 'RETURNED',
    provider,
    paymentId,
    amount: row.refund,
    invoiceId: order.invoiceId,
    returnId: row.id,
  });
}

export function request(ctx: Ctx<MutationRegisterPartsReturnArgs>) {
  passIfAnswered(ctx);
  const order = requireOrder(ctx, 'RETURN');
  const returning = returningOf(order, ctx.args.input, ctx.stash.caller);
  const { row, restocked, scrapped } = returning;
  const items = ctx.stash.work.soldItems ?? {};
  const actions = moveParts(ctx, partsOrderReference(order.id), restocked, row.reason, items, scrapped);
  return writeOrder(ctx, order, afterReturn(order, returning), actions);
}

export { orderWritten as response } from '../saving.ts';
