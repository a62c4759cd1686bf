/** What setting aside asks of an item, in the runtime that AppSync runs. */
import { describe, expect, it } from 'vitest';
import { helper } from '../../test/support/resolverUnits.ts';

interface Given {
  stock: number;
  /** Absent on rows of releases before. */
  reserved?: number;
  quantity: number;
  negative?: boolean;
}

interface Asked {
  expression: string;
  expressionValues: Record<string, { N?: number }>;
}

const asking = helper<Given, { item: { condition: Asked } }>(
  'inventory/stock.ts',
  ['reserveStock'],
  `reserveStock('T', { id: 'i', stock: args.stock, reserved: args.reserved }, args.quantity, args.negative === true)`,
);

function asked(given: Given): Asked {
  const [action] = asking([given]);
  if (!action) throw new Error('expected a condition');
  return action.item.condition;
}

function passes({ expressionValues }: Asked, row: { stock: number; reserved?: number }): boolean {
  const bound = (name: string): number => expressionValues[name]?.N ?? Number.NaN;
  return row.stock >= bound(':stock') && (row.reserved === undefined || row.reserved <= bound(':reserved'));
}

const AMOUNTS = [0, 1, 2, 3, 7, 10];
const GIVEN: Given[] = AMOUNTS.flatMap((stock) =>
  AMOUNTS.flatMap((reserved) => [1, 2, 5].map((quantity) => ({ stock: stock + reserved, reserved, quantity }))),
);

describe('setting aside', () => {
  it('never passes where more would be set aside than there is, whatever moved meanwhile', () => {
    for (const given of GIVEN) {
      const condition = asked(given);
      for (const stock of [0, 1, 2, 4, 8, 12, 16, 20])
        for (const reserved of AMOUNTS)
          if (passes(condition, { stock, reserved }))
            expect([given, stock >= reserved + given.quantity]).toEqual([given, true]);
    }
  });

  it('passes where nothing moved and enough is free, and lets others move where much is', () => {
    for (const given of GIVEN) {
      const isFree = given.stock - (given.reserved ?? 0) >= given.quantity;
      if (isFree) expect([given, passes(asked(given), given)]).toEqual([given, true]);
    }
    expect(passes(asked({ stock: 100, reserved: 10, quantity: 2 }), { stock: 60, reserved: 50 })).toBe(true);
    expect(passes(asked({ stock: 5, quantity: 5 }), { stock: 5 })).toBe(true);
  });

  it('asks of what is for sale and shown, and of no stock where that may go below zero', () => {
    expect(asked({ stock: 0, quantity: 5, negative: true }).expression).toBe(
      'forSale = :forSale AND (attribute_not_exists(archived) OR archived = :shown)',
    );
    expect(asked({ stock: 9, quantity: 5 }).expression).toContain('forSale = :forSale');
  });
});
