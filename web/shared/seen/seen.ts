/**
 * What somebody has seen, kept in the browser's database so that it can be read without network: under who saw it, where, bounded in
 * age and size, and gone when they sign out. It is what the API answered to them, so that it holds nothing that their role may not see.
 */
import type { Query } from '@tanstack/react-query';
import type { PersistedClient, Persister } from '@tanstack/react-query-persist-client';
import { answerTo, within } from '../database.ts';

const DAY = 86_400_000;
/** Milliseconds after which nothing of it is shown any more. */
export const OLDEST = 7 * DAY;
/** Milliseconds that what is not on the screen stays in the page's memory. */
export const IN_MEMORY = DAY;
/** Characters, as JSON: of all, and of one answer. Longer lists are for the network. */
export const MOST = 4_000_000;
const MOST_OF_ONE = 500_000;
/** Milliseconds between writings. */
const PAUSE = 1_000;
/** Answers of another form than the page's own are of no use: it counts up when documents or keys of queries change their meaning. */
export const FORM = '1';

export type Seen = PersistedClient['clientState']['queries'][number];

/** An answer, in a row of its own: only what is new is written. */
interface Row {
  id: string;
  whose: string;
  form: string;
  size: number;
  query: Seen;
}

/** Answers only, and none that says of itself that it is not to be kept (`meta: { kept: false }`). */
export const isKept = ({ state, meta }: Query): boolean => state.status === 'success' && meta?.['kept'] !== false;

const sizeOf = ({ state }: Seen): number => JSON.stringify(state.data ?? null).length;
const ageOf = ({ query }: Row, now: number): number => now - query.state.dataUpdatedAt;

/** The newest, as far as there is room for them. */
export function bounded<Kept extends Pick<Row, 'size' | 'query'>>(rows: readonly Kept[]): Kept[] {
  let room = MOST;
  return rows
    .toSorted((a, b) => b.query.state.dataUpdatedAt - a.query.state.dataUpdatedAt)
    .filter(({ size }) => {
      room -= size;
      return room >= 0;
    });
}

/** Counts up when all is forgotten: what was on its way to the database is not written any more. */
let forgotten = 0;

/** Those of one person that can still be shown; all others go. */
function readOwn(whose: string, now: number): Promise<Row[]> {
  return within('seen', 'readwrite', async (store) => {
    const all = (await answerTo(store.getAll())) as Row[];
    const own = all.filter((row) => row.whose === whose && row.form === FORM && ageOf(row, now) <= OLDEST);
    const kept = bounded(own);
    await Promise.all(all.filter((row) => !kept.includes(row)).map((row) => answerTo(store.delete(row.id))));
    return kept;
  });
}

/** @param whose who sees it, and where */
export function seenBy(whose: string): Persister {
  const since = forgotten;
  /** What is in the database, without the answers. */
  const written = new Map<string, Row>();
  let next: readonly Seen[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isNew = ({ queryHash, state }: Seen): boolean =>
    written.get(queryHash)?.query.state.dataUpdatedAt !== state.dataUpdatedAt;
  const rowOf = (query: Seen): Row => ({
    id: `${whose} ${query.queryHash}`,
    whose,
    form: FORM,
    size: sizeOf(query),
    query,
  });

  async function write(): Promise<void> {
    timer = undefined;
    const rows = next.filter(isNew).map(rowOf);
    next = [];
    const isFitting = ({ size }: Row): boolean => size <= MOST_OF_ONE;
    // What is too long is looked at once, and takes no room.
    for (const row of rows)
      written.set(row.query.queryHash, { ...withoutData(row), size: isFitting(row) ? row.size : 0 });
    const fitting = rows.filter(isFitting);
    const kept = bounded([...written.values()]);
    const gone = [...written.values()].filter((row) => !kept.includes(row));
    for (const { query } of gone) written.delete(query.queryHash);
    await within('seen', 'readwrite', async (store) => {
      if (since !== forgotten) return;
      await Promise.all(fitting.map((row) => answerTo(store.put(row))));
      await Promise.all(gone.map(({ id }) => answerTo(store.delete(id))));
    });
  }

  return {
    persistClient({ clientState }) {
      next = clientState.queries;
      // A browser that has no room, or lends none, shows what the network gives.
      timer ??= setTimeout(() => void write().catch(() => undefined), PAUSE);
    },
    async restoreClient() {
      const rows = await readOwn(whose, Date.now()).catch(() => []);
      for (const row of rows) written.set(row.query.queryHash, withoutData(row));
      if (rows.length === 0) return undefined;
      return {
        timestamp: Date.now(),
        buster: FORM,
        clientState: { mutations: [], queries: rows.map(({ query }) => query) },
      };
    },
    removeClient: forgetSeen,
  };
}

const withoutData = (row: Row): Row => ({
  ...row,
  query: { ...row.query, state: { ...row.query.state, data: undefined } },
});

/** Nothing of it is left for who comes next. */
export async function forgetSeen(): Promise<void> {
  forgotten += 1;
  await emptied();
}

/** Nothing is left of before; what is seen from now on is kept again. */
export const emptied = (): Promise<void> =>
  within('seen', 'readwrite', async (store) => {
    await answerTo(store.clear());
  }).catch(() => undefined);
