import { expect, it } from 'vitest';
import { KINDS as DECLARED } from '../../resolvers/reports/kinds.ts';
import { changeInPercent } from './inventory.ts';
import { KINDS } from './kinds.ts';
import { wordsIn } from './words.ts';

it('every kind that the API offers is made, and has a title in both languages', () => {
  const kinds = Object.keys(DECLARED).sort();
  expect(Object.keys(KINDS).sort()).toEqual(kinds);
  for (const language of ['es', 'en'] as const) expect(Object.keys(wordsIn(language).titles).sort()).toEqual(kinds);
});

it('both languages have the same words', () => {
  const [es, en] = [wordsIn('es'), wordsIn('en')];
  expect(Object.keys(en.columns)).toEqual(Object.keys(es.columns));
  expect(Object.keys(en.values)).toEqual(Object.keys(es.values));
});

it.each([
  ['50.00', '60.00', '20.00'],
  ['3.00', '2.00', '-33.33'],
  ['3.00', '4.00', '33.33'],
  ['0.000001', '0.000003', '200.00'],
  ['80.00', '80.00', '0.00'],
  ['200.00', '200.01', '0.01'],
  ['200.00', '199.99', '-0.01'],
])('a cost that goes from %s to %s changes by %s percent', (before, now, change) => {
  expect(changeInPercent(before, now)).toBe(change);
});

it('a cost after nothing changes by no percentage', () => {
  expect(changeInPercent('0.00', '5.00')).toBeNull();
});
