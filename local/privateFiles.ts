/** Files that nobody else on the machine reads: passwords, keys and customers' data lie below the data folder. */
import { chmodSync, closeSync, lstatSync, mkdirSync, openSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 0o600;
const FOLDER = 0o700;

/** With the folders above that are missing. */
export function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: FOLDER });
}

export function writePrivate(path: string, text: string): void {
  writeFileSync(path, text, { mode: FILE });
  // A file that was there keeps its mode.
  chmodSync(path, FILE);
}

/** For a file that a library is about to open: SQLite gives what it makes beside it the same mode. */
export function reserveFile(path: string): void {
  closeSync(openSync(path, 'a', FILE));
}

/** Closes what an earlier version, or a library with a mind of its own, left open. What a link names stays as it is. */
export function closeToOthers(path: string): void {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found || found.isSymbolicLink()) return;
  const mode = found.isDirectory() ? FOLDER : FILE;
  try {
    if ((found.mode & 0o777) !== mode) chmodSync(path, mode);
    if (found.isDirectory()) for (const name of readdirSync(path)) closeToOthers(join(path, name));
  } catch (error) {
    // Gone meanwhile: databases come and go with files of a moment.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
