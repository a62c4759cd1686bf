/**
 * What lists of work orders and the day's operations on them cost among a thousand, ten thousand and a hundred thousand: units, calls
 * and time stay, since an index reads only the page, however large the table is. The rows are such as the API writes, and written
 * straight into the table: through the API a hundred thousand would take an hour.
 */
import type { TallerClient } from '../../client/index.ts';
import type { Stack } from '../support/stack.ts';
import { LABOR, newCompany, newOrder, newVehicle, present } from '../support/workshop.ts';
import { quantile, round } from './statistics.ts';

const SIZES = [1_000, 10_000, 100_000];
const PAGE = 50;
const RUNS = 10;
const WARM_UP = 3;
/** How much longer an operation may take in the largest table before it is said. */
const SLOWER = 1.5;
const SLACK_MS = 5;
const STATES = ['RECEIVED', 'DIAGNOSIS', 'IN_PROGRESS', 'READY', 'DELIVERED', 'DELIVERED', 'DELIVERED', 'CANCELLED'];
/** Of the first so many those that are not finished are open: more than a page, however many orders there are. */
const OPEN = 200;
/** Whose the other orders are: they are there, as in a workshop. */
const OTHERS = 20;

interface Cost {
  units: number;
  calls: number;
  p50Ms: number;
}

export interface Growth {
  orders: number;
  /** By operation. */
  costs: Record<string, Cost>;
}

/** All of the same length, because units count bytes. */
const idOf = (number: number): string => `GROWTH${String(number).padStart(6, '0')}`;

/** An order as the API wrote it: its header, and its lines. */
interface Written {
  header: Record<string, unknown>;
  lines: Record<string, unknown>;
  /** Whose other orders are. */
  others: readonly { customerId: string; vehicleId: string; technicianId: string }[];
}

function rows(from: number, to: number, { header, lines, others }: Written): object[] {
  return Array.from({ length: to - from }, (_, index) => from + index).flatMap((number) => {
    const id = idOf(number);
    const at = new Date(Date.UTC(2020, 0, 1) + number * 60_000).toISOString();
    const state = STATES[number % STATES.length];
    // Every tenth is of the customer, the vehicle and the technician that are asked for.
    const { open: _open, ...kept } = header;
    return [
      {
        ...kept,
        ...(number % 10 === 0 ? {} : others[number % others.length]),
        ...(number < OPEN && state !== 'DELIVERED' && state !== 'CANCELLED' ? { open: 'OPEN' } : {}),
        ...{ pk: id, id, state, stateSince: at, receivedAt: at, createdAt: at, updatedAt: at },
      },
      { ...lines, pk: id },
    ];
  });
}

/** What one operation costs among so many orders. */
async function measureOne(stack: Stack, run: () => Promise<unknown>): Promise<Cost> {
  const times: number[] = [];
  let cost = { units: 0, calls: 0 };
  for (let index = 0; index < RUNS + WARM_UP; index += 1) {
    const seen = { units: 0, calls: 0 };
    const unsubscribe = stack.deployment.onDynamoDbCall(({ consumedCapacity }) => {
      seen.units += consumedCapacity.read + consumedCapacity.write;
      seen.calls += 1;
    });
    const started = performance.now();
    await run();
    const took = performance.now() - started;
    unsubscribe();
    if (index >= WARM_UP) times.push(took);
    cost = seen;
  }
  return { ...cost, p50Ms: round(quantile(times, 0.5)) };
}

interface Asked {
  customerId: string;
  vehicleId: string;
  technicianId: string;
}

