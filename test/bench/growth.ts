/**
 * Read units of a page of work orders in a small table and in a large one: an index reads only the page, however large
 * the table is.
 */
import type { TallerClient } from '../../client/index.ts';
import type { Stack } from '../support/stack.ts';
import { newOrder, present } from '../support/workshop.ts';

const SIZES = [1_000, 50_000];
const PAGE = 50;
const STATES = ['RECEIVED', 'DIAGNOSIS', 'IN_PROGRESS', 'READY', 'DELIVERED', 'DELIVERED', 'DELIVERED', 'CANCELLED'];

export interface Growth {
  orders: number;
  /** Read units by list. */
  units: Record<string, number>;
}

function rows(
  from: number,
  to: number,
  like: { customerId: string; vehicleId: string; technicianId: string },
): object[] {
  return Array.from({ length: to - from }, (_, index) => {
    const number = from + index;
    // All of the same length, because read units count bytes.
    const id = `GROWTH${String(number).padStart(6, '0')}`;
    const name = (letter: string, count: number): string => `${letter}${String(number % count).padStart(5, '0')}`;
    const at = new Date(Date.UTC(2020, 0, 1) + number * 60_000).toISOString();
    const own = number % 10 === 0;
    return {
      pk: id,
      sk: 'ORDER',
      kind: 'ORDER',
      id,
      state: STATES[number % STATES.length],
      stateSince: at,
      timeInState: {},
      customerId: own ? like.customerId : name('C', 5_000),
      vehicleId: own ? like.vehicleId : name('V', 6_000),
      technicianId: own ? like.technicianId : name('T', 7),
      complaint: 'Ruido al frenar',
      receivedAt: at,
      itemCount: 3,
      partsMoved: false,
      subtotal: 10_000,
      tax: 1_800,
      total: 11_800,
      currency: 'PEN',
      version: 5,
      createdAt: at,
      updatedAt: at,
    };
  });
}

export async function measureGrowth(stack: Stack, say: (line: string) => void): Promise<Growth[]> {
  const admin = await stack.clientAs('ADMIN');
  const order = await newOrder(stack, []);
  const like = {
    customerId: present(order.customer).id,
    vehicleId: present(order.vehicle).id,
    technicianId: present(await admin.me()).user.id,
  };
  const lists: Record<string, (client: TallerClient) => Promise<unknown>> = {
    'all, newest first': (client) => client.workOrders({ limit: PAGE }),
    'by state': (client) => client.workOrders({ state: 'IN_PROGRESS', limit: PAGE }),
    'by customer': (client) => client.workOrders({ customerId: like.customerId, limit: PAGE }),
    'by vehicle and state': (client) => client.workOrders({ vehicleId: like.vehicleId, state: 'READY', limit: PAGE }),
    'by technician': (client) => client.workOrders({ technicianId: like.technicianId, limit: PAGE }),
    'of one day': (client) =>
      client.workOrders({ receivedFrom: '2020-01-01T05:00:00Z', receivedTo: '2020-01-02T05:00:00Z', limit: PAGE }),
  };
  const found: Growth[] = [];
  let there = 0;
  for (const size of SIZES) {
    await stack.putRows('WorkOrders', rows(there, size, like));
    there = size;
    const units: Record<string, number> = {};
    for (const [name, read] of Object.entries(lists)) {
      let consumed = 0;
      const unsubscribe = stack.deployment.onDynamoDbCall((call) => {
        consumed += call.consumedCapacity.read;
      });
      await read(admin);
      unsubscribe();
      units[name] = consumed;
    }
    found.push({ orders: size, units });
    say(
      `${size} work orders: ${Object.entries(units)
        .map(([name, each]) => `${name} ${each}`)
        .join(', ')}`,
    );
  }
  return found;
}

/** Lists that cost more in the large table. */
export function grown(found: readonly Growth[]): string[] {
  const [small, large] = [found[0], found.at(-1)];
  return Object.entries(large?.units ?? {}).flatMap(([name, units]) =>
    units > (small?.units[name] ?? 0)
      ? [
          `work orders ${name}: ${small?.units[name]} read units among ${small?.orders}, ${units} among ${large?.orders}`,
        ]
      : [],
  );
}
