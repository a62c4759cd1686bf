/**
 * `npm run user -- reset-authenticator|sign-out <email>`: for who cannot ask another administrator (docs/operations/sign-in.md). Of the
 * running `npm start`, or with `--user-pool <id>` of a pool on AWS, by the credentials that the machine has.
 */
import {
  AdminSetUserMFAPreferenceCommand,
  AdminUserGlobalSignOutCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { parseArgs } from 'node:util';
import { runningEndpoints } from './support/endpoints.ts';

const USAGE =
  'npm run user -- reset-authenticator|sign-out <email> [--user-pool <id> [--endpoint <address>]]\n' +
  '  reset-authenticator   forgets the authenticator and signs out everywhere: the next sign-in sets up another\n' +
  '  sign-out              signs out everywhere';
const ACTIONS = ['reset-authenticator', 'sign-out'];

interface Pool {
  userPoolId: string;
  endpoint?: string;
}

class UserError extends Error {}

function read(): { action: string; email: string; pool: Partial<Pool> } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'user-pool': { type: 'string' }, endpoint: { type: 'string' } },
  });
  const [action = '', email = '', ...rest] = positionals;
  if (!ACTIONS.includes(action) || !email.includes('@') || rest.length > 0) throw new UserError(USAGE);
  const { 'user-pool': userPoolId, endpoint } = values;
  return { action, email, pool: { ...(userPoolId ? { userPoolId } : {}), ...(endpoint ? { endpoint } : {}) } };
}

/** @throws UserError where none is named and nothing runs here */
async function poolOf({ userPoolId, endpoint }: Partial<Pool>): Promise<Pool> {
  if (userPoolId !== undefined) return { userPoolId, ...(endpoint ? { endpoint } : {}) };
  const running = await runningEndpoints();
  if (!running) throw new UserError('nothing runs here; start it with npm start, or name a pool with --user-pool');
  return { userPoolId: running.userPoolId, endpoint: running.cognito };
}

async function run(): Promise<void> {
  const { action, email, pool } = read();
  const { userPoolId, endpoint } = await poolOf(pool);
  const cognito = new CognitoIdentityProviderClient({
    // A pool's id begins with its region.
    region: userPoolId.split('_')[0] ?? '',
    ...(endpoint ? { endpoint, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } } : {}),
  });
  const user = { UserPoolId: userPoolId, Username: email.toLowerCase() };
  if (action === 'reset-authenticator')
    await cognito.send(
      new AdminSetUserMFAPreferenceCommand({
        ...user,
        SoftwareTokenMfaSettings: { Enabled: false, PreferredMfa: false },
      }),
    );
  await cognito.send(new AdminUserGlobalSignOutCommand(user));
  console.log(
    action === 'sign-out'
      ? `${email} is signed out everywhere; tokens that AppSync was given are good until they end, an hour at most`
      : `${email} signs in with the password, and then sets up an authenticator`,
  );
}

try {
  await run();
} catch (error) {
  console.error(`error: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
