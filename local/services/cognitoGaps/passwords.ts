/**
 * Passwords that people choose keep to the pool's policy, and a forgotten one is replaced by whoever reads the user's mail.
 * Sources: developer guide of Amazon Cognito, "Passwords, account recovery, and password policies" (a code is good for an hour;
 * 5 to 20 attempts an hour) and "Managing user existence error responses" (what is answered for users who are not there, are
 * disabled, or have no verified address); aws-amplify/amplify-js#2955 (who has a temporary password cannot forget it).
 */
import { poolOf } from '../cognitoNames.ts';
import type { Gap, Gaps, Shared } from './gap.ts';
import { claimsOf, poolOfToken, requirePassword, WRONG_CREDENTIALS } from './gap.ts';
import type { User } from './types.ts';

const CODE_MS = 3_600_000;
/** The most that AWS allows; what it allows depends on the risk that it sees. */
const ATTEMPTS_AN_HOUR = 20;

const attributeOf = (user: User, name: string): string | undefined =>
  user.Attributes.find(({ Name }) => Name === name)?.Value;

/** Of `ana@example.com` the first letters: assumed, from what callers report. */
const hidden = (address: string): string => address.replace(/^(.)[^@]*@(.).*$/, '$1***@$2***');

/** Counts who asks for codes, and who tries them. @throws where it was too often within an hour */
function counter() {
  const attempts = new Map<string, number[]>();
  return async ({ fault, now }: Shared, name: string): Promise<void> => {
    const at = await now();
    const recent = (attempts.get(name) ?? []).filter((each) => at - each < CODE_MS);
    attempts.set(name, [...recent, at]);
    if (recent.length >= ATTEMPTS_AN_HOUR)
      throw fault('LimitExceededException', 'Attempt limit exceeded, please try after some time.');
  };
}
const countAttempt = counter();

const forgotPassword: Gap = (original, services, shared) => async (context, request) => {
  const { fault } = shared;
  const name = String(request['Username']);
  await countAttempt(shared, name);
  const pool = await poolOf(services, context, request);
  const client = await services.cognito.getAppClient(context, String(request['ClientId']));
  const user = await pool.getUserByUsername(context, name);
  const address = user && attributeOf(user, 'email_verified') === 'true' ? attributeOf(user, 'email') : undefined;
  const CodeDeliveryDetails = {
    AttributeName: 'email',
    DeliveryMedium: 'EMAIL',
    Destination: hidden((user && attributeOf(user, 'email')) ?? name),
  };
  if (!user?.Enabled || address === undefined) {
    if (client?.PreventUserExistenceErrors === 'ENABLED') return { CodeDeliveryDetails };
    if (!user) throw fault('UserNotFoundException', 'Username/client id combination not found.');
    if (!user.Enabled) throw shared.notAuthorized('User is disabled.');
    throw fault(
      'InvalidParameterException',
      'Cannot reset password for the user as there is no registered/verified email or phone_number',
    );
  }
  if (user.UserStatus === 'FORCE_CHANGE_PASSWORD')
    throw shared.notAuthorized('User password cannot be reset in the current state.');
  await original(context, request);
  const fresh = await pool.getUserByUsername(context, name);
  if (fresh) await pool.saveUser(context, { ...fresh, ConfirmationCodeAt: await shared.now() });
  return { CodeDeliveryDetails };
};

const confirmForgotPassword: Gap = (original, services, shared) => async (context, request) => {
  const { fault } = shared;
  const pool = await poolOf(services, context, request);
  const user = await pool.getUserByUsername(context, String(request['Username']));
  requirePassword(shared, String(request['Password']), pool);
  await countAttempt(shared, String(request['Username']));
  const mismatch = (): Error => fault('CodeMismatchException', 'Invalid verification code provided, please try again.');
  if (!user?.Enabled) throw mismatch();
  const isOpen = user.ConfirmationCode !== undefined && (await shared.now()) - (user.ConfirmationCodeAt ?? 0) < CODE_MS;
  if (!isOpen) throw fault('ExpiredCodeException', 'Invalid code provided, please request a code again.');
  if (user.ConfirmationCode !== request['ConfirmationCode']) throw mismatch();
  return original(context, request);
};

const changePassword: Gap = (original, services, shared) => async (context, request) => {
  const pool = await poolOfToken(shared, services, context, request);
  const user = await pool.getUserByUsername(context, claimsOf(shared, request).sub);
  if (!user || user.Password !== request['PreviousPassword']) throw shared.notAuthorized(WRONG_CREDENTIALS);
  requirePassword(shared, String(request['ProposedPassword']), pool);
  return original(context, request);
};

const adminSetUserPassword: Gap = (original, services, shared) => async (context, request) => {
  const pool = await poolOf(services, context, request);
  requirePassword(shared, String(request['Password']), pool);
  const answer = await original(context, request);
  const user = await pool.getUserByUsername(context, String(request['Username']));
  if (user) await pool.saveUser(context, { ...user, TemporaryPasswordAt: await shared.now() });
  return answer;
};

export const PASSWORDS: Gaps = {
  ForgotPassword: forgotPassword,
  ConfirmForgotPassword: confirmForgotPassword,
  ChangePassword: changePassword,
  AdminSetUserPassword: adminSetUserPassword,
};
