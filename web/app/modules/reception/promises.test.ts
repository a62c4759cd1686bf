import { describe, expect, it } from 'vitest';
import { looksLikePlate } from './people.ts';
import { promisesFrom } from './promises.ts';

describe('the promises that one touch makes', () => {
  it("are by the workshop's clock, and only those still to come", () => {
    const noon = Date.parse('2026-03-01T17:00:00Z');
    expect(promisesFrom(noon, 'America/Lima')).toEqual([
      { name: 'today', local: '2026-03-01T18:00' },
      { name: 'tomorrowNoon', local: '2026-03-02T12:00' },
      { name: 'tomorrow', local: '2026-03-02T18:00' },
      { name: 'inTwoDays', local: '2026-03-03T18:00' },
    ]);
    // Late in the evening there, the next day already elsewhere.
    expect(promisesFrom(Date.parse('2026-03-02T01:00:00Z'), 'America/Lima')[0]).toEqual({
      name: 'tomorrowNoon',
      local: '2026-03-02T12:00',
    });
  });
});

describe('what was typed and not found', () => {
  it.each([
    ['ABC-123', true],
    ['abc 123', true],
    ['María Peña', false],
    ['Transportes 2 de Mayo S.A.C.', false],
  ])('is a plate or a name: %s', (typed, plate) => {
    expect(looksLikePlate(typed)).toBe(plate);
  });
});
