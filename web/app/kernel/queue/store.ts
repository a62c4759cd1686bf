/** What waits for the network, in the browser's own database: it outlives the page, the browser and the machine's sleep. */

export interface Waiting {
  /** The call's idempotency key: however often it is sent, it has one effect. */
  key: string;
  kind: 'openOrder';
  /** What people call it. */
  label: string;
  input: unknown;
  /** Whose it is: nobody else sends it. */
  by: string;
  /** Milliseconds since the epoch. */
  at: number;
  /** Why the server refused it; it waits for a decision then. */
  refused?: { code: string; message: string; info: Readonly<Record<string, unknown>> };
}

const NAME = 'taller';
const STORE = 'waiting';

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'key' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the database does not open'));
  });
}

async function within<Result>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await opened();
  try {
    return await new Promise<Result>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = ask(transaction.objectStore(STORE));
      // Written when the transaction is: a request that succeeded can still be undone.
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('nothing was stored'));
    });
  } finally {
    database.close();
  }
}

export const put = (waiting: Waiting): Promise<unknown> => within('readwrite', (store) => store.put(waiting));
export const remove = (key: string): Promise<unknown> => within('readwrite', (store) => store.delete(key));
export const all = async (): Promise<Waiting[]> =>
  ((await within('readonly', (store) => store.getAll())) as Waiting[]).sort((a, b) => a.at - b.at);
