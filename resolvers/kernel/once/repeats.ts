/**
 * A call that takes no idempotency key and whose answer was lost is repeated by who made it, and refused for what it did itself: the
 * version moved on, or the thing is gone. What such a call expects is its key: nothing changes from the same version twice, and nothing is
 * removed twice. Its answer is kept under that, as under any key (docs/decisions/031).
 */
import type { Ctx } from '../request/context.ts';
import { tableName, tokenOf } from '../request/context.ts';
import { isObject } from '../values/builtIns.ts';
import { own } from '../values/own.ts';
import type { Key } from '../dynamodb/key.ts';
import type { Stamped } from '../dynamodb/stamp.ts';
import { stampOf } from '../dynamodb/stamp.ts';
import type { Action } from '../dynamodb/transactions.ts';
import { update } from '../dynamodb/transactions.ts';
import { IDEMPOTENCY, keptFor } from './idempotency.ts';

/** Of all rows of the table the only ones that no key was given for. */
const KEYLESS = 'KEYLESS';
const MAX_ID = 200;

function expectedVersion(ctx: Ctx): number | null {
  const version = ctx.args['expectedVersion'];
  return typeof version === 'number' ? version : null;
}

/** Whether a call changes anything: of one that says nothing, nobody needs to know whether it was made. */
function saysSomething(ctx: Ctx): boolean {
  const input = ctx.args['input'];
  return isObject(input) && Object.keys(input).length > 0;
}

/** Where the answer of such a call is kept; null for a field that takes keys, and for a change of whatever version there is. */
export function repeatRowKey(ctx: Ctx): Key | null {
  const declaration = ctx.stash.operation;
  const expected = expectedVersion(ctx);
  if (!declaration?.repeats || (declaration.repeats === 'CHANGE' && (expected === null || !saysSomething(ctx))))
    return null;
  const id = own(ctx.args, declaration.load[0]?.id ?? '');
  const thing = typeof id === 'string' ? id.slice(0, MAX_ID) : '';
  return { pk: `${tokenOf(ctx).sub}#${ctx.info.fieldName}#${thing}#${expected ?? ''}`, sk: KEYLESS };
}

/** Whether the thing is as the call expects it: then it was not made before, whatever is kept of a thing of the same name. */
export function isAsExpected(ctx: Ctx, row: Stamped | null): boolean {
  return row !== null && (ctx.stash.operation?.repeats === 'REMOVAL' || row.version === expectedVersion(ctx));
}

/**
 * The action that keeps the answer together with the effect; none where the call is not known by what it expects. A removal replaces what
 * is kept of one before: a role may be made, and removed, again.
 */
export function claimRepeat(ctx: Ctx, result: unknown): Action[] {
  const { repeat } = ctx.stash.work;
  if (!repeat) return [];
  const { request, permissions, expiresAt, now } = keptFor(ctx);
  const { call } = stampOf(ctx);
  return [
    update(
      IDEMPOTENCY,
      tableName(ctx, 'IDEMPOTENCY'),
      repeat,
      {
        expression:
          'SET #request = :request, #result = :result, #call = :call, #permissions = :permissions, expiresAt = :expiresAt',
        names: { '#request': 'request', '#result': 'result', '#call': 'call', '#permissions': 'permissions' },
        values: {
          ':request': request,
          ':result': JSON.stringify(result),
          ':call': call,
          ':permissions': permissions,
          ':expiresAt': expiresAt,
        },
      },
      ctx.stash.operation?.repeats === 'REMOVAL'
        ? {
            expression: 'attribute_not_exists(#call) OR #call <> :own',
            names: { '#call': 'call' },
            values: { ':own': call },
          }
        : { expression: 'attribute_not_exists(pk) OR expiresAt <= :now', values: { ':now': now } },
    ),
  ];
}

declare module '../request/context.ts' {
  interface Work {
    /** Where the answer of the running call is kept, if it is known by what it expects, and what its rows say of it. */
    repeat?: Key & { mark: string };
  }
}
