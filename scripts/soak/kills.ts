/**
 * Runtime, database and Cognito are killed at random moments while people work (a part of `npm run test:soak`, or by itself
 * `node scripts/run.mjs scripts/soak/kills.ts`). Nothing that was
 * acknowledged may be lost, nothing may be done twice, and all that follows is complete within a minute.
 * `KILL_ROUNDS` says how many rounds, `KILL_SEED` repeats those of another time.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TallerClient } from '../../client/index.ts';
import { createTallerClient } from '../../client/index.ts';
import { createRandom } from '../demoData/random.ts';
import type { Endpoints } from '../support/endpoints.ts';
import { oneTimeCode } from '../support/totp.ts';
import {
  allIsThere,
  booksAreClean,
  followersComplete,
  noMailWentOutTwice,
  repeatsAnswerTheSame,
  screensAreLive,
} from './checks.ts';
import type { Journal } from './journal.ts';
import { createJournal } from './journal.ts';
import type { RuntimeProcess, Victim } from './runtimeProcess.ts';
import { createRuntimeProcess } from './runtimeProcess.ts';
import type { Screen } from './screens.ts';
import { startScreen } from './screens.ts';
import { stockUp, work } from './writers.ts';

const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 60);
const SEED = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);
const WRITERS = 4;
const SCREENS = 2;
/** Of a round's calls the last are repeated: those around the kill. */
const REPEATED = 25;

const VICTIMS: readonly (readonly Victim[])[] = [
  ['runtime'],
  ['database'],
  ['runtime', 'database'],
  ['cognito'],
  ['database', 'cognito'],
];

const random = createRandom(SEED);
const below = (limit: number): number => Math.floor(random.next() * limit);
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Each signs in once, before anything is killed: tokens outlive a restart.
 * @param attempts of the client at each call; absent for its own
 */
async function signIn(
  { graphql, userPoolClientId, demoUsers }: Endpoints,
  attempts?: number,
  wanted: (role: string) => boolean = () => true,
): Promise<Map<string, TallerClient>> {
  const clients = await Promise.all(
    demoUsers
      .filter(({ role }) => wanted(role))
      .map(async ({ role, username, password, totpSecret }) => {
        const client = createTallerClient({
          endpoint: graphql,
          auth: { clientId: userPoolClientId, endpoint: new URL('/cognito', graphql).href },
          ...(attempts === undefined ? {} : { retry: { attempts } }),
        });
        await client.signIn(username, password, totpSecret === undefined ? undefined : () => oneTimeCode(totpSecret));
        return [role, client] as const;
      }),
  );
  return new Map(clients);
}

interface Soak {
  runtime: RuntimeProcess;
  journal: Journal;
  reader: TallerClient;
  screens: readonly Screen[];
  itemId: string;
  since: number;
}

/** @returns what broke */
async function round({ runtime, journal, reader, screens, itemId, since }: Soak, number: number): Promise<string[]> {
  const began = performance.now();
  const before = journal.acknowledged.length;
  const victims = VICTIMS[below(VICTIMS.length)] ?? ['runtime'];
  let working = true;
  const people = Promise.allSettled(Array.from({ length: WRITERS }, () => work(journal, itemId, () => working)));
  await pause(500 + below(3_500));
  const breaches = (await runtime.kill(victims)).map((orphan) => `lived on after its parent: ${orphan}`);
  if (victims.includes('runtime')) await runtime.start();
  else if (below(3) === 0) {
    // Once more, while it is being started again or just after.
    await pause(below(4_000));
    await runtime.kill(['database']);
  }
  await pause(500 + below(2_000));
  working = false;
  const outcomes = await people;
  breaches.push(...journal.breaches.splice(0));
  for (const outcome of outcomes)
    if (outcome.status === 'rejected' && breaches.length === 0) breaches.push(String(outcome.reason));
  const made = journal.acknowledged.slice(before);
  const some = made.slice(-REPEATED);
  const order = made.findLast(({ method }) => method === 'createWorkOrder');
  if (order) {
    const another = async (): Promise<string> =>
      String((await journal.call('ADVISOR', 'createWorkOrder', { input: order.args['input'] }))['id']);
    breaches.push(...(await screensAreLive(screens, another)));
  }
  breaches.push(...(await repeatsAnswerTheSame(journal, some)), ...(await allIsThere(reader, made)));
  const source = runtime.endpoints();
  breaches.push(...(await booksAreClean(source)));
  const waited = performance.now();
  const { looked, missing } = await followersComplete(source, since);
  breaches.push(...missing, ...(source.mail === null ? [] : await noMailWentOutTwice(source.mail)));
  const seconds = (from: number): string => ((performance.now() - from) / 1000).toFixed(1);
  console.log(
    `${breaches.length === 0 ? 'ok    ' : 'BROKEN'}  round ${number}: killed ${victims.join(' and ')}; ${made.length} calls, ` +
      `${looked} followers complete after ${seconds(waited)} s, ${seconds(began)} s in all`,
  );
  return breaches;
}

async function main(folder: string): Promise<string[]> {
  const runtime = createRuntimeProcess(folder);
  const stops: (() => void | Promise<void>)[] = [runtime.stop];
  let journal: Journal | undefined;
  try {
    await runtime.start();
    const since = Date.now();
    // The journal repeats, and hears everything.
    const clients = await signIn(runtime.endpoints(), 1);
    const advisors = await signIn(runtime.endpoints(), undefined, (role) => role === 'ADVISOR');
    const screenClient = advisors.get('ADVISOR');
    if (!screenClient) throw new Error('nobody is an advisor');
    const clientOf = (role: string): TallerClient => {
      const client = clients.get(role);
      if (!client) throw new Error(`nobody has the role ${role}`);
      return client;
    };
    journal = createJournal(clientOf);
    const broken: string[] = [];
    const screens = Array.from({ length: SCREENS }, () => startScreen(screenClient, (why) => broken.push(why)));
    stops.unshift(...screens.map(({ close }) => close));
    const itemId = await stockUp(journal);
    const soak: Soak = { runtime, journal, reader: clientOf('ADMIN'), screens, itemId, since };
    for (let number = 1; number <= ROUNDS; number += 1) {
      const breaches = [...(await round(soak, number)), ...broken];
      if (breaches.length > 0) {
        console.log(`\nThe last calls:\n  ${journal.last.join('\n  ')}`);
        console.log(`\nThe runtime said last:\n  ${runtime.lines.join('\n  ')}`);
        return breaches;
      }
    }
    return [];
  } finally {
    for (const stop of stops) await stop();
  }
}

console.log(`${ROUNDS} rounds of kill -9, KILL_SEED=${SEED}`);
const folder = mkdtempSync(join(tmpdir(), 'soak-'));
let breaches: string[];
try {
  breaches = await main(folder);
} catch (error) {
  breaches = [error instanceof Error ? (error.stack ?? error.message) : String(error)];
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const breach of breaches) console.log(`BROKEN  ${breach}`);
console.log(breaches.length === 0 ? `\n${ROUNDS} rounds, nothing broke.` : `\nBroken with KILL_SEED=${SEED}.`);
process.exit(breaches.length === 0 ? 0 : 1);
