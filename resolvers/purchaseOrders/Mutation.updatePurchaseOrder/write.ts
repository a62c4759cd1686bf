import type { MutationUpdatePurchaseOrderArgs } from '../../generated/schema.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { nextVersion, requireOrder, writeOrder } from '../editing.ts';
import { changedTerms } from '../terms.ts';

export function request(ctx: Ctx<MutationUpdatePurchaseOrderArgs>) {
  passIfAnswered(ctx);
  const { input } = ctx.args;
  // When goods come is known best by who sends them; what was agreed stays as it was sent.
  const rest = [input.deliveryPlace, input.paymentDays, input.note];
  const order = requireOrder(ctx, rest.every((value) => value === undefined) ? 'EXPECT' : 'DESCRIBE');
  return writeOrder(ctx, order, { ...nextVersion(order), ...changedTerms(order, input) }, []);
}

export { orderWritten as response } from '../editing.ts';
