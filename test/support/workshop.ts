/** Things that tests need in a workshop, made through the typed client with the role that would make them. */
import { createTallerClient, iterate } from '../../client/index.ts';
import type { TallerClient } from '../../client/index.ts';
import type { WorkOrderState } from '../../client/index.ts';
import type { Stack } from './stack.ts';

let counter = 0;

/** Unique, also among earlier test runs against the same tables. */
export function unique(): string {
  counter += 1;
  return `${process.pid.toString(36)}${Date.now().toString(36)}${counter.toString(36)}`.toUpperCase();
}

/** Digits that no other call gets: tax ids have no letters. */
export function uniqueDigits(length: number): string {
  counter += 1;
  return `${process.pid % 97}${Date.now()}${counter}`.slice(-length).padStart(length, '1');
}

export async function newCustomer(stack: Stack, name = 'María Peña Quispe') {
  const advisor = await stack.clientAs('ADVISOR');
  return present(await advisor.createCustomer({ input: { name, phone: '+51987654321' } }));
}

const RUC_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/** A company's RUC, with SUNAT's check digit. */
export function newRuc(): string {
  const ten = `20${uniqueDigits(8)}`;
  const sum = RUC_WEIGHTS.reduce((total, weight, index) => total + weight * Number(ten[index]), 0);
  return `${ten}${(11 - (sum % 11)) % 10}`;
}

/** A customer with a RUC, who gets invoices where others get receipts. */
export async function newCompany(stack: Stack, name = 'Transportes Andinos S.A.C.') {
  const advisor = await stack.clientAs('ADVISOR');
  return present(await advisor.createCustomer({ input: { name, taxIdType: 'RUC', taxId: newRuc() } }));
}

export async function newVehicle(stack: Stack, customerId: string) {
  const advisor = await stack.clientAs('ADVISOR');
  const plate = unique().slice(-12);
  const made = present(await advisor.createVehicle({ input: { customerId, plate, make: 'Toyota', model: 'Hilux' } }));
  return { ...made, plate };
}

/** An inventory item with `stock` units that cost 50.00 each. */
export async function newItem(stack: Stack, stock: string, price = '118.00') {
  const storekeeper = await stack.clientAs('STOREKEEPER');
  const item = present(
    await storekeeper.createInventoryItem({
      input: { sku: `T-${unique()}`, name: `Filtro de aceite ${unique()}`, price },
    }),
  );
  if (stock !== '0') {
    await storekeeper.recordStockMovement({
      inventoryItemId: item.id,
      input: { type: 'IN', quantity: stock, unitCost: '50.00' },
    });
  }
  return item;
}

/** An order of a company, unless it names somebody else. */
export async function newOrder(
  stack: Stack,
  items: Parameters<TallerClient['createWorkOrder']>[0]['input']['items'] = [LABOR],
  customer?: { id: string },
) {
  const { id } = customer ?? (await newCompany(stack));
  const vehicle = await newVehicle(stack, id);
  const advisor = await stack.clientAs('ADVISOR');
  return present(
    await advisor.createWorkOrder({
      input: { customerId: id, vehicleId: vehicle.id, complaint: 'Ruido al frenar', items: items ?? [] },
    }),
  );
}

/** A counter sale of one unit of each item. */
export async function newSale(stack: Stack, itemIds: readonly string[], quantity = '1', as?: TallerClient) {
  const cashier = as ?? (await stack.clientAs('CASHIER'));
  return present(
    await cashier.createQuickSale({
      input: { items: itemIds.map((inventoryItemId) => ({ inventoryItemId, quantity })) },
    }),
  );
}

/** One hour of work at 100.00. */
export const LABOR = { kind: 'LABOR' as const, description: 'Mano de obra', quantity: '1', unitPrice: '100.00' };

const TO_READY: [role: string, state: WorkOrderState][] = [
  ['ADVISOR', 'APPROVED'],
  ['TECHNICIAN', 'IN_PROGRESS'],
  ['TECHNICIAN', 'QUALITY_CHECK'],
  ['ADVISOR', 'READY'],
];

/** Takes a received order to `READY` by the moves of a small job. */
export async function makeReady(stack: Stack, orderId: string): Promise<void> {
  for (const [role, to] of TO_READY) {
    const client = await stack.clientAs(role);
    await client.changeWorkOrderState({ id: orderId, to });
  }
}

export async function readyOrder(
  stack: Stack,
  items?: Parameters<typeof newOrder>[1],
  customer?: Parameters<typeof newOrder>[2],
) {
  const order = await newOrder(stack, items, customer);
  await makeReady(stack, order.id);
  return order;
}

/** For crowds on one row: each round has one winner, and how many rounds fit into the client's own attempts depends on the machine. */
export async function patientClient(stack: Stack, role: string): Promise<TallerClient> {
  const token = await stack.accessToken(role);
  return createTallerClient({ endpoint: stack.graphqlUrl, auth: () => token, retry: { attempts: 40 } });
}

export function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('expected an answer, got none');
  return value;
}

/** What a table holds, for proofs that nothing was written. */
export async function settle<T>(calls: Promise<T>[]): Promise<{ answers: T[]; errors: unknown[] }> {
  const outcomes = await Promise.allSettled(calls);
  return {
    answers: outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : [])),
    errors: outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : [])),
  };
}

/** Whoever has the address: a page of a search may be without anybody, and another follow. */
export async function userWith(admin: TallerClient, email: string) {
  for await (const user of iterate((nextToken) => admin.users({ search: email, limit: 100, nextToken })))
    if (user.email === email) return user;
  return null;
}
