/** What work orders wait for: a part of the aggregate of work orders that has its support in a file of its own. */
import type { Case } from '../badMutations/case.ts';
import { LONG } from '../badMutations/case.ts';
import { arrivedOrder, missingOrder } from '../missingParts.ts';
import type { Stack } from '../stack.ts';
import { newItem, newOrder, present } from '../workshop.ts';
import type { AggregateSupport } from './all.ts';

const NOBODY = 'nothing';
const MUTATION = 3;
/** As many as an order may await. */
const MOST = 12;

const SEEN = {
  WorkOrder: 'missingPartCount arrivedPartCount',
  PartsArrival: 'id workOrderId state technicianId missingPartIds missingPartCount arrivedPartCount at',
};
const MISSING = {
  WorkOrder: `${SEEN.WorkOrder} missingParts`,
  PartsArrival: SEEN.PartsArrival,
  MissingPart: 'id description quantity reserved used status requisitionId note by byId at',
};
const WITH_ITEM = {
  ...MISSING,
  MissingPart: `${MISSING.MissingPart} inventoryItem`,
  InventoryItem: 'reserved available',
};

async function cancelledOrder(stack: Stack): Promise<{ id: string }> {
  const { id } = await newOrder(stack);
  await (await stack.clientAs('ADVISOR')).changeWorkOrderState({ id, to: 'CANCELLED', note: 'No vino' });
  return { id };
}

/** One that waits for all that it may. */
async function waitingOrder(stack: Stack): Promise<{ id: string; parts: string[] }> {
  const { id } = await newOrder(stack);
  const technician = await stack.clientAs('TECHNICIAN');
  const parts: string[] = [];
  for (let index = 0; index < MOST; index += 1) {
    const input = { description: `Pieza ${index}`, quantity: '1' };
    const order = present(await technician.reportMissingPart({ workOrderId: id, input }));
    parts.push(present(present(order.missingParts).at(-1)).id);
  }
  return { id, parts };
}

