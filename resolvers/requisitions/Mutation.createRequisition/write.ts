import type { MutationCreateRequisitionArgs } from '../../generated/schema.ts';
import { fail } from '../../kernel/answer/errors.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { ABSENT, passIfAnswered, put, transact } from '../../kernel/dynamodb/transactions.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { tableName } from '../../kernel/request/context.ts';
import { fixCurrency } from '../../settings/currency.ts';
import { askFor } from '../awaited.ts';
import { toRequisition } from '../requisition.ts';

export function request(ctx: Ctx<MutationCreateRequisitionArgs>) {
  passIfAnswered(ctx);
  const row = ctx.stash.work.requisition;
  if (!row) fail('INTERNAL', 'The requisition was not described');
  const answer = toRequisition(row, ctx.stash);
  keepAnswer(ctx, answer);
  return transact(ctx, [
    put('requisition', tableName(ctx, 'REQUISITIONS'), row, ABSENT),
    ...askFor(ctx, row.id, row.lines, 'input.items'),
    ...fixCurrency(ctx),
    ...claimKey(ctx, answer),
  ]);
}

export function response(ctx: TransactionCtx): unknown {
  return endOfAttempt(ctx, failuresToExplain(ctx));
}
