import type { AggregateSupport } from './all.ts';
import type { Case } from '../badMutations/case.ts';
import { LONG } from '../badMutations/case.ts';
import { lineOf, newPurchase, sentPurchase, SUNDRY } from '../purchaseOrders.ts';
import type { Receipt, Receivable } from '../receipts.ts';
import { receivable, receive, receivedOrder, returned } from '../receipts.ts';
import type { Stack } from '../stack.ts';
import { newItem, present } from '../workshop.ts';

const NOBODY = 'nothing';
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
const firstOf = (receipt: Receipt): string => present(receipt.items)[0]?.id ?? '';
const REASON = 'Llegó rota';

/** Arguments to receive some of each line of an order. */
const receiving = ({ id, lineIds }: Receivable, quantity = '1') => ({
  purchaseOrderId: id,
  input: { lines: lineIds.map((lineId) => ({ lineId, quantity })) },
});

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

/** What taking back and giving back refuse alike. @param call arguments of the call for a receipt and one of its lines */
async function takings(
  stack: Stack,
  call: (receiptId: string, lineIds: string[]) => object,
  at: string,
): Promise<Case[]> {
  const [order, gone] = [await receivedOrder(stack), await receivedOrder(stack)];
  const storekeeper = await stack.clientAs('STOREKEEPER');
  const input = { reason: 'Se contó mal' };
  const counter = present(await storekeeper.reverseReceipt({ receiptId: gone.receipt.id, input }));
  const sold = await receivedOrder(stack);
  await storekeeper.recordStockMovement({
    inventoryItemId: sold.itemIds[0] ?? '',
    input: { type: 'OUT', quantity: '10' },
  });
  const { receipt } = order;
  const line = firstOf(receipt);
  const path = at === '' ? 'input.lineIds.0' : 'input.lines.0.lineId';
  return [
    ['no receipt', call(NOBODY, [line]), 'NOT_FOUND', 'receiptId'],
    ['a counter-receipt', call(counter.id, [line]), 'LOCKED', 'receiptId'],
    ['no line', call(receipt.id, [NOBODY]), 'NOT_FOUND', path],
    ['a line twice', call(receipt.id, [line, line]), 'VALIDATION', path.replace('.0', '.1')],
    ['no lines', call(receipt.id, []), 'VALIDATION', at === '' ? 'input.lineIds' : 'input.lines'],
    ['too many', call(receipt.id, many(41, line)), 'LIMIT_EXCEEDED', at === '' ? 'input.lineIds' : 'input.lines'],
    [
      'what is not there any more',
      call(sold.receipt.id, [firstOf(sold.receipt)]),
      'INSUFFICIENT_STOCK',
      at === '' ? path : at,
    ],
  ];
}

