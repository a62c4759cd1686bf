/**
 * Loads the demo data through the API's own rules: every step is a call of the typed client by the role that would make
 * it, at its simulated time.
 */
import { TypedDocumentString } from '../../client/generated/operations.ts';
import type { OperationVariables, TallerClient, WorkOrderState } from '../../client/index.ts';
import type { Clock } from '../support/stack.ts';
import { as } from '../support/demoUsers.ts';
import type { DemoOrder, DemoPart, DemoSale } from './build.ts';
import { buildCustomers, buildOrders, buildParts, buildSales, buildVehicles, CLOSES, OPENS } from './build.ts';
import { PHRASES, TECHNICIANS } from './catalog.ts';
import { loadDeliveries } from './deliveries.ts';
import { loadPurchases } from './purchases.ts';
import { loadPurchasing } from './purchasing.ts';
import { loadReports } from './reports.ts';
import { loadFiles } from './files.ts';
import { loadPartsOrders } from './partsOrders.ts';
import { createRandom } from './random.ts';

const SEED = 20260101;
const CONCURRENCY = 8;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Simulated time per real time while a step runs, so that successive writes of a step get increasing times. */
const STEP_SPEED = 60;
/** A loading that fails starts anew as a whole: nothing in it needs to be repeated safely, and keys cost a row each. */
const idempotencyKey = null;
/**
 * The last working day ends this long ago, at any hour: a board with nothing but yesterday's orders would look dead.
 */
const LAST_STEP = 60_000;

/** The two most frequent calls ask for nothing but the id: what the typed methods select besides is read for each. */
const OPEN = new TypedDocumentString<{ createWorkOrder: { id: string } | null }, OperationVariables<'createWorkOrder'>>(
  'mutation open($input: CreateWorkOrderInput!) { createWorkOrder(input: $input) { id } }',
);
const MOVE = new TypedDocumentString<
  { changeWorkOrderState: { id: string } | null },
  OperationVariables<'changeWorkOrderState'>
>(
  'mutation move($id: ID!, $to: WorkOrderState!, $note: String) { changeWorkOrderState(id: $id, to: $to, note: $note) { id } }',
);

type Clients = ReadonlyMap<string, TallerClient>;

/** Runs the tasks with a bounded number under way, in the order of the list. */
async function inParallel<T, R>(list: readonly T[], task: (each: T, index: number) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < list.length) {
      const index = next;
      next += 1;
      results[index] = await task(list[index] as T, index);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  return results;
}

const idOf = (made: { id: string } | null): string => {
  if (!made) throw new Error('the API answered nothing');
  return made.id;
};

const ROLE_OF_MOVE: Partial<Record<WorkOrderState, string>> = {
  DIAGNOSIS: 'TECHNICIAN',
  AWAITING_APPROVAL: 'TECHNICIAN',
  IN_PROGRESS: 'TECHNICIAN',
  WAITING_PARTS: 'TECHNICIAN',
  QUALITY_CHECK: 'TECHNICIAN',
  DELIVERED: 'CASHIER',
};

interface Step {
  at: number;
  order: number;
  run: () => Promise<void>;
}

interface Loaded {
  orders: number;
  invoices: number;
}

