/** An account that is open is the answer: it is opened once. Staff have none: their rows are others. */
import { runtime } from '@aws-appsync/utils';
import { fail } from '../../kernel/answer/errors.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { batchGet, batchRows } from '../../kernel/dynamodb/batch.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { toShopAccount } from '../account.ts';

export function request(ctx: Ctx) {
  passIfAnswered(ctx);
  if (ctx.stash.caller.kind !== 'CUSTOMER')
    fail('LOCKED', 'Only who signed up to the shop has an account there', { field: 'input' });
  const shopper = loadedRow(ctx.stash, 'shopper');
  if (!shopper) runtime.earlyReturn(null);
  return batchGet(ctx, { CUSTOMERS: [{ pk: shopper.customerId, sk: 'CUSTOMER' }] });
}

export function response(ctx: BatchCtx): null {
  const shopper = loadedRow(ctx.stash, 'shopper');
  const customer = batchRows(ctx, 'CUSTOMERS')[0];
  if (shopper && customer) runtime.earlyReturn(toShopAccount(shopper, customer), { skipTo: 'END' });
  return null;
}
