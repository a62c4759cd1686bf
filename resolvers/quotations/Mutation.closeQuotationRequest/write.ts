import { util } from '@aws-appsync/utils';
import type { MutationCloseQuotationRequestArgs } from '../../generated/schema.ts';
import { passIfAnswered, transact } from '../../kernel/dynamodb/transactions.ts';
import { requireVersion } from '../../kernel/dynamodb/versions.ts';
import { keepAnswer } from '../../kernel/once/ending.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { requireText } from '../../kernel/values/text.ts';
import type { QuotationRequestRow } from '../quotation.ts';
import { toRequest } from '../quotation.ts';
import { nextVersion, requireOpen, saveRequest } from '../request.ts';

const MAX_REASON = 300;

export function request(ctx: Ctx<MutationCloseQuotationRequestArgs>) {
  passIfAnswered(ctx);
  const request = requireOpen(ctx, ctx.args.id, 'id');
  requireVersion(ctx, request);
  const reason = requireText(ctx.args.reason, MAX_REASON, 'reason');
  const { id, name } = ctx.stash.caller;
  const closed: QuotationRequestRow = {
    ...nextVersion(request),
    state: 'CLOSED',
    ended: { reason, by: name, byId: id, at: util.time.nowISO8601() },
  };
  const answer = toRequest(closed);
  keepAnswer(ctx, answer);
  return transact(ctx, [saveRequest(ctx, request, closed), ...claimKey(ctx, answer)]);
}

export { requestWritten as response } from '../request.ts';
