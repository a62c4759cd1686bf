/** Counts that it is asked for: whoever reads the stream of changes sends it (functions/publish, functions/mail). */
import type { MutationMailPurchaseOrderArgs } from '../../generated/schema.ts';
import { fail } from '../../kernel/answer/errors.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { nextVersion, requireOrder, writeOrder } from '../editing.ts';

/** Mails that went out are gone: nobody sends them without end. */
const MAX_MAILS = 20;

export function request(ctx: Ctx<MutationMailPurchaseOrderArgs>) {
  passIfAnswered(ctx);
  const order = requireOrder(ctx, 'MAIL');
  const mailCount = (order.mailCount ?? 0) + 1;
  if (mailCount > MAX_MAILS)
    fail('LIMIT_EXCEEDED', `An order is mailed at most ${MAX_MAILS} times`, {
      field: 'id',
      maximum: MAX_MAILS,
      actual: mailCount,
    });
  return writeOrder(ctx, order, { ...nextVersion(order), mailCount }, []);
}

export { orderWritten as response } from '../editing.ts';
