import type { MutationFinishRouteArgs } from '../../generated/schema.ts';
import { fail, notFound } from '../../kernel/answer/errors.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { passIfAnswered, transact } from '../../kernel/dynamodb/transactions.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { requireOwn } from '../moving.ts';
import { doneAt } from '../places.ts';
import { loadedStops, nextRoute, toRoute, writeRoute } from '../route.ts';
import { requireRouteStep } from '../transitions.ts';

export function request(ctx: Ctx<MutationFinishRouteArgs>) {
  passIfAnswered(ctx);
  const { id, at } = ctx.args;
  const before = loadedRow(ctx.stash, 'route');
  if (!before) notFound('Route', id, 'id');
  requireOwn(ctx, before.driverId, 'id');
  requireRouteStep(before, 'FINISH', 'id');
  const finishedAt = doneAt(at, 'at');
  const { stops } = loadedStops(ctx.stash, before);
  const left = stops.filter((stop) => stop.outcome === null).length;
  if (left > 0)
    fail('LOCKED', `id: ${left} stops of the route are neither done nor failed`, { field: 'id', actual: left });
  const after = nextRoute({ ...before, status: 'FINISHED', finishedAt }, stops);
  const answer = toRoute(after.route, after.stops);
  keepAnswer(ctx, answer);
  return transact(ctx, [...writeRoute(ctx, before, after.route, after.stops), ...claimKey(ctx, answer)]);
}

export function response(ctx: TransactionCtx): unknown {
  return endOfAttempt(ctx, failuresToExplain(ctx));
}
