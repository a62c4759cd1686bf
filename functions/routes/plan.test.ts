import { describe, expect, it } from 'vitest';
import { requestOf } from './event.ts';
import type { PlanRequest, StopRequest } from './event.ts';
import { handler } from './index.ts';
import { haversine } from './places.ts';
import { plan } from './plan.ts';

const LIMA = { latitude: -12.046374, longitude: -77.042793 };
const CUSCO = { latitude: -13.516667, longitude: -71.978771 };
/** A tenth of a degree apart along the equator: 11.12 km. */
const along = (tenths: number): StopRequest => ({
  latitude: 0,
  longitude: tenths / 10,
  opens: null,
  closes: null,
  locked: false,
});
const START = { latitude: 0, longitude: 0 };
const TENTH = 11_120;
const round = (stops: StopRequest[], more: Partial<PlanRequest> = {}): PlanRequest => ({
  start: START,
  end: START,
  detour: 1,
  metresPerSecond: 10,
  serviceSeconds: 60,
  stops,
  ...more,
});
const order = (request: PlanRequest): number[] => plan(request).stops.map(({ index }) => index);

describe('a distance', () => {
  it('is that of the great circle', () => {
    // One degree of the equator is 111.195 km on a sphere of the mean radius.
    expect(haversine(START, { latitude: 0, longitude: 1 })).toBeCloseTo(111_195, -1);
    expect(haversine(LIMA, CUSCO)).toBeCloseTo(haversine(CUSCO, LIMA), 6);
    expect(haversine(LIMA, LIMA)).toBe(0);
    expect(haversine({ latitude: 90, longitude: 0 }, { latitude: -90, longitude: 0 })).toBeCloseTo(20_015_115, -2);
  });
});

describe('a plan', () => {
  it('goes along the road and tells when, the way back included', () => {
    const { stops, homeMetres, ends } = plan(round([along(3), along(1), along(2)]));
    expect(stops.map(({ index }) => index).sort()).toEqual([0, 1, 2]);
    const metres = stops.reduce((sum, stop) => sum + stop.metres, homeMetres);
    expect(Math.abs(metres - 6 * TENTH)).toBeLessThan(20);
    expect(Math.abs(ends - (metres / 10 + 3 * 60))).toBeLessThan(5);
    stops.forEach(({ arrives, leaves }) => expect(leaves - arrives).toBe(60));
  });

  it('makes every way longer by the detour', () => {
    const [straight, winding] = [plan(round([along(1)])), plan(round([along(1)], { detour: 1.3 }))];
    expect(winding.homeMetres / straight.homeMetres).toBeCloseTo(1.3, 3);
  });

  it('waits until a window opens', () => {
    const [stop] = plan(round([{ ...along(1), opens: 5_000 }])).stops;
    expect(stop?.late).toBe(0);
    expect((stop?.arrives ?? 0) + (stop?.waits ?? 0)).toBe(5_000);
    expect(stop?.leaves).toBe(5_060);
  });

  it('turns round for a window that closes early', () => {
    expect(order(round([along(1), { ...along(2), closes: 2_300 }, along(-1)]))[0]).not.toBe(2);
    expect(
      order(
        round([
          { ...along(5), closes: 5_600 },
          { ...along(1), opens: 9_000 },
        ]),
      ),
    ).toEqual([0, 1]);
  });

  it('names what it cannot keep, and why', () => {
    const { stops } = plan(round([{ ...along(5), closes: 60 }, along(1)]));
    expect(stops.find(({ index }) => index === 0)).toMatchObject({ problem: 'TOO_FAR' });
    expect(stops.find(({ index }) => index === 1)).toMatchObject({ problem: null, late: 0 });
    const both = plan(
      round([
        { ...along(1), closes: 1_150 },
        { ...along(-1), closes: 1_150 },
      ]),
    );
    expect(both.stops.map(({ problem }) => problem)).toEqual([null, 'CONFLICT']);
    const locked = plan(
      round([
        { ...along(3), locked: true },
        { ...along(1), closes: 1_150, locked: true },
      ]),
    );
    expect(locked.stops.map(({ index, problem }) => [index, problem])).toEqual([
      [0, null],
      [1, 'LOCKED'],
    ]);
  });

  it('leaves locked stops at their place', () => {
    expect(order(round([along(1), along(2), { ...along(9), locked: true }, along(3)]))[2]).toBe(2);
  });
});

describe('the function', () => {
  it('answers a plan', async () => {
    expect(await handler(round([along(1)]))).toMatchObject({ result: { stops: [{ index: 0, problem: null }] } });
  });

  it.each([null, {}, { ...round([]), stops: 7 }, { ...round([]), start: {} }, { ...round([]), metresPerSecond: 0 }])(
    'takes no %j for a round',
    (event) => {
      expect(() => requestOf(event)).toThrow('expected a round to plan');
    },
  );
});
