import { beforeAll, describe, expect, it } from 'vitest';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { LABOR, newCustomer, newItem, newOrder, newVehicle, present, readyOrder, unique } from '../support/workshop.ts';

/** Each case: what is wrong, who asks, the call, and the refusal that it must get. Nothing may be written by any. */
describe('bad input', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  });

  async function refused(call: () => Promise<unknown>, code: string, field: string | null): Promise<void> {
    const before = await stack.snapshot();
    await expect(call()).rejects.toMatchObject({ code, ...(field === null ? {} : { info: { field } }) });
    expect(await stack.snapshot()).toEqual(before);
  }

  it('refuses an order for an unknown customer', async () => {
    const advisor = await stack.clientAs('ADVISOR');
    const vehicle = await newVehicle(stack, (await newCustomer(stack)).id);
    await refused(
      () => advisor.createWorkOrder({ input: { customerId: 'nobody', vehicleId: vehicle.id } }),
      'NOT_FOUND',
      'input.customerId',
    );
  });

  it("refuses an order for another customer's vehicle", async () => {
    const advisor = await stack.clientAs('ADVISOR');
    const customer = await newCustomer(stack);
    const vehicle = await newVehicle(stack, (await newCustomer(stack)).id);
    await refused(
      () => advisor.createWorkOrder({ input: { customerId: customer.id, vehicleId: vehicle.id } }),
      'VALIDATION',
      'input.vehicleId',
    );
  });

  it('refuses a plate that belongs to another vehicle, however it is written', async () => {
    const advisor = await stack.clientAs('ADVISOR');
    const customer = await newCustomer(stack);
    const vehicle = await newVehicle(stack, customer.id);
    const plate = `${vehicle.plate.slice(0, 3).toLowerCase()}-${vehicle.plate.slice(3).toLowerCase()}`;
    await refused(
      () => advisor.createVehicle({ input: { customerId: customer.id, plate, make: 'Kia', model: 'Rio' } }),
      'DUPLICATE',
      'input.plate',
    );
  });

  it.each([
    ['negative', '-1'],
    ['zero', '0'],
    ['of four decimals', '1.0005'],
    ['with an exponent', '1e3'],
    ['empty', ''],
    ['in words', 'dos'],
    ['too large', '1000000'],
  ])('refuses a quantity that is %s', async (_name, quantity) => {
    const advisor = await stack.clientAs('ADVISOR');
    const order = await newOrder(stack);
    await refused(
      () => advisor.addWorkOrderItem({ workOrderId: order.id, input: { ...LABOR, quantity } }),
      'VALIDATION',
      'input.quantity',
    );
  });

  it('refuses a part that is out of stock, and reports what is there', async () => {
    const advisor = await stack.clientAs('ADVISOR');
    const part = await newItem(stack, '0');
    const order = await newOrder(stack);
    await refused(
      () =>
        advisor.addWorkOrderItem({
          workOrderId: order.id,
          input: { kind: 'PART', inventoryItemId: part.id, quantity: '1' },
        }),
      'INSUFFICIENT_STOCK',
      'quantity',
    );
    await expect(
      advisor.addWorkOrderItem({
        workOrderId: order.id,
        input: { kind: 'PART', inventoryItemId: part.id, quantity: '1' },
      }),
    ).rejects.toMatchObject({
      info: { shortages: [{ inventoryItemId: part.id, requested: '1', available: '0' }] },
    });
  });

  it('refuses an unknown transition, and lists the possible ones', async () => {
    const advisor = await stack.clientAs('ADVISOR');
    const order = await newOrder(stack);
    await refused(() => advisor.changeWorkOrderState({ id: order.id, to: 'READY' }), 'INVALID_TRANSITION', 'to');
    await expect(advisor.changeWorkOrderState({ id: order.id, to: 'READY' })).rejects.toMatchObject({
      info: { allowed: ['APPROVED', 'CANCELLED'] },
    });
  });

  it('refuses a transition to INVOICED without an invoice', async () => {
    const cashier = await stack.clientAs('CASHIER');
    const order = await readyOrder(stack);
    await refused(() => cashier.changeWorkOrderState({ id: order.id, to: 'INVOICED' }), 'INVALID_TRANSITION', 'to');
  });

  it('refuses to cancel without a reason', async () => {
    const advisor = await stack.clientAs('ADVISOR');
    const order = await newOrder(stack);
    await refused(
      () => advisor.changeWorkOrderState({ id: order.id, to: 'CANCELLED', note: '  ' }),
      'VALIDATION',
      'note',
    );
  });

  it('refuses to change an invoiced order or to invoice it again', async () => {
    const [advisor, cashier] = await Promise.all([stack.clientAs('ADVISOR'), stack.clientAs('CASHIER')]);
    const order = await readyOrder(stack);
    await cashier.createInvoice({ workOrderId: order.id });
    await refused(() => advisor.addWorkOrderItem({ workOrderId: order.id, input: LABOR }), 'LOCKED', 'workOrderId');
    await refused(() => cashier.createInvoice({ workOrderId: order.id }), 'LOCKED', 'workOrderId');
  });

  it('refuses to invoice an order that is not ready', async () => {
    const cashier = await stack.clientAs('CASHIER');
    const order = await newOrder(stack);
    await refused(() => cashier.createInvoice({ workOrderId: order.id }), 'INVALID_TRANSITION', 'workOrderId');
  });

  it('refuses an overpayment, a payment of zero, and a refund of more than was paid', async () => {
    const cashier = await stack.clientAs('CASHIER');
    const order = await readyOrder(stack);
    const invoice = present(await cashier.createInvoice({ workOrderId: order.id }));
    const pay = (amount: string, reason?: string) =>
      cashier.registerPayment({
        invoiceId: invoice.id,
        input: { method: 'CASH', amount, ...(reason ? { reason } : {}) },
      });
    await refused(() => pay('100.01'), 'OVERPAYMENT', 'input.amount');
    await refused(() => pay('0.00'), 'VALIDATION', 'input.amount');
    await refused(() => pay('1.005'), 'VALIDATION', 'input.amount');
    await refused(() => pay('-1.00'), 'VALIDATION', 'input.reason');
    await refused(() => pay('-1.00', 'Error de cobro'), 'VALIDATION', 'input.amount');
  });

  it('refuses a change based on an outdated version', async () => {
    const advisor = await stack.clientAs('ADVISOR');
    const customer = await newCustomer(stack);
    await advisor.updateCustomer({ id: customer.id, expectedVersion: 1, input: { notes: 'Prefiere WhatsApp' } });
    await refused(
      () => advisor.updateCustomer({ id: customer.id, expectedVersion: 1, input: { notes: 'x' } }),
      'STALE_VERSION',
      'expectedVersion',
    );
  });

  it('refuses a page token that the list did not return, and a page size out of range', async () => {
    const advisor = await stack.clientAs('ADVISOR');
    await refused(() => advisor.customers({ nextToken: 'bm90IG91cnM=' }), 'VALIDATION', 'nextToken');
    await refused(() => advisor.customers({ limit: 0 }), 'VALIDATION', 'limit');
    await refused(() => advisor.workOrders({ limit: 101 }), 'VALIDATION', 'limit');
  });

  it('refuses 41 lines and accepts 40', async () => {
    const advisor = await stack.clientAs('ADVISOR');
    const customer = await newCustomer(stack);
    const vehicle = await newVehicle(stack, customer.id);
    const lines = (count: number) => Array.from({ length: count }, () => LABOR);
    const create = (count: number) =>
      advisor.createWorkOrder({ input: { customerId: customer.id, vehicleId: vehicle.id, items: lines(count) } });
    await refused(() => create(41), 'LIMIT_EXCEEDED', 'input.items');
    const order = present(await create(40));
    expect(order).toMatchObject({ itemCount: 40, total: '4000.00' });
    await refused(() => advisor.addWorkOrderItem({ workOrderId: order.id, input: LABOR }), 'LIMIT_EXCEEDED', 'input');
  });

  it('opens an order with 40 parts in one transaction', async () => {
    const advisor = await stack.clientAs('ADVISOR');
    const customer = await newCustomer(stack);
    const vehicle = await newVehicle(stack, customer.id);
    const parts = [];
    for (let index = 0; index < 40; index += 1) parts.push(await newItem(stack, '1'));
    const items = parts.map((part) => ({ kind: 'PART' as const, inventoryItemId: part.id, quantity: '1' }));
    const order = present(
      await advisor.createWorkOrder({ input: { customerId: customer.id, vehicleId: vehicle.id, items } }),
    );
    expect(order.itemCount).toBe(40);
  });

  it('keeps fields that an update does not name, and clears those that are null', async () => {
    const advisor = await stack.clientAs('ADVISOR');
    const customer = present(
      await advisor.createCustomer({ input: { name: 'Ana', notes: 'Uno', address: 'Av. Grau 100' } }),
    );
    const kept = present(await advisor.updateCustomer({ id: customer.id, input: { name: `Ana ${unique()}` } }));
    expect(kept).toMatchObject({ notes: 'Uno', address: 'Av. Grau 100', version: 2 });
    const cleared = present(await advisor.updateCustomer({ id: customer.id, input: { notes: null } }));
    expect(cleared).toMatchObject({ notes: null, address: 'Av. Grau 100', version: 3 });
    await refused(() => advisor.updateCustomer({ id: customer.id, input: { name: null } }), 'VALIDATION', 'input.name');
  });
});
