import type { MutationRejectRequisitionArgs } from '../../generated/schema.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { passIfAnswered, transact } from '../../kernel/dynamodb/transactions.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { requireText } from '../../kernel/values/text.ts';
import { rejected } from '../deciding.ts';
import { loadedFor } from '../loaded.ts';
import { answerOfStep, endOfStep, writeStep } from '../moving.ts';

const MAX_REASON = 300;

export function request(ctx: Ctx<MutationRejectRequisitionArgs>) {
  passIfAnswered(ctx);
  const before = loadedFor(ctx, 'REJECT');
  const after = rejected(ctx, before, requireText(ctx.args.reason, MAX_REASON, 'reason'));
  const answer = answerOfStep(ctx, after);
  return transact(ctx, [writeStep(ctx, before, after), ...claimKey(ctx, answer)]);
}

export function response(ctx: TransactionCtx<MutationRejectRequisitionArgs>): unknown {
  return endOfStep(ctx);
}
