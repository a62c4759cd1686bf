import type { AggregateSupport, DayCall } from './all.ts';
import { missingOrder } from '../missingParts.ts';
import { lineOf, newPurchase, SUNDRY } from '../purchaseOrders.ts';
import type { Receipt, Receivable } from '../receipts.ts';
import { REFUSED } from '../receiptCases.ts';
import { receivable, receive, receivedOrder, receiving, returned, waitFor } from '../receipts.ts';
import type { Stack } from '../stack.ts';
import { newItem, present } from '../workshop.ts';

const QUERY = 2;
const WITH_RELATED = 3;
const MUTATION = 3;
const WIDE = '\u1f82';
const COST = 'unitCost';

const RECEIPT = {
  ReceiptPage: 'items nextToken',
  Receipt: `
    id purchaseOrderId orderNumber supplierId supplierName reverses reason deliveryNote note currency lineCount reversedCount
    items landedCosts version by byId createdAt`,
  ReceiptLine: `id orderLineId item description quantity movementId workOrderId reserved returned reversedBy ${COST}`,
  LandedCost: 'number kind description spreadBy pending shares by byId at amount inStock variance',
  LandedShare: 'lineId amount inStock',
  SupplierReturnPage: 'items nextToken',
  SupplierReturn: `
    id receiptId purchaseOrderId orderNumber supplierId supplierName status reason items currency creditNumber creditNote
    creditedBy creditedById creditedAt version by byId createdAt expected credited`,
  SupplierReturnLine: `lineId orderLineId item description quantity movementId ${COST}`,
};
const many = <Each>(count: number, each: Each): Each[] => Array.from({ length: count }, () => each);
const REASON = 'Llegó rota';

/** As many lines as an order takes, of as many items as a call takes. */
async function full(stack: Stack): Promise<Receivable> {
  const purchaser = await stack.clientAs('PURCHASER');
  const itemIds: string[] = [];
  for (let made = 0; made < 40; made += 1) itemIds.push((await newItem(stack, '0')).id);
  const lines = itemIds.map((id) => ({ ...lineOf(id, '999.999', '123.456789'), description: WIDE.repeat(200) }));
  const { id, changedLines } = await newPurchase(stack, { lines });
  const lineIds = present(changedLines).map((line) => line.id);
  for (let page = 1; page < 10; page += 1) {
    const added = present(await purchaser.addPurchaseOrderLines({ id, lines }));
    lineIds.push(...present(added.changedLines).map((line) => line.id));
  }
  const { version } = present(await purchaser.purchaseOrder({ id }));
  await purchaser.approvePurchaseOrder({ id, expectedVersion: version });
  await purchaser.sendPurchaseOrder({ id });
  return { id, itemIds, lineIds };
}

/** A receipt with a cost on top. */
async function landed(stack: Stack): Promise<Receipt> {
  const { receipt } = await receivedOrder(stack);
  const purchaser = await stack.clientAs('PURCHASER');
  const input = { kind: 'FREIGHT' as const, description: 'Flete', amount: '10.00', spreadBy: 'AMOUNT' as const };
  await purchaser.addLandedCost({ receiptId: receipt.id, input });
  return receipt;
}

/** A receipt that was taken back, and the one that does it. */
async function reversed(stack: Stack): Promise<{ id: string; counter: string }> {
  const storekeeper = await stack.clientAs('STOREKEEPER');
  const receipt = await receive(stack, await receivable(stack), '1', { deliveryNote: 'G-1', note: 'Una caja' });
  const counter = await storekeeper.reverseReceipt({ receiptId: receipt.id, input: { reason: 'Se contó mal' } });
  return { id: receipt.id, counter: present(counter).id };
}

/** A receipt of what a work order waits for. */
async function awaited(stack: Stack): Promise<Receipt> {
  const { id, item, missingPartId } = await missingOrder(stack);
  const order = await receivable(stack, '10', ['25.00'], [item.id]);
  await waitFor(stack, order, id, missingPartId);
  return receive(stack, order, '1');
}

/** An item of whose goods some went back, and more was paid for. */
async function movedItem(stack: Stack): Promise<string> {
  const receipt = await landed(stack);
  await returned(stack, receipt);
  return present(present(receipt.items)[0]?.item).id;
}

type Made = { id: string; version: number; changedLines: { id: string }[] };

