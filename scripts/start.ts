/**
 * `npm start [-- --memory] [-- --watch] [-- --faults FILE] [-- --fire SCHEDULE]`: synthesizes, boots, loads demo data once, and says where
 * everything is.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { LOST_CODE } from '../local/boot.ts';
import { trustedOf } from '../local/cli/arguments.ts';
import { fireSchedules } from '../local/cli/fire.ts';
import { wholeLine } from '../local/cli/greeting.ts';
import { summaryOf } from '../local/cloudformation/index.ts';
import { sayFailure } from '../local/failure.ts';
import type { Trusted } from '../local/http/neighbours.ts';
import { makeFolder, writePrivate } from '../local/privateFiles.ts';
import { loadDemoData } from './demoData/load.ts';
import { lastMigration, upgradeLine, withLocalAdvice } from './support/earlierData.ts';
import { writeEndpoints } from './support/endpoints.ts';
import { pagesMeanwhile, servePage } from './support/pages.ts';
import { serveReference } from './support/reference.ts';
import { startWorkshop, STATE } from './support/stack.ts';
import type { WorkshopStack } from './support/stack.ts';
import type { DemoUser } from './support/demoUsers.ts';
import { ensureDemoUsers, pageLogins, signInAll } from './support/demoUsers.ts';
import { watchResolvers } from './support/watch.ts';

const DEFAULT_PORT = 4000;
const DATA = join(STATE, 'data');
/** Written when the demo data are complete: a loading that was cut off starts anew. */
const COMPLETE = join(DATA, 'demo-data-complete');

const USAGE =
  'usage: npm start -- [--port N] [--memory] [--watch] [--unsupported] [--faults FILE] [--fire SCHEDULE]… ' +
  '[--host NAME]… [--origin URL]…';

interface Flags {
  port: number;
  memory: boolean;
  /** Bundles resolvers anew as they change. */
  watch: boolean;
  /** Lists by logical id what the templates use and the local runtime lacks. */
  unsupported: boolean;
  /** A file of faults that befall calls of data sources. */
  faults?: string;
  /** Schedules that run once as soon as everything is up. */
  fire: string[];
  /** Names of this machine and pages that are let in beside its own. */
  trusted?: Trusted;
}

function loginLine({ role, username, totpSecret }: DemoUser): string {
  const login = `${role.padEnd(12)} ${username}`;
  return totpSecret === undefined
    ? login
    : `${login}  (one-time codes: npm run -s code, or an authenticator with the secret ${totpSecret})`;
}

const faultsLine = (faults: WorkshopStack['deployment']['faults']): string =>
  faults ? `  Faults    ${faults.summary}\n` : '';

/** @throws Error in one line, with the usage below */
function readFlags(): Flags {
  const misuse = (message: string): Error => Object.assign(new Error(`${message}\n${USAGE}`), { name: 'BootError' });
  let values;
  try {
    ({ values } = parseArgs({
      options: {
        port: { type: 'string' },
        memory: { type: 'boolean' },
        watch: { type: 'boolean' },
        unsupported: { type: 'boolean' },
        faults: { type: 'string' },
        fire: { type: 'string', multiple: true },
        host: { type: 'string', multiple: true },
        origin: { type: 'string', multiple: true },
      },
    }));
  } catch (error) {
    throw misuse((error instanceof Error ? error.message : String(error)).split('. To specify')[0] ?? '');
  }
  const given = values.port ?? process.env['PORT'] ?? String(DEFAULT_PORT);
  const port = Number(given);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw misuse(`${values.port === undefined ? 'PORT' : '--port'} is no port number: ${given}`);
  let named;
  try {
    named = trustedOf(values.host, values.origin);
  } catch (error) {
    throw misuse((error as Error).message);
  }
  return {
    port,
    memory: values.memory === true,
    watch: values.watch === true,
    unsupported: values.unsupported === true,
    fire: values.fire ?? [],
    ...(values.faults === undefined ? {} : { faults: values.faults }),
    ...named,
  };
}

