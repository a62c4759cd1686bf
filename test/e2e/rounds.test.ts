import { unmarshall } from '@aws-sdk/util-dynamodb';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { createTallerClient } from '../../client/index.ts';
import { STATES } from '../../resolvers/workOrders/transitions.ts';
import { ASSEMBLY } from '../../scripts/support/stack.ts';
import { AGGREGATE_SUPPORT, ALL_REFUSED } from '../support/aggregates/all.ts';
import { makeFixtures } from '../support/badMutations/fixtures.ts';
import { collect } from '../support/live.ts';
import type { Rounds } from '../support/rounds.ts';
import { createRounds, markedAssembly } from '../support/rounds.ts';
import type { Stack } from '../support/stack.ts';
import { startStackFrom } from '../support/stack.ts';
import {
  LABOR,
  makeReady,
  newCustomer,
  newItem,
  newVehicle,
  present,
  unique,
  uniqueDigits,
} from '../support/workshop.ts';

/** AppSync ends a loop after a thousand rounds without a word; some room is left for what grows. */
const MAX_ROUNDS = 900;
const LINES = 40;
const PAGE = 100;

/** Text of a length that becomes as long as text can when it is taken apart for a search: four marks for each character. */
const heavy = (length: number): string => '\u1f82'.repeat(length);
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

