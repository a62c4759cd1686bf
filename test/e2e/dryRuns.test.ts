import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { parseSchema } from '../../local/graphql/schema.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import {
  LABOR,
  newCustomer,
  newItem,
  newOrder,
  newSale,
  newVehicle,
  present,
  readyOrder,
} from '../support/workshop.ts';

/** By mutation: prepares one call that would succeed. */
const CALLS: Record<string, (stack: Stack, admin: TallerClient) => Promise<object>> = {
  createWorkOrder: async (stack) => {
    const customer = await newCustomer(stack);
    const item = await newItem(stack, '5');
    return {
      input: {
        customerId: customer.id,
        vehicleId: (await newVehicle(stack, customer.id)).id,
        items: [LABOR, { kind: 'PART', inventoryItemId: item.id, quantity: '2' }],
      },
    };
  },
  changeWorkOrderState: async (stack) => ({
    id: (await newOrder(stack, [{ kind: 'PART', inventoryItemId: (await newItem(stack, '5')).id, quantity: '2' }])).id,
    to: 'CANCELLED',
    note: 'No vino',
  }),
  addWorkOrderItem: async (stack) => ({
    workOrderId: (await newOrder(stack)).id,
    input: { kind: 'PART', inventoryItemId: (await newItem(stack, '5')).id, quantity: '5' },
  }),
  updateWorkOrderItem: async (stack) => {
    const order = await newOrder(stack, [
      { kind: 'PART', inventoryItemId: (await newItem(stack, '5')).id, quantity: '2' },
    ]);
    return { workOrderId: order.id, itemId: present(order.items)[0]?.id, input: { quantity: '5' } };
  },
  createInvoice: async (stack) => ({ workOrderId: (await readyOrder(stack)).id }),
  voidInvoice: async (stack) => ({
    invoiceId: (await newSale(stack, [(await newItem(stack, '5')).id])).id,
    reason: 'Error',
  }),
  registerPayment: async (stack) => ({
    invoiceId: (await newSale(stack, [(await newItem(stack, '5')).id])).id,
    input: { method: 'CASH', amount: '50.00' },
  }),
  createQuickSale: async (stack) => ({
    input: {
      items: [{ inventoryItemId: (await newItem(stack, '5')).id, quantity: '5' }],
      payment: { method: 'CASH', amount: '590.00' },
    },
  }),
  recordStockMovement: async (stack) => ({
    inventoryItemId: (await newItem(stack, '5')).id,
    input: { type: 'IN', quantity: '5', unitCost: '70.00' },
  }),
};

/** What each call makes anew: ids, times, and who counts them. */
const OWN = [
  'id',
  'at',
  'issuedAt',
  'createdAt',
  'updatedAt',
  'stateSince',
  'stateDueAt',
  'receivedAt',
  'timeInState',
  'events',
  'payments',
];

function comparable(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (name, each: unknown) => (OWN.includes(name) ? undefined : each)));
}

describe('a dry run', () => {
  let stack: Stack;
  let admin: TallerClient;
  beforeAll(async () => {
    stack = await startStack();
    admin = await stack.clientAs('ADMIN');
  });

  it('is tested here for every mutation that offers one', () => {
    const mutation = parseSchema(stack.deployment.model.apis[0]?.schema ?? '').getMutationType();
    const offered = Object.values(mutation?.getFields() ?? {}).flatMap((field) =>
      field.args.some((argument) => argument.name === 'validateOnly') ? [field.name] : [],
    );
    expect(Object.keys(CALLS).sort()).toEqual(offered.sort());
  });

  it.each(Object.keys(CALLS))('(%s) writes nothing and shows what the real call then returns', async (mutation) => {
    const args = present(await CALLS[mutation]?.(stack, admin));
    const call = admin[mutation as keyof TallerClient] as (args: object) => Promise<unknown>;
    const before = await stack.snapshot();
    const dry = await call({ ...args, validateOnly: true });
    expect(await stack.snapshot()).toEqual(before);
    expect(comparable(await call(args))).toEqual(comparable(dry));
  });
});

describe('a walk through pages', () => {
  it('returns every order once and in order, whatever the page size and however many are added meanwhile', async () => {
    const stack = await startStack();
    const admin = await stack.clientAs('ADMIN');
    const customer = await newCustomer(stack);
    const vehicle = await newVehicle(stack, customer.id);
    const open = async (): Promise<string> =>
      present(await admin.createWorkOrder({ input: { customerId: customer.id, vehicleId: vehicle.id } })).id;
    const there: string[] = [];
    for (let index = 0; index < 15; index += 1) there.push(await open());
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 20 }),
        fc.array(fc.boolean(), { maxLength: 15 }),
        async (limit, arrivals) => {
          const known = [...there];
          const seen: string[] = [];
          let nextToken: string | null = null;
          do {
            const page: Awaited<ReturnType<TallerClient['workOrders']>> = await admin.workOrders({
              customerId: customer.id,
              limit,
              nextToken,
            });
            seen.push(...present(page).items.map((order) => order.id));
            nextToken = present(page).nextToken ?? null;
            if (arrivals.pop()) there.push(await open());
          } while (nextToken);
          expect(new Set(seen).size).toBe(seen.length);
          expect(seen.filter((id) => known.includes(id))).toEqual([...known].reverse());
        },
      ),
      { numRuns: 10 },
    );
  });
});
