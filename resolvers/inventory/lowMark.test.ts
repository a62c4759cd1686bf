/** What becomes of the mark of low stock where others crossed the minimum and came back since the item was read. */
import { describe, expect, it } from 'vitest';
import { helper } from '../../test/support/resolverUnits.ts';

interface Moved {
  /** As it was read, and as it becomes: thousandths. */
  before: number;
  after: number;
  /** The mark that was read. */
  mark: 'LOW' | null;
}

const MINIMUM = 3000;

const moved = helper<Moved, { item: { update: { expression: string } } }[]>(
  'inventory/stock.ts',
  ['moveStock', 'lowMark'],
  `moveStock('T',
    { id: 'i', stock: args.before, minimumStock: ${MINIMUM}, lowStock: args.mark },
    { id: 'i', stock: args.after, minimumStock: ${MINIMUM}, lowStock: lowMark(args.after, ${MINIMUM}) },
    [], false)`,
);

describe('the mark of low stock', () => {
  it.each([
    ['goes', { before: 3000, after: 6000, mark: null }, 'REMOVE lowStock'],
    ['goes', { before: 2000, after: 5000, mark: 'LOW' }, 'REMOVE lowStock'],
    ['comes', { before: 2000, after: 1000, mark: null }, 'lowStock = :low'],
    ['comes', { before: 4000, after: 1000, mark: null }, 'lowStock = :low'],
  ] as const)('%s with what the stock becomes, whatever mark was read: %o', (_what, given, expected) => {
    const [[action] = []] = moved([given]);
    expect(action?.item.update.expression).toContain(expected);
  });
});