/** A receipt of more lines than one call takes, and a cost on all of them. */
async function longDay(call: DayCall, supplierId: string, itemId: string): Promise<void> {
  const input = { supplierId, lines: many(40, lineOf(itemId)) };
  const made = (await call('PURCHASER', 'createPurchaseOrder', { input })) as Made;
  const added = (await call('PURCHASER', 'addPurchaseOrderLines', { id: made.id, lines: [lineOf(itemId)] })) as Made;
  await call('PURCHASER', 'approvePurchaseOrder', { id: made.id, expectedVersion: added.version });
  await call('PURCHASER', 'sendPurchaseOrder', { id: made.id });
  const receivePage = (lines: { id: string }[], more: object) =>
    call('STOREKEEPER', 'receiveGoods', {
      purchaseOrderId: made.id,
      input: { ...more, lines: lines.map(({ id: lineId }) => ({ lineId, quantity: '4' })) },
    });
  const { id: receiptId } = await receivePage(made.changedLines, { deliveryNote: 'G-44', note: 'Tres bultos' });
  await receivePage(added.changedLines, { receiptId });
  const landed = { kind: 'CUSTOMS', amount: '41.00', spreadBy: 'AMOUNT' };
  await call('PURCHASER', 'addLandedCost', { receiptId, input: landed });
  await call('PURCHASER', 'settleLandedCost', { receiptId });
}

