/**
 * The same key with the same input returns the first answer. The key's row is written in the transaction of the effect,
 * so that neither can exist without the other; it is kept for two days.
 */
import { util } from '@aws-appsync/utils';
import type { InvoiceStatus } from '../../generated/schema.ts';
import { isList, isObject } from '../values/builtIns.ts';
import type { Ctx } from '../request/context.ts';
import { tableName, tokenOf } from '../request/context.ts';
import type { Permission } from '../request/permission.ts';
import { repeatableKey } from '../request/repeatableKey.ts';
import { requirePermission } from '../request/required.ts';
import { fail } from '../answer/errors.ts';
import type { Key } from '../dynamodb/key.ts';
import { stampOf } from '../dynamodb/stamp.ts';
import type { Action, Failure } from '../dynamodb/transactions.ts';
import { failed, forgetRelated, put } from '../dynamodb/transactions.ts';
import { own } from '../values/own.ts';

const RETENTION_SECONDS = 172800;
const MAX_KEY_LENGTH = 200;
export const IDEMPOTENCY = 'idempotency' as const;

/** Names the answer where it can be made again: an invoice never changes but for these. */
export interface InvoiceReference {
  invoiceId: string;
  status: InvoiceStatus;
  /** Minor units. */
  paid: number;
  version: number;
  /** Ids of the payments that the answer showed; null where it showed none. */
  payments: string[] | null;
  warnings: string[] | null;
}

export interface IdempotencyRow extends Key {
  request: string;
  /** The answer as JSON, or nothing where `reference` names it. */
  result?: string;
  reference?: InvoiceReference;
  /** What the call needed beside its field's permission. Absent or empty for nothing. */
  permissions?: Permission[];
  /** ULID of the call that wrote it; absent on rows of releases before 0.4.0. */
  call?: string;
  /** Seconds since the epoch: the table's TTL. */
  expiresAt: number;
}

/** Keys belong to the caller: nobody reads another's answer by guessing a key. Null where the call carries none. */
export function idempotencyRowKey(ctx: Ctx): Key | null {
  const key = repeatableKey(ctx);
  if (key === null) return null;
  if (key.length > MAX_KEY_LENGTH) {
    fail('VALIDATION', `idempotencyKey: expected at most ${MAX_KEY_LENGTH} characters`, { field: 'idempotencyKey' });
  }
  return { pk: `${tokenOf(ctx).sub}#${key}`, sk: 'KEY' };
}

/** The call in one canonical string: its field, and its arguments in the order of their names, without the key. */
function fingerprint(ctx: Ctx): string {
  const args = ctx.args;
  const parts = saidIn(args)
    .filter((name) => name !== 'idempotencyKey' && name !== 'validateOnly')
    .map((name) => `${name}:${canonical(own(args, name))}`);
  return `${ctx.info.fieldName} ${parts.join(' ')}`;
}

/** JSON with sorted names, to the depth that arguments have here: argument, input, list of lines. No recursion on AppSync. */
function canonical(value: unknown): string {
  if (!isObject(value)) return JSON.stringify(value);
  return saidIn(value)
    .map((name) => `${name}=${canonicalList(own(value, name))}`)
    .join(',');
}

function canonicalList(value: unknown): string {
  return isList(value) ? value.map((each) => canonicalLine(each)).join(';') : canonicalLine(value);
}

function canonicalLine(value: unknown): string {
  if (!isObject(value)) return JSON.stringify(value);
  return saidIn(value)
    .map((name) => `${name}=${JSON.stringify(own(value, name))}`)
    .join('&');
}

/** Null says as little as nothing. */
function saidIn(value: object): string[] {
  const values: Record<string, unknown> = { ...value };
  return Object.keys(values)
    .filter((name) => (own(values, name) ?? null) !== null)
    .sort();
}

/** The call as text, as the first step has made it of the arguments: the code that does it is in no other unit. */
export function keepRequest(ctx: Ctx): void {
  ctx.stash.work.request = fingerprint(ctx);
}

/**
 * Answers a repeated call from its row; refuses the key with other input, and a caller who may not do now what the call did. What the
 * caller may not read any more, the last word about the answer takes away (kernel/answer/shown).
 * A call without a key is another one if its input is.
 */
export function replayFrom(ctx: Ctx, row: IdempotencyRow): void {
  if (row.expiresAt <= util.time.nowEpochSeconds()) return;
  if (row.request !== ctx.stash.work.request) {
    if (ctx.stash.work.repeat) return;
    fail('IDEMPOTENCY_MISMATCH', 'This idempotency key was used before with other input', { field: 'idempotencyKey' });
  }
  for (const permission of row.permissions ?? []) requirePermission(ctx, permission);
  ctx.stash.replay = row.reference
    ? { result: null, reference: row.reference }
    : { result: JSON.parse(row.result ?? 'null') };
}

/** What is kept of the running call beside its answer. */
export function keptFor(ctx: Ctx): { request: string; permissions: Permission[]; expiresAt: number; now: number } {
  const now = util.time.nowEpochSeconds();
  const { request = '', required = [] } = ctx.stash.work;
  return { request, permissions: required, expiresAt: now + RETENTION_SECONDS, now };
}

/** The action that claims the key together with the effect; none where the call carries no key. */
export function claimKey(ctx: Ctx, result: unknown): Action[] {
  return claim(ctx, { result: JSON.stringify(result) });
}

/** The same for an answer that is an invoice: a row of a kilobyte rather than of the invoice's size. */
export function claimKeyForInvoice(ctx: Ctx, reference: InvoiceReference): Action[] {
  return claim(ctx, { reference });
}

function claim(ctx: Ctx, answer: { result: string } | { reference: InvoiceReference }): Action[] {
  const { keyRow: key } = ctx.stash.work;
  if (!key) return [];
  const { request, permissions, expiresAt, now } = keptFor(ctx);
  return [
    put(
      IDEMPOTENCY,
      tableName(ctx, 'IDEMPOTENCY'),
      {
        ...key,
        request,
        ...answer,
        ...(permissions.length > 0 ? { permissions } : {}),
        call: stampOf(ctx).call,
        expiresAt,
      },
      { expression: 'attribute_not_exists(pk) OR expiresAt <= :now', values: { ':now': now } },
    ),
  ];
}

/** True when the transaction failed because the same call had just committed: its answer is taken over. */
export function tookOverAnswer(ctx: Ctx, failures: Failure[]): boolean {
  const failure = failed(failures, IDEMPOTENCY);
  if (!failure) return false;
  if (!failure.row) fail('TRY_AGAIN', 'The same request is being answered; repeat it with the same key');
  replayFrom(ctx, failure.row);
  if (!ctx.stash.replay) return false;
  forgetRelated(ctx);
  return true;
}

declare module '../request/context.ts' {
  interface Work {
    /** The running call as text, where its answer is kept. */
    request?: string;
    /** Where that is, for a call that carries a key. */
    keyRow?: Key;
  }
}
