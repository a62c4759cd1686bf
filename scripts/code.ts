/** `npm run -s code`: the one-time code that the demo's administrator would read off an authenticator now. */
import { runningEndpoints } from './support/endpoints.ts';
import { oneTimeCode } from './support/totp.ts';

const endpoints = await runningEndpoints();
const secret = endpoints?.demoUsers.find((login) => login.totpSecret !== undefined)?.totpSecret;
if (secret === undefined) {
  console.error('error: nothing runs here; start it with npm start');
  process.exit(1);
}
console.log(oneTimeCode(secret));
