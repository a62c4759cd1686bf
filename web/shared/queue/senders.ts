/** How each kind of waiting call is sent, and what is looked at before. */
import type { TallerClient } from '../../../client/index.ts';
import { TallerError } from '../../../client/index.ts';
import { ALREADY_OPEN } from './chain.ts';
import type { Inputs, Kind, Waiting } from './store.ts';

type Send<Input> = (client: TallerClient, input: Input, idempotencyKey: string) => Promise<{ id: string } | null>;

const SENDERS: { [Name in Kind]: Send<Inputs[Name]> } = {
  createCustomer: (client, input, idempotencyKey) => client.createCustomer({ input, idempotencyKey }),
  createVehicle: (client, input, idempotencyKey) => client.createVehicle({ input, idempotencyKey }),
  openOrder: (client, input, idempotencyKey) => client.createWorkOrder({ input, idempotencyKey }),
  moveOrder: (client, input, idempotencyKey) => client.changeWorkOrderState({ ...input, idempotencyKey }),
  startRoute: (client, input, idempotencyKey) => client.startRoute({ ...input, idempotencyKey }),
  arriveAtDelivery: (client, input, idempotencyKey) => client.arriveAtDelivery({ ...input, idempotencyKey }),
  completeDelivery: (client, input, idempotencyKey) => client.completeDelivery({ ...input, idempotencyKey }),
  failDelivery: (client, input, idempotencyKey) => client.failDelivery({ ...input, idempotencyKey }),
  finishRoute: (client, input, idempotencyKey) => client.finishRoute({ ...input, idempotencyKey }),
};

/** @returns the id of what came of it @throws TallerError, NetworkError, AuthenticationError */
export async function sendOne(client: TallerClient, row: Waiting): Promise<string> {
  // What was stored under a kind is what its forms made: store.ts says which.
  const send = SENDERS[row.kind] as Send<Waiting['input']>;
  const answer = await send(client, row.input, row.key);
  return answer?.id ?? '';
}

/** Milliseconds by which clocks may differ. */
const SKEW = 600_000;

/**
 * The server opens a second order of a vehicle and warns of the first. Whoever filled this one in saw no warning, and the other may be of
 * the same visit: people decide. One that is this very order, whose first attempt arrived, is none.
 */
export async function lookBefore(client: TallerClient, { kind, input, known, triedAt, at }: Waiting): Promise<void> {
  const { vehicleId, complaint = null } = input;
  if (kind !== 'openOrder' || known === undefined || typeof vehicleId !== 'string') return;
  const open = (await client.workOrders({ vehicleId, open: true, limit: 10 }))?.items ?? [];
  const isThis = (order: (typeof open)[number]): boolean =>
    triedAt !== undefined && (order.complaint ?? null) === complaint && Date.parse(order.receivedAt) >= at - SKEW;
  const other = open.find((order) => !(known ?? []).includes(order.id) && !isThis(order));
  if (other) throw new TallerError('Another order is open', ALREADY_OPEN, { existingId: other.id, state: other.state });
}
