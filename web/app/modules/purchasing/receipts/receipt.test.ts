import { describe, expect, it } from 'vitest';
import type { ReceiptLine } from './receipt.ts';
import { canBeTakenBack, canGoBack, inCalls, leftOf } from './receipt.ts';
import { standingOf } from './ReceiptTag.tsx';

const line = (more: Partial<ReceiptLine>): ReceiptLine => ({
  id: 'L1',
  item: null,
  description: 'Filtro',
  quantity: '10',
  unitCost: null,
  workOrderId: null,
  returned: '0',
  reversedBy: null,
  ...more,
});

describe('a line of a receipt', () => {
  it.each([
    ['nothing of it', {}, '10', true, true],
    ['a part of it', { returned: '2.5' }, '7.5', true, false],
    ['all of it', { returned: '10.000' }, '0.000', false, false],
  ])(
    'goes back as far as it has not yet, and is taken back whole or not: %s',
    (_name, more, left, mayReturn, mayTake) => {
      expect([leftOf(line(more)), canGoBack(line(more)), canBeTakenBack(line(more))]).toEqual([
        left,
        mayReturn,
        mayTake,
      ]);
    },
  );

  it('neither goes back nor is taken back twice where a counter-receipt took it', () => {
    const taken = line({ reversedBy: 'R2' });
    expect([leftOf(taken), canGoBack(taken), canBeTakenBack(taken)]).toEqual(['0', false, false]);
  });
});

describe('a receipt', () => {
  it.each([
    [{ reverses: null, reversedCount: 0, lineCount: 3 }, 'stands'],
    [{ reverses: null, reversedCount: 2, lineCount: 3 }, 'partly'],
    [{ reverses: null, reversedCount: 3, lineCount: 3 }, 'reversed'],
    [{ reverses: 'R1', reversedCount: 0, lineCount: 3 }, 'counter'],
  ])('says how it stands: %j is %s', (receipt, standing) => {
    expect(standingOf(receipt)).toBe(standing);
  });

  it('is taken back in calls of forty lines', () => {
    expect(inCalls(Array.from({ length: 85 }, (_, index) => index)).map((call) => call.length)).toEqual([40, 40, 5]);
    expect(inCalls([])).toEqual([]);
  });
});
