/** From a change to all who follow it: many subscribers on one machine. */
import type { TallerClient } from '../../client/index.ts';
import { createTallerClient } from '../../client/index.ts';
import type { Stack } from '../support/stack.ts';
import { LABOR, newOrder } from '../support/workshop.ts';
import { quantile, round } from './statistics.ts';

/** AppSync takes 100 subscriptions a connection. */
const CONNECTIONS = 5;
const EACH = 100;
const CHANGES = 60;

export interface LiveFigures {
  subscribers: number;
  changes: number;
  /** Milliseconds from the call of the mutation to a subscriber's event, over all subscribers. */
  p50Ms: number;
  p99Ms: number;
}

export async function measureLive(stack: Stack): Promise<LiveFigures> {
  const admin = await stack.clientAs('ADMIN');
  const token = await stack.accessToken('SCREEN');
  const orders: { id: string }[] = [];
  for (let index = 0; index < CHANGES; index += 1) orders.push(await newOrder(stack, [LABOR]));

  const started = new Map<string, number>();
  const waits: number[] = [];
  let live = 0;
  const open: { close(): void }[] = [];
  const clients: TallerClient[] = Array.from({ length: CONNECTIONS }, () => createTallerClient({ endpoint: stack.graphqlUrl, auth: () => token }));
  for (const client of clients) {
    for (let index = 0; index < EACH; index += 1) {
      const subscription = client.onWorkOrderStateChanged({ states: ['APPROVED'] }, { onLive: () => (live += 1) });
      open.push(subscription);
      void (async () => {
        for await (const change of subscription) {
          const from = started.get(change.workOrderId);
          if (from !== undefined) waits.push(performance.now() - from);
        }
      })();
    }
  }
  const until = async (done: () => boolean): Promise<void> => {
    while (!done()) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  await until(() => live === CONNECTIONS * EACH);
  for (const [index, order] of orders.entries()) {
    started.set(order.id, performance.now());
    await admin.changeWorkOrderState({ id: order.id, to: 'APPROVED' });
    await until(() => waits.length === (index + 1) * CONNECTIONS * EACH);
  }
  for (const each of open) each.close();
  return { subscribers: CONNECTIONS * EACH, changes: CHANGES, p50Ms: round(quantile(waits, 0.5)), p99Ms: round(quantile(waits, 0.99)) };
}
