/** After a lost race: the requisition as it stands now. Passes when the work is done. */
import type { DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { runtime, util } from '@aws-appsync/utils';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import { requireNoOwnEffect } from '../../kernel/once/ownEffect.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { foundRow } from '../../kernel/request/paging.ts';
import type { RequisitionRow } from '../requisition.ts';

export function request(ctx: Ctx): DynamoDBGetItemRequest {
  passIfAnswered(ctx);
  const row = loadedRow(ctx.stash, 'requisition');
  if (!row) runtime.earlyReturn(null);
  return {
    operation: 'GetItem',
    key: util.dynamodb.toMapValues({ pk: row.pk, sk: 'REQUISITION' }),
    consistentRead: true,
  };
}

export function response(ctx: Ctx<Record<string, unknown>, RequisitionRow | null>) {
  const row = foundRow(ctx);
  requireNoOwnEffect(ctx, [row]);
  ctx.stash.rows.requisition = row;
  return null;
}
