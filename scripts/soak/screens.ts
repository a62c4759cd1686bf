/** Screens that follow the orders all the time, whatever happens to the API. */
import { followWorkOrders } from '../../client/index.ts';
import type { TallerClient } from '../../client/index.ts';

export interface Screen {
  /** Whether it has heard of a change of the order as it happened. */
  hasHeard: (workOrderId: string) => boolean;
  close: () => void;
}

export function startScreen(client: TallerClient, broke: (reason: string) => void): Screen {
  const live = new Set<string>();
  const following = followWorkOrders(client);
  let closed = false;
  const running = (async () => {
    for await (const order of following) {
      if (order.source === 'live') live.add(order.workOrderId);
    }
  })();
  running.then(
    () => closed || broke('a screen ended'),
    (error: unknown) => closed || broke(`a screen ended: ${error instanceof Error ? error.message : String(error)}`),
  );
  return {
    hasHeard: (workOrderId) => live.has(workOrderId),
    close: () => {
      closed = true;
      following.close();
    },
  };
}
