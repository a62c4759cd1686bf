import { describe, expect, it } from 'vitest';
import { createChannel } from './channel.ts';
import type { TallerClient } from './client.ts';
import { NetworkError, TallerError } from './errors.ts';
import { followWorkOrders } from './follow.ts';

const ORDER = { id: 'o1', state: 'READY', stateSince: '2026-01-01T00:00:00Z', technician: null, bay: null, version: 3 };

/** A client whose list fails with these, in turn, before it answers. */
function clientAfter(failures: Error[]) {
  const live = createChannel<never>();
  return {
    workOrders: () => {
      const failure = failures.shift();
      return failure ? Promise.reject(failure) : Promise.resolve({ items: [ORDER], nextToken: null });
    },
    onWorkOrderStateChanged: (_variables: object, { onLive }: { onLive: (resumed: boolean) => void }) => {
      queueMicrotask(() => onLive(false));
      return { close: () => live.end(), [Symbol.asyncIterator]: () => live.read(() => undefined) };
    },
  } as unknown as TallerClient;
}

describe('orders that are followed', () => {
  it.each([new NetworkError('no answer'), new TallerError('the database does not answer', 'TRY_AGAIN')])(
    'are fetched again after what passes: %s',
    async (failure) => {
      const following = followWorkOrders(clientAfter([failure]));
      for await (const order of following) {
        expect(order).toMatchObject({ workOrderId: 'o1', sequence: 3, source: 'fetched' });
        following.close();
      }
    },
  );

  it('end with what the API refuses for good', async () => {
    const following = followWorkOrders(clientAfter([new TallerError('not you', 'FORBIDDEN')]));
    await expect(following[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    following.close();
  });
});
