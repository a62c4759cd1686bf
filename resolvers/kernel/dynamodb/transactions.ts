/**
 * One transaction a mutation. Every action names its guard: the word by which the response handler learns which
 * condition failed. DynamoDB takes 100 actions, each row once.
 */
import type { DynamoDBTransactWriteItemsRequest } from '@aws-appsync/utils';
import { runtime, util } from '@aws-appsync/utils';
import type { Ctx } from '../request/context.ts';
import { fail, failUnanswered, raiseDataSourceError } from '../answer/errors.ts';
import { isTransient, isUnanswered } from '../answer/unanswered.ts';
import type { Key } from './key.ts';
import type { Guard, GuardedRows } from './rows.ts';
import type { Written } from './stamp.ts';
import { stamped, TOMBSTONE } from './stamp.ts';
import { keep, own } from '../values/own.ts';

export type Item = DynamoDBTransactWriteItemsRequest['transactItems'][number];
type Values = Record<string, unknown>;

export interface Action {
  guard: Guard;
  /** Sort key of the row: it says what kind of row it is. */
  sk: string;
  item: Item;
}

export interface Condition {
  expression: string;
  names?: Record<string, string>;
  values?: Values;
}

export interface Failure<Name extends Guard = Guard> {
  guard: Name;
  /** The row as it stands, where DynamoDB returned it. */
  row: GuardedRows[Name] | null;
}

export const ABSENT: Condition = { expression: 'attribute_not_exists(pk)' };
export const PRESENT: Condition = { expression: 'attribute_exists(pk)' };

const MAX_ACTIONS = 100;

/** Writes a whole row; absent and null attributes are left out, `0`, `false` and `""` are kept. */
export function put<Name extends Guard>(
  guard: Name,
  table: string,
  row: GuardedRows[Name],
  condition: Condition,
): Action {
  const values: Values = {};
  const stored: Key = row;
  const attributes: Values = { ...stored };
  for (const [name, value] of Object.entries(attributes)) {
    if (name !== 'pk' && name !== 'sk' && value !== null && value !== undefined) keep(values, name, value);
  }
  return {
    guard,
    sk: row.sk,
    item: {
      table,
      operation: 'PutItem',
      key: util.dynamodb.toMapValues({ pk: row.pk, sk: row.sk }),
      attributeValues: util.dynamodb.toMapValues(values),
      condition: conditionOf(condition),
    },
  };
}

export function update(guard: Guard, table: string, key: Key, change: Condition, condition: Condition): Action {
  return {
    guard,
    sk: key.sk,
    item: {
      table,
      operation: 'UpdateItem',
      key: util.dynamodb.toMapValues({ pk: key.pk, sk: key.sk }),
      update: expressionOf(change),
      condition: conditionOf(condition),
    },
  };
}

/**
 * Writes the attributes in which two versions of a row differ, and no others: counters and marks that other operations keep
 * on the row stay. Null and undefined remove an attribute; `0`, `false` and `""` are written.
 */
export function amend(guard: Guard, table: string, before: Key, after: Key, condition: Condition): Action {
  const old: Values = { ...before };
  const wanted: Values = { ...after };
  const names: Record<string, string> = {};
  const values: Values = {};
  const sets: string[] = [];
  const removals: string[] = [];
  Object.entries(wanted).forEach(([name, wish], index) => {
    const value = wish ?? null;
    if (JSON.stringify(value) !== JSON.stringify(own(old, name) ?? null)) {
      names[`#a${index}`] = name;
      if (value === null) {
        removals.push(`#a${index}`);
      } else {
        values[`:a${index}`] = value;
        sets.push(`#a${index} = :a${index}`);
      }
    }
  });
  const parts = [
    sets.length > 0 ? `SET ${sets.join(', ')}` : '',
    removals.length > 0 ? `REMOVE ${removals.join(', ')}` : '',
  ];
  const change: Condition = { expression: parts.filter((part) => part !== '').join(' '), names };
  return update(guard, table, after, sets.length > 0 ? { ...change, values } : change, condition);
}

export function remove(guard: Guard, table: string, key: Key, condition: Condition): Action {
  return {
    guard,
    sk: key.sk,
    item: {
      table,
      operation: 'DeleteItem',
      key: util.dynamodb.toMapValues({ pk: key.pk, sk: key.sk }),
      condition: conditionOf(condition),
    },
  };
}

/** Over whatever stands there: a name that was given up may be taken again, and be given up again. */
export const ALWAYS: Condition = { expression: 'attribute_exists(pk) OR attribute_not_exists(pk)' };

/** Removes a row that the audit log is kept of, and leaves behind who did it. */
export function deleteWithTombstone(guard: Guard, table: string, key: Key, condition: Condition): Action[] {
  return [remove(guard, table, key, condition), put('tombstone', table, { pk: key.pk, sk: TOMBSTONE }, ALWAYS)];
}

export function check(guard: Guard, table: string, key: Key, condition: Condition): Action {
  return {
    guard,
    sk: key.sk,
    item: {
      table,
      operation: 'ConditionCheck',
      key: util.dynamodb.toMapValues({ pk: key.pk, sk: key.sk }),
      condition: conditionOf(condition),
    },
  };
}

