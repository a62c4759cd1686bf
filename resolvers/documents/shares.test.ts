import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { helper } from '../../test/support/resolverUnits.ts';

interface Own {
  taxCode: string;
  taxRate: number;
  base: number;
  tax: number;
}
interface Share {
  documentDiscount: number;
  base: number;
  tax: number;
}
interface Terms {
  pricesIncludeTax: boolean;
  taxRounding: 'PER_LINE' | 'PER_RATE';
  currency: string;
}
type Discount = { rate: number | null; amount: number | null } | null;

const sharesOf = helper<[Own[], Terms, Discount], Share[]>(
  'documents/shares.ts',
  ['sharesOf'],
  "sharesOf(args[0], args[1], args[2], 'input.discountAmount')",
);

const half = (a: bigint, d: bigint): bigint => (a * 2n + d) / (2n * d);
const sum = (list: readonly bigint[]): bigint => list.reduce((one, other) => one + other, 0n);

/** What is taxed and the tax of an amount that includes it, or not, in integers of any size. */
function parts(amount: bigint, rate: number, included: boolean): [base: bigint, tax: bigint] {
  if (!included) return [amount, half(amount * BigInt(rate), 10_000n)];
  const base = half(amount * 10_000n, 10_000n + BigInt(rate));
  return [base, amount - base];
}

const TAXES: [code: string, rate: number][] = [
  ['IVA', 1900],
  ['IGV', 1800],
  ['IVA', 500],
  ['EXE', 0],
];
const charged = fc.oneof(
  fc.integer({ min: 0, max: 400 }),
  fc.integer({ min: 0, max: 1e7 }),
  fc.integer({ min: 0, max: 9e11 }),
);
const lines = fc.array(fc.record({ amount: charged, tax: fc.constantFrom(...TAXES) }), { minLength: 1, maxLength: 40 });
const terms = fc.record({
  pricesIncludeTax: fc.boolean(),
  taxRounding: fc.constantFrom<Terms['taxRounding']>('PER_LINE', 'PER_RATE'),
  currency: fc.constantFrom('PEN', 'CLP'),
});
/** None, in basis points, or in thousandths of all there is to charge. */
const discount = fc.oneof(
  fc.constant({ kind: 'none' as const, size: 0 }),
  fc.record({ kind: fc.constant('rate' as const), size: fc.integer({ min: 0, max: 10_000 }) }),
  fc.record({ kind: fc.constant('amount' as const), size: fc.integer({ min: 0, max: 1_000 }) }),
);

describe('the shares of lines in their document', () => {
  it('add up to the document to the cent, in every price mode, rounding and discount', () => {
    fc.assert(
      fc.property(lines, terms, discount, (given, agreed, { kind, size }) => {
        const own = given.map(({ amount, tax: [taxCode, taxRate] }): Own => {
          const [base, tax] = parts(BigInt(amount), taxRate, agreed.pricesIncludeTax);
          return { taxCode, taxRate, base: Number(base), tax: Number(tax) };
        });
        const amounts = given.map(({ amount }) => BigInt(amount));
        const whole = sum(amounts);
        const amount = kind === 'amount' ? (whole * BigInt(size)) / 1_000n : 0n;
        const off = kind === 'rate' ? half(whole * BigInt(size), 10_000n) : amount;
        const asked: Discount =
          kind === 'none'
            ? null
            : { rate: kind === 'rate' ? size : null, amount: kind === 'amount' ? Number(amount) : null };
        const [shares = []] = sharesOf([[own, agreed, asked]]);

        // In proportion, rounded down; the rest on the largest line, as far as it has room.
        const discounts = shares.map((share) => BigInt(share.documentDiscount));
        expect(sum(discounts)).toBe(off);
        const floors = amounts.map((each) => (whole === 0n ? 0n : (off * each) / whole));
        const largest = amounts.reduce((found, each, index) => (each > (amounts[found] ?? 0n) ? index : found), 0);
        const rest = off - sum(floors);
        const room = (amounts[largest] ?? 0n) - (floors[largest] ?? 0n);
        if (rest <= room)
          expect(discounts).toEqual(floors.map((each, index) => (index === largest ? each + rest : each)));
        shares.forEach((share, index) => {
          const left = (amounts[index] ?? 0n) - BigInt(share.documentDiscount);
          expect(left).toBeGreaterThanOrEqual(0n);
          expect([share.base, share.tax].every((each) => each >= 0)).toBe(true);
          expect(BigInt(agreed.pricesIncludeTax ? share.base + share.tax : share.base)).toBe(left);
        });

        if (agreed.taxRounding === 'PER_LINE') {
          shares.forEach((share, index) => {
            const left = (amounts[index] ?? 0n) - BigInt(share.documentDiscount);
            const [base, tax] = parts(left, own[index]?.taxRate ?? 0, agreed.pricesIncludeTax);
            expect([share.base, share.tax]).toEqual([Number(base), Number(tax)]);
          });
          return;
        }
        for (const [code, rate] of TAXES) {
          const under = shares.filter((_share, index) => own[index]?.taxCode === code && own[index].taxRate === rate);
          const total = sum(
            under.map((share) => BigInt(agreed.pricesIncludeTax ? share.base + share.tax : share.base)),
          );
          expect([sum(under.map(({ base }) => BigInt(base))), sum(under.map(({ tax }) => BigInt(tax)))]).toEqual(
            parts(total, rate, agreed.pricesIncludeTax),
          );
        }
      }),
      { numRuns: 400 },
    );
  });

  const line = (base: number, taxRate = 1900): Own => ({
    taxCode: 'IVA',
    taxRate,
    base,
    tax: Math.round((base * taxRate) / 10_000),
  });
  const chile: Terms = { pricesIncludeTax: false, taxRounding: 'PER_RATE', currency: 'CLP' };

  it('round the tax of Chile once, on the net amount of the document', () => {
    // 19 % of 333 is 63.27: three times 63 by line, and 190 on 999.
    const net = [line(333), line(333), line(333)];
    const taxes = (rounding: Terms['taxRounding']) =>
      (sharesOf([[net, { ...chile, taxRounding: rounding }, null]])[0] ?? []).map(({ tax }) => tax);
    expect([taxes('PER_LINE'), taxes('PER_RATE')]).toEqual([
      [63, 63, 63],
      [63, 64, 63],
    ]);
  });

  it('leave what lines were where there is nothing to share', () => {
    // A line of an earlier release, priced the other way: nothing of it moves.
    const odd = [{ taxCode: 'IVA', taxRate: 1900, base: 100, tax: 17 }];
    expect(sharesOf([[odd, { ...chile, taxRounding: 'PER_LINE' }, null]])).toEqual([
      [{ documentDiscount: 0, base: 100, tax: 17 }],
    ]);
  });

  it('give the rest to the next line where the largest has no room for all of it', () => {
    const net = [line(1, 0), line(1, 0), line(1, 0), line(1, 0)];
    const [shares = []] = sharesOf([[net, { ...chile, taxRounding: 'PER_LINE' }, { rate: null, amount: 3 }]]);
    expect(shares.map(({ documentDiscount }) => documentDiscount)).toEqual([1, 1, 1, 0]);
  });

  it('are refused of a document that is too large for exact proportions', () => {
    const huge = Array.from({ length: 5 }, () => line(9e12, 0));
    expect(() => sharesOf([[huge, chile, { rate: 100, amount: null }]])).toThrow(
      expect.objectContaining({ code: 'VALIDATION', info: { field: 'input.discountAmount' } }),
    );
  });
});
