/** What is left of a round, what joins it and what leaves it. */
import { util } from '@aws-appsync/utils';
import type { MutationReplanRouteArgs } from '../../generated/schema.ts';
import { fail, notFound, refuse } from '../../kernel/answer/errors.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { batchGet, batchRows, rowsById } from '../../kernel/dynamodb/batch.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import { requireVersion } from '../../kernel/dynamodb/versions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { own } from '../../kernel/values/own.ts';
import { DELIVERY } from '../aggregate.ts';
import { isDelivery } from '../delivery.ts';
import type { Place } from '../places.ts';
import { momentOf, placeOf } from '../places.ts';
import { requireStop, stopIds } from '../planning.ts';
import type { RouteRow, StopRow } from '../route.ts';
import { loadedStops } from '../route.ts';
import { requireRouteStep } from '../transitions.ts';

type ReplanCtx = Ctx<MutationReplanRouteArgs>;

const MAX_ROWS = 100;

/** Where it goes on: where it begins, or at the last stop that has ended. */
function startOf(ctx: ReplanCtx, route: RouteRow, ended: StopRow[]): Place {
  const { start } = ctx.args.input;
  if (start) return placeOf(start, 'input.start');
  const last = ended[ended.length - 1];
  return last ? { latitude: last.latitude, longitude: last.longitude } : route.start;
}

function startsAtOf(ctx: ReplanCtx, route: RouteRow): string {
  const { startsAt } = ctx.args.input;
  if (startsAt === null) refuse('input.startsAt', 'a route keeps a time');
  if (typeof startsAt === 'string') return momentOf(startsAt);
  return route.status === 'STARTED' ? util.time.nowISO8601() : route.startsAt;
}

export function request(ctx: ReplanCtx) {
  passIfAnswered(ctx);
  const { id, input } = ctx.args;
  const before = loadedRow(ctx.stash, 'route');
  if (!before) notFound('Route', id, 'id');
  requireVersion(ctx, before);
  requireRouteStep(before, 'REPLAN', 'id');
  const { stops } = loadedStops(ctx.stash, before);
  const ended = stops.filter((stop) => stop.outcome !== null);
  const open = stops.filter((stop) => stop.outcome === null).map(({ deliveryId }) => deliveryId);
  const ids = stopIds(input.deliveryIds ?? open, input.lockedIds);
  const removed = before.status === 'STARTED' ? open.filter((each) => ids.indexOf(each) === -1) : [];
  const field = 'input.deliveryIds';
  const rows = Math.max(ids.length + removed.length, ids.length + ended.length);
  if (rows > MAX_ROWS)
    fail('LIMIT_EXCEEDED', `${field}: with what is done and what leaves it, a route has at most ${MAX_ROWS} stops`, {
      field,
      maximum: MAX_ROWS,
      actual: rows,
    });
  const startsAt = startsAtOf(ctx, before);
  const start = startOf(ctx, before, ended);
  ctx.stash.work.round = {
    route: before.status === 'STARTED' ? before : { ...before, startsAt, start },
    before,
    ended,
    deliveries: [],
    lockedIds: input.lockedIds ?? [],
    startsAt,
    start,
    removed: [],
  };
  ctx.stash.work.removedIds = removed;
  ctx.stash.work.stopIds = ids;
  return batchGet(ctx, { DELIVERIES: [...ids, ...removed].map((pk) => ({ pk, sk: DELIVERY })) });
}

export function response(ctx: BatchCtx<MutationReplanRouteArgs>) {
  const found = rowsById(batchRows(ctx, 'DELIVERIES').filter((row) => isDelivery(row)));
  const { round, stopIds: ids = [], removedIds = [] } = ctx.stash.work;
  if (round) {
    round.deliveries = ids.map((id, index) =>
      requireStop(own(found, id), id, round.route, `input.deliveryIds.${index}`),
    );
    round.removed = removedIds.flatMap((id) => {
      const row = own(found, id);
      return row && row.status === 'OUT' && row.routeId === round.route.id ? [row] : [];
    });
  }
  return null;
}

declare module '../../kernel/request/context.ts' {
  interface Work {
    stopIds?: string[];
    removedIds?: string[];
  }
}
