import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CostedChange } from '../../test/support/averages.ts';
import { averageBy, exactPrice } from '../../test/support/averages.ts';
import { helper } from '../../test/support/resolverUnits.ts';

interface Price {
  minor: number;
  fraction?: number | null;
}
interface Holding {
  stock: number;
  average: Price;
  currency: string;
}
const averageAfter = helper<[Holding, CostedChange], Price>(
  'inventory/costing.ts',
  ['averageAfter'],
  'averageAfter(args[0], args[1])',
);
const shareInStock = helper<[number, number, number], number>(
  'inventory/costing.ts',
  ['shareInStock'],
  'shareInStock(args[0], args[1], args[2])',
);

const CURRENCIES: [currency: string, decimals: number][] = [
  ['PEN', 2],
  ['CLP', 0],
  ['CLF', 4],
];
const price = fc.record({ minor: fc.integer({ min: 0, max: 10_000_000 }), fraction: fc.integer({ min: 0, max: 99 }) });
const some = fc.integer({ min: 1, max: 9_999_999 });
const change = fc.oneof(
  fc.record({ quantity: some, unitCost: price }),
  fc.record({ quantity: some.map((quantity) => 0 - quantity), unitCost: price }),
  fc.record({ quantity: some.map((quantity) => 0 - quantity), unitCost: fc.constant(null) }),
  fc.record({ quantity: fc.constant(0), unitCost: fc.constant(null), landed: fc.integer({ min: 0, max: 9_999_999 }) }),
);

describe('the average cost of an item', () => {
  it('agrees with a decimal reference over receipts, takings, returns to the supplier and landed cost', () => {
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 12 }),
        fc.constantFrom(...CURRENCIES),
        (changes, [currency, decimals]) => {
          const scale = 10n ** BigInt(6 - decimals);
          let stock = 0;
          let average: Price = { minor: 0, fraction: 0 };
          for (const each of changes) {
            const expected = averageBy(BigInt(stock), exactPrice(average, scale), each, scale);
            const [found = { minor: -1 }] = averageAfter([[{ stock, average, currency }, each]]);
            expect(exactPrice(found, scale)).toBe(expected);
            expect(BigInt(found.fraction ?? 0) < scale || decimals === 4).toBe(true);
            average = found;
            stock += each.quantity;
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it.each<[string, Holding, CostedChange, Price]>([
    [
      'what goes back takes its own cost, so that a wrong cost is taken back with it',
      { stock: 20_000, average: { minor: 5_500 }, currency: 'PEN' },
      { quantity: -10_000, unitCost: { minor: 10_000 } },
      { minor: 1_000, fraction: 0 },
    ],
    [
      'the average stays where what goes back took more than there was',
      { stock: 3_000, average: { minor: 100 }, currency: 'PEN' },
      { quantity: -2_000, unitCost: { minor: 900 } },
      { minor: 100 },
    ],
    [
      'the average stays where nothing is left',
      { stock: 3_000, average: { minor: 100 }, currency: 'PEN' },
      { quantity: -3_000, unitCost: { minor: 90 } },
      { minor: 100 },
    ],
    [
      'the average stays where next to nothing would bear all that is left',
      { stock: 999_999_999, average: { minor: 99_999_999_999 }, currency: 'PEN' },
      { quantity: -999_999_998, unitCost: { minor: 0 } },
      { minor: 99_999_999_999 },
    ],
    [
      'freight adds its part of what is in stock',
      { stock: 3_000, average: { minor: 1_000 }, currency: 'PEN' },
      { quantity: 0, unitCost: null, landed: 100 },
      { minor: 1_033, fraction: 3_333 },
    ],
  ])('says that %s', (_rule, holding, each, expected) => {
    expect(averageAfter([[holding, each]])).toEqual([expected]);
  });
});

describe('the part of a landed cost that goods in stock bear', () => {
  it.each([
    [1_000, 10_000, 10_000, 1_000],
    [1_000, 10_000, 25_000, 1_000],
    [1_000, 3_000, 1_000, 333],
    [1_000, 3_000, 0, 0],
    [1_000, 3_000, -500, 0],
  ])('is, of %d on %d thousandths with %d in stock, %d', (share, received, inStock, expected) => {
    expect(shareInStock([[share, received, inStock]])).toEqual([expected]);
  });
});
