/** Makes the customer and the account that sees the customer's things, together: there is never one without the other. */
import type { MutationOpenShopAccountArgs, NotificationChannel } from '../../generated/schema.ts';
import { openedCustomer, openingActions } from '../../customers/opening.ts';
import { fail } from '../../kernel/answer/errors.ts';
import type { Condition, TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { ABSENT, passIfAnswered, put, transact } from '../../kernel/dynamodb/transactions.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { ShopperRow } from '../../kernel/request/caller.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { toShopAccount } from '../account.ts';

/** Over nothing, or over an account whose customer the workshop has removed since. */
function instead(before: ShopperRow | null): Condition {
  return before ? { expression: 'customerId = :gone', values: { ':gone': before.customerId } } : ABSENT;
}

export function request(ctx: Ctx<MutationOpenShopAccountArgs>) {
  passIfAnswered(ctx);
  const { caller, work } = ctx.stash;
  const email = work.provenAddress;
  if (!email) fail('INTERNAL', 'The address was not read');
  const { name, phone, address, notified } = ctx.args.input;
  const notify: NotificationChannel[] = (notified ?? true) ? ['EMAIL'] : [];
  const customer = openedCustomer(ctx, { name, phone, address, email, notify });
  const shopper: ShopperRow = {
    pk: caller.id,
    sk: 'SHOPPER',
    id: caller.id,
    name: customer.name,
    email,
    customerId: customer.id,
    version: 1,
    createdAt: customer.createdAt,
    updatedAt: customer.createdAt,
  };
  // What is written for a newcomer is stamped with a name.
  ctx.stash.caller = { ...caller, name: customer.name };
  const answer = toShopAccount(shopper, customer);
  keepAnswer(ctx, answer);
  return transact(ctx, [
    ...openingActions(ctx, customer),
    put('shopper', tableName(ctx, 'SHOPPERS'), shopper, instead(loadedRow(ctx.stash, 'shopper'))),
    ...claimKey(ctx, answer),
  ]);
}

export function response(ctx: TransactionCtx<MutationOpenShopAccountArgs>): unknown {
  return endOfAttempt(ctx, failuresToExplain(ctx));
}
