/** Opening an order: at once where there is a network, else as soon as there is one again, and once either way. */
import type { CreateWorkOrderInput, TallerClient } from '../../../../client/index.ts';
import type { OpenOrderMutation } from './generated/documents.ts';
import { OpenOrderDocument } from './generated/documents.ts';

export type OpenedOrder = NonNullable<OpenOrderMutation['createWorkOrder']>;

/** What the slip shows: of an order that is open, or of one that waits for the network. */
export type Opened =
  { order: OpenedOrder } | { waiting: { key: string; label: string; complaint: string; promisedAt: string | null } };

export async function openOrder(
  client: TallerClient,
  input: CreateWorkOrderInput,
  idempotencyKey: string,
): Promise<OpenedOrder | null> {
  return (await client.request(OpenOrderDocument, { input, idempotencyKey })).createWorkOrder;
}
