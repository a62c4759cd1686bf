/**
 * A workshop's mixed day: 60 % queries, 30 % mutations, 10 % live. Each virtual client works on a job of its own, from the customer at
 * the counter to the car that leaves, so that its requests depend on each other's answers; between them it reads, sells over the
 * counter and follows its order. Npm `autocannon` sends lists of requests as fast as it can; here what is asked next is decided by what
 * was answered, tokens, keys and repeats are the typed client's own, and live lines are a part of the day.
 */
import type { TallerClient, WorkOrderState } from '../../client/index.ts';
import type { Random } from '../../scripts/demoData/random.ts';

/** What both APIs serve. */
export type DayApi = Pick<
  TallerClient,
  | 'customer'
  | 'customers'
  | 'vehicleByPlate'
  | 'workOrder'
  | 'workOrders'
  | 'invoice'
  | 'invoices'
  | 'inventoryItem'
  | 'inventoryItems'
  | 'createCustomer'
  | 'createVehicle'
  | 'createInventoryItem'
  | 'recordStockMovement'
  | 'createWorkOrder'
  | 'changeWorkOrderState'
  | 'addWorkOrderItem'
  | 'createInvoice'
  | 'registerPayment'
  | 'createQuickSale'
>;

export interface DayClient {
  api: DayApi;
  /** Resolves once it listens. @param heard told of each change of the order, by its number @returns what ends it */
  follow(orderId: string, heard: (sequence: number) => void): Promise<() => void>;
  /** Ends all its lines. */
  close(): void;
}

/** What all clients know of the workshop. */
export interface Workshop {
  parts: string[];
  customers: { id: string; name: string }[];
  plates: string[];
  orders: string[];
  invoices: string[];
}

export type Kind = 'query' | 'mutation' | 'live';
/** Receives each operation that was carried out. */
export type Record = (kind: Kind, name: string, run: () => Promise<unknown>) => Promise<void>;

/** Of a hundred. */
const SHARES: readonly [Kind, number][] = [
  ['query', 60],
  ['mutation', 30],
  ['live', 10],
];
const QUERIES: readonly [keyof DayApi, number][] = [
  ['workOrder', 20],
  ['workOrders', 20],
  ['customers', 10],
  ['customer', 10],
  ['vehicleByPlate', 8],
  ['inventoryItems', 12],
  ['inventoryItem', 8],
  ['invoice', 6],
  ['invoices', 6],
];
const MUTATIONS: readonly ['job' | 'createQuickSale' | 'recordStockMovement', number][] = [
  ['job', 70],
  ['createQuickSale', 20],
  ['recordStockMovement', 10],
];
const PAGE = 20;
const LABOR = { kind: 'LABOR' as const, description: 'Mano de obra', quantity: '1', unitPrice: '100.00' };

function weighted<T>(random: Random, list: readonly (readonly [T, number])[]): T {
  const all = list.flatMap(([value, weight]) => Array.from({ length: weight }, () => value));
  return random.pick(all);
}

interface Job {
  step: number;
  name: string;
  customerId: string;
  plate: string;
  vehicleId: string;
  orderId: string;
  invoiceId: string;
  balance: string;
}

type Step = [name: string, run: (job: Job) => Promise<unknown>];

let jobs = 0;
const PREFIX = `${process.pid.toString(36)}${Date.now().toString(36).slice(-4)}`.toUpperCase();

function newJob(random: Random): Job {
  jobs += 1;
  const name = `${random.pick(FIRST)} ${random.pick(LAST)} ${random.pick(LAST)}`;
  const plate = `${PREFIX}${jobs.toString(36).toUpperCase()}`.slice(-10);
  return { step: 0, name, plate, customerId: '', vehicleId: '', orderId: '', invoiceId: '', balance: '' };
}

const FIRST = ['Ana', 'Luis', 'Rosa', 'Jorge', 'Carmen', 'Pedro', 'Lucía', 'Miguel', 'Elena', 'Raúl'];
const LAST = ['Quispe', 'Mamani', 'Flores', 'Rojas', 'Huamán', 'Vargas', 'Salazar', 'Castro', 'Peña', 'Ñahui'];

