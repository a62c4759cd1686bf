/**
 * A folder that goes with this process: removed when it is told to, when the process exits, and, where it was killed, by the
 * next one. In memory where the system offers that: what is written there waits for no disk.
 */
import { accessSync, constants, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Linux's folder in memory. A container may have it small, or not at all. */
const IN_MEMORY = '/dev/shm';
const ENOUGH_BYTES = 1024 ** 3;

export interface TemporaryFolder {
  path: string;
  remove: () => void;
}

/** @param name what it is for, of letters and dashes; the process stands in the folder's name, too */
export function temporaryFolder(name: string, parent = parentFolder()): TemporaryFolder {
  removeLeftOvers(parent, name);
  const path = mkdtempSync(join(parent, `${name}-${process.pid}-`));
  const remove = (): void => {
    process.off('exit', remove);
    rmSync(path, { recursive: true, force: true });
  };
  process.on('exit', remove);
  return { path, remove };
}

function parentFolder(): string {
  try {
    accessSync(IN_MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    return bavail * bsize >= ENOUGH_BYTES ? IN_MEMORY : tmpdir();
  } catch {
    return tmpdir();
  }
}

/** Of processes that live no more. Somebody else's folder cannot be removed, and is not ours to remove. */
function removeLeftOvers(parent: string, name: string): void {
  if (!existsSync(parent)) return;
  for (const each of readdirSync(parent)) {
    const owner = new RegExp(`^${name}-(\\d+)-\\w{6}$`).exec(each)?.[1];
    if (owner === undefined || lives(Number(owner))) continue;
    try {
      rmSync(join(parent, each), { recursive: true, force: true });
    } catch {
      // Another user's.
    }
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
