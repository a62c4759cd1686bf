/** Bills of suppliers: held against order and receipts, disputed, corrected, paid. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { BILLED_ON, billFor, dayBefore, disputedBill, matchedBill, orderWith, record } from '../support/bills.ts';
import { receive, returned } from '../support/receipts.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { patientClient, present, settle } from '../support/workshop.ts';

describe("a supplier's bill", () => {
  let stack: Stack;
  let purchaser: TallerClient;
  beforeAll(async () => {
    stack = await startStack();
    purchaser = await stack.clientAs('PURCHASER');
  });

  const billOf = async (id: string) => present(await purchaser.supplierBill({ id }));
  const billedOf = async (id: string) =>
    present(present(await purchaser.purchaseOrder({ id })).lines).map(({ billed }) => billed);
  const tolerate = async (price: string, quantity: string) =>
    (await stack.clientAs('ADMIN')).updateSettings({
      input: { billPriceTolerancePercent: price, billQuantityTolerancePercent: quantity },
    });

  it('is matched where it agrees, and paid in parts until nothing is left', async () => {
    const { id, total, ...bill } = await matchedBill(stack);
    // The supplier's 30 days are over.
    expect(bill).toMatchObject({
      state: 'MATCHED',
      subtotal: '250.00',
      tax: '45.00',
      balance: '295.00',
      overdue: true,
    });
    expect(bill.lines).toMatchObject([
      { ordered: '10', received: '10', billedBefore: '0', agreedCost: '25.00', differences: [] },
    ]);
    expect(total).toBe('295.00');
    const pay = (amount: string, more = {}) =>
      purchaser.paySupplierBill({ id, input: { method: 'TRANSFER', amount, ...more } });
    expect(present(await pay('100.00'))).toMatchObject({ state: 'MATCHED', paid: '100.00', balance: '195.00' });
    await expect(pay('195.01')).rejects.toMatchObject({ code: 'OVERPAYMENT', info: { balance: '195.00' } });
    expect(present(await pay('195.00'))).toMatchObject({ state: 'PAID', overdue: false, balance: '0.00' });
    await expect(pay('-5.00')).rejects.toMatchObject({ code: 'VALIDATION', info: { field: 'input.reason' } });
    expect(present(await pay('-5.00', { reason: 'Pago doble' }))).toMatchObject({ state: 'MATCHED', balance: '5.00' });
    const { payments, state } = await billOf(id);
    expect([state, present(payments).map(({ amount }) => amount)]).toEqual(['MATCHED', ['100.00', '195.00', '-5.00']]);
  });

  it('is recorded once under its number, whatever its case and spaces, and another supplier may have the same', async () => {
    const [order, other] = [await orderWith(stack, '10'), await orderWith(stack, '10')];
    const input = billFor(order, '1');
    const [first, again] = await Promise.all(
      [0, 1].map(() => purchaser.recordSupplierBill({ input, idempotencyKey: input.number })),
    );
    expect(present(again).id).toBe(present(first).id);
    const spaced = input.number.toLowerCase().replace('-', ' - ');
    await expect(purchaser.recordSupplierBill({ input: { ...input, number: spaced } })).rejects.toMatchObject({
      code: 'DUPLICATE',
      info: { field: 'input.number', existingId: present(first).id },
    });
    expect(await billedOf(order.id)).toEqual(['1']);
    await record(stack, { ...billFor(other, '1'), number: input.number });
  });

  it('is disputed where it differs by price, corrected and paid', async () => {
    const { id, order, number, ...bill } = await disputedBill(stack);
    expect(bill).toMatchObject({ state: 'DISPUTED', disputeCount: 1, disputedAmount: '50.00' });
    const [line] = present(bill.lines);
    expect(line?.differences).toMatchObject([
      { kind: 'PRICE', beyond: true, expected: '25.00', actual: '30.00', amount: '50.00', percent: '20.00' },
    ]);
    expect(line?.differences[0]?.message).toContain('30.00 instead of 25.00');
    const payment = { method: 'TRANSFER' as const, amount: '295.00' };
    await expect(purchaser.paySupplierBill({ id, input: payment })).rejects.toMatchObject({ code: 'LOCKED' });
    const { lines } = billFor(order, '10');
    const corrected = present(
      await purchaser.correctSupplierBill({ id, input: { number: `${number}-A`, lines, total: '295.00' } }),
    );
    expect(corrected).toMatchObject({ state: 'MATCHED', number: `${number}-A`, disputeCount: 0, total: '295.00' });
    await expect(purchaser.correctSupplierBill({ id, input: {} })).rejects.toMatchObject({ code: 'LOCKED' });
    expect(present(await purchaser.paySupplierBill({ id, input: payment })).state).toBe('PAID');
    expect(await billedOf(order.id)).toEqual(['10']);
    // The number that it gave up may be used.
    await record(stack, { ...billFor(order, '1'), number });
  });

  it('waits for goods that are still to come', async () => {
    const order = await orderWith(stack, '4');
    const bill = await record(stack, billFor(order, '10'));
    expect(bill).toMatchObject({ state: 'OPEN', disputeCount: 0 });
    expect(present(bill.lines)[0]?.differences).toMatchObject([{ kind: 'NOT_RECEIVED', expected: '4', actual: '10' }]);
    await receive(stack, order, '5');
    expect(present(await purchaser.matchSupplierBill({ id: bill.id })).state).toBe('OPEN');
    await receive(stack, order, '1');
    expect(present(await purchaser.matchSupplierBill({ id: bill.id }))).toMatchObject({ state: 'MATCHED' });
    const twice = await record(stack, billFor(order, '1'));
    expect(twice).toMatchObject({ state: 'DISPUTED', disputedAmount: '25.00' });
    expect(present(twice.lines)[0]).toMatchObject({ billedBefore: '10', differences: [{ kind: 'QUANTITY' }] });
  });

  it('is disputed for what went back, and for what was never ordered', async () => {
    const order = await orderWith(stack, '0');
    const receipt = await receive(stack, order, '10');
    await returned(stack, receipt, '2');
    const input = billFor(order, '10');
    const lines = [...input.lines, { description: 'Flete', quantity: '1', unitCost: '12.00' }];
    const bill = await record(stack, { ...input, lines });
    expect(bill).toMatchObject({ state: 'DISPUTED', disputeCount: 2, disputedAmount: '62.00' });
    expect(present(bill.lines).flatMap(({ differences }) => differences.map(({ kind }) => kind))).toEqual([
      'QUANTITY',
      'NOT_ORDERED',
    ]);
  });

  it('may differ as far as the settings tolerate, and is rounded as the supplier does', async () => {
    await tolerate('5', '10');
    try {
      const order = await orderWith(stack, '10');
      const input = billFor(order, '11', '26.25');
      const bill = await record(stack, { ...input, total: '340.72' });
      expect(bill).toMatchObject({
        state: 'MATCHED',
        total: '340.72',
        priceTolerance: '5.00',
        quantityTolerance: '10.00',
      });
      expect(present(bill.lines)[0]?.differences).toMatchObject([
        { kind: 'PRICE', beyond: false },
        { kind: 'QUANTITY', beyond: false },
      ]);
    } finally {
      await tolerate('0', '0');
    }
    expect((await record(stack, billFor(await orderWith(stack, '10'), '10', '26.25'))).state).toBe('DISPUTED');
  });

  it('is not lost where several for one order come at once, and what is billed of it adds up', async () => {
    const order = await orderWith(stack, '10');
    const patient = await patientClient(stack, 'PURCHASER');
    const all = ['1', '2', '3', '4'].map((quantity) => patient.recordSupplierBill({ input: billFor(order, quantity) }));
    const { answers, errors } = await settle(all);
    expect(errors).toEqual([]);
    expect(answers.map((bill) => present(bill).state)).toEqual(['MATCHED', 'MATCHED', 'MATCHED', 'MATCHED']);
    expect(await billedOf(order.id)).toEqual(['10']);
    expect((await record(stack, billFor(order, '1'))).state).toBe('DISPUTED');
  });

  it('takes three calls to the database, recorded with ten lines, corrected, matched or paid', async () => {
    const order = await orderWith(
      stack,
      '10',
      Array.from({ length: 10 }, () => '25.00'),
    );
    const calls: string[] = [];
    const end = stack.deployment.onDynamoDbCall(({ operation }) => calls.push(operation));
    const { id } = await record(stack, billFor(order, '10', '26.00'));
    await purchaser.matchSupplierBill({ id });
    await purchaser.correctSupplierBill({ id, input: { lines: billFor(order, '10').lines } });
    const written = [...calls];
    await purchaser.paySupplierBill({ id, input: { method: 'TRANSFER', amount: '10.00' } });
    end();
    const three = ['BatchGetItem', 'BatchGetItem', 'TransactWriteItems'];
    expect(written).toEqual([...three, ...three, ...three]);
    expect(calls.slice(written.length)).toEqual(['BatchGetItem', 'TransactWriteItems']);
  });

  it('is listed by supplier, order, state and day, those due first at the head', async () => {
    const order = await orderWith(stack, '10');
    const due = async (dueOn: string, unitCost?: string) =>
      (await record(stack, billFor(order, '1', unitCost, { dueOn }))).id;
    const [first, second, third] = [dayBefore(60), dayBefore(50), dayBefore(40)];
    const [late, soon, dear] = [await due(third), await due(first), await due(second, '99.00')];
    const { supplierId, dueOn } = await billOf(soon);
    expect(dueOn).toBe(first);
    const listed = async (args: Parameters<TallerClient['supplierBills']>[0]) =>
      present(await purchaser.supplierBills({ limit: 100, ...args })).items.map(({ id }) => id);
    expect(await listed({ supplierId })).toEqual([soon, dear, late]);
    expect(await listed({ purchaseOrderId: order.id, state: 'DISPUTED' })).toEqual([dear]);
    expect(await listed({ supplierId, dueFrom: dayBefore(59), dueTo: dayBefore(41) })).toEqual([dear]);
    expect(await listed({ supplierId, dueFrom: dayBefore(41), dueTo: dayBefore(59) })).toEqual([]);
    expect(await listed({ supplierId, dueTo: BILLED_ON })).toEqual([]);
  });
});
