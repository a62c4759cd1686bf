/** Series and customer; after a lost race the order too. */
import type { DynamoDBBatchGetItemRequest } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import type { MutationCreateInvoiceArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../shared/context.ts';
import { loadedRow, tableName } from '../../shared/context.ts';
import { fail, notFound, raiseDataSourceError } from '../../shared/errors.ts';
import type { Key } from '../../shared/rows.ts';
import { passIfAnswered } from '../../shared/transactions.ts';
import type { WorkOrderRow } from '../../workOrders/workOrder.ts';

export function request(ctx: Ctx<MutationCreateInvoiceArgs>): DynamoDBBatchGetItemRequest {
  passIfAnswered(ctx);
  const order = loadedRow<WorkOrderRow>(ctx.stash, 'order');
  if (!order) notFound('Work order', ctx.args.workOrderId, 'workOrderId');
  const prefix = ctx.args.series ?? ctx.stash.settings.defaultSeries['INVOICE'] ?? '';
  if (prefix === '' || prefix.length > 40) notFound('Invoice series', prefix.slice(0, 40), 'series');
  const tables: DynamoDBBatchGetItemRequest['tables'] = {
    [tableName(ctx, 'SETTINGS')]: { keys: [util.dynamodb.toMapValues({ pk: 'SERIES', sk: prefix })], consistentRead: true },
    [tableName(ctx, 'CUSTOMERS')]: { keys: [util.dynamodb.toMapValues({ pk: order.customerId, sk: 'CUSTOMER' })], consistentRead: true },
  };
  if (ctx.stash.work['attempts']) {
    tables[tableName(ctx, 'WORK_ORDERS')] = {
      keys: [util.dynamodb.toMapValues({ pk: order.pk, sk: 'ORDER' }), util.dynamodb.toMapValues({ pk: order.pk, sk: 'ITEMS' })],
      consistentRead: true,
    };
  }
  return { operation: 'BatchGetItem', tables };
}

export function response(ctx: Ctx<MutationCreateInvoiceArgs>) {
  raiseDataSourceError(ctx.error);
  const result = ctx.result as { data: Record<string, (Key | null)[]>; unprocessedKeys?: Record<string, unknown> | null };
  if (result.unprocessedKeys && Object.keys(result.unprocessedKeys).length > 0) {
    fail('TRY_AGAIN', 'The database is busy; repeat the request');
  }
  ctx.stash.rows['series'] = result.data[tableName(ctx, 'SETTINGS')]?.[0] ?? null;
  ctx.stash.rows['customer'] = result.data[tableName(ctx, 'CUSTOMERS')]?.[0] ?? null;
  for (const row of result.data[tableName(ctx, 'WORK_ORDERS')] ?? []) {
    if (row) ctx.stash.rows[row.sk === 'ORDER' ? 'order' : 'lines'] = row;
  }
  return null;
}
