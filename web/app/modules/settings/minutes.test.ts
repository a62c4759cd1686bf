import { describe, expect, it } from 'vitest';
import { durationOf, minutesOf } from './minutes.ts';

describe('minutes', () => {
  it.each([
    ['2880', '2', 'days'],
    ['60', '1', 'hours'],
    ['90', '90', 'minutes'],
    ['', '', 'hours'],
    ['x', 'x', 'hours'],
    ['0', '0', 'hours'],
  ] as const)('are said in the largest unit of which they are whole: %s is %s %s', (minutes, amount, unit) => {
    expect(durationOf(minutes)).toEqual({ amount, unit });
    expect(minutesOf({ amount, unit })).toBe(minutes);
  });

  it('stay as they were typed where they are no whole number', () => {
    expect(['1,5', 'a', '-3', '1e3'].map((amount) => minutesOf({ amount, unit: 'days' }))).toEqual([
      '1,5',
      'a',
      '-3',
      '1e3',
    ]);
  });
});
