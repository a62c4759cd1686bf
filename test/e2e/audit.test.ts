import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { OperationResult, TallerClient } from '../../client/index.ts';
import { iterate } from '../../client/index.ts';
import { BOOKKEEPING } from '../../functions/audit/changes.ts';
import { entityOf } from '../../functions/audit/entities.ts';
import { knownAttributes } from '../../functions/audit/shown.ts';
import { readSchema } from '../../infra/schema.ts';
import { AGGREGATES } from '../../resolvers/generated/aggregates.ts';
import type { DayCall } from '../support/aggregates/all.ts';
import { AGGREGATE_SUPPORT } from '../support/aggregates/all.ts';
import { OPERATIONS, SIGNED_FIELDS } from '../support/declarations.ts';
import { startAuditedStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { LABOR, newCustomer, newItem, newVehicle, present, unique, uniqueDigits } from '../support/workshop.ts';

type Entry = NonNullable<OperationResult<'auditLog'>>['items'][number];

const json = (text: string | null): Record<string, unknown> | null =>
  text === null ? null : (JSON.parse(text) as Record<string, unknown>);

/**
 * One would end the sessions of all tests, and writes what `signOutUser` writes; others need a browser, and `functions/audit` looks at
 * their entries; nobody who works here has an account in the shop: shop.test.ts.
 */
const ELSEWHERE = ['generateInvoicePdf', 'generatePurchaseOrderPdf', 'openShopAccount', 'signOutEverywhere'];

/** Where a driver is comes twice a minute: it is tracked, and no entry of the log. */
const UNTOLD = ['reportDriverPosition'];

/** Every other mutation, by the role that makes it. */
async function day(stack: Stack): Promise<{ ids: string[]; made: [operation: string, role: string][] }> {
  const made: [string, string][] = [];
  const ids: string[] = [];
  const call: DayCall = async (role, method, args) => {
    const client = await stack.clientAs(role);
    const answer = await (client[method] as (args: object) => Promise<{ id?: string } | null>)(args);
    if (`Mutation.${method}` in OPERATIONS) made.push([method, role]);
    return present(answer) as { id: string };
  };
  const customer = await call('ADVISOR', 'createCustomer', {
    input: { name: 'María Peña', taxIdType: 'DNI', taxId: uniqueDigits(8) },
  });
  for (const role of ['CASHIER', 'ADVISOR'])
    await call(role, 'updateCustomer', { id: customer.id, input: { notes: 'Llamar antes' } });
  const vehicle = await call('ADVISOR', 'createVehicle', {
    input: { customerId: customer.id, plate: unique().slice(-12), make: 'Kia', model: 'Rio' },
  });
  await call('ADVISOR', 'updateVehicle', { id: vehicle.id, input: { mileage: 84_000 } });
  const item = await call('STOREKEEPER', 'createInventoryItem', {
    input: { sku: unique(), name: 'Bujía', price: '25.00' },
  });
  await call('STOREKEEPER', 'updateInventoryItem', { id: item.id, input: { price: '26.00' } });
  await call('STOREKEEPER', 'recordStockMovement', {
    inventoryItemId: item.id,
    input: { type: 'IN', quantity: '9', unitCost: '10.00' },
  });
  const order = await call('ADVISOR', 'createWorkOrder', {
    input: { customerId: customer.id, vehicleId: vehicle.id, items: [LABOR] },
  });
  await call('ADVISOR', 'updateWorkOrder', { id: order.id, input: { bay: 'B4' } });
  const added = (await call('TECHNICIAN', 'addWorkOrderItem', {
    workOrderId: order.id,
    input: { kind: 'PART', inventoryItemId: item.id, quantity: '1' },
  })) as { id: string; items?: { id: string }[] };
  const line = present(added.items?.at(-1)).id;
  await call('TECHNICIAN', 'updateWorkOrderItem', { workOrderId: order.id, itemId: line, input: { quantity: '2' } });
  await call('TECHNICIAN', 'removeWorkOrderItem', { workOrderId: order.id, itemId: line });
  for (const [role, to] of [
    ['ADVISOR', 'APPROVED'],
    ['TECHNICIAN', 'IN_PROGRESS'],
    ['TECHNICIAN', 'QUALITY_CHECK'],
    ['ADVISOR', 'READY'],
  ] as const)
    await call(role, 'changeWorkOrderState', { id: order.id, to });
  const invoice = await call('CASHIER', 'createInvoice', { workOrderId: order.id });
  await call('CASHIER', 'registerPayment', {
    invoiceId: invoice.id,
    input: { method: 'TRANSFER', amount: '1.00', reference: 'OP-77' },
  });
  const sale = await call('CASHIER', 'createQuickSale', {
    input: { items: [{ inventoryItemId: item.id, quantity: '1' }] },
  });
  await call('CASHIER', 'voidInvoice', { invoiceId: sale.id, reason: 'Error' });
  const series = { kind: 'QUICK_SALE', prefix: `B${unique().slice(-3)}`, to: 99 };
  await call('ADMIN', 'saveInvoiceSeries', { input: series });
  const user = await call('ADMIN', 'createUser', {
    input: { name: 'Inés Ramos', email: `${unique().toLowerCase()}@taller.example`, role: 'CASHIER' },
  });
  await call('ADMIN', 'updateUser', { id: user.id, input: { role: 'ADVISOR' } });
  await call('ADMIN', 'disableUser', { id: user.id });
  await call('ADMIN', 'enableUser', { id: user.id });
  await call('ADMIN', 'signOutUser', { id: user.id });
  await call('ADMIN', 'resetAuthenticator', { id: user.id });
  await call('ADMIN', 'updateSettings', { input: { address: `Av. Grau ${unique()}` } });
  await call('ADMIN', 'createLogoUpload', { type: 'PNG' });
  const role = { name: `ROLE_${unique()}`, permissions: ['self:read'] };
  await call('ADMIN', 'saveRole', { input: role });
  await call('ADMIN', 'deleteRole', { name: role.name });
  const [gone, unwanted, unsold] = [
    await newCustomer(stack),
    await newVehicle(stack, customer.id),
    await newItem(stack, '0'),
  ];
  const mistaken = await call('ADVISOR', 'createWorkOrder', {
    input: { customerId: customer.id, vehicleId: unwanted.id, items: [] },
  });
  await call('ADVISOR', 'deleteWorkOrder', { id: mistaken.id });
  await call('ADVISOR', 'deleteVehicle', { id: unwanted.id });
  await call('ADVISOR', 'deleteCustomer', { id: gone.id });
  await call('STOREKEEPER', 'deleteInventoryItem', { id: unsold.id });
  for (const support of AGGREGATE_SUPPORT) await support.day(call, stack);
  ids.push(
    customer.id,
    vehicle.id,
    item.id,
    order.id,
    invoice.id,
    sale.id,
    series.prefix,
    mistaken.id,
    unwanted.id,
    gone.id,
    unsold.id,
    user.id,
  );
  return { ids, made };
}

describe('the audit log', () => {
  let stack: Stack;
  let admin: TallerClient;
  let begun: string;
  let repeated = 0;
  let worked: Awaited<ReturnType<typeof day>>;

  beforeAll(async () => {
    stack = await startAuditedStack();
    admin = await stack.clientAs('ADMIN');
    // Streams tell time by the second: what the start wrote must lie before it.
    const turn = (Math.floor(Date.now() / 1000) + 2) * 1000;
    await vi.waitFor(() => expect(Date.now()).toBeGreaterThanOrEqual(turn), { timeout: 45_000, interval: 20 });
    begun = new Date().toISOString();
    stack.faults.around = async (name, invoke) => {
      if (name.includes('Audit')) {
        await invoke();
        repeated += 1;
      }
      return invoke();
    };
    worked = await day(stack);
    const wanted = new Set(worked.made.map(([operation]) => operation).filter((each) => !UNTOLD.includes(each)));
    // Each table's stream comes in order: when its last change is there, all are.
    await vi.waitFor(
      async () => {
        const there = await since();
        // What functions do on the way is told, too.
        const byPeople = there.filter(({ operation }) => !SIGNED_FIELDS.includes(`Mutation.${operation}`));
        expect(new Set(byPeople.map((entry) => entry.operation))).toEqual(wanted);
        expect(there.map((entry) => `${entry.operation} ${entry.entityType}`)).toContain('voidInvoice INVOICE');
      },
      { timeout: 45_000, interval: 50 },
    );
  });
  afterAll(() => stack.stop());

  async function entries(args: Parameters<TallerClient['auditLog']>[0]): Promise<Entry[]> {
    const all: Entry[] = [];
    for await (const entry of iterate((nextToken) => admin.auditLog({ limit: 7, ...args, nextToken }))) all.push(entry);
    return all;
  }
  const of = (entityId: string): Promise<Entry[]> => entries({ entityId });
  const since = (): Promise<Entry[]> => entries({ from: begun, limit: 100 });

  it('records every mutation of the day with who, when and what', async () => {
    const all = await since();
    const userIds = Object.fromEntries(
      await Promise.all(
        [...new Set(worked.made.map(([, role]) => role))].map(
          async (role) => [role, present(await (await stack.clientAs(role)).me()).user.id] as const,
        ),
      ),
    );
    const seen = new Set(all.map((entry) => `${entry.operation} ${entry.user?.id}`));
    const told = worked.made.filter(([operation]) => !UNTOLD.includes(operation));
    expect(told.filter(([operation, role]) => !seen.has(`${operation} ${userIds[role]}`))).toEqual([]);
    for (const entry of all) {
      expect(Date.parse(entry.at)).toBeGreaterThanOrEqual(Date.parse(begun));
      expect([entry.before !== null, entry.after !== null], entry.action).toEqual([
        entry.action !== 'CREATED',
        entry.action !== 'DELETED',
      ]);
    }
    const mutations = readSchema()
      .rootFields.filter((field) => field.startsWith('Mutation.') && !SIGNED_FIELDS.includes(field))
      .map((field) => field.slice('Mutation.'.length));
    expect(
      mutations.filter((field) => !worked.made.some(([operation]) => operation === field)).sort(),
      'mutations that the day lacks',
    ).toEqual(ELSEWHERE);
  });

  it('shows the values before and after a change', async () => {
    const [customerId, , itemId, orderId, invoiceId, , prefix, mistaken, , gone] = worked.ids as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    const told = async (id: string, operation: string) =>
      (await of(id))
        .filter((entry) => entry.operation === operation)
        .map((entry) => [entry.entityType, json(entry.before), json(entry.after)]);
    expect(await told(customerId, 'updateCustomer')).toEqual([
      // Said again: nothing differs but the version, which others may be waiting for.
      ['CUSTOMER', {}, {}],
      ['CUSTOMER', {}, { notes: 'Llamar antes' }],
    ]);
    expect(await told(itemId, 'recordStockMovement')).toEqual([
      ['INVENTORY_ITEM', { averageCost: '0.00', stock: '0' }, { averageCost: '10.00', stock: '9' }],
    ]);
    expect(await told(itemId, 'createQuickSale')).toEqual([['INVENTORY_ITEM', { stock: '9' }, { stock: '8' }]]);
    expect(await told(orderId, 'updateWorkOrder')).toEqual([['WORK_ORDER', {}, { bay: 'B4' }]]);
    expect((await told(orderId, 'createInvoice'))[0]).toMatchObject([
      'WORK_ORDER',
      { state: 'READY' },
      { state: 'INVOICED', invoice: { id: invoiceId } },
    ]);
    const paid = await told(invoiceId, 'registerPayment');
    expect(paid).toHaveLength(2);
    expect(paid).toContainEqual([
      'INVOICE',
      { paid: '0.00', status: 'ISSUED' },
      { paid: '1.00', status: 'PARTIALLY_PAID' },
    ]);
    expect(paid.find(([type]) => type === 'PAYMENT')).toMatchObject([
      'PAYMENT',
      null,
      { method: 'TRANSFER', amount: '1.00', reference: 'OP-77' },
    ]);
    expect(await told(prefix, 'saveInvoiceSeries')).toMatchObject([['INVOICE_SERIES', null, { prefix, to: 99 }]]);
    expect(await told(worked.ids.at(-1) ?? '', 'updateUser')).toEqual([
      ['USER', { role: 'CASHIER' }, { role: 'ADVISOR' }],
    ]);
    expect(await told(gone, 'deleteCustomer')).toMatchObject([
      ['CUSTOMER', { id: gone, name: 'María Peña Quispe' }, null],
    ]);
    expect(
      new Set((await told(mistaken, 'deleteWorkOrder')).map(([type, , after]) => `${type as string} ${after as null}`)),
    ).toEqual(new Set(['WORK_ORDER null']));
  });

  it('knows every attribute that a row has', async () => {
    const unknown = new Set<string>();
    const tables = Object.values(AGGREGATES)
      .filter(({ audited = [] }) => audited.length > 0)
      .flatMap((aggregate) => Object.keys(aggregate.tables));
    for (const table of tables)
      for (const row of await stack.allRows(table)) {
        const entity = entityOf({ pk: row['pk'], sk: row['sk'] }, row);
        if (!entity) continue;
        const known = [...BOOKKEEPING, ...knownAttributes(entity.shows)];
        for (const name of Object.keys(row)) if (!known.includes(name)) unknown.add(`${entity.type}.${name}`);
      }
    expect([...unknown]).toEqual([]);
  });

  it('gives all entries of one mutation the same id', async () => {
    const [, , itemId, , , saleId] = worked.ids as [string, string, string, string, string, string];
    const sale = (await of(saleId)).find((entry) => entry.operation === 'createQuickSale');
    const stock = (await of(itemId)).find((entry) => entry.operation === 'createQuickSale');
    expect(stock?.mutationId).toBe(sale?.mutationId);
    expect(stock?.at).toBe(sale?.at);
  });

  it('lists entries by user and by time, newest first, page by page', async () => {
    const cashier = present(await (await stack.clientAs('CASHIER')).me()).user.id;
    const mine = await entries({ userId: cashier, from: begun });
    expect(new Set(mine.map((entry) => entry.operation))).toEqual(
      new Set(worked.made.filter(([, role]) => role === 'CASHIER').map(([operation]) => operation)),
    );
    expect(new Set(mine.map((entry) => entry.user?.id))).toEqual(new Set([cashier]));
    const all = await since();
    expect(all.map((entry) => entry.at)).toEqual(
      all
        .map((entry) => entry.at)
        .sort()
        .reverse(),
    );
    expect(await entries({ from: begun, limit: 3 })).toEqual(all);
    const middle = present(all[Math.floor(all.length / 2)]).at;
    const [older, newer] = [
      await entries({ from: begun, to: middle, limit: 100 }),
      await entries({ from: middle, limit: 100 }),
    ];
    expect([...newer, ...older]).toEqual(all);
    expect(older.every((entry) => entry.at < middle)).toBe(true);
  });

  it('costs three calls to DynamoDB per page, including the users', async () => {
    const calls: string[] = [];
    const stop = stack.deployment.onDynamoDbCall(({ operation }) => calls.push(operation));
    const page = present(await admin.auditLog({ limit: 40, from: begun }));
    stop();
    expect(page.items).toHaveLength(40);
    expect(page.items.every((entry) => entry.user !== null)).toBe(true);
    expect(calls).toEqual(['BatchGetItem', 'Query', 'BatchGetItem']);
  });

  it('contains no secret', async () => {
    const all = JSON.stringify(await since());
    expect(all).not.toMatch(/passw|token/i);
    // How a signed token begins; in capitals it may stand in any id.
    expect(all).not.toContain('eyJ');
    for (const { password } of stack.demoUsers) expect(all).not.toContain(password);
  });

  it('records each change once, even if every batch is delivered twice, and keeps it for five years', async () => {
    expect(repeated).toBeGreaterThan(0);
    const ids = (await since()).map((entry) => entry.id);
    expect(new Set(ids).size).toBe(ids.length);
    const [entry] = await of(worked.ids[0] ?? '');
    // Whoever tells of a call's change of a row, the stream or what catches up, writes the same key.
    const sk = `${entry?.at}#${entry?.mutationId}#CUSTOMER`;
    const row = present(await stack.getRow('AuditLog', { pk: worked.ids[0] ?? '', sk }));
    expect(new Date(Number(row['expiresAt']?.N) * 1000).getUTCFullYear()).toBe(new Date(begun).getUTCFullYear() + 5);
  });

  it.each([
    [{ entityId: 'a', userId: 'b' }, 'userId'],
    [{ entityId: '' }, 'entityId'],
    [{ userId: 'x'.repeat(300) }, 'userId'],
    [{ limit: 0 }, 'limit'],
    [{ nextToken: '' }, 'nextToken'],
  ])('rejects %j', async (args, field) => {
    await expect(admin.auditLog(args)).rejects.toMatchObject({ code: 'VALIDATION', info: { field } });
  });

  it('returns nothing for an unknown entity or for a period that ends before it begins', async () => {
    expect(await of('nobody')).toEqual([]);
    expect(await entries({ from: '2026-02-01T00:00:00.000Z', to: '2026-01-01T00:00:00.000Z' })).toEqual([]);
    expect(
      await admin.workOrders({ receivedFrom: '2026-02-01T00:00:00.000Z', receivedTo: '2026-02-01T00:00:00.000Z' }),
    ).toEqual({ items: [], nextToken: null });
  });

  it('is refused to other roles', async () => {
    await expect((await stack.clientAs('ADVISOR')).auditLog({})).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('records a change whose stamp it cannot read, and goes on with the next', async () => {
    const customer = await newCustomer(stack);
    const key = { pk: `poison-${unique()}`, sk: 'VEHICLE' };
    await stack.putRow('Vehicles', {
      pk: { S: key.pk },
      sk: { S: key.sk },
      written: { M: { by: { S: 'u' }, field: { S: 'f' }, call: { S: 'no ULID' } } },
    });
    const vehicle = await newVehicle(stack, customer.id);
    await expect.poll(async () => (await of(vehicle.id)).length).toBe(1);
    expect(await of(key.pk)).toMatchObject([{ action: 'CREATED', operation: 'f', user: null }]);
    await stack.deleteRow('Vehicles', key);
  });
});
