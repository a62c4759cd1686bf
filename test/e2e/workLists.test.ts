/** Who can be given work, and which work is late: what the order's page, reception, the list and the board ask. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TallerClient, WorkOrderState } from '../../client/index.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { LABOR, makeReady, newCustomer, newOrder, newVehicle, present, unique } from '../support/workshop.ts';

const PAGE = 100;
const HOUR = 3_600_000;

/** Every row of a list, page by page. */
async function everyOne<Row>(
  read: (nextToken: string | null) => Promise<{ items: Row[]; nextToken: string | null } | null>,
): Promise<Row[]> {
  const rows: Row[] = [];
  let token: string | null = null;
  do {
    const page: { items: Row[]; nextToken: string | null } = present(await read(token));
    rows.push(...page.items);
    token = page.nextToken;
  } while (token !== null);
  return rows;
}

describe('the list of technicians', () => {
  let stack: Stack;
  let admin: TallerClient;
  let advisor: TallerClient;
  beforeAll(async () => {
    stack = await startStack();
    admin = await stack.clientAs('ADMIN');
    advisor = await stack.clientAs('ADVISOR');
  });

  const newUser = async (role: string) =>
    present(await admin.createUser({ input: { name: 'Rosa Díaz', email: `${unique()}@taller.example`, role } }));
  const technicians = (client: TallerClient, limit = PAGE) =>
    everyOne((nextToken) => client.technicians({ limit, nextToken }));
  const found = async (id: string) => (await technicians(advisor)).find((each) => each.id === id);

  it('has everybody whose role may work, by name, and no more of them than that', async () => {
    const [worker, cashier] = [await newUser('TECHNICIAN'), await newUser('CASHIER')];
    expect(await found(worker.id)).toEqual({ id: worker.id, name: 'Rosa Díaz', active: true });
    expect(await found(cashier.id)).toBeUndefined();
    const names = (await technicians(advisor)).map(({ name }) => name.toLowerCase());
    expect(names).toEqual([...names].sort());
    await admin.disableUser({ id: worker.id });
    // Who left stands there for the orders that they had, and the API gives them no more.
    expect(await found(worker.id)).toMatchObject({ active: false });
    const { id: customerId } = await newCustomer(stack);
    const { id: vehicleId } = await newVehicle(stack, customerId);
    await expect(
      advisor.createWorkOrder({ input: { customerId, vehicleId, technicianId: worker.id } }),
    ).rejects.toMatchObject({ code: 'VALIDATION', info: { field: 'input.technicianId' } });
  });

  it('follows the roles as they are now', async () => {
    const name = `R${unique()}`;
    await admin.saveRole({ input: { name, permissions: ['workorder:read'] } });
    const user = await newUser(name);
    expect(await found(user.id)).toBeUndefined();
    await admin.saveRole({ input: { name, permissions: ['workorder:read', 'workorder:work'] } });
    expect(await found(user.id)).toMatchObject({ active: true });
  });

  it('is the same list in pages of any size, also where a page holds nobody', async () => {
    const all = (await technicians(advisor)).map(({ id }) => id);
    expect((await technicians(advisor, 1)).map(({ id }) => id)).toEqual(all);
    await expect(advisor.technicians({ limit: 0 })).rejects.toMatchObject({ code: 'VALIDATION' });
    await expect(advisor.technicians({ nextToken: 'x' })).rejects.toMatchObject({ info: { field: 'nextToken' } });
  });

  it.each(['ADVISOR', 'TECHNICIAN', 'CASHIER', 'STOREKEEPER', 'INTEGRATOR'])('is told to %s', async (role) => {
    expect((await technicians(await stack.clientAs(role))).length).toBeGreaterThan(0);
  });

  it('is not told to the screen on the shop floor', async () => {
    await expect((await stack.clientAs('SCREEN')).technicians({})).rejects.toMatchObject({
      code: 'FORBIDDEN',
      info: { permission: 'workorder:detail' },
    });
  });
});

describe('the list of late orders', () => {
  let stack: Stack;
  let admin: TallerClient;
  let technicianId: string;
  let limits: { state: WorkOrderState; minutes: number }[];
  beforeAll(async () => {
    stack = await startStack();
    admin = await stack.clientAs('ADMIN');
    limits = present(await admin.settings()).stateTimeLimits;
    const email = `${unique()}@taller.example`;
    // Somebody of its own: other suites have orders as well.
    technicianId = present(await admin.createUser({ input: { name: 'Luis Quispe', email, role: 'TECHNICIAN' } })).id;
  });
  beforeEach(async () => {
    stack.clock.reset();
    await admin.updateSettings({ input: { stateTimeLimits: [] } });
  });
  afterAll(async () => {
    stack.clock.reset();
    await admin.updateSettings({ input: { stateTimeLimits: limits } });
  });

  const late = async (args: Parameters<TallerClient['workOrders']>[0] = {}): Promise<string[]> => {
    const rows = await everyOne((nextToken) =>
      admin.workOrders({ late: true, technicianId, limit: PAGE, ...args, nextToken }),
    );
    return rows.map(({ id }) => id);
  };
  const inZone = (hours: number): string =>
    new Date(stack.clock.now() + (hours - 5) * HOUR).toISOString().replace('Z', '-05:00');
  async function order(promisedAt: string | null) {
    const { id: customerId } = await newCustomer(stack);
    const { id: vehicleId } = await newVehicle(stack, customerId);
    const input = { customerId, vehicleId, technicianId, promisedAt, items: [LABOR] };
    return present(await admin.createWorkOrder({ input })).id;
  }

  it('has what is past its promise, whatever zone it was written in, until the work is done', async () => {
    const [soon, later, never] = [await order(inZone(1)), await order(inZone(5)), await order(null)];
    expect(await late()).toEqual([]);
    stack.clock.set(stack.clock.now() + 2 * HOUR);
    expect(await late()).toEqual([soon]);
    stack.clock.set(stack.clock.now() + 4 * HOUR);
    // Newest first, as every list of orders.
    expect(await late()).toEqual([later, soon]);
    expect(await late({ limit: 1 })).toEqual([later, soon]);
    expect(await late({ state: 'READY' })).toEqual([]);
    await makeReady(stack, soon);
    expect(await late()).toEqual([later]);
    await admin.changeWorkOrderState({ id: later, to: 'CANCELLED', note: 'No vino' });
    expect(await late()).toEqual([]);
    expect(never).not.toBe(soon);
  });

  it('has what is past the time limit of its state, as the settings are now', async () => {
    const id = await order(null);
    stack.clock.set(stack.clock.now() + 2 * HOUR);
    expect(await late()).not.toContain(id);
    await admin.updateSettings({ input: { stateTimeLimits: [{ state: 'RECEIVED', minutes: 60 }] } });
    expect(await late()).toContain(id);
    expect(await late({ state: 'RECEIVED' })).toContain(id);
    const shown = present(await admin.workOrder({ id }));
    expect(Date.parse(present(shown.stateDueAt))).toBeLessThan(stack.clock.now());
    await admin.changeWorkOrderState({ id, to: 'DIAGNOSIS' });
    expect(await late()).not.toContain(id);
  });

  it('is not asked for by false', async () => {
    const id = await order(null);
    const all = await everyOne((nextToken) =>
      admin.workOrders({ late: false, open: true, technicianId, limit: PAGE, nextToken }),
    );
    expect(all.map((each) => each.id)).toContain(id);
    const other = await newOrder(stack);
    expect(await late()).not.toContain(other.id);
  });
});
