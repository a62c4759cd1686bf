/** The customer of the caller's account. Who has none is told so by null: the page offers to open it. */
import { runtime } from '@aws-appsync/utils';
import type { ShopAccount } from '../../generated/schema.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { batchGet, batchRows } from '../../kernel/dynamodb/batch.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { toShopAccount } from '../account.ts';

export function request(ctx: Ctx) {
  const shopper = loadedRow(ctx.stash, 'shopper');
  if (!shopper) runtime.earlyReturn(null);
  return batchGet(ctx, { CUSTOMERS: [{ pk: shopper.customerId, sk: 'CUSTOMER' }] });
}

export function response(ctx: BatchCtx): ShopAccount | null {
  const shopper = loadedRow(ctx.stash, 'shopper');
  const customer = batchRows(ctx, 'CUSTOMERS')[0];
  return shopper && customer ? toShopAccount(shopper, customer) : null;
}
