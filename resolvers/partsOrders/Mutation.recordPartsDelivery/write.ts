import type { MutationRecordPartsDeliveryArgs } from '../../generated/schema.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { endUnchanged, momentOf, moved, namedOrder, writeOrder } from '../saving.ts';
import { requireMove, takes } from '../transitions.ts';

export function request(ctx: Ctx<MutationRecordPartsDeliveryArgs>) {
  passIfAnswered(ctx);
  const order = namedOrder(ctx);
  const deliveredAt = momentOf(ctx.args.input.deliveredAt, 'input.deliveredAt');
  // What can come back has arrived.
  if (takes(order, 'RETURN')) endUnchanged(ctx, order);
  requireMove(order, 'DELIVER', 'input.id');
  return writeOrder(ctx, order, { ...moved(order, 'DELIVER'), shipment: { ...order.shipment, deliveredAt } }, []);
}

export { orderWritten as response } from '../saving.ts';
