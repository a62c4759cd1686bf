/** The folder that keeps a deployment's data: it can be written, and only one runtime uses it at a time. */
import { accessSync, constants, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type * as SQLiteModule from 'node:sqlite';
import { BootError } from '../errors.ts';
import { closeToOthers, makeFolder, reserveFile } from '../privateFiles.ts';
import type { Stops } from './stops.ts';

/** An SQLite file: the system gives its lock back when the process ends, however it does. */
const LOCK = 'in-use.db';

const advice = 'choose another with --data FOLDER, or keep nothing with --memory';

/** Absent from Node 20, where nobody is kept out. */
const sqlite = (): typeof SQLiteModule | undefined => process.getBuiltinModule?.('node:sqlite');

/**
 * @param emptied whether what an earlier run left is removed, once the folder is ours
 * @throws BootError in one line where the folder cannot be used
 */
export function claimDataFolder(folder: string, emptied: boolean, stops: Stops): void {
  // A folder that is not ours alone keeps its mode, and so does what else is in it.
  const ours = !existsSync(folder) || existsSync(join(folder, LOCK));
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new BootError(
      `the data folder ${folder} cannot be written (${(error as NodeJS.ErrnoException).code ?? String(error)}); ${advice}`,
      { cause: error },
    );
  }
  reserveFile(join(folder, LOCK));
  if (ours) closeToOthers(folder);
  const SQLite = sqlite();
  const lock = SQLite && new SQLite.DatabaseSync(join(folder, LOCK), { timeout: 0 });
  if (lock) takeLock(lock, folder, stops);
  if (emptied)
    for (const name of readdirSync(folder)) if (!name.startsWith(LOCK)) rmSync(join(folder, name), { recursive: true });
}

function takeLock(lock: SQLiteModule.DatabaseSync, folder: string, stops: Stops): void {
  try {
    lock.exec('CREATE TABLE IF NOT EXISTS holder (process INTEGER)');
    // Readers are let in: they are told whose it is.
    lock.exec(
      `BEGIN IMMEDIATE; DELETE FROM holder; INSERT INTO holder VALUES (${process.pid}); COMMIT; BEGIN IMMEDIATE`,
    );
  } catch (error) {
    const holder = holderOf(lock);
    lock.close();
    if (!isBusy(error)) throw error;
    throw new BootError(
      `the data folder ${folder} is in use by another runtime${holder === undefined ? '' : ` (process ${holder})`}; stop it, or ${advice}`,
      { cause: error },
    );
  }
  stops.add(() => lock.close());
}

/** SQLITE_BUSY. */
const isBusy = (error: unknown): boolean => (error as { errcode?: number }).errcode === 5;

function holderOf(lock: SQLiteModule.DatabaseSync): string | undefined {
  try {
    return String(lock.prepare('SELECT process FROM holder').get()?.['process']);
  } catch {
    // Being written just now.
    return undefined;
  }
}