export async function loadDemoData(clients: Clients, clock: Clock, say: (line: string) => void): Promise<Loaded> {
  const random = createRandom(SEED);
  const now = Date.now();
  const midnight = now - LAST_STEP - CLOSES * HOUR + DAY;
  const parts = buildParts(random);
  try {
    clock.set(midnight - 40 * DAY + 8 * HOUR, STEP_SPEED);
    const partIds = await loadParts(clients, parts);
    say(`Demo data: ${parts.length} parts in stock`);
    const customers = buildCustomers(random);
    const customerIds = await inParallel(customers, async (input) =>
      idOf(await as(clients, 'ADVISOR').createCustomer({ input })),
    );
    const vehicles = buildVehicles(random);
    const vehicleIds = await inParallel(vehicles, async ({ customer, fit: _fit, ...vehicle }) =>
      idOf(
        await as(clients, 'ADVISOR').createVehicle({ input: { ...vehicle, customerId: customerIds[customer] ?? '' } }),
      ),
    );
    say(`Demo data: ${customers.length} customers, ${vehicles.length} vehicles`);
    const orders = buildOrders(random, parts, vehicles);
    const invoices = { count: 0 };
    const technicianIds = await loadTechnicians(clients);
    await as(clients, 'ADMIN').updateSettings({ input: { complaintPhrases: PHRASES } });
    const steps = orders.flatMap((order, index) =>
      stepsOf(
        clients,
        order,
        index,
        midnight,
        {
          customerId: customerIds[vehicles[order.vehicle]?.customer ?? 0] ?? '',
          vehicleId: vehicleIds[order.vehicle] ?? '',
          technicianId: technicianIds[index % technicianIds.length] ?? '',
          partIds,
        },
        invoices,
      ),
    );
    const sales = buildSales(random, parts, orders);
    const sold = sales.map((sale, index): Step => ({
      at: midnight - sale.daysAgo * DAY + sale.hour * HOUR,
      order: orders.length + index,
      run: sell(clients, sale, parts, { partIds, customerIds }),
    }));
    await runInTime([...steps, ...sold], clock, now);
    await loadCount(clients, partIds, parts);
    const supplierIds = await loadPurchasing(clients, parts, partIds);
    await loadPartsOrders(clients, partIds);
    await loadPhotos(clients, clock);
    await loadPurchases(clients, supplierIds);
    await loadReports(clients);
    await loadDeliveries(clients, clock);
    say(`Demo data: ${orders.length} work orders, ${invoices.count} invoices, ${sales.length} counter sales`);
    return { orders: orders.length, invoices: invoices.count };
  } finally {
    clock.reset();
  }
}

/** Of the car that came last. The function that looks at them has the time of this machine, and so do they. */
async function loadPhotos(clients: Clients, clock: Clock): Promise<void> {
  clock.reset();
  const advisor = as(clients, 'ADVISOR');
  const [last] = (await advisor.workOrders({ open: true, limit: 1 }))?.items ?? [];
  if (last) await loadFiles(advisor, last.id);
}

/** Whoever signs in as the technician, and colleagues who were only invited. */
async function loadTechnicians(clients: Clients): Promise<string[]> {
  const own = (await as(clients, 'TECHNICIAN').me())?.user.id ?? '';
  const others = await inParallel(TECHNICIANS, async (input) =>
    idOf(await as(clients, 'ADMIN').createUser({ idempotencyKey, input: { ...input, role: 'TECHNICIAN' } })),
  );
  return [own, ...others];
}

/** A shelf that somebody has begun to count: one of it is missing. */
async function loadCount(clients: Clients, partIds: readonly string[], parts: readonly DemoPart[]): Promise<void> {
  const storekeeper = as(clients, 'STOREKEEPER');
  const location = 'A-1';
  const countId = idOf(await storekeeper.startCount({ idempotencyKey, input: { location } }));
  const counted = parts.flatMap((part, index) => (part.location.startsWith(location) ? [partIds[index] ?? ''] : []));
  for (const [index, id] of counted.slice(0, 3).entries()) {
    const stock = Number((await storekeeper.inventoryItem({ id }))?.stock ?? 0);
    await storekeeper.countItem({
      idempotencyKey,
      countId,
      inventoryItemId: id,
      counted: String(Math.max(0, index === 1 ? stock - 1 : stock)),
      expectedVersion: 0,
    });
  }
}

async function loadParts(clients: Clients, parts: ReturnType<typeof buildParts>): Promise<string[]> {
  const storekeeper = as(clients, 'STOREKEEPER');
  return inParallel(parts, async ({ cost, stock, ...input }) => {
    const id = idOf(await storekeeper.createInventoryItem({ input }));
    await storekeeper.recordStockMovement({
      idempotencyKey,
      inventoryItemId: id,
      input: { type: 'IN', quantity: stock, unitCost: cost, reference: 'Inventario inicial' },
    });
    return id;
  });
}

interface Ids {
  customerId: string;
  vehicleId: string;
  technicianId: string;
  partIds: readonly string[];
}