export const support: AggregateSupport = {
  refused: REFUSED,
  largest: async (admin, stack) => {
    const order = await full(stack);
    let receiptId = '';
    for (let page = 0; page < 10; page += 1) {
      const lines = order.lineIds.slice(page * 40, page * 40 + 40).map((lineId) => ({ lineId, quantity: '999.999' }));
      const texts = { note: WIDE.repeat(300), deliveryNote: WIDE.repeat(60) };
      const input = receiptId === '' ? { lines, ...texts } : { lines, receiptId };
      const receipt: Receipt = present(await admin.receiveGoods({ purchaseOrderId: order.id, input }));
      receiptId = receipt.id;
    }
    const landed = { description: WIDE.repeat(200), amount: '9999999999', spreadBy: 'AMOUNT' as const };
    await admin.addLandedCost({ receiptId, input: { kind: 'CUSTOMS', ...landed } });
    for (let page = 0; page < 10; page += 1) await admin.settleLandedCost({ receiptId });
    const received = present(await admin.receipt({ id: receiptId }));
    const ids = present(received.items).map(({ id }) => id);
    const lines = ids.slice(0, 40).map((lineId) => ({ lineId, quantity: '0.001' }));
    const back = present(await admin.returnToSupplier({ receiptId, input: { lines, reason: WIDE.repeat(300) } }));
    const credit = { number: WIDE.repeat(60), amount: '1', note: WIDE.repeat(300) };
    await admin.recordSupplierCredit({ id: back.id, input: credit });
    await admin.reverseReceipt({ receiptId, input: { lineIds: ids.slice(360), reason: WIDE.repeat(300) } });
    await admin.receipts({ limit: 100 });
    await admin.supplierReturns({ limit: 100 });
    await admin.supplierReturn({ id: back.id });
  },
  day: async (call) => {
    const supplier = await call('PURCHASER', 'createSupplier', { input: { name: 'Repuestos que llegan' } });
    const { id: item } = await call('STOREKEEPER', 'createInventoryItem', {
      input: { sku: 'LLEGA-1', name: 'Disco que llega', price: '80.00' },
    });
    const order = (await call('PURCHASER', 'createPurchaseOrder', {
      input: { supplierId: supplier.id, lines: [lineOf(item), SUNDRY] },
    })) as Made;
    await call('PURCHASER', 'approvePurchaseOrder', { id: order.id, expectedVersion: order.version });
    await call('PURCHASER', 'sendPurchaseOrder', { id: order.id });
    const receiveSome = (quantity: string) =>
      call('STOREKEEPER', 'receiveGoods', {
        purchaseOrderId: order.id,
        input: { lines: order.changedLines.map(({ id: lineId }) => ({ lineId, quantity })) },
      });
    const wrong = await receiveSome('1');
    await call('STOREKEEPER', 'reverseReceipt', { receiptId: wrong.id, input: { reason: 'Se contó mal' } });
    const { id: receiptId } = await receiveSome('3');
    const landed = { kind: 'FREIGHT', amount: '5.00', spreadBy: 'QUANTITY', description: 'Flete' };
    await call('PURCHASER', 'addLandedCost', { receiptId, input: landed });
    const back = await call('STOREKEEPER', 'returnToSupplier', {
      receiptId,
      input: { lines: [{ lineId: '1-1', quantity: '1' }], reason: REASON },
    });
    await call('PURCHASER', 'recordSupplierCredit', { id: back.id, input: { number: 'NC-7', amount: '25.00' } });
    await call('PURCHASER', 'closePurchaseOrder', { id: order.id, reason: 'No mandan más' });
    await longDay(call, supplier.id, item);
  },
  readable: { STOREKEEPER: RECEIPT, PURCHASER: RECEIPT, ADMIN: RECEIPT },
  calls: ({ stack, item }) => {
    const one = async () => (await receivedOrder(stack)).receipt;
    const cost = { kind: 'FREIGHT', amount: '10.00', spreadBy: 'AMOUNT' };
    return {
      'Query.stockMovements': [
        () => ({ inventoryItemId: item.id, limit: 100 }),
        () => ({ inventoryItemId: item.id, limit: 1 }),
        async () => ({ inventoryItemId: await movedItem(stack) }),
      ],
      'Query.receipt': [
        async () => ({ id: (await landed(stack)).id }),
        async () => ({ id: (await reversed(stack)).id }),
        async () => ({ id: (await reversed(stack)).counter }),
        async () => ({ id: (await awaited(stack)).id }),
      ],
      'Query.receipts': [
        () => ({ limit: 100 }),
        () => ({ limit: 1 }),
        async () => ({ purchaseOrderId: (await one()).purchaseOrderId }),
      ],
      'Query.supplierReturn': [async () => ({ id: (await returned(stack, await one())).id })],
      'Query.supplierReturns': [() => ({ limit: 100 }), () => ({ limit: 1 })],
      'Mutation.closePurchaseOrder': [async () => ({ id: (await one()).purchaseOrderId })],
      'Mutation.receiveGoods': [async () => receiving(await receivable(stack))],
      'Mutation.reverseReceipt': [async () => ({ receiptId: (await one()).id, input: { reason: 'Se contó mal' } })],
      'Mutation.returnToSupplier': [
        async () => ({
          receiptId: (await one()).id,
          input: { lines: [{ lineId: '1-1', quantity: '1' }], reason: REASON },
        }),
      ],
      'Mutation.recordSupplierCredit': [
        async () => ({
          id: (await returned(stack, await one())).id,
          input: { number: 'NC-1', amount: '25.00', note: 'Con la factura' },
        }),
      ],
      'Mutation.addLandedCost': [async () => ({ receiptId: (await one()).id, input: cost })],
      'Mutation.settleLandedCost': [async () => ({ receiptId: (await landed(stack)).id })],
    };
  },
  measured: [
    {
      name: 'receiveGoods (10 lines)',
      budget: MUTATION,
      writeUnits: 60,
      prepare: async (stack) => {
        const client = await stack.clientAs('STOREKEEPER');
        const order = await receivable(stack, '10', many(10, '25.00'));
        return () => client.receiveGoods({ ...receiving(order), idempotencyKey: order.id });
      },
    },
    {
      name: 'receiveGoods (40 of 400 lines)',
      budget: MUTATION,
      prepare: async (stack) => {
        const client = await stack.clientAs('STOREKEEPER');
        const { id, itemIds, lineIds } = await full(stack);
        return () => client.receiveGoods(receiving({ id, itemIds, lineIds: lineIds.slice(0, 40) }));
      },
    },
    {
      name: 'reverseReceipt (10 lines)',
      budget: MUTATION,
      prepare: async (stack) => {
        const client = await stack.clientAs('STOREKEEPER');
        const { receipt } = await receivedOrder(stack, '10', many(10, '25.00'));
        return () => client.reverseReceipt({ receiptId: receipt.id, input: { reason: REASON } });
      },
    },
    {
      name: 'returnToSupplier',
      budget: MUTATION,
      prepare: async (stack) => {
        const { receipt } = await receivedOrder(stack);
        return () => returned(stack, receipt);
      },
    },
    {
      name: 'recordSupplierCredit',
      budget: MUTATION,
      prepare: async (stack) => {
        const client = await stack.clientAs('PURCHASER');
        const { id } = await returned(stack, (await receivedOrder(stack)).receipt);
        return () => client.recordSupplierCredit({ id, input: { number: 'NC-1', amount: '25.00' } });
      },
    },
    {
      name: 'addLandedCost',
      budget: MUTATION,
      prepare: async (stack) => {
        const client = await stack.clientAs('PURCHASER');
        const { receipt } = await receivedOrder(stack);
        const input = { kind: 'FREIGHT' as const, amount: '10.00', spreadBy: 'AMOUNT' as const };
        return () => client.addLandedCost({ receiptId: receipt.id, input });
      },
    },
    {
      name: 'receipt',
      budget: WITH_RELATED,
      prepare: async (stack) => {
        const client = await stack.clientAs('STOREKEEPER');
        const { receipt } = await receivedOrder(stack);
        return () => client.receipt({ id: receipt.id });
      },
    },
    {
      name: 'receipts',
      budget: QUERY,
      prepare: async (stack) => {
        const client = await stack.clientAs('STOREKEEPER');
        await receivedOrder(stack);
        return () => client.receipts({ limit: 50 });
      },
    },
  ],
};
