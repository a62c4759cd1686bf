/** The three-way match over what can differ, in the runtime that AppSync runs. */
import { describe, expect, it } from 'vitest';
import { helper } from '../../test/support/resolverUnits.ts';
import type { Finding, Match, MatchedLine, Tolerances } from './matching.ts';

/** Ten at 25.00, all of which came. */
const LINE: MatchedLine = {
  orderLineId: 'l1',
  quantity: 10_000,
  unitCost: 2500,
  base: 25_000,
  ordered: 10_000,
  received: 10_000,
  billedBefore: 0,
  agreedCost: 2500,
  toCome: false,
};
const NONE: Tolerances = { priceTolerance: 0, quantityTolerance: 0 };

const finding = helper<[MatchedLine, Tolerances], Finding[]>(
  'bills/matching.ts',
  ['findingsOf'],
  "findingsOf(args[0], args[1], 'PEN')",
);
const matching = helper<[MatchedLine[], Tolerances], Match>(
  'bills/matching.ts',
  ['matchOf'],
  "matchOf(args[0], args[1], 'PEN')",
);
/** A line of so many at such a price. */
const billed = (quantity: number, unitCost: number, more: Partial<MatchedLine> = {}): MatchedLine => ({
  ...LINE,
  quantity,
  unitCost,
  base: Math.round((quantity * unitCost) / 1000),
  ...more,
});

type Row = [what: string, line: MatchedLine, tolerances: Partial<Tolerances>, findings: Partial<Finding>[]];

const PRICES: Row[] = [
  ['the price that was agreed', billed(10_000, 2500), {}, []],
  ['a cent more', billed(10_000, 2501), {}, [{ kind: 'PRICE', beyond: true, amount: 10, rate: 4 }]],
  ['less than was agreed', billed(10_000, 2400), {}, [{ kind: 'PRICE', beyond: false, amount: -1000, rate: -400 }]],
  ['as much more as is tolerated', billed(10_000, 2625), { priceTolerance: 500 }, [{ beyond: false, amount: 1250 }]],
  ['more than is tolerated', billed(10_000, 2626), { priceTolerance: 500 }, [{ beyond: true, amount: 1260 }]],
  [
    'a price for what was free',
    billed(10_000, 1, { agreedCost: 0 }),
    { priceTolerance: 500 },
    [{ beyond: true, rate: null }],
  ],
  // A tenth of a cent on one piece is no money; on ten thousand it is.
  ['a fraction that comes to nothing', billed(1000, 2500, { agreedCostFraction: 1000 }), {}, []],
];

const QUANTITIES: Row[] = [
  ['less than came', billed(4000, 2500), {}, []],
  ['the rest of what came', billed(4000, 2500, { billedBefore: 6000 }), {}, []],
  ['more than came', billed(11_000, 2500), {}, [{ kind: 'QUANTITY', beyond: true, amount: 2500, rate: 1000 }]],
  [
    'what was billed before',
    billed(4000, 2500, { billedBefore: 10_000 }),
    {},
    [{ kind: 'QUANTITY', beyond: true, amount: 10_000, rate: null }],
  ],
  [
    'as much more as is tolerated',
    billed(11_000, 2500),
    { quantityTolerance: 1000 },
    [{ kind: 'QUANTITY', beyond: false }],
  ],
  ['more than is tolerated', billed(11_001, 2500), { quantityTolerance: 1000 }, [{ kind: 'QUANTITY', beyond: true }]],
  [
    'what is still to come',
    billed(10_000, 2500, { received: 4000, toCome: true }),
    {},
    [{ kind: 'NOT_RECEIVED', beyond: false, amount: 15_000 }],
  ],
  [
    'more than is still to come',
    billed(10_001, 2500, { received: 4000, toCome: true }),
    {},
    [{ kind: 'QUANTITY', beyond: true }],
  ],
  [
    'what will not come any more',
    billed(10_000, 2500, { received: 4000 }),
    {},
    [{ kind: 'QUANTITY', beyond: true, amount: 15_000 }],
  ],
];

describe('a line that bills', () => {
  it.each([...PRICES, ...QUANTITIES])('%s is found as it is', (_what, line, tolerances, findings) => {
    const [found = []] = finding([[line, { ...NONE, ...tolerances }]]);
    expect(found).toMatchObject(findings);
    expect(found).toHaveLength(findings.length);
  });

  it('another price for more than came differs twice', () => {
    const [found] = finding([[billed(11_000, 2600), NONE]]);
    expect(found?.map(({ kind }) => kind)).toEqual(['PRICE', 'QUANTITY']);
  });

  it('something that was not ordered is disputed whatever is tolerated', () => {
    const tolerant = { priceTolerance: 10_000, quantityTolerance: 10_000 };
    expect(finding([[{ ...LINE, orderLineId: null }, tolerant]])[0]).toMatchObject([
      { kind: 'NOT_ORDERED', beyond: true, amount: 25_000, rate: null },
    ]);
  });
});

describe('a bill', () => {
  const waiting = billed(10_000, 2500, { received: 4000, toCome: true });
  const dear = billed(10_000, 2600);

  it.each<[string, MatchedLine[], Match]>([
    ['agrees if all its lines do', [LINE, LINE], { state: 'MATCHED', disputeCount: 0, disputedAmount: 0 }],
    ['is open while it bills what is to come', [LINE, waiting], { state: 'OPEN', disputeCount: 0, disputedAmount: 0 }],
    [
      'is disputed for one line, whatever is to come',
      [waiting, dear],
      { state: 'DISPUTED', disputeCount: 1, disputedAmount: 1000 },
    ],
    ['adds up what is disputed', [dear, dear], { state: 'DISPUTED', disputeCount: 2, disputedAmount: 2000 }],
  ])('%s', (_what, lines, match) => {
    expect(matching([[lines, NONE]])).toEqual([match]);
  });
});