export const support: AggregateSupport = {
  refused: {
    receiveGoods: async (_made, stack) => {
      const [order, other] = [await receivable(stack), await receivable(stack)];
      const [draft, gone, closed] = [await newPurchase(stack), await sentPurchase(stack), await receivedOrder(stack)];
      const purchaser = await stack.clientAs('PURCHASER');
      await purchaser.cancelPurchaseOrder({ id: gone.id, reason: 'Ya no hace falta' });
      await purchaser.closePurchaseOrder({ id: closed.id });
      const receipt = await receive(stack, order, '1');
      const call = (line: object, input: object = {}) => ({
        purchaseOrderId: order.id,
        input: { lines: [{ lineId: order.lineIds[0], quantity: '1', ...line }], ...input },
      });
      const lines = [{ lineId: order.lineIds[0] ?? '', quantity: '1' }];
      return [
        ['no order', { ...call({}), purchaseOrderId: NOBODY }, 'NOT_FOUND', 'purchaseOrderId'],
        ['a draft', { ...call({}), purchaseOrderId: draft.id }, 'INVALID_TRANSITION', 'purchaseOrderId'],
        ['a cancelled order', { ...call({}), purchaseOrderId: gone.id }, 'INVALID_TRANSITION', 'purchaseOrderId'],
        ['a closed order', receiving(closed), 'INVALID_TRANSITION', 'purchaseOrderId'],
        ['no lines', call({}, { lines: [] }), 'VALIDATION', 'input.lines'],
        ['too many lines', call({}, { lines: many(41, lines[0]) }), 'LIMIT_EXCEEDED', 'input.lines'],
        ['a line twice', call({}, { lines: [...lines, ...lines] }), 'VALIDATION', 'input.lines.1.lineId'],
        ['no line', call({ lineId: NOBODY }), 'NOT_FOUND', 'input.lines.0.lineId'],
        ["another order's line", call({ lineId: other.lineIds[0] }), 'NOT_FOUND', 'input.lines.0.lineId'],
        ['nothing of a line', call({ quantity: '0' }), 'VALIDATION', 'input.lines.0.quantity'],
        ['less than nothing', call({ quantity: '-1' }), 'VALIDATION', 'input.lines.0.quantity'],
        ['too many decimals', call({ quantity: '0.0001' }), 'VALIDATION', 'input.lines.0.quantity'],
        ['no number', call({ quantity: 'x' }), 'VALIDATION', 'input.lines.0.quantity'],
        ['more than was ordered', call({ quantity: '9.001' }), 'LIMIT_EXCEEDED', 'input.lines.0.quantity'],
        ['no receipt', call({}, { receiptId: NOBODY }), 'NOT_FOUND', 'input.receiptId'],
        ['an id that is none', call({}, { receiptId: '' }), 'VALIDATION', 'input.receiptId'],
        ["another order's receipt", call({}, { receiptId: closed.receipt.id }), 'VALIDATION', 'input.receiptId'],
        ['another note', call({}, { receiptId: receipt.id, note: 'x' }), 'VALIDATION', 'input.deliveryNote'],
        ['too long a note', call({}, { note: LONG }), 'VALIDATION', 'input.note'],
        ['too long a document', call({}, { deliveryNote: LONG }), 'VALIDATION', 'input.deliveryNote'],
      ];
    },
    reverseReceipt: async (_made, stack) => {
      const [order, back] = [await receivedOrder(stack), await receivedOrder(stack)];
      await returned(stack, back.receipt);
      const line = firstOf(order.receipt);
      const input = { reason: REASON };
      return [
        ...(await takings(stack, (receiptId, lineIds) => ({ receiptId, input: { lineIds, reason: REASON } }), '')),
        ['no reason', { receiptId: order.receipt.id, input: { reason: ' ' } }, 'VALIDATION', 'input.reason'],
        ['too long a reason', { receiptId: order.receipt.id, input: { reason: LONG } }, 'VALIDATION', 'input.reason'],
        ['what went back', { receiptId: back.receipt.id, input }, 'LOCKED', 'receiptId'],
        [
          'a line that went back',
          { receiptId: back.receipt.id, input: { ...input, lineIds: [line] } },
          'LOCKED',
          'input.lineIds.0',
        ],
      ];
    },
    returnToSupplier: async (_made, stack) => {
      const { receipt } = await receivedOrder(stack);
      const call = (quantity: string, reason = REASON) => ({
        receiptId: receipt.id,
        input: { lines: [{ lineId: firstOf(receipt), quantity }], reason },
      });
      const all = (receiptId: string, lineIds: string[]) => ({
        receiptId,
        input: { lines: lineIds.map((lineId) => ({ lineId, quantity: '10' })), reason: REASON },
      });
      return [
        ...(await takings(stack, all, 'input.lines.0.quantity')),
        ['nothing', call('0'), 'VALIDATION', 'input.lines.0.quantity'],
        ['more than came', call('10.001'), 'VALIDATION', 'input.lines.0.quantity'],
        ['no reason', call('1', ' '), 'VALIDATION', 'input.reason'],
        ['too long a reason', call('1', LONG), 'VALIDATION', 'input.reason'],
      ];
    },
    recordSupplierCredit: async (_made, stack) => {
      const { receipt } = await receivedOrder(stack);
      const [open, done] = [await returned(stack, receipt), await returned(stack, receipt)];
      const purchaser = await stack.clientAs('PURCHASER');
      const input = { number: 'NC-1', amount: '25.00' };
      await purchaser.recordSupplierCredit({ id: done.id, input });
      const call = (more: object) => ({ id: open.id, input: { ...input, ...more } });
      return [
        ['no return', { id: NOBODY, input }, 'NOT_FOUND', 'id'],
        ['one whose credit came', { id: done.id, input }, 'LOCKED', 'id'],
        ['less than nothing', call({ amount: '-1' }), 'VALIDATION', 'input.amount'],
        ['too many decimals', call({ amount: '1.001' }), 'VALIDATION', 'input.amount'],
        ['no number', call({ number: ' ' }), 'VALIDATION', 'input.number'],
        ['too long a number', call({ number: LONG }), 'VALIDATION', 'input.number'],
        ['too long a note', call({ note: LONG }), 'VALIDATION', 'input.note'],
      ];
    },
    addLandedCost: async (_made, stack) => {
      const storekeeper = await stack.clientAs('STOREKEEPER');
      const [order, gone, free] = [
        await receivedOrder(stack),
        await receivedOrder(stack),
        await receivedOrder(stack, '10', ['0']),
      ];
      const input = { reason: 'Se contó mal' };
      const counter = present(await storekeeper.reverseReceipt({ receiptId: gone.receipt.id, input }));
      const cost = { kind: 'FREIGHT', amount: '10.00', spreadBy: 'AMOUNT' };
      const call = (more: object) => ({ receiptId: order.receipt.id, input: { ...cost, ...more } });
      return [
        ['no receipt', { receiptId: NOBODY, input: cost }, 'NOT_FOUND', 'receiptId'],
        ['a counter-receipt', { receiptId: counter.id, input: cost }, 'LOCKED', 'receiptId'],
        ['one that was taken back', { receiptId: gone.receipt.id, input: cost }, 'LOCKED', 'receiptId'],
        ['nothing', call({ amount: '0' }), 'VALIDATION', 'input.amount'],
        ['less than nothing', call({ amount: '-1' }), 'VALIDATION', 'input.amount'],
        ['too many decimals', call({ amount: '1.001' }), 'VALIDATION', 'input.amount'],
        ['goods that cost nothing', { receiptId: free.receipt.id, input: cost }, 'VALIDATION', 'input.spreadBy'],
        ['too long a text', call({ description: LONG }), 'VALIDATION', 'input.description'],
      ];
    },
    settleLandedCost: () => [['no receipt', { receiptId: NOBODY }, 'NOT_FOUND', 'receiptId']],
  },
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
    })) as unknown as { id: string; version: number; changedLines: { id: string }[] };
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
    await call('PURCHASER', 'settleLandedCost', { receiptId });
    const back = await call('STOREKEEPER', 'returnToSupplier', {
      receiptId,
      input: { lines: [{ lineId: '1-1', quantity: '1' }], reason: REASON },
    });
    await call('PURCHASER', 'recordSupplierCredit', { id: back.id, input: { number: 'NC-7', amount: '25.00' } });
    await call('PURCHASER', 'closePurchaseOrder', { id: order.id, reason: 'No mandan más' });
  },
  readable: { STOREKEEPER: RECEIPT, PURCHASER: RECEIPT, ADMIN: RECEIPT },
  calls: ({ stack }) => {
    const one = async () => (await receivedOrder(stack)).receipt;
    const cost = { kind: 'FREIGHT', amount: '10.00', spreadBy: 'AMOUNT' };
    const whole = async () => {
      const receipt = await one();
      const purchaser = await stack.clientAs('PURCHASER');
      await purchaser.addLandedCost({
        receiptId: receipt.id,
        input: { kind: 'FREIGHT', description: 'Flete', amount: '10.00', spreadBy: 'AMOUNT' },
      });
      return receipt;
    };
    const reversed = async () => {
      const storekeeper = await stack.clientAs('STOREKEEPER');
      return present(
        await storekeeper.reverseReceipt({ receiptId: (await one()).id, input: { reason: 'Se contó mal' } }),
      );
    };
    return {
      'Query.receipt': [async () => ({ id: (await whole()).id }), async () => ({ id: (await reversed()).id })],
      'Query.receipts': [() => ({ limit: 100 }), async () => ({ purchaseOrderId: (await one()).purchaseOrderId })],
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
      'Mutation.settleLandedCost': [async () => ({ receiptId: (await whole()).id })],
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
