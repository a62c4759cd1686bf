import { beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import {
  newCustomer,
  newItem,
  newSale,
  patientClient,
  present,
  readyOrder,
  settle,
  unique,
} from '../support/workshop.ts';

describe('a counter sale', () => {
  let stack: Stack;
  let cashier: TallerClient;
  beforeAll(async () => {
    stack = await startStack();
    cashier = await stack.clientAs('CASHIER');
  });

  const stockOf = async (id: string): Promise<string> => present(await cashier.inventoryItem({ id })).stock;
  const line = (inventoryItemId: string, quantity = '1', more: object = {}) => ({ inventoryItemId, quantity, ...more });

  it('takes every line from stock and issues a receipt, even for an anonymous consumer', async () => {
    const [pads, oil] = [await newItem(stack, '5', '118.00'), await newItem(stack, '10.5', '59.00')];
    const sale = present(
      await cashier.createQuickSale({ input: { items: [line(pads.id, '2'), line(oil.id, '4.5')] } }),
    );
    expect(sale).toMatchObject({
      kind: 'QUICK_SALE',
      status: 'ISSUED',
      series: 'B001',
      customerName: 'CLIENTES VARIOS',
      subtotal: '425.00',
      tax: '76.50',
      total: '501.50',
      balance: '501.50',
      payments: [],
    });
    expect(sale.number).toMatch(/^B001-\d{8}$/);
    expect(
      present(sale.lines).map((each) => [
        each.sku,
        each.inventoryItemId,
        each.quantity,
        each.base,
        each.tax,
        each.total,
      ]),
    ).toEqual([
      [pads.sku, pads.id, '2', '200.00', '36.00', '236.00'],
      [oil.sku, oil.id, '4.5', '225.00', '40.50', '265.50'],
    ]);
    expect([await stockOf(pads.id), await stockOf(oil.id)]).toEqual(['3', '6']);
    const [movement] = present(await cashier.stockMovements({ inventoryItemId: pads.id })).items;
    expect(movement).toMatchObject({ type: 'OUT', quantity: '-2', balance: '3', reference: `INVOICE#${sale.id}` });
    expect(present(await cashier.invoiceByNumber({ number: sale.number })).id).toBe(sale.id);
    // Other suites may have sold on a day to come.
    expect(
      present(await cashier.invoices({ kind: 'QUICK_SALE', limit: 100 })).items.map((each) => each.number),
    ).toContain(sale.number);
  });

  it('is not what a movement by hand may claim to belong to, and neither is an order', async () => {
    const admin = await stack.clientAs('ADMIN');
    const item = await newItem(stack, '5');
    const sale = await newSale(stack, [item.id]);
    for (const reference of [`INVOICE#${sale.id}`, ' INVOICE#', 'WORK_ORDER#1', 'COUNT#1'])
      for (const type of ['OUT', 'RETURN'] as const)
        await expect(
          admin.recordStockMovement({
            inventoryItemId: item.id,
            input: { type, quantity: '1', reference },
          }),
        ).rejects.toMatchObject({ code: 'VALIDATION', info: { field: 'input.reference' } });
    expect(await stockOf(item.id)).toBe('4');
    const supplier = { type: 'RETURN' as const, quantity: '1', reference: 'Invoice #1' };
    await admin.recordStockMovement({ inventoryItemId: item.id, input: supplier });
  });

  it('takes a payment in the same transaction, and the rest later', async () => {
    const item = await newItem(stack, '5', '100.00');
    const customer = await newCustomer(stack);
    const sale = present(
      await cashier.createQuickSale({
        input: {
          customerId: customer.id,
          items: [line(item.id)],
          payment: { method: 'CARD', amount: '60.00', reference: 'V-1' },
        },
      }),
    );
    expect(sale).toMatchObject({
      status: 'PARTIALLY_PAID',
      paid: '60.00',
      balance: '40.00',
      customerName: customer.name,
      payments: [{ method: 'CARD', amount: '60.00' }],
    });
    expect(
      present(await cashier.registerPayment({ invoiceId: sale.id, input: { method: 'CASH', amount: '40.00' } })).status,
    ).toBe('PAID');
    expect(present(await cashier.invoices({ customerId: customer.id })).items.map((each) => each.id)).toEqual([
      sale.id,
    ]);
  });

  it('sells nothing if one line is short, and lists every shortage', async () => {
    const [enough, short, none] = [await newItem(stack, '5'), await newItem(stack, '1'), await newItem(stack, '0')];
    const before = await stack.snapshot();
    await expect(
      cashier.createQuickSale({ input: { items: [line(enough.id), line(short.id, '2'), line(none.id, '0.001')] } }),
    ).rejects.toMatchObject({
      code: 'INSUFFICIENT_STOCK',
      info: {
        shortages: [
          { inventoryItemId: short.id, requested: '2', available: '1' },
          { inventoryItemId: none.id, requested: '0.001', available: '0' },
        ],
      },
    });
    expect(await stack.snapshot()).toEqual(before);
  });

  it('adds up all lines of an item before it checks stock', async () => {
    const item = await newItem(stack, '3');
    await expect(
      cashier.createQuickSale({ input: { items: [line(item.id, '2'), line(item.id, '2')] } }),
    ).rejects.toMatchObject({ code: 'INSUFFICIENT_STOCK', info: { shortages: [{ requested: '4', available: '3' }] } });
    const sale = await cashier.createQuickSale({
      input: { items: [line(item.id, '2'), line(item.id, '1', { discountPercent: '50' })] },
    });
    expect(present(present(sale).lines)).toHaveLength(2);
    expect(await stockOf(item.id)).toBe('0');
    expect(present(await cashier.stockMovements({ inventoryItemId: item.id })).items[0]?.quantity).toBe('-3');
  });

  it('runs every check on a dry run, shows the totals, and writes nothing', async () => {
    const item = await newItem(stack, '2', '59.00');
    const before = await stack.snapshot();
    const dry = present(await cashier.createQuickSale({ input: { items: [line(item.id, '2')] }, validateOnly: true }));
    expect(dry).toMatchObject({ total: '118.00', tax: '18.00', status: 'ISSUED' });
    await expect(
      cashier.createQuickSale({ input: { items: [line(item.id, '3')] }, validateOnly: true }),
    ).rejects.toMatchObject({ code: 'INSUFFICIENT_STOCK' });
    expect(await stack.snapshot()).toEqual(before);
    expect((await newSale(stack, [item.id])).number).toBe(dry.number);
  });

  it('accepts 40 lines and refuses 41', async () => {
    const item = await newItem(stack, '100', '10.00');
    const lines = Array.from({ length: 40 }, () => line(item.id));
    expect(present(present(await cashier.createQuickSale({ input: { items: lines } })).lines)).toHaveLength(40);
    await expect(cashier.createQuickSale({ input: { items: [...lines, line(item.id)] } })).rejects.toMatchObject({
      code: 'LIMIT_EXCEEDED',
      info: { field: 'input.items', maximum: 40, actual: 41 },
    });
    const many = [];
    for (let index = 0; index < 40; index += 1) many.push(await newItem(stack, '1', '0.01'));
    expect(present(await cashier.createQuickSale({ input: { items: many.map((each) => line(each.id)) } })).total).toBe(
      '0.40',
    );
  });

  it.each([
    ['a quantity of 0.001', '0.001', '118.00', {}, { base: '0.10', tax: '0.02', total: '0.12' }],
    ['a price of 0', '1', '0', {}, { base: '0.00', tax: '0.00', total: '0.00' }],
    [
      'a price of 0 that replaces another',
      '1',
      '118.00',
      { unitPrice: '0' },
      { base: '0.00', tax: '0.00', total: '0.00' },
    ],
    ['a discount of 100 %', '2', '118.00', { discountPercent: '100' }, { discount: '236.00', total: '0.00' }],
    ['a discount of all of it', '2', '118.00', { discountAmount: '236.00' }, { discount: '236.00', total: '0.00' }],
    ['another tax', '1', '118.00', { taxCode: 'EXO' }, { base: '118.00', tax: '0.00', taxTreatment: 'EXEMPT' }],
    [
      'text of another script',
      '1',
      '118.00',
      { description: 'مرشح زيت 🛢️ — Ölfilter' },
      { description: 'مرشح زيت 🛢️ — Ölfilter' },
    ],
  ])('sells with %s', async (_name, quantity, price, more, expected) => {
    const item = await newItem(stack, '5', price);
    const sale = present(await cashier.createQuickSale({ input: { items: [line(item.id, quantity, more)] } }));
    expect(present(sale.lines)[0]).toMatchObject(expected);
    expect(present(present(await cashier.invoice({ id: sale.id })).lines)[0]).toMatchObject(expected);
  });

  it('is paid at once if there is nothing to pay', async () => {
    const item = await newItem(stack, '1', '0');
    expect(await newSale(stack, [item.id])).toMatchObject({ total: '0.00', status: 'PAID', balance: '0.00' });
  });

  it('returns all stock when it is voided, only once, and records who and why', async () => {
    const item = await newItem(stack, '5');
    const sale = await newSale(stack, [item.id, item.id]);
    const idempotencyKey = unique();
    const call = { invoiceId: sale.id, reason: 'Cliente devolvió', idempotencyKey };
    const answers = await Promise.all(Array.from({ length: 5 }, () => cashier.voidInvoice(call)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toHaveProperty('size', 1);
    expect(answers[0]).toMatchObject({
      status: 'VOIDED',
      number: sale.number,
      balance: '0.00',
      voided: { reason: 'Cliente devolvió' },
    });
    expect(await stockOf(item.id)).toBe('5');
    expect(present(await cashier.stockMovements({ inventoryItemId: item.id })).items[0]).toMatchObject({
      type: 'RETURN',
      quantity: '2',
      reason: 'Cliente devolvió',
    });
    await expect(cashier.voidInvoice({ invoiceId: sale.id, reason: 'Otra vez' })).rejects.toMatchObject({
      code: 'LOCKED',
      info: { field: 'invoiceId', actual: 'VOIDED' },
    });
    await expect(
      cashier.registerPayment({ invoiceId: sale.id, input: { method: 'CASH', amount: '1.00' } }),
    ).rejects.toMatchObject({ code: 'LOCKED' });
    expect(await stockOf(item.id)).toBe('5');
  });

  it('is voided only after its payments are refunded', async () => {
    const item = await newItem(stack, '5', '50.00');
    const sale = present(
      await cashier.createQuickSale({
        input: { items: [line(item.id)], payment: { method: 'CASH', amount: '50.00' } },
      }),
    );
    await expect(cashier.voidInvoice({ invoiceId: sale.id, reason: 'Error' })).rejects.toMatchObject({
      code: 'LOCKED',
      info: { paid: '50.00' },
    });
    await cashier.registerPayment({
      invoiceId: sale.id,
      input: { method: 'CASH', amount: '-50.00', reason: 'Devolución' },
    });
    const version = present(await cashier.invoice({ id: sale.id })).version;
    await expect(
      cashier.voidInvoice({ invoiceId: sale.id, reason: 'Error', expectedVersion: version - 1 }),
    ).rejects.toMatchObject({ code: 'STALE_VERSION' });
    expect(
      present(await cashier.voidInvoice({ invoiceId: sale.id, reason: 'Error', expectedVersion: version })).status,
    ).toBe('VOIDED');
    expect(present(present(await cashier.invoice({ id: sale.id })).payments).map((each) => each.amount)).toEqual([
      '50.00',
      '-50.00',
    ]);
  });

  it('takes up to 400 payments, then only refunds up to 499, and shows them all', async () => {
    const item = await newItem(stack, '5', '50.00');
    const sale = present(
      await cashier.createQuickSale({ input: { items: [line(item.id)], payment: { method: 'CASH', amount: '1.00' } } }),
    );
    const key = {
      pk: `SERIES#${sale.series}`,
      sk: `NUMBER#${String(Number(sale.number.split('-')[1])).padStart(12, '0')}`,
    };
    const pay = async (amount: string) =>
      cashier.registerPayment({ invoiceId: sale.id, input: { method: 'CASH', amount, reason: 'Vuelto' } });
    /** Payments that are given back at once, as many versions of the invoice. */
    const payAndRefund = async (pairs: number) => {
      const { version } = present(await cashier.invoice({ id: sale.id }));
      const ids = Array.from({ length: 2 * pairs }, (_, index) => `${version}-${index}`);
      await stack.putRows(
        'Invoices',
        ids.map((id, index) => ({
          ...key,
          sk: `${key.sk}#PAYMENT#${id}`,
          id,
          method: 'CASH',
          amount: index % 2 ? -100 : 100,
          by: 'Ana',
          byId: 'ana',
          at: sale.issuedAt,
        })),
      );
      await stack.setAttribute('Invoices', key, 'version', version + ids.length);
    };
    await payAndRefund(199);
    await pay('1.00');
    await expect(pay('1.00')).rejects.toMatchObject({
      code: 'LIMIT_EXCEEDED',
      info: { field: 'invoiceId', maximum: 400, actual: 401 },
    });
    await pay('-1.00');
    await payAndRefund(49);
    await expect(pay('-1.00')).rejects.toMatchObject({
      code: 'LIMIT_EXCEEDED',
      info: { field: 'invoiceId', maximum: 499, actual: 500 },
    });
    const { payments, paid } = present(await cashier.invoice({ id: sale.id }));
    expect([present(payments).length, paid]).toEqual([499, '1.00']);
  });

  it('gives the first answer again when it is repeated, even after a payment', async () => {
    const item = await newItem(stack, '5', '50.00');
    const call = {
      input: { items: [line(item.id)], payment: { method: 'CASH' as const, amount: '20.00' } },
      idempotencyKey: unique(),
    };
    const first = await cashier.createQuickSale(call);
    await cashier.registerPayment({ invoiceId: present(first).id, input: { method: 'CASH', amount: '30.00' } });
    expect(await cashier.createQuickSale(call)).toEqual(first);
    expect(await stockOf(item.id)).toBe('4');
  });
});

describe('voiding the invoice of a work order', () => {
  it('returns the order to READY so that it can be invoiced again, delivered or not', async () => {
    const stack = await startStack();
    const [cashier, advisor] = [await stack.clientAs('CASHIER'), await stack.clientAs('ADVISOR')];
    const order = await readyOrder(stack);
    const first = present(await cashier.createInvoice({ workOrderId: order.id }));
    await cashier.voidInvoice({ invoiceId: first.id, reason: 'RUC equivocado' });
    const released = present(await advisor.workOrder({ id: order.id }));
    expect(released).toMatchObject({ state: 'READY', invoice: null });
    expect(present(released.events)[0]).toMatchObject({ from: 'INVOICED', to: 'READY', note: 'RUC equivocado' });
    const second = present(await cashier.createInvoice({ workOrderId: order.id }));
    expect(second.number > first.number).toBe(true);
    await cashier.changeWorkOrderState({ id: order.id, to: 'DELIVERED' });
    await cashier.voidInvoice({ invoiceId: second.id, reason: 'Otra vez' });
    expect(present(await advisor.workOrder({ id: order.id })).state).toBe('READY');
    expect(present(await cashier.invoice({ id: first.id }))).toMatchObject({
      status: 'VOIDED',
      voided: { reason: 'RUC equivocado' },
    });
  });

  it('leaves consistent books when a payment happens at the same time', async () => {
    const stack = await startStack();
    const cashier = await stack.clientAs('CASHIER');
    for (let round = 0; round < 5; round += 1) {
      const invoice = present(await cashier.createInvoice({ workOrderId: (await readyOrder(stack)).id }));
      const { answers, errors } = await settle<unknown>([
        cashier.voidInvoice({ invoiceId: invoice.id, reason: 'Error' }),
        cashier.registerPayment({ invoiceId: invoice.id, input: { method: 'CASH', amount: '10.00' } }),
      ]);
      expect([answers.length, errors.map((error) => (error as { code: string }).code)]).toEqual([1, ['LOCKED']]);
      const { status, paid } = present(await cashier.invoice({ id: invoice.id }));
      expect([
        ['VOIDED', '0.00'],
        ['PARTIALLY_PAID', '10.00'],
      ]).toContainEqual([status, paid]);
    }
  });
});

describe('a hundred simultaneous sales', () => {
  it('issue 60 receipts without a gap and refuse 40 if there are 60 units in stock', async () => {
    const stack = await startStack();
    const cashier = await stack.clientAs('CASHIER');
    const patient = await patientClient(stack, 'CASHIER');
    const item = await newItem(stack, '60');
    const { answers, errors } = await settle(
      Array.from({ length: 100 }, () => newSale(stack, [item.id], '1', patient)),
    );
    expect(errors.map((error) => (error as { code: string }).code)).toEqual(
      Array.from({ length: 40 }, () => 'INSUFFICIENT_STOCK'),
    );
    expect(answers).toHaveLength(60);
    const numbers = answers.map((sale) => Number(sale.number.split('-')[1])).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 60 }, (_, index) => (numbers[0] ?? 0) + index));
    expect(present(await cashier.inventoryItem({ id: item.id })).stock).toBe('0');
  });
});
