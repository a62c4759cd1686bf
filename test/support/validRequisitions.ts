/** One call of each mutation of suppliers and requisitions, made anew each time: all of them succeed for an administrator. */
import { missingOrder } from './missingParts.ts';
import { newRequisition, RULE_FROM } from './requisitions.ts';
import type { Stack } from './stack.ts';
import { newSupplier, newSupplierItem } from './suppliers.ts';
import { newItem, newOrder, newRuc, present, unique } from './workshop.ts';

/** Behind the API's back: others expect a version of the settings meanwhile. */
const ruled = (stack: Stack): Promise<void> =>
  stack.setAttribute('Settings', { pk: 'SETTINGS', sk: 'WORKSHOP' }, 'approvalLevels', [
    { document: 'REQUISITION', fromAmount: Number(RULE_FROM) * 100, role: 'ADMIN', count: 1 },
  ]);

/** Of an item, at a cost that an administrator has to approve. */
async function dear(stack: Stack) {
  await ruled(stack);
  const line = { inventoryItemId: (await newItem(stack, '1')).id, quantity: '1', unitCost: RULE_FROM };
  return newRequisition(stack, [line], 'PURCHASER', { supplierId: (await newSupplier(stack)).id });
}

async function waiting(stack: Stack) {
  const { id } = await dear(stack);
  const { version } = present(await (await stack.clientAs('PURCHASER')).submitRequisition({ id }));
  return { id, expectedVersion: version };
}

async function sold(stack: Stack) {
  const [{ id: supplierId }, { id: inventoryItemId }] = [await newSupplier(stack), await newItem(stack, '0')];
  await newSupplierItem(stack, supplierId, inventoryItemId);
  return { supplierId, inventoryItemId };
}

async function lowItem(stack: Stack): Promise<string> {
  const [{ id: supplierId }, item] = [await newSupplier(stack), await newItem(stack, '1')];
  const storekeeper = await stack.clientAs('STOREKEEPER');
  await storekeeper.updateInventoryItem({ id: item.id, input: { minimumStock: '2', maximumStock: '9' } });
  await newSupplierItem(stack, supplierId, item.id);
  return item.id;
}

/** Of those that take an idempotency key. */
export const KEYED: Record<string, (stack: Stack) => Promise<object>> = {
  createSupplier: () =>
    Promise.resolve({ input: { name: `Repuestos ${unique()}`, taxIdType: 'RUC', taxId: newRuc(), paymentDays: 30 } }),
  setSupplierItem: async (stack) => ({ ...(await sold(stack)), input: { packSize: '4', lastCost: '12.50' } }),
  removeSupplierItem: sold,
  createRequisition: async (stack) => ({
    input: {
      supplierId: (await newSupplier(stack)).id,
      items: [
        { inventoryItemId: (await newItem(stack, '1')).id, quantity: '2', workOrderId: (await newOrder(stack)).id },
        { description: 'Faja', quantity: '1', unitCost: '30.00' },
      ],
    },
  }),
  createRequisitionsFromSuggestions: async (stack) => ({
    input: { items: [{ inventoryItemId: await lowItem(stack) }] },
  }),
  submitRequisition: async (stack) => ({ id: (await dear(stack)).id }),
  approveRequisition: async (stack) => ({ ...(await waiting(stack)), note: 'De acuerdo' }),
  rejectRequisition: async (stack) => ({ ...(await waiting(stack)), reason: 'Caro' }),
  reopenRequisition: async (stack) => ({ id: (await waiting(stack)).id }),
  cancelRequisition: async (stack) => {
    const { id: workOrderId, item, missingPartId } = await missingOrder(stack);
    const line = { inventoryItemId: item.id, quantity: '2', workOrderId, missingPartId };
    return { id: (await newRequisition(stack, [line], 'TECHNICIAN')).id, reason: 'Apareció' };
  },
};

/** Of those that expect a version. */
export const EXPECTING: Record<string, (stack: Stack) => Promise<{ args: Record<string, unknown> }>> = {
  updateSupplier: async (stack) => {
    const { id, version } = await newSupplier(stack);
    return {
      args: {
        id,
        expectedVersion: version,
        input: { name: `Repuestos ${unique()}`, taxIdType: 'RUC', taxId: newRuc() },
      },
    };
  },
  updateRequisition: async (stack) => {
    const { id, version } = await newRequisition(stack);
    const addItems = [{ inventoryItemId: (await newItem(stack, '1')).id, quantity: '1' }];
    return { args: { id, expectedVersion: version, input: { note: 'Urgente', addItems } } };
  },
};
