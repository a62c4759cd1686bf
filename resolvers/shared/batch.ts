/** Reading rows by key, from several tables at once: one consistent BatchGetItem. */
import type { DynamoDBBatchGetItemRequest } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import type { Ctx } from './context.ts';
import { tableName } from './context.ts';
import { fail, raiseDataSourceError } from './errors.ts';
import { refuseHalfSeen } from './halfSeen.ts';
import type { Key } from './rows.ts';

/** @param rows keys by table, such as `{ INVENTORY: […] }`; a table without keys is left out */
export function batchGet(ctx: Ctx, rows: Record<string, Key[]>): DynamoDBBatchGetItemRequest {
  const tables: DynamoDBBatchGetItemRequest['tables'] = {};
  for (const table of Object.keys(rows)) {
    const keys = rows[table] ?? [];
    if (keys.length > 0) {
      tables[tableName(ctx, table)] = { keys: keys.map((key) => util.dynamodb.toMapValues({ pk: key.pk, sk: key.sk })), consistentRead: true };
    }
  }
  return { operation: 'BatchGetItem', tables };
}

/** Whether a batch would read nothing: DynamoDB refuses an empty one. */
export function isEmptyBatch(rows: Record<string, Key[]>): boolean {
  return Object.keys(rows).every((table) => (rows[table] ?? []).length === 0);
}

/** What a batch found in a table, without the keys that it did not find. A part that DynamoDB did not get to is `TRY_AGAIN`, and so is what this very call has written. */
export function batchRows<Row extends Key>(ctx: Ctx, table: string): Row[] {
  raiseDataSourceError(ctx.error);
  const result = ctx.result as { data: Record<string, (Row | null)[]>; unprocessedKeys?: Record<string, unknown> | null };
  if (result.unprocessedKeys && Object.keys(result.unprocessedKeys).length > 0) {
    fail('TRY_AGAIN', 'The database is busy; repeat the request');
  }
  const rows = (result.data[tableName(ctx, table)] ?? []).filter((row) => row !== null);
  refuseHalfSeen(ctx, rows);
  return rows;
}

export function rowsById<Row extends Key>(rows: Row[]): Record<string, Row> {
  const byId: Record<string, Row> = {};
  for (const row of rows) byId[row.pk] = row;
  return byId;
}
