import { describe, expect, it } from 'vitest';
import { firstReturning, inputOf, isNothing } from './returning.ts';

const line = (id: string, quantity: string, returned: string) => ({
  id,
  inventoryItemId: `i${id}`,
  sku: `S${id}`,
  name: `Pieza ${id}`,
  quantity,
  unitPrice: '1.00',
  total: '1.00',
  returned,
});
const order = { lines: [line('1', '3', '0.5'), line('2', '2', '2'), line('3', '1', '0')] };

describe('a return', () => {
  it('offers what did not come back yet, and is nothing until somebody says how much', () => {
    const first = firstReturning(order);
    expect(first.lines.map(({ lineId, most }) => [lineId, most])).toEqual([
      ['1', '2.5'],
      ['3', '1'],
    ]);
    expect(isNothing(first)).toBe(true);
  });

  it('sends the lines that came back, and why one is scrapped', () => {
    const { lines, ...rest } = firstReturning(order);
    const said = lines.map((each) =>
      each.lineId === '1'
        ? { ...each, quantity: ' 1,5 ', condition: 'SCRAPPED' as const, scrapReason: ' Rota ' }
        : each,
    );
    expect(inputOf({ ...rest, lines: said, reason: ' No era ' })).toEqual({
      reason: 'No era',
      refundShipping: false,
      lines: [{ lineId: '1', quantity: '1.5', condition: 'SCRAPPED', scrapReason: 'Rota' }],
    });
  });
});
