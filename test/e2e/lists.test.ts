import { beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import {
  LABOR,
  newCustomer,
  newItem,
  newOrder,
  newSale,
  newVehicle,
  present,
  unique,
  uniqueDigits,
} from '../support/workshop.ts';

interface Page {
  items: { id: string }[];
  nextToken?: string | null | undefined;
}

/** Every id of a list, page by page; `between` does something while the walk is under way. */
async function walk(
  read: (nextToken: string | null) => Promise<Page | null>,
  between: () => Promise<unknown> = () => Promise.resolve(),
): Promise<string[]> {
  const ids: string[] = [];
  let token: string | null = null;
  do {
    const page: Page = present(await read(token));
    ids.push(...page.items.map((item) => item.id));
    token = page.nextToken ?? null;
    await between();
  } while (token);
  return ids;
}

/** More than two pages of the audit of numbers; the soak has 10,000. */
const DOCUMENTS = Number(process.env['DOCUMENTS'] ?? 2_600);

describe('lists', () => {
  let stack: Stack;
  let admin: TallerClient;
  beforeAll(async () => {
    stack = await startStack();
    admin = await stack.clientAs('ADMIN');
  });

  it.each([0, -1, 101, 1_000])('reject a limit of %i instead of clamping it', async (limit) => {
    const item = await newItem(stack, '0');
    const calls: (() => Promise<unknown>)[] = [
      () => admin.customers({ limit }),
      () => admin.customers({ search: 'maria', limit }),
      () => admin.vehicles({ limit }),
      () => admin.inventoryItems({ limit }),
      () => admin.stockMovements({ inventoryItemId: item.id, limit }),
      () => admin.workOrders({ limit }),
      () => admin.invoices({ limit }),
      () => admin.numberingAudit({ series: 'F001', limit }),
    ];
    for (const call of calls)
      await expect(call()).rejects.toMatchObject({ code: 'VALIDATION', info: { field: 'limit' } });
  });

  it.each(['nonsense', '', '5~nonsense', 'F001@x', 'F001@-3'])(
    'reject the token %j, which no list returned',
    async (nextToken) => {
      const item = await newItem(stack, '1');
      const calls: (() => Promise<unknown>)[] = [
        () => admin.customers({ nextToken }),
        () => admin.customers({ search: 'maria', nextToken }),
        () => admin.vehicles({ nextToken }),
        () => admin.inventoryItems({ lowStock: true, nextToken }),
        () => admin.stockMovements({ inventoryItemId: item.id, nextToken }),
        () => admin.workOrders({ nextToken }),
        () => admin.invoices({ nextToken }),
        () => admin.numberingAudit({ series: 'F001', nextToken }),
      ];
      for (const call of calls)
        await expect(call()).rejects.toMatchObject({ code: 'VALIDATION', info: { field: 'nextToken' } });
    },
  );

  it('find customers by any word, tax id or telephone, exactly once', async () => {
    const word = `Zx${unique().slice(-8)}`;
    const made = [];
    for (let index = 0; index < 7; index += 1) {
      made.push(
        present(
          await admin.createCustomer({
            input: {
              name: `Ñusta ${index} ${word} ${word}a`,
              taxIdType: 'DNI',
              taxId: uniqueDigits(8),
              phone: `+5191${uniqueDigits(7)}`,
            },
          }),
        ),
      );
    }
    for (const search of [word, word.toLowerCase(), `${word}a`, `${word} nusta`, `ñusta, ${word}`]) {
      const ids = await walk((nextToken) => admin.customers({ search, limit: 3, nextToken }));
      expect([...ids].sort(), search).toEqual(made.map((each) => each.id).sort());
    }
    const first = present(made[0]);
    const digits = present(first.phone).slice(3);
    for (const search of [present(first.taxId), digits, present(first.phone), `${word} ${digits}`]) {
      expect(await walk((nextToken) => admin.customers({ search, nextToken })), search).toEqual([first.id]);
    }
    expect(await walk((nextToken) => admin.customers({ search: `${word} nobody`, nextToken }))).toEqual([]);
    expect(await walk((nextToken) => admin.customers({ search: '¡!', nextToken }))).toEqual([]);
  });

  it('find a customer by new words only, and hide archived customers', async () => {
    const [old, fresh] = [`Viejo${unique()}`, `Nuevo${unique()}`];
    const { id } = present(await admin.createCustomer({ input: { name: `Ana ${old}` } }));
    await admin.updateCustomer({ id, input: { name: `Ana ${fresh}` } });
    const found = async (search: string) => (await walk((nextToken) => admin.customers({ search, nextToken }))).length;
    expect([await found(old), await found(fresh)]).toEqual([0, 1]);
    await admin.updateCustomer({ id, input: { archived: true } });
    expect(await found(fresh)).toBe(0);
    expect(await walk((nextToken) => admin.customers({ limit: 100, nextToken }))).not.toContain(id);
    expect(present(await admin.customer({ id })).archived).toBe(true);
    await admin.updateCustomer({ id, input: { archived: false } });
    expect(await found(fresh)).toBe(1);
    await admin.deleteCustomer({ id });
    expect([await found(fresh), await admin.customer({ id })]).toEqual([0, null]);
  });

  it.each(['toString', 'bm90IG91cnM=', 'x'.repeat(3_000)])('reject the token %.20s of nowhere', async (nextToken) => {
    await expect(admin.auditLog({ nextToken })).rejects.toMatchObject({ info: { field: 'nextToken' } });
    await expect(admin.users({ nextToken })).rejects.toMatchObject({ info: { field: 'nextToken' } });
    await expect(admin.roles({ nextToken })).rejects.toMatchObject({ info: { field: 'nextToken' } });
  });

  it('reject the token of another list, of another search, of another caller, and of another item', async () => {
    const [one, other] = [await newItem(stack, '9'), await newItem(stack, '9')];
    for (const item of [one, other]) await newSale(stack, [item.id]);
    await newCustomer(stack);
    await newCustomer(stack);
    const advisor = await stack.clientAs('ADVISOR');
    const customers = present(present(await admin.customers({ limit: 1 })).nextToken);
    const found = present(present(await admin.customers({ limit: 1, search: 'maria' })).nextToken);
    const ledger = present(present(await admin.stockMovements({ inventoryItemId: one.id, limit: 1 })).nextToken);
    const refused: (() => Promise<unknown>)[] = [
      () => admin.inventoryItems({ nextToken: customers }),
      () => admin.vehicles({ nextToken: customers }),
      () => admin.workOrders({ nextToken: customers }),
      () => admin.customers({ search: 'maria', nextToken: customers }),
      () => admin.customers({ nextToken: found }),
      () => admin.customers({ search: 'mari', nextToken: found }),
      () => advisor.customers({ nextToken: customers }),
      () => admin.customers({ nextToken: ledger }),
      () => admin.stockMovements({ inventoryItemId: other.id, nextToken: ledger }),
      () => advisor.stockMovements({ inventoryItemId: one.id, nextToken: ledger }),
      () => admin.stockMovements({ inventoryItemId: one.id, nextToken: customers }),
      () => admin.stockMovements({ inventoryItemId: one.id, nextToken: `1000~${ledger}` }),
    ];
    for (const call of refused)
      await expect(call(), String(call)).rejects.toMatchObject({ code: 'VALIDATION', info: { field: 'nextToken' } });
    expect(present(await admin.customers({ limit: 1, nextToken: customers })).items).toHaveLength(1);
    expect(present(await admin.customers({ limit: 1, search: 'maria', nextToken: found })).items).toHaveLength(1);
    expect(
      present(await admin.stockMovements({ inventoryItemId: one.id, nextToken: ledger })).items.map(
        (movement) => movement.balance,
      ),
    ).toEqual(['9']);
  });

  it('find vehicles by any ending of the plate, by the end of the VIN, and by a plate that they had', async () => {
    const customer = await newCustomer(stack);
    const plate = `Ñ${unique().slice(-8)}`;
    const vin = `1HGCM82633A${uniqueDigits(6)}`;
    const { id } = present(
      await admin.createVehicle({ input: { customerId: customer.id, plate, vin, make: 'Honda', model: 'Accord' } }),
    );
    const ids = async (search: string) => (await walk((nextToken) => admin.vehicles({ search, nextToken }))).sort();
    for (const search of [plate.slice(-6), plate.slice(-5).toLowerCase(), `${plate.slice(-6, -2)} ${plate.slice(-2)}`])
      expect(await ids(search), search).toContain(id);
    for (const search of [vin, vin.slice(-6), vin.slice(-8), plate]) expect(await ids(search), search).toEqual([id]);
    const next = `Q${unique().slice(-9)}`;
    await admin.updateVehicle({ id, input: { plate: next } });
    expect([await ids(plate), await ids(next)]).toEqual([[id], [id]]);
    expect([
      present(await admin.vehicleByPlate({ plate })).id,
      present(await admin.vehicleByPlate({ plate: next })).id,
    ]).toEqual([id, id]);
    // Whoever has the plate now comes before whoever had it.
    const heir = present(
      await admin.createVehicle({ input: { customerId: customer.id, plate, make: 'Kia', model: 'Rio' } }),
    );
    expect(present(await admin.vehicleByPlate({ plate: plate.toLowerCase() })).id).toBe(heir.id);
    expect(await ids(plate)).toEqual([id, heir.id].sort());
  });

  it('find customers however names, telephones and tax ids are parted', async () => {
    const word = `Qx${unique().slice(-7)}`;
    const taxId = uniqueDigits(8);
    const number = `9${uniqueDigits(8)}`;
    const { id } = present(
      await admin.createCustomer({
        input: { name: `D'${word} S.A.C.`, taxIdType: 'DNI', taxId, phone: `+51 (0)${number}` },
      }),
    );
    const parted = (text: string) => `${text.slice(0, 3)} ${text.slice(3, 6)}-${text.slice(6)}`;
    for (const search of [
      `d${word}`,
      `d'${word}`,
      `D’${word} sac`,
      `${word} s a c`,
      `${word} S.A.C`,
      parted(taxId),
      `${taxId.slice(0, 2)}.${taxId.slice(2, 5)}.${taxId.slice(5)}`,
      parted(number),
      `+51 ${parted(number)}`,
      `0051${number}`,
      `+51 (0)${number}`,
      `0${number}`,
    ])
      expect(await walk((nextToken) => admin.customers({ search, nextToken })), search).toEqual([id]);
  });

  it('hold any number of customers whose number stands for nobody, and a sale may name it without one', async () => {
    const nobody = { taxIdType: 'DNI', taxId: '00.000.000' };
    const made = [
      present(await admin.createCustomer({ input: { name: `Varios ${unique()}`, ...nobody } })),
      present(await admin.createCustomer({ input: { name: `Varios ${unique()}`, ...nobody } })),
    ];
    expect(made.map(({ taxId }) => taxId)).toEqual(['00000000', '00000000']);
    await admin.updateCustomer({ id: made[0]?.id ?? '', input: { taxIdType: null, taxId: null } });
    await admin.deleteCustomer({ id: made[1]?.id ?? '' });
    const items = [{ inventoryItemId: (await newItem(stack, '3')).id, quantity: '1' }];
    const sale = present(await admin.createQuickSale({ input: { items, buyer: nobody } }));
    expect(sale.recipient).toMatchObject({ name: 'CLIENTES VARIOS', taxIdType: 'DNI', taxId: '00000000' });
    const somebody = { taxIdType: 'DNI', taxId: '10117410' };
    await expect(admin.createQuickSale({ input: { items, buyer: somebody } })).rejects.toMatchObject({
      code: 'VALIDATION',
      info: { field: 'input.buyer.taxId' },
    });
    const both = { items, buyer: nobody, customerId: made[0]?.id ?? '' };
    await expect(admin.createQuickSale({ input: both })).rejects.toMatchObject({ info: { field: 'input.buyer' } });
  });

  it('find vehicles by the beginning of the plate and by the whole VIN', async () => {
    const customer = await newCustomer(stack);
    const plate = `Q${unique().slice(-8)}`;
    const vin = `1HGCM82633A${uniqueDigits(6)}`;
    const { id } = present(
      await admin.createVehicle({ input: { customerId: customer.id, plate, vin, make: 'Honda', model: 'Accord' } }),
    );
    for (const search of [
      plate,
      plate.toLowerCase().slice(0, 7),
      `${plate.slice(0, 2)}-${plate.slice(2)}`,
      vin.toLowerCase(),
    ]) {
      expect(
        present(await admin.vehicles({ search })).items.map((each) => each.id),
        search,
      ).toEqual([id]);
    }
    expect(present(await admin.vehicles({ customerId: customer.id })).items.map((each) => each.id)).toEqual([id]);
    await admin.updateVehicle({ id, input: { archived: true } });
    expect([
      present(await admin.vehicles({ search: plate })).items,
      present(await admin.vehicles({ search: vin })).items,
      present(await admin.vehicles({ customerId: customer.id })).items,
    ]).toEqual([[], [], []]);
    expect(present(await admin.vehicleByPlate({ plate })).id).toBe(id);
  });

  it('show a vehicle under its new customer only', async () => {
    const [from, to] = [await newCustomer(stack), await newCustomer(stack)];
    const vehicle = await newVehicle(stack, from.id);
    expect(present(await admin.updateVehicle({ id: vehicle.id, input: { customerId: to.id } })).customer?.id).toBe(
      to.id,
    );
    await admin.deleteCustomer({ id: from.id });
    await expect(admin.deleteCustomer({ id: to.id })).rejects.toMatchObject({
      code: 'LOCKED',
      info: { heldBy: { vehicles: 1 } },
    });
  });

  it('find items by SKU and any word of the name, and items with low stock', async () => {
    const word = `Kw${unique()}`;
    const item = present(
      await admin.createInventoryItem({
        input: { sku: `${word}-10W`, name: `Aceite sintético ${word} 10W-40`, price: '1', minimumStock: '3' },
      }),
    );
    for (const search of [word, `sintetico ${word}`, `${word}-10w`, `${word} 10W-40`])
      expect(
        present(await admin.inventoryItems({ search })).items.map((each) => each.id),
        search,
      ).toEqual([item.id]);
    const low = async () =>
      (await walk((nextToken) => admin.inventoryItems({ lowStock: true, limit: 5, nextToken }))).includes(item.id);
    const move = (type: 'IN' | 'OUT', quantity: string) =>
      admin.recordStockMovement({
        inventoryItemId: item.id,
        input: { type, quantity, ...(type === 'IN' ? { unitCost: '1' } : {}) },
      });
    expect(await low()).toBe(true);
    await move('IN', '3');
    expect(await low()).toBe(false);
    await newSale(stack, [item.id]);
    expect([await low(), present(await admin.inventoryItems({ search: word, lowStock: true })).items.length]).toEqual([
      true,
      1,
    ]);
    await admin.updateInventoryItem({ id: item.id, input: { minimumStock: '2' } });
    expect([await low(), present(await admin.inventoryItem({ id: item.id })).low]).toEqual([false, false]);
  });

  it('page through stock movements whose balances add up', async () => {
    const item = await newItem(stack, '10');
    for (let index = 0; index < 4; index += 1) await newSale(stack, [item.id], '1.5');
    const all = [];
    let token: string | null = null;
    do {
      const page: Awaited<ReturnType<TallerClient['stockMovements']>> = await admin.stockMovements({
        inventoryItemId: item.id,
        limit: 2,
        nextToken: token,
      });
      all.push(...present(page).items);
      token = present(page).nextToken ?? null;
    } while (token);
    expect(all.map((each) => [each.quantity, each.balance])).toEqual([
      ['-1.5', '4'],
      ['-1.5', '5.5'],
      ['-1.5', '7'],
      ['-1.5', '8.5'],
      ['10', '10'],
    ]);
  });

  it('return orders newest first, each once, while others are added', async () => {
    const customer = await newCustomer(stack);
    const vehicle = await newVehicle(stack, customer.id);
    const open = async () =>
      present(
        await admin.createWorkOrder({ input: { customerId: customer.id, vehicleId: vehicle.id, items: [LABOR] } }),
      ).id;
    const made: string[] = [];
    for (let index = 0; index < 12; index += 1) made.push(await open());
    for (const args of [
      { customerId: customer.id },
      { vehicleId: vehicle.id },
      { vehicleId: vehicle.id, state: 'RECEIVED' as const, customerId: customer.id },
    ]) {
      const ids = await walk((nextToken) => admin.workOrders({ ...args, limit: 5, nextToken }), open);
      expect(ids.filter((id) => made.includes(id))).toEqual([...made].reverse());
      expect(new Set(ids).size).toBe(ids.length);
    }
    const [from, to] = [
      present(await admin.workOrder({ id: made[3] ?? '' })).receivedAt,
      present(await admin.workOrder({ id: made[6] ?? '' })).receivedAt,
    ];
    const inLima = (moment: string) =>
      `${new Date(Date.parse(moment) - 5 * 3_600_000).toISOString().slice(0, -1)}-05:00`;
    for (const range of [
      { receivedFrom: from, receivedTo: to },
      { receivedFrom: inLima(from), receivedTo: inLima(to) },
    ]) {
      expect(await walk((nextToken) => admin.workOrders({ vehicleId: vehicle.id, ...range, nextToken }))).toEqual([
        made[5],
        made[4],
        made[3],
      ]);
    }
  });

  it('leave out a deleted order, which no longer keeps its customer from being deleted', async () => {
    const order = await newOrder(stack, []);
    await admin.deleteWorkOrder({ id: order.id, expectedVersion: 1 });
    expect(await admin.workOrder({ id: order.id })).toBeNull();
    await admin.deleteVehicle({ id: present(order.vehicle).id });
    await admin.deleteCustomer({ id: present(order.customer).id });
  });
});

describe('related objects', () => {
  it('are resolved at every depth, with one more call for each new object', async () => {
    const stack = await startStack();
    const order = await newOrder(stack);
    const ask = async (query: string) => {
      let calls = 0;
      const unsubscribe = stack.deployment.onDynamoDbCall(() => {
        calls += 1;
      });
      const { data } = (await stack.rawQuery('ADMIN', query)) as { data: unknown };
      unsubscribe();
      return { data, calls };
    };
    const [customer, vehicle] = [{ id: present(order.customer).id }, { id: present(order.vehicle).id }];
    expect(await ask(`{ workOrder(id: "${order.id}") { customer { id } vehicle { id customer { id } } } }`)).toEqual({
      data: { workOrder: { customer, vehicle: { ...vehicle, customer } } },
      calls: 2,
    });
    expect(await ask(`{ workOrder(id: "${order.id}") { vehicle { customer { id } } } }`)).toEqual({
      data: { workOrder: { vehicle: { customer } } },
      calls: 3,
    });
    expect(
      await ask(
        `{ workOrders(vehicleId: "${vehicle.id}") { items { coche: vehicle { dueño: id  propietario: customer { id } } } } }`.replaceAll(
          'ñ',
          'n',
        ),
      ),
    ).toMatchObject({ data: { workOrders: { items: [{ coche: { dueno: vehicle.id, propietario: customer } }] } } });
  });
});

describe('invoice series', () => {
  it('number documents independently, warn, run out, expire, and are audited by their key', async () => {
    const stack = await startStack();
    const [admin, cashier] = [await stack.clientAs('ADMIN'), await stack.clientAs('CASHIER')];
    const prefix = `B${unique().slice(-3)}`;
    const made = present(
      await admin.saveInvoiceSeries({ input: { prefix, kind: 'QUICK_SALE', from: 101, to: 120, padding: 6 } }),
    );
    expect(made).toMatchObject({ prefix, next: 101, remaining: 20, low: false, isDefault: false });
    const item = await newItem(stack, '100');
    const sell = () =>
      cashier.createQuickSale({ input: { series: prefix, items: [{ inventoryItemId: item.id, quantity: '1' }] } });
    const sales = await Promise.all(Array.from({ length: 15 }, sell));
    expect(sales.map((sale) => present(sale).number).sort()).toEqual(
      Array.from({ length: 15 }, (_, index) => `${prefix}-000${101 + index}`),
    );
    expect(present(await sell()).warnings).toEqual([]);
    await sell();
    expect(present(await sell()).warnings).toEqual([expect.stringContaining('2 numbers left')]);
    await cashier.voidInvoice({ invoiceId: `${prefix}-000103`, reason: 'Error' });
    await sell();
    await sell();
    await expect(sell()).rejects.toMatchObject({
      code: 'SERIES_EXHAUSTED',
      info: { field: 'input.series', series: prefix },
    });
    const pages = [];
    for (let nextToken: string | null = null, more = true; more; more = nextToken !== null) {
      const page: NonNullable<Awaited<ReturnType<TallerClient['numberingAudit']>>> = present(
        await admin.numberingAudit({ series: prefix, limit: 8, nextToken }),
      );
      pages.push([page.from, page.to, page.expected, page.found, page.voided, page.continuous]);
      nextToken = page.nextToken ?? null;
    }
    expect(pages).toEqual([
      [101, 108, 8, 8, 1, true],
      [109, 116, 8, 8, 0, true],
      [117, 120, 4, 4, 0, true],
    ]);
    const grown = present(
      await admin.saveInvoiceSeries({
        input: { prefix, kind: 'QUICK_SALE', to: 200, expiresOn: '2020-01-01', isDefault: false },
        expectedVersion: 1,
      }),
    );
    expect(grown).toMatchObject({ from: 101, next: 121, expired: true, version: 2 });
    await expect(sell()).rejects.toMatchObject({ code: 'SERIES_EXPIRED' });
  });

  it('become the default at the same time if they are of different kinds', async () => {
    const stack = await startStack();
    const admin = await stack.clientAs('ADMIN');
    const make = (kind: 'INVOICE' | 'QUICK_SALE') =>
      admin.saveInvoiceSeries({
        input: { prefix: `${kind === 'INVOICE' ? 'F' : 'B'}${unique().slice(-3)}`, kind, to: 1_000, isDefault: true },
      });
    try {
      for (let round = 0; round < 3; round += 1) {
        const made = await Promise.all([make('INVOICE'), make('QUICK_SALE')]);
        const defaults = present(await admin.invoiceSeries())
          .filter((series) => series.isDefault)
          .map((series) => series.prefix);
        expect(defaults).toEqual(expect.arrayContaining(made.map((series) => present(series).prefix)));
      }
    } finally {
      await admin.saveInvoiceSeries({ input: { prefix: 'F001', kind: 'INVOICE', to: 99_999_999, isDefault: true } });
      await admin.saveInvoiceSeries({ input: { prefix: 'B001', kind: 'QUICK_SALE', to: 99_999_999, isDefault: true } });
    }
  });

  it('stay the default of their kind until another one is', async () => {
    const stack = await startStack();
    const admin = await stack.clientAs('ADMIN');
    const input = { prefix: `B${unique().slice(-3)}`, kind: 'QUICK_SALE' as const, to: 1_000, expiresOn: '2999-12-31' };
    const item = await newItem(stack, '1');
    try {
      await admin.saveInvoiceSeries({ input: { ...input, isDefault: true } });
      for (const isDefault of [undefined, null, true])
        expect(present(await admin.saveInvoiceSeries({ input: { ...input, isDefault } })).isDefault).toBe(true);
      await expect(admin.saveInvoiceSeries({ input: { ...input, isDefault: false } })).rejects.toMatchObject({
        code: 'LOCKED',
        info: { field: 'input.isDefault', series: input.prefix, kind: 'QUICK_SALE' },
      });
      await expect(admin.saveInvoiceSeries({ input: { ...input, kind: 'INVOICE' } })).rejects.toMatchObject({
        code: 'LOCKED',
        info: { field: 'input.kind', series: input.prefix, kind: 'QUICK_SALE' },
      });
    } finally {
      await admin.saveInvoiceSeries({ input: { prefix: 'B001', kind: 'QUICK_SALE', to: 99_999_999, isDefault: true } });
    }
    expect(
      present(await admin.saveInvoiceSeries({ input: { ...input, kind: 'INVOICE', isDefault: false } })),
    ).toMatchObject({ kind: 'INVOICE', isDefault: false, expiresOn: '2999-12-31' });
    expect((await newSale(stack, [item.id])).number).toMatch(/^B001-/);
  });

  it('report missing and unexpected numbers', async () => {
    const stack = await startStack();
    const admin = await stack.clientAs('ADMIN');
    const prefix = `B${unique().slice(-3)}`;
    await admin.saveInvoiceSeries({ input: { prefix, kind: 'QUICK_SALE', to: 50 } });
    const item = await newItem(stack, '100');
    for (let index = 0; index < 5; index += 1)
      await admin.createQuickSale({ input: { series: prefix, items: [{ inventoryItemId: item.id, quantity: '1' }] } });
    const key = (sequence: number) => ({ pk: `SERIES#${prefix}`, sk: `NUMBER#${String(sequence).padStart(12, '0')}` });
    const kept = present(await stack.getRow('Invoices', key(3)));
    await stack.deleteRow('Invoices', key(3));
    await stack.setAttribute('Settings', { pk: 'SERIES', sk: prefix }, 'next', 5);
    expect(await admin.numberingAudit({ series: prefix })).toMatchObject({
      expected: 4,
      found: 3,
      missing: [`${prefix}-00000003`],
      unexpected: [`${prefix}-00000005`],
      duplicated: [],
      continuous: false,
    });
    await stack.setAttribute('Settings', { pk: 'SERIES', sk: prefix }, 'next', 6);
    await stack.setAttribute('Invoices', key(4), 'number', `${prefix}-00000002`);
    expect(await admin.numberingAudit({ series: prefix })).toMatchObject({
      duplicated: [`${prefix}-00000002`],
      continuous: false,
    });
    await stack.setAttribute('Invoices', key(4), 'number', `${prefix}-00000004`);
    await stack.putRow('Invoices', kept);
    expect(await admin.numberingAudit({ series: prefix })).toMatchObject({ expected: 5, found: 5, continuous: true });
  });

  it('are audited correctly with thousands of documents', { timeout: 240_000 }, async () => {
    const stack = await startStack();
    const admin = await stack.clientAs('ADMIN');
    const prefix = `F${unique().slice(-3)}`;
    await admin.saveInvoiceSeries({ input: { prefix, kind: 'INVOICE', to: 20_000 } });
    const missing = [1, 2_500, DOCUMENTS];
    const rows = Array.from({ length: DOCUMENTS }, (_, index) => index + 1).filter(
      (sequence) => !missing.includes(sequence),
    );
    await stack.putRows(
      'Invoices',
      rows.map((sequence) => ({
        pk: `SERIES#${prefix}`,
        sk: `NUMBER#${String(sequence).padStart(12, '0')}`,
        number: `${prefix}-${String(sequence).padStart(8, '0')}`,
        sequence,
        status: 'PAID',
      })),
    );
    await stack.setAttribute('Settings', { pk: 'SERIES', sk: prefix }, 'next', DOCUMENTS + 1);
    const total = { expected: 0, found: 0, missing: [] as string[] };
    for (let nextToken: string | null = null, more = true; more; more = nextToken !== null) {
      const page: NonNullable<Awaited<ReturnType<TallerClient['numberingAudit']>>> = present(
        await admin.numberingAudit({ series: prefix, nextToken }),
      );
      total.expected += page.expected;
      total.found += page.found;
      total.missing.push(...page.missing);
      nextToken = page.nextToken ?? null;
    }
    expect(total).toEqual({
      expected: DOCUMENTS,
      found: DOCUMENTS - missing.length,
      missing: missing.map((sequence) => `${prefix}-${String(sequence).padStart(8, '0')}`),
    });
    await stack.deleteRows(
      'Invoices',
      rows.map((sequence) => ({ pk: `SERIES#${prefix}`, sk: `NUMBER#${String(sequence).padStart(12, '0')}` })),
    );
    await stack.setAttribute('Settings', { pk: 'SERIES', sk: prefix }, 'next', 1);
  });
});
