import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { helper } from '../../../test/support/resolverUnits.ts';

const multiplyDivide = helper<[number, number, number], number>(
  'kernel/values/exact.ts',
  ['multiplyDivide'],
  'multiplyDivide(args[0], args[1], args[2])',
);
const parseDecimal = helper<[string, number], number | null>(
  'kernel/values/exact.ts',
  ['parseDecimal'],
  'parseDecimal(args[0], args[1])',
);
const formatDecimal = helper<[number, number], string>(
  'kernel/values/exact.ts',
  ['formatDecimal'],
  'formatDecimal(args[0], args[1])',
);

/** Half up, in integers of any size. */
function reference(a: number, b: number, d: number): bigint {
  return (BigInt(a) * BigInt(b) * 2n + BigInt(d)) / (2n * BigInt(d));
}

describe('exact arithmetic', () => {
  it('multiplies and divides like integers of any size, wherever the quotient fits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e12 }),
        fc.integer({ min: 0, max: 1e9 }),
        fc.constantFrom(1000, 10_000, 11_800, 1_000_000_000),
        (a, b, d) => {
          const expected = reference(a, b, d);
          fc.pre(expected < 10n ** 15n);
          expect(BigInt(multiplyDivide([[a, b, d]])[0] ?? -1)).toBe(expected);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('writes what it reads', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom(0, 2, 3, 4), (value, decimals) => {
        const [text = ''] = formatDecimal([[value, decimals]]);
        expect(parseDecimal([[text, decimals]])).toEqual([value]);
      }),
    );
  });

  it.each([
    '',
    ' ',
    '.',
    '1.',
    '.5',
    '+1',
    '--1',
    '1e3',
    '1,5',
    '1 000',
    '0x1',
    'NaN',
    'Infinity',
    '1.234',
    '12345678901234',
    '１',
  ])('reads no number in %j', (text) => {
    expect(parseDecimal([[text, 2]])).toEqual([null]);
  });

  it.each([
    ['0', 0],
    ['0.5', 50],
    ['-0.05', -5],
    ['1180.00', 118000],
    ['007', 700],
    ['9999999999.99', 999999999999],
  ])('reads %s', (text, scaled) => {
    expect(parseDecimal([[text, 2]])).toEqual([scaled]);
  });
});
