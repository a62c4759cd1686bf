/**
 * A folder for what a browser keeps while it runs. Puppeteer would make one and remove it when the browser ends; but browsers here
 * are killed, and so are their environments, and each would leave a megabyte.
 */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NAME = /^chromium-profile-(\d+)-/;

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const remove = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true }).catch(() => undefined);

/** This environment's last one. */
let last: string | undefined;

/** @returns an empty folder; what earlier browsers of this environment, and processes that are gone, left behind is removed */
export async function freshProfile(): Promise<string> {
  const left = (await readdir(tmpdir())).filter((name) => {
    const pid = NAME.exec(name)?.[1];
    return pid !== undefined && !isRunning(Number(pid));
  });
  await Promise.all([...left.map((name) => join(tmpdir(), name)), ...(last === undefined ? [] : [last])].map(remove));
  last = await mkdtemp(join(tmpdir(), `chromium-profile-${process.pid}-`));
  return last;
}
