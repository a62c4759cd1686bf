/**
 * The queue for a series' next number. One transaction at a time moves a counter, so of many callers at once one wins, and the others
 * would try, fail and try again. They line up instead: the first in line tries again at once, each other one is told when to come
 * back (`errorInfo.retryAfterMs`), one place after the other. AppSync cannot wait; its callers can. Who was not told, or comes too
 * early, may try all the same: the queue spares work, and what is right rests on the counter's condition alone (docs/decisions/033).
 */
import type { DynamoDBUpdateItemRequest } from '@aws-appsync/utils';
import { util } from '@aws-appsync/utils';
import { fail, raiseDataSourceError } from '../kernel/answer/errors.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { PLACE_MS } from './lostNumber.ts';

/** A queue is of so long a time: its row is small, and goes by itself. */
const SPAN_MS = 10_000;
const RETENTION_SECONDS = 3_600;

export interface QueueRow {
  /** When each came, in milliseconds since the epoch, in the order in which DynamoDB took them. */
  came: number[];
}

/** Whether the running step stands in line instead of what it does otherwise. */
export function isToQueue(ctx: Ctx): boolean {
  return ctx.stash.work.turn === 'QUEUE';
}

/** On the Idempotency table, whose rows go by themselves. */
export function queueRequest(ctx: Ctx): DynamoDBUpdateItemRequest {
  const now = util.time.nowEpochMilliSeconds();
  const span = `${now / SPAN_MS}`.split('.')[0] ?? '';
  return {
    operation: 'UpdateItem',
    key: util.dynamodb.toMapValues({ pk: `SERIES#${ctx.stash.work.lostSeries?.sk ?? ''}`, sk: `QUEUE#${span}` }),
    update: {
      expression: 'SET came = list_append(if_not_exists(came, :none), :me), expiresAt = :expires',
      expressionValues: util.dynamodb.toMapValues({
        ':none': [],
        ':me': [now],
        ':expires': util.time.nowEpochSeconds() + RETENTION_SECONDS,
      }),
    },
  };
}

/** The first in line goes on; who comes later is told when to come again. Everybody reckons with the same list, and comes to the same. */
export function keepPlace(ctx: Ctx<Record<string, unknown>, QueueRow | null>): null {
  raiseDataSourceError(ctx.error);
  const came = ctx.result?.came ?? [];
  const now = util.time.nowEpochMilliSeconds();
  let begin = 0;
  let until = 0;
  for (const at of came) {
    begin = at > until ? at : until;
    until = begin + PLACE_MS;
  }
  ctx.stash.work.turn = 'FIRST';
  // The last of the list is the caller's own place, unless others came since.
  if (begin <= now) return null;
  fail('TRY_AGAIN', 'Others take numbers of this series at the same time; nothing was written. Repeat the request.', {
    attempts: ctx.stash.work.attempts,
    retryAfterMs: begin - now,
  });
}
