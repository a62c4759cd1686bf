/** A round planned: the order of stops, their times, and which windows could not be kept, with why. */
import type { PlanRequest } from './event.ts';
import { optimize } from './optimize.ts';
import { haversine, mapOf } from './places.ts';
import type { RoundMap, Visit } from './schedule.ts';
import { NEVER, scheduleOf } from './schedule.ts';

export type Problem = 'TOO_FAR' | 'LOCKED' | 'CONFLICT';

export interface PlannedStop {
  /** Which of the stops that were given. */
  index: number;
  metres: number;
  /** Seconds from the start. */
  arrives: number;
  leaves: number;
  waits: number;
  late: number;
  problem: Problem | null;
}

export interface Plan {
  stops: PlannedStop[];
  homeMetres: number;
  ends: number;
}

/** Why a stop is reached too late: not even who goes there first is in time, it may not be moved, or others are in the way. */
function problemOf(map: RoundMap, { stop, late }: Visit, locked: boolean): Problem | null {
  if (late <= 0) return null;
  if ((map.travel[0]?.[stop] ?? 0) > (map.closes[stop] ?? NEVER)) return 'TOO_FAR';
  return locked ? 'LOCKED' : 'CONFLICT';
}

export function plan({ start, end, detour, metresPerSecond, serviceSeconds, stops }: PlanRequest): Plan {
  const places = [start, ...stops, end];
  const distance = (from: number, to: number): number => haversine(places[from] ?? start, places[to] ?? end) * detour;
  const windows = stops.map(({ opens, closes }) => ({
    service: serviceSeconds,
    ...(opens === null || opens <= 0 ? {} : { opens: Math.min(opens, NEVER) }),
    ...(closes === null ? {} : { closes: Math.min(Math.max(closes, -NEVER), NEVER) }),
  }));
  const map = mapOf(windows, distance, metresPerSecond);
  const locks = new Map(stops.flatMap(({ locked }, index) => (locked ? [[index, index + 1] as const] : [])));
  const { visits, homeMetres, ends } = scheduleOf(map, optimize(map, locks));
  return {
    stops: visits.map((visit) => ({
      index: visit.stop - 1,
      metres: visit.metres,
      arrives: visit.arrives,
      leaves: visit.leaves,
      waits: visit.waits,
      late: visit.late,
      problem: problemOf(map, visit, stops[visit.stop - 1]?.locked === true),
    })),
    homeMetres,
    ends,
  };
}
