// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { leave, show } from '../../../testing/app.tsx';
import { Actions } from './Actions.tsx';
import type { WholeOrder } from './order.ts';
import { Steps } from './Steps.tsx';
import en from './texts/en.json';
import es from './texts/es.json';

const AT = '2026-03-02T10:00:00.000Z';
const ORDER: WholeOrder = {
  id: 'P1',
  number: 'PR01-000007',
  customerId: 'C1',
  customerName: 'Elena Ríos',
  status: 'PAYMENT_FAILED',
  total: '118.00',
  currency: 'PEN',
  lineCount: 1,
  refundsDue: 0,
  reservedUntil: AT,
  placedByKind: 'CUSTOMER',
  placedAt: AT,
  version: 3,
  attempt: 2,
  nextMoves: ['CANCEL', 'RETRY'],
  shippingName: 'Envío',
  shippingPrice: '12.00',
  subtotal: '100.00',
  tax: '18.00',
  invoiceId: null,
  note: null,
  placedBy: 'Elena Ríos',
  returnedWhole: false,
  recipient: null,
  times: [
    { status: 'PENDING', at: AT },
    { status: 'PAYMENT_FAILED', at: AT },
    { status: 'PENDING', at: AT },
    { status: 'PAYMENT_FAILED', at: AT },
  ],
  lines: [
    {
      id: '1',
      inventoryItemId: 'I1',
      sku: 'FAC-1',
      name: 'Filtro de aceite',
      quantity: '3',
      unitPrice: '118.00',
      total: '354.00',
      returned: '1',
    },
  ],
  shippingAddress: null,
  payment: { provider: null, paymentId: null, amount: null, paidAt: null, failure: 'Sin fondos' },
  shipment: null,
  refunds: [],
  returns: [],
  cancelled: null,
};
const texts = { es, en };

describe('the page of an order of parts', () => {
  afterEach(leave);

  it('tells which step failed, how often, and why', async () => {
    await show(<Steps order={ORDER} />, { texts });
    const steps = await screen.findByRole('region', { name: /Pasos/ });
    expect(steps.textContent).toContain('intento 2');
    const paid = steps.querySelector('[data-step=paid]');
    expect(paid?.getAttribute('data-step-state')).toBe('failed');
    expect(paid?.textContent).toMatch(/Pago.*Falló 2 veces\. Sin fondos/);
  });

  it('offers what the order takes to who may, and tries it again in the version that is shown', async () => {
    const answers = { RetryParts: () => ({ retryPartsOrder: { id: 'P1' } }) };
    const { asked } = await show(<Actions order={ORDER} />, { texts, permissions: ['partsorder:retry'], answers });
    fireEvent.click(await screen.findByRole('button', { name: 'Intentar de nuevo' }));
    await waitFor(() => expect(asked.map(({ name }) => name)).toContain('RetryParts'));
    expect(asked.find(({ name }) => name === 'RetryParts')?.variables).toMatchObject({ id: 'P1', expectedVersion: 3 });
    expect(screen.queryByRole('button', { name: 'Anular' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Registrar devolución' })).toBeNull();
  });

  it('registers what came back, scrapped with a reason', async () => {
    const order: WholeOrder = { ...ORDER, status: 'DELIVERED', nextMoves: ['RETURN'] };
    const answers = { ReturnParts: () => ({ registerPartsReturn: { id: 'P1' } }) };
    const { asked } = await show(<Actions order={order} />, { texts, permissions: ['partsorder:return'], answers });
    fireEvent.click(await screen.findByRole('button', { name: 'Registrar devolución' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText(/hasta 2/)).toBeTruthy();
    fireEvent.change(dialog.getByLabelText('Cantidad'), { target: { value: '2' } });
    fireEvent.change(dialog.getByLabelText('Qué se hace'), { target: { value: 'SCRAPPED' } });
    fireEvent.change(await dialog.findByLabelText(/Por qué se da de baja/), { target: { value: 'Rota' } });
    fireEvent.change(dialog.getByLabelText(/^Motivo/), { target: { value: 'No era' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Confirmar' }));
    await waitFor(() => expect(asked.map(({ name }) => name)).toContain('ReturnParts'));
    expect(asked.find(({ name }) => name === 'ReturnParts')?.variables).toMatchObject({
      id: 'P1',
      expectedVersion: 3,
      input: {
        reason: 'No era',
        refundShipping: false,
        lines: [{ lineId: '1', quantity: '2', condition: 'SCRAPPED', scrapReason: 'Rota' }],
      },
    });
  });
});
