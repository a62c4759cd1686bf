/** That process, as the soak handles it: started, killed, started again on the same port and data. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { TestProcess } from '../../local/testProcesses.ts';
import { descendantsOf, isCognito, isDatabase, stillThere } from '../../local/testProcesses.ts';
import type { Endpoints } from '../support/endpoints.ts';

const SCRIPT = fileURLToPath(new URL('./runtime.ts', import.meta.url));
/** Within which all that a killed runtime had started is gone. */
const ORPHANS_MS = 15_000;

export type Victim = 'runtime' | 'database' | 'cognito';

export interface RuntimeProcess {
  endpoints: () => Endpoints;
  /** The last lines that it printed. */
  lines: readonly string[];
  /** By kill -9. @returns what lived on although its parent had died */
  kill: (victims: readonly Victim[]) => Promise<string[]>;
  start: () => Promise<void>;
  /** As a person ends it. */
  stop: () => Promise<void>;
}

const KEPT_LINES = 60;
const SHOWN_CHARACTERS = 120;
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const ended = (process: ChildProcess): Promise<void> =>
  process.exitCode !== null || process.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => process.once('exit', () => resolve()));

/** @returns command lines of those that live on */
async function orphans(all: readonly TestProcess[]): Promise<string[]> {
  const until = Date.now() + ORPHANS_MS;
  for (;;) {
    const left = stillThere(all);
    if (left.length === 0) return [];
    if (Date.now() > until) return left.map(({ command }) => command.slice(0, SHOWN_CHARACTERS));
    await pause(100);
  }
}

export function createRuntimeProcess(dataDir: string): RuntimeProcess {
  const lines: string[] = [];
  let child: ChildProcess | undefined;
  let known: Endpoints | undefined;

  function keep(line: string): void {
    lines.push(line);
    if (lines.length > KEPT_LINES) lines.shift();
  }

  async function start(): Promise<void> {
    const port = known ? new URL(known.graphql).port : '0';
    const started = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', SCRIPT], {
      env: { ...process.env, SOAK_DATA: dataDir, SOAK_PORT: port, ...(known ? {} : { SOAK_USERS: '1' }) },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    child = started;
    started.stdin.on('error', () => undefined);
    createInterface({ input: started.stderr }).on('line', keep);
    await new Promise<void>((resolve, reject) => {
      createInterface({ input: started.stdout }).on('line', (line) => {
        if (!line.startsWith('ready ')) return keep(line);
        const endpoints = JSON.parse(line.slice('ready '.length)) as Endpoints;
        known = { ...endpoints, demoUsers: known?.demoUsers ?? endpoints.demoUsers };
        resolve();
      });
      started.once('exit', (code, signal) => reject(new Error(`the runtime ended at its start (${signal ?? code})`)));
    });
  }

  return {
    lines,
    endpoints() {
      if (!known) throw new Error('the runtime was never started');
      return known;
    },
    start,
    async kill(victims) {
      const runtime = child;
      if (runtime?.pid === undefined) return [];
      const all = descendantsOf(runtime.pid);
      const isVictim = (each: TestProcess): boolean =>
        (victims.includes('database') && isDatabase(each)) || (victims.includes('cognito') && isCognito(each));
      for (const { pid } of all.filter(isVictim)) process.kill(pid, 'SIGKILL');
      if (!victims.includes('runtime')) return [];
      runtime.kill('SIGKILL');
      await ended(runtime);
      return orphans(all);
    },
    async stop() {
      if (!child) return;
      child.stdin?.end();
      await ended(child);
    },
  };
}
