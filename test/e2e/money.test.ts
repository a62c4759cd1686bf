import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { LABOR, makeReady, newCustomer, newItem, newOrder, newSale, present, readyOrder } from '../support/workshop.ts';

const SETTINGS = { pk: 'SETTINGS', sk: 'WORKSHOP' };

/** What settings decide: currency, whether prices include tax, and the rate of the day. */
describe('money', () => {
  let stack: Stack;
  let cashier: TallerClient;
  let kept: NonNullable<Awaited<ReturnType<Stack['getRow']>>>;
  beforeAll(async () => {
    stack = await startStack();
    cashier = await stack.clientAs('CASHIER');
    kept = present(await stack.getRow('Settings', SETTINGS));
  });
  afterEach(async () => {
    stack.clock.reset();
    await stack.putRow('Settings', kept);
  });

  const sell = async (price: string, quantity = '1', more: object = {}) => {
    const item = await newItem(stack, '1000', price);
    return present(
      await cashier.createQuickSale({ input: { items: [{ inventoryItemId: item.id, quantity, ...more }] } }),
    );
  };

  it('has no decimals in Chile', async () => {
    await stack.setAttribute('Settings', SETTINGS, 'currency', 'CLP');
    const storekeeper = await stack.clientAs('STOREKEEPER');
    const item = present(
      await storekeeper.createInventoryItem({ input: { sku: `CLP-${Date.now()}`, name: 'Filtro', price: '9990' } }),
    );
    await storekeeper.recordStockMovement({
      inventoryItemId: item.id,
      input: { type: 'IN', quantity: '9', unitCost: '5000' },
    });
    const sale = await newSale(stack, [item.id], '3');
    expect(sale).toMatchObject({ currency: 'CLP', total: '29970', subtotal: '25398', tax: '4572' });
    await expect(
      cashier.registerPayment({ invoiceId: sale.id, input: { method: 'CASH', amount: '1.5' } }),
    ).rejects.toMatchObject({ code: 'VALIDATION', info: { field: 'input.amount' } });
    expect(
      present(await cashier.registerPayment({ invoiceId: sale.id, input: { method: 'CASH', amount: '29970' } })).status,
    ).toBe('PAID');
  });

  it('is exact beyond 32 bits in Colombia', async () => {
    await stack.setAttribute('Settings', SETTINGS, 'currency', 'COP');
    const storekeeper = await stack.clientAs('STOREKEEPER');
    const item = present(
      await storekeeper.createInventoryItem({
        input: { sku: `COP-${Date.now()}`, name: 'Motor', price: '98765432.10' },
      }),
    );
    await storekeeper.recordStockMovement({
      inventoryItemId: item.id,
      input: { type: 'IN', quantity: '3', unitCost: '54321098.76' },
    });
    expect(await newSale(stack, [item.id], '3')).toMatchObject({
      currency: 'COP',
      total: '296296296.30',
      subtotal: '251098556.19',
      tax: '45197740.11',
    });
  });

  it('adds tax to prices that do not include it', async () => {
    await stack.setAttribute('Settings', SETTINGS, 'pricesIncludeTax', false);
    expect(await sell('100.00', '3', { discountPercent: '33.33' })).toMatchObject({
      subtotal: '200.01',
      tax: '36.00',
      total: '236.01',
    });
  });

  it("uses the tax rate of the day in the workshop's time zone, and keeps it", async () => {
    const rates = [
      { rate: 1800, treatment: 'TAXED', from: '2011-03-01' },
      { rate: 2000, treatment: 'TAXED', from: '2031-01-01' },
    ];
    const order = await readyOrder(stack);
    await stack.setAttribute('Settings', SETTINGS, 'taxes', [
      { code: 'IGV', name: 'IGV', rates },
      { code: 'EXO', name: 'Exonerado', rates: [{ rate: 0, treatment: 'EXEMPT', from: '2000-01-01' }] },
    ]);
    // Lima is five hours behind: it is five in the morning elsewhere when the year begins there.
    stack.clock.set(Date.parse('2031-01-01T04:59:59.000Z'), 0);
    const before = await sell('118.00');
    stack.clock.set(Date.parse('2031-01-01T05:00:00.000Z'), 0);
    const after = await sell('118.00');
    expect([before, after].map((sale) => [present(sale.lines)[0]?.taxRate, sale.tax])).toEqual([
      [1800, '18.00'],
      [2000, '19.67'],
    ]);
    expect(present(present(await cashier.invoice({ id: before.id })).lines)[0]?.taxRate).toBe(1800);
    // An order's lines were estimated at the old rate; its invoice has that of its own day.
    expect(present(await cashier.createInvoice({ workOrderId: order.id, validateOnly: true })).taxes).toMatchObject([
      { rate: 2000 },
    ]);
  });

  it('rounds tax once a rate on the sum of the document in Chile, and goes on so with an order that began so', async () => {
    await stack.setAttribute('Settings', SETTINGS, 'currency', 'CLP');
    await stack.setAttribute('Settings', SETTINGS, 'country', 'CL');
    await stack.setAttribute('Settings', SETTINGS, 'pricesIncludeTax', false);
    await stack.setAttribute('Settings', SETTINGS, 'taxes', [
      { code: 'IGV', name: 'IVA', rates: [{ rate: 1900, treatment: 'TAXED', from: '2003-10-01' }] },
      { code: 'EXO', name: 'Exento', rates: [{ rate: 0, treatment: 'EXEMPT', from: '2000-01-01' }] },
    ]);
    const admin = await stack.clientAs('ADMIN');
    expect(present(await admin.settings()).taxRounding).toBe('PER_RATE');
    const labor = { ...LABOR, unitPrice: '333' };
    const customer = await newCustomer(stack);
    const order = await newOrder(stack, [labor, labor], customer);
    // 19 % of 333 is 63.27, of 666 is 126.54, of 999 is 189.81.
    expect(order).toMatchObject({ subtotal: '666', tax: '127', total: '793', taxRounding: 'PER_RATE' });
    await stack.setAttribute('Settings', SETTINGS, 'country', 'PE');
    const added = present(await admin.addWorkOrderItem({ workOrderId: order.id, input: labor }));
    expect([added.tax, added.total]).toEqual(['190', '1189']);
    expect(present(added.items).reduce((sum, item) => sum + Number(item.total), 0)).toBe(1189);
    await makeReady(stack, order.id);
    const sums = { subtotal: '999', tax: '190', total: '1189', taxRounding: 'PER_RATE' };
    const invoice = present(await admin.createInvoice({ workOrderId: order.id }));
    expect(invoice).toMatchObject({ ...sums, taxes: [{ rate: 1900, taxableAmount: '999', tax: '190' }] });
    const lines = present(invoice.lines);
    expect([lines.map((line) => line.tax), lines.map((line) => line.total)]).toEqual([
      ['63', '64', '63'],
      ['396', '397', '396'],
    ]);
    expect(present(await newOrder(stack, [labor, labor, labor], customer))).toMatchObject({
      tax: '189',
      taxRounding: 'PER_LINE',
    });
  });

  it('takes prices and costs with six decimals, keeps them exactly, and rounds what they come to', async () => {
    const storekeeper = await stack.clientAs('STOREKEEPER');
    const item = present(
      await storekeeper.createInventoryItem({
        input: { sku: `SIX-${Date.now()}`, name: 'Tornillo', price: '0.012345' },
      }),
    );
    expect(item.price).toBe('0.012345');
    const receive = async (quantity: string, unitCost: string) =>
      present(
        await storekeeper.recordStockMovement({ inventoryItemId: item.id, input: { type: 'IN', quantity, unitCost } }),
      );
    expect((await receive('3000', '0.004')).movement.unitCost).toBe('0.004');
    // 3,000 at 0.004 and 4,000 at 0.005001 are 32.004 for 7,000.
    expect((await receive('4000', '0.005001')).item.averageCost).toBe('0.004572');
    expect(present(await storekeeper.updateInventoryItem({ id: item.id, input: { name: 'Perno' } }))).toMatchObject({
      price: '0.012345',
      averageCost: '0.004572',
    });
    const sale = await newSale(stack, [item.id], '1000');
    expect(present(sale.lines)[0]).toMatchObject({ unitPrice: '0.012345', total: '12.35', taxableAmount: '10.47' });
    const admin = await stack.clientAs('ADMIN');
    const order = await newOrder(stack, [
      { kind: 'PART', inventoryItemId: item.id, quantity: '1000' },
      { ...LABOR, quantity: '3', unitPrice: '33.333333' },
    ]);
    const [part, labor] = present(order.items);
    expect([part, labor, order]).toMatchObject([
      { unitPrice: '0.012345', total: '12.35' },
      { unitPrice: '33.333333', total: '100.00' },
      { total: '112.35' },
    ]);
    expect(present((await admin.workOrder({ id: order.id }))?.items)[0]?.unitCost).toBe('0.004572');
    const change = async (input: { quantity?: string; unitPrice?: string }) =>
      present(await admin.updateWorkOrderItem({ workOrderId: order.id, itemId: part?.id ?? '', input })).items?.[0];
    expect(await change({ quantity: '2000' })).toMatchObject({ unitPrice: '0.012345', total: '24.69' });
    expect(await change({ unitPrice: '0.02' })).toMatchObject({ unitPrice: '0.02', total: '40.00' });
    await expect(change({ unitPrice: '0.0123456' })).rejects.toMatchObject({
      code: 'VALIDATION',
      info: { field: 'input.unitPrice', actual: '0.0123456' },
    });
    await expect(receive('1', '0.0000001')).rejects.toMatchObject({ info: { field: 'input.unitCost' } });
    await expect(sell('1.1234567')).rejects.toMatchObject({ code: 'VALIDATION', info: { field: 'input.price' } });
    // What a customer pays has the currency's decimals.
    await expect(
      cashier.registerPayment({ invoiceId: sale.id, input: { method: 'CASH', amount: '12.345' } }),
    ).rejects.toMatchObject({ info: { field: 'input.amount' } });
    await makeReady(stack, order.id);
    expect(present((await cashier.createInvoice({ workOrderId: order.id }))?.lines)[1]).toMatchObject({
      unitPrice: '33.333333',
      total: '100.00',
    });
  });

  it('spreads a discount on a sale over its lines in proportion, with the rest on the largest', async () => {
    const [a, b] = [await newItem(stack, '9', '10.00'), await newItem(stack, '9', '20.01')];
    const items = [a, b, a].map(({ id }) => ({ inventoryItemId: id, quantity: '1' }));
    const sale = async (more: object) => present(await cashier.createQuickSale({ input: { items, ...more } }));
    const tenth = await sale({ discountPercent: '10' });
    // 40.01 less 4.00: a quarter is 0.99 and a bit, twice, and what is left lies on the second.
    expect(tenth).toMatchObject({ discount: '4.00', total: '36.01' });
    expect(present(tenth.lines).map((line) => [line.documentDiscount, line.discount, line.total])).toEqual([
      ['0.99', '0.99', '9.01'],
      ['2.02', '2.02', '17.99'],
      ['0.99', '0.99', '9.01'],
    ]);
    expect(await sale({ discountAmount: '40.01' })).toMatchObject({ discount: '40.01', total: '0.00', status: 'PAID' });
    await expect(sale({ discountAmount: '40.02' })).rejects.toMatchObject({
      code: 'VALIDATION',
      info: { field: 'input.discountAmount', maximum: '40.01', actual: '40.02' },
    });
    await expect(sale({ discountAmount: '1.00', discountPercent: '1' })).rejects.toMatchObject({ code: 'VALIDATION' });
    await expect(sale({ discountPercent: '100.01' })).rejects.toMatchObject({
      info: { field: 'input.discountPercent' },
    });
  });

  it('takes a discount off a whole order, which its estimate, its lines and its invoice show', async () => {
    const [advisor, technician] = [await stack.clientAs('ADVISOR'), await stack.clientAs('TECHNICIAN')];
    const { id } = await newOrder(stack, [LABOR, { ...LABOR, unitPrice: '200.00', discountAmount: '50.00' }]);
    const update = async (input: object) => present(await advisor.updateWorkOrder({ id, input }));
    await update({ discountPercent: '10' });
    const read = async () => present(await advisor.workOrder({ id }));
    expect(await read()).toMatchObject({ discount: '25.00', discountPercent: '10.00', total: '225.00' });
    expect(present((await read()).items).map((item) => [item.discount, item.documentDiscount, item.total])).toEqual([
      ['0.00', '10.00', '90.00'],
      ['50.00', '15.00', '135.00'],
    ]);
    // It goes on with the lines, and words change nothing of it.
    await update({ complaint: 'Otra queja' });
    const part = { kind: 'PART' as const, inventoryItemId: (await newItem(stack, '1', '100.00')).id, quantity: '1' };
    expect(present(await technician.addWorkOrderItem({ workOrderId: id, input: part })).total).toBeNull();
    expect(await read()).toMatchObject({ discount: '35.00', total: '315.00' });
    await expect(technician.updateWorkOrder({ id, input: { discountAmount: '1.00' } })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(update({ discountAmount: '350.01' })).rejects.toMatchObject({
      info: { field: 'input.discountAmount', maximum: '350.00', actual: '350.01' },
    });
    await update({ discountAmount: '35.00' });
    expect(await read()).toMatchObject({ discount: '35.00', discountPercent: null, total: '315.00' });
    await makeReady(stack, id);
    const dry = present(await cashier.createInvoice({ workOrderId: id, discountPercent: '50', validateOnly: true }));
    expect(dry).toMatchObject({ discount: '175.00', total: '175.00' });
    const invoice = present(await cashier.createInvoice({ workOrderId: id }));
    expect(invoice).toMatchObject({ discount: '35.00', total: '315.00', tax: '48.05' });
    expect(present(invoice.lines).map((line) => [line.discount, line.documentDiscount, line.total])).toEqual([
      ['10.00', '10.00', '90.00'],
      ['65.00', '15.00', '135.00'],
      ['10.00', '10.00', '90.00'],
    ]);
    await expect(update({ discountPercent: null })).rejects.toMatchObject({ code: 'LOCKED' });
    await cashier.voidInvoice({ invoiceId: invoice.id, reason: 'Error' });
    await update({ discountPercent: null });
    expect((await read()).total).toBe('350.00');
  });

  it('lets stock go below zero if settings allow it, and records that in the movements', async () => {
    await stack.setAttribute('Settings', SETTINGS, 'allowNegativeStock', true);
    const item = await newItem(stack, '1');
    await newSale(stack, [item.id], '3');
    const order = await newOrder(stack, [{ kind: 'PART', inventoryItemId: item.id, quantity: '1' }]);
    expect(
      present(await cashier.stockMovements({ inventoryItemId: item.id })).items.map((each) => each.balance),
    ).toEqual(['-3', '-2', '1']);
    const advisor = await stack.clientAs('ADVISOR');
    await advisor.changeWorkOrderState({ id: order.id, to: 'CANCELLED', note: 'No' });
    const storekeeper = await stack.clientAs('STOREKEEPER');
    const { item: counted } = present(
      await storekeeper.recordStockMovement({
        inventoryItemId: item.id,
        input: { type: 'IN', quantity: '5', unitCost: '20.00' },
      }),
    );
    expect(counted).toMatchObject({ stock: '3', averageCost: '20.00' });
  });

  it('averages the cost of received goods', async () => {
    const storekeeper = await stack.clientAs('STOREKEEPER');
    const item = await newItem(stack, '10', '10.00');
    const receive = async (quantity: string, unitCost: string) =>
      present(
        await storekeeper.recordStockMovement({ inventoryItemId: item.id, input: { type: 'IN', quantity, unitCost } }),
      ).item.averageCost;
    expect(await receive('10', '60.00')).toBe('55.00');
    await newSale(stack, [item.id], '15');
    expect(await receive('5', '40.00')).toBe('47.50');
  });
});
