/** The subscribers of `live.ts`: a process that does nothing but listen, so that the server's memory and time are its own. */
import type { WorkOrderState } from '../../client/index.ts';
import { createTallerClient } from '../../client/index.ts';

export interface Filter {
  workOrderId?: string;
  states?: WorkOrderState[];
  technicianId?: string;
  bay?: string;
}

export interface Heard {
  orderId: string;
  state: WorkOrderState;
  /** Milliseconds since the epoch: both processes have one clock. */
  at: number;
}

type Order =
  { kind: 'start'; endpoint: string; token: string; filters: Filter[] } | { kind: 'report'; counts: number[] };

/** After so many milliseconds without a new event, the list is considered complete. */
const SILENCE = 1_000;
const LONGEST = 30_000;
const heard: Heard[][] = [];
let last = Date.now();

async function listen(endpoint: string, token: string, filter: Filter, list: Heard[]): Promise<void> {
  const client = createTallerClient({ endpoint, auth: () => token });
  await new Promise<void>((resolve, reject) => {
    const subscription = client.onWorkOrderStateChanged(filter, { onLive: () => resolve() });
    void (async () => {
      for await (const change of subscription) {
        last = Date.now();
        list.push({ orderId: change.workOrderId, state: change.state, at: last });
      }
    })().catch(reject);
  });
}

process.on('message', (order: Order) => {
  void (async () => {
    if (order.kind === 'start') {
      const { endpoint, token, filters } = order;
      for (const filter of filters) {
        const list: Heard[] = [];
        heard.push(list);
        await listen(endpoint, token, filter, list);
      }
      // What was made before anybody listened is not what is measured.
      for (const list of heard) list.length = 0;
      process.send?.({ kind: 'live', value: null });
      return;
    }
    const isComplete = (): boolean => heard.every((list, index) => list.length >= (order.counts[index] ?? 0));
    const began = Date.now();
    // Also when all has come: more than that would be wrong, and shows only now.
    while (Date.now() - last < SILENCE || (!isComplete() && Date.now() - began < LONGEST))
      await new Promise((resolve) => setTimeout(resolve, 50));
    process.send?.({ kind: 'heard', value: heard });
  })();
});
