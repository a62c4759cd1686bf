/** The rows that a field names in its `operation.ts`: their keys from its arguments, and what one batch found of them. */
import type { DynamoDBBatchGetItemRequest } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import type { TableKey } from '../../generated/tables.ts';
import { fail } from '../answer/errors.ts';
import type { BatchCtx } from '../dynamodb/batch.ts';
import type { Key } from '../dynamodb/key.ts';
import type { StoredRow } from '../dynamodb/rows.ts';
import { isObject } from '../values/builtIns.ts';
import { keyOfNumber } from '../values/documentNumber.ts';
import { capitals, identifierKey, skuKey } from '../values/keys.ts';
import { keep, own } from '../values/own.ts';
import type { Ctx, Stash } from './context.ts';
import { tableName } from './context.ts';
import type { DeclaredRow } from './operation.ts';

/** Where the workshop's settings lie. */
export const SETTINGS: Key = { pk: 'SETTINGS', sk: 'WORKSHOP' };

/** A row that is read, and its name among the rows that the field asked for. */
export interface WantedRow extends Key {
  as?: keyof Stash['rows'];
  table: TableKey;
}

/** The argument at a path such as `input.vehicleId`; paths here have at most two parts. */
function argumentAt(ctx: Ctx, path: string): string | null {
  const parts = path.split('.');
  const first = own(ctx.args, parts[0] ?? '');
  const value = parts.length === 1 ? first : isObject(first) ? own(first, parts[1] ?? '') : null;
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Of an id, and of what it is part of: a sort key holds 1,024 bytes, and a character of a text has at most three. */
const MAX_ID = 200;

/** The key that an argument names. @param of what goes on behind the sort key */
function keyOf(row: DeclaredRow, id: string, of: string): Key | null {
  if (row.form === 'number') return keyOfNumber(capitals(id));
  if (row.form === 'series') return named('SERIES', capitals(id.trim()));
  const value = row.form === 'plate' ? identifierKey(id) : row.form === 'sku' ? skuKey(id) : id;
  return value === '' ? null : named(`${row.prefix ?? ''}${value}`, `${row.sk ?? ''}${of}`);
}

/** Null where it can name nothing: DynamoDB takes no empty value in a key, and none of ours is longer; forms can lengthen a text. */
function named(pk: string, sk: string): Key | null {
  return pk === '' || sk === '' || pk.length > MAX_ID || sk.length > MAX_ID ? null : { pk, sk };
}

/** The rows that the field asked for, as far as its arguments name any. */
export function declaredRows(ctx: Ctx, load: DeclaredRow[]): WantedRow[] {
  return load.flatMap((row) => {
    const id = argumentAt(ctx, row.id);
    if (id === null) return [];
    if (id.length > MAX_ID) fail('VALIDATION', `${row.id}: expected at most ${MAX_ID} characters`, { field: row.id });
    const of = row.skId === undefined ? '' : argumentAt(ctx, row.skId);
    const key = of === null ? null : keyOf(row, id, of);
    return key ? [{ as: row.as, table: row.table, pk: key.pk, sk: key.sk }] : [];
  });
}

/** One consistent batch of them all. A key stands once in it: an administrator may look at their own record. */
export function readAll(ctx: Ctx, rows: WantedRow[]): DynamoDBBatchGetItemRequest {
  const tables: DynamoDBBatchGetItemRequest['tables'] = {};
  const seen: Record<string, boolean> = {};
  for (const row of rows) {
    const name = tableName(ctx, row.table);
    const keys = own(tables, name)?.keys ?? [];
    const place = `${name} ${row.pk} ${row.sk}`;
    if (own(seen, place) !== true) keys.push(util.dynamodb.toMapValues({ pk: row.pk, sk: row.sk }));
    keep(seen, place, true);
    keep(tables, name, { keys, consistentRead: true });
  }
  return { operation: 'BatchGetItem', tables };
}

/** The row under a key among those of a table; null where there is none. */
export function rowAt<Row extends Key>(rows: Row[], key: Key): Row | null {
  return rows.find((row) => row.pk === key.pk && row.sk === key.sk) ?? null;
}

/** What was found of the rows that the field asked for, by their names. */
export function loadedRows(ctx: BatchCtx, load: DeclaredRow[], found: Record<string, StoredRow[]>): Stash['rows'] {
  const rows: Record<string, StoredRow | null> = {};
  for (const { as } of load) rows[as] = null;
  for (const row of declaredRows(ctx, load))
    if (row.as) rows[row.as] = rowAt<StoredRow>(own(found, tableName(ctx, row.table)) ?? [], row);
  // Which kind of row has which name is what the operation says, and each aggregate of its rows (`LoadedRows`).
  return rows as Stash['rows'];
}
