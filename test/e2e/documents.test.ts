import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import {
  LABOR,
  newCompany,
  newCustomer,
  newItem,
  newOrder,
  newSale,
  present,
  readyOrder,
  unique,
  uniqueDigits,
} from '../support/workshop.ts';

const SETTINGS = { pk: 'SETTINGS', sk: 'WORKSHOP' };

/** Which document a recipient gets, and how it is paid: what the country's tables say. */
describe('documents of a country', () => {
  let stack: Stack;
  let admin: TallerClient;
  let cashier: TallerClient;
  let kept: NonNullable<Awaited<ReturnType<Stack['getRow']>>>;
  beforeAll(async () => {
    stack = await startStack();
    [admin, cashier] = [await stack.clientAs('ADMIN'), await stack.clientAs('CASHIER')];
    kept = present(await stack.getRow('Settings', SETTINGS));
  });
  afterEach(async () => {
    stack.clock.reset();
    await stack.putRow('Settings', kept);
  });

  const set = async (attributes: Record<string, unknown>): Promise<void> => {
    for (const [name, value] of Object.entries(attributes)) await stack.setAttribute('Settings', SETTINGS, name, value);
  };
  const person = async () =>
    present(
      await cashier.createCustomer({
        input: { name: 'Ana Salas', taxIdType: 'DNI', taxId: `4${uniqueDigits(7)}` },
      }),
    );
  const sell = async (price: string, more: object = {}) => {
    const item = await newItem(stack, '9', price);
    return present(
      await cashier.createQuickSale({ input: { items: [{ inventoryItemId: item.id, quantity: '1' }], ...more } }),
    );
  };

  describe('those of Peru', () => {
    it('give an invoice of series F to a RUC and a receipt of series B to everybody else, for orders too', async () => {
      const [company, somebody, nobody] = [await newCompany(stack), await person(), await newCustomer(stack)];
      const orders = await Promise.all([company, somebody, nobody].map((each) => readyOrder(stack, [LABOR], each)));
      const issued = [];
      for (const { id } of orders) issued.push(present(await cashier.createInvoice({ workOrderId: id })));
      expect(issued.map(({ kind, documentType, series }) => [kind, documentType, series])).toEqual([
        ['INVOICE', 'FACTURA', 'F001'],
        ['INVOICE', 'BOLETA', 'B001'],
        ['INVOICE', 'BOLETA', 'B001'],
      ]);
      const sales = [
        await sell('10.00'),
        await sell('10.00', { customerId: company.id }),
        await sell('10.00', { customerId: company.id, documentType: 'BOLETA' }),
        await sell('10.00', { customerId: company.id, series: 'B001' }),
        await sell('10.00', { customerId: somebody.id }),
        await sell('10.00', { buyer: { taxIdType: 'DNI', taxId: '00000000' } }),
      ];
      expect(sales.map(({ documentType, series }) => [documentType, series])).toEqual([
        ['BOLETA', 'B001'],
        ['FACTURA', 'F001'],
        ['BOLETA', 'B001'],
        ['BOLETA', 'B001'],
        ['BOLETA', 'B001'],
        ['BOLETA', 'B001'],
      ]);
      for (const prefix of ['F001', 'B001'])
        expect(await admin.numberingAudit({ series: prefix })).toMatchObject({ continuous: true });
    });

    it('refuse an invoice to whoever has no RUC, and a series of another type, before a number is taken', async () => {
      const somebody = await person();
      const { id } = await readyOrder(stack, [LABOR], somebody);
      const before = await stack.snapshot();
      const refused = async (call: Promise<unknown>, field: string) =>
        expect(call).rejects.toMatchObject({ code: 'VALIDATION', info: { field } });
      await refused(cashier.createInvoice({ workOrderId: id, series: 'F001' }), 'series');
      await refused(cashier.createInvoice({ workOrderId: id, documentType: 'FACTURA' }), 'documentType');
      await refused(cashier.createInvoice({ workOrderId: id, documentType: 'BOLETA', series: 'F001' }), 'series');
      const buyer = { customerId: somebody.id, items: [{ inventoryItemId: 'x', quantity: '1' }] };
      await expect(cashier.createQuickSale({ input: { ...buyer, series: 'F001' } })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
      expect(await stack.snapshot()).toEqual(before);
    });

    it('name the buyer of a receipt over 700.00, or over what the settings say', async () => {
      const somebody = await person();
      const unnamed = await newCustomer(stack);
      expect(present(await admin.settings()).identifyBuyerOver).toBe('700.00');
      await sell('700.00');
      await expect(sell('700.01')).rejects.toMatchObject({
        code: 'VALIDATION',
        info: { field: 'input.customerId', maximum: '700.00', actual: '700.01' },
      });
      await expect(sell('700.01', { customerId: unnamed.id })).rejects.toMatchObject({ code: 'VALIDATION' });
      await expect(sell('700.01', { buyer: { taxIdType: 'DNI', taxId: '00000000' } })).rejects.toMatchObject({
        info: { field: 'input.buyer' },
      });
      expect(await sell('700.01', { customerId: somebody.id })).toMatchObject({ documentType: 'BOLETA' });
      const { id } = await readyOrder(stack, [{ ...LABOR, unitPrice: '700.01' }], unnamed);
      await expect(cashier.createInvoice({ workOrderId: id })).rejects.toMatchObject({
        info: { field: 'workOrderId', maximum: '700.00', actual: '700.01' },
      });
      await admin.updateSettings({ input: { identifyBuyerOver: '1000.00' } });
      await sell('1000.00');
      expect(present(await cashier.createInvoice({ workOrderId: id })).series).toBe('B001');
      await admin.updateSettings({ input: { identifyBuyerOver: null } });
      await expect(sell('700.01')).rejects.toMatchObject({ code: 'VALIDATION' });
    });

    it('are made out to somebody else where the call says so, who is kept as long as the document', async () => {
      const [company, somebody] = [await newCompany(stack), await person()];
      const { id } = await readyOrder(stack, [LABOR], somebody);
      const invoice = present(await cashier.createInvoice({ workOrderId: id, recipientId: company.id }));
      expect(invoice).toMatchObject({
        documentType: 'FACTURA',
        customerName: company.name,
        recipient: { taxIdType: 'RUC' },
      });
      expect(present(await cashier.invoices({ customerId: company.id })).items.map((each) => each.id)).toEqual([
        invoice.id,
      ]);
      await expect(admin.deleteCustomer({ id: company.id })).rejects.toMatchObject({ code: 'LOCKED' });
      const hidden = await newCompany(stack);
      await admin.updateCustomer({ id: hidden.id, input: { archived: true } });
      const { id: other } = await readyOrder(stack, [LABOR], somebody);
      await expect(cashier.createInvoice({ workOrderId: other, recipientId: hidden.id })).rejects.toMatchObject({
        code: 'LOCKED',
        info: { field: 'recipientId' },
      });
    });
  });

  it.each([
    ['CL', 'RUT', ['FACTURA', 'BOLETA']],
    ['EC', 'RUC', ['FACTURA']],
    ['CO', 'NIT', ['FACTURA']],
    ['MX', 'RFC', ['FACTURA']],
    ['GT', 'NIT', ['FACTURA']],
    ['US', 'TAX_ID', []],
  ])('are what the table of the country says: %s', async (country, taxIdType, types) => {
    const company = await newCompany(stack);
    await stack.setAttribute('Customers', { pk: company.id, sk: 'CUSTOMER' }, 'taxIdType', taxIdType);
    await set({ country });
    expect(present(await admin.settings())).toMatchObject({ documentTypes: types, identifyBuyerOver: null });
    const [named, unnamed] = [await sell('9000.00', { customerId: company.id }), await sell('9000.00')];
    expect([named.documentType, unnamed.documentType]).toEqual([types[0] ?? null, types.at(-1) ?? null]);
    await expect(sell('1.00', { documentType: types.includes('BOLETA') ? 'FACTURA' : 'BOLETA' })).rejects.toMatchObject(
      {
        code: 'VALIDATION',
        info: { field: 'input.documentType' },
      },
    );
    await stack.setAttribute('Customers', { pk: company.id, sk: 'CUSTOMER' }, 'taxIdType', 'RUC');
  });

  it('name the buyer over 50 dollars in Ecuador', async () => {
    await set({ country: 'EC', currency: 'USD' });
    expect(present(await admin.settings()).identifyBuyerOver).toBe('50.00');
    await sell('50.00');
    await expect(sell('50.01')).rejects.toMatchObject({
      code: 'VALIDATION',
      info: { field: 'input.customerId', maximum: '50.00', actual: '50.01' },
    });
  });

  it('take their numbers from series whose type the workshop says, in Chile', async () => {
    await set({ country: 'CL' });
    const [factura, boleta] = [`CF${unique().slice(-8)}`, `CB${unique().slice(-8)}`];
    const save = async (prefix: string, kind: 'INVOICE' | 'QUICK_SALE', documentType: 'FACTURA' | 'BOLETA') =>
      present(await admin.saveInvoiceSeries({ input: { prefix, kind, documentType, to: 999, isDefault: true } }));
    expect(await save(factura, 'INVOICE', 'FACTURA')).toMatchObject({ documentType: 'FACTURA' });
    await save(boleta, 'QUICK_SALE', 'BOLETA');
    const { id } = await readyOrder(stack, [LABOR], await newCustomer(stack));
    expect(present(await cashier.createInvoice({ workOrderId: id }))).toMatchObject({
      series: boleta,
      documentType: 'BOLETA',
    });
    await expect(
      admin.saveInvoiceSeries({ input: { prefix: boleta, kind: 'QUICK_SALE', documentType: 'FACTURA', to: 999 } }),
    ).rejects.toMatchObject({ code: 'LOCKED', info: { field: 'input.documentType' } });
  });

  it('are typed by a series of before once it is told its type, and never by another after that', async () => {
    await set({ country: 'US' });
    const prefix = `CU${unique().slice(-8)}`;
    const input = { prefix, kind: 'QUICK_SALE' as const, to: 999 };
    await admin.saveInvoiceSeries({ input });
    expect(await sell('1.00', { series: prefix })).toMatchObject({ series: prefix, documentType: null });
    await set({ country: 'CL' });
    expect(present(await admin.saveInvoiceSeries({ input: { ...input, documentType: 'BOLETA' } }))).toMatchObject({
      documentType: 'BOLETA',
      next: 2,
    });
    for (const documentType of ['FACTURA', null] as const)
      await expect(admin.saveInvoiceSeries({ input: { ...input, documentType } })).rejects.toMatchObject({
        code: 'LOCKED',
        info: { field: 'input.documentType' },
      });
    expect(await sell('1.00', { series: prefix })).toMatchObject({ documentType: 'BOLETA' });
  });

  describe('paid in cash', () => {
    const pay = async (invoiceId: string, amount: string, more: object = {}) =>
      present(await cashier.registerPayment({ invoiceId, input: { method: 'CASH', amount, ...more } }));

    it.each([
      ['CL', 'CLP', '29973', '29970', '3'],
      ['CL', 'CLP', '29975', '29970', '5'],
      ['CL', 'CLP', '29976', '29980', '-4'],
      ['PE', 'PEN', '9.96', '9.90', '0.06'],
      ['PE', 'PEN', '9.99', '9.90', '0.09'],
    ])(
      'are closed in %s by what %s %s comes to in coins, and given back likewise',
      async (country, currency, total, coins, rounding) => {
        await set({ country, currency });
        const sale = await sell(total);
        expect(await pay(sale.id, coins)).toMatchObject({
          status: 'PAID',
          paid: total,
          total,
          balance: currency === 'CLP' ? '0' : '0.00',
        });
        expect(present(present(await cashier.invoice({ id: sale.id })).payments)).toMatchObject([
          { amount: coins, rounding },
        ]);
        const back = rounding.startsWith('-') ? rounding.slice(1) : `-${rounding}`;
        expect(await pay(sale.id, `-${coins}`, { reason: 'Devuelto' })).toMatchObject({ status: 'ISSUED' });
        expect(present(present(await cashier.invoice({ id: sale.id })).payments)[1]).toMatchObject({
          amount: `-${coins}`,
          rounding: back,
        });
        expect(present(await cashier.voidInvoice({ invoiceId: sale.id, reason: 'Devuelto' })).status).toBe('VOIDED');
      },
    );

    it('are not rounded by a card, by part of the rest, or where the country does not round', async () => {
      await set({ country: 'CL', currency: 'CLP' });
      const sale = await sell('29976');
      const card = { method: 'CARD' as const };
      await expect(pay(sale.id, '29980', card)).rejects.toMatchObject({ code: 'OVERPAYMENT' });
      expect(await pay(sale.id, '29970')).toMatchObject({ status: 'PARTIALLY_PAID', balance: '6' });
      await expect(pay(sale.id, '20')).rejects.toMatchObject({ code: 'OVERPAYMENT' });
      expect(await pay(sale.id, '10')).toMatchObject({ status: 'PAID', balance: '0' });
      const exact = await sell('29973');
      expect(await pay(exact.id, '29973', card)).toMatchObject({ status: 'PAID' });
      await set({ country: 'CO', currency: 'COP' });
      const other = await sell('9.96');
      expect(await pay(other.id, '9.90')).toMatchObject({ status: 'PARTIALLY_PAID', balance: '0.06' });
    });

    it('are closed by nothing where the rest is less than the smallest coin', async () => {
      await set({ country: 'CL', currency: 'CLP' });
      const sale = await sell('1003');
      await expect(pay(sale.id, '0')).rejects.toMatchObject({ code: 'VALIDATION', info: { field: 'input.amount' } });
      await pay(sale.id, '1000', { method: 'CARD' });
      expect(await pay(sale.id, '0')).toMatchObject({ status: 'PAID', balance: '0' });
    });

    it('are rounded at the counter, too', async () => {
      const sale = await sell('9.96', { payment: { method: 'CASH', amount: '9.90' } });
      expect(sale).toMatchObject({ status: 'PAID', total: '9.96', payments: [{ amount: '9.90', rounding: '0.06' }] });
    });
  });

  it('say on which day they were paid: none to come, and none before the document', async () => {
    // Nine in the evening in Lima: the next day has begun elsewhere.
    stack.clock.set(Date.parse('2031-03-11T02:00:00.000Z'), 0);
    const sale = await sell('50.00');
    const pay = (paidOn: string | null) =>
      cashier.registerPayment({ invoiceId: sale.id, input: { method: 'CASH', amount: '1.00', paidOn } });
    await expect(pay('2031-03-11')).rejects.toMatchObject({
      code: 'VALIDATION',
      info: { field: 'input.paidOn', maximum: '2031-03-10', actual: '2031-03-11' },
    });
    await expect(pay('2031-03-09')).rejects.toMatchObject({
      info: { field: 'input.paidOn', minimum: '2031-03-10', actual: '2031-03-09' },
    });
    stack.clock.set(Date.parse('2031-03-14T12:00:00.000Z'), 0);
    await pay('2031-03-12');
    await pay(null);
    await pay('2031-03-10');
    const days = present(present(await cashier.invoice({ id: sale.id })).payments).map((each) => each.paidOn);
    expect(days).toEqual(['2031-03-12', '2031-03-14', '2031-03-10']);
  });

  describe('the warning of a voucher that another payment has', () => {
    const pay = async (invoiceId: string, reference: string, more: object = {}, call: object = {}) =>
      present(
        await cashier.registerPayment({
          invoiceId,
          input: { method: 'TRANSFER', amount: '1.00', reference, ...more },
          ...call,
        }),
      ).warnings;

    it('are paid all the same, and the answer names the other invoice', async () => {
      const [one, other] = [await sell('50.00'), await sell('50.00')];
      const reference = `Op. ${unique()}`;
      expect(await pay(one.id, reference)).toEqual([]);
      const warned = [`Reference ${reference} of a TRANSFER is on invoice ${one.id} already`];
      expect(await pay(other.id, reference, {}, { validateOnly: true })).toEqual(warned);
      expect(await pay(other.id, reference)).toEqual(warned);
      const typed = reference.toLowerCase().replace('. ', '-');
      expect(await pay(one.id, typed)).toEqual([`Reference ${typed} of a TRANSFER is on invoice ${one.id} already`]);
      // Another method, a refund, and money that has no voucher of its own.
      expect(await pay(other.id, reference, { method: 'CARD' })).toEqual([]);
      expect(await pay(other.id, reference, { method: 'CASH' })).toEqual([]);
      expect(await pay(other.id, reference, { amount: '-1.00', reason: 'Error' })).toEqual([]);
      const sale = await sell('9.00', { payment: { method: 'TRANSFER', amount: '9.00', reference } });
      expect(sale.warnings).toEqual(warned);
      expect(sale.status).toBe('PAID');
    });

    it('answer a repeated call as the first time', async () => {
      const [one, other] = [await sell('50.00'), await sell('50.00')];
      const [reference, idempotencyKey] = [unique(), unique()];
      await pay(one.id, reference);
      const first = await pay(other.id, reference, {}, { idempotencyKey });
      expect(first).toHaveLength(1);
      expect(await pay(other.id, reference, {}, { idempotencyKey })).toEqual(first);
    });
  });

  it('keep an order that is open at the settings of its beginning, whatever country follows', async () => {
    const order = await newOrder(stack, [LABOR]);
    const sale = await newSale(stack, [(await newItem(stack, '1', '10.00')).id]);
    await set({ country: 'CL' });
    expect(present(await admin.workOrder({ id: order.id }))).toMatchObject({
      total: '100.00',
      taxRounding: 'PER_LINE',
    });
    expect(present(await cashier.invoice({ id: sale.id }))).toMatchObject({ documentType: 'BOLETA', total: '10.00' });
  });
});