/** Every list, and what a day does most: each as cheap among a hundred thousand orders as among a thousand. */
function operations(
  admin: TallerClient,
  like: Asked,
  vehicles: string[],
  created: string[],
): Record<string, () => Promise<unknown>> {
  const receivedFrom = '2020-01-01T05:00:00Z';
  const receivedTo = '2020-01-01T20:00:00Z';
  const { customerId, vehicleId, technicianId } = like;
  return {
    'orders, newest first': () => admin.workOrders({ limit: PAGE }),
    'orders by state': () => admin.workOrders({ state: 'IN_PROGRESS', limit: PAGE }),
    'orders by customer': () => admin.workOrders({ customerId, limit: PAGE }),
    'orders by vehicle and state': () => admin.workOrders({ vehicleId, state: 'READY', limit: PAGE }),
    'orders by technician': () => admin.workOrders({ technicianId, limit: PAGE }),
    'orders of one day': () => admin.workOrders({ receivedFrom, receivedTo, limit: PAGE }),
    'the board': () => admin.workOrders({ open: true, limit: PAGE }),
    'one order': () => admin.workOrder({ id: idOf(7) }),
    // Another vehicle each time: one that has many orders says so.
    createWorkOrder: async () => {
      const input = { customerId, vehicleId: present(vehicles.pop()), items: [LABOR] };
      created.push(present(await admin.createWorkOrder({ input })).id);
    },
    addWorkOrderItem: () => admin.addWorkOrderItem({ workOrderId: inWork(), input: LABOR }),
    updateWorkOrder: () => admin.updateWorkOrder({ id: inWork(), input: { bay: 'B4' } }),
  };
}

let turns = 0;

/** The id of an order in work, another one each time: one that is asked often grows. */
function inWork(): string {
  turns += 1;
  return idOf(STATES.indexOf('IN_PROGRESS') + STATES.length * turns);
}

export async function measureGrowth(stack: Stack, say: (line: string) => void): Promise<Growth[]> {
  const admin = await stack.clientAs('ADMIN');
  const { user } = present(await admin.me());
  const technician = present(await (await stack.clientAs('TECHNICIAN')).me()).user;
  const order = await newOrder(stack, [LABOR, LABOR, LABOR]);
  const asked = { customerId: present(order.customer).id, vehicleId: present(order.vehicle).id, technicianId: user.id };
  const written = (await stack.allRows('WorkOrders')).filter(({ pk }) => pk === order.id);
  const rowOf = (kind: string): Written['header'] => present(written.find(({ sk }) => sk === kind));
  const others: Written['others'][number][] = [];
  for (let index = 0; index < OTHERS; index += 1) {
    const { id: customerId } = await newCompany(stack);
    others.push({ customerId, vehicleId: (await newVehicle(stack, customerId)).id, technicianId: technician.id });
  }
  const like = { header: { ...rowOf('ORDER'), technicianId: user.id }, lines: rowOf('ITEMS'), others };
  const found: Growth[] = [];
  let there = 0;
  for (const size of SIZES) {
    await stack.putRows('WorkOrders', rows(there, size, like));
    there = size;
    const costs: Record<string, Cost> = {};
    const vehicles: string[] = [];
    for (let index = 0; index < RUNS + WARM_UP; index += 1)
      vehicles.push((await newVehicle(stack, asked.customerId)).id);
    const created: string[] = [];
    const tasks = operations(admin, asked, vehicles, created);
    for (const [name, run] of Object.entries(tasks)) costs[name] = await measureOne(stack, run);
    // With as many vehicles as orders of their own they would make the next size's first page dearer.
    await stack.deleteRows(
      'WorkOrders',
      created.flatMap((pk) => ['ORDER', 'ITEMS'].map((sk) => ({ pk, sk }))),
    );
    found.push({ orders: size, costs });
    say(`${size} work orders`);
    for (const [name, { units, calls, p50Ms }] of Object.entries(costs))
      say(`  ${name.padEnd(28)} ${calls} calls, ${String(units).padStart(6)} units, ${p50Ms} ms`);
  }
  return found;
}

/** Operations that cost more in the large table: units and calls to the last one, time with room for what the machine does beside. */
export function grown(found: readonly Growth[]): string[] {
  const [small, large] = [found[0], found.at(-1)];
  if (!small || !large) return [];
  return Object.entries(large.costs).flatMap(([name, now]) => {
    const before = small.costs[name];
    if (!before) return [];
    const wrong = now.units > before.units || now.calls > before.calls || now.p50Ms > before.p50Ms * SLOWER + SLACK_MS;
    const told = ({ units, calls, p50Ms }: Cost): string => `${calls} calls, ${units} units, ${p50Ms} ms`;
    return wrong ? [`${name}: ${told(before)} among ${small.orders} orders, ${told(now)} among ${large.orders}`] : [];
  });
}
