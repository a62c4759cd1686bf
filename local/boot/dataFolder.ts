/** The folder that keeps a deployment's data: it can be written, and only one runtime uses it at a time. */
import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { BootError } from '../errors.ts';
import type { Stops } from './stops.ts';

/** An SQLite file: the system gives its lock back when the process ends, however it does. */
const LOCK = 'in-use.db';

const advice = 'choose another with --data FOLDER, or keep nothing with --memory';

/** @throws BootError in one line where the folder cannot be used */
export function claimDataFolder(folder: string, stops: Stops): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new BootError(`the data folder ${folder} cannot be written (${(error as NodeJS.ErrnoException).code ?? String(error)}); ${advice}`, { cause: error });
  }
  const lock = new DatabaseSync(join(folder, LOCK), { timeout: 0 });
  try {
    lock.exec('CREATE TABLE IF NOT EXISTS holder (process INTEGER)');
    // Readers are let in: they are told whose it is.
    lock.exec(`BEGIN IMMEDIATE; DELETE FROM holder; INSERT INTO holder VALUES (${process.pid}); COMMIT; BEGIN IMMEDIATE`);
  } catch (error) {
    const holder = holderOf(lock);
    lock.close();
    if (!isBusy(error)) throw error;
    throw new BootError(`the data folder ${folder} is in use by another runtime${holder === undefined ? '' : ` (process ${holder})`}; stop it, or ${advice}`, { cause: error });
  }
  stops.add(() => lock.close());
}

/** SQLITE_BUSY. */
const isBusy = (error: unknown): boolean => (error as { errcode?: number }).errcode === 5;

function holderOf(lock: DatabaseSync): string | undefined {
  try {
    return String(lock.prepare('SELECT process FROM holder').get()?.['process']);
  } catch {
    // Being written just now.
    return undefined;
  }
}
