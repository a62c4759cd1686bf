import { describe, expect, it } from 'vitest';
import type { BillLineRow, BillLinesRow, BillRow } from '../../resolvers/bills/bill.ts';
import type { ReadOrder } from '../../resolvers/purchaseOrders/reached.ts';
import { matchedBill } from './bills.ts';
import { dueOf } from './onOrder.ts';

describe('a page of an order', () => {
  it.each([
    ['counted where it is open and nobody counted it', { open: 'PROGRESS' }, 'TO_COUNT'],
    ['counted where there was no room for it', { open: 'PROGRESS', onOrder: 'TO_COUNT' }, 'TO_COUNT'],
    ['taken back where its order ended', { onOrder: 'TO_RELEASE' }, 'TO_RELEASE'],
    ['left where it is counted', { open: 'PROGRESS', onOrder: 'COUNTED' }, null],
    ['left where all of it came', { onOrder: 'COUNTED' }, null],
    ['left where its order ended before anybody counted it', {}, null],
  ])('is %s', (_what, page, due) => {
    expect(dueOf(page)).toBe(due);
  });
});

describe('a bill that is matched again', () => {
  const line = {
    id: '1',
    orderLineId: 'l1',
    quantity: 10_000,
    unitCost: 2500,
    unitCostFraction: null,
    base: 25_000,
    ordered: 10_000,
    received: 4000,
    billedBefore: 0,
    agreedCost: 2500,
    agreedCostFraction: null,
    toCome: true,
  } as BillLineRow;
  const bill = { pk: 'b1', sk: 'BILL', state: 'OPEN', currency: 'PEN', version: 3 } as BillRow;
  const held: BillLinesRow = { pk: 'b1', sk: 'BILL_LINES', currency: 'PEN', lines: [line], version: 3 };
  const order = (received: number, state: string) =>
    ({
      order: { state },
      progress: [{ progress: { l1: { itemId: 'i1', ordered: 10_000, received, returned: 0, billed: 10_000 } } }],
      lines: [{ id: 'l1', unitCost: 2500 }],
    }) as unknown as ReadOrder;
  const again = (received: number, state: string) => matchedBill(bill, held, order(received, state), {}, 'now');

  it('stays as it is where nothing is another than when it was matched', () => {
    expect(again(4000, 'PARTLY_RECEIVED')).toBeNull();
  });

  it.each([
    ['agrees once all of it came', 10_000, 'RECEIVED', 'MATCHED'],
    ['waits on where some more came', 6000, 'PARTLY_RECEIVED', 'OPEN'],
    ['asks for too much once nothing more comes', 4000, 'CLOSED', 'DISPUTED'],
  ])('%s', (_what, received, state, becomes) => {
    expect(again(received, state)).toMatchObject({
      bill: { state: becomes, version: 4, matchedAt: 'now' },
      held: { version: 4, lines: [{ received }] },
    });
  });
});
