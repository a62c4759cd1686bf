/**
 * What somebody has seen, kept in the browser's database so that it can be read without network: under who saw it, where, bounded in age and
 * size, and gone when they sign out. It is what the API answered to them, so that it holds nothing that their role may not see.
 */
import type { Query } from '@tanstack/react-query';
import type { PersistedClient, Persister } from '@tanstack/react-query-persist-client';
import { answerTo, within } from '../../../shared/database.ts';

const DAY = 86_400_000;
/** Milliseconds after which nothing of it is shown any more. */
export const OLDEST = 7 * DAY;
/** Milliseconds that what is not on the screen stays in the page's memory, from where it is kept. */
export const IN_MEMORY = DAY;
/** Characters, as JSON: of all, and of one answer. Longer lists are for the network. */
const MOST = 4_000_000;
const MOST_OF_ONE = 500_000;
/** Milliseconds between writings. */
const PAUSE = 1_000;

interface Row {
  whose: string;
  client: PersistedClient;
}

type Seen = PersistedClient['clientState']['queries'][number];

/** Answers only, and none that says of itself that it is not to be kept (`meta: { kept: false }`). */
export const isKept = ({ state, meta }: Query): boolean => state.status === 'success' && meta?.['kept'] !== false;

const sizes = new WeakMap<object, number>();

function sizeOf({ state }: Seen): number {
  const data: unknown = state.data;
  if (typeof data !== 'object' || data === null) return 100;
  const counted = sizes.get(data) ?? JSON.stringify(data).length;
  sizes.set(data, counted);
  return counted;
}

/** The newest, as far as there is room for them. */
export function bounded(queries: readonly Seen[], now: number): Seen[] {
  let room = MOST;
  return queries
    .filter(({ state }) => now - state.dataUpdatedAt <= OLDEST)
    .toSorted((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
    .filter((query) => {
      const size = sizeOf(query);
      if (size > MOST_OF_ONE || size > room) return false;
      room -= size;
      return true;
    });
}

/** Counts up when all is forgotten: what was on its way to the database is not written any more. */
let forgotten = 0;

async function write(row: Row, since: number): Promise<void> {
  await within('seen', 'readwrite', async (store) => {
    if (since === forgotten) await answerTo(store.put(row));
  });
}

/** @param whose who saw it, and where */
export function seenBy(whose: string): Persister {
  let next: PersistedClient | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const since = forgotten;
  const flush = (): void => {
    timer = undefined;
    if (!next) return;
    const client = next;
    next = null;
    const queries = bounded(client.clientState.queries, Date.now());
    // A browser that has no room, or lends none, shows what the network gives.
    write({ whose, client: { ...client, clientState: { ...client.clientState, queries } } }, since).catch(
      () => undefined,
    );
  };
  return {
    persistClient(client) {
      next = client;
      timer ??= setTimeout(flush, PAUSE);
    },
    async restoreClient() {
      const rows = await within('seen', 'readwrite', async (store) => {
        const all = (await answerTo(store.getAll())) as Row[];
        // What others have seen here is nobody's any more.
        for (const row of all) if (row.whose !== whose) await answerTo(store.delete(row.whose));
        return all;
      }).catch(() => []);
      const client = rows.find((row) => row.whose === whose)?.client;
      if (!client) return undefined;
      return {
        ...client,
        clientState: { ...client.clientState, queries: bounded(client.clientState.queries, Date.now()) },
      };
    },
    removeClient: forgetSeen,
  };
}

/** Nothing of it is left for who comes next. */
export function forgetSeen(): Promise<void> {
  forgotten += 1;
  return within('seen', 'readwrite', async (store) => {
    await answerTo(store.clear());
  }).catch(() => undefined);
}
