/**
 * The first function of every pipeline: who is calling, what the caller's role may do, the settings, the answer to a
 * repeated call, and whatever rows the operation names. One consistent BatchGetItem, so that a disabled user or a
 * changed role counts at once, whatever the token says.
 */
import type { DynamoDBBatchGetItemRequest } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import type { TableKey } from '../../generated/tables.ts';
import type { BatchCtx } from '../dynamodb/batch.ts';
import { batchFound, rowsOf } from '../dynamodb/batch.ts';
import type { StoredRow } from '../dynamodb/rows.ts';
import { isList, isObject } from '../values/builtIns.ts';
import type { Ctx, Stash } from '../request/context.ts';
import { tableName, tokenOf } from '../request/context.ts';
import { fail, refuse } from '../answer/errors.ts';
import type { IdempotencyRow } from '../once/idempotency.ts';
import { idempotencyRowKey, keepRequest, replayFrom } from '../once/idempotency.ts';
import { isAsExpected, repeatRowKey } from '../once/repeats.ts';
import { admittedCustomer, admittedKey, admittedUser, requireWithinPlan, roleKey } from '../request/admission.ts';
import type { DeclaredRow, Declaration } from '../request/operation.ts';
import type { Key } from '../dynamodb/key.ts';
import type { Stamped } from '../dynamodb/stamp.ts';
import { requireNoOwnEffect } from '../once/ownEffect.ts';
import { keyOfNumber } from '../values/documentNumber.ts';
import { capitals, identifierKey, skuKey } from '../values/keys.ts';
import { keep, own } from '../values/own.ts';

/** A row that is read, and its name among the rows that the field asked for. */
interface WantedRow extends Key {
  as?: keyof Stash['rows'];
  table: TableKey;
}

