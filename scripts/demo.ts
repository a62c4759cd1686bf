/** `npm run demo`: a whole day at the workshop through the typed client. Exits 0 only if every check held. */
import { sayFailure } from '../local/failure.ts';
import { playDay } from './demo/day.ts';
import { createReport } from './demo/report.ts';
import type { Endpoints } from './support/endpoints.ts';
import { runningEndpoints } from './support/endpoints.ts';
import { startWorkshop } from './support/stack.ts';
import type { WorkshopStack } from './support/stack.ts';
import { ensureDemoUsers, signInAll } from './support/demoUsers.ts';

type Address = Pick<Endpoints, 'graphql' | 'cognito' | 'userPoolClientId' | 'demoUsers'>;

let own: WorkshopStack | undefined;
/** The output of our stack's functions: shown only if one of them fails, so that it does not hide the checks. */
const printed: string[] = [];

async function address(): Promise<Address> {
  const running = await runningEndpoints();
  if (running) {
    console.log(`Using the API that is running at ${running.graphql}`);
    return running;
  }
  console.log('No API is running: booting one in memory …');
  own = await startWorkshop({ log: (line) => printed.push(line) });
  const { deployment } = own;
  return {
    graphql: deployment.graphqlUrl,
    cognito: deployment.cognitoEndpoint,
    userPoolClientId: deployment.clientId,
    demoUsers: await ensureDemoUsers(deployment),
  };
}

let code = 1;
try {
  const where = await address();
  const report = createReport((line) => console.log(line));
  await playDay(await signInAll(where, where.demoUsers), report);
  console.log(`\n${report.held} checks held, ${report.broken} broken`);
  code = report.broken === 0 ? 0 : 1;
} catch (error) {
  sayFailure(error);
}
if (code !== 0) console.error(printed.join('\n'));
await own?.deployment.stop();
process.exit(code);
