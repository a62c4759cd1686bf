import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { newItem, newOrder, newSale, present, readyOrder } from '../support/workshop.ts';

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
    const item = await newItem(stack, '10');
    const receive = async (quantity: string, unitCost: string) =>
      present(
        await storekeeper.recordStockMovement({ inventoryItemId: item.id, input: { type: 'IN', quantity, unitCost } }),
      ).item.averageCost;
    expect(await receive('10', '60.00')).toBe('55.00');
    await newSale(stack, [item.id], '15');
    expect(await receive('5', '40.00')).toBe('47.50');
  });
});
