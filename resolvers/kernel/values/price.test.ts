import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { helper } from '../../../test/support/resolverUnits.ts';

interface Price {
  minor: number;
  fraction: number;
}

const parsePrice = helper<[string, string], Price>(
  'kernel/values/money.ts',
  ['parsePrice'],
  "parsePrice(args[0], args[1], 'input.unitPrice')",
);
const formatPrice = helper<[Price, string], string>(
  'kernel/values/price.ts',
  ['formatPrice'],
  'formatPrice(args[0], args[1])',
);
const averagePrice = helper<[Price, number, Price, number, string], Price>(
  'kernel/values/price.ts',
  ['averagePrice'],
  'averagePrice(args[0], args[1], args[2], args[3], args[4])',
);

const CURRENCIES: [currency: string, decimals: number][] = [
  ['PEN', 2],
  ['CLP', 0],
  ['CLF', 4],
];
const currency = fc.constantFrom(...CURRENCIES);
/** Digits after the point, at most six. */
const decimals = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 0, maxLength: 6 });
const whole = fc.integer({ min: 0, max: 99_999_999 });

const millionths = (price: Price, places: number): bigint =>
  BigInt(price.minor) * 10n ** BigInt(6 - places) + BigInt(price.fraction);

describe('a price of one unit', () => {
  it('is read exactly with up to six decimals, and written with those that it needs and its currency has', () => {
    fc.assert(
      fc.property(whole, decimals, currency, (units, digits, [code, places]) => {
        const text = digits === '' ? String(units) : `${units}.${digits}`;
        const [price] = parsePrice([[text, code]]);
        const exact = BigInt(units) * 1_000_000n + BigInt(digits.padEnd(6, '0'));
        expect(price && millionths(price, places)).toBe(exact);
        const [written = ''] = formatPrice([[price ?? { minor: 0, fraction: 0 }, code]]);
        const needed = digits.replace(/0+$/, '').padEnd(places, '0');
        expect(written).toBe(needed === '' ? String(units) : `${units}.${needed}`);
      }),
      { numRuns: 400 },
    );
  });

  it.each(['0.1234567', '1.0000000', '1,5', '-0.01', '-1', '1e2', '', '.', '1.', '10000000000'])(
    'is refused as %j',
    (text) => {
      expect(() => parsePrice([[text, 'PEN']])).toThrow(
        expect.objectContaining({ code: 'VALIDATION', info: { field: 'input.unitPrice', actual: text } }),
      );
    },
  );

  it('has a weighted mean that agrees with big integers, whether costs rise or fall', () => {
    const cost = fc.record({ minor: fc.integer({ min: 0, max: 1e11 }), fraction: fc.integer({ min: 0, max: 99 }) });
    const quantity = fc.integer({ min: 1, max: 999_999_999 });
    fc.assert(
      fc.property(cost, quantity, cost, quantity, currency, (before, stock, added, came, [code, places]) => {
        const [mean = { minor: -1, fraction: -1 }] = averagePrice([[before, stock, added, came, code]]);
        const [old, incoming] = [millionths(before, places), millionths(added, places)];
        const [all, step] = [BigInt(stock) + BigInt(came), incoming - old];
        const size = step < 0n ? -step : step;
        const share = (size * BigInt(came) * 2n + all) / (2n * all);
        expect(millionths(mean, places)).toBe(step < 0n ? old - share : old + share);
        expect(mean.fraction).toBeLessThan(10 ** (6 - places));
        expect(mean.fraction).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 400 },
    );
  });
});
