/** The last word on an order's answer. That of a repeated call was made before: which moves it offers is a matter of now. */
import type { WorkOrder } from '../generated/schema.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { nextStates } from './transitions.ts';

/** As an order's key keeps it. Answers of releases before 0.3.0 have no `nextMoves`. */
type KeptOrder = Omit<WorkOrder, 'nextMoves'> & Partial<Pick<WorkOrder, 'nextMoves'>>;

/** The answer with those of its moves that the caller may still make. */
export function withCurrentMoves(ctx: Ctx<unknown, unknown, { result: KeptOrder | null }>): KeptOrder | null {
  const order = ctx.prev.result;
  if (!order) return order;
  const open = nextStates(order.state, 0, ctx.stash.caller.permissions);
  return {
    ...order,
    nextStates: order.nextStates.filter((state) => open.indexOf(state) !== -1),
    nextMoves: (order.nextMoves ?? []).filter(({ to }) => open.indexOf(to) !== -1),
  };
}
