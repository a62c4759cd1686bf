/** `npm start [-- --memory]`: synthesizes, boots, loads demo data once, and says where everything is. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sayFailure } from '../local/failure.ts';
import { loadDemoData } from './demoData/load.ts';
import { pagesMeanwhile, serveBoard } from './support/board.ts';
import { writeEndpoints } from './support/endpoints.ts';
import { startWorkshop, STATE } from './support/stack.ts';
import type { WorkshopStack } from './support/stack.ts';
import { ensureDemoStaff, pageLogins, signInAll } from './support/staff.ts';

const DEFAULT_PORT = 4000;
const DATA = join(STATE, 'data');
/** Written when the demo data are complete: a loading that was cut off starts anew. */
const COMPLETE = join(DATA, 'demo-data-complete');

const { values } = parseArgs({ options: { memory: { type: 'boolean', default: false } } });
const started = performance.now();
const say = (line: string): void => console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(5)} s  ${line}`);

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
  if (!values.memory && existsSync(DATA) && !existsSync(COMPLETE)) rmSync(DATA, { recursive: true });
  const port = Number(process.env['PORT'] ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw Object.assign(new Error(`PORT is no port number: ${process.env['PORT']}`), { name: 'BootError' });
  say('Starting DynamoDB Local and Cognito, synthesizing the templates …');
  const loads = values.memory || !existsSync(COMPLETE);
  const built = pagesMeanwhile();
  built.catch(() => undefined);
  stack = await startWorkshop({ port, documented: true, onProgress: say, holdEvents: () => loads, ...(values.memory ? {} : { dataDir: DATA }) });
  const { deployment, clock } = stack;
  const logins = await ensureDemoStaff(deployment);
  const endpoints = writeEndpoints(deployment, logins);
  deployment.offerLogins(pageLogins(logins));
  if (loads) {
    say('Loading demo data through the API …');
    await loadDemoData(await signInAll(endpoints, logins), clock, say);
    await deployment.releaseEvents();
    if (!values.memory) {
      mkdirSync(DATA, { recursive: true });
      writeFileSync(COMPLETE, '');
    }
  }
  const board = serveBoard(deployment, await built);
  for (const [reason, all] of Map.groupBy(deployment.model.unsupported, (each) => each.reason)) console.log(`not supported here: ${all.map((each) => each.logicalId).join(', ')}: ${reason}`);
  console.log(`
  GraphQL   ${deployment.graphqlUrl}
  GraphiQL  ${deployment.graphiqlUrl}
  Board     ${board}  (sign in as SCREEN; a technician's phone: ${board}/tech)
  Live      ${deployment.realtimeUrl}  (and ${deployment.secureRealtimeUrl} for who trusts ${deployment.caFile})
  Mail      ${deployment.mailEndpoint ?? 'none'}  (what would be sent)
  PDF       npm run -s pdf  (the newest invoice as a file, and an address that opens it)
  Data      ${values.memory ? 'in memory, gone when this ends' : '.local/ (remove it to start anew)'}

  Demo logins (password ${logins[0]?.password ?? ''})
${logins.map(({ role, username, totpSecret }) => `    ${role.padEnd(12)} ${username}${totpSecret === undefined ? '' : `  (one-time codes: npm run -s code, or an authenticator with the secret ${totpSecret})`}`).join('\n')}
`);
  console.log(`ready ${deployment.graphqlUrl}`);
} catch (error) {
  sayFailure(error);
  end(1);
}
