import { describe, expect, it } from 'vitest';
import type { Timing } from './due.ts';
import { lastDue, nextDue, spanOf } from './due.ts';

const daily: Timing = { frequency: 'DAILY', weekday: null, dayOfMonth: null, time: '06:00', timeZone: 'America/Lima' };
const at = (text: string): number => Date.parse(text);
const iso = (moment: number): string => new Date(moment).toISOString();

describe('a schedule of reports', () => {
  it.each<[string, Partial<Timing>, string, string]>([
    ['today, before its time', {}, '2026-03-01T10:59:59Z', '2026-03-01T11:00:00.000Z'],
    ['tomorrow, at its time', {}, '2026-03-01T11:00:00Z', '2026-03-02T11:00:00.000Z'],
    ['on its day of the week', { frequency: 'WEEKLY', weekday: 1 }, '2026-03-01T12:00:00Z', '2026-03-02T11:00:00.000Z'],
    ['on a Sunday', { frequency: 'WEEKLY', weekday: 7 }, '2026-03-01T12:00:00Z', '2026-03-08T11:00:00.000Z'],
    [
      'on its day of the month',
      { frequency: 'MONTHLY', dayOfMonth: 1 },
      '2026-03-01T12:00:00Z',
      '2026-04-01T11:00:00.000Z',
    ],
    [
      'in a month of 31 days',
      { frequency: 'MONTHLY', dayOfMonth: 28 },
      '2026-01-28T11:00:00Z',
      '2026-02-28T11:00:00.000Z',
    ],
    [
      'on the day of its own zone',
      { timeZone: 'Pacific/Kiritimati' },
      '2026-03-01T12:00:00Z',
      '2026-03-01T16:00:00.000Z',
    ],
    ['by the clock of summer', { timeZone: 'Europe/Madrid' }, '2026-03-28T12:00:00Z', '2026-03-29T04:00:00.000Z'],
    [
      'an hour later where spring leaves its hour out',
      { timeZone: 'Europe/Madrid', time: '02:30' },
      '2026-03-28T12:00:00Z',
      '2026-03-29T01:30:00.000Z',
    ],
    [
      'once where autumn has its hour twice',
      { timeZone: 'Europe/Madrid', time: '02:30' },
      '2026-10-25T00:30:00Z',
      '2026-10-26T01:30:00.000Z',
    ],
  ])('is due %s', (_when, change, after, due) => {
    expect(iso(nextDue({ ...daily, ...change }, at(after)))).toBe(due);
  });

  it('makes up for the last of several times that went by', () => {
    const due = at('2026-03-01T11:00:00Z');
    expect(iso(lastDue(daily, due, at('2026-03-05T10:59:00Z')))).toBe('2026-03-04T11:00:00.000Z');
    expect(iso(lastDue(daily, due, due))).toBe('2026-03-01T11:00:00.000Z');
  });

  it.each([
    ['DAILY', 'RANGE', { from: '2026-02-28', to: '2026-02-28' }],
    ['WEEKLY', 'RANGE', { from: '2026-02-22', to: '2026-02-28' }],
    ['MONTHLY', 'RANGE', { from: '2026-02-01', to: '2026-02-28' }],
    ['DAILY', 'DAY', { from: null, to: '2026-02-28' }],
    ['MONTHLY', 'DAY', { from: null, to: '2026-02-28' }],
    ['DAILY', 'NOW', { from: null, to: null }],
  ] as const)('each %s tells of the days before, of a kind that tells of %s', (frequency, period, span) => {
    expect(spanOf({ ...daily, frequency }, period, at('2026-03-01T11:00:00Z'))).toEqual(span);
  });
});
