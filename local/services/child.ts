/**
 * Child processes that never outlive their parent: each ends when its standard input closes, which the system does
 * for a parent that died.
 */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { ServiceError } from './errors.ts';

export interface Child {
  /** The first line that the child printed: its port. */
  port: number;
  /** Resolves when it has ended, however it did, with what there is to say about it. */
  ended: Promise<string>;
  stop: () => Promise<void>;
}

/** A start takes 2 s; on two cores that a dozen others want it took more than 30. */
const START_TIMEOUT_MS = 90_000;
const STOP_TIMEOUT_MS = 5_000;
const KEPT_LINES = 5;

/** @param name how messages call it @throws ServiceError with the child's last words when it ends before it printed its port */
export async function startChild(
  name: string,
  command: string,
  args: string[],
  options: { cwd?: string; env?: Record<string, string> } = {},
): Promise<Child> {
  const child = spawn(...withMask(command, args), {
    stdio: ['pipe', 'pipe', 'pipe'],
    // In a group of its own: Ctrl-C goes to the whole group, and whoever started a child ends it, once what it does is done.
    detached: process.platform !== 'win32',
    env: { ...process.env, ...options.env },
    ...(options.cwd ? { cwd: options.cwd } : {}),
  });
  const words: string[] = [];
  const ended = new Promise<string>((resolve) => {
    // Whom a signal ended said nothing about it.
    child.once('exit', (code, signal) => resolve(signal ?? [`code ${code}`, ...words.slice(-1)].join(': ')));
    child.once('error', (error) => {
      words.push(error.message);
      resolve(error.message);
    });
  });
  createInterface({ input: child.stderr }).on('line', (line) => {
    words.push(line);
    if (words.length > KEPT_LINES) words.shift();
  });
  child.stdin.on('error', () => undefined);
  const port = await firstPort(name, child, ended, words);
  return { port, ended, stop: () => stopChild(child, ended) };
}

/** What a child makes is its user's alone. Node cannot say so to a child, and its own mask is that of every thread. */
function withMask(command: string, args: readonly string[]): [command: string, args: string[]] {
  if (process.platform === 'win32') return [command, [...args]];
  return ['/bin/sh', ['-c', 'umask 077 && exec "$0" "$@"', command, ...args]];
}

async function firstPort(
  name: string,
  child: ChildProcess,
  ended: Promise<string>,
  words: readonly string[],
): Promise<number> {
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<number>((resolve, reject) => {
      timer = setTimeout(
        () => reject(new ServiceError(`${name} did not start within ${START_TIMEOUT_MS / 1000} s`)),
        START_TIMEOUT_MS,
      );
      if (child.stdout) {
        createInterface({ input: child.stdout }).on('line', (line) => {
          if (/^\d+$/.test(line.trim())) resolve(Number(line));
        });
      }
      void ended.then(() => reject(new ServiceError(`${name} could not start: ${words.at(-1) ?? 'it said nothing'}`)));
    });
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

async function stopChild(child: ChildProcess, ended: Promise<string>): Promise<void> {
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
  child.stdin?.end();
  await ended;
  clearTimeout(timer);
}
