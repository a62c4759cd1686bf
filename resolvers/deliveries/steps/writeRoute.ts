/**
 * Writes a round and what changes of its deliveries. DynamoDB takes a hundred rows at once, and a delivery that goes off takes two: of a
 * long round the deliveries are written first, as many as there is room for, and the round itself last. Cut short in between, the same
 * call goes on where it was: what has gone off with this round is taken as it is.
 */
import { fail } from '../../kernel/answer/errors.ts';
import type { Action, TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { failedRow, passIfAnswered, transact } from '../../kernel/dynamodb/transactions.ts';
import { requireVersion } from '../../kernel/dynamodb/versions.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { writeDelivery } from '../moving.ts';
import type { DeliveryChange } from '../planning.ts';
import { toRoute, writeRoute } from '../route.ts';
import { writeEvent } from '../tracking.ts';

/** Deliveries of one transaction, two rows each, beside the round's two and the key's. */
const MOST = 48;

interface Args {
  expectedVersion?: number | null | undefined;
}

function actionsOf(ctx: Ctx, changes: DeliveryChange[]): Action[] {
  return changes.flatMap(({ before, after, event }) => [
    writeDelivery(ctx, before, after),
    ...(event ? [writeEvent(ctx, event)] : []),
  ]);
}

export function request(ctx: Ctx<Args>) {
  passIfAnswered(ctx);
  const { work } = ctx.stash;
  const change = work.routeChange;
  if (!change) fail('INTERNAL', 'The round was not planned');
  const done = work.writtenDeliveries ?? 0;
  const left = change.deliveries.slice(done);
  if (left.length > MOST) {
    work.writtenDeliveries = done + MOST;
    return transact(ctx, actionsOf(ctx, left.slice(0, MOST)));
  }
  work.wroteLast = true;
  const answer = toRoute(change.route, change.stops);
  keepAnswer(ctx, answer);
  return transact(ctx, [
    ...actionsOf(ctx, left),
    ...writeRoute(ctx, change.before, change.route, change.stops),
    ...claimKey(ctx, answer),
  ]);
}

export function response(ctx: TransactionCtx<Args>): unknown {
  const failures = failuresToExplain(ctx);
  const row = failedRow(failures, 'route');
  if (row) requireVersion(ctx, row);
  if (failures.length === 0 && ctx.stash.work.wroteLast !== true && !ctx.stash.replay) return null;
  return endOfAttempt(ctx, failures);
}
