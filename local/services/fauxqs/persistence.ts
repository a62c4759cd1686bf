/**
 * Queues and objects that outlive the runtime. fauxqs keeps them from version 2 on, but only behind a start of its own that
 * listens on every address; so its stores are opened here, by the file names of that version.
 */
import type { buildApp } from 'fauxqs';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { closeToOthers, makeFolder } from '../../privateFiles.ts';

type Stores = NonNullable<NonNullable<Parameters<typeof buildApp>[0]>['stores']>;

/** What is used of version 2's classes. */
interface PersistenceManager {
  load(...stores: unknown[]): void;
  close(): void;
}

interface Persistent {
  persistence?: PersistenceManager;
  allQueues?: () => Iterable<Persistent>;
}

export interface OpenStores {
  stores: Stores;
  close: () => void;
}

/** @returns undefined, said on the console, where the installed version keeps nothing */
export async function openStores(dataDir: string, log: (line: string) => void): Promise<OpenStores | undefined> {
  const file = (path: string): URL => new URL(path, import.meta.resolve('fauxqs'));
  if (!existsSync(fileURLToPath(file('./persistence.js')))) {
    log('queues and files are not kept between starts: this version of fauxqs holds them in memory');
    return undefined;
  }
  const load = async <Class>(path: string, name: string): Promise<Class> =>
    ((await import(file(path).href)) as Record<string, Class>)[name] as Class;
  const Manager = await load<new (folder: string) => PersistenceManager>('./persistence.js', 'PersistenceManager');
  const stores = {
    sqsStore: new (await load<new () => Stores['sqsStore']>('./sqs/sqsStore.js', 'SqsStore'))(),
    snsStore: new (await load<new () => Stores['snsStore']>('./sns/snsStore.js', 'SnsStore'))(),
    s3Store: new (await load<new () => Stores['s3Store']>('./s3/s3Store.js', 'S3Store'))(),
  };
  makeFolder(dataDir);
  const manager = new Manager(dataDir);
  closeToOthers(dataDir);
  // Loaded before they know where to save, or loading would save.
  manager.load(stores.sqsStore, stores.snsStore, stores.s3Store);
  for (const store of Object.values(stores) as Persistent[]) {
    store.persistence = manager;
    for (const queue of store.allQueues?.() ?? []) queue.persistence = manager;
  }
  return { stores, close: () => manager.close() };
}
