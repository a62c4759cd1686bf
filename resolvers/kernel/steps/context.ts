/**
 * The first function of every pipeline: who is calling, what the caller's role may do, the settings, the answer to a
 * repeated call, and whatever rows the operation names. One consistent BatchGetItem, so that a disabled user or a
 * changed role counts at once, whatever the token says.
 */
import type { DynamoDBBatchGetItemRequest } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import { batchFound } from '../dynamodb/batch.ts';
import { isList } from '../values/builtIns.ts';
import type { Ctx } from '../request/context.ts';
import { tableName, tokenOf } from '../request/context.ts';
import { fail, refuse } from '../answer/errors.ts';
import type { IdempotencyRow } from '../once/idempotency.ts';
import { idempotencyRowKey, replayFrom } from '../once/idempotency.ts';
import type { Declaration, RowToLoad } from '../request/operation.ts';
import type { Key } from '../dynamodb/key.ts';
import type { RoleRow } from '../../roles/roleRow.ts';
import type { SettingsRow } from '../../settings/settingsRow.ts';
import type { UserRow } from '../../users/userRow.ts';
import { requireNoOwnEffect } from '../once/ownEffect.ts';
import { keyOfNumber } from '../values/documentNumber.ts';
import { SECOND_FACTOR_MISSING } from '../request/secondFactor.ts';
import { identifierKey, skuKey } from '../values/text.ts';

interface Wanted extends Key {
  as: string;
  table: string;
}

/** What the resolver's own unit says of the field. Without it nobody may call: a field that declares nothing stays closed. */
function declarationOf(ctx: Ctx): Declaration {
  const declaration = ctx.stash.operation;
  if (!declaration?.permission) fail('INTERNAL', `${ctx.info.parentTypeName}.${ctx.info.fieldName} declares no permission`);
  return declaration;
}

/** The argument at a path such as `input.vehicleId`; paths here have at most two parts. */
function argumentAt(ctx: Ctx, path: string): string | null {
  const parts = path.split('.');
  const first = ctx.args[parts[0] ?? ''];
  const value = parts.length === 1 ? first : (first as Record<string, unknown> | null | undefined)?.[parts[1] ?? ''];
  return typeof value === 'string' && value !== '' ? value : null;
}

const MAX_ID = 200;

/** The key that an argument names; null where it can name none. */
function keyOf(row: RowToLoad, id: string): Key | null {
  if (row.form === 'number') return keyOfNumber(id);
  if (row.form === 'series') return { pk: 'SERIES', sk: id.trim().toUpperCase() };
  const value = row.form === 'plate' ? identifierKey(id) : row.form === 'sku' ? skuKey(id) : id;
  return value === '' ? null : { pk: `${row.prefix ?? ''}${value}`, sk: row.sk ?? '' };
}

/** How a role of the token is named among the rows. */
function roleName(role: string): string {
  return `role ${role}`;
}

function wantedRows(ctx: Ctx): Wanted[] {
  const token = tokenOf(ctx);
  const wanted: Wanted[] = [
    { as: 'user', table: 'USERS', pk: token.sub, sk: 'USER' },
    ...token.roles.map((role) => ({ as: roleName(role), table: 'ROLE_PERMISSIONS', pk: role, sk: 'ROLE' })),
    { as: 'settings', table: 'SETTINGS', pk: 'SETTINGS', sk: 'WORKSHOP' },
  ];
  const key = idempotencyRowKey(ctx);
  if (key) wanted.push({ as: 'idempotency', table: 'IDEMPOTENCY', pk: key.pk, sk: key.sk });
  declarationOf(ctx).load.forEach((row) => {
    const id = argumentAt(ctx, row.id);
    if (id !== null) {
      if (id.length > MAX_ID) fail('VALIDATION', `${row.id}: expected at most ${MAX_ID} characters`, { field: row.id });
      const key = keyOf(row, id);
      if (key) wanted.push({ as: row.as, table: row.table, pk: key.pk, sk: key.sk });
    }
  });
  return wanted;
}

/** Longer than any list that an operation takes: those have limits of their own, which are smaller. */
const MAX_LIST = 200;

function requireShortList(value: unknown, field: string): void {
  if (typeof value !== 'object' || value === null) return;
  const { length } = value as { length?: number };
  if (length !== undefined && length > MAX_LIST) refuse(field, `expected at most ${MAX_LIST} entries`, { maximum: MAX_LIST, actual: length });
}

/** Before anything goes through them: AppSync would end a loop after a thousand entries without a word (shared/parts.ts). */
function requireShortLists(ctx: Ctx): void {
  Object.keys(ctx.args).forEach((name) => {
    const value = ctx.args[name];
    requireShortList(value, name);
    if (typeof value === 'object' && value !== null && !isList(value)) {
      const input = value as Record<string, unknown>;
      Object.keys(input).forEach((field) => requireShortList(input[field], `${name}.${field}`));
    }
  });
}

export function request(ctx: Ctx): DynamoDBBatchGetItemRequest {
  requireShortLists(ctx);
  const tables: DynamoDBBatchGetItemRequest['tables'] = {};
  const seen: Record<string, boolean> = {};
  for (const row of wantedRows(ctx)) {
    const name = tableName(ctx, row.table);
    const keys = tables[name]?.keys ?? [];
    const place = `${name} ${row.pk} ${row.sk}`;
    // A key stands once in a batch: an administrator may look at their own record.
    if (!seen[place]) keys.push(util.dynamodb.toMapValues({ pk: row.pk, sk: row.sk }));
    seen[place] = true;
    tables[name] = { keys, consistentRead: true };
  }
  return { operation: 'BatchGetItem', tables };
}

export function response(ctx: Ctx) {
  const found = batchFound(ctx);
  const rows: Record<string, unknown> = {};
  for (const row of wantedRows(ctx)) {
    rows[row.as] = (found[tableName(ctx, row.table)] ?? []).find((each) => each.pk === row.pk && each.sk === row.sk) ?? null;
  }
  const operation = declarationOf(ctx);
  const token = tokenOf(ctx);
  const user = rows['user'] as UserRow | null;
  if (!user || user.status !== 'ENABLED') {
    fail('FORBIDDEN', 'This user may not use the API', { permission: operation.permission });
  }
  if (token.roles.indexOf(SECOND_FACTOR_MISSING) !== -1) {
    fail('FORBIDDEN', 'Administrators sign in with a one-time code, and again when their token ends', { permission: operation.permission, reason: SECOND_FACTOR_MISSING });
  }
  // A token keeps its groups until it expires; the row is what holds now.
  if (token.roles.indexOf(user.role) === -1) {
    fail('FORBIDDEN', 'The role changed since sign-in; sign in again', { permission: operation.permission, role: user.role });
  }
  const role = rows[roleName(user.role)] as RoleRow | null;
  if (!role || role.permissions.indexOf(operation.permission) === -1) {
    fail('FORBIDDEN', `Role ${user.role} lacks the permission ${operation.permission}`, {
      permission: operation.permission,
      role: user.role,
    });
  }
  const settings = rows['settings'] as SettingsRow | null;
  if (!settings) fail('INTERNAL', 'The workshop has no settings');
  ctx.stash.caller = { id: user.id, name: user.name, email: user.email, role: user.role, permissions: role.permissions };
  ctx.stash.settings = settings;
  ctx.stash.rows = rows;
  ctx.stash.work = {};
  if (rows['idempotency']) replayFrom(ctx, rows['idempotency'] as IdempotencyRow);
  requireNoOwnEffect(ctx, operation.load.map((row) => rows[row.as]));
  return null;
}
