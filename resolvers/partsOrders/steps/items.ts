/** The items of an order, as they are now; of one that has been sent already, none are read. */
import { runtime } from '@aws-appsync/utils';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { batchGet, batchRows, rowsById } from '../../kernel/dynamodb/batch.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { itemKeys } from '../holding.ts';

export function request(ctx: Ctx) {
  passIfAnswered(ctx);
  const order = loadedRow(ctx.stash, 'partsOrder');
  if (!order) runtime.earlyReturn(null);
  return batchGet(ctx, { INVENTORY: itemKeys(order) });
}

export function response(ctx: BatchCtx) {
  ctx.stash.work.soldItems = rowsById(batchRows(ctx, 'INVENTORY'));
  return null;
}
