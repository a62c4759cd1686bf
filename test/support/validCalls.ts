/** One call of each mutation that can be repeated or tried, made anew each time: all of them succeed. */
import type { Stack } from './stack.ts';
import { countedOf, newCount } from './counts.ts';
import { missingOrder } from './missingParts.ts';
import { LABOR, newCustomer, newItem, newOrder, newSale, newVehicle, present, readyOrder, unique } from './workshop.ts';

/** By mutation: prepares one call that would succeed. */
export const CALLS: Record<string, (stack: Stack) => Promise<object>> = {
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
  startCount: () => Promise.resolve({ input: { location: `C-${unique()}` } }),
  countItem: async (stack) => ({
    countId: (await newCount(stack)).id,
    inventoryItemId: (await newItem(stack, '5')).id,
    counted: '4',
    expectedVersion: 0,
  }),
  closeCount: async (stack) => ({ id: (await newCount(stack)).id, reason: 'Fin de mes' }),
  cancelCount: async (stack) => ({ id: (await newCount(stack)).id, reason: 'Se empezó por error' }),
  settleCount: async (stack) => {
    const item = await newItem(stack, '5');
    const { id } = await countedOf(stack, [[item.id, '3']]);
    return { id, itemIds: [item.id] };
  },
  recordStockMovement: async (stack) => ({
    inventoryItemId: (await newItem(stack, '5')).id,
    input: { type: 'IN', quantity: '5', unitCost: '70.00' },
  }),
  reportMissingPart: async (stack) => ({
    workOrderId: (await newOrder(stack)).id,
    input: { inventoryItemId: (await newItem(stack, '1')).id, quantity: '2' },
  }),
  dropMissingPart: async (stack) => {
    const { id: workOrderId, missingPartId } = await missingOrder(stack);
    return { workOrderId, missingPartId };
  },
  removeWorkOrderItem: async (stack) => {
    const order = await newOrder(stack, [
      { kind: 'PART', inventoryItemId: (await newItem(stack, '5')).id, quantity: '2' },
    ]);
    return { workOrderId: order.id, itemId: present(order.items)[0]?.id, reason: 'Error' };
  },
  createCustomer: () => Promise.resolve({ input: { name: `Ana Salas ${unique()}`, phone: '+51987654321' } }),
  createVehicle: async (stack) => ({
    input: { customerId: (await newCustomer(stack)).id, plate: unique().slice(-12), make: 'Kia', model: 'Rio' },
  }),
  createInventoryItem: () =>
    Promise.resolve({ input: { sku: `K-${unique()}`, name: `Bujía ${unique()}`, price: '12.00' } }),
  createUser: () =>
    Promise.resolve({
      input: { name: 'Ana Salas', email: `${unique().toLowerCase()}@taller.example`, role: 'CASHIER' },
    }),
  saveRole: () => Promise.resolve({ input: { name: `R${unique()}`, permissions: ['self:read', 'workorder:read'] } }),
  saveInvoiceSeries: () => Promise.resolve({ input: { prefix: uniqueSeries(), kind: 'INVOICE', to: 999 } }),
  createLogoUpload: () => Promise.resolve({ type: 'PNG' }),
};

let series = 0;

/** A prefix that no other call of this process gets: F and three of 36 characters. */
function uniqueSeries(): string {
  series += 1;
  const tail = (process.pid * 37 + Date.now() + series).toString(36).toUpperCase().slice(-3);
  return `F${tail}`;
}