function expressionOf({ expression, names, values }: Condition) {
  return {
    expression,
    ...(names ? { expressionNames: names } : {}),
    ...(values ? { expressionValues: util.dynamodb.toMapValues(values) } : {}),
  };
}

/** A failed condition brings back the row as it stands: its version, its stock, the first answer to a repeated call. */
function conditionOf(condition: Condition) {
  return { ...expressionOf(condition), returnValuesOnConditionCheckFailure: true };
}

/** The request of a step that writes. Keeps the guards for `failuresOf`. */
export function transact(ctx: Ctx, actions: Action[]): DynamoDBTransactWriteItemsRequest {
  if (actions.length > MAX_ACTIONS) {
    fail('LIMIT_EXCEEDED', `One operation writes at most ${MAX_ACTIONS} rows`, {
      maximum: MAX_ACTIONS,
      actual: actions.length,
    });
  }
  ctx.stash.guards = actions.map((action) => action.guard);
  return { operation: 'TransactWriteItems', transactItems: stamped(ctx, actions) };
}

interface CancellationReason {
  type?: string | null;
  message?: string | null;
  item?: GuardedRows[Guard] | null;
}

interface TransactionResult {
  cancellationReasons?: CancellationReason[] | null;
}

/** The context of a response handler whose step ran a transaction. */
export type TransactionCtx<Args = Record<string, unknown>> = Ctx<Args, TransactionResult | null>;

/** The type of an action that was not at fault. The guide writes `None`, DynamoDB's own reference `NONE`. */
const PASSED = 'none';

/** The guard of a lost race: nothing was written, and the same request may succeed at once. */
export const CONFLICT: Guard = 'conflict';

/** What kept the transaction from committing; empty when it committed. Faults that no guard explains are raised. */
export function failuresOf(ctx: TransactionCtx): Failure[] {
  if (!ctx.error) return [];
  const reasons = ctx.result?.cancellationReasons ?? [];
  const guards = ctx.stash.guards ?? [];
  const failures: Failure[] = [];
  reasons.forEach((reason, index) => {
    const type = reason.type ?? PASSED;
    if (type.toLowerCase() !== PASSED) {
      // AppSync writes ConditionalCheckFailed or ConditionCheckFailed. What is no lost race either will not go away by itself.
      const isCondition = type.startsWith('Condition');
      if (!isCondition && !isTransient(type)) {
        console.error('transaction cancelled', type, reason.message);
        fail('INTERNAL', 'The request could not be completed');
      }
      const guard = isCondition ? (guards[index] ?? CONFLICT) : CONFLICT;
      // AppSync's SDK for Java has an empty map where no row came back.
      failures.push({ guard, row: reason.item?.pk ? reason.item : null });
    }
  });
  if (failures.some(({ row }) => isOwnEffect(ctx, row))) return [];
  if (failures.length === 0) {
    // A cancellation that gives no reason is a race that somebody else won.
    if (isUnanswered(ctx.error) || ctx.error.type.indexOf('TransactionCanceled') !== -1) failUnanswered();
    raiseDataSourceError(ctx.error);
  }
  return failures;
}

/**
 * Whether a condition failed on what this very transaction has written: it was sent again, by AppSync's client of DynamoDB, after an
 * answer that was lost. Then it stands as a whole.
 */
function isOwnEffect(ctx: Ctx, row: Failure['row']): boolean {
  const { written, call }: { written?: Written; call?: string } = { ...row };
  const own = ctx.stash.work.call;
  return own !== undefined && (written?.call === own || call === own);
}

export function failed<Name extends Guard>(failures: Failure[], guard: Name): Failure<Name> | undefined {
  return failures.find((failure): failure is Failure<Name> => failure.guard === guard);
}

/** The row that a guard's condition found, as it stands; null where the guard held, or no row is there. */
export function failedRow<Name extends Guard>(failures: Failure[], guard: Name): GuardedRows[Name] | null {
  return failed(failures, guard)?.row ?? null;
}

/** What this call would have made of the objects that its answer shows did not come about: they are read again. */
export function forgetRelated(ctx: Ctx): void {
  ctx.stash.work.related = {};
}

/** Counts attempts at one transaction; the last one to lose its race tells the caller to try again. */
export function retryOrGiveUp(ctx: Ctx): void {
  forgetRelated(ctx);
  const made = (ctx.stash.work.attempts ?? 0) + 1;
  ctx.stash.work.attempts = made;
  if (made >= (ctx.stash.operation?.attempts ?? 1)) {
    fail('TRY_AGAIN', 'Others changed the same data at the same time; nothing was written. Repeat the request.', {
      attempts: made,
      retryAfterMs: ctx.stash.work.retryAfterMs,
    });
  }
}

/** Opens every step after the first: a repeated call is answered, a committed one passes on its result. */
export function passIfAnswered(ctx: Ctx): void {
  if (ctx.stash.replay) runtime.earlyReturn(ctx.stash.replay.result);
  if (ctx.stash.done) runtime.earlyReturn(ctx.prev.result);
}

/** Ends the step of a dry run: what would result is passed on, and no attempt writes. */
export function endDryRun(ctx: Ctx<{ validateOnly?: boolean | null | undefined }>, result: unknown): void {
  if (ctx.args.validateOnly === true) {
    ctx.stash.done = true;
    runtime.earlyReturn(result);
  }
}
