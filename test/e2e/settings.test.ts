import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import {
  LABOR,
  makeReady,
  newCustomer,
  newItem,
  newOrder,
  newSale,
  newVehicle,
  present,
  settle,
} from '../support/workshop.ts';

const KEY = { pk: 'SETTINGS', sk: 'WORKSHOP' };

describe('settings', () => {
  let stack: Stack;
  let admin: TallerClient;
  let row: Record<string, AttributeValue>;
  let owned: { customerId: string; vehicleId: string };
  beforeAll(async () => {
    stack = await startStack();
    admin = await stack.clientAs('ADMIN');
    const { id: customerId } = await newCustomer(stack);
    owned = { customerId, vehicleId: (await newVehicle(stack, customerId)).id };
  });
  beforeEach(async () => {
    row = present(await stack.getRow('Settings', KEY));
  });
  afterEach(async () => {
    stack.clock.reset();
    const { version } = present(await stack.getRow('Settings', KEY));
    await stack.putRow('Settings', { ...row, ...(version ? { version } : {}) });
  });

  const change = async (input: Parameters<TallerClient['updateSettings']>[0]['input'], expectedVersion?: number) =>
    present(await admin.updateSettings({ input, ...(expectedVersion === undefined ? {} : { expectedVersion }) }));

  /**
   * The tax of an hour's work, as it would be now. Nothing is written: an order of another day would be in the way
   * of those of other suites.
   */
  async function taxOf(taxCode?: string): Promise<string | null | undefined> {
    return present(
      await admin.createWorkOrder({
        input: { ...owned, items: [{ ...LABOR, ...(taxCode ? { taxCode } : {}) }] },
        validateOnly: true,
      }),
    ).tax;
  }

  it('change field by field: absent keeps, null clears, and false is a value', async () => {
    const before = present(await admin.settings());
    const { version, ...rest } = await change(
      {
        displayName: 'Taller Ñandú',
        phone: '+51 1 234 5678',
        address: null,
        language: 'en',
        brandColor: '#A03020',
        pricesIncludeTax: false,
        allowNegativeStock: true,
      },
      before.version,
    );
    expect(version).toBe(before.version + 1);
    expect(rest).toEqual({
      ...rest,
      legalName: before.legalName,
      displayName: 'Taller Ñandú',
      phone: '+5112345678',
      address: null,
      email: before.email,
      language: 'en',
      brandColor: '#a03020',
      pricesIncludeTax: false,
      allowNegativeStock: true,
      taxes: before.taxes,
    });
    expect(await admin.settings()).toEqual({ version, ...rest });
    expect((await change({ email: null })).email).toBeNull();
    await expect(change({ language: 'es' }, before.version)).rejects.toMatchObject({
      code: 'STALE_VERSION',
      info: { expected: before.version, actual: version + 1 },
    });
  });

  it('are changed by only one of two simultaneous calls, and the other is told', async () => {
    const { version } = present(await admin.settings());
    const { answers, errors } = await settle([
      change({ address: 'Uno' }, version),
      change({ address: 'Dos' }, version),
    ]);
    expect([answers.length, (errors[0] as { code: string }).code]).toEqual([1, 'STALE_VERSION']);
    expect(present(await admin.settings()).address).toBe(answers[0]?.address);
  });

  it('allow stock below zero, or not, from the next sale on', async () => {
    const item = await newItem(stack, '1');
    await expect(newSale(stack, [item.id], '2')).rejects.toMatchObject({ code: 'INSUFFICIENT_STOCK' });
    await change({ allowNegativeStock: true });
    await newSale(stack, [item.id], '2');
    expect(present(await admin.inventoryItem({ id: item.id })).stock).toBe('-1');
    await admin.recordStockMovement({
      inventoryItemId: item.id,
      input: { type: 'IN', quantity: '1', unitCost: '50.00' },
    });
    await change({ allowNegativeStock: false });
    await expect(newSale(stack, [item.id], '1')).rejects.toMatchObject({ code: 'INSUFFICIENT_STOCK' });
  });

  it('decide whether prices include tax for new orders, and never for one that has a line', async () => {
    const item = await newItem(stack, '9', '118.00');
    const before = await newOrder(stack, [LABOR]);
    const empty = await newOrder(stack, []);
    const workOrderId = before.id;
    await change({ pricesIncludeTax: false });
    const after = await newOrder(stack, [LABOR]);
    const read = async (id: string) => present(await admin.workOrder({ id }));
    expect([await read(before.id), after, await read(empty.id)]).toMatchObject([
      { total: '100.00', pricesIncludeTax: true },
      { total: '118.00', pricesIncludeTax: false },
      { total: '0.00', pricesIncludeTax: null },
    ]);

    const itemId = present(before.items)[0]?.id ?? '';
    const update = async (input: Parameters<TallerClient['updateWorkOrderItem']>[0]['input']) =>
      present(await admin.updateWorkOrderItem({ workOrderId, itemId, input })).total;
    expect(await update({ description: 'Otra mano de obra' })).toBe('100.00');
    expect(await update({ quantity: '2' })).toBe('200.00');
    expect(await update({ unitPrice: '50.00', discountPercent: '10' })).toBe('90.00');
    expect(await update({ taxCode: 'EXO' })).toBe('90.00');
    expect(await update({ taxCode: 'IGV' })).toBe('90.00');
    const part = { kind: 'PART' as const, inventoryItemId: item.id, quantity: '1' };
    const dry = await admin.addWorkOrderItem({ workOrderId, input: part, validateOnly: true });
    const added = present(await admin.addWorkOrderItem({ workOrderId, input: part }));
    expect([present(dry).total, added.total, added.tax]).toEqual(['208.00', '208.00', '31.73']);
    await makeReady(stack, workOrderId);
    expect(present(await admin.createInvoice({ workOrderId, validateOnly: true })).total).toBe('208.00');
    expect(present(await admin.createInvoice({ workOrderId }))).toMatchObject({
      total: '208.00',
      tax: '31.73',
      pricesIncludeTax: true,
    });

    // The first line of an order decides, not its opening.
    expect(present(await admin.addWorkOrderItem({ workOrderId: empty.id, input: LABOR })).total).toBe('118.00');
    await change({ pricesIncludeTax: true });
    expect(present(await admin.addWorkOrderItem({ workOrderId: empty.id, input: LABOR })).total).toBe('236.00');
    const emptied = present((await read(empty.id)).items);
    for (const line of emptied) await admin.removeWorkOrderItem({ workOrderId: empty.id, itemId: line.id });
    expect(present(await admin.addWorkOrderItem({ workOrderId: empty.id, input: LABOR })).total).toBe('118.00');
  });

  it('leave orders of an earlier release, which do not say whether their prices include tax, as their lines show', async () => {
    const order = await newOrder(stack, [LABOR]);
    await stack.setAttribute('WorkOrders', { pk: order.id, sk: 'ORDER' }, 'pricesIncludeTax', null);
    await change({ pricesIncludeTax: false });
    const added = present(await admin.addWorkOrderItem({ workOrderId: order.id, input: LABOR }));
    expect([added.total, present(await admin.workOrder({ id: order.id })).pricesIncludeTax]).toEqual(['200.00', true]);
  });

  it("accept tax rates from a future day, which apply from that day in the workshop's time zone", async () => {
    const { taxes } = present(await admin.settings());
    const igv = present(taxes.find((tax) => tax.code === 'IGV'));
    const tomorrow = new Date(stack.clock.now() + 36 * 3_600_000).toISOString().slice(0, 10);
    const withRate = taxes.map((tax) =>
      tax.code === 'IGV'
        ? { ...igv, rates: [...igv.rates, { rate: 2000, treatment: 'TAXED' as const, from: tomorrow }] }
        : tax,
    );
    const isc = {
      code: 'ISC',
      name: 'Selectivo',
      rates: [{ rate: 1000, treatment: 'TAXED' as const, from: '2020-01-01' }],
    };
    expect((await change({ taxes: [...withRate, isc] })).taxes).toEqual([...withRate, isc]);
    expect([await taxOf('IGV'), await taxOf('ISC')]).toEqual(['15.25', '9.09']);
    const today = stack.clock.now();
    stack.clock.set(today + 3 * 86_400_000);
    expect(await taxOf('IGV')).toBe('16.67');
    // By now the new rate has begun, and stays.
    await expect(change({ taxes: [...taxes, isc] })).rejects.toMatchObject({
      code: 'LOCKED',
      info: { field: 'input.taxes.0.rates' },
    });
    stack.clock.reset();
    expect((await change({ taxes: [...taxes, isc] })).taxes).toEqual([...taxes, isc]);
  });

  it('require a default tax with a rate today, because lines without a tax code need it', async () => {
    const { taxes, defaultTaxCode } = present(await admin.settings());
    const tomorrow = new Date(stack.clock.now() + 36 * 3_600_000).toISOString().slice(0, 10);
    const isc = {
      code: 'ISC',
      name: 'Selectivo',
      rates: [{ rate: 1000, treatment: 'TAXED' as const, from: tomorrow }],
    };
    await expect(change({ taxes: [...taxes, isc], defaultTaxCode: 'ISC' })).rejects.toMatchObject({
      code: 'VALIDATION',
      info: { field: 'input.defaultTaxCode', actual: 'ISC' },
    });
    await change({ taxes: [...taxes, isc] });
    await expect(change({ defaultTaxCode: 'ISC' })).rejects.toMatchObject({
      code: 'VALIDATION',
      info: { field: 'input.defaultTaxCode', actual: 'ISC' },
    });
    expect(await taxOf()).toBe('15.25');
    stack.clock.set(stack.clock.now() + 3 * 86_400_000);
    expect((await change({ defaultTaxCode: 'ISC' })).defaultTaxCode).toBe('ISC');
    expect(await taxOf()).toBe('9.09');
    // As in a workshop whose file names a code of later: only what is about taxes is refused for it.
    stack.clock.reset();
    await expect(taxOf()).rejects.toMatchObject({
      code: 'VALIDATION',
      info: { field: 'input.items.0.taxCode', actual: 'ISC' },
    });
    await expect(change({ taxes: [...taxes, isc] })).rejects.toMatchObject({
      code: 'VALIDATION',
      info: { field: 'input.taxes', actual: 'ISC' },
    });
    expect((await change({ address: 'Lima' })).defaultTaxCode).toBe('ISC');
    expect((await change({ taxes: [...taxes, isc], defaultTaxCode })).defaultTaxCode).toBe(defaultTaxCode);
  });

  it('keep their currency once an amount is stored', async () => {
    await newItem(stack, '0');
    await expect(change({ currency: 'USD' })).rejects.toMatchObject({
      code: 'LOCKED',
      info: { field: 'input.currency', currency: 'PEN' },
    });
    expect((await change({ currency: 'PEN' })).currency).toBe('PEN');
    // As in a workshop that has just begun.
    await stack.setAttribute('Settings', KEY, 'currencyFixed', null);
    await stack.setAttribute('Settings', KEY, 'approvalLevels', null);
    expect((await change({ currency: 'CLP' })).currency).toBe('CLP');
    const { answers, errors } = await settle<{ id?: string; currency: string }>([
      newItem(stack, '0', '118'),
      change({ currency: 'USD' }),
    ]);
    const { currency } = present(await admin.settings());
    // Whichever was first: an item is stored in the workshop's currency, or not at all.
    const items = answers.filter((answer) => answer.id !== undefined);
    expect(
      [...items.map((item) => item.currency), ...errors.map((error) => (error as { code: string }).code)].filter(
        (each) => ![currency, 'LOCKED', 'TRY_AGAIN', 'VALIDATION'].includes(each),
      ),
    ).toEqual([]);
    const order = await newOrder(stack, []);
    await expect(change({ currency: 'PEN' })).rejects.toMatchObject({ code: 'LOCKED' });
    await admin.deleteWorkOrder({ id: order.id });
    for (const item of items) await admin.deleteInventoryItem({ id: present(item.id) });
  });

  it('limit the time in a state, and every role that sees the order sees the limit', async () => {
    const screen = await stack.clientAs('SCREEN');
    await change({ stateTimeLimits: [{ state: 'RECEIVED', minutes: 90 }] });
    expect(present(await admin.settings()).stateTimeLimits).toEqual([{ state: 'RECEIVED', minutes: 90 }]);
    const { id } = await newOrder(stack, [LABOR]);
    const order = present(await screen.workOrder({ id }));
    expect(Date.parse(present(order.stateDueAt)) - Date.parse(order.stateSince)).toBe(90 * 60_000);
    expect(present(await screen.workOrders({ limit: 100 })).items.find((each) => each.id === id)?.stateDueAt).toBe(
      order.stateDueAt,
    );
    await admin.changeWorkOrderState({ id, to: 'APPROVED' });
    expect(present(await screen.workOrder({ id })).stateDueAt).toBeNull();
    expect((await change({ stateTimeLimits: [] })).stateTimeLimits).toEqual([]);
  });

  it('hold what customers say most, in the order in which reception offers it', async () => {
    const phrases = ['Cambio de aceite', 'Frenos', 'Luz de «check»'];
    expect((await change({ complaintPhrases: phrases })).complaintPhrases).toEqual(phrases);
    // Whoever receives cars reads them; a change of something else leaves them.
    expect(present(await (await stack.clientAs('ADVISOR')).settings()).complaintPhrases).toEqual(phrases);
    expect((await change({ address: 'Lima' })).complaintPhrases).toEqual(phrases);
    const tidy = await change({ complaintPhrases: ['  Cambio   de aceite ', 'Ｆrenos'] });
    expect(tidy.complaintPhrases).toEqual(['Cambio de aceite', 'Frenos']);
    // None is not the same as never having said.
    expect((await change({ complaintPhrases: [] })).complaintPhrases).toEqual([]);
    expect((await change({ complaintPhrases: null })).complaintPhrases).toBeNull();
    const hundred = Array.from({ length: 100 }, (_, index) => `Frase ${index}`);
    expect((await change({ complaintPhrases: hundred })).complaintPhrases).toEqual(hundred);
    // As other suites know the workshop.
    await change({ complaintPhrases: null });
  });

  it.each([
    ['more than a hundred', Array.from({ length: 101 }, (_, index) => `F${index}`), ''],
    ['one that says nothing', ['Frenos', ' '], '.1'],
    ['one without a letter or a digit', ['?!'], '.0'],
    ['one that is too long', ['x'.repeat(81)], '.0'],
    ['one with what nobody sees', ['Frenos\u202e'], '.0'],
    ['one on two lines', ['Frenos\nRuido'], '.0'],
    ['the same twice, whatever its case', ['Frenos', 'Ruido', 'FRENOS'], '.2'],
  ])('refuse phrases: %s', async (_what, complaintPhrases, at) => {
    const { version } = present(await admin.settings());
    await expect(change({ complaintPhrases })).rejects.toMatchObject({
      code: 'VALIDATION',
      info: { field: `input.complaintPhrases${at}` },
    });
    expect(present(await admin.settings()).version).toBe(version);
  });
});
