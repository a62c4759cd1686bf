import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextDue as inFunctions } from '../../functions/schedules/due.ts';
import { helper } from '../../test/support/resolverUnits.ts';
import type { Timing } from './due.ts';
import { isTimeZone } from './timeZones.ts';

const nextDue = helper<[Timing, number], string>('reports/due.ts', ['nextDue'], 'nextDue(args[0], args[1])');

const ZONES = ['UTC', 'America/Lima', 'Europe/Madrid', 'America/New_York', 'Pacific/Kiritimati', 'Asia/Kathmandu'];

const minuteOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const timing = fc
  .record({
    frequency: fc.constantFrom('DAILY' as const, 'WEEKLY' as const, 'MONTHLY' as const),
    weekday: fc.integer({ min: 1, max: 7 }),
    dayOfMonth: fc.integer({ min: 1, max: 28 }),
    minutes: fc.integer({ min: 0, max: 1439 }),
    timeZone: fc.constantFrom(...ZONES),
  })
  .map(({ frequency, weekday, dayOfMonth, minutes, timeZone }): Timing => ({
    frequency,
    weekday: frequency === 'WEEKLY' ? weekday : null,
    dayOfMonth: frequency === 'MONTHLY' ? dayOfMonth : null,
    time: minuteOf(minutes),
    timeZone,
  }));

/** Five years, to the second: changes of the clock in both directions are among them. */
const moment = fc.integer({
  min: Date.parse('2025-01-01T00:00:00Z') / 1000,
  max: Date.parse('2029-12-31T00:00:00Z') / 1000,
});

it('a schedule is due at the same moment for the API, which knows no Intl, and for the function, which knows no util', () => {
  const cases = fc.sample(fc.tuple(timing, moment), { numRuns: 300, seed: 16 });
  // The hours around each change of the clock in Madrid and New York.
  for (const change of ['2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z', '2026-03-08T07:00:00Z', '2026-11-01T06:00:00Z'])
    for (const timeZone of ['Europe/Madrid', 'America/New_York'])
      for (const time of ['00:30', '01:30', '02:30', '03:00'])
        for (const hours of [-30, -3, -1, 0, 1, 3])
          cases.push([
            { frequency: 'DAILY', weekday: null, dayOfMonth: null, time, timeZone },
            Date.parse(change) / 1000 + hours * 3600,
          ]);
  const given = cases.map(([each, seconds]): [Timing, number] => [each, seconds * 1000]);
  const expected = given.map(([each, after]) => new Date(inFunctions(each, after)).toISOString());
  const found = nextDue(given).map((each) => new Date(each).toISOString());
  const different = given.flatMap(([each, after], index) =>
    found[index] === expected[index]
      ? []
      : [{ ...each, after: new Date(after).toISOString(), api: found[index], fn: expected[index] }],
  );
  expect(different).toEqual([]);
});

it('a name of a time zone is one that this machine knows', () => {
  expect(Intl.supportedValuesOf('timeZone').filter((zone) => !isTimeZone(zone))).toEqual([]);
  for (const zone of ['America', 'America/', '/Lima', 'America/Lim', 'america/lima', 'America/Lima Bogota', ''])
    expect(isTimeZone(zone)).toBe(false);
  expect(isTimeZone('UTC')).toBe(true);
});
