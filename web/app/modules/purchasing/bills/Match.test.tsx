// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { leave, show } from '../../../../testing/app.tsx';
import en from '../texts/en.json';
import es from '../texts/es.json';
import type { Bill, BillLine } from './bill.ts';
import { Match } from './Match.tsx';

const line = (id: string, differences: BillLine['differences'] = []): BillLine => ({
  id,
  orderLineId: id,
  description: id,
  quantity: '10',
  unitCost: '30.00',
  total: '354.00',
  ordered: '10',
  received: '8',
  billedBefore: '0',
  agreedCost: '25.00',
  differences,
});

const billOf = (lines: BillLine[]): Bill => ({
  id: 'B1',
  number: 'F-1',
  state: 'DISPUTED',
  supplierName: 'Importadora',
  dueOn: '2026-12-31',
  overdue: false,
  total: '354.00',
  balance: '354.00',
  currency: 'PEN',
  disputeCount: 1,
  purchaseOrderId: 'O1',
  orderNumber: 'OC01-1',
  supplierId: 'S1',
  billedOn: '2026-12-01',
  note: null,
  subtotal: '300.00',
  tax: '54.00',
  paid: '0.00',
  disputedAmount: '50.00',
  priceTolerance: '2',
  quantityTolerance: '0',
  matchedAt: '2026-12-01T00:00:00.000Z',
  version: 1,
  lines,
  payments: [],
});

describe('a bill beside its order and receipts', () => {
  afterEach(leave);

  it('says of each difference what it is, how much, and whether it is beyond what is tolerated', async () => {
    const bill = billOf([
      line('Filtro', [
        { kind: 'PRICE', beyond: true, expected: '25.00', actual: '30.00', amount: '50.00', percent: '20.00' },
        { kind: 'NOT_RECEIVED', beyond: false, expected: '8', actual: '10', amount: '60.00', percent: '25.00' },
      ]),
      line('Bujía'),
    ]);
    await show(<Match bill={bill} />, { texts: { es, en }, permissions: ['inventory:cost'] });
    const filter = await screen.findByRole('article', { name: 'Filtro' });
    expect(filter.textContent).toMatch(/Otro precio.*25\.00 → .*30\.00.*50\.00.*20\.00 %.*fuera de lo tolerado/);
    expect(filter.textContent).toMatch(/Todavía no llega.*8 → 10.*dentro de lo tolerado/);
    expect(filter.querySelectorAll('[data-status=beyond]')).toHaveLength(1);
    const plug = screen.getByRole('article', { name: 'Bujía' });
    expect(within(plug).getByText('Coincide')).toBeTruthy();
  });

  it('shows no amount to who may not see costs', async () => {
    await show(<Match bill={billOf([line('Filtro')])} />, { texts: { es, en } });
    const filter = await screen.findByRole('article', { name: 'Filtro' });
    expect(filter.textContent).not.toContain('S/');
    expect(filter.textContent).toContain('Pedido10');
  });
});
