/** What goes back for parts that come back, in the runtime that AppSync runs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { helper } from '../../test/support/resolverUnits.ts';
import type { PartsLineRow, PartsReturnRow } from './partsOrder.ts';
import type { Returning } from './returning.ts';

interface Given {
  order: { lines: PartsLineRow[]; returns: PartsReturnRow[]; shippingLine: { base: number; tax: number } | null };
  input: object;
}

const returning = helper<Given, Returning>(
  'partsOrders/returning.ts',
  ['returningOf'],
  `returningOf(args.order, args.input, { id: 'u1', name: 'Ana' })`,
);

const line = (id: string, quantity: number, total: number, returned = 0): PartsLineRow => ({
  id,
  inventoryItemId: `i${id}`,
  sku: `S${id}`,
  description: `Pieza ${id}`,
  quantity,
  unitPrice: 1,
  base: total,
  tax: 0,
  taxCode: 'IGV',
  taxRate: 1800,
  taxTreatment: 'TAXED',
  returned,
});

const order = (lines: PartsLineRow[], returns: PartsReturnRow[] = []): Given['order'] => ({
  lines,
  returns,
  shippingLine: { base: 1000, tax: 180 },
});
const back = (lineId: string, quantity: string, scrapReason?: string) => ({
  lineId,
  quantity,
  condition: scrapReason === undefined ? 'RESTOCKED' : 'SCRAPPED',
  ...(scrapReason === undefined ? {} : { scrapReason }),
});

describe('parts that come back', () => {
  it('bring back all that was paid for them, in however many parts they come', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 9_999_999 }), (quantities, total) => {
        const whole = quantities.reduce((sum, each) => sum + each, 0);
        let lines = [line('1', whole, total)];
        let refunds = 0;
        for (const quantity of quantities) {
          const input = { reason: 'No era', lines: [back('1', String(quantity / 1000))] };
          const [outcome] = returning([{ order: order(lines), input }]);
          if (!outcome) throw new Error('expected a return');
          lines = outcome.lines;
          refunds += outcome.row.refund;
          expect(outcome.row.refund).toBeGreaterThanOrEqual(0);
        }
        expect([refunds, lines[0]?.returned]).toEqual([total, whole]);
      }),
      { numRuns: 50 },
    );
  });

  it('go to stock or are lost, by item, and of one line in two ways', () => {
    const input = { reason: 'No era', lines: [back('1', '1'), back('1', '0.5', 'Rota'), back('2', '2', 'Mojada')] };
    const [outcome] = returning([{ order: order([line('1', 3000, 300), line('2', 2000, 200)]), input }]);
    expect(outcome).toMatchObject({
      restocked: { i1: 1000 },
      scrapped: [
        { inventoryItemId: 'i1', quantity: 500 },
        { inventoryItemId: 'i2', quantity: 2000 },
      ],
      row: { refund: 350, shippingRefunded: false, by: 'Ana' },
    });
  });

  it('bring back the price of sending once, where somebody says so', () => {
    const input = { reason: 'No era', refundShipping: true, lines: [back('1', '1')] };
    const [outcome] = returning([{ order: order([line('1', 1000, 300)]), input }]);
    expect(outcome?.row).toMatchObject({ refund: 1480, shippingRefunded: true });
    const before = { shippingRefunded: true } as PartsReturnRow;
    expect(() => returning([{ order: order([line('1', 1000, 300)], [before]), input }])).toThrow(
      expect.objectContaining({
        code: 'VALIDATION',
        info: expect.objectContaining({ field: 'input.refundShipping' }) as object,
      }),
    );
  });
});
