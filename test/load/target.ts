/** One of the servers that are measured, and clients of it. */
import type { ChildProcess } from 'node:child_process';
import { execFileSync, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { createTallerClient } from '../../client/index.ts';
import { SUBSCRIPTIONS } from '../../client/generated/methods.ts';
import type { DayClient } from './day.ts';
import { createLightFetch } from './lightFetch.ts';
import type { Memory, Setup, Up } from './server.ts';

export interface Target {
  setup: Setup;
  client: () => DayClient;
  /** HTTP requests so far, repeats included. */
  requests: () => number;
  /** Megabytes: of the server's heap after the collector ran, and of all its processes. */
  memory: () => Promise<{ heap: number; resident: number }>;
  stop: () => Promise<void>;
}

const START_MS = 120_000;

export async function startTarget(setup: Setup): Promise<Target> {
  const child = fork(fileURLToPath(new URL('./server.ts', import.meta.url)), [setup], {
    execArgv: ['--disable-warning=ExperimentalWarning', '--expose-gc'],
  });
  const up = (await messageOf(child, 'up', START_MS)) as Up;
  const light = createLightFetch();
  return {
    setup,
    client: () => (setup === 'baseline' ? baselineClient(up, light.fetch) : productClient(up, light.fetch)),
    requests: light.requests,
    async memory() {
      child.send('memory');
      const { heap } = (await messageOf(child, 'memory', START_MS)) as Memory;
      return { heap, resident: residentOf(child.pid ?? 0) };
    },
    async stop() {
      light.stop();
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.send('stop');
      await ended;
    },
  };
}

function messageOf(child: ChildProcess, kind: string, milliseconds: number): Promise<object> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no ${kind} within ${milliseconds} ms`)), milliseconds);
    const ended = (code: number | null): void => reject(new Error(`the server ended with ${code}`));
    const listen = (message: { kind: string }): void => {
      if (message.kind !== kind) return;
      clearTimeout(timer);
      child.off('message', listen);
      child.off('exit', ended);
      resolve(message);
    };
    child.on('message', listen);
    child.once('exit', ended);
  });
}

/** Megabytes that a process and all below it hold. */
function residentOf(root: number): number {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/).map(Number) as [pid: number, parent: number, kilobytes: number]);
  const family = new Set([root]);
  for (let size = 0; size < family.size;) {
    size = family.size;
    for (const [pid, parent] of rows) if (family.has(parent)) family.add(pid);
  }
  return rows.reduce((sum, [pid, , kilobytes]) => sum + (family.has(pid) ? kilobytes : 0), 0) / 1024;
}

const LIVE_MS = 30_000;

function productClient(up: Up, fetch: typeof globalThis.fetch): DayClient {
  const client = createTallerClient({
    endpoint: up.graphqlUrl,
    realtime: up.realtimeUrl,
    auth: () => up.token,
    fetch,
  });
  let end = (): void => undefined;
  return {
    api: client,
    async follow(id, heard) {
      const begun = Promise.withResolvers<void>();
      const subscription = client.onWorkOrderChanged({ id }, { onLive: () => begun.resolve() });
      end = () => subscription.close();
      void (async () => {
        for await (const change of subscription) heard(change.sequence);
      })().catch(begun.reject);
      await withinTime(begun.promise);
      return () => subscription.close();
    },
    close: () => end(),
  };
}

function baselineClient(up: Up, fetch: typeof globalThis.fetch): DayClient {
  const live = createClient({ url: up.realtimeUrl, webSocketImpl: WebSocket });
  return {
    api: createTallerClient({ endpoint: up.graphqlUrl, auth: () => up.token, fetch }),
    async follow(id, heard) {
      const begun = Promise.withResolvers<void>();
      let first = true;
      const query = String(SUBSCRIPTIONS.onWorkOrderChanged);
      const end = live.subscribe<{ onWorkOrderChanged: { sequence: number } }>(
        { query, variables: { id } },
        {
          next: ({ data }) => {
            if (!first && data) heard(data.onWorkOrderChanged.sequence);
            first = false;
            begun.resolve();
          },
          error: begun.reject,
          complete: () => undefined,
        },
      );
      await withinTime(begun.promise);
      return end;
    },
    close: () => void live.dispose(),
  };
}

async function withinTime(promise: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('it does not get live')), LIVE_MS);
  });
  await Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
