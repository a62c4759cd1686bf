/**
 * From a change to all who follow it: 500 screens with mixed filters, each on a connection of its own, in a process of their own.
 * Everyone must hear exactly what its filter lets through, in order per work order.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { WorkOrderState } from '../../client/index.ts';
import type { Stack } from '../support/stack.ts';
import { LABOR, newCustomer, newVehicle, present } from '../support/workshop.ts';
import type { Filter, Heard } from './liveSubscribers.ts';
import { quantile, round } from './statistics.ts';

const SUBSCRIBERS = 500;
const ORDERS = 50;
const STEPS: WorkOrderState[] = ['DIAGNOSIS', 'AWAITING_APPROVAL', 'APPROVED', 'IN_PROGRESS'];
const BAYS = 5;
/** Milliseconds between two changes: twenty a second, many times a workshop's day. */
const PACE = 50;

export interface LiveFigures {
  subscribers: number;
  changes: number;
  /** Milliseconds from the call of the mutation to a subscriber's event, over all events. */
  p50Ms: number;
  p99Ms: number;
  /** What a live connection with its subscription takes of the server's memory. */
  kbPerConnection: number;
}

interface Change {
  orderId: string;
  technicianId: string | null;
  bay: string;
  state: WorkOrderState;
}

function memory(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const matches = (filter: Filter, change: Change): boolean =>
  (filter.workOrderId === undefined || filter.workOrderId === change.orderId) &&
  (filter.states === undefined || filter.states.includes(change.state)) &&
  (filter.technicianId === undefined || filter.technicianId === change.technicianId) &&
  (filter.bay === undefined || filter.bay === change.bay);

interface Order {
  id: string;
  technicianId: string | null;
  bay: string;
}

/** @throws where a subscriber heard anything but what its filter lets through, once and in order */
export async function measureLive(stack: Stack): Promise<LiveFigures> {
  const technicianId = present(await (await stack.clientAs('TECHNICIAN')).me()).user.id;
  const orders = await makeOrders(stack, technicianId);
  const filters = filtersFor(orders, technicianId);
  const before = memory();
  const subscribers = startSubscribers();
  try {
    const token = await stack.accessToken('SCREEN');
    await subscribers.ask('live', { kind: 'start', endpoint: stack.graphqlUrl, token, filters });
    const kbPerConnection = Math.max(0, memory() - before) / SUBSCRIBERS / 1024;
    const { changes, calledAt } = await changeAll(stack, orders);
    const expected = filters.map((filter) => changes.filter((change) => matches(filter, change)));
    const counts = expected.map((each) => each.length);
    const heard = await subscribers.ask<Heard[][]>('heard', { kind: 'report', counts });
    for (const [index, filter] of filters.entries())
      assertHeard(filter, present(expected[index]), present(heard[index]));
    const waits = heard.flat().map(({ orderId, state, at }) => at - (calledAt.get(`${orderId} ${state}`) ?? NaN));
    return {
      subscribers: SUBSCRIBERS,
      changes: changes.length,
      p50Ms: round(quantile(waits, 0.5)),
      p99Ms: round(quantile(waits, 0.99)),
      kbPerConnection: round(kbPerConnection),
    };
  } finally {
    subscribers.kill();
  }
}

async function makeOrders(stack: Stack, technicianId: string): Promise<Order[]> {
  const admin = await stack.clientAs('ADMIN');
  const customer = await newCustomer(stack);
  const orders: Order[] = [];
  for (let index = 0; index < ORDERS; index += 1) {
    const vehicle = await newVehicle(stack, customer.id);
    const about = { technicianId: index % 3 === 0 ? technicianId : null, bay: `B${index % BAYS}` };
    const input = { customerId: customer.id, vehicleId: vehicle.id, ...about, items: [LABOR] };
    orders.push({ id: present(await admin.createWorkOrder({ input })).id, ...about });
  }
  return orders;
}

function filtersFor(orders: readonly Order[], technicianId: string): Filter[] {
  const kinds: ((index: number) => Filter)[] = [
    () => ({}),
    (index) => ({ states: [STEPS[index % STEPS.length] ?? 'APPROVED', 'READY'] }),
    (index) => ({ workOrderId: orders[index % ORDERS]?.id ?? '' }),
    () => ({ technicianId }),
    (index) => ({ bay: `B${index % BAYS}` }),
    (index) => ({ bay: `B${index % BAYS}`, states: ['APPROVED'], technicianId }),
  ];
  return Array.from({ length: SUBSCRIBERS }, (_, index) => present(kinds[index % kinds.length])(index));
}

function startSubscribers() {
  const child = fork(fileURLToPath(new URL('./liveSubscribers.ts', import.meta.url)), {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    serialization: 'advanced',
  });
  return {
    /** @param kind of the message that answers */
    ask: <T>(kind: string, message: object): Promise<T> =>
      new Promise((resolve, reject) => {
        child.on('message', (answer: { kind: string; value: T }) => {
          if (answer.kind === kind) resolve(answer.value);
        });
        child.once('exit', (code) => reject(new Error(`the subscribers ended with ${code}`)));
        child.send(message);
      }),
    kill: () => child.kill(),
  };
}

/** @returns the changes in their order, and when each was called for, by order and state */
async function changeAll(stack: Stack, orders: readonly Order[]) {
  const admin = await stack.clientAs('ADMIN');
  const changes: Change[] = [];
  const calledAt = new Map<string, number>();
  for (const state of STEPS) {
    for (const { id, technicianId, bay } of orders) {
      const paced = new Promise((resolve) => setTimeout(resolve, PACE));
      changes.push({ orderId: id, technicianId, bay, state });
      calledAt.set(`${id} ${state}`, Date.now());
      await Promise.all([admin.changeWorkOrderState({ id, to: state }), paced]);
    }
  }
  return { changes, calledAt };
}

function assertHeard(filter: Filter, expected: readonly Change[], heard: readonly Heard[]): void {
  const byOrder = (list: readonly { orderId: string; state: string }[]): string =>
    JSON.stringify(
      [...Map.groupBy(list, (each) => each.orderId)].map(([id, each]) => [id, each.map(({ state }) => state)]).sort(),
    );
  if (byOrder(expected) !== byOrder(heard))
    throw new Error(
      `a subscriber to ${JSON.stringify(filter)} heard ${heard.length} changes, expected ${expected.length}: ${byOrder(heard)}`,
    );
}