const started = performance.now();
const say = (line: string): void =>
  console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(5)} s  ${line}`);

let stack: WorkshopStack | undefined;
let ending = false;
const end = (code: number): void => {
  if (ending) return;
  ending = true;
  void (stack?.deployment.stop() ?? Promise.resolve()).then(() => process.exit(code));
};
// Ctrl-C may arrive twice, from the terminal and through run.mjs: without a listener the second would cut the end short.
process.on('SIGINT', () => end(0));
process.on('SIGTERM', () => end(0));

try {
  const flags = readFlags();
  say('Starting DynamoDB Local and Cognito, synthesizing the templates …');
  const loads = flags.memory || !existsSync(COMPLETE);
  const before = loads ? null : lastMigration(DATA);
  const built = Promise.all([pagesMeanwhile('app'), pagesMeanwhile('board'), pagesMeanwhile('shop')]);
  built.catch(() => undefined);
  stack = await startWorkshop({
    port: flags.port,
    documented: true,
    lasting: true,
    onProgress: say,
    holdEvents: () => loads,
    onLost: (error) => {
      sayFailure(error);
      process.exit(LOST_CODE);
    },
    ...(flags.trusted ? { trusted: flags.trusted } : {}),
    ...(flags.faults === undefined ? {} : { faults: flags.faults }),
    ...(flags.memory ? {} : { dataDir: DATA, emptied: loads }),
  });
  const { deployment, clock } = stack;
  const upgraded = upgradeLine(before, lastMigration(DATA));
  if (upgraded) say(upgraded);
  const logins = await ensureDemoUsers(deployment);
  const endpoints = writeEndpoints(deployment, logins);
  deployment.offerLogins(pageLogins(logins));
  if (loads) {
    say('Loading demo data through the API …');
    await loadDemoData(await signInAll(endpoints, logins), clock, say);
    await deployment.releaseEvents();
    if (!flags.memory) {
      makeFolder(DATA);
      writePrivate(COMPLETE, '');
    }
  }
  // The demo data were loaded without.
  deployment.disturb(deployment.faults?.choose);
  const [appFolder, boardFolder, shopFolder] = await built;
  const app = servePage(deployment, 'app', appFolder);
  const board = servePage(deployment, 'board', boardFolder);
  const shop = servePage(deployment, 'shop', shopFolder);
  const reference = serveReference(deployment);
  const lacking = flags.unsupported
    ? deployment.model.unsupported.map(wholeLine)
    : summaryOf(deployment.model.unsupported);
  console.log(`
  Web app   ${app}  (sign in as any of the demo logins below)
  Board     ${board}  (sign in as SCREEN; a technician's phone: ${board}/tech)
  Shop      ${shop}  (sign up with any address; the code comes by mail, to be read below)
  GraphQL   ${deployment.graphqlUrl}
  GraphiQL  ${deployment.graphiqlUrl}  (one click signs in as any of the demo logins)
  Docs      ${reference}  (every operation and type of the API, with examples)
  Live      ${deployment.realtimeUrl}  (and ${deployment.secureRealtimeUrl} for who trusts ${deployment.caFile})
  Mail      ${deployment.mailEndpoint ?? 'none'}  (what would be sent)
  PDF       npm run -s pdf  (the newest invoice as a file, and an address that opens it)
  Schedules npm run -s fire  (lists them; with a name runs one now)
${faultsLine(deployment.faults)}  Data      ${flags.memory ? 'in memory, gone when this ends' : '.local/ (remove it to start anew)'}

  Not run here${flags.unsupported ? '' : ' (npm start -- --unsupported lists it by logical id)'}
${lacking.map((line) => `    ${line}`).join('\n')}

  Demo logins (password ${logins[0]?.password ?? ''})
${logins.map((login) => `    ${loginLine(login)}`).join('\n')}
`);
  if (flags.watch) watchResolvers(stack, say);
  await fireSchedules(deployment, flags.fire, say);
  console.log(`ready ${deployment.graphqlUrl}`);
} catch (error) {
  sayFailure(withLocalAdvice(error));
  end(1);
}
