/** What the mutations of receipts refuse. */
import type { AggregateSupport } from './aggregates/all.ts';
import type { Case } from './badMutations/case.ts';
import { LONG } from './badMutations/case.ts';
import { newPurchase, sentPurchase } from './purchaseOrders.ts';
import { firstOf, receivable, receive, receivedOrder, receiving, returned } from './receipts.ts';
import type { Stack } from './stack.ts';
import { present } from './workshop.ts';

const NOBODY = 'nothing';
const REASON = 'Llegó rota';
const many = <Each>(count: number, each: Each): Each[] => Array.from({ length: count }, () => each);

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

export const REFUSED: AggregateSupport['refused'] = {
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
};
