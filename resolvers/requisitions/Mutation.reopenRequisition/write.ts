import type { MutationReopenRequisitionArgs } from '../../generated/schema.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { passIfAnswered, transact } from '../../kernel/dynamodb/transactions.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { Ctx } from '../../kernel/request/context.ts';

import { loadedFor } from '../loaded.ts';
import { answerOfStep, endOfStep, writeStep } from '../moving.ts';
import { nextVersion, withWaiting } from '../requisition.ts';

export function request(ctx: Ctx<MutationReopenRequisitionArgs>) {
  passIfAnswered(ctx);
  const before = loadedFor(ctx, 'REOPEN');
  const after = withWaiting({ ...nextVersion(before), state: 'DRAFT', reason: null }, ctx.stash.settings);
  const answer = answerOfStep(ctx, after);
  return transact(ctx, [writeStep(ctx, before, after), ...claimKey(ctx, answer)]);
}

export function response(ctx: TransactionCtx<MutationReopenRequisitionArgs>): unknown {
  return endOfStep(ctx);
}