/** What the resolver's own unit says of the field. Without it nobody may call: a field that declares nothing stays closed. */
function declarationOf(ctx: Ctx): Declaration {
  const declaration = ctx.stash.operation;
  if (!declaration?.permission)
    fail('INTERNAL', `${ctx.info.parentTypeName}.${ctx.info.fieldName} declares no permission`);
  return declaration;
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

const SETTINGS: Key = { pk: 'SETTINGS', sk: 'WORKSHOP' };

/** What says who is calling: a user's row and that of each role in the token, a customer's account, and nothing of a key. */
function callerKeys(ctx: Ctx): WantedRow[] {
  const { kind, sub, roles } = tokenOf(ctx);
  if (kind === 'API_KEY') return [];
  if (kind === 'CUSTOMER') return [{ pk: sub, sk: 'SHOPPER', table: 'SHOPPERS' }];
  return [
    { pk: sub, sk: 'USER', table: 'USERS' },
    ...roles.map((role): WantedRow => ({ ...roleKey(role), table: 'ROLE_PERMISSIONS' })),
  ];
}

/** The rows that the field asked for, as far as its arguments name any. */
function declaredRows(ctx: Ctx): WantedRow[] {
  return declarationOf(ctx).load.flatMap((row) => {
    const id = argumentAt(ctx, row.id);
    if (id === null) return [];
    if (id.length > MAX_ID) fail('VALIDATION', `${row.id}: expected at most ${MAX_ID} characters`, { field: row.id });
    const of = row.skId === undefined ? '' : argumentAt(ctx, row.skId);
    const key = of === null ? null : keyOf(row, id, of);
    return key ? [{ as: row.as, table: row.table, pk: key.pk, sk: key.sk }] : [];
  });
}

function wantedRows(ctx: Ctx): WantedRow[] {
  const key = idempotencyRowKey(ctx) ?? repeatRowKey(ctx);
  return [
    ...callerKeys(ctx),
    { ...SETTINGS, table: 'SETTINGS' },
    ...(key ? [{ ...key, table: 'IDEMPOTENCY' as const }] : []),
    ...declaredRows(ctx),
  ];
}

/** Longer than any list that an operation takes: those have limits of their own, which are smaller. */
const MAX_LIST = 200;

function requireShortList(value: unknown, field: string): void {
  if (isList(value) && value.length > MAX_LIST)
    refuse(field, `expected at most ${MAX_LIST} entries`, { maximum: MAX_LIST, actual: value.length });
}

/** Before anything goes through them: AppSync would end a loop after a thousand entries without a word (kernel/values/parts.ts). */
function requireShortLists(ctx: Ctx): void {
  for (const [name, value] of Object.entries(ctx.args)) {
    requireShortList(value, name);
    if (isObject(value))
      for (const [field, inner] of Object.entries(value)) requireShortList(inner, `${name}.${field}`);
  }
}

export function request(ctx: Ctx): DynamoDBBatchGetItemRequest {
  requireWithinPlan(ctx);
  requireShortLists(ctx);
  const tables: DynamoDBBatchGetItemRequest['tables'] = {};
  const seen: Record<string, boolean> = {};
  for (const row of wantedRows(ctx)) {
    const name = tableName(ctx, row.table);
    const keys = own(tables, name)?.keys ?? [];
    const place = `${name} ${row.pk} ${row.sk}`;
    // A key stands once in a batch: an administrator may look at their own record.
    if (own(seen, place) !== true) keys.push(util.dynamodb.toMapValues({ pk: row.pk, sk: row.sk }));
    keep(seen, place, true);
    keep(tables, name, { keys, consistentRead: true });
  }
  return { operation: 'BatchGetItem', tables };
}

/** The row under a key among those of a table; null where there is none. */
function rowAt<Row extends Key>(rows: Row[], key: Key): Row | null {
  return rows.find((row) => row.pk === key.pk && row.sk === key.sk) ?? null;
}

function loadedRows(ctx: BatchCtx, found: Record<string, StoredRow[]>): Stash['rows'] {
  const rows: Record<string, StoredRow | null> = {};
  for (const { as } of declarationOf(ctx).load) rows[as] = null;
  for (const row of declaredRows(ctx))
    if (row.as) rows[row.as] = rowAt<StoredRow>(own(found, tableName(ctx, row.table)) ?? [], row);
  // Which kind of row has which name is what the operation says, and each aggregate of its rows (`LoadedRows`).
  return rows as Stash['rows'];
}

export function response(ctx: BatchCtx) {
  const found = batchFound(ctx);
  const { kind, sub } = tokenOf(ctx);
  const operation = declarationOf(ctx);
  const user = kind === 'STAFF' ? rowAt(rowsOf(ctx, found, 'USERS'), { pk: sub, sk: 'USER' }) : null;
  const shopper = kind === 'CUSTOMER' ? rowAt(rowsOf(ctx, found, 'SHOPPERS'), { pk: sub, sk: 'SHOPPER' }) : null;
  if (kind === 'API_KEY') ctx.stash.caller = admittedKey(ctx, operation);
  else if (kind === 'CUSTOMER') ctx.stash.caller = admittedCustomer(ctx, operation, shopper);
  else ctx.stash.caller = admittedUser(ctx, operation, user, rowsOf(ctx, found, 'ROLE_PERMISSIONS'));
  const settings = rowsOf(ctx, found, 'SETTINGS').find((row) => row.pk === 'SETTINGS');
  if (!settings) fail('INTERNAL', 'The workshop has no settings');
  ctx.stash.settings = settings;
  ctx.stash.rows = loadedRows(ctx, found);
  if (kind === 'STAFF') ctx.stash.rows.user = user;
  if (kind === 'CUSTOMER') ctx.stash.rows.shopper = shopper;
  ctx.stash.work = {};
  replayAnswered(ctx, rowsOf(ctx, found, 'IDEMPOTENCY'));
  return null;
}

/** Answers a call that was made before. One that is under way, and whose answer is not there yet, is told to come again. */
function replayAnswered(ctx: Ctx, kept: IdempotencyRow[]): void {
  const { rows } = ctx.stash;
  const named = declarationOf(ctx).load.map(({ as }) => rows[as] ?? null);
  const key = idempotencyRowKey(ctx);
  if (key) {
    keepRequest(ctx);
    const answered = rowAt(kept, key);
    if (answered) replayFrom(ctx, answered);
    requireNoOwnEffect(ctx, named);
    return;
  }
  const repeat = repeatRowKey(ctx);
  if (!repeat) return;
  keepRequest(ctx);
  ctx.stash.work.repeat = { ...repeat, mark: `=${own(ctx.args, 'expectedVersion') ?? ''}` };
  const thing: Stamped | null = named.length === 0 ? ctx.stash.settings : (named[0] ?? null);
  if (isAsExpected(ctx, thing)) return;
  const answered = rowAt(kept, repeat);
  // Where another call was kept, this one is not under way.
  if (answered) replayFrom(ctx, answered);
  else requireNoOwnEffect(ctx, [thing]);
}
