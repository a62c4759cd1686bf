import type { MutationCancelRequisitionArgs } from '../../generated/schema.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { passIfAnswered, transact } from '../../kernel/dynamodb/transactions.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { requireText } from '../../kernel/values/text.ts';
import { askNoMore } from '../awaited.ts';
import { loadedFor } from '../loaded.ts';
import { answerOfStep, endOfStep, writeStep } from '../moving.ts';
import { nextVersion, withWaiting } from '../requisition.ts';

const MAX_REASON = 300;

export function request(ctx: Ctx<MutationCancelRequisitionArgs>) {
  passIfAnswered(ctx);
  const before = loadedFor(ctx, 'CANCEL');
  const after = withWaiting(
    { ...nextVersion(before), state: 'CANCELLED', reason: requireText(ctx.args.reason, MAX_REASON, 'reason') },
    ctx.stash.settings,
  );
  const answer = answerOfStep(ctx, after);
  return transact(ctx, [
    writeStep(ctx, before, after),
    ...askNoMore(ctx, before.id, before.lines),
    ...claimKey(ctx, answer),
  ]);
}

export function response(ctx: TransactionCtx<MutationCancelRequisitionArgs>): unknown {
  return endOfStep(ctx);
}
