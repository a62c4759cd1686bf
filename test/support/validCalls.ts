/** One call of each mutation that can be repeated or tried, made anew each time: all of them succeed. */
import type { Stack } from './stack.ts';
import { billFor, disputedBill, matchedBill, orderWith } from './bills.ts';
import { newOwner, storedFile } from './attachments.ts';
import { countedOf, newCount } from './counts.ts';
import { missingOrder } from './missingParts.ts';
import { approvedPurchase, lineOf, newPurchase, sentPurchase, SUNDRY } from './purchaseOrders.ts';
import { answered, approvedRequisition, LATER, newQuotationRequest } from './quotations.ts';
import { landedReceipt, quickOrder, quickReceipt, receivable, receive, returned } from './receipts.ts';
import { newSupplier } from './suppliers.ts';
import { DELIVERY_CALLS } from './validDeliveries.ts';
import { PARTS_ORDER_CALLS } from './validPartsOrders.ts';
import { KEYED } from './validRequisitions.ts';
import { LABOR, newCustomer, newItem, newOrder, newSale, newVehicle, present, readyOrder, unique } from './workshop.ts';

/** By mutation: prepares one call that would succeed. */
export const CALLS: Record<string, (stack: Stack) => Promise<object>> = {
  createApiKey: () =>
    Promise.resolve({ input: { name: `Programa ${unique()}`, plan: 'BASIC', scopes: ['inventory:read'] } }),
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
  recordSupplierBill: async (stack) => ({ input: billFor(await orderWith(stack, '10'), '10') }),
  correctSupplierBill: async (stack) => ({ id: (await disputedBill(stack)).id, input: { note: 'Corregida' } }),
  matchSupplierBill: async (stack) => ({ id: (await disputedBill(stack)).id }),
  paySupplierBill: async (stack) => ({
    id: (await matchedBill(stack)).id,
    input: { method: 'TRANSFER', amount: '10.00' },
  }),
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
  createPurchaseOrder: async (stack) => ({
    input: { supplierId: (await newSupplier(stack)).id, lines: [lineOf((await newItem(stack, '0')).id), SUNDRY] },
  }),
  addPurchaseOrderLines: async (stack) => ({
    id: (await newPurchase(stack)).id,
    lines: [lineOf((await newItem(stack, '0')).id)],
  }),
  updatePurchaseOrderLines: async (stack) => {
    const { id, changedLines } = await newPurchase(stack);
    return {
      id,
      changes: [{ lineId: present(changedLines)[0]?.id, quantity: '7', description: 'Faja de otra marca' }],
    };
  },
  removePurchaseOrderLines: async (stack) => {
    const { id, changedLines } = await newPurchase(stack);
    return { id, lineIds: [present(changedLines)[0]?.id] };
  },
  updatePurchaseOrder: async (stack) => ({
    id: (await newPurchase(stack)).id,
    input: { deliveryPlace: 'Jr. Puno 2', note: 'Por la mañana', expectedOn: '2199-01-01', paymentDays: 30 },
  }),
  approvePurchaseOrder: async (stack) => {
    const { id, version } = await newPurchase(stack);
    return { id, expectedVersion: version, note: 'De acuerdo' };
  },
  sendPurchaseOrder: async (stack) => ({ id: (await approvedPurchase(stack)).id }),
  createQuotationRequest: async (stack) => ({
    input: { requisitionId: (await approvedRequisition(stack)).id, supplierIds: [(await newSupplier(stack)).id] },
  }),
  recordQuotation: async (stack) => {
    const { id, suppliers, lines } = await newQuotationRequest(stack, 1);
    const offered = present(lines).map(({ id: lineId }) => ({ lineId, unitCost: '10.00' }));
    return {
      requestId: id,
      supplierId: suppliers[0]?.supplierId,
      input: { validUntil: LATER, note: 'Sin flete', lines: offered },
    };
  },
  awardQuotation: async (stack) => {
    const asked = await newQuotationRequest(stack, 1);
    const quotation = await answered(stack, asked, 0, [
      ['10.00', 5],
      ['3.00', 2],
    ]);
    return { requestId: asked.id, quotationId: quotation.id };
  },
  closeQuotationRequest: async (stack) => ({
    id: (await newQuotationRequest(stack, 1)).id,
    reason: 'Se compró en otra parte',
  }),
  mailPurchaseOrder: async (stack) => ({ id: (await sentPurchase(stack)).id }),
  closePurchaseOrder: async (stack) => {
    const order = await receivable(stack);
    await receive(stack, order, '1');
    return { id: order.id, reason: 'No llega más' };
  },
  receiveGoods: async (stack) => {
    const { id, lineIds } = await quickOrder(stack);
    const lines = [{ lineId: lineIds[0], quantity: '1' }];
    return { purchaseOrderId: id, input: { lines, deliveryNote: 'T001-4711', note: `Caja ${unique()}` } };
  },
  reverseReceipt: async (stack) => ({
    receiptId: (await quickReceipt(stack)).id,
    input: { lineIds: ['1-1'], reason: 'Se contó mal' },
  }),
  returnToSupplier: async (stack) => ({
    receiptId: (await quickReceipt(stack)).id,
    input: { lines: [{ lineId: '1-1', quantity: '1' }], reason: 'Llegó rota' },
  }),
  recordSupplierCredit: async (stack) => ({
    id: (await returned(stack, await quickReceipt(stack))).id,
    input: { number: 'NC-7', amount: '1.00', note: 'Con la factura' },
  }),
  addLandedCost: async (stack) => ({
    receiptId: (await quickReceipt(stack)).id,
    input: { kind: 'FREIGHT', amount: '1.00', spreadBy: 'QUANTITY', description: 'Flete' },
  }),
  settleLandedCost: async (stack) => ({ receiptId: (await landedReceipt(stack)).id }),
  cancelPurchaseOrder: async (stack) => ({ id: (await sentPurchase(stack)).id, reason: 'Ya no hace falta' }),
  createAttachmentUpload: async (stack) => ({
    input: { ...(await newOwner(stack)), fileName: 'foto.jpg', contentType: 'image/jpeg', bytes: 4321 },
  }),
  deleteAttachment: async (stack) => ({ id: (await storedFile(stack)).id, reason: 'Era de otro' }),
  requestReport: () => Promise.resolve({ input: { kind: 'STOCK_VALUE', format: 'XLSX', to: someDay() } }),
  createReportSchedule: async (stack) => ({
    input: {
      kind: 'LOW_STOCK',
      format: 'PDF',
      frequency: 'MONTHLY',
      dayOfMonth: 1 + (another() % 28),
      recipientIds: [present(await (await stack.clientAs('ADMIN')).me({})).user.id],
      active: false,
    },
  }),
  createLogoUpload: () => Promise.resolve({ type: 'PNG' }),
  ...KEYED,
  ...PARTS_ORDER_CALLS,
  ...DELIVERY_CALLS,
};

let days = 0;

/** Another number each time. */
function another(): number {
  days += 1;
  return days;
}

const someDay = (): string => new Date(Date.UTC(2020, 0, another())).toISOString().slice(0, 10);

let series = 0;

/** A prefix that no other call of this process gets: F and three of 36 characters. */
function uniqueSeries(): string {
  series += 1;
  const tail = (process.pid * 37 + Date.now() + series).toString(36).toUpperCase().slice(-3);
  return `F${tail}`;
}
