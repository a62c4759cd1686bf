import type { MutationSubmitRequisitionArgs } from '../../generated/schema.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { passIfAnswered, transact } from '../../kernel/dynamodb/transactions.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedFor } from '../loaded.ts';
import { answerOfStep, endOfStep, writeStep } from '../moving.ts';
import type { RequisitionRow } from '../requisition.ts';
import { nextVersion, withWaiting } from '../requisition.ts';

export function request(ctx: Ctx<MutationSubmitRequisitionArgs>) {
  passIfAnswered(ctx);
  const before = loadedFor(ctx, 'SUBMIT');
  const next = nextVersion(before);
  const submitted: RequisitionRow = { ...next, state: 'SUBMITTED', submittedAt: next.updatedAt, reason: null };
  const waiting = withWaiting(submitted, ctx.stash.settings);
  const after: RequisitionRow = waiting.waitingFor.length > 0 ? waiting : { ...waiting, state: 'APPROVED' };
  const answer = answerOfStep(ctx, after);
  return transact(ctx, [writeStep(ctx, before, after), ...claimKey(ctx, answer)]);
}

export function response(ctx: TransactionCtx<MutationSubmitRequisitionArgs>): unknown {
  return endOfStep(ctx);
}
