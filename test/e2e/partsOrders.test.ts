/** Orders of parts from afar: placed, paid, sent, arrived, and what goes wrong on the way. */
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createTallerClient } from '../../client/index.ts';
import type { TallerClient } from '../../client/index.ts';
import { collect } from '../support/live.ts';
import {
  ADDRESS,
  delivered,
  failure,
  IN_STATUS,
  itemForSale,
  paid,
  payment,
  placed,
  placing,
  refunded,
  returnSome,
  shipment,
} from '../support/partsOrders.ts';
import type { PartsOrder } from '../support/partsOrders.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { orderForWorkflow, recorded } from '../support/workflow.ts';
import { newCompany, newCustomer, present, settle } from '../support/workshop.ts';

describe('an order of parts', { timeout: 120_000 }, () => {
  let stack: Stack;
  let admin: TallerClient;
  let advisor: TallerClient;
  let storekeeper: TallerClient;
  beforeAll(async () => {
    stack = await startStack();
    admin = await stack.clientAs('ADMIN');
    advisor = await stack.clientAs('ADVISOR');
    storekeeper = await stack.clientAs('STOREKEEPER');
    // Others share the workshop, and amounts are told here to the cent.
    await admin.updateSettings({ input: { shippingMethods: [{ code: 'PICK_UP', name: 'Recojo', price: '0.00' }] } });
  });

  const following: { close(): void }[] = [];
  afterEach(() => following.splice(0).forEach((each) => each.close()));

  const itemOf = async (id: string) => present(await storekeeper.inventoryItem({ id }));
  const orderOf = async (id: string) => present(await advisor.partsOrder({ id }));
  const statusesOf = ({ times }: PartsOrder) => times.map(({ status }) => status);

  it('is placed, paid, sent and delivered: parts are set aside and leave the stock, a document is issued', async () => {
    const item = await itemForSale(stack, '10');
    const { id: customerId } = await newCompany(stack);
    const order = await placed(stack, [item.id], '3', { customerId, note: 'Llamar antes' });
    expect(order).toMatchObject({
      status: 'PENDING',
      attempt: 1,
      executionName: `${order.id}-1`,
      total: '354.00',
      subtotal: '300.00',
      tax: '54.00',
      nextMoves: ['CANCEL'],
      shippingAddress: ADDRESS,
      lines: [
        { id: '1', inventoryItemId: item.id, quantity: '3', unitPrice: '118.00', total: '354.00', returned: '0' },
      ],
      refundsDue: 0,
      placedByKind: 'STAFF',
      version: 1,
    });
    expect(order.number).toMatch(/^PR01-\d{6}$/);
    expect(await itemOf(item.id)).toMatchObject({ stock: '10', reserved: '3', available: '7' });

    const paidOrder = await recorded(stack, 'recordPartsPayment', payment(order, 'MP-1-' + order.id));
    expect(paidOrder).toMatchObject({
      status: 'PAYMENT_PROCESSED',
      reservedUntil: null,
      payment: { provider: 'simulator', paymentId: `MP-1-${order.id}`, amount: '354.00', failure: null },
    });
    const invoice = present(await admin.invoice({ id: present(paidOrder.invoiceId) }));
    expect(invoice).toMatchObject({
      kind: 'QUICK_SALE',
      documentType: 'FACTURA',
      status: 'PAID',
      partsOrderId: order.id,
      total: '354.00',
      balance: '0.00',
      payments: [{ method: 'CARD', amount: '354.00', reference: `MP-1-${order.id}` }],
    });
    expect(await itemOf(item.id)).toMatchObject({ stock: '10', reserved: '3' });

    const sent = await recorded(stack, 'recordPartsShipment', shipment(order, 'T-1'));
    expect(sent).toMatchObject({ status: 'SHIPPED', shipment: { carrier: 'simulator', trackingNumber: 'T-1' } });
    expect(await itemOf(item.id)).toMatchObject({ stock: '7', reserved: '0', available: '7' });
    const [movement] = present(await storekeeper.stockMovements({ inventoryItemId: item.id })).items;
    expect(movement).toMatchObject({ type: 'OUT', quantity: '-3', reference: `PARTS_ORDER#${order.id}` });

    const deliveredAt = new Date().toISOString();
    const last = await recorded(stack, 'recordPartsDelivery', { id: order.id, deliveredAt });
    expect(statusesOf(last)).toEqual(['PENDING', 'PAYMENT_PROCESSED', 'SHIPPED', 'DELIVERED']);
    expect(await orderForWorkflow(stack, order.id)).toMatchObject({ status: 'DELIVERED', shipment: { deliveredAt } });
    expect(await orderOf(order.id)).toMatchObject({ status: 'DELIVERED', nextMoves: ['RETURN'], version: 4 });
  });

  it('is listed by customer, status and time, newest first', async () => {
    const { id: customerId } = await newCustomer(stack);
    const item = await itemForSale(stack);
    const first = await placed(stack, [item.id], '1', { customerId });
    const second = await placed(stack, [item.id], '1', { customerId });
    await recorded(stack, 'recordPartsPayment', payment(second));
    const ids = async (args: Parameters<TallerClient['partsOrders']>[0]) =>
      present(await advisor.partsOrders({ customerId, ...args })).items.map(({ id }) => id);
    await expect.poll(() => ids({}), { timeout: 20_000 }).toEqual([second.id, first.id]);
    await expect.poll(() => ids({ status: 'PAYMENT_PROCESSED' }), { timeout: 20_000 }).toEqual([second.id]);
    expect(await ids({ placedTo: first.placedAt })).toEqual([]);
    expect(await ids({ placedFrom: second.placedAt })).toEqual([second.id]);
  });

  it('has one effect of each thing that the workflow tells twice, or ten times at once', async () => {
    const item = await itemForSale(stack, '5');
    const order = await placed(stack, [item.id], '2');
    const [pay, send] = [payment(order), shipment(order)];
    const told = await settle(Array.from({ length: 10 }, () => recorded(stack, 'recordPartsPayment', pay)));
    for (const error of told.errors) expect(error).toMatchObject({ code: 'TRY_AGAIN' });
    const once = await recorded(stack, 'recordPartsPayment', pay);
    expect(once).toMatchObject({ status: 'PAYMENT_PROCESSED', version: 2, refundsDue: 0 });
    const shippings = await settle(Array.from({ length: 10 }, () => recorded(stack, 'recordPartsShipment', send)));
    for (const error of shippings.errors) expect(error).toMatchObject({ code: 'TRY_AGAIN' });
    expect(await recorded(stack, 'recordPartsShipment', send)).toMatchObject({ status: 'SHIPPED', version: 3 });
    expect(await itemOf(item.id)).toMatchObject({ stock: '3', reserved: '0' });
    const deliveredAt = new Date().toISOString();
    for (let time = 0; time < 2; time += 1)
      expect(await recorded(stack, 'recordPartsDelivery', { id: order.id, deliveredAt })).toMatchObject({ version: 4 });
    const sales = present(await admin.invoices({ customerId: present(order.customerId), limit: 100 })).items;
    expect(sales.filter(({ status }) => status === 'PAID')).toHaveLength(1);
  });

  it('takes nothing of a run that was overtaken', async () => {
    const order = await IN_STATUS.PAYMENT_FAILED(stack);
    const again = present(await advisor.retryPartsOrder({ id: order.id }));
    expect(again).toMatchObject({ status: 'PENDING', attempt: 2, payment: null, executionName: `${order.id}-2` });
    const late = await recorded(stack, 'recordPartsPaymentFailure', { ...failure(order), attempt: 1 });
    expect(late).toMatchObject({ status: 'PENDING', version: again.version });
    const now = await recorded(stack, 'recordPartsPaymentFailure', { ...failure(order), attempt: 2 });
    expect(now).toMatchObject({ status: 'PAYMENT_FAILED', payment: { failure: 'La tarjeta fue rechazada' } });
  });

  it('can be paid though a payment failed before', async () => {
    const order = await IN_STATUS.PAYMENT_FAILED(stack);
    expect(await recorded(stack, 'recordPartsPayment', payment(order))).toMatchObject({
      status: 'PAYMENT_PROCESSED',
      payment: { failure: null },
    });
  });

  it.each<[wrong: string, change: object, field: string]>([
    ['more than it comes to', { amount: '118.01' }, 'input.amount'],
    ['less', { amount: '1.00' }, 'input.amount'],
    ['nothing', { amount: '0.00' }, 'input.amount'],
    ['another currency', { currency: 'USD' }, 'input.currency'],
    ['a day to come', { paidAt: '2199-01-01T00:00:00.000Z' }, 'input.paidAt'],
    ['nobody’s money', { provider: ' ' }, 'input.provider'],
    ['a payment without an id', { paymentId: '' }, 'input.paymentId'],
  ])('is not paid with %s', async (_wrong, change, field) => {
    const order = await placed(stack);
    await expect(recorded(stack, 'recordPartsPayment', { ...payment(order), ...change })).rejects.toMatchObject({
      code: 'VALIDATION',
      info: { field },
    });
    expect(await orderOf(order.id)).toMatchObject({ status: 'PENDING', version: 1 });
  });

  it('owes money that comes after it was given up, or twice, and owes each once', async () => {
    const given = await IN_STATUS.CANCELLED(stack);
    const late = payment(given);
    for (let time = 0; time < 2; time += 1)
      expect(await recorded(stack, 'recordPartsPayment', late)).toMatchObject({
        status: 'CANCELLED',
        refundsDue: 1,
        refunds: [{ reason: 'LATE', paymentId: late.paymentId, amount: '118.00', status: 'DUE' }],
      });
    const order = await paid(stack);
    const twice = await recorded(stack, 'recordPartsPayment', payment(order));
    expect(twice).toMatchObject({ status: 'PAYMENT_PROCESSED', refunds: [{ reason: 'DUPLICATE', status: 'DUE' }] });
    const back = await refunded(stack, twice);
    expect(back).toMatchObject({ refundsDue: 0, refunds: [{ status: 'DONE' }] });
    expect(present(await admin.invoice({ id: present(order.invoiceId) }))).toMatchObject({ status: 'PAID' });
  });

  it('gives back parts and money where it is given up before it is sent, and its document is voided', async () => {
    const item = await itemForSale(stack, '5');
    const order = await paid(stack, [item.id], '2');
    const given = present(await advisor.cancelPartsOrder({ id: order.id, reason: 'Se equivocó de pieza' }));
    expect(given).toMatchObject({
      status: 'CANCELLED',
      cancelled: { reason: 'Se equivocó de pieza' },
      refunds: [{ id: '1', reason: 'CANCELLED', amount: '236.00', status: 'DUE' }],
      nextMoves: [],
    });
    expect(await itemOf(item.id)).toMatchObject({ stock: '5', reserved: '0' });
    const refund = { id: order.id, refundId: '1', providerRefundId: 'R-1' };
    const done = await recorded(stack, 'recordPartsRefund', refund);
    expect(done).toMatchObject({ refundsDue: 0, refunds: [{ status: 'DONE', providerRefundId: 'R-1' }] });
    expect(await recorded(stack, 'recordPartsRefund', refund)).toMatchObject({ version: done.version });
    expect(present(await admin.invoice({ id: present(order.invoiceId) }))).toMatchObject({
      status: 'VOIDED',
      voided: { reason: 'Se equivocó de pieza' },
      paid: '0.00',
      balance: '0.00',
    });
    expect(await itemOf(item.id)).toMatchObject({ stock: '5', reserved: '0' });
    await expect(recorded(stack, 'recordPartsRefund', { ...refund, refundId: '7' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      info: { field: 'input.refundId' },
    });
  });

  it('is paid back where it could not be sent, and tried again with another payment and another document', async () => {
    const item = await itemForSale(stack, '5');
    const order = await paid(stack, [item.id], '2');
    const failed = await recorded(stack, 'recordPartsShipmentFailure', failure(order, 'El carro no salió'));
    expect(failed).toMatchObject({
      status: 'SHIPMENT_FAILED',
      shipment: { failure: 'El carro no salió' },
      refunds: [{ reason: 'SHIPMENT_FAILED', amount: '236.00', status: 'DUE' }],
    });
    expect(await itemOf(item.id)).toMatchObject({ stock: '5', reserved: '2' });
    await refunded(stack, failed);
    const again = present(await advisor.retryPartsOrder({ id: order.id }));
    expect(again).toMatchObject({ status: 'PENDING', attempt: 2, invoiceId: null, shipment: null });
    const second = await recorded(stack, 'recordPartsPayment', payment(again));
    expect(second.invoiceId).not.toBe(order.invoiceId);
    await recorded(stack, 'recordPartsShipment', shipment(second));
    expect(await itemOf(item.id)).toMatchObject({ stock: '3', reserved: '0' });
    expect(present(await admin.invoice({ id: present(order.invoiceId) })).status).toBe('VOIDED');
    expect(present(await admin.invoice({ id: present(second.invoiceId) })).status).toBe('PAID');
  });

  it('is given up where nobody paid in time, and not before', async () => {
    const item = await itemForSale(stack, '5');
    const order = await placed(stack, [item.id], '2');
    const input = { id: order.id };
    expect(await recorded(stack, 'releasePartsReservation', input)).toMatchObject({ status: 'PENDING', version: 1 });
    const key = { pk: order.id, sk: 'PARTS_ORDER' };
    await stack.setAttribute('PartsOrders', key, 'reservedUntil', '2020-01-01T00:00:00.000Z');
    for (let time = 0; time < 2; time += 1)
      expect(await recorded(stack, 'releasePartsReservation', input)).toMatchObject({
        status: 'CANCELLED',
        cancelled: { reason: 'EXPIRED', byId: 'WORKFLOW' },
        reservedUntil: null,
        version: 2,
      });
    expect(await itemOf(item.id)).toMatchObject({ stock: '5', reserved: '0' });
    const sold = await paid(stack);
    expect(await recorded(stack, 'releasePartsReservation', { id: sold.id })).toMatchObject({ version: sold.version });
  });

  it('comes back in part and whole, to stock or scrapped, and what was paid goes back to the cent', async () => {
    const item = await itemForSale(stack, '9', '33.33');
    const order = await delivered(stack, [item.id], '3');
    const first = await returnSome(stack, order.id, '1');
    expect(first).toMatchObject({
      status: 'RETURNED',
      returnedWhole: false,
      returns: [{ id: '1', refund: '33.33', lines: [{ lineId: '1', quantity: '1', condition: 'RESTOCKED' }] }],
      nextMoves: ['RETURN'],
    });
    expect(await itemOf(item.id)).toMatchObject({ stock: '7' });
    await refunded(stack, first);
    const invoice = async () => present(await admin.invoice({ id: present(order.invoiceId) }));
    expect(await invoice()).toMatchObject({ status: 'PAID', credited: '33.33', paid: '66.66', balance: '0.00' });
    const second = await returnSome(stack, order.id, '2', '1', 'Vino rota');
    expect(second).toMatchObject({
      returnedWhole: true,
      nextMoves: [],
      lines: [{ returned: '3' }],
      returns: [{ refund: '33.33' }, { refund: '66.66', lines: [{ scrapReason: 'Vino rota' }] }],
    });
    expect(await itemOf(item.id)).toMatchObject({ stock: '7' });
    await refunded(stack, second);
    expect(await invoice()).toMatchObject({ status: 'VOIDED', paid: '0.00', balance: '0.00' });
    const [movement] = present(await storekeeper.stockMovements({ inventoryItemId: item.id })).items;
    expect(movement).toMatchObject({ type: 'WRITE_OFF', quantity: '0', writtenOff: '2' });
    await expect(returnSome(stack, order.id, '1')).rejects.toMatchObject({ code: 'VALIDATION' });
  });

  it('comes back once for a key, however often it is sent', async () => {
    const item = await itemForSale(stack, '9');
    const { id } = await delivered(stack, [item.id], '3');
    const lines = [{ lineId: '1', quantity: '1', condition: 'RESTOCKED' as const }];
    const call = () =>
      storekeeper.registerPartsReturn({ id, input: { lines, reason: 'No era' }, idempotencyKey: `R-${id}` });
    await settle(Array.from({ length: 5 }, call));
    expect(present(await call()).returns).toHaveLength(1);
    expect(await itemOf(item.id)).toMatchObject({ stock: '7' });
  });

  it('has a document that nobody pays, refunds or voids by hand', async () => {
    const { invoiceId, id } = await paid(stack);
    const cashier = await stack.clientAs('CASHIER');
    const locked = { code: 'LOCKED', info: { field: 'invoiceId', partsOrderId: id } };
    const input = { method: 'CARD' as const, amount: '-1.00', reason: 'Error' };
    await expect(cashier.registerPayment({ invoiceId: present(invoiceId), input })).rejects.toMatchObject(locked);
    await expect(cashier.voidInvoice({ invoiceId: present(invoiceId), reason: 'Error' })).rejects.toMatchObject(locked);
  });

  it('is told to subscribers of it, of its customer, and of its statuses', async () => {
    const { id: customerId } = await newCustomer(stack);
    const item = await itemForSale(stack);
    const token = await stack.accessToken('ADVISOR');
    const live = createTallerClient({ endpoint: stack.graphqlUrl, auth: () => token });
    const open = Promise.withResolvers<void>();
    const subscription = live.onPartsOrderChanged(
      { customerId, statuses: ['PENDING', 'PAYMENT_PROCESSED'] },
      { onLive: () => open.resolve() },
    );
    following.push(subscription);
    const { events } = collect(subscription);
    await open.promise;
    await recorded(stack, 'recordPartsShipment', shipment(await paid(stack, [item.id], '1', { customerId })));
    const seen = () => events.map(({ from, status }) => `${from ?? ''} ${status}`);
    await expect.poll(seen, { timeout: 30_000 }).toEqual([' PENDING', 'PENDING PAYMENT_PROCESSED']);
  });

  it('keeps its item from being hidden, and its customer from being removed', async () => {
    const item = await itemForSale(stack, '1');
    const order = await placed(stack, [item.id]);
    await expect(storekeeper.updateInventoryItem({ id: item.id, input: { archived: true } })).rejects.toMatchObject({
      code: 'LOCKED',
    });
    const { id, version } = present(await advisor.customer({ id: present(order.customerId) }));
    await expect(advisor.deleteCustomer({ id, expectedVersion: version })).rejects.toMatchObject({
      code: 'LOCKED',
      info: { heldBy: { partsOrders: 1 } },
    });
  });

  it('takes three calls and at most forty write units with five lines, and a list with customers three calls', async () => {
    const made: { field: string; operation: string; write: number }[] = [];
    // Others call meanwhile: whatever follows an order.
    const end = stack.deployment.onDynamoDbCall(({ field, operation, consumedCapacity: { write } }) => {
      if (/(placePartsOrder|partsOrders)$/.test(field)) made.push({ field, operation, write });
    });
    const ids: string[] = [];
    for (let each = 0; each < 5; each += 1) ids.push((await itemForSale(stack)).id);
    const input = await placing(stack, ids);
    await advisor.placePartsOrder({ input, idempotencyKey: `five-${ids[0]}` });
    expect(made.map(({ operation }) => operation)).toEqual(['BatchGetItem', 'BatchGetItem', 'TransactWriteItems']);
    expect(made.reduce((sum, { write }) => sum + write, 0)).toBeLessThanOrEqual(40);
    made.length = 0;
    await stack.rawQuery('ADVISOR', '{ partsOrders(limit: 50) { items { id customer { name } } nextToken } }');
    end();
    expect(made.map(({ operation }) => operation)).toEqual(['BatchGetItem', 'Query', 'BatchGetItem']);
  });

  it('costs what sending it costs beside its parts', async () => {
    const { shippingMethods } = present(await admin.settings());
    const methods = [...shippingMethods, { code: 'EXPRESS', name: 'Expreso', price: '11.80', days: 1 }];
    await admin.updateSettings({ input: { shippingMethods: methods } });
    const order = await placed(stack, undefined, '1', { shippingMethod: 'EXPRESS' });
    await admin.updateSettings({ input: { shippingMethods } });
    expect(order).toMatchObject({ shippingName: 'Expreso', shippingPrice: '11.80', total: '129.80', lineCount: 1 });
    const { invoiceId } = await recorded(stack, 'recordPartsPayment', payment(order));
    const { lines, total } = present(await admin.invoice({ id: present(invoiceId) }));
    expect([
      total,
      present(lines)
        .map(({ description }) => description)
        .at(-1),
    ]).toEqual(['129.80', 'Expreso']);
  });
});
