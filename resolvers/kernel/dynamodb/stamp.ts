/**
 * Who wrote a row: a stream's record does not say, and the audit log has to. Every row that a mutation writes carries the
 * mutation that wrote it last (docs/decisions/017).
 */
import { util } from '@aws-appsync/utils';
import type { Ctx } from '../request/context.ts';
import { idempotencyKeyOf } from '../request/repeatableKey.ts';
import type { Key } from './key.ts';
import type { Action, Item } from './transactions.ts';

export interface Written {
  /** Subject of the caller. */
  by: string;
  /** Name of the mutation's field. */
  field: string;
  /** ULID, one for all rows of one mutation: its time is the mutation's. */
  call: string;
  /** The call's idempotency key, if it has one; behind `=` the version that it expects, where it is known by that. */
  key?: string;
}

/** Who made the version that stands. A mutation that only counts on the row leaves it, unlike `written`. */
export interface Changed {
  /** Subject of the caller. */
  id: string;
  /** What the caller was called then. */
  name: string;
  /** ISO 8601. */
  at: string;
}

/** A row, as far as it says who wrote it and how often it was changed. */
export interface Stamped extends Partial<Key> {
  written?: Written;
  changed?: Changed;
  version?: number;
}

/** Beginnings of sort keys of rows that are never in the log: rows that find or keep other rows, and histories that name their author. */
const UNSTAMPED = ['SEARCH#', 'SENTINEL', 'FORMER', 'KEY', 'PAGE', 'MOVEMENT#', 'EVENT#'];

/** Sort key of the row that a removed one leaves behind: it says who removed it. */
export const TOMBSTONE = 'REMOVED';

/** The stamp of the running mutation, the same however often it is tried. */
export function stampOf(ctx: Ctx): Written {
  const call = ctx.stash.work.call ?? util.autoUlid();
  ctx.stash.work.call = call;
  const key = idempotencyKeyOf(ctx) ?? ctx.stash.work.repeat?.mark;
  return { by: ctx.stash.caller.id, field: ctx.info.fieldName, call, ...(key ? { key } : {}) };
}

/** What the running mutation leaves on a row that it makes another version of. */
export function changeOf(ctx: Ctx): Changed {
  const { id, name } = ctx.stash.caller;
  return { id, name, at: util.time.nowISO8601() };
}

const SET = 'SET ';

/**
 * The actions of a transaction with the stamp on every row that the log is kept of. An update that makes another version of its row names
 * the attribute, as `amend` does, or in an expression of its own.
 */
export function stamped(ctx: Ctx, actions: Action[]): Item[] {
  const written = util.dynamodb.toDynamoDB(stampOf(ctx));
  const changed = util.dynamodb.toDynamoDB(changeOf(ctx));
  return actions.map(({ sk, item }) => {
    if (UNSTAMPED.some((prefix) => sk.startsWith(prefix))) return item;
    if (item.operation === 'PutItem')
      return { ...item, attributeValues: { ...item.attributeValues, written, changed } };
    if (item.operation !== 'UpdateItem') return item;
    const { expression, expressionNames, expressionValues } = item.update;
    const names: Record<string, string> = { ...expressionNames, '#written': 'written' };
    const values: Record<string, unknown> = { ...expressionValues, ':written': written };
    let assignment = `${SET}#written = :written`;
    if (`${expression} ${JSON.stringify(names)}`.indexOf('version') !== -1) {
      names['#changed'] = 'changed';
      values[':changed'] = changed;
      assignment = `${assignment}, #changed = :changed`;
    }
    return {
      ...item,
      update: {
        expression: expression.startsWith(SET)
          ? `${assignment}, ${expression.slice(SET.length)}`
          : `${assignment} ${expression}`,
        expressionNames: names,
        expressionValues: values,
      },
    };
  });
}
