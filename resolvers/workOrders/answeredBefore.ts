/** The first answer to a call that is repeated: which moves it offers is a matter of now. */
import { passIfAnswered } from '../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { isObject } from '../kernel/values/builtIns.ts';
import type { WorkOrder } from '../generated/schema.ts';
import { nextStates } from './transitions.ts';

/** As an order's key keeps it. Answers of releases before 0.3.0 have no `nextMoves`. */
type KeptOrder = Pick<WorkOrder, 'state' | 'nextStates'> & Partial<Pick<WorkOrder, 'nextMoves'>>;

function isOrder(answer: unknown): answer is KeptOrder {
  return isObject(answer) && answer['state'] !== undefined && answer['nextStates'] !== undefined;
}

/** Opens the first step of a change of an order: a repeated call is answered, with those of its moves that the caller may still make. */
export function passIfAnsweredBefore(ctx: Ctx): void {
  const answer = ctx.stash.replay?.result;
  if (isOrder(answer)) {
    const open = nextStates(answer.state, 0, ctx.stash.caller.permissions);
    answer.nextStates = answer.nextStates.filter((state) => open.indexOf(state) !== -1);
    const moves = answer.nextMoves ?? [];
    answer.nextMoves = moves.filter(({ to }) => open.indexOf(to) !== -1);
  }
  passIfAnswered(ctx);
}
