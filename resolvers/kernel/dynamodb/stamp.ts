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

/** A row, as far as it says who wrote it and how often it was changed. */
export interface Stamped extends Partial<Key> {
  written?: Written;
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

const SET = 'SET ';

/** The actions of a transaction with the stamp on every row that the log is kept of. */
export function stamped(ctx: Ctx, actions: Action[]): Item[] {
  const stamp = util.dynamodb.toDynamoDB(stampOf(ctx));
  return actions.map(({ sk, item }) => {
    if (UNSTAMPED.some((prefix) => sk.startsWith(prefix))) return item;
    if (item.operation === 'PutItem') return { ...item, attributeValues: { ...item.attributeValues, written: stamp } };
    if (item.operation !== 'UpdateItem') return item;
    const update = item.update;
    const assignment = `${SET}#written = :written`;
    return {
      ...item,
      update: {
        expression: update.expression.startsWith(SET)
          ? `${assignment}, ${update.expression.slice(SET.length)}`
          : `${assignment} ${update.expression}`,
        expressionNames: { ...update.expressionNames, '#written': 'written' },
        expressionValues: { ...update.expressionValues, ':written': stamp },
      },
    };
  });
}