describe('the loops of resolver code', { timeout: 300_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'marked-'));
  const rounds: Rounds = createRounds();
  let stack: Stack;
  let admin: TallerClient;
  beforeAll(async () => {
    markedAssembly(ASSEMBLY, folder);
    stack = await startStackFrom(folder, rounds.log);
    admin = await stack.clientAs('ADMIN');
  });
  afterAll(async () => {
    await stack.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const tooLong = () => rounds.longest().filter(({ length }) => length > MAX_ROUNDS);
  const ask = async (query: string): Promise<Record<string, unknown>> => {
    const { data, errors } = (await stack.rawQuery('ADMIN', query)) as {
      data: Record<string, unknown>;
      errors?: unknown;
    };
    expect(errors).toBeUndefined();
    return data;
  };

  it('stay short with the most lines and the longest texts that the API accepts', async () => {
    const customer = present(
      await admin.createCustomer({
        input: {
          name: heavy(200),
          phone: `+519${uniqueDigits(8)}`,
          taxIdType: 'DNI',
          taxId: uniqueDigits(8),
          email: `${unique().toLowerCase()}@correo.example`,
          address: heavy(300),
          notes: heavy(2000),
          notify: ['EMAIL'],
        },
      }),
    );
    await admin.updateCustomer({
      id: customer.id,
      input: { name: times(24, (index) => `w${index}`).join(' '), notes: heavy(2000) },
    });
    const vehicle = present(
      await admin.createVehicle({
        input: {
          customerId: customer.id,
          plate: unique().slice(-12),
          make: heavy(60),
          model: heavy(60),
          color: heavy(40),
          notes: heavy(2000),
        },
      }),
    );
    await admin.updateVehicle({ id: vehicle.id, input: { notes: heavy(1999), mileage: 1 } });
    const items = [];
    for (let index = 0; index < LINES; index += 1) {
      const item = present(
        await admin.createInventoryItem({
          input: { sku: `R-${unique()}`, name: `${heavy(190)} ${index}`, price: '1.00', minimumStock: '1' },
        }),
      );
      await admin.recordStockMovement({
        inventoryItemId: item.id,
        input: { type: 'IN', quantity: '100', unitCost: '0.50', reference: heavy(100), reason: heavy(300) },
      });
      items.push(item);
    }
    const parts = items.map((item) => ({
      kind: 'PART' as const,
      inventoryItemId: item.id,
      quantity: '1',
      description: heavy(200),
    }));
    const order = (lines: object[]) =>
      admin
        .createWorkOrder({
          input: {
            customerId: customer.id,
            vehicleId: vehicle.id,
            complaint: heavy(2000),
            bay: heavy(20),
            items: lines as typeof parts,
          },
          idempotencyKey: unique(),
        })
        .then(present);
    const full = await order(parts);
    await admin.updateWorkOrder({ id: full.id, input: { complaint: heavy(1999) } });
    await makeReady(stack, full.id);
    const key = unique();
    const invoice = present(await admin.createInvoice({ workOrderId: full.id, idempotencyKey: key }));
    expect(present(await admin.createInvoice({ workOrderId: full.id, idempotencyKey: key })).id).toBe(invoice.id);
    await admin.registerPayment({
      invoiceId: invoice.id,
      input: { method: 'CASH', amount: '1.00', reference: heavy(100) },
    });
    await admin.registerPayment({
      invoiceId: invoice.id,
      input: { method: 'CASH', amount: '-1.00', reason: heavy(300) },
    });
    await admin.voidInvoice({ invoiceId: invoice.id, reason: heavy(300) });
    const nearly = await order(parts.slice(1));
    const grown = present(
      await admin.addWorkOrderItem({ workOrderId: nearly.id, input: { ...LABOR, description: heavy(200) } }),
    );
    const added = present(present(present(grown).items).at(-1)).id;
    await admin.updateWorkOrderItem({ workOrderId: nearly.id, itemId: added, input: { quantity: '2' } });
    await admin.removeWorkOrderItem({ workOrderId: nearly.id, itemId: added, reason: heavy(300) });
    await admin.changeWorkOrderState({ id: nearly.id, to: 'CANCELLED', note: heavy(500) });
    const gone = await order([]);
    await admin.deleteWorkOrder({ id: gone.id });
    const sale = present(
      await admin.createQuickSale({
        input: {
          customerId: customer.id,
          items: items.map((item) => ({ inventoryItemId: item.id, quantity: '1', description: heavy(200) })),
          payment: { method: 'CASH', amount: '1.00' },
        },
        idempotencyKey: unique(),
      }),
    );
    await admin.registerPayment({ invoiceId: sale.id, input: { method: 'CASH', amount: '-1.00', reason: 'x' } });
    await admin.voidInvoice({ invoiceId: sale.id, reason: heavy(300) });
    await admin.updateInventoryItem({
      id: present(items[0]).id,
      input: { name: times(24, (index) => `p${index}`).join(' ') },
    });
    for (const { largest } of AGGREGATE_SUPPORT) await largest(admin, stack);
    expect(tooLong()).toEqual([]);
  });

  it('stay short with as many taxes, permissions and series as a workshop can have', async () => {
    const settings = present(await admin.settings());
    const standing = settings.taxes.map(({ code, name, rates }) => ({
      code,
      name,
      rates: rates.map(({ rate, treatment, from }) => ({ rate, treatment, from })),
    }));
    const day = (index: number) => new Date(Date.UTC(2030, 0, 1 + index)).toISOString().slice(0, 10);
    const more = times(20 - standing.length, (tax) => ({
      code: `T${tax}`,
      name: heavy(60),
      rates: times(50, (index) => ({ rate: 100 + index, treatment: 'TAXED' as const, from: day(index) })),
    }));
    await admin.updateSettings({ input: { taxes: [...standing, ...more], displayName: settings.displayName } });
    const all = present(await admin.permissions());
    const name = `R${uniqueDigits(6)}`;
    const repeated = [...all, ...times(200 - all.length, () => 'self:read')];
    await admin.saveRole({ input: { name, description: 'x'.repeat(100), permissions: repeated } });
    await admin.deleteRole({ name });
    await stack.putRows(
      'Settings',
      times(199, (index) => ({
        pk: 'SERIES',
        sk: `Z${index}`,
        prefix: `Z${index}`,
        kind: 'INVOICE',
        padding: 8,
        next: 1,
        from: 1,
        to: 9,
        version: 1,
      })),
    );
    expect(present(await admin.invoiceSeries({})).length).toBeGreaterThan(150);
    await stack.deleteRows(
      'Settings',
      times(199, (index) => ({ pk: 'SERIES', sk: `Z${index}` })),
    );
    expect(tooLong()).toEqual([]);
  });

  it('stay short on the largest pages with all related objects, and everything is returned', async () => {
    const me = present(await admin.me()).user.id;
    const customer = await newCustomer(stack, 'Página Rounds');
    const vehicle = await newVehicle(stack, customer.id);
    const order = present(
      await admin.createWorkOrder({
        input: { customerId: customer.id, vehicleId: vehicle.id, technicianId: me, items: [LABOR] },
      }),
    );
    await makeReady(stack, order.id);
    const invoice = present(await admin.createInvoice({ workOrderId: order.id }));
    // A hundred of each, that refer to each other: rows as the API wrote them, under other ids.
    const row = async (table: string, pk: string, sk: string) =>
      unmarshall(present(await stack.getRow(table, { pk, sk })));
    const later = (index: number) => `2100-01-01T00:00:00.${String(index).padStart(3, '0')}Z`;
    const numbers = times(PAGE, (index) => `R0ND-${String(index + 1).padStart(8, '0')}`);
    const copies = async (table: string, pk: string, sk: string, change: (index: number) => object) => {
      const original = await row(table, pk, sk);
      await stack.putRows(
        table,
        times(PAGE, (index) => ({ ...original, ...change(index) })),
      );
    };
    await copies('Customers', customer.id, 'CUSTOMER', (index) => ({ pk: `rc${index}`, id: `rc${index}` }));
    await copies('Vehicles', vehicle.id, 'VEHICLE', (index) => ({
      pk: `rv${index}`,
      id: `rv${index}`,
      customerId: `rc${(index + 1) % PAGE}`,
    }));
    await copies('WorkOrders', order.id, 'ORDER', (index) => ({
      pk: `ro${index}`,
      id: `ro${index}`,
      customerId: `rc${index}`,
      vehicleId: `rv${index}`,
      invoiceId: numbers[(index + 1) % PAGE],
      receivedAt: later(index),
    }));
    const [series = '', digits = ''] = invoice.number.split('-');
    await copies('Invoices', `SERIES#${series}`, `NUMBER#${digits.padStart(12, '0')}`, (index) => ({
      pk: 'SERIES#R0ND',
      sk: `NUMBER#${String(index + 1).padStart(12, '0')}`,
      id: numbers[index],
      number: numbers[index],
      seriesPrefix: 'R0ND',
      sequence: index + 1,
      workOrderId: `ro${(index + 2) % PAGE}`,
      customerId: `rc${(index + 2) % PAGE}`,
      issuedAt: later(index),
    }));
    const related = 'customer { id } vehicle { id customer { id } } technician { id }';
    const { workOrders } = (await ask(
      `{ workOrders(state: INVOICED, receivedFrom: "2100-01-01T00:00:00.000Z", limit: ${PAGE}) { items { id ` +
        `${related} invoice { id customer { id } workOrder { id ${related} } } } } }`,
    )) as {
      workOrders: {
        items: {
          vehicle: { customer: unknown };
          invoice: { workOrder: { technician: unknown; vehicle: unknown; customer: unknown } };
        }[];
      };
    };
    expect(workOrders.items).toHaveLength(PAGE);
    expect(
      workOrders.items.filter(
        (each) =>
          each.vehicle.customer &&
          each.invoice.workOrder.technician &&
          each.invoice.workOrder.vehicle &&
          each.invoice.workOrder.customer,
      ),
    ).toHaveLength(PAGE);
    // Who may not read all of it has an answer that is gone through once more.
    const hidden = await stack.rawQuery(
      'TECHNICIAN',
      `{ workOrders(state: INVOICED, receivedFrom: "2100-01-01T00:00:00.000Z", limit: ${PAGE}) { items { total ${related} } } }`,
    );
    expect(hidden.errors).toBeUndefined();
    expect((hidden.data?.['workOrders'] as { items: { total: unknown }[] }).items.map(({ total }) => total)).toEqual(
      times(PAGE, () => null),
    );
    for (const args of [{}, { kind: 'INVOICE' as const }, { customerId: customer.id }])
      await admin.invoices({ ...args, limit: PAGE });
    await stack.putRows('Settings', [
      {
        pk: 'SERIES',
        sk: 'R0ND',
        prefix: 'R0ND',
        kind: 'INVOICE',
        padding: 8,
        next: PAGE + 1,
        from: 1,
        to: 9999,
        version: 1,
      },
    ]);
    expect(present(await admin.numberingAudit({ series: 'R0ND', limit: PAGE })).missing).toEqual([]);
    await admin.workOrder({ id: order.id });
    await admin.workOrderEvents({ workOrderId: order.id, limit: PAGE });
    await admin.updateSettings({
      input: {
        laborRates: { default: '1.00', byTechnician: [{ technicianId: me, rate: '2.00' }] },
        complaintPhrases: times(PAGE, (index) => `${index} ${heavy(76)}`.slice(0, 80)),
      },
    });
    for (const search of [undefined, 'rounds pagina', heavy(200)])
      await admin.customers({ search: search ?? null, limit: PAGE });
    for (const search of ['x'.repeat(200), '']) await admin.vehicles({ search, limit: PAGE });
    await admin.inventoryItems({ limit: PAGE });
    await admin.inventoryItems({ search: heavy(200), limit: PAGE });
    await admin.inventoryItems({ lowStock: true, limit: PAGE });
    const item = await newItem(stack, '1');
    const moved = present(
      await admin.recordStockMovement({
        inventoryItemId: item.id,
        input: { type: 'IN', quantity: '1', unitCost: '1' },
      }),
    ).movement;
    await copies('Inventory', item.id, `MOVEMENT#${moved.id}`, (index) => ({
      sk: `MOVEMENT#01ROUNDS${String(index).padStart(18, '0')}`,
      id: `m${index}`,
    }));
    expect(present(await admin.stockMovements({ inventoryItemId: item.id, limit: PAGE })).items).toHaveLength(PAGE);
    await stack.putRows(
      'AuditLog',
      times(PAGE, (index) => ({
        pk: `re${index}`,
        sk: `2100-01-01T00:00:00.000Z#${index}`,
        kind: 'ENTRY',
        id: `re${index}`,
        userId: `u${index}`,
        entityType: 'CUSTOMER',
        entityId: `re${index}`,
        action: 'CREATED',
        at: later(0),
      })),
    );
    expect(present(await admin.auditLog({ limit: PAGE })).items).toHaveLength(PAGE);
    await admin.technicians({ limit: PAGE });
    const ever = { from: '2026-01-01', to: '2026-03-01' };
    await stack.putRows(
      'WorkOrders',
      times(450, (index) => ({ pk: 'DELIVERED', sk: `2026-02-01T00:00:00.000Z#${index}` })),
    );
    expect(present(await admin.workFigures({ what: 'DELIVERED', ...ever })).items).toMatchObject([{ count: 400 }]);
    await stack.putRows(
      'Invoices',
      times(450, (index) => ({
        pk: 'R',
        sk: `NUMBER#1#PAYMENT#${index}`,
        method: 'OTHER',
        amount: 100,
        at: new Date(Date.UTC(2026, 0, 1 + (index % 50), 12)).toISOString(),
      })),
    );
    expect(present(await admin.moneyFigures({ what: 'PAID', method: 'OTHER', ...ever })).items.length).toBeGreaterThan(
      1,
    );
    await admin.workOrders({ late: true, limit: PAGE });
    for (const search of [undefined, heavy(200)]) await admin.users({ search: search ?? null, limit: PAGE });
    await admin.roles({ limit: PAGE });
    await admin.user({ id: me });
    await admin.logoUrl();
    await admin.customer({ id: customer.id });
    await admin.vehicle({ id: vehicle.id });
    await admin.vehicleByPlate({ plate: vehicle.plate });
    await admin.inventoryItem({ id: item.id });
    await admin.inventoryItemBySku({ sku: item.sku });
    await admin.invoicePdfUrl({ invoiceId: invoice.id }).catch(() => undefined);
    await admin.createLogoUpload({ type: 'PNG' });
    const token = await stack.accessToken('ADMIN');
    const client = createTallerClient({ endpoint: stack.graphqlUrl, auth: () => token });
    let live = 0;
    const options = { onLive: () => void (live += 1) };
    const subscriptions = [
      client.onLowStock({}, options),
      client.onPartsArrived({}, options),
      client.onWorkOrderStateChanged({ states: [...STATES] }, options),
      client.onWorkOrderChanged({ id: order.id }, options),
      client.onBoardChanged({}, options),
      client.onInvoicePdfReady({}, options),
      client.onRequisitionChanged({}, options),
      client.onPurchaseOrderChanged({}, options),
      client.onReportReady({}, options),
      client.onPartsOrderChanged({ statuses: ['PENDING'] }, options),
      client.onDeliveryChanged({}, options),
    ];
    for (const subscription of subscriptions) collect<unknown>(subscription);
    await expect.poll(() => live).toBe(subscriptions.length);
    for (const subscription of subscriptions) subscription.close();
    expect(tooLong()).toEqual([]);
  });

  it('stay short for refused input: long texts, long lists, queries that repeat every field a hundred times', async () => {
    const made = await makeFixtures(stack);
    for (const [mutation, cases] of Object.entries(ALL_REFUSED)) {
      const call = admin[mutation as keyof TallerClient] as (args: object) => Promise<unknown>;
      for (const [, args] of await cases(made, stack)) await call(args).catch(() => undefined);
    }
    const long = 'x9-'.repeat(3_000);
    const digits = '9'.repeat(5_000);
    const refusals: [() => Promise<unknown>, string][] = [
      [
        () => admin.createCustomer({ input: { name: 'Ana', notify: times(2_000, () => 'EMAIL' as const) } }),
        'input.notify',
      ],
      [
        () =>
          admin.createCustomer({ input: { name: 'Ana', taxIdType: 'DNI', taxId: `10117410${' '.repeat(2_000)}1` } }),
        'input.taxId',
      ],
      [
        () => admin.createInventoryItem({ input: { sku: `A${' '.repeat(2_000)}B`, name: 'x', price: '1' } }),
        'input.sku',
      ],
      [() => admin.createInventoryItem({ input: { sku: unique(), name: 'x', price: digits } }), 'input.price'],
      [() => admin.createInventoryItem({ input: { sku: unique(), name: 'x', price: `1.${digits}` } }), 'input.price'],
      [
        () =>
          admin.recordStockMovement({
            inventoryItemId: made.item.id,
            input: { type: 'IN', quantity: digits, unitCost: digits },
          }),
        'input.quantity',
      ],
      [
        () =>
          admin.createQuickSale({
            input: { items: times(2_000, () => ({ inventoryItemId: made.item.id, quantity: '1' })) },
          }),
        'input.items',
      ],
      [
        () =>
          admin.createWorkOrder({
            input: { customerId: made.customer.id, vehicleId: made.vehicle.id, items: times(2_000, () => LABOR) },
          }),
        'input.items',
      ],
      [
        () => admin.saveRole({ input: { name: 'LONG', permissions: times(2_000, () => 'self:read') } }),
        'input.permissions',
      ],
      [
        () =>
          admin.updateSettings({
            input: { stateTimeLimits: times(2_000, () => ({ state: 'RECEIVED' as const, minutes: 1 })) },
          }),
        'input.stateTimeLimits',
      ],
      [
        () => admin.updateSettings({ input: { taxes: times(2_000, () => ({ code: 'A', name: 'A', rates: [] })) } }),
        'input.taxes',
      ],
      [
        () =>
          admin.updateSettings({
            input: {
              taxes: [
                {
                  code: 'A',
                  name: 'A',
                  rates: times(2_000, () => ({ rate: 1, treatment: 'TAXED' as const, from: '2030-01-01' })),
                },
              ],
            },
          }),
        'input.taxes.0.rates',
      ],
      [() => admin.customers({ search: long }), 'search'],
      [() => admin.vehicles({ search: long }), 'search'],
      [() => admin.inventoryItems({ search: long }), 'search'],
      [() => admin.users({ search: long }), 'search'],
    ];
    // The scalar may refuse it before any unit is asked.
    await expect(
      admin.createCustomer({ input: { name: 'Ana', phone: `+51987654321${' '.repeat(2_000)}` } }),
    ).rejects.toMatchObject({ code: expect.stringMatching(/^VALIDATION$|^ValidationError$/) as string });
    for (const [call, field] of refusals)
      await expect(call()).rejects.toMatchObject({ code: 'VALIDATION', info: { field } });
    for (const number of [`F001-${digits}`, long])
      await expect(admin.invoice({ id: number }).catch((error: unknown) => error)).resolves.toSatisfy(
        (answer) => answer === null || answer instanceof Error,
      );
    for (const token of [`${digits}~x`, `F001@${digits}`, long])
      for (const call of [
        () => admin.stockMovements({ inventoryItemId: made.item.id, nextToken: token }),
        () => admin.numberingAudit({ series: 'F001', nextToken: token }),
      ])
        await call().catch(() => undefined);
    const aliases = times(1_200, (index) => `a${index}: receivedAt`).join(' ');
    const { workOrders } = (await ask(
      `{ workOrders(limit: 5) { items { ${aliases} cliente: customer { id } } } }`,
    )) as { workOrders: { items: { cliente: { id: string } | null }[] } };
    expect(workOrders.items.every(({ cliente }) => cliente !== null)).toBe(true);
    expect(tooLong()).toEqual([]);
  });

  it('are measured in every unit that a role can reach, and stay short in total', async () => {
    // Last, since it shuts out those who do it.
    await (await stack.clientAs('SCREEN')).signOutEverywhere();
    // Units of one source are one unit, under any of their names.
    const units = Map.groupBy(
      present(stack.deployment.model.apis[0])
        .resolvers.flatMap(({ code, functions }) => [code, ...functions.map((each) => each.code)])
        .filter((code) => code !== undefined),
      ({ source }) => source,
    );
    const unseen = [...units.values()]
      .map((same) => same.map(({ name }) => name))
      .filter((names) => !names.some((name) => rounds.ran.has(name)));
    expect(unseen).toEqual([]);
    expect([...rounds.together()].filter(([, sum]) => sum > MAX_ROUNDS)).toEqual([]);
    expect(rounds.longest().length).toBeGreaterThan(100);
  });
});