function stepsOf(
  clients: Clients,
  order: DemoOrder,
  index: number,
  midnight: number,
  ids: Ids,
  invoices: { count: number },
): Step[] {
  const firstDay = midnight - order.daysAgo * DAY;
  const arrival = atWork(firstDay, order.hour - OPENS);
  let id = '';
  const open = async (): Promise<void> => {
    const items = [
      { kind: 'LABOR' as const, ...order.labor },
      ...order.parts.map(([part, quantity]) => ({
        kind: 'PART' as const,
        inventoryItemId: ids.partIds[part] ?? '',
        quantity,
      })),
    ];
    const input = {
      customerId: ids.customerId,
      vehicleId: ids.vehicleId,
      technicianId: ids.technicianId,
      complaint: order.complaint,
      bay: `B${(index % 6) + 1}`,
      promisedAt: new Date(arrival + 2 * DAY).toISOString(),
      items,
    };
    id = idOf((await as(clients, 'ADVISOR').request(OPEN, { input })).createWorkOrder);
  };
  const move = (to: WorkOrderState) => async (): Promise<void> => {
    if (to === 'INVOICED') await invoice(clients, id, order.paid, invoices);
    else
      await as(clients, ROLE_OF_MOVE[to] ?? 'ADVISOR').request(MOVE, {
        id,
        to,
        note: to === 'CANCELLED' ? 'El cliente no aceptó el presupuesto' : null,
      });
  };
  return [
    { at: arrival, order: index, run: open },
    ...order.moves.map((to, step) => ({
      at: atWork(firstDay, order.hour - OPENS + (step + 1) * order.hoursBetween),
      order: index,
      run: move(to),
    })),
  ];
}

async function invoice(
  clients: Clients,
  workOrderId: string,
  share: number,
  invoices: { count: number },
): Promise<void> {
  const cashier = as(clients, 'CASHIER');
  const made = await cashier.createInvoice({ idempotencyKey, workOrderId });
  if (!made) throw new Error('the API answered no invoice');
  invoices.count += 1;
  if (share === 0) return;
  const amount = share === 1 ? made.total : (Math.floor(Number(made.total) * 50) / 100).toFixed(2);
  await cashier.registerPayment({
    idempotencyKey,
    invoiceId: made.id,
    input: { method: share === 1 ? 'CARD' : 'CASH', amount, reference: `Caja ${made.number}` },
  });
}

function sell(
  clients: Clients,
  sale: DemoSale,
  parts: readonly DemoPart[],
  { partIds, customerIds }: { partIds: readonly string[]; customerIds: readonly string[] },
): () => Promise<void> {
  return async () => {
    const cashier = as(clients, 'CASHIER');
    const items = sale.parts.map((part) => ({ inventoryItemId: partIds[part] ?? '', quantity: '1' }));
    // One unit of each, at prices that include tax.
    const amount = (
      sale.parts.reduce((sum, part) => sum + Math.round(Number(parts[part]?.price) * 100), 0) / 100
    ).toFixed(2);
    const customerId = sale.customer === null ? null : (customerIds[sale.customer] ?? null);
    const id = idOf(
      await cashier.createQuickSale({
        idempotencyKey,
        input: { items, customerId, payment: { method: sale.method, amount } },
      }),
    );
    if (!sale.voided) return;
    await cashier.registerPayment({
      idempotencyKey,
      invoiceId: id,
      input: { method: sale.method, amount: `-${amount}`, reason: 'El cliente devolvió el repuesto' },
    });
    await cashier.voidInvoice({ idempotencyKey, invoiceId: id, reason: 'El cliente devolvió el repuesto' });
  };
}

/** The moment that is so many working hours after the opening of a day. */
function atWork(day: number, hours: number): number {
  const open = CLOSES - OPENS;
  return day + Math.floor(hours / open) * DAY + (OPENS + (hours % open)) * HOUR;
}

/**
 * In order of time, side by side as far as the steps of one order allow. It is the time of
 * the latest step begun, and never runs backwards.
 */
async function runInTime(steps: Step[], clock: Clock, now: number): Promise<void> {
  const waiting = steps.filter((each) => each.at < now).sort((a, b) => a.at - b.at);
  const busy = new Set<number>();
  const work = async (): Promise<void> => {
    for (;;) {
      const index = waiting.findIndex((step) => !busy.has(step.order));
      const [step] = index < 0 ? [] : waiting.splice(index, 1);
      // Where every order left is busy, those who are busy with them go on with them.
      if (!step) return;
      busy.add(step.order);
      clock.set(Math.max(clock.now(), step.at), STEP_SPEED);
      await step.run();
      busy.delete(step.order);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
}
