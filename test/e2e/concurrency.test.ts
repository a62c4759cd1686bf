import { beforeAll, describe, expect, it } from 'vitest';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { createTallerClient } from '../../client/index.ts';
import {
  LABOR,
  newCompany,
  newItem,
  newOrder,
  newVehicle,
  present,
  readyOrder,
  settle,
  unique,
} from '../support/workshop.ts';

describe('concurrent calls', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  });

  it('number 40 invoices without a gap or a duplicate', async () => {
    const cashier = await stack.clientAs('CASHIER');
    const orders = [];
    for (let index = 0; index < 40; index += 1) orders.push(await readyOrder(stack));
    const invoices = await Promise.all(orders.map((order) => cashier.createInvoice({ workOrderId: order.id })));
    const numbers = invoices.map((invoice) => Number(present(invoice).number.split('-')[1])).sort((a, b) => a - b);
    const first = numbers[0] ?? 0;
    expect(numbers).toEqual(Array.from({ length: 40 }, (_, index) => first + index));
  });

  it('give 20 units in stock to exactly 20 of 30 technicians', async () => {
    const technician = await stack.clientAs('TECHNICIAN');
    const part = await newItem(stack, '20');
    const orders = [];
    for (let index = 0; index < 30; index += 1) orders.push(await newOrder(stack));
    const { answers, errors } = await settle(
      orders.map((order) =>
        technician.addWorkOrderItem({
          workOrderId: order.id,
          input: { kind: 'PART', inventoryItemId: part.id, quantity: '1' },
        }),
      ),
    );
    expect(answers).toHaveLength(20);
    expect(errors.map((error) => (error as { code: string }).code)).toEqual(
      Array.from({ length: 10 }, () => 'INSUFFICIENT_STOCK'),
    );
    const storekeeper = await stack.clientAs('STOREKEEPER');
    expect(present(await storekeeper.inventoryItem({ id: part.id })).stock).toBe('0');
    const movements = present(await storekeeper.stockMovements({ inventoryItemId: part.id, limit: 100 })).items;
    expect(movements.reduce((sum, movement) => sum + Number(movement.quantity), 0)).toBe(0);
    expect(movements).toHaveLength(21);
  });

  it('have one effect if 20 of them use the same idempotency key', async () => {
    const technician = await stack.clientAs('TECHNICIAN');
    const part = await newItem(stack, '20');
    const order = await newOrder(stack);
    const call = {
      workOrderId: order.id,
      input: { kind: 'PART' as const, inventoryItemId: part.id, quantity: '1' },
      idempotencyKey: unique(),
    };
    const answers = await Promise.all(Array.from({ length: 20 }, () => technician.addWorkOrderItem(call)));
    expect(new Set(answers.map((answer) => JSON.stringify(present(answer).items)))).toHaveProperty('size', 1);
    expect(present(await technician.inventoryItem({ id: part.id })).stock).toBe('19');
  });

  it('are refused if they reuse an idempotency key with other input', async () => {
    const advisor = await stack.clientAs('ADVISOR');
    const order = await newOrder(stack);
    const idempotencyKey = unique();
    await advisor.addWorkOrderItem({ workOrderId: order.id, input: LABOR, idempotencyKey });
    await expect(
      advisor.addWorkOrderItem({ workOrderId: order.id, input: { ...LABOR, quantity: '2' }, idempotencyKey }),
    ).rejects.toMatchObject({
      code: 'IDEMPOTENCY_MISMATCH',
      info: { field: 'idempotencyKey' },
    });
    expect(present(await advisor.workOrder({ id: order.id })).itemCount).toBe(1 + 1);
  });

  it('succeed only once among 20 changes based on the same version', async () => {
    const advisor = await stack.clientAs('ADVISOR');
    const order = await newOrder(stack);
    const { answers, errors } = await settle(
      Array.from({ length: 20 }, () =>
        advisor.addWorkOrderItem({ workOrderId: order.id, input: LABOR, expectedVersion: order.version }),
      ),
    );
    expect(answers).toHaveLength(1);
    expect(new Set(errors.map((error) => (error as { code: string }).code))).toEqual(new Set(['STALE_VERSION']));
  });

  it('never take more than the balance from two cashiers', async () => {
    const cashier = await stack.clientAs('CASHIER');
    const order = await readyOrder(stack);
    const invoice = present(await cashier.createInvoice({ workOrderId: order.id }));
    const { answers, errors } = await settle(
      Array.from({ length: 4 }, () =>
        cashier.registerPayment({ invoiceId: invoice.id, input: { method: 'CASH', amount: '40.00' } }),
      ),
    );
    expect(answers).toHaveLength(2);
    expect(errors.map((error) => (error as { code: string }).code)).toEqual(['OVERPAYMENT', 'OVERPAYMENT']);
    expect(present(await cashier.invoice({ id: invoice.id }))).toMatchObject({
      paid: '80.00',
      status: 'PARTIALLY_PAID',
    });
  });

  describe('racing with a new part for their order', () => {
    type Client = Awaited<ReturnType<typeof impatient>>;
    type Order = Awaited<ReturnType<typeof newOrder>>;
    /** One that tells of every attempt. */
    async function impatient(role: string) {
      const token = await stack.accessToken(role);
      return createTallerClient({ endpoint: stack.graphqlUrl, auth: () => token, retry: { attempts: 1 } });
    }

    const CHANGES: Record<string, (client: Client, order: Order, lineId: string) => Promise<unknown>> = {
      changeWorkOrderState: (client, { id }) => client.changeWorkOrderState({ id, to: 'CANCELLED', note: 'No' }),
      updateWorkOrder: (client, { id }) => client.updateWorkOrder({ id, input: { discountPercent: '5', bay: '1' } }),
      updateWorkOrderItem: (client, { id }, itemId) =>
        client.updateWorkOrderItem({ workOrderId: id, itemId, input: { quantity: '2' } }),
      removeWorkOrderItem: (client, { id }, itemId) => client.removeWorkOrderItem({ workOrderId: id, itemId }),
    };

    /** Every fifth race or so met a part that nobody had read. The soak runs more of them. */
    const RACES = Number(process.env['RACES'] ?? 20);
    it.each([
      ['changeWorkOrderState', RACES],
      ['updateWorkOrder', RACES / 4],
      ['updateWorkOrderItem', RACES / 4],
      ['removeWorkOrderItem', RACES / 4],
    ])('are told to try again about rows that they did not read: %s', async (name, races) => {
      const advisor = await impatient('ADVISOR');
      const [part, other] = [await newItem(stack, '1000'), await newItem(stack, '1000')];
      const { id: customerId } = await newCompany(stack);
      const vehicle = await newVehicle(stack, customerId);
      const codes: string[] = [];
      const AT_ONCE = 5;
      for (let done = 0; done < races; done += AT_ONCE) {
        const orders = await Promise.all(
          Array.from({ length: AT_ONCE }, async () =>
            present(
              await (
                await stack.clientAs('ADVISOR')
              ).createWorkOrder({
                input: {
                  customerId,
                  vehicleId: vehicle.id,
                  items: [LABOR, { kind: 'PART', inventoryItemId: part.id, quantity: '1' }],
                },
              }),
            ),
          ),
        );
        const { errors } = await settle<unknown>(
          orders.flatMap((order) => [
            advisor.addWorkOrderItem({
              workOrderId: order.id,
              input: { kind: 'PART', inventoryItemId: other.id, quantity: '1' },
            }),
            present(CHANGES[name])(advisor, order, present(present(order.items)[1]).id),
          ]),
        );
        codes.push(...errors.map((error) => (error as { code: string }).code));
      }
      expect([...new Set(codes)].filter((code) => code !== 'TRY_AGAIN' && code !== 'LOCKED')).toEqual([]);
    });
  });
});
