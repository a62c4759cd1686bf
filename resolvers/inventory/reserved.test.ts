/** What a taking asks of an item of which some is set aside, in the runtime that AppSync runs. */
import { describe, expect, it } from 'vitest';
import { helper } from '../../test/support/resolverUnits.ts';

interface Taking {
  stock: number;
  /** Absent on rows of releases before. */
  reserved?: number;
  taken: number;
  /** What is set aside for whoever takes. */
  freed: number;
}

interface Asked {
  expression: string;
  expressionValues: Record<string, { N?: number; BOOL?: boolean }>;
}

const asking = helper<Taking, { item: { condition: Asked } }[]>(
  'inventory/stock.ts',
  ['moveStock', 'reservedOf'],
  `moveStock('T',
    { id: 'i', stock: args.stock, reserved: args.reserved, minimumStock: 0 },
    { id: 'i', stock: args.stock - args.taken, reserved: reservedOf(args) - args.freed, minimumStock: 0, lowStock: null },
    [], false)`,
);

/** Whether a row as it stands at the commit passes. */
function passes({ expression, expressionValues }: Asked, row: { stock: number; reserved?: number }): boolean {
  expect(expression).toContain('stock >= :taken AND (attribute_not_exists(reserved) OR reserved <= :reserved)');
  const bound = (name: string): number => expressionValues[name]?.N ?? Number.NaN;
  return row.stock >= bound(':taken') && (row.reserved === undefined || row.reserved <= bound(':reserved'));
}

function asked(taking: Taking): Asked {
  const [[action] = []] = asking([taking]);
  if (!action) throw new Error('expected a condition');
  return action.item.condition;
}

const AMOUNTS = [0, 1, 2, 3, 7, 10];
const TAKINGS: Taking[] = AMOUNTS.flatMap((stock) =>
  AMOUNTS.flatMap((reserved) =>
    [1, 2, 5].flatMap((taken) =>
      [0, 1, 2]
        .filter((freed) => freed <= Math.min(taken, reserved))
        .map((freed) => ({ stock: stock + reserved, reserved, taken, freed })),
    ),
  ),
);

describe('a taking', () => {
  it('never passes where it would leave less than is set aside for others, whatever moved meanwhile', () => {
    for (const taking of TAKINGS) {
      const condition = asked(taking);
      for (const stock of [0, 1, 2, 4, 8, 12, 16, 20])
        for (const reserved of AMOUNTS)
          if (passes(condition, { stock, reserved }))
            expect([taking, stock - taking.taken >= reserved - taking.freed]).toEqual([taking, true]);
    }
  });

  it('passes where nothing moved and enough is free', () => {
    for (const taking of TAKINGS) {
      const enough = taking.stock - (taking.reserved ?? 0) + taking.freed >= taking.taken;
      if (enough) expect([taking, passes(asked(taking), taking)]).toEqual([taking, true]);
    }
  });

  it('lets others move where much is free, and asks of a row of releases before what was asked there', () => {
    const condition = asked({ stock: 100, reserved: 10, taken: 2, freed: 0 });
    expect(passes(condition, { stock: 60, reserved: 50 })).toBe(true);
    const before = asked({ stock: 5, taken: 5, freed: 0 });
    expect([passes(before, { stock: 5 }), passes(before, { stock: 4 })]).toEqual([true, false]);
  });
});
