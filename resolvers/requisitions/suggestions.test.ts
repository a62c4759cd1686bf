import { describe, expect, it } from 'vitest';
import { helper } from '../../test/support/resolverUnits.ts';

interface Asked {
  item: object;
  terms: object | null;
}
const quantityToBuy = helper<Asked, number>(
  'requisitions/suggestions.ts',
  ['quantityToBuy'],
  'quantityToBuy(args.item, args.terms)',
);

describe('the quantity to buy', () => {
  const item = (stock: number, maximumStock: number | null = 20_000) => ({ stock, minimumStock: 5_000, maximumStock });

  it.each([
    ['up to the maximum', item(3_000), 0, null, 17_000],
    ['up to the minimum where nobody said more', item(3_000, null), 0, null, 2_000],
    ['less what is on its way', item(3_000), 10_000, null, 7_000],
    ['nothing where enough is on its way', item(3_000), 17_000, { packSize: 4_000, minimumOrder: 12_000 }, 0],
    ['nothing where too much is on its way', item(3_000), 30_000, null, 0],
    ['what stock below zero lacks, too', item(-2_500), 0, null, 22_500],
    ['the least that is sold', item(3_000), 16_000, { minimumOrder: 12_000 }, 12_000],
    ['whole packs', item(3_000), 0, { packSize: 4_000 }, 20_000],
    ['no pack more than it takes', item(4_000), 0, { packSize: 4_000 }, 16_000],
    ['the least that is sold, in whole packs', item(3_000), 16_000, { packSize: 5_000, minimumOrder: 12_000 }, 15_000],
    ['packs of less than one', item(19_999), 0, { packSize: 300 }, 300],
  ])('is %s', (_what, of, onOrder, terms, expected) => {
    expect(quantityToBuy([{ item: { ...of, onOrder }, terms }])).toEqual([expected]);
  });
});
