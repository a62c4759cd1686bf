import type { Case } from '../badMutations/case.ts';
import { LONG } from '../badMutations/case.ts';
import { BILLED_ON, billFor, dayBefore, disputedBill, matchedBill, orderWith, record } from '../bills.ts';
import { lineOf, newPurchase, SUNDRY } from '../purchaseOrders.ts';
import { receivable } from '../receipts.ts';
import type { Stack } from '../stack.ts';
import { newItem, present } from '../workshop.ts';
import type { AggregateSupport, DayCall } from './all.ts';

const NOBODY = 'nothing';
const QUERY = 2;
const WITH_RELATED = 3;
const MUTATION = 3;
const WIDE = '\u1f82';
const BEFORE = dayBefore(91);
const TO_COME = '2999-01-01';

const BILL = {
  SupplierBillPage: 'items nextToken',
  SupplierBill: `
    id number state purchaseOrderId orderNumber supplierId supplier supplierName currency billedOn dueOn overdue note lineCount lines
    subtotal tax total paid balance disputeCount disputedAmount priceTolerance quantityTolerance matchedAt payments version by
    byId createdAt updatedAt`,
  SupplierBillLine: `
    id orderLineId inventoryItem description quantity unitCost taxCode base tax total ordered received billedBefore agreedCost
    differences`,
  SupplierBillDifference: 'kind beyond expected actual amount percent message',
  SupplierBillPayment: 'id method amount paidOn reference reason by byId at',
};

/** What is wrong with lines, wherever they are given. */
function wrongLines(order: { lineIds: string[] }, saying: (lines: object[]) => object): Case[] {
  const [orderLineId] = order.lineIds;
  const line = { orderLineId, quantity: '1', unitCost: '25.00' };
  const one = (change: object): object => saying([{ ...line, ...change }]);
  return [
    ['no lines', saying([]), 'VALIDATION', 'input.lines'],
    ['too many lines', saying(Array.from({ length: 101 }, () => line)), 'LIMIT_EXCEEDED', 'input.lines'],
    ['a line twice', saying([line, line]), 'VALIDATION', 'input.lines.1.orderLineId'],
    ['no line of an order', one({ orderLineId: NOBODY }), 'NOT_FOUND', 'input.lines.0.orderLineId'],
    [
      'a line of another order',
      one({ orderLineId: '01ARZ3NDEKTSV4RRFFQ69G5FAV-000' }),
      'NOT_FOUND',
      'input.lines.0.orderLineId',
    ],
    ['nothing of it', one({ quantity: '0' }), 'VALIDATION', 'input.lines.0.quantity'],
    ['no number', one({ quantity: 'x' }), 'VALIDATION', 'input.lines.0.quantity'],
    ['a cost below zero', one({ unitCost: '-1' }), 'VALIDATION', 'input.lines.0.unitCost'],
    ['too many decimals', one({ unitCost: '1.1234567' }), 'VALIDATION', 'input.lines.0.unitCost'],
    ['no tax of ours', one({ taxCode: 'NADA' }), 'VALIDATION', 'input.lines.0.taxCode'],
    ['no words for what was not ordered', one({ orderLineId: null }), 'VALIDATION', 'input.lines.0.description'],
    ['too many words', one({ description: LONG }), 'VALIDATION', 'input.lines.0.description'],
  ];
}

/** A bill of as many lines as there may be, and the most of everything. */
async function longOrder(stack: Stack): Promise<{ id: string; lineIds: string[]; itemIds: string[] }> {
  const purchaser = await stack.clientAs('PURCHASER');
  const { id: itemId } = await newItem(stack, '0');
  const lines = Array.from({ length: 40 }, () => lineOf(itemId, '999.999', '123.456789'));
  const { id, changedLines } = await newPurchase(stack, { lines });
  // One line on each page: what a bill reads most.
  const lineIds = [...present(changedLines).map((line) => line.id)];
  for (let page = 1; page < 10; page += 1) {
    const added = present(await purchaser.addPurchaseOrderLines({ id, lines }));
    lineIds.push(...present(added.changedLines).map((line) => line.id));
  }
  const { version } = present(await purchaser.purchaseOrder({ id }));
  await purchaser.approvePurchaseOrder({ id, expectedVersion: version });
  await purchaser.sendPurchaseOrder({ id });
  return { id, lineIds: lineIds.filter((_line, index) => index % 4 === 0), itemIds: [itemId] };
}

