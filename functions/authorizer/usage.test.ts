import { describe, expect, it } from 'vitest';
import { PLANS } from '../../resolvers/apiKeys/plans.ts';
import { spansAt } from './usage.ts';

const NOON = Date.parse('2026-12-01T12:00:01.234Z');

describe('the times in which calls of a key count together', () => {
  it('are the day in UTC, and a burst as long as the plan takes to allow as many again', () => {
    expect(
      spansAt(PLANS.BASIC, NOON).map(({ sk, maximum, endsAt }) => [sk, maximum, new Date(endsAt).toISOString()]),
    ).toEqual([
      ['DAY#2026-12-01', 20_000, '2026-12-02T00:00:00.000Z'],
      [`BURST#${Date.parse('2026-12-01T12:00:00.000Z')}`, 250, '2026-12-01T12:00:05.000Z'],
    ]);
  });

  it('begin anew with the first moment after them', () => {
    const end = Date.parse('2026-12-02T00:00:00.000Z');
    expect(spansAt(PLANS.PRO, end - 1)[0]?.sk).toBe('DAY#2026-12-01');
    expect(spansAt(PLANS.PRO, end)[0]?.sk).toBe('DAY#2026-12-02');
  });

  it('leave rows that go by themselves', () => {
    for (const { endsAt, goesAt } of spansAt(PLANS.BASIC, NOON)) expect(goesAt).toBeGreaterThan(endsAt);
  });
});
