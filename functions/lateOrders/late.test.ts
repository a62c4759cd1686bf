import { describe, expect, it } from 'vitest';
import type { PurchaseOrderRow } from '../../resolvers/purchaseOrders/purchaseOrder.ts';
import { dayIn, lateNotices } from './late.ts';

const AT = '2026-03-02T12:00:00.000Z';
const order = (id: string, expectedOn: string | null) => ({ id, expectedOn }) as PurchaseOrderRow;

describe('orders to suppliers that are late', () => {
  it('are those whose day is over, each told under the day on which it was expected', () => {
    const orders = [order('a', '2026-03-01'), order('b', '2026-03-02'), order('c', null), order('d', '2025-12-31')];
    expect(lateNotices(orders, '2026-03-02', AT)).toEqual([
      { id: 'PURCHASE_ORDER_LATE#a#2026-03-01', type: 'PURCHASE_ORDER_LATE', purchaseOrderId: 'a', at: AT },
      { id: 'PURCHASE_ORDER_LATE#d#2025-12-31', type: 'PURCHASE_ORDER_LATE', purchaseOrderId: 'd', at: AT },
    ]);
  });

  it.each([
    ['America/Lima', '2026-03-02T04:59:59.999Z', '2026-03-01'],
    ['America/Lima', '2026-03-02T05:00:00.000Z', '2026-03-02'],
    ['UTC', '2026-03-01T23:59:59.999Z', '2026-03-01'],
  ])('are so by the clock on the wall: in %s at %s it is %s', (zone, at, day) => {
    expect(dayIn(zone, Date.parse(at))).toBe(day);
  });
});
