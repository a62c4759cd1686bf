/** The request; whoever reads the stream of changes mails it to the suppliers (functions/publish, functions/mail). */
import type { MutationCreateQuotationRequestArgs } from '../../generated/schema.ts';
import { fail } from '../../kernel/answer/errors.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { passIfAnswered, transact } from '../../kernel/dynamodb/transactions.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { toRequest } from '../quotation.ts';
import { saveRequest } from '../request.ts';

export function request(ctx: Ctx<MutationCreateQuotationRequestArgs>) {
  passIfAnswered(ctx);
  const { newQuotationRequest: row } = ctx.stash.work;
  if (!row) fail('INTERNAL', 'The request was not described');
  const answer = toRequest(row);
  keepAnswer(ctx, answer);
  return transact(ctx, [saveRequest(ctx, null, row), ...claimKey(ctx, answer)]);
}

export function response(ctx: TransactionCtx<MutationCreateQuotationRequestArgs>): unknown {
  return endOfAttempt(ctx, failuresToExplain(ctx));
}