export interface VirtualClient {
  /** Carries out the next operation of its day. */
  step(): Promise<void>;
  close(): void;
}

export function createVirtualClient(
  client: DayClient,
  workshop: Workshop,
  random: Random,
  record: Record,
  heard: (milliseconds: number) => void,
): VirtualClient {
  const { api } = client;
  const live = createLive(client, heard);
  let job = newJob(random);

  const move = (to: WorkOrderState): Step => [
    'changeWorkOrderState',
    ({ orderId }) => live.about(orderId, () => api.changeWorkOrderState({ id: orderId, to })),
  ];
  const steps = jobSteps(api, workshop, random, move);

  async function nextOfJob(): Promise<void> {
    const current = job;
    const [name, run] = steps[current.step] ?? steps[0] ?? move('RECEIVED');
    let failed = true;
    await record('mutation', name, async () => {
      await run(current);
      failed = false;
    });
    current.step += 1;
    // A job that went wrong is somebody else's; the day goes on with the next.
    if (failed || current.step >= steps.length) job = newJob(random);
  }

  async function mutate(): Promise<void> {
    const kind = weighted(random, MUTATIONS);
    if (kind === 'job') return nextOfJob();
    const inventoryItemId = random.pick(workshop.parts);
    if (kind === 'recordStockMovement')
      return record('mutation', kind, () =>
        api.recordStockMovement({ inventoryItemId, input: { type: 'IN', quantity: '2', unitCost: '10.00' } }),
      );
    const items = [{ inventoryItemId, quantity: '1' }];
    await record('mutation', kind, async () => {
      const sale = await api.createQuickSale({ input: { items, payment: { method: 'CASH', amount: '20.00' } } });
      remember(workshop.invoices, sale?.id);
    });
  }

  async function follow(): Promise<void> {
    const orderId = job.orderId === '' ? random.pick(workshop.orders) : job.orderId;
    await record('live', 'onWorkOrderChanged', () => live.follow(orderId));
  }

  return {
    async step() {
      const kind = weighted(random, SHARES);
      if (kind === 'mutation') return mutate();
      if (kind === 'live') return follow();
      const name = weighted(random, QUERIES);
      await record('query', name, () => read(api, name, workshop, random));
    },
    close: () => {
      live.end();
      client.close();
    },
  };
}

/** A job from its beginning to its end. */
function jobSteps(api: DayApi, workshop: Workshop, random: Random, move: (to: WorkOrderState) => Step): Step[] {
  const addPart: Step = [
    'addWorkOrderItem',
    ({ orderId }) => {
      const input = { kind: 'PART' as const, inventoryItemId: random.pick(workshop.parts), quantity: '1' };
      return api.addWorkOrderItem({ workOrderId: orderId, input });
    },
  ];
  return [
    [
      'createCustomer',
      async (job) => {
        const made = await api.createCustomer({ input: { name: job.name, phone: '+51987654321' } });
        job.customerId = made?.id ?? '';
        if (made) remember(workshop.customers, { id: made.id, name: job.name });
      },
    ],
    [
      'createVehicle',
      async (job) => {
        const { customerId, plate } = job;
        const made = await api.createVehicle({ input: { customerId, plate, make: 'Toyota', model: 'Hilux' } });
        job.vehicleId = made?.id ?? '';
        remember(workshop.plates, plate);
      },
    ],
    [
      'createWorkOrder',
      async (job) => {
        const { customerId, vehicleId } = job;
        const part = { kind: 'PART' as const, inventoryItemId: random.pick(workshop.parts), quantity: '1' };
        const input = { customerId, vehicleId, complaint: 'Ruido al frenar', items: [LABOR, part] };
        job.orderId = (await api.createWorkOrder({ input }))?.id ?? '';
        remember(workshop.orders, job.orderId);
      },
    ],
    move('APPROVED'),
    addPart,
    move('IN_PROGRESS'),
    addPart,
    move('QUALITY_CHECK'),
    move('READY'),
    [
      'createInvoice',
      async (job) => {
        const made = await api.createInvoice({ workOrderId: job.orderId });
        job.invoiceId = made?.id ?? '';
        job.balance = made?.balance ?? '0.00';
        remember(workshop.invoices, made?.id);
      },
    ],
    [
      'registerPayment',
      ({ invoiceId, balance }) => api.registerPayment({ invoiceId, input: { method: 'CASH', amount: balance } }),
    ],
    move('DELIVERED'),
  ];
}

