/** Rounds to begin with: always to the nearest stop, and in the order in which windows close. Locked stops stand where they stand. */
import type { RoundMap } from './schedule.ts';

/** By place in the round the stop that is locked there. */
export type Locks = ReadonlyMap<number, number>;

/** Fills the places that no lock holds, each by what `next` chooses. */
function filled(map: RoundMap, locks: Locks, next: (left: readonly number[], at: number) => number): number[] {
  const locked = new Set(locks.values());
  const left = Array.from({ length: map.count }, (_stop, index) => index + 1).filter((stop) => !locked.has(stop));
  const order: number[] = [];
  for (let place = 0; place < map.count; place += 1) {
    const chosen = locks.get(place) ?? next(left, order.at(-1) ?? 0);
    if (!locks.has(place)) left.splice(left.indexOf(chosen), 1);
    order.push(chosen);
  }
  return order;
}

/** The first of the smallest. */
function least(stops: readonly number[], by: (stop: number) => number): number {
  let [best, smallest] = [stops[0] ?? 0, Infinity];
  for (const stop of stops) {
    const value = by(stop);
    if (value < smallest) [best, smallest] = [stop, value];
  }
  return best;
}

/** Always to the nearest stop that is left. */
export function nearestNeighbour(map: RoundMap, locks: Locks = new Map()): number[] {
  return filled(map, locks, (left, at) => least(left, (stop) => map.distance[at]?.[stop] ?? 0));
}

/** Whoever closes first comes first. */
export function earliestFirst(map: RoundMap, locks: Locks): number[] {
  return filled(map, locks, (left) => least(left, (stop) => map.closes[stop] ?? 0));
}
