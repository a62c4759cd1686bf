/** Reading rows by key, from several tables at once: one consistent BatchGetItem. */
import type { DynamoDBBatchGetItemRequest } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import type { Ctx } from '../request/context.ts';
import { tableName } from '../request/context.ts';
import { fail, raiseDataSourceError } from '../answer/errors.ts';
import { requireNoOwnEffect } from '../once/ownEffect.ts';
import type { Key } from './key.ts';

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

/** A batch's answer. The guide promises `data`, `unprocessedKeys` and every table in both; nothing here rests on it. */
interface BatchResult {
  data?: Record<string, (Key | null | undefined)[] | null | undefined> | null;
  unprocessedKeys?: Record<string, unknown[] | null | undefined> | null;
}

/** Whether a batch has left work undone. Without trouble each table has an empty list; no list, no table and no tables at all say the same. */
export function isUnfinished(unprocessed: BatchResult['unprocessedKeys']): boolean {
  const tables = unprocessed ?? {};
  return Object.keys(tables).some((table) => (tables[table] ?? []).length > 0);
}

/**
 * What the batch of the running step found in each table, by the tables' physical names, without the keys that it did not find. A part
 * that DynamoDB did not get to is `TRY_AGAIN`, whatever error comes with it.
 */
export function batchFound(ctx: Ctx): Record<string, Key[]> {
  const result = (ctx.result ?? {}) as BatchResult;
  if (isUnfinished(result.unprocessedKeys)) fail('TRY_AGAIN', 'The database is busy; repeat the request');
  raiseDataSourceError(ctx.error);
  const data = result.data ?? {};
  const found: Record<string, Key[]> = {};
  for (const table of Object.keys(data)) found[table] = (data[table] ?? []).filter((row) => row !== null && row !== undefined);
  return found;
}

/** What a batch found in one table. What this very call has written is `TRY_AGAIN`. */
export function batchRows<Row extends Key>(ctx: Ctx, table: string): Row[] {
  const rows = (batchFound(ctx)[tableName(ctx, table)] ?? []) as Row[];
  requireNoOwnEffect(ctx, rows);
  return rows;
}

export function rowsById<Row extends Key>(rows: Row[]): Record<string, Row> {
  const byId: Record<string, Row> = {};
  for (const row of rows) byId[row.pk] = row;
  return byId;
}
