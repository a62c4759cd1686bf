import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { helper } from '../../test/support/resolverUnits.ts';

const spread = helper<[number, number[]], number[] | null>(
  'receipts/spreading.ts',
  ['spread'],
  'spread(args[0], args[1])',
);
const mostReceived = helper<[number, number], number>(
  'receipts/spreading.ts',
  ['mostReceived'],
  'mostReceived(args[0], args[1])',
);

describe('a cost that is spread over lines', () => {
  it('comes to itself, each share rounded half up and the rest on the last, for any amount and weights', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 99_999_999_999 }), { minLength: 1, maxLength: 400 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), weights, (amount, weighed) => {
        const [shares] = spread([[amount, weighed]]);
        const whole = weighed.reduce((sum, weight) => sum + BigInt(weight), 0n);
        if (whole === 0n) return expect(shares).toBeNull();
        let left = BigInt(amount);
        const expected = weighed.map((weight, index) => {
          const rounded = (2n * BigInt(amount) * BigInt(weight) + whole) / (2n * whole);
          const share = index === weighed.length - 1 || rounded > left ? left : rounded;
          left -= share;
          return Number(share);
        });
        expect(shares).toEqual(expected);
        expect(expected.reduce((sum, share) => sum + share, 0)).toBe(amount);
      }),
      { numRuns: 100 },
    );
  });

  it.each<[number, number[], number[] | null]>([
    [100, [1, 1, 1], [33, 33, 34]],
    [2, [1, 1, 1, 1], [1, 1, 0, 0]],
    [1000, [3000, 0, 1000], [750, 0, 250]],
    [5, [7], [5]],
    [0, [1, 2], [0, 0]],
    [100, [0, 0], null],
    [100, [40_000_000_000_000], null],
  ])('gives of %d by weights %j the shares %j', (amount, weights, shares) => {
    expect(spread([[amount, weights]])).toEqual([shares]);
  });
});

describe('the most that may arrive', () => {
  it.each([
    [10_000, 0, 10_000],
    [10_000, 500, 10_500],
    [1, 9_999, 1],
    [1, 10_000, 2],
    [333, 1_000, 366],
    [999_999_999, 10_000, 1_999_999_998],
  ])('is, of %d thousandths with %d basis points, %d', (ordered, tolerance, most) => {
    expect(mostReceived([[ordered, tolerance]])).toEqual([most]);
  });
});
