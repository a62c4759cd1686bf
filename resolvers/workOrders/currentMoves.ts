/** The last word on a mutation's answer: the moves that an order offers, also where the answer is that of a repeated call. */
import type { WorkOrder } from '../generated/schema.ts';
import { formatMoney } from '../kernel/values/money.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { nextMoves, nextStates } from './transitions.ts';
import type { AnsweredOrder } from './workOrder.ts';

/** The answer with the moves that the caller may make now. Releases before 0.4.0 kept those of then with it. */
export function withCurrentMoves(ctx: Ctx<unknown, unknown, { result: AnsweredOrder | null }>): WorkOrder | null {
  const order = ctx.prev.result;
  if (!order) return order;
  const total = order.total === formatMoney(0, order.currency) ? 0 : 1;
  const { permissions } = ctx.stash.caller;
  return {
    ...order,
    nextStates: nextStates(order.state, total, permissions),
    nextMoves: nextMoves(order.state, total, permissions),
  };
}
