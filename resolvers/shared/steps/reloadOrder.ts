/** After a lost race: the order's header and lines as they stand now. Passes when the work is done. */
import type { DynamoDBBatchGetItemRequest } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import type { Ctx } from '../context.ts';
import { tableName } from '../context.ts';
import { raiseDataSourceError } from '../errors.ts';
import type { Key } from '../rows.ts';
import { passIfAnswered } from '../transactions.ts';

export function request(ctx: Ctx): DynamoDBBatchGetItemRequest {
  passIfAnswered(ctx);
  const order = ctx.stash.rows['order'] as Key;
  return {
    operation: 'BatchGetItem',
    tables: {
      [tableName(ctx, 'WORK_ORDERS')]: {
        keys: [util.dynamodb.toMapValues({ pk: order.pk, sk: 'ORDER' }), util.dynamodb.toMapValues({ pk: order.pk, sk: 'ITEMS' })],
        consistentRead: true,
      },
    },
  };
}

export function response(ctx: Ctx) {
  raiseDataSourceError(ctx.error);
  const result = ctx.result as { data: Record<string, (Key | null)[]> };
  for (const row of result.data[tableName(ctx, 'WORK_ORDERS')] ?? []) {
    if (row) ctx.stash.rows[row.sk === 'ORDER' ? 'order' : 'lines'] = row;
  }
  return null;
}
