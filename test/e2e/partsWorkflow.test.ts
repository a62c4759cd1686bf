import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { mailsTo } from '../support/mails.ts';
import type { Workflow } from '../support/partsWorkflow.ts';
import { CARDS, LONG, placeOrder, startWorkflow } from '../support/partsWorkflow.ts';
import type { Stack } from '../support/stack.ts';
import { startStack } from '../support/stack.ts';
import { orderForWorkflow } from '../support/workflow.ts';
import { present } from '../support/workshop.ts';

describe('the workflow of an order of parts', () => {
  let stack: Stack;
  let admin: TallerClient;
  let workflow: Workflow;
  beforeAll(async () => {
    stack = await startStack();
    admin = await stack.clientAs('ADMIN');
    workflow = await startWorkflow(stack);
  });
  afterAll(() => workflow.stop());

  const order = async (id: string) => present(await orderForWorkflow(stack, id));
  const status = async (id: string) => (await order(id)).status;
  const reaches = (id: string, expected: string): Promise<void> => expect.poll(() => status(id), LONG).toBe(expected);
  const paymentsOf = async (id: string) =>
    (await stack.allRows('PartsPayments')).filter(
      (row) => String(row['pk']).startsWith(`SIMULATED#${id}-`) && row['status'] === 'APPROVED',
    );
  const itemOf = async (id: string) => present(await admin.inventoryItem({ id }));
  const subjects = async (email: string) => (await mailsTo(stack, email)).map(({ subject }) => subject).sort();

  it('takes the payment, sends the parts and tells the customer, each once, though everything is told twice', async () => {
    const { order: placed, itemId, email } = await placeOrder(stack, admin);
    const { id, number } = placed;
    const notice = {
      id: `x${id}`,
      type: 'PARTS_ORDER_PLACED',
      partsOrderId: id,
      attempt: 1,
      at: '2026-01-01T00:00:00Z',
    };
    await workflow.tell(notice);
    await workflow.tell(notice);
    expect(await workflow.pay(id, CARDS.good)).toBe(200);
    await reaches(id, 'SHIPPED');
    expect(await workflow.ended(`${id}-1`)).toBe('SUCCEEDED');
    const [payment] = await paymentsOf(id);
    expect(await workflow.webhook(String(payment?.['id']))).toEqual({ status: 200, result: 'PAID' });
    expect(await paymentsOf(id)).toHaveLength(1);
    const { payment: paid, shipment, refunds, invoiceId } = await order(id);
    expect(paid?.paymentId).toBe(payment?.['id']);
    expect(shipment?.trackingNumber).toMatch(/^SIM[0-9A-F]{12}$/);
    expect(refunds).toEqual([]);
    expect(invoiceId).not.toBeNull();
    expect(await itemOf(itemId)).toMatchObject({ stock: '7', reserved: '0' });
    await expect
      .poll(() => subjects(email), LONG)
      .toEqual([`Pedido ${number} en camino`, `Pedido ${number} recibido`, `Pedido ${number}: pago recibido`]);
    await workflow.tell({ ...notice, id: `y${id}` });
    await expect(workflow.start(`${id}-1`, { kind: 'PLACED', orderId: id, attempt: 1 })).rejects.toMatchObject({
      name: 'ExecutionAlreadyExists',
    });
    const shown = await fetch(workflow.address(id));
    expect([shown.status, await shown.text()]).toEqual([200, expect.stringContaining('Pagado. Gracias.')]);
  });

  it('lets a declined customer try another card, and after three says that the order was not paid', async () => {
    const { order: placed, email } = await placeOrder(stack, admin);
    const { id, number } = placed;
    expect(await workflow.pay(id, '1234')).toBe(400);
    for (let count = 0; count < 3; count += 1) expect(await workflow.pay(id, CARDS.bad)).toBe(402);
    await reaches(id, 'PAYMENT_FAILED');
    expect(await workflow.ended(`${id}-1`)).toBe('FAILED');
    expect((await order(id)).payment?.failure).toBe('card_declined');
    await expect
      .poll(async () => (await subjects(email)).join(), LONG)
      .toContain(`Pedido ${number}: el pago no se hizo`);
    const [letter] = (await mailsTo(stack, email)).filter(({ subject }) => subject.includes('no se hizo'));
    expect(letter?.body.text).toContain(`/shop/orders/${id}`);

    present(await admin.retryPartsOrder({ id }));
    expect(await workflow.pay(id, CARDS.failsOnce)).toBe(402);
    expect(await workflow.pay(id, CARDS.failsOnce)).toBe(200);
    await reaches(id, 'SHIPPED');
    expect(await workflow.ended(`${id}-2`)).toBe('SUCCEEDED');
  });

  it('ends where the order is given up, and pays back what comes after that', async () => {
    const { order: placed, itemId } = await placeOrder(stack, admin);
    const { id } = placed;
    expect(await workflow.pay(id, CARDS.timesOut)).toBe(202);
    expect(await status(id)).toBe('PENDING');
    present(await admin.cancelPartsOrder({ id, reason: 'Ya no lo quiere' }));
    expect(await workflow.ended(`${id}-1`)).toBe('SUCCEEDED');
    expect(await itemOf(itemId)).toMatchObject({ stock: '10', reserved: '0' });
    expect((await fetch(workflow.address(id))).status).toBe(410);
    // The bank answers late: the provider has an approved payment, and tells of it.
    const key = { pk: `SIMULATED#${id}-1`, sk: 'PAYMENT#000001' };
    await stack.setAttribute('PartsPayments', key, 'status', 'APPROVED');
    await stack.setAttribute('PartsPayments', key, 'paidAt', new Date().toISOString());
    expect(await workflow.webhook(`SIM-${id}-1-1`)).toEqual({ status: 200, result: 'NOT_WANTED' });
    expect(await workflow.webhook(`SIM-${id}-1-1`)).toEqual({ status: 200, result: 'NOT_WANTED' });
    await expect
      .poll(async () => (await order(id)).refunds.map((refund) => [refund.reason, refund.status]), LONG)
      .toEqual([['LATE', 'DONE']]);
    const refunds = (await stack.allRows('PartsPayments')).filter(({ pk }) => pk === `SIMULATED_REFUND#${id}`);
    expect(refunds).toHaveLength(1);
  });

  it('refuses a webhook that is forged, and records a payment for the order and the amount that it is of', async () => {
    const { order: placed } = await placeOrder(stack, admin);
    const { id } = placed;
    expect(await workflow.pay(id, CARDS.timesOut)).toBe(202);
    const key = { pk: `SIMULATED#${id}-1`, sk: 'PAYMENT#000001' };
    await stack.setAttribute('PartsPayments', key, 'status', 'APPROVED');
    const paymentId = `SIM-${id}-1-1`;
    expect(await workflow.webhook(paymentId, 'guessed')).toEqual({ status: 401, result: 'FORGED' });
    await stack.setAttribute('PartsPayments', key, 'amount', '0.01');
    expect(await workflow.webhook(paymentId)).toEqual({ status: 200, result: 'OTHER_AMOUNT' });
    expect(await workflow.webhook(`SIM-${id}-1-9`)).toEqual({ status: 200, result: 'UNKNOWN_PAYMENT' });
    const stranger = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
    await stack.putRows('PartsPayments', [
      {
        pk: `SIMULATED#${stranger}-1`,
        sk: 'PAYMENT#000001',
        id: `SIM-${stranger}-1-1`,
        reference: `${stranger}-1`,
        status: 'APPROVED',
        amount: '1.00',
        currency: 'PEN',
        paidAt: '2026-01-01T00:00:00.000Z',
        reason: null,
      },
    ]);
    expect(await workflow.webhook(`SIM-${stranger}-1-1`)).toEqual({ status: 200, result: 'UNKNOWN_ORDER' });
    expect((await fetch(workflow.address(stranger))).status).toBe(404);
    expect(await status(id)).toBe('PENDING');
    await stack.setAttribute('PartsPayments', key, 'amount', placed.total);
    await stack.setAttribute('PartsPayments', key, 'paidAt', new Date().toISOString());
    expect(await workflow.webhook(paymentId)).toEqual({ status: 200, result: 'PAID' });
    await reaches(id, 'SHIPPED');
    expect(await workflow.ended(`${id}-1`)).toBe('SUCCEEDED');
  });
});