function read(api: DayApi, name: keyof DayApi, workshop: Workshop, random: Random): Promise<unknown> {
  const customer = random.pick(workshop.customers);
  switch (name) {
    case 'workOrder':
      return api.workOrder({ id: random.pick(workshop.orders) });
    case 'workOrders':
      return api.workOrders({ open: true, limit: PAGE });
    case 'customers':
      return api.customers({ search: customer.name.split(' ')[0] ?? '', limit: PAGE });
    case 'customer':
      return api.customer({ id: customer.id });
    case 'vehicleByPlate':
      return api.vehicleByPlate({ plate: random.pick(workshop.plates) });
    case 'inventoryItems':
      return api.inventoryItems({ limit: PAGE });
    case 'inventoryItem':
      return api.inventoryItem({ id: random.pick(workshop.parts) });
    case 'invoice':
      return api.invoice({ id: random.pick(workshop.invoices) });
    default:
      return api.invoices({ limit: PAGE });
  }
}

const REMEMBERED = 500;

/** What came lately is what is looked at. */
function remember<T>(list: T[], value: T | undefined): void {
  if (value === undefined || value === '') return;
  list.push(value);
  if (list.length > REMEMBERED) list.shift();
}

/** One order that a client follows, as a screen does: the last one ends when the next begins. */
function createLive(client: DayClient, heard: (milliseconds: number) => void) {
  let followed = '';
  let calledAt = 0;
  let end = (): void => undefined;
  return {
    async follow(orderId: string): Promise<void> {
      end();
      followed = orderId;
      end = await client.follow(orderId, () => {
        if (calledAt > 0) heard(performance.now() - calledAt);
        calledAt = 0;
      });
    },
    /** A change of the order that is followed: from its call to its being heard is what is measured. */
    async about(orderId: string, change: () => Promise<unknown>): Promise<void> {
      calledAt = orderId === followed ? performance.now() : 0;
      await change();
    },
    end: () => end(),
  };
}

export async function openWorkshop(api: DayApi, random: Random): Promise<Workshop> {
  const workshop: Workshop = { parts: [], customers: [], plates: [], orders: [], invoices: [] };
  for (let index = 0; index < PARTS; index += 1) {
    const sku = `L-${PREFIX}-${index}`;
    const made = await api.createInventoryItem({ input: { sku, name: `Filtro ${index}`, price: '25.00' } });
    const inventoryItemId = made?.id ?? '';
    await api.recordStockMovement({
      inventoryItemId,
      input: { type: 'IN', quantity: '100000', unitCost: '10.00' },
    });
    workshop.parts.push(inventoryItemId);
  }
  const ignore = (name: WorkOrderState): Step => [name, () => Promise.resolve()];
  const steps = jobSteps(api, workshop, random, ignore).slice(0, STEPS_TO_ORDER);
  for (let index = 0; index < JOBS; index += 1) {
    const job = newJob(random);
    for (const [, run] of steps) await run(job);
  }
  const items = [{ inventoryItemId: random.pick(workshop.parts), quantity: '1' }];
  remember(workshop.invoices, (await api.createQuickSale({ input: { items } }))?.id);
  return workshop;
}

const PARTS = 30;
const JOBS = 20;
/** Customer, vehicle, order. */
const STEPS_TO_ORDER = 3;
