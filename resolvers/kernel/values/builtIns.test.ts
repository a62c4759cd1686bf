import { describe, expect, it } from 'vitest';
import { absolute, digitsToNumber, isList } from './builtIns.ts';

describe('replacements of missing built-ins', () => {
  it('take the sign from a number', () => {
    expect([-5, 5, 0, -999999999999].map(absolute)).toEqual([5, 5, 0, 999999999999]);
  });

  it('read digits exactly up to the largest safe integer, with leading zeros', () => {
    expect(['0', '007', '00000000', '1234567890', '9007199254740991'].map(digitsToNumber)).toEqual([
      0,
      7,
      0,
      1234567890,
      Number.MAX_SAFE_INTEGER,
    ]);
  });

  it('tell lists from all other JSON values', () => {
    expect([[], [1], [[]]].every(isList)).toBe(true);
    expect([{}, { length: 1 }, { 0: 'a' }, '[', '', null, undefined, 0, true].some(isList)).toBe(false);
  });
});
