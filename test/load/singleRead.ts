/**
 * One GetItem through the runtime, and the same one through npm `@aws-amplify/amplify-appsync-simulator`: the same table in the same
 * database, the same question in turns, each server in a process of its own.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { quantile, round } from '../bench/statistics.ts';
import { createLightFetch } from './lightFetch.ts';
import type { Read, ReadServer } from './singleReadServer.ts';

const WARM_UP = 500;
const READS = 2_000;
/** Asked in turns, so that both see the same machine. */
const TURN = 100;
const ASKERS = 16;
const TURN_MS = 1_000;
const TURNS = 4;

export interface SingleRead {
  /** Reads a second, from so many askers at once. */
  runtime: number;
  simulator: number;
  /** How many times as fast. */
  times: number;
  /** Milliseconds of one alone, median. */
  alone: Record<ReadServer, number>;
}

async function serve(name: ReadServer, database?: string): Promise<{ read: Read; stop: () => void }> {
  const child = fork(fileURLToPath(new URL('./singleReadServer.ts', import.meta.url)), [name, database ?? ''], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    // The simulator's client looks for credentials there, and prints each request.
    env: { ...process.env, AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const read = await new Promise<Read>((resolve, reject) => {
    child.once('message', (message) => resolve(message as Read));
    child.once('exit', (code) => reject(new Error(`the ${name} ended with ${code}`)));
  });
  return { read, stop: () => child.kill() };
}

/** @returns how many of them a second, by many askers at once */
async function rateOf(ask: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  let made = 0;
  const asker = async (): Promise<void> => {
    while (performance.now() - began < TURN_MS) {
      await ask();
      made += 1;
    }
  };
  await Promise.all(Array.from({ length: ASKERS }, asker));
  return (made * 1000) / (performance.now() - began);
}

export async function measureSingleRead(): Promise<SingleRead> {
  const runtime = await serve('runtime');
  const simulator = await serve('simulator', runtime.read.database);
  const light = createLightFetch();
  const ask = async ({ url, key }: Read): Promise<number> => {
    const body = JSON.stringify({
      query: 'query read($id: ID!) { note(id: $id) { id text } }',
      variables: { id: '1' },
    });
    const started = performance.now();
    const headers = { 'content-type': 'application/json', 'x-api-key': key };
    const answer = await (await light.fetch(url, { method: 'POST', headers, body })).text();
    const took = performance.now() - started;
    if (!answer.includes('Aceite')) throw new Error(`${url} answered ${answer}`);
    return took;
  };
  try {
    const times: Record<ReadServer, number[]> = { runtime: [], simulator: [] };
    for (let done = 0; done < WARM_UP + READS; done += TURN)
      for (const [name, { read }] of [['runtime', runtime] as const, ['simulator', simulator] as const])
        for (let index = 0; index < TURN; index += 1) {
          const took = await ask(read);
          if (done >= WARM_UP) times[name].push(took);
        }
    const alone = { runtime: round(quantile(times.runtime, 0.5)), simulator: round(quantile(times.simulator, 0.5)) };
    const rates: Record<ReadServer, number> = { runtime: 0, simulator: 0 };
    for (let turn = 0; turn < TURNS; turn += 1)
      for (const [name, { read }] of [['runtime', runtime] as const, ['simulator', simulator] as const])
        rates[name] += (await rateOf(() => ask(read))) / TURNS;
    const [one, other] = [rates.runtime, rates.simulator];
    return { runtime: round(one), simulator: round(other), times: round(one / other), alone };
  } finally {
    light.stop();
    simulator.stop();
    runtime.stop();
  }
}
