/**
 * The first function of every pipeline: who is calling, what the caller's role may do, the settings, the answer to a
 * repeated call, and whatever rows the operation names. One consistent BatchGetItem, so that a disabled user or a
 * changed role counts at once, whatever the token says.
 */
import type { DynamoDBBatchGetItemRequest } from '@aws-appsync/utils';
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
import { admittedCustomer, admittedKey, admittedUser, requireWithinPlan, roleKey } from '../request/admission.ts';
import type { Declaration } from '../request/operation.ts';
import type { Stamped } from '../dynamodb/stamp.ts';
import { requireNoOwnEffect } from '../once/ownEffect.ts';
import { own } from '../values/own.ts';

/** What the resolver's own unit says of the field. Without it nobody may call: a field that declares nothing stays closed. */
function declarationOf(ctx: Ctx): Declaration {
  const declaration = ctx.stash.operation;
  if (!declaration?.permission)
    fail('INTERNAL', `${ctx.info.parentTypeName}.${ctx.info.fieldName} declares no permission`);
  return declaration;
}

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

function wantedRows(ctx: Ctx): WantedRow[] {
  const key = idempotencyRowKey(ctx) ?? repeatRowKey(ctx);
  return [
    ...callerKeys(ctx),
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
  requireWithinPlan(ctx);
  requireShortLists(ctx);
  return readAll(ctx, wantedRows(ctx));
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
  ctx.stash.rows = loadedRows(ctx, operation.load, found);
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
    ctx.stash.work.keyRow = key;
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
