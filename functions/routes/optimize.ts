/**
 * The order in which a round goes through its stops: of what the nearest neighbour and the windows suggest, each made better until no move
 * gains, the best; then, again and again, two parts of it are exchanged and the result made better. The same stops give the same round.
 */
import type { Locks } from './firstRound.ts';
import { earliestFirst, nearestNeighbour } from './firstRound.ts';
import type { Effort } from './improve.ts';
import { Round } from './improve.ts';
import type { RoundMap } from './schedule.ts';
import { costOf, weight } from './schedule.ts';

/** Moves to look at in all: well under a second of a small processor for a hundred stops. */
const EFFORT = 6_000_000;
/** Times that parts are exchanged, for each stop. */
const SHAKES = 4;

/** Numbers that look like chance and are the same each time: Lehmer's generator with the multiplier of Park and Miller. */
function chance(): (below: number) => number {
  let state = 20_260_728;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** Runs of at least `least` places without a lock, each from its first to its last. */
function freeRuns(count: number, locks: Locks, least: number): [first: number, last: number][] {
  const runs: [number, number][] = [];
  let first = 0;
  for (let place = 0; place <= count; place += 1)
    if (place === count || locks.has(place)) {
      if (place - first >= least) runs.push([first, place - 1]);
      first = place + 1;
    }
  return runs;
}

/** Two neighbouring parts of a run change places: what turning and carrying do not find again at once. */
function shaken(order: readonly number[], [first, last]: [number, number], pick: (below: number) => number): number[] {
  const cuts = [pick(last - first + 2), pick(last - first + 2), pick(last - first + 2)].sort((a, b) => a - b);
  const [a = 0, b = 0, c = 0] = cuts.map((cut) => first + cut);
  return [...order.slice(0, a), ...order.slice(b, c), ...order.slice(a, b), ...order.slice(c)];
}

const SMALLEST_RUN = 4;

export function optimize(map: RoundMap, locks: Locks = new Map()): number[] {
  const effort: Effort = { left: EFFORT };
  const locked = new Set(locks.keys());
  const settled = (order: readonly number[]): number[] => new Round(map, order, locked, effort).settle().order;
  const weigh = (order: readonly number[]): number => weight(costOf(map, order));
  const beginnings = [nearestNeighbour(map, locks), ...(map.timed ? [earliestFirst(map, locks)] : [])];
  let [best, least]: [number[], number] = [[], Infinity];
  const keep = (order: number[]): void => {
    const value = weigh(order);
    if (value <= least) [best, least] = [order, value];
  };
  for (const order of beginnings) {
    keep(order);
    keep(settled(order));
  }
  const pick = chance();
  const runs = freeRuns(map.count, locks, SMALLEST_RUN);
  for (let shake = 0; runs.length > 0 && shake < SHAKES * map.count && effort.left > 0; shake += 1) {
    const run = runs[pick(runs.length)] ?? [0, 0];
    keep(settled(shaken(best, run, pick)));
  }
  return best;
}
