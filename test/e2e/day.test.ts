import { beforeAll, describe, expect, it } from 'vitest';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { LABOR, makeReady, newCustomer, newItem, newVehicle, present, readyOrder } from '../support/workshop.ts';

describe('a day at the workshop', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  });

  it('takes a car from reception to a paid invoice', async () => {
    const [advisor, technician, cashier] = await Promise.all([
      stack.clientAs('ADVISOR'),
      stack.clientAs('TECHNICIAN'),
      stack.clientAs('CASHIER'),
    ]);
    const customer = await newCustomer(stack);
    const vehicle = await newVehicle(stack, customer.id);
    const part = await newItem(stack, '10', '118.00');

    const order = present(
      await advisor.createWorkOrder({
        input: {
          customerId: customer.id,
          vehicleId: vehicle.id,
          items: [LABOR, { kind: 'PART', inventoryItemId: part.id, quantity: '2' }],
        },
      }),
    );
    expect(order).toMatchObject({ state: 'RECEIVED', itemCount: 2, total: '336.00', currency: 'PEN' });
    expect(order.customer?.id).toBe(customer.id);
    expect(order.vehicle?.id).toBe(vehicle.id);
    expect(present(await advisor.inventoryItem({ id: part.id })).stock).toBe('8');

    await advisor.changeWorkOrderState({ id: order.id, to: 'APPROVED' });
    const started = present(await technician.changeWorkOrderState({ id: order.id, to: 'IN_PROGRESS' }));
    expect(started.nextStates).toEqual(['WAITING_PARTS', 'QUALITY_CHECK', 'AWAITING_APPROVAL']);
    expect(started.total).toBeNull();
    await technician.addWorkOrderItem({
      workOrderId: order.id,
      input: { kind: 'PART', inventoryItemId: part.id, quantity: '0.5' },
    });
    expect(present(await advisor.inventoryItem({ id: part.id })).stock).toBe('7.5');
    await technician.changeWorkOrderState({ id: order.id, to: 'QUALITY_CHECK' });
    await advisor.changeWorkOrderState({ id: order.id, to: 'READY', note: 'Probado en ruta' });

    const invoice = present(await cashier.createInvoice({ workOrderId: order.id }));
    // Prices include IGV: 100.00 + 236.00 + 59.00, each split on its own line.
    expect(invoice).toMatchObject({
      status: 'ISSUED',
      total: '395.00',
      subtotal: '334.75',
      tax: '60.25',
      paid: '0.00',
      balance: '395.00',
    });
    expect(invoice.lines?.map((line) => [line.base, line.tax])).toEqual([
      ['84.75', '15.25'],
      ['200.00', '36.00'],
      ['50.00', '9.00'],
    ]);
    expect(invoice.recipient?.name).toBe(customer.name);
    expect(invoice.vehicle).toMatchObject({ plate: vehicle.plate, make: vehicle.make, model: vehicle.model });
    // It is the vehicle of that day, whatever becomes of it.
    await advisor.updateVehicle({ id: vehicle.id, input: { model: 'Otro', mileage: 200_000 } });
    expect(present(await cashier.invoice({ id: invoice.id })).vehicle).toEqual(invoice.vehicle);

    const first = present(
      await cashier.registerPayment({ invoiceId: invoice.id, input: { method: 'CASH', amount: '200.00' } }),
    );
    expect(first).toMatchObject({ status: 'PARTIALLY_PAID', balance: '195.00' });
    const second = present(
      await cashier.registerPayment({
        invoiceId: invoice.id,
        input: { method: 'CARD', amount: '195.00', reference: 'VISA 0042' },
      }),
    );
    expect(second).toMatchObject({ status: 'PAID', balance: '0.00' });

    const found = present(await cashier.invoiceByNumber({ number: invoice.number }));
    expect(found.id).toBe(invoice.id);
    expect(found.payments?.map((payment) => payment.amount)).toEqual(['200.00', '195.00']);

    const delivered = present(await cashier.changeWorkOrderState({ id: order.id, to: 'DELIVERED' }));
    expect(delivered.nextStates).toEqual([]);
    const whole = present(await advisor.workOrder({ id: order.id }));
    expect(whole.events?.map((event) => event.to)).toEqual([
      'DELIVERED',
      'INVOICED',
      'READY',
      'QUALITY_CHECK',
      'IN_PROGRESS',
      'APPROVED',
      'RECEIVED',
    ]);
    expect(whole.invoice?.number).toBe(invoice.number);
  });

  it('gives the next number to the next invoice', async () => {
    const cashier = await stack.clientAs('CASHIER');
    const [one, two] = [await readyOrder(stack), await readyOrder(stack)];
    const first = present(await cashier.createInvoice({ workOrderId: one.id }));
    const second = present(await cashier.createInvoice({ workOrderId: two.id }));
    expect(sequence(second.number)).toBe(sequence(first.number) + 1);
  });

  it('shows the result of a dry run without writing it', async () => {
    const [advisor, cashier] = await Promise.all([stack.clientAs('ADVISOR'), stack.clientAs('CASHIER')]);
    const part = await newItem(stack, '3');
    const order = await readyOrder(stack, [{ kind: 'PART', inventoryItemId: part.id, quantity: '1' }]);
    const dry = present(await cashier.createInvoice({ workOrderId: order.id, validateOnly: true }));
    expect(await cashier.invoice({ id: dry.id })).toBeNull();
    const real = present(await cashier.createInvoice({ workOrderId: order.id }));
    expect(real.number).toBe(dry.number);
    const added = await advisor.createWorkOrder({
      input: {
        customerId: present(order.customer).id,
        vehicleId: present(order.vehicle).id,
        items: [{ kind: 'PART', inventoryItemId: part.id, quantity: '2' }],
      },
      validateOnly: true,
    });
    expect(present(added).itemCount).toBe(1);
    expect(present(await advisor.inventoryItem({ id: part.id })).stock).toBe('2');
  });

  it('returns every part when an order is cancelled', async () => {
    const advisor = await stack.clientAs('ADVISOR');
    const part = await newItem(stack, '5');
    const order = await readyOrder(stack, [
      { kind: 'PART', inventoryItemId: part.id, quantity: '2' },
      { kind: 'PART', inventoryItemId: part.id, quantity: '1.25' },
    ]);
    expect(present(await advisor.inventoryItem({ id: part.id })).stock).toBe('1.75');
    await advisor.changeWorkOrderState({ id: order.id, to: 'CANCELLED', note: 'El cliente desistió' });
    expect(present(await advisor.inventoryItem({ id: part.id })).stock).toBe('5');
    const movements = present(await advisor.stockMovements({ inventoryItemId: part.id })).items;
    expect(movements.map((movement) => [movement.type, movement.quantity])).toEqual([
      ['RETURN', '3.25'],
      ['OUT', '-3.25'],
      ['IN', '5'],
    ]);
    expect(movements[0]?.reason).toBe('El cliente desistió');
  });

  it('resolves related objects in a list, also under an alias', async () => {
    const advisor = await stack.clientAs('ADVISOR');
    const order = await readyOrder(stack);
    const page = present(await advisor.workOrders({ vehicleId: present(order.vehicle).id }));
    expect(page.items.map((each) => [each.id, each.vehicle?.id, each.customer?.name])).toEqual([
      [order.id, order.vehicle?.id, order.customer?.name],
    ]);
    const aliased = await stack.rawQuery(
      'ADVISOR',
      `{ workOrder(id: "${order.id}") { dueno: customer { nombre: name } } }`,
    );
    expect(aliased).toEqual({ data: { workOrder: { dueno: { nombre: order.customer?.name } } } });
  });

  it('hides prices from technicians and costs from advisors', async () => {
    const [technician, advisor, storekeeper] = await Promise.all([
      stack.clientAs('TECHNICIAN'),
      stack.clientAs('ADVISOR'),
      stack.clientAs('STOREKEEPER'),
    ]);
    const part = await newItem(stack, '4');
    const order = await readyOrder(stack, [{ kind: 'PART', inventoryItemId: part.id, quantity: '1' }]);
    const seen = present(await technician.workOrder({ id: order.id }));
    expect([seen.total, seen.items?.[0]?.unitPrice, seen.items?.[0]?.unitCost]).toEqual([null, null, null]);
    expect(present(await advisor.inventoryItem({ id: part.id })).averageCost).toBeNull();
    expect(present(await storekeeper.inventoryItem({ id: part.id })).averageCost).toBe('50.00');
  });

  it('averages the cost of received goods', async () => {
    const storekeeper = await stack.clientAs('STOREKEEPER');
    const part = await newItem(stack, '10');
    const result = present(
      await storekeeper.recordStockMovement({
        inventoryItemId: part.id,
        input: { type: 'IN', quantity: '5', unitCost: '80.00' },
      }),
    );
    expect(result.item).toMatchObject({ stock: '15', averageCost: '60.00' });
  });

  it('finds customers regardless of case and accents, page by page', async () => {
    const advisor = await stack.clientAs('ADVISOR');
    const word = `Ñandú${Date.now()}`;
    for (const name of ['Álvaro', 'BEATRIZ', 'Çelia']) await newCustomer(stack, `${word} ${name}`);
    const names: string[] = [];
    let nextToken: string | null | undefined;
    do {
      const page = present(
        await advisor.customers({
          search: word.toLowerCase().replace('ñ', 'n'),
          limit: 2,
          ...(nextToken ? { nextToken } : {}),
        }),
      );
      names.push(...page.items.map((customer) => customer.name.split(' ')[1] ?? ''));
      nextToken = page.nextToken;
    } while (nextToken);
    expect(names).toEqual(['Álvaro', 'BEATRIZ', 'Çelia']);
  });

  it('refuses to make an order ready twice', async () => {
    const order = await readyOrder(stack);
    await expect(makeReady(stack, order.id)).rejects.toMatchObject({ code: 'INVALID_TRANSITION' });
  });
});

function sequence(number: string): number {
  return Number(number.split('-')[1]);
}
