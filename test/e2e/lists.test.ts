import { beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { walk } from '../support/walk.ts';
import { LABOR, newCustomer, newItem, newOrder, newSale, newVehicle, present } from '../support/workshop.ts';

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
