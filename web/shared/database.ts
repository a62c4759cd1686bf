/** The browser's own database, for what outlives the page, the browser and the machine's sleep. */

/** Stores by the name of what their rows are found by. */
const STORES = {
  /** What waits for the network. */
  waiting: 'key',
  /** What was seen, to be read without network. */
  seen: 'id',
} as const;
export type StoreName = keyof typeof STORES;

const NAME = 'taller';
/** 1 had `waiting` alone. */
const VERSION = 2;

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      for (const [store, keyPath] of Object.entries(STORES))
        if (!request.result.objectStoreNames.contains(store)) request.result.createObjectStore(store, { keyPath });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the database does not open'));
  });
}

/** One transaction: all that `work` asks for happens, or nothing. Within it only the database is waited for. */
export async function within<Result>(
  name: StoreName,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => Promise<Result>,
): Promise<Result> {
  const database = await opened();
  try {
    const transaction = database.transaction(name, mode);
    const done = new Promise<void>((resolve, reject) => {
      // Written when the transaction is: a request that succeeded can still be undone.
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('nothing was stored'));
    });
    const [result] = await Promise.all([work(transaction.objectStore(name)), done]);
    return result;
  } finally {
    database.close();
  }
}

/** What a request of a transaction answers. */
export function answerTo<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the database refused'));
  });
}
