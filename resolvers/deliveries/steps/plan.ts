/** The order of stops and their times: the function looks for them, and knows nothing but places, windows and locks. */
import { util } from '@aws-appsync/utils';
import type { DeliveryStatus, RouteProblem } from '../../generated/schema.ts';
import { fail } from '../../kernel/answer/errors.ts';
import type { FunctionAnswer } from '../../kernel/answer/lambda.ts';
import { answerOf, invoke } from '../../kernel/answer/lambda.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { routingOf } from '../../settings/routing.ts';
import type { DeliveryRow } from '../delivery.ts';
import { nextVersion } from '../delivery.ts';
import type { DeliveryChange, Round } from '../planning.ts';
import type { StopRow } from '../route.ts';
import { nextRoute } from '../route.ts';
import { tracked } from '../tracking.ts';

/** A stop as the function answers it: which of those it was given, and seconds since the start. */
interface PlannedStop {
  index: number;
  metres: number;
  arrives: number;
  leaves: number;
  waits: number;
  late: number;
  problem: RouteProblem | null;
}

interface Plan {
  stops: PlannedStop[];
  homeMetres: number;
  ends: number;
}

function roundOf(ctx: Ctx): Round {
  const { round } = ctx.stash.work;
  if (!round) fail('INTERNAL', 'The round was not described');
  return round;
}

function seconds(moment: string | null, startsAt: number): number | null {
  if (moment === null) return null;
  return Math.floor((util.time.parseISO8601ToEpochMilliSeconds(moment) - startsAt) / 1000);
}

export function request(ctx: Ctx) {
  passIfAnswered(ctx);
  const round = roundOf(ctx);
  const startsAt = util.time.parseISO8601ToEpochMilliSeconds(round.startsAt);
  const { detour, speedKmh, stopMinutes } = routingOf(ctx.stash.settings);
  return invoke({
    start: round.start,
    end: round.route.end,
    detour: detour / 100,
    metresPerSecond: speedKmh / 3.6,
    serviceSeconds: stopMinutes * 60,
    stops: round.deliveries.map((row) => ({
      latitude: row.latitude,
      longitude: row.longitude,
      opens: seconds(row.windowFrom ?? null, startsAt),
      closes: seconds(row.windowTo ?? null, startsAt),
      locked: round.lockedIds.indexOf(row.id) !== -1,
    })),
  });
}

/** Of a round that has started, what changes of its deliveries: those that join go off, those that leave wait, others change places. */
function changesOf(ctx: Ctx, round: Round, stops: StopRow[]): DeliveryChange[] {
  if (round.route.status !== 'STARTED') return [];
  const at = util.time.nowISO8601();
  const going = (row: DeliveryRow, status: DeliveryStatus, place: number | null): DeliveryRow => ({
    ...nextVersion(row),
    status,
    routeId: place === null ? null : round.route.id,
    stopNumber: place === null ? null : place + 1,
    expectedAt: place === null ? null : (stops[place]?.arrivesAt ?? null),
    ...(place === null ? { position: null, arrivedAt: null } : {}),
  });
  const left = round.removed.map((before) => {
    const { row, event } = tracked(ctx, going(before, 'ASSIGNED', null), { kind: 'ASSIGNED', at });
    return { before, after: row, event };
  });
  const goes = round.deliveries.flatMap((before): DeliveryChange[] => {
    const place = stops.findIndex((stop) => stop.deliveryId === before.id);
    const after = going(before, 'OUT', place);
    if (before.status === 'OUT') {
      const same = before.stopNumber === after.stopNumber && before.expectedAt === after.expectedAt;
      return same ? [] : [{ before, after, event: null }];
    }
    const { row, event } = tracked(ctx, after, { kind: 'OUT', at });
    return [{ before, after: row, event }];
  });
  return [...left, ...goes];
}

export function response(ctx: Ctx<Record<string, unknown>, FunctionAnswer<Plan> | null>) {
  const plan = answerOf<Plan>(ctx);
  const round = roundOf(ctx);
  const startsAt = util.time.parseISO8601ToEpochMilliSeconds(round.startsAt);
  const moment = (after: number): string => util.time.epochMilliSecondsToISO8601(startsAt + after * 1000);
  const planned = plan.stops.flatMap((stop): StopRow[] => {
    const row = round.deliveries[stop.index];
    if (!row || row.latitude === null || row.longitude === null) return [];
    return [
      {
        deliveryId: row.id,
        latitude: row.latitude,
        longitude: row.longitude,
        metres: stop.metres,
        arrivesAt: moment(stop.arrives),
        leavesAt: moment(stop.leaves),
        waitMinutes: Math.ceil(stop.waits / 60),
        lateMinutes: Math.ceil(stop.late / 60),
        problem: stop.problem,
        locked: round.lockedIds.indexOf(row.id) !== -1,
        outcome: null,
      },
    ];
  });
  const stops = [...round.ended, ...planned];
  const { route, stops: rows } = nextRoute(
    { ...round.route, homeMetres: plan.homeMetres, endsAt: moment(plan.ends) },
    stops,
  );
  ctx.stash.work.routeChange = {
    before: round.before,
    route,
    stops: rows,
    deliveries: changesOf(ctx, round, stops),
  };
  return null;
}
