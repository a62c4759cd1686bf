/**
 * The first function of every pipeline: who is calling, what the caller's role may do, the settings, the answer to a
 * repeated call, and whatever rows the operation names. One consistent BatchGetItem, so that a disabled user or a
 * changed role counts at once, whatever the token says.
 */
import type { DynamoDBBatchGetItemRequest } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import type { BatchCtx } from '../dynamodb/batch.ts';
import { batchFound, rowsOf } from '../dynamodb/batch.ts';
import { isList, isObject } from '../values/builtIns.ts';
import type { Ctx } from '../request/context.ts';
import { tokenOf } from '../request/context.ts';
import type { WantedRow } from '../request/declaredRows.ts';
import { declaredRows, loadedRows, readAll, rowAt, SETTINGS } from '../request/declaredRows.ts';
import { fail, refuse } from '../answer/errors.ts';
import type { IdempotencyRow } from '../once/idempotency.ts';
import { idempotencyRowKey, keepRequest, replayFrom } from '../once/idempotency.ts';
import { isAsExpected, repeatRowKey } from '../once/repeats.ts';
import type { Declaration } from '../request/operation.ts';
import type { Key } from '../dynamodb/key.ts';
import type { Stamped } from '../dynamodb/stamp.ts';
import { requireNoOwnEffect } from '../once/ownEffect.ts';
import { SECOND_FACTOR_MISSING } from '../request/secondFactor.ts';
import { own } from '../values/own.ts';

/** What the resolver's own unit says of the field. Without it nobody may call: a field that declares nothing stays closed. */
function declarationOf(ctx: Ctx): Declaration {
  const declaration = ctx.stash.operation;
  if (!declaration?.permission)
    fail('INTERNAL', `${ctx.info.parentTypeName}.${ctx.info.fieldName} declares no permission`);
  return declaration;
}

function userKey(ctx: Ctx): Key {
  return { pk: tokenOf(ctx).sub, sk: 'USER' };
}

function roleKey(role: string): Key {
  return { pk: role, sk: 'ROLE' };
}

function wantedRows(ctx: Ctx): WantedRow[] {
  const key = idempotencyRowKey(ctx) ?? repeatRowKey(ctx);
  return [
    { ...userKey(ctx), table: 'USERS' },
    ...tokenOf(ctx).roles.map((role): WantedRow => ({ ...roleKey(role), table: 'ROLE_PERMISSIONS' })),
    { ...SETTINGS, table: 'SETTINGS' },
    ...(key ? [{ ...key, table: 'IDEMPOTENCY' as const }] : []),
    ...declaredRows(ctx, declarationOf(ctx).load),
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
  requireShortLists(ctx);
  return readAll(ctx, wantedRows(ctx));
}

/** Whether a sign-in, in seconds, is older than a moment. Within the second of both it counts as later. */
function isBefore(signedInAt: number, moment: string): boolean {
  return signedInAt * 1000 + 1000 <= util.time.parseISO8601ToEpochMilliSeconds(moment);
}

export function response(ctx: BatchCtx) {
  const found = batchFound(ctx);
  const operation = declarationOf(ctx);
  const token = tokenOf(ctx);
  const user = rowAt(rowsOf(ctx, found, 'USERS'), userKey(ctx));
  if (!user || user.status !== 'ENABLED') {
    fail('FORBIDDEN', 'This user may not use the API', {
      permission: operation.permission,
      reason: 'user-disabled',
    });
  }
  // Cognito's revoking shuts its own calls alone: AppSync takes a token until it ends.
  if (user.signedOutAt && isBefore(token.signedInAt, user.signedOutAt)) {
    fail('FORBIDDEN', 'This user was signed out everywhere; sign in again', {
      permission: operation.permission,
      reason: 'signed-out',
    });
  }
  if (token.roles.indexOf(SECOND_FACTOR_MISSING) !== -1) {
    fail('FORBIDDEN', 'Administrators sign in with a one-time code, and again when their token ends', {
      permission: operation.permission,
      reason: SECOND_FACTOR_MISSING,
    });
  }
  // A token keeps its groups until it expires; the row is what holds now.
  if (token.roles.indexOf(user.role) === -1) {
    fail('FORBIDDEN', 'The role changed since sign-in; sign in again', {
      permission: operation.permission,
      role: user.role,
      reason: 'role-changed',
    });
  }
  const role = rowAt(rowsOf(ctx, found, 'ROLE_PERMISSIONS'), roleKey(user.role));
  if (!role || role.permissions.indexOf(operation.permission) === -1) {
    fail('FORBIDDEN', `Role ${user.role} lacks the permission ${operation.permission}`, {
      permission: operation.permission,
      role: user.role,
    });
  }
  const settings = rowsOf(ctx, found, 'SETTINGS').find((row) => row.pk === 'SETTINGS');
  if (!settings) fail('INTERNAL', 'The workshop has no settings');
  const rows = loadedRows(ctx, operation.load, found);
  ctx.stash.caller = {
    id: user.id,
    name: user.name,
    email: user.email,
    role: user.role,
    permissions: role.permissions,
  };
  ctx.stash.settings = settings;
  ctx.stash.rows = rows;
  ctx.stash.rows.user = user;
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
