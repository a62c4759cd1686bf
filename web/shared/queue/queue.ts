/** Sends what waits, one after another, when there is a network again. What is refused waits for somebody to decide. */
import type { TallerClient } from '../../../client/index.ts';
import { endsSession, NetworkError, TallerError } from '../../../client/index.ts';
import { isOffline } from '../network.ts';
import type { Change } from './chain.ts';
import { answered, behind, decided, discarded, isUncertain, nextOf, outlived, referring, UNCERTAIN } from './chain.ts';
import { lookBefore, sendOne } from './senders.ts';
import type { Input, Inputs, Kind, Refused, Waiting } from './store.ts';
import { all, rewrite } from './store.ts';

export interface Call<Name extends Kind> {
  key: string;
  kind: Name;
  label: string;
  /** Fields may hold the keys of calls that wait, in place of ids. */
  input: Inputs[Name];
  known?: readonly string[] | null;
}

const listeners = new Set<() => void>();
/** Pages of one browser, the others of this one and the board's. */
const others = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('taller.queue');
let shown: readonly Waiting[] = [];
let open: readonly Waiting[] = [];
let owner = '';

/** All that is known, with what was sent not long ago. */
export const known = (): readonly Waiting[] => shown;
/** What waits, as far as this page has heard. */
export const waiting = (): readonly Waiting[] => open;
const NOTHING: readonly Waiting[] = [];
/** The same of one user: nothing of whoever was here before them is shown, not even for the first moment. */
export const waitingOf = (by: string): readonly Waiting[] => (by === owner ? open : NOTHING);

export function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function show(): Promise<void> {
  shown = (await all()).filter(({ by }) => by === owner);
  open = shown.filter(({ answer }) => !answer);
  listeners.forEach((listener) => listener());
}

others?.addEventListener('message', () => void show().catch(() => undefined));

/** Of the user's own rows; what others left here is not looked at. */
async function change(make: (rows: Waiting[]) => Change): Promise<void> {
  await rewrite((rows) => make(rows.filter(({ by }) => by === owner)));
  others?.postMessage('changed');
  await show();
}

/** @param by id of whoever is signed in */
export async function begin(by: string): Promise<void> {
  if (owner !== by) shown = open = NOTHING;
  owner = by;
  await change((rows) => outlived(rows, Date.now()));
}

async function keep<Name extends Kind>(call: Call<Name>, more: Partial<Waiting> = {}): Promise<void> {
  await change((rows) => {
    const { input, needs } = referring(rows, call.input as Input);
    const at = Date.now();
    // Behind what waits already, also within one millisecond.
    const last = Math.max(0, ...rows.map((row) => row.at));
    const ordered = { ...call, ...more, input, by: owner, at: at > last ? at : last + 1 };
    return { put: [Object.keys(needs).length === 0 ? ordered : { ...ordered, needs }] };
  });
}

export type Kept<Result> = { done: Result } | { kept: string };

/**
 * Sends it at once where that can be; else keeps it, to be sent by itself once. @returns what came of it, or its key
 * @param behindOthers whether it goes behind what waits, although it may be possible to send it @throws what the server refuses now
 */
export async function sendOrKeep<Name extends Kind, Result>(
  call: Call<Name>,
  send: (input: Inputs[Name]) => Promise<Result>,
  behindOthers = false,
): Promise<Kept<Result>> {
  const { input, needs } = referring(shown, call.input as Input);
  if (Object.keys(needs).length > 0 || behindOthers || isOffline()) {
    await keep(call);
    return { kept: call.key };
  }
  try {
    // The same input, with ids in place of keys.
    return { done: await send(input as Inputs[Name]) };
  } catch (error) {
    if (!(error instanceof NetworkError)) throw error;
    // It may have arrived all the same: the same key has no second effect.
    await keep(call, { triedAt: Date.now() });
    return { kept: call.key };
  }
}

/** What goes with it, where it is discarded. */
export const goesWith = (key: string): readonly Waiting[] => behind(open, key);

export const discard = (key: string): Promise<void> => change((rows) => discarded(rows, key));

/** Sends again what was refused: as it stands, or changed. */
export const decide = (key: string, next: Partial<Pick<Waiting, 'input' | 'label' | 'known'>> = {}): Promise<void> =>
  change((rows) => decided(rows, key, next, crypto.randomUUID()));

/** What is there already, in its place. @param also what else those that wait for it are given */
export const takeExisting = (key: string, id: string, also: Input = {}): Promise<void> =>
  change((rows) => answered(rows, key, id, Date.now(), also));

let sending: Promise<number> | null = null;

/** @returns how many were sent for this call: who comes while others are sent goes after them */
export function sendAll(client: TallerClient): Promise<number> {
  if (sending) return sending.then(() => sendAll(client));
  sending = alone(() => send(client)).finally(() => {
    sending = null;
  });
  return sending;
}

/** Two pages of one browser do not send the same; where they did, its key would make that harmless. */
const alone = async (work: () => Promise<number>): Promise<number> =>
  typeof navigator !== 'undefined' && 'locks' in navigator
    ? await navigator.locks.request('taller.queue', work)
    : await work();

const refusedBy = (error: unknown): Refused =>
  error instanceof TallerError
    ? { code: error.code, message: error.message, info: error.info }
    : { code: 'INTERNAL', message: '', info: {} };

const passes = (error: unknown): boolean =>
  error instanceof NetworkError || endsSession(error) || (error instanceof TallerError && error.code === 'TRY_AGAIN');

async function send(client: TallerClient): Promise<number> {
  const passed = new Set<string>();
  const mine = async (): Promise<Waiting[]> => (await all()).filter(({ by }) => by === owner);
  let sent = 0;
  for (let row = nextOf(await mine(), passed); row; row = nextOf(await mine(), passed)) {
    passed.add(row.key);
    const outcome = await attempt(client, row);
    if (outcome === 'stop') break;
    if (outcome === 'sent') sent += 1;
  }
  await show();
  return sent;
}

const mark = (key: string, more: Partial<Waiting>): Promise<void> =>
  change((rows) => ({ put: rows.filter((row) => row.key === key).map((row) => ({ ...row, ...more })) }));

async function attempt(client: TallerClient, row: Waiting): Promise<'sent' | 'refused' | 'stop'> {
  if (isOffline()) return 'stop';
  let isOut = false;
  try {
    if (isUncertain(row, Date.now())) throw new TallerError('It may have arrived long ago', UNCERTAIN);
    await lookBefore(client, row);
    isOut = true;
    const id = await sendOne(client, row);
    await change((rows) => answered(rows, row.key, id, Date.now()));
    return 'sent';
  } catch (error) {
    if (!passes(error)) {
      await mark(row.key, { refused: refusedBy(error) });
      return 'refused';
    }
    // Without an answer it may have arrived.
    if (isOut && error instanceof NetworkError && row.triedAt === undefined)
      await mark(row.key, { triedAt: Date.now() });
    return 'stop';
  }
}
