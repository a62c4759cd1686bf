import type { MutationApproveRequisitionArgs } from '../../generated/schema.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { passIfAnswered, transact } from '../../kernel/dynamodb/transactions.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { saidText } from '../../kernel/values/text.ts';
import { approved } from '../deciding.ts';
import { loadedFor } from '../loaded.ts';
import { answerOfStep, endOfStep, writeStep } from '../moving.ts';

const MAX_NOTE = 300;

export function request(ctx: Ctx<MutationApproveRequisitionArgs>) {
  passIfAnswered(ctx);
  const before = loadedFor(ctx, 'APPROVE');
  const after = approved(ctx, before, saidText(ctx.args.note, MAX_NOTE, 'note'));
  const answer = answerOfStep(ctx, after);
  return transact(ctx, [writeStep(ctx, before, after), ...claimKey(ctx, answer)]);
}

export function response(ctx: TransactionCtx<MutationApproveRequisitionArgs>): unknown {
  return endOfStep(ctx);
}
