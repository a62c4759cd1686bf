/**
 * The optimizer against published optima (TSPLIB 95, Reinelt: berlin52 7542, eil51 426, st70 675, kroA100 21282;
 * http://comopt.ifi.uni-heidelberg.de/software/TSPLIB95/STSP.html) and against what must hold for any round.
 */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nearestNeighbour } from './firstRound.ts';
import { optimize } from './optimize.ts';
import { haversine, mapOf } from './places.ts';
import type { Place, Window } from './places.ts';
import { costOf, metresOf, scheduleOf, weight } from './schedule.ts';

type Point = readonly [x: number, y: number];

function published(name: string): Point[] {
  const text = readFileSync(join(import.meta.dirname, 'instances', `${name}.tsp`), 'utf8');
  return text
    .split('\n')
    .filter((line) => /^\d+ /.test(line))
    .map((line) => {
      const [, x, y] = line.split(' ').map(Number);
      return [x ?? NaN, y ?? NaN];
    });
}

const straight = (points: readonly Point[]) => (from: number, to: number) => {
  const [[a, b], [c, d]] = [points[from] ?? [0, 0], points[to] ?? [0, 0]];
  return Math.hypot(a - c, b - d);
};

/** A tour through all points: it begins and ends at the first. */
const tourOf = ([first = [0, 0], ...others]: readonly Point[], windows: Window[] = others.map(() => ({}))) =>
  mapOf(windows, straight([first, ...others, first]), 10);

const OPTIMA: [name: string, cities: number, optimum: number][] = [
  ['berlin52', 52, 7542],
  ['eil51', 51, 426],
  ['st70', 70, 675],
  ['kroA100', 100, 21282],
];

/** Processor time: what else the machine does is not the optimizer's. */
function spent(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user } = process.cpuUsage(before);
  return user / 1000;
}

describe('a round', () => {
  it.each(OPTIMA)('through %s (%i places) is within a twentieth of the optimum, %i', (name, cities, optimum) => {
    const points = published(name);
    expect(points).toHaveLength(cities);
    const map = tourOf(points);
    const metres = metresOf(map, optimize(map));
    expect(metres).toBeGreaterThanOrEqual(optimum);
    expect(metres).toBeLessThanOrEqual(optimum * 1.05);
  });

  it('is found in less than two seconds, of a hundred stops with windows', () => {
    const points = published('kroA100');
    const windows = points.map(([x, y], index) => ({ opens: (x + y + index * 331) % 4_000, service: 30 }));
    const map = mapOf(
      windows.map((window) => ({ ...window, closes: window.opens + 600 })),
      straight([[0, 0], ...points, [0, 0]]),
      10,
    );
    expect(spent(() => void optimize(map))).toBeLessThan(2_000);
  });
});

const whole = (most: number) => fc.integer({ min: 0, max: most });
const points = (most: number) =>
  fc.array(fc.tuple(whole(5_000), whole(5_000)), { minLength: 2, maxLength: most }) as fc.Arbitrary<Point[]>;
/** Enough of each shape, and few seconds. */
const RUNS = { numRuns: 40 };

describe('any round', () => {
  it('is a permutation of its stops, and never worse than always going to the nearest', () => {
    fc.assert(
      fc.property(points(25), (chosen) => {
        const map = tourOf(chosen);
        const order = optimize(map);
        expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: map.count }, (_stop, at) => at + 1));
        expect(metresOf(map, order)).toBeLessThanOrEqual(metresOf(map, nearestNeighbour(map)));
      }),
      RUNS,
    );
  });

  it('is as long on a map that was turned, or seen in a mirror', () => {
    fc.assert(
      fc.property(points(25), (chosen) => {
        const length = (turned: Point[]): number => {
          const map = tourOf(turned);
          return metresOf(map, optimize(map));
        };
        const standing = length(chosen);
        expect(length(chosen.map(([x, y]) => [-y, x]))).toBe(standing);
        expect(length(chosen.map(([x, y]) => [-x, -y]))).toBe(standing);
        expect(length(chosen.map(([x, y]) => [x, -y]))).toBe(standing);
      }),
      RUNS,
    );
  });

  it('is the same wherever on the earth it is turned to about the poles', () => {
    const place = fc.record({
      latitude: fc.integer({ min: -60, max: 60 }),
      longitude: fc.integer({ min: -90, max: 90 }),
    });
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 12 }), whole(179), (chosen, turn) => {
        const orderOf = (places: Place[]): number[] => {
          const nodes = [...places, places[0] ?? { latitude: 0, longitude: 0 }];
          const of = (node: number): Place => nodes[node] ?? { latitude: 0, longitude: 0 };
          return optimize(
            mapOf(
              places.slice(1).map(() => ({})),
              (a, b) => haversine(of(a), of(b)),
              10,
            ),
          );
        };
        const turned = chosen.map(({ latitude, longitude }) => ({ latitude, longitude: longitude + turn }));
        expect(orderOf(turned)).toEqual(orderOf(chosen));
      }),
      RUNS,
    );
  });

  it('leaves what is locked at its place', () => {
    fc.assert(
      fc.property(points(20), fc.array(whole(18), { maxLength: 6 }), (chosen, places) => {
        const map = tourOf(chosen);
        const locks = new Map(places.filter((at) => at < map.count).map((at) => [at, at + 1]));
        const order = optimize(map, locks);
        for (const [at, stop] of locks) expect(order[at]).toBe(stop);
        expect(new Set(order).size).toBe(map.count);
        expect(metresOf(map, order)).toBeLessThanOrEqual(metresOf(map, nearestNeighbour(map, locks)));
      }),
      RUNS,
    );
  });

  it('keeps windows in which one order of stops is in time', () => {
    fc.assert(
      fc.property(points(14), whole(300), (chosen, slack) => {
        const bare = tourOf(chosen);
        // Whoever goes through the stops as they were drawn is in time.
        const { visits } = scheduleOf(
          bare,
          Array.from({ length: bare.count }, (_stop, at) => at + 1),
        );
        const windows = visits.map(({ arrives }) => ({ opens: Math.max(0, arrives - slack), closes: arrives }));
        const map = tourOf(chosen, windows);
        const { visits: planned } = scheduleOf(map, optimize(map));
        expect(planned.filter(({ late }) => late > 0)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('weighs no more than the nearest neighbour does, windows and all', () => {
    fc.assert(
      fc.property(points(14), fc.array(whole(900), { minLength: 14, maxLength: 14 }), (chosen, ends) => {
        const map = tourOf(
          chosen,
          chosen.slice(1).map((_point, at) => ({ closes: ends[at] ?? 0, service: 60 })),
        );
        const weigh = (order: number[]): number => weight(costOf(map, order));
        expect(weigh(optimize(map))).toBeLessThanOrEqual(weigh(nearestNeighbour(map)));
      }),
      RUNS,
    );
  });
});
