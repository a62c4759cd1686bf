/** What a driver does, sent at once or kept until there is a network: each with the moment at which it was done. */
import { useQueryClient } from '@tanstack/react-query';
import type { TallerClient } from '../../../../client/index.ts';
import { sendOrKeep } from '../../../shared/queue/queue.ts';
import { useSession } from '../../../shared/session/SessionProvider.tsx';
import { useAction } from '../../kernel/errors/useAction.ts';
import { DELIVERIES_KEY } from './keys.ts';
import type { DrivingInputs, DrivingKind } from './driving.ts';

export type Done = {
  [Name in DrivingKind]: { kind: Name; label: string; input: DrivingInputs[Name] };
}[DrivingKind];

type Send<Name extends DrivingKind> = (
  client: TallerClient,
  input: DrivingInputs[Name],
  idempotencyKey: string,
) => Promise<unknown>;

const SEND: { [Name in DrivingKind]: Send<Name> } = {
  startRoute: (client, input, idempotencyKey) => client.startRoute({ ...input, idempotencyKey }),
  arriveAtDelivery: (client, input, idempotencyKey) => client.arriveAtDelivery({ ...input, idempotencyKey }),
  completeDelivery: (client, input, idempotencyKey) => client.completeDelivery({ ...input, idempotencyKey }),
  failDelivery: (client, input, idempotencyKey) => client.failDelivery({ ...input, idempotencyKey }),
  finishRoute: (client, input, idempotencyKey) => client.finishRoute({ ...input, idempotencyKey }),
};

/** @param waits whether something waits already: what is done now goes behind it, in order */
export function useDriving(waits: boolean, onDone: () => void) {
  const { client } = useSession();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: DELIVERIES_KEY });
  return useAction(
    (done: Done, key) =>
      sendOrKeep(
        { ...done, key },
        (input) => (SEND[done.kind] as Send<DrivingKind>)(client, input as never, key),
        waits,
      ),
    {
      onDone: async () => {
        onDone();
        await refresh();
      },
      onRefused: refresh,
    },
  );
}
