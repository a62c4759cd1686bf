import { beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { BUILT_IN_ROLES as roles } from '../../functions/bootstrap/roles.ts';
import { CASES } from '../support/badMutations/cases.ts';
import { makeFixtures } from '../support/badMutations/fixtures.ts';
import { OPERATIONS } from '../support/declarations.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { LABOR, makeReady, newItem, newOrder, newSale, newVehicle, present, unique } from '../support/workshop.ts';

describe('rights', () => {
  let stack: Stack;
  let admin: TallerClient;
  let advisor: TallerClient;
  let technician: TallerClient;
  let cashier: TallerClient;
  beforeAll(async () => {
    stack = await startStack();
    [admin, advisor, technician, cashier] = (await Promise.all(
      ['ADMIN', 'ADVISOR', 'TECHNICIAN', 'CASHIER'].map((role) => stack.clientAs(role)),
    )) as [TallerClient, TallerClient, TallerClient, TallerClient];
  });

  /** Runs something while a role may do no more than this. */
  async function asRole<T>(
    role: keyof typeof roles,
    permissions: readonly string[],
    run: () => Promise<T>,
  ): Promise<T> {
    const key = { pk: role, sk: 'ROLE' };
    await stack.setAttribute('RolePermissions', key, 'permissions', [...permissions]);
    try {
      return await run();
    } finally {
      await stack.setAttribute('RolePermissions', key, 'permissions', roles[role]);
    }
  }

  const without = (role: keyof typeof roles, ...gone: string[]): string[] =>
    roles[role].filter((permission) => !gone.includes(permission));

  describe('a price', () => {
    const part = async (stock = '9') => (await newItem(stack, stock)).id;
    const labor = { kind: 'LABOR' as const, description: 'Afinamiento', quantity: '1' };

    it.each([
      ['unitPrice', '1.00'],
      ['discountPercent', '10'],
      ['discountAmount', '1.00'],
      ['taxCode', 'IGV'],
    ])('is set with %s only by whoever may, wherever a line is written', async (name, value) => {
      const item = await part();
      const line = { kind: 'PART' as const, inventoryItemId: item, quantity: '1' };
      const order = await newOrder(stack, [line]);
      const given = { [name]: value };
      const refusal = (field: string) => ({
        code: 'FORBIDDEN',
        info: { field, permission: 'workorder:price' },
      });
      await expect(
        technician.addWorkOrderItem({ workOrderId: order.id, input: { ...line, ...given } }),
      ).rejects.toMatchObject(refusal(`input.${name}`));
      const itemId = present(order.items)[0]?.id ?? '';
      await expect(
        technician.updateWorkOrderItem({ workOrderId: order.id, itemId, input: given }),
      ).rejects.toMatchObject(refusal(`input.${name}`));
      await asRole('ADVISOR', without('ADVISOR', 'workorder:price'), async () => {
        const customerId = present(order.customer).id;
        const vehicle = await newVehicle(stack, customerId);
        await expect(
          advisor.createWorkOrder({
            input: { customerId, vehicleId: vehicle.id, items: [line, { ...line, ...given }] },
          }),
        ).rejects.toMatchObject(refusal(`input.items.1.${name}`));
      });
      await asRole('CASHIER', without('CASHIER', 'workorder:price'), async () => {
        await expect(
          cashier.createQuickSale({ input: { items: [{ inventoryItemId: item, quantity: '1', ...given }] } }),
        ).rejects.toMatchObject(refusal(`input.items.0.${name}`));
      });
      await advisor.updateWorkOrderItem({ workOrderId: order.id, itemId, input: given });
      // What came in, and what the order took: nothing that was refused took anything.
      expect(present(await advisor.stockMovements({ inventoryItemId: item })).items).toHaveLength(2);
    });

    it("is the catalogue's, and the settings' rate of whoever does the work, for all others", async () => {
      const { user } = present(await technician.me());
      const order = await newOrder(stack, []);
      const add = (input: Parameters<TallerClient['addWorkOrderItem']>[0]['input']) =>
        technician.addWorkOrderItem({ workOrderId: order.id, input });
      await expect(add(labor)).rejects.toMatchObject({ code: 'VALIDATION', info: { field: 'input.unitPrice' } });
      await expect(add({ kind: 'EXTERNAL', description: 'Torno', quantity: '1' })).rejects.toMatchObject({
        code: 'VALIDATION',
        info: { field: 'input.unitPrice' },
      });
      await admin.updateSettings({
        input: { laborRates: { default: '80', byTechnician: [{ technicianId: user.id, rate: '95.50' }] } },
      });
      await add(labor);
      await add({ ...labor, technicianId: user.id });
      await add({ kind: 'PART', inventoryItemId: await part(), quantity: '2' });
      const lines = present(present(await advisor.workOrder({ id: order.id })).items);
      expect(lines.map(({ unitPrice }) => unitPrice)).toEqual(['80.00', '95.50', '118.00']);
      expect(present(await technician.settings()).laborRates).toBeNull();
      expect(present(await advisor.settings()).laborRates).toEqual({
        default: '80.00',
        byTechnician: [{ technicianId: user.id, rate: '95.50' }],
      });
      await admin.updateSettings({ input: { laborRates: null } });
      await expect(add(labor)).rejects.toMatchObject({ code: 'VALIDATION' });
    });
  });

  describe('a rate of labour', () => {
    it.each([
      ['an amount that is none', { default: 'x' }, 'VALIDATION', 'input.laborRates.default'],
      ['an amount below zero', { default: '-1' }, 'VALIDATION', 'input.laborRates.default'],
      [
        'a technician who does not exist',
        { byTechnician: [{ technicianId: 'toString', rate: '1.00' }] },
        'NOT_FOUND',
        'input.laborRates.byTechnician.0.technicianId',
      ],
      [
        'a technician who is there twice',
        { byTechnician: ['a', 'a'].map((technicianId) => ({ technicianId, rate: '1.00' })) },
        'VALIDATION',
        'input.laborRates.byTechnician.1.technicianId',
      ],
    ])('is not %s', async (_what, laborRates, code, field) => {
      await expect(admin.updateSettings({ input: { laborRates } })).rejects.toMatchObject({ code, info: { field } });
    });

    it('is set only by whoever sets prices', async () => {
      await asRole('ADMIN', without('ADMIN', 'workorder:price'), async () => {
        await expect(admin.updateSettings({ input: { laborRates: { default: '1.00' } } })).rejects.toMatchObject({
          code: 'FORBIDDEN',
          info: { field: 'input.laborRates', permission: 'workorder:price' },
        });
      });
    });
  });

  describe('an error', () => {
    it('tells no worth of a line to whoever sees no prices', async () => {
      const order = await newOrder(stack, [{ ...LABOR, quantity: '4', discountAmount: '350.00' }]);
      const call = (client: TallerClient) =>
        client.updateWorkOrderItem({
          workOrderId: order.id,
          itemId: present(order.items)[0]?.id ?? '',
          input: { quantity: '2' },
        });
      const refused = await call(technician).catch((error: unknown) => error);
      expect(refused).toMatchObject({ code: 'VALIDATION', info: { field: 'input.quantity' } });
      expect(JSON.stringify(refused)).not.toMatch(/350|35000|200\.|20000/);
      await expect(call(advisor)).rejects.toMatchObject({ code: 'VALIDATION' });
    });

    it('tells no stock to whoever may not look at the store', async () => {
      const item = await newItem(stack, '3');
      const order = await newOrder(stack, []);
      const input = { kind: 'PART' as const, inventoryItemId: item.id, quantity: '7' };
      const shortages = async () => {
        const error: unknown = await technician
          .addWorkOrderItem({ workOrderId: order.id, input })
          .catch((refused: unknown) => refused);
        return (error as { info: { shortages: unknown } }).info.shortages;
      };
      const asked = { inventoryItemId: item.id, requested: '7' };
      expect(await shortages()).toEqual([{ ...asked, available: '3' }]);
      await asRole('TECHNICIAN', without('TECHNICIAN', 'inventory:read'), async () => {
        expect(await shortages()).toEqual([asked]);
      });
    });

    it('carries no price, cost, stock or name that its caller may not read, of any mutation', async () => {
      const made = await makeFixtures(stack);
      // As the API and as the rows write them: nobody types these. Whoever gets the thing in the answer reads it anyway.
      const secrets: { values: string[]; readers: RegExp }[] = [
        { values: ['7919.37', '791937', 'Zafiro Oculto'], readers: /^(inventory|sale):/ },
        { values: ['6173.11', '617311'], readers: /^inventory:cost$/ },
        { values: ['5.137', '5137'], readers: /^inventory:/ },
        { values: ['Quirino Oculto'], readers: /^(customer|sale|invoice):/ },
      ];
      const item = { pk: made.item.id, sk: 'ITEM' };
      const { stock, averageCost } = present(await stack.getRow('Inventory', item));
      await stack.setAttribute('Inventory', item, 'price', 791_937);
      await stack.setAttribute('Inventory', item, 'averageCost', 617_311);
      await stack.setAttribute('Inventory', item, 'stock', 5_137);
      await stack.setAttribute('Inventory', item, 'name', 'Zafiro Oculto');
      await stack.setAttribute('Customers', { pk: made.customer.id, sk: 'CUSTOMER' }, 'name', 'Quirino Oculto');
      const leaks: string[] = [];
      for (const [mutation, cases] of Object.entries(CASES)) {
        const permission = OPERATIONS[`Mutation.${mutation}`]?.permission ?? '';
        await asRole('CASHIER', ['self:read', permission], async () => {
          for (const [what, args] of cases(made)) {
            const method = cashier[mutation as keyof TallerClient] as (args: object) => Promise<unknown>;
            const error: unknown = await method(args).catch((refused: unknown) => refused);
            if (!(error instanceof Error)) continue;
            const told = `${error.message} ${JSON.stringify((error as { info?: unknown }).info)}`;
            const asked = JSON.stringify(args);
            for (const { values, readers } of secrets)
              for (const value of values)
                if (!readers.test(permission) && told.includes(value) && !asked.includes(value))
                  leaks.push(`${mutation} (${what}): ${value}`);
          }
        });
      }
      expect(leaks).toEqual([]);
      // Some calls were none to refuse: what they moved stays moved.
      const now = Number(present(await stack.getRow('Inventory', item))['stock']?.N);
      await stack.setAttribute('Inventory', item, 'stock', now - 5_137 + Number(stock?.N));
      await stack.setAttribute('Inventory', item, 'averageCost', Number(averageCost?.N));
    });
  });

  describe('a repeated call', () => {
    it('shows what its caller may read now, and no more', async () => {
      const order = await newOrder(stack, [LABOR]);
      const call = () =>
        advisor.addWorkOrderItem({ workOrderId: order.id, input: LABOR, idempotencyKey: `again-${order.id}` });
      expect(present(await call()).total).toBe('200.00');
      await asRole('ADVISOR', without('ADVISOR', 'workorder:price'), async () => {
        // The call named a price: whoever may not any more is refused.
        await expect(call()).rejects.toMatchObject({ code: 'FORBIDDEN', info: { permission: 'workorder:price' } });
      });
      const { id } = await newOrder(stack, [LABOR]);
      const move = () => advisor.changeWorkOrderState({ id, to: 'APPROVED', idempotencyKey: `move-${id}` });
      expect(present(await move())).toMatchObject({ state: 'APPROVED', total: '100.00' });
      await asRole('ADVISOR', without('ADVISOR', 'workorder:price', 'workorder:detail'), async () => {
        const again = present(await move());
        expect(again).toMatchObject({ state: 'APPROVED', total: null, subtotal: null, complaint: null, items: null });
      });
      await asRole('ADVISOR', without('ADVISOR', 'customer:read'), async () => {
        expect(present(await move()).customer).toBeNull();
      });
      expect(present(await move())).toMatchObject({ total: '100.00', complaint: 'Ruido al frenar' });
      await asRole('ADVISOR', without('ADVISOR', 'workorder:cancel'), async () => {
        const { nextStates, nextMoves } = present(await move());
        expect([nextStates, nextMoves.map(({ to }) => to)].flat()).not.toContain('CANCELLED');
      });
      await asRole('ADVISOR', without('ADVISOR', 'workorder:approve'), async () => {
        await expect(move()).rejects.toMatchObject({ code: 'FORBIDDEN', info: { permission: 'workorder:approve' } });
      });
      await asRole('ADVISOR', without('ADVISOR', 'workorder:move'), async () => {
        await expect(move()).rejects.toMatchObject({ code: 'FORBIDDEN' });
      });
    });

    it('hides costs that its caller may not see any more, and refuses whoever was disabled', async () => {
      const storekeeper = await stack.clientAs('STOREKEEPER');
      const item = await newItem(stack, '0');
      const call = () =>
        storekeeper.recordStockMovement({
          inventoryItemId: item.id,
          input: { type: 'IN', quantity: '1', unitCost: '43.21' },
          idempotencyKey: `in-${item.id}`,
        });
      expect(present(await call())).toMatchObject({ movement: { unitCost: '43.21' }, item: { averageCost: '43.21' } });
      await asRole('STOREKEEPER', without('STOREKEEPER', 'inventory:cost'), async () => {
        expect(present(await call())).toMatchObject({ movement: { unitCost: null }, item: { averageCost: null } });
      });
      await stack.setUserStatus('STOREKEEPER', 'DISABLED');
      await expect(call()).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await stack.setUserStatus('STOREKEEPER', 'ENABLED');
      expect(present(await call()).item.averageCost).toBe('43.21');
    });
  });

  it('events are told newest first and in pages, so that the last is on the first page', async () => {
    const order = await newOrder(stack, [LABOR]);
    const moves = Array.from({ length: 230 }, (_, index) => {
      const id = `00${String(index).padStart(24, '0')}`;
      const [from, to] = index % 2 === 0 ? ['IN_PROGRESS', 'WAITING_PARTS'] : ['WAITING_PARTS', 'IN_PROGRESS'];
      return { pk: order.id, sk: `EVENT#${id}`, id, from, to, by: 'Ana', byId: 'u1', at: '2026-01-01T00:00:00.000Z' };
    });
    await stack.putRows('WorkOrders', moves);
    await advisor.changeWorkOrderState({ id: order.id, to: 'CANCELLED', note: 'No vino' });
    const { user } = present(await advisor.me());
    const calls: string[] = [];
    const stop = stack.deployment.onDynamoDbCall(({ operation }) => calls.push(operation));
    const whole = present(await technician.workOrder({ id: order.id }));
    stop();
    expect(calls.length).toBeLessThanOrEqual(3);
    expect(whole.events).toHaveLength(100);
    expect(whole.events?.[0]).toMatchObject({ to: 'CANCELLED', note: 'No vino', by: user.name, byId: user.id });
    const seen: string[] = [];
    let nextToken: string | null = null;
    do {
      const page: Awaited<ReturnType<TallerClient['workOrderEvents']>> = await technician.workOrderEvents({
        workOrderId: order.id,
        limit: 100,
        nextToken,
      });
      seen.push(...present(page).items.map(({ id }) => id));
      nextToken = present(page).nextToken ?? null;
    } while (nextToken !== null);
    expect(seen).toHaveLength(232);
    expect(seen).toEqual([...seen].sort().reverse());
    await expect((await stack.clientAs('SCREEN')).workOrderEvents({ workOrderId: order.id })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(present(await technician.workOrderEvents({ workOrderId: 'nothing' })).items).toEqual([]);
    await stack.deleteRows('WorkOrders', moves);
  });

  it('ids say who did something, whatever name somebody takes', async () => {
    const [mine, theirs] = [present(await cashier.me()).user, present(await advisor.me()).user];
    const item = await newItem(stack, '5');
    await admin.updateUser({ id: mine.id, input: { name: theirs.name } });
    const sale = await newSale(stack, [item.id]);
    await cashier.registerPayment({ invoiceId: sale.id, input: { method: 'CASH', amount: '1.00' } });
    await cashier.registerPayment({ invoiceId: sale.id, input: { method: 'CASH', amount: '-1.00', reason: 'Vuelto' } });
    await cashier.voidInvoice({ invoiceId: sale.id, reason: 'Error' });
    const invoice = present(await advisor.invoice({ id: sale.id }));
    const [movement] = present(await advisor.stockMovements({ inventoryItemId: item.id })).items;
    const authors = [invoice, invoice.voided, ...(invoice.payments ?? []), movement];
    expect(authors.map((each) => [each?.by, each?.byId])).toEqual(authors.map(() => [theirs.name, mine.id]));
    await admin.updateUser({ id: mine.id, input: { name: mine.name } });
  });

  it('no role loses the right to ask who one is', async () => {
    const name = `R${unique()}`;
    expect(present(await admin.saveRole({ input: { name, permissions: [] } })).permissions).toEqual(['self:read']);
    const saved = await admin.saveRole({ input: { name, permissions: ['workorder:read'] } });
    expect(present(saved).permissions).toEqual(['self:read', 'workorder:read']);
    await admin.deleteRole({ name });
  });

  it('an order is invoiced and voided as often as the settings allow, and no more', async () => {
    const order = await newOrder(stack, [LABOR]);
    await makeReady(stack, order.id);
    const settings = (maxInvoicesPerWorkOrder: number) => admin.updateSettings({ input: { maxInvoicesPerWorkOrder } });
    await settings(2);
    for (let round = 0; round < 2; round += 1) {
      const { id } = present(await cashier.createInvoice({ workOrderId: order.id }));
      await cashier.voidInvoice({ invoiceId: id, reason: 'Otra vez' });
    }
    const before = present(await advisor.invoiceSeries({ kind: 'INVOICE' }));
    for (const validateOnly of [true, false])
      await expect(cashier.createInvoice({ workOrderId: order.id, validateOnly })).rejects.toMatchObject({
        code: 'LIMIT_EXCEEDED',
        info: { field: 'workOrderId', maximum: 2, actual: 3 },
      });
    expect(await advisor.invoiceSeries({ kind: 'INVOICE' })).toEqual(before);
    for (const wrong of [0, 51])
      await expect(settings(wrong)).rejects.toMatchObject({ info: { field: 'input.maxInvoicesPerWorkOrder' } });
    expect(present(await settings(5)).maxInvoicesPerWorkOrder).toBe(5);
    expect(present(await cashier.createInvoice({ workOrderId: order.id })).number).toBeTruthy();
  });
});
