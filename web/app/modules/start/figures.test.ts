import { describe, expect, it } from 'vitest';
import { addedUp, figureOf, lastDays, partsOf } from './figures.ts';

describe('figures of the last days', () => {
  it('are of two weeks of days, or of eight weeks, up to today', () => {
    const days = lastDays('2026-03-01', 'days');
    expect([days.length, days[0], days.at(-1)]).toEqual([14, '2026-02-16', '2026-03-01']);
    const weeks = partsOf(lastDays('2026-03-01', 'weeks'), 'weeks');
    expect(weeks.length).toBe(8);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect(weeks.at(-1)?.at(-1)).toBe('2026-03-01');
  });

  it('are added up over all pages, and a day that two of them have once', async () => {
    const pages = [
      { items: [{ day: '2026-03-01', count: 2, amount: '0.10' }], nextToken: 'next' },
      { items: [], nextToken: 'more' },
      { items: [{ day: '2026-03-01', count: 1, amount: '0.20' }], nextToken: null },
    ];
    const asked: (string | null)[] = [];
    const figures = await addedUp((nextToken) => {
      asked.push(nextToken);
      return Promise.resolve(pages[asked.length - 1] ?? null);
    });
    expect(asked).toEqual([null, 'next', 'more']);
    expect(figureOf(figures, ['2026-02-28', '2026-03-01'])).toEqual({ count: 3, amount: '0.30' });
  });

  it('are nothing on a day without any, and for who may not see them', () => {
    expect(figureOf(undefined, ['2026-03-01'])).toEqual({ count: 0, amount: '0' });
  });
});
