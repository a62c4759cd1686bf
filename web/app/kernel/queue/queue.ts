/** Sends what waits, one after another, when there is a network again. What the server refuses waits for somebody to decide. */
import type { CreateWorkOrderInput, TallerClient } from '../../../../client/index.ts';
import { endsSession, NetworkError, TallerError } from '../../../../client/index.ts';
import type { Waiting } from './store.ts';
import { all, put, remove } from './store.ts';

export type New = Pick<Waiting, 'key' | 'kind' | 'label' | 'input'>;

const listeners = new Set<() => void>();
let shown: readonly Waiting[] = [];
let owner = '';

/** What waits, as far as this page has heard. */
export const waiting = (): readonly Waiting[] => shown;

export function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function show(): Promise<void> {
  shown = (await all()).filter(({ by }) => by === owner);
  listeners.forEach((listener) => listener());
}

/** @param by id of whoever is signed in */
export async function begin(by: string): Promise<void> {
  owner = by;
  await show();
}

export async function enqueue(call: New): Promise<void> {
  await put({ ...call, by: owner, at: Date.now() });
  await show();
}

export async function discard(key: string): Promise<void> {
  await remove(key);
  await show();
}

/** Asks again for what was refused, as it stands. */
export async function decide(key: string, change: (input: unknown) => unknown): Promise<void> {
  const found = shown.find((each) => each.key === key);
  if (!found) return;
  const { refused: _refused, ...rest } = found;
  await remove(key);
  // Another input is another call.
  await put({ ...rest, key: crypto.randomUUID(), input: change(found.input) });
  await show();
}

const SENDERS: Record<Waiting['kind'], (client: TallerClient, { input, key }: Waiting) => Promise<unknown>> = {
  openOrder: (client, { input, key }) =>
    client.createWorkOrder({ input: input as CreateWorkOrderInput, idempotencyKey: key }),
};

let sending: Promise<number> | null = null;

/** @returns how many were sent. Two pages of one browser may send the same: its key makes that harmless. */
export function sendAll(client: TallerClient): Promise<number> {
  sending ??= send(client).finally(() => {
    sending = null;
  });
  return sending;
}

async function send(client: TallerClient): Promise<number> {
  let sent = 0;
  for (const each of (await all()).filter(({ by, refused }) => by === owner && !refused)) {
    try {
      await SENDERS[each.kind](client, each);
      await remove(each.key);
      sent += 1;
    } catch (error) {
      if (error instanceof NetworkError || endsSession(error)) break;
      if (error instanceof TallerError && error.code === 'TRY_AGAIN') break;
      const { code, message, info } =
        error instanceof TallerError ? error : { code: 'INTERNAL', message: '', info: {} };
      await put({ ...each, refused: { code, message, info } });
    }
  }
  await show();
  return sent;
}
