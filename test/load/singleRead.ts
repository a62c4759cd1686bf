/**
 * One GetItem through the runtime, and the same one through npm `@aws-amplify/amplify-appsync-simulator`: the same table in the same
 * database, the same question with an API key, the same asker, in turns, each server in a process of its own. Beside them the database
 * is asked directly: what is more than that is the server's own time.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { quantile, round } from '../bench/statistics.ts';
import type { LightAsker } from './lightAsker.ts';
import { createLightAsker } from './lightAsker.ts';
import type { Read, ReadServer } from './singleReadServer.ts';

/** By one alone, and by as many at once as keep both cores busy. */
const ASKERS = { alone: 1, together: 16 } as const;
/** What `singleReadServer.ts` has put there. */
const STORED_TEXT = 'Aceite';
const WARM_UP_MS = 4_000;
/** Asked in turns, so that all see the same machine; the median of the turns is what counts. */
const TURN_MS = 500;
const TURNS = 11;

type Asked = ReadServer | 'database';

export interface Rates {
  /** Reads a second: the median of the turns. */
  rates: Record<Asked, number>;
  /** Milliseconds of one, median. */
  p50: Record<Asked, number>;
  /** How many times as many the runtime reads as the simulator, turn by turn: the median. */
  times: number;
}

export interface SingleRead {
  alone: Rates;
  together: Rates;
  /** How many times as long the simulator takes of its own: what one alone takes, less what the database takes. */
  own: number;
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

const throughApi = ({ url, key }: Read): LightAsker =>
  createLightAsker(
    url,
    { 'content-type': 'application/json', 'x-api-key': key },
    {
      query: 'query read($id: ID!) { note(id: $id) { id text } }',
      variables: { id: '1' },
    },
    STORED_TEXT,
  );

function directly(database: string): LightAsker {
  const credentials = 'Credential=local/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=local';
  return createLightAsker(
    database,
    {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': 'DynamoDB_20120810.GetItem',
      authorization: `AWS4-HMAC-SHA256 ${credentials}`,
    },
    { TableName: 'notes', Key: { id: { S: '1' } } },
    STORED_TEXT,
  );
}

/** @returns how many of them a second, by many askers at once; and what each took */
async function turnOf(
  ask: () => Promise<void>,
  askers: number,
  ms = TURN_MS,
): Promise<{ rate: number; took: number[] }> {
  const began = performance.now();
  const took: number[] = [];
  const asker = async (): Promise<void> => {
    for (let started = began; started - began < ms; started = performance.now()) {
      await ask();
      took.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: askers }, asker));
  return { rate: (took.length * 1000) / (performance.now() - began), took };
}

const NAMES = ['runtime', 'simulator', 'database'] as const satisfies readonly Asked[];

async function measure(askers: Record<Asked, LightAsker>, count: number): Promise<Rates> {
  const rates: Record<Asked, number[]> = { runtime: [], simulator: [], database: [] };
  const took: Record<Asked, number[]> = { runtime: [], simulator: [], database: [] };
  for (let turn = 0; turn < TURNS; turn += 1)
    for (const name of NAMES) {
      const found = await turnOf(askers[name].ask, count);
      rates[name].push(found.rate);
      took[name].push(...found.took);
    }
  const times = rates.runtime.map((rate, turn) => rate / (rates.simulator[turn] ?? Infinity));
  const median = (lists: Record<Asked, number[]>): Record<Asked, number> => ({
    runtime: round(quantile(lists.runtime, 0.5)),
    simulator: round(quantile(lists.simulator, 0.5)),
    database: round(quantile(lists.database, 0.5)),
  });
  return { rates: median(rates), p50: median(took), times: round(quantile(times, 0.5)) };
}

export async function measureSingleRead(): Promise<SingleRead> {
  const runtime = await serve('runtime');
  const simulator = await serve('simulator', runtime.read.database);
  const askers = {
    runtime: throughApi(runtime.read),
    simulator: throughApi(simulator.read),
    database: directly(runtime.read.database),
  };
  try {
    for (const name of NAMES) await turnOf(askers[name].ask, ASKERS.together, WARM_UP_MS);
    const alone = await measure(askers, ASKERS.alone);
    const together = await measure(askers, ASKERS.together);
    const { runtime: one, simulator: other, database } = alone.p50;
    return { alone, together, own: round((other - database) / (one - database)) };
  } finally {
    for (const name of NAMES) askers[name].stop();
    simulator.stop();
    runtime.stop();
  }
}
