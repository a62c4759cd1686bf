/** Reading rows by key, from several tables at once: one consistent BatchGetItem. */
import type { DynamoDBBatchGetItemRequest } from '@aws-appsync/utils';
import { runtime, util } from '@aws-appsync/utils';
import type { TableKey } from '../../generated/tables.ts';
import type { Ctx } from '../request/context.ts';
import { physicalName, tableName } from '../request/context.ts';
import { failUnanswered, notFound, raiseDataSourceError } from '../answer/errors.ts';
import { requireNoOwnEffect } from '../once/ownEffect.ts';
import type { Key } from './key.ts';
import { retryOrGiveUp } from './transactions.ts';
import type { StoredRow, TableRows } from './rows.ts';
import { keep, own } from '../values/own.ts';

/** Keys by table, such as `{ INVENTORY: […] }`. */
export type KeysByTable = { [Table in TableKey]?: Key[] };

/** A table without keys is left out. */
export function batchGet(ctx: Ctx, rows: KeysByTable): DynamoDBBatchGetItemRequest {
  const tables: DynamoDBBatchGetItemRequest['tables'] = {};
  ctx.stash.work.asked = rows;
  for (const [table, keys] of Object.entries(rows)) {
    if (keys.length > 0) {
      keep(tables, physicalName(ctx, table), {
        keys: keys.map((key) => util.dynamodb.toMapValues({ pk: key.pk, sk: key.sk })),
        consistentRead: true,
      });
    }
  }
  return { operation: 'BatchGetItem', tables };
}

/** Whether the last batch asked for a row: then it is there, or was not there when it was read. */
export function wasAsked(ctx: Pick<Ctx, 'stash'>, table: TableKey, key: Key): boolean {
  return (ctx.stash.work.asked?.[table] ?? []).some((each) => each.pk === key.pk && each.sk === key.sk);
}

/**
 * What a step says of a row that it needs and does not have. One that was read and is not there is `NOT_FOUND`. One that nobody asked for
 * was named by something that came between reading and asking: the steps run again, and ask for it. For a request handler, whose step is
 * left with that.
 */
export function missing(ctx: Ctx, table: TableKey, key: Key, what: string, field: string): never {
  if (wasAsked(ctx, table, key)) notFound(what, key.pk, field);
  retryOrGiveUp(ctx);
  runtime.earlyReturn(null);
}

/** Whether a batch would read nothing: DynamoDB refuses an empty one. */
export function isEmptyBatch(rows: KeysByTable): boolean {
  return Object.values(rows).every((keys) => keys.length === 0);
}

/** A batch's answer. The guide promises `data`, `unprocessedKeys` and every table in both; nothing here rests on it. */
export interface BatchResult {
  data?: Record<string, (StoredRow | null | undefined)[] | null | undefined> | null;
  unprocessedKeys?: Record<string, unknown[] | null | undefined> | null;
}

/** The context of a response handler whose step read a batch. */
export type BatchCtx<Args = Record<string, unknown>, Prev extends Record<string, unknown> = { result: unknown }> = Ctx<
  Args,
  BatchResult | null,
  Prev
>;

/**
 * Whether a batch has left work undone. Without trouble each table has an empty list; no list, no table and no
 * tables at all say the same.
 */
export function isUnfinished(unprocessed: BatchResult['unprocessedKeys']): boolean {
  return Object.values(unprocessed ?? {}).some((keys) => (keys ?? []).length > 0);
}

/**
 * What the batch of the running step found in each table, by the tables' physical names, without the keys that it did not find. A part
 * that DynamoDB did not get to is `TRY_AGAIN`, whatever error comes with it.
 */
export function batchFound(ctx: BatchCtx): Record<string, StoredRow[]> {
  const { result } = ctx;
  if (isUnfinished(result?.unprocessedKeys)) failUnanswered();
  raiseDataSourceError(ctx.error);
  // No row was read, which is not to say that none is there.
  if (!result) failUnanswered();
  const found: Record<string, StoredRow[]> = {};
  for (const [table, rows] of Object.entries(result.data ?? {}))
    keep(
      found,
      table,
      (rows ?? []).filter((row) => row !== null && row !== undefined),
    );
  return found;
}

/** The rows of one table among what a batch found. */
export function rowsOf<Table extends keyof TableRows>(
  ctx: Ctx,
  found: Record<string, StoredRow[]>,
  table: Table,
): TableRows[Table][] {
  // A batch's answer is by physical names, which no type knows: what lies in the table is what its aggregate declares.
  return (own(found, tableName(ctx, table)) ?? []) as TableRows[Table][];
}

/** What a batch found in one table. What this very call has written is `TRY_AGAIN`. */
export function batchRows<Table extends keyof TableRows>(ctx: BatchCtx, table: Table): TableRows[Table][] {
  const rows = rowsOf(ctx, batchFound(ctx), table);
  requireNoOwnEffect(ctx, rows);
  return rows;
}

export function rowsById<Row extends Key>(rows: Row[]): Record<string, Row> {
  const byId: Record<string, Row> = {};
  for (const row of rows) keep(byId, row.pk, row);
  return byId;
}

declare module '../request/context.ts' {
  interface Work {
    /** What the last batch of the call was asked for. */
    asked?: KeysByTable;
  }
}