export const support: AggregateSupport = {
  refused: {
    reportMissingPart: async (made, stack) => {
      const [{ id: workOrderId }, item] = [await newOrder(stack), await newItem(stack, '1')];
      const input = { inventoryItemId: item.id, quantity: '1' };
      const saying = (change: object): object => ({ workOrderId, input: { ...input, ...change } });
      return [
        ['no order', { workOrderId: NOBODY, input }, 'NOT_FOUND', 'workOrderId'],
        ['an order that is over', { workOrderId: (await cancelledOrder(stack)).id, input }, 'LOCKED', 'workOrderId'],
        ['no item', saying({ inventoryItemId: NOBODY }), 'NOT_FOUND', 'input.inventoryItemId'],
        ['an item in the archive', saying({ inventoryItemId: made.hidden.item }), 'LOCKED', 'input.inventoryItemId'],
        ['neither item nor words', saying({ inventoryItemId: null }), 'VALIDATION', 'input.description'],
        ['too many words', saying({ description: LONG }), 'VALIDATION', 'input.description'],
        ['nothing of it', saying({ quantity: '0' }), 'VALIDATION', 'input.quantity'],
        ['less than nothing', saying({ quantity: '-1' }), 'VALIDATION', 'input.quantity'],
        ['no number', saying({ quantity: 'dos' }), 'VALIDATION', 'input.quantity'],
        ['too many decimals', saying({ quantity: '1.0001' }), 'VALIDATION', 'input.quantity'],
        ['too long a note', saying({ note: LONG }), 'VALIDATION', 'input.note'],
        ['a version that is gone', { ...saying({}), expectedVersion: 99 }, 'STALE_VERSION', 'expectedVersion'],
        ['more than it may await', { workOrderId: (await waitingOrder(stack)).id, input }, 'LIMIT_EXCEEDED', 'input'],
      ];
    },
    dropMissingPart: async (_made, stack): Promise<Case[]> => {
      const { id: workOrderId, missingPartId } = await missingOrder(stack);
      const dropped = await missingOrder(stack);
      const gone = { workOrderId: dropped.id, missingPartId: dropped.missingPartId };
      await (await stack.clientAs('TECHNICIAN')).dropMissingPart(gone);
      return [
        ['no order', { workOrderId: NOBODY, missingPartId }, 'NOT_FOUND', 'workOrderId'],
        ['a part of another order', { workOrderId, missingPartId: gone.missingPartId }, 'NOT_FOUND', 'missingPartId'],
        ['a part that is dropped', gone, 'LOCKED', 'missingPartId'],
        [
          'a version that is gone',
          { workOrderId, missingPartId, expectedVersion: 99 },
          'STALE_VERSION',
          'expectedVersion',
        ],
      ];
    },
  },
  largest: async (admin, stack) => {
    const heavy = '\u1f82';
    const { id, parts } = await waitingOrder(stack);
    await admin.workOrder({ id });
    await admin.dropMissingPart({ workOrderId: id, missingPartId: present(parts[0]) });
    await admin.reportMissingPart({
      workOrderId: id,
      input: { description: heavy.repeat(200), quantity: '1', note: heavy.repeat(300) },
    });
    await admin.changeWorkOrderState({ id, to: 'CANCELLED', note: heavy.repeat(500) });
  },
  day: async (call) => {
    const { id: itemId } = await call('STOREKEEPER', 'createInventoryItem', {
      input: { sku: 'FALTA-1', name: 'Correa que falta', price: '80.00' },
    });
    const customer = await call('ADVISOR', 'createCustomer', { input: { name: 'Rosa Quispe' } });
    const vehicle = await call('ADVISOR', 'createVehicle', {
      input: { customerId: customer.id, number: 'FALTA-1', make: 'Kia', model: 'Rio' },
    });
    const { id: workOrderId } = await call('ADVISOR', 'createWorkOrder', {
      input: { customerId: customer.id, vehicleId: vehicle.id, items: [] },
    });
    const waiting = (await call('TECHNICIAN', 'reportMissingPart', {
      workOrderId,
      input: { inventoryItemId: itemId, quantity: '1', note: 'Rota' },
    })) as unknown as { missingParts: { id: string }[] };
    const [missing] = waiting.missingParts;
    await call('TECHNICIAN', 'reportMissingPart', { workOrderId, input: { description: 'Tapa', quantity: '1' } });
    await call('TECHNICIAN', 'dropMissingPart', { workOrderId, missingPartId: present(missing).id });
  },
  readable: {
    SCREEN: SEEN,
    TECHNICIAN: WITH_ITEM,
    STOREKEEPER: WITH_ITEM,
    PURCHASER: WITH_ITEM,
    ADVISOR: WITH_ITEM,
    CASHIER: WITH_ITEM,
    INTEGRATOR: WITH_ITEM,
    ADMIN: WITH_ITEM,
  },
  calls: ({ stack }) => ({
    'Mutation.reportMissingPart': [
      async () => ({
        workOrderId: (await newOrder(stack)).id,
        input: { inventoryItemId: (await newItem(stack, '1')).id, quantity: '1', note: 'Rota' },
      }),
    ],
    'Mutation.dropMissingPart': [
      async () => {
        const { id: workOrderId, missingPartId } = await missingOrder(stack);
        return { workOrderId, missingPartId };
      },
    ],
  }),
  measured: [
    {
      name: 'reportMissingPart',
      budget: MUTATION,
      prepare: async (stack) => {
        const [{ id: workOrderId }, item] = [await newOrder(stack), await newItem(stack, '1')];
        const client = await stack.clientAs('TECHNICIAN');
        return () => client.reportMissingPart({ workOrderId, input: { inventoryItemId: item.id, quantity: '1' } });
      },
    },
    {
      name: 'dropMissingPart',
      budget: MUTATION,
      prepare: async (stack) => {
        const { id: workOrderId, missingPartId } = await arrivedOrder(stack);
        const client = await stack.clientAs('TECHNICIAN');
        return () => client.dropMissingPart({ workOrderId, missingPartId });
      },
    },
    {
      name: 'addWorkOrderItem (set aside for it)',
      budget: MUTATION,
      prepare: async (stack) => {
        const { id: workOrderId, item } = await arrivedOrder(stack);
        const client = await stack.clientAs('TECHNICIAN');
        const input = { kind: 'PART' as const, inventoryItemId: item.id, quantity: '2' };
        return () => client.addWorkOrderItem({ workOrderId, input });
      },
    },
  ],
};