type Made = { id: string; version: number; changedLines: { id: string }[] };

async function billedOrder(call: DayCall): Promise<{ id: string; lineIds: string[] }> {
  const supplier = await call('PURCHASER', 'createSupplier', { input: { name: 'Repuestos que cobran' } });
  const order = (await call('PURCHASER', 'createPurchaseOrder', {
    input: { supplierId: supplier.id, lines: [SUNDRY] },
  })) as Made;
  await call('PURCHASER', 'approvePurchaseOrder', { id: order.id, expectedVersion: order.version });
  await call('PURCHASER', 'sendPurchaseOrder', { id: order.id });
  const lineIds = order.changedLines.map(({ id }) => id);
  await call('STOREKEEPER', 'receiveGoods', {
    purchaseOrderId: order.id,
    input: { lines: lineIds.map((lineId) => ({ lineId, quantity: '10' })) },
  });
  return { id: order.id, lineIds };
}

export const support: AggregateSupport = {
  refused: {
    recordSupplierBill: async (_made, stack) => {
      const order = await orderWith(stack, '10');
      const draft = await newPurchase(stack, { lines: [SUNDRY] });
      const used = await record(stack, billFor(order, '1'));
      const input = billFor(order, '1');
      const saying = (change: object): object => ({ input: { ...input, ...change } });
      return [
        ['no order', saying({ purchaseOrderId: NOBODY }), 'NOT_FOUND', 'input.purchaseOrderId'],
        [
          'an order that was not sent',
          saying({ purchaseOrderId: draft.id, lines: [{ description: 'x', quantity: '1', unitCost: '1' }] }),
          'INVALID_TRANSITION',
          'input.purchaseOrderId',
        ],
        ['a number used again', saying({ number: used.number.toLowerCase() }), 'DUPLICATE', 'input.number'],
        ['no number', saying({ number: ' ' }), 'VALIDATION', 'input.number'],
        ['too long a number', saying({ number: 'x'.repeat(41) }), 'VALIDATION', 'input.number'],
        ['a day to come', saying({ billedOn: TO_COME }), 'VALIDATION', 'input.billedOn'],
        ['due before it was billed', saying({ dueOn: BEFORE }), 'VALIDATION', 'input.dueOn'],
        ['a total that its lines do not come to', saying({ total: '1.00' }), 'VALIDATION', 'input.total'],
        ['a total that is none', saying({ total: 'x' }), 'VALIDATION', 'input.total'],
        ['too long a note', saying({ note: LONG }), 'VALIDATION', 'input.note'],
        ...wrongLines(order, (lines) => saying({ lines })),
      ];
    },
    correctSupplierBill: async (_made, stack) => {
      const [bill, matched] = [await disputedBill(stack), await matchedBill(stack)];
      const used = await record(stack, billFor(bill.order, '1'));
      const { id } = bill;
      const saying = (change: object): object => ({ id, input: change });
      return [
        ['no bill', { id: NOBODY, input: {} }, 'NOT_FOUND', 'id'],
        ['a bill that agrees', { id: matched.id, input: {} }, 'LOCKED', 'id'],
        ['a version that is gone', { id, input: {}, expectedVersion: 7 }, 'STALE_VERSION', 'expectedVersion'],
        ['a number used again', saying({ number: used.number }), 'DUPLICATE', 'input.number'],
        ['no number', saying({ number: null }), 'VALIDATION', 'input.number'],
        ['no day', saying({ billedOn: null }), 'VALIDATION', 'input.billedOn'],
        ['a day to come', saying({ billedOn: TO_COME }), 'VALIDATION', 'input.billedOn'],
        ['due before it was billed', saying({ dueOn: BEFORE }), 'VALIDATION', 'input.dueOn'],
        ['too long a note', saying({ note: LONG }), 'VALIDATION', 'input.note'],
        ...wrongLines(bill.order, (lines) => saying({ lines })),
      ];
    },
    matchSupplierBill: async (_made, stack) => {
      const [{ id }, matched] = [await disputedBill(stack), await matchedBill(stack)];
      return [
        ['no bill', { id: NOBODY }, 'NOT_FOUND', 'id'],
        ['a bill that agrees', { id: matched.id }, 'LOCKED', 'id'],
        ['a version that is gone', { id, expectedVersion: 7 }, 'STALE_VERSION', 'expectedVersion'],
      ];
    },
    paySupplierBill: async (_made, stack) => {
      const [disputed, { id }] = [await disputedBill(stack), await matchedBill(stack)];
      const input = { method: 'TRANSFER', amount: '10.00' };
      const saying = (change: object): object => ({ id, input: { ...input, ...change } });
      return [
        ['no bill', { id: NOBODY, input }, 'NOT_FOUND', 'id'],
        ['a bill that does not agree', { id: disputed.id, input }, 'LOCKED', 'id'],
        ['more than is left', saying({ amount: '10000.00' }), 'OVERPAYMENT', 'input.amount'],
        ['nothing', saying({ amount: '0' }), 'VALIDATION', 'input.amount'],
        ['no amount', saying({ amount: 'x' }), 'VALIDATION', 'input.amount'],
        ['back more than was paid', saying({ amount: '-1.00', reason: 'x' }), 'VALIDATION', 'input.amount'],
        ['a day to come', saying({ paidOn: TO_COME }), 'VALIDATION', 'input.paidOn'],
        ['a day before the bill', saying({ paidOn: BEFORE }), 'VALIDATION', 'input.paidOn'],
        ['too long a reference', saying({ reference: LONG }), 'VALIDATION', 'input.reference'],
        ['too long a reason', saying({ reason: LONG }), 'VALIDATION', 'input.reason'],
      ];
    },
  },
  largest: async (admin, stack) => {
    const order = await longOrder(stack);
    const lines = order.lineIds.map((orderLineId) => ({
      orderLineId,
      quantity: '999.999',
      unitCost: '999.999999',
      description: WIDE.repeat(200),
    }));
    const input = { ...billFor(order, '1'), lines, note: WIDE.repeat(300) };
    const { id } = present(await admin.recordSupplierBill({ input }));
    await admin.correctSupplierBill({ id, input: { lines: [...lines].reverse(), note: WIDE.repeat(300) } });
    await admin.matchSupplierBill({ id });
    await admin.supplierBill({ id });
    await admin.supplierBills({ limit: 100 });
    const matched = await matchedBill(stack);
    const payment = { method: 'OTHER' as const, reference: WIDE.repeat(100), reason: WIDE.repeat(300) };
    await admin.paySupplierBill({ id: matched.id, input: { ...payment, amount: '1.00' } });
  },
  day: async (call) => {
    const order = await billedOrder(call);
    const bill = async (number: string, quantity: string, unitCost: string) =>
      call('PURCHASER', 'recordSupplierBill', {
        input: {
          purchaseOrderId: order.id,
          number,
          billedOn: BILLED_ON,
          note: 'Llegó con la mercadería',
          lines: order.lineIds.map((orderLineId) => ({ orderLineId, quantity, unitCost })),
        },
      });
    const { id } = await bill('F001-77', '8', '1.50');
    const input = { method: 'TRANSFER', amount: '5.00', reference: 'OP-1' };
    await call('PURCHASER', 'paySupplierBill', { id, input });
    const back = { ...input, amount: '-1.00', reason: 'Pago doble' };
    await call('PURCHASER', 'paySupplierBill', { id, input: back });
    const { id: disputed } = await bill('F001-78', '2', '2.50');
    await call('PURCHASER', 'matchSupplierBill', { id: disputed });
    const lines = order.lineIds.map((orderLineId) => ({ orderLineId, quantity: '2', unitCost: '1.75' }));
    await call('PURCHASER', 'correctSupplierBill', { id: disputed, input: { number: 'F001-79', lines } });
  },
  readable: { PURCHASER: BILL, STOREKEEPER: BILL, ADMIN: BILL },
  calls: ({ stack }) => {
    const paid = async () => {
      const { id } = await matchedBill(stack);
      const purchaser = await stack.clientAs('PURCHASER');
      const input = { method: 'TRANSFER' as const, amount: '10.00', reference: 'OP-1' };
      await purchaser.paySupplierBill({ id, input });
      await purchaser.paySupplierBill({ id, input: { ...input, amount: '-1.00', reason: 'Pago doble' } });
      return id;
    };
    const noted = async () => ({ ...billFor(await orderWith(stack, '10'), '10', '30.00'), note: 'Con la mercadería' });
    return {
      'Query.supplierBill': [
        async () => ({ id: await paid() }),
        async () => ({ id: (await record(stack, await noted())).id }),
      ],
      'Query.supplierBills': [() => ({ limit: 100 }), () => ({ limit: 1 })],
      'Mutation.recordSupplierBill': [async () => ({ input: await noted() })],
      'Mutation.correctSupplierBill': [
        async () => ({ id: (await disputedBill(stack)).id, input: { note: 'Corregida' } }),
      ],
      'Mutation.matchSupplierBill': [async () => ({ id: (await disputedBill(stack)).id })],
      'Mutation.paySupplierBill': [
        async () => ({ id: (await matchedBill(stack)).id, input: { method: 'CASH', amount: '1.00' } }),
      ],
    };
  },
  measured: [
    {
      name: 'recordSupplierBill (10 lines)',
      budget: MUTATION,
      prepare: async (stack) => {
        const client = await stack.clientAs('PURCHASER');
        const costs = Array.from({ length: 10 }, () => '25.00');
        const input = billFor(await receivable(stack, '10', costs), '10');
        return () => client.recordSupplierBill({ input });
      },
    },
    {
      name: 'correctSupplierBill',
      budget: MUTATION,
      prepare: async (stack) => {
        const client = await stack.clientAs('PURCHASER');
        const { id, order } = await disputedBill(stack);
        const { lines } = billFor(order, '10');
        return () => client.correctSupplierBill({ id, input: { lines } });
      },
    },
    {
      name: 'matchSupplierBill',
      budget: MUTATION,
      prepare: async (stack) => {
        const client = await stack.clientAs('PURCHASER');
        const { id } = await disputedBill(stack);
        return () => client.matchSupplierBill({ id });
      },
    },
    {
      name: 'paySupplierBill',
      budget: MUTATION,
      prepare: async (stack) => {
        const client = await stack.clientAs('PURCHASER');
        const { id } = await matchedBill(stack);
        return () => client.paySupplierBill({ id, input: { method: 'TRANSFER', amount: '10.00' } });
      },
    },
    {
      name: 'supplierBill',
      budget: WITH_RELATED,
      prepare: async (stack) => {
        const client = await stack.clientAs('PURCHASER');
        const { id } = await matchedBill(stack);
        return () => client.supplierBill({ id });
      },
    },
    {
      name: 'supplierBills',
      budget: QUERY,
      prepare: async (stack) => {
        const client = await stack.clientAs('PURCHASER');
        return () => client.supplierBills({ limit: 50 });
      },
    },
  ],
};
