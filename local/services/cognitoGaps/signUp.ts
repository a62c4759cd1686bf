/**
 * People who sign up by themselves: where the pool lets them, with a password by its policy, and with attributes that the client may
 * write. The code that they are sent verifies their address. Sources: API reference of Amazon Cognito user pools, "SignUp",
 * "ConfirmSignUp" and "ResendConfirmationCode"; developer guide, "Signing up and confirming user accounts" (a code is good for 24 hours,
 * and another ends it).
 */
import { randomInt } from 'node:crypto';
import { poolOf } from '../cognitoNames.ts';
import type { Gap, Gaps } from './gap.ts';
import { requirePassword } from './gap.ts';
import type { Json, Pool, User } from './types.ts';

const CODE_MS = 24 * 3_600_000;

const attributeOf = (user: User, name: string): string | undefined =>
  user.Attributes.find(({ Name }) => Name === name)?.Value;

/** Nobody signs up where administrators alone make users. */
const signUp: Gap = (original, services, shared) => async (context, request) => {
  const pool = await poolOf(services, context, request);
  if (pool.options.AdminCreateUserConfig?.AllowAdminCreateUserOnly)
    throw shared.notAuthorized('SignUp is not permitted for this user pool');
  requirePassword(shared, String(request['Password'] ?? ''), pool);
  const client = await services.cognito.getAppClient(context, String(request['ClientId']));
  const given = (request['UserAttributes'] ?? []) as { Name: string }[];
  const { WriteAttributes: writable } = client ?? {};
  if (writable && given.some(({ Name }) => !writable.includes(Name) && !isOwnAddress(Name, pool)))
    throw shared.notAuthorized('A client attempted to write unauthorized attribute');
  const answer = await original(context, request);
  await codeSent(context, pool, String(answer['UserSub']), await shared.now());
  return answer;
};

/** What the name itself is: the pool writes it, whatever the client may. */
const isOwnAddress = (name: string, pool: Pool): boolean =>
  pool.options.SignIn?.usernameAttributes.some((each) => each === name) ?? false;

/** Notes when a code was sent. */
async function codeSent(context: unknown, pool: Pool, name: string, at: number): Promise<void> {
  const user = await pool.getUserByUsername(context, name);
  if (user) await pool.saveUser(context, { ...user, ConfirmationCodeAt: at });
}

const confirmSignUp: Gap = (original, services, shared) => async (context, request) => {
  const { fault } = shared;
  const pool = await poolOf(services, context, request);
  const user = await pool.getUserByUsername(context, String(request['Username']));
  const mismatch = (): Error => fault('CodeMismatchException', 'Invalid verification code provided, please try again.');
  if (!user) throw mismatch();
  if (user.UserStatus !== 'UNCONFIRMED')
    throw shared.notAuthorized(`User cannot be confirmed. Current status is ${user.UserStatus}`);
  const isOpen = user.ConfirmationCode !== undefined && (await shared.now()) - (user.ConfirmationCodeAt ?? 0) < CODE_MS;
  if (!isOpen) throw fault('ExpiredCodeException', 'Invalid code provided, please request a code again.');
  if (user.ConfirmationCode !== request['ConfirmationCode']) throw mismatch();
  const answer = await original(context, request);
  const confirmed = await pool.getUserByUsername(context, user.Username);
  if (confirmed) await pool.saveUser(context, verified(confirmed));
  return answer;
};

/** Whoever has read the code has the address. */
function verified(user: User): User {
  const others = user.Attributes.filter(({ Name }) => Name !== 'email_verified');
  return { ...user, Attributes: [...others, { Name: 'email_verified', Value: 'true' }] };
}

const resendConfirmationCode: Gap = (_none, services, shared) => async (context, request) => {
  const pool = await poolOf(services, context, request);
  const user = await pool.getUserByUsername(context, String(request['Username']));
  const client = await services.cognito.getAppClient(context, String(request['ClientId']));
  const hidden = { AttributeName: 'email', DeliveryMedium: 'EMAIL' };
  if (!user) {
    if (client?.PreventUserExistenceErrors === 'ENABLED') return { CodeDeliveryDetails: hidden };
    throw shared.fault('UserNotFoundException', 'Username/client id combination not found.');
  }
  if (user.UserStatus !== 'UNCONFIRMED') throw shared.fault('InvalidParameterException', 'User is already confirmed.');
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const details: Json = { ...hidden, Destination: attributeOf(user, 'email') ?? user.Username };
  const fresh = { ...user, ConfirmationCode: code, ConfirmationCodeAt: await shared.now() };
  await pool.saveUser(context, fresh);
  const { Id } = pool.options;
  await services.messages.deliver(context, 'ResendCode', null, Id, fresh, code, undefined, details);
  return { CodeDeliveryDetails: details };
};

export const SIGN_UP: Gaps = {
  SignUp: signUp,
  ConfirmSignUp: confirmSignUp,
  ResendConfirmationCode: resendConfirmationCode,
};
