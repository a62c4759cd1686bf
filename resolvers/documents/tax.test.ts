import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { helper } from '../../test/support/resolverUnits.ts';

interface Line {
  unitPrice: number;
  unitPriceFraction?: number;
  quantity: number;
  discountRate?: number | null;
  discountAmount?: number | null;
}
interface Amounts {
  discount: number;
  taxableAmount: number;
  tax: number;
  total: number;
}

const lineAmounts = helper<[Line, number, boolean, string?], Amounts>(
  'documents/tax.ts',
  ['lineAmounts'],
  "lineAmounts(args[0], args[1], { pricesIncludeTax: args[2], taxRounding: 'PER_LINE', currency: args[3] ?? 'PEN' }, 'input')",
);
const rateOn = helper<[object, string], { rate: number }>(
  'documents/tax.ts',
  ['rateOn'],
  "rateOn(args[0], args[1], 'input.taxCode')",
);

const line = fc.record({
  unitPrice: fc.integer({ min: 0, max: 1e9 }),
  /** Below the smallest minor unit that a currency of the list has, in millionths. */
  unitPriceFraction: fc.integer({ min: 0, max: 99 }),
  quantity: fc.integer({ min: 1, max: 1e6 }),
  discountRate: fc.option(fc.integer({ min: 0, max: 10_000 })),
});

describe('a line', () => {
  const RATES = fc.constantFrom(0, 500, 1200, 1500, 1800, 1900);
  /** With how many millionths of the unit a minor unit of each has. */
  const CURRENCIES = fc.constantFrom<[string, number]>(['PEN', 10_000], ['CLP', 1_000_000], ['CLF', 100]);

  it('splits into taxable amount and tax without losing a cent, and agrees with big integers at six decimals', () => {
    fc.assert(
      fc.property(line, RATES, fc.boolean(), CURRENCIES, (each, rate, included, [currency, millionths]) => {
        const scale = BigInt(millionths);
        const fraction = Math.floor((each.unitPriceFraction * millionths) / 100);
        const [amounts] = lineAmounts([[{ ...each, unitPriceFraction: fraction }, rate, included, currency]]);
        const half = (a: bigint, d: bigint): bigint => (a * 2n + d) / (2n * d);
        const price = BigInt(each.unitPrice) * scale + BigInt(fraction);
        const gross = half(price * BigInt(each.quantity), 1000n * scale);
        const discount = half(gross * BigInt(each.discountRate ?? 0), 10_000n);
        const net = gross - discount;
        const taxable = included ? half(net * 10_000n, 10_000n + BigInt(rate)) : net;
        const tax = included ? net - taxable : half(net * BigInt(rate), 10_000n);
        expect(amounts).toEqual({
          discount: Number(discount),
          taxableAmount: Number(taxable),
          tax: Number(tax),
          total: Number(taxable + tax),
        });
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['free of charge', { unitPrice: 0, quantity: 1000 }, { discount: 0, taxableAmount: 0, tax: 0, total: 0 }],
    ['a thousandth', { unitPrice: 100000, quantity: 1 }, { discount: 0, taxableAmount: 85, tax: 15, total: 100 }],
    [
      'discounted whole',
      { unitPrice: 11800, quantity: 1000, discountRate: 10_000 },
      { discount: 11800, taxableAmount: 0, tax: 0, total: 0 },
    ],
  ])('can be %s', (_name, each, amounts) => {
    expect(lineAmounts([[each, 1800, true]])).toEqual([amounts]);
  });

  it('refuses a discount above the line, and a line that cannot be summed exactly', () => {
    // In the API's units, as amounts are everywhere outside.
    expect(() => lineAmounts([[{ unitPrice: 100, quantity: 1000, discountAmount: 101 }, 0, true]])).toThrow(
      expect.objectContaining({ code: 'VALIDATION', info: { field: 'input', maximum: '1.00', actual: '1.01' } }),
    );
    expect(() => lineAmounts([[{ unitPrice: 999999999999, quantity: 999999999 }, 0, true]])).toThrow(
      expect.objectContaining({ code: 'VALIDATION' }),
    );
  });
});

describe('a tax rate', () => {
  const tax = {
    code: 'IVA',
    name: 'IVA',
    rates: [
      { rate: 1500, treatment: 'TAXED', from: '2024-04-01' },
      { rate: 1200, treatment: 'TAXED', from: '2017-06-01' },
    ],
  };

  it('applies from its first day on', () => {
    expect(
      rateOn([
        [tax, '2024-03-31'],
        [tax, '2024-04-01'],
        [tax, '2030-01-01'],
      ]).map((each) => each.rate),
    ).toEqual([1200, 1500, 1500]);
  });

  it('is missing before its first day', () => {
    expect(() => rateOn([[tax, '2017-05-31']])).toThrow(
      expect.objectContaining({ code: 'VALIDATION', info: { field: 'input.taxCode', actual: 'IVA' } }),
    );
  });
});
