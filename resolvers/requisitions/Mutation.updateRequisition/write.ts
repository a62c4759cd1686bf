import type { MutationUpdateRequisitionArgs } from '../../generated/schema.ts';
import { fail } from '../../kernel/answer/errors.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { passIfAnswered, transact } from '../../kernel/dynamodb/transactions.ts';
import { claimRepeat } from '../../kernel/once/repeats.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { askFor, askNoMore } from '../awaited.ts';
import { answerOfStep, endOfStep, writeStep } from '../moving.ts';

export function request(ctx: Ctx<MutationUpdateRequisitionArgs>) {
  passIfAnswered(ctx);
  const before = ctx.stash.rows.requisition;
  const after = ctx.stash.work.requisition;
  if (!before || !after) fail('INTERNAL', 'The change was not described');
  const answer = answerOfStep(ctx, after);
  const added = after.lines.filter((line) => !before.lines.some((each) => each.id === line.id));
  const removed = before.lines.filter((line) => !after.lines.some((each) => each.id === line.id));
  return transact(ctx, [
    writeStep(ctx, before, after),
    ...askFor(ctx, before.id, added, 'input.addItems'),
    ...askNoMore(ctx, before.id, removed),
    ...claimRepeat(ctx, answer),
  ]);
}

export function response(ctx: TransactionCtx<MutationUpdateRequisitionArgs>): unknown {
  return endOfStep(ctx);
}
