/** After a lost race the bill as it stands now. */
import type { DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { runtime, util } from '@aws-appsync/utils';
import type { MutationPaySupplierBillArgs } from '../../generated/schema.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import { requireNoOwnEffect } from '../../kernel/once/ownEffect.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { foundRow } from '../../kernel/request/paging.ts';
import type { BillRow } from '../bill.ts';

export function request(ctx: Ctx<MutationPaySupplierBillArgs>): DynamoDBGetItemRequest {
  passIfAnswered(ctx);
  const bill = loadedRow(ctx.stash, 'bill');
  if (!bill) runtime.earlyReturn(null);
  return { operation: 'GetItem', key: util.dynamodb.toMapValues({ pk: bill.pk, sk: bill.sk }), consistentRead: true };
}

export function response(ctx: Ctx<MutationPaySupplierBillArgs, BillRow | null>) {
  const row = foundRow<BillRow>(ctx);
  requireNoOwnEffect(ctx, [row]);
  ctx.stash.rows.bill = row;
  return null;
}
