/**
 * Disabled users do not sign in, a temporary password ends, and a challenge is answered once, by whom it was put to.
 * Sources: API reference of Amazon Cognito, InitiateAuth and RespondToAuthChallenge; `TemporaryPasswordValidityDays` of
 * PasswordPolicyType; words as in aws-amplify/amplify-js#1182.
 */
import { randomUUID } from 'node:crypto';
import { poolOf } from '../cognitoNames.ts';
import type { Gap, Gaps, Shared } from './gap.ts';
import { rememberChallenge, requirePassword, requireSession, WRONG_CREDENTIALS } from './gap.ts';
import { FACTOR, isProvenCode } from './secondFactor.ts';
import type { Client, Json, Pool, Services, User } from './types.ts';

type Texts = Record<string, string | undefined>;

const TEMPORARY_DAYS = 7;
const DAY_MS = 86_400_000;

/** @throws where the temporary password was not used in time */
async function requireInTime({ now, notAuthorized }: Shared, user: User, { options }: Pool): Promise<void> {
  if (user.UserStatus !== 'FORCE_CHANGE_PASSWORD') return;
  const { TemporaryPasswordValidityDays } = options.Policies?.PasswordPolicy ?? {};
  const { UnusedAccountValidityDays } = options.AdminCreateUserConfig ?? {};
  const days = Number(TemporaryPasswordValidityDays ?? UnusedAccountValidityDays) || TEMPORARY_DAYS;
  const since = user.TemporaryPasswordAt ?? new Date(user.UserCreateDate ?? 0).getTime();
  if ((await now()) > since + days * DAY_MS)
    throw notAuthorized('Temporary password has expired and must be reset by an administrator.');
}

/** Failures count by name, also of users who are not there. @throws what the attempt throws, or that there were too many */
async function counted<T>(
  { lockout, now, notAuthorized }: Shared,
  name: string,
  attempt: () => Promise<T>,
): Promise<T> {
  if (lockout.isLocked(name, await now())) throw notAuthorized('Password attempts exceeded');
  try {
    return await attempt();
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string };
    if (message === WRONG_CREDENTIALS || code === 'CodeMismatchException') lockout.failed(name, await now());
    throw error;
  }
}

/** Where the pool requires a second factor of everybody, and the user has none. */
const mustSetUp = (pool: Pool, user: User): boolean =>
  pool.options.MfaConfiguration === 'ON' && (user.UserMFASettingList ?? []).length === 0;

const setUpChallenge = ({ Username }: User): Json => ({
  ChallengeName: 'MFA_SETUP',
  ChallengeParameters: { USER_ID_FOR_SRP: Username, MFAS_CAN_SETUP: JSON.stringify([FACTOR]) },
  Session: randomUUID(),
});

/** Remembers what came of a step: tokens and the session that they belong to, or the next challenge. */
async function stepTaken(
  shared: Shared,
  user: User,
  client: Client | null,
  answer: Json,
  refresh?: string,
): Promise<Json> {
  const result = answer['AuthenticationResult'] as Tokens | undefined;
  if (!result) return rememberChallenge(shared, user.Username, client, answer);
  const refreshToken = result.RefreshToken ?? refresh;
  if (refreshToken !== undefined) shared.issued.record(result.AccessToken, { username: user.Username, refreshToken });
  shared.lockout.succeeded(user.Username);
  return {
    ...answer,
    AuthenticationResult: { ...result, ExpiresIn: validityOf(result.AccessToken), TokenType: 'Bearer' },
  };
}

interface Tokens {
  AccessToken: string;
  RefreshToken?: string;
}

/** In seconds, as RespondToAuthChallenge and InitiateAuth answer it. */
function validityOf(token: string): number {
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as {
    iat: number;
    exp: number;
  };
  return claims.exp - claims.iat;
}

const initiateAuth: Gap = (original, services, shared) => async (context, request) => {
  const { notAuthorized } = shared;
  const pool = await poolOf(services, context, request);
  const client = await services.cognito.getAppClient(context, String(request['ClientId']));
  const { USERNAME = '', PASSWORD, REFRESH_TOKEN } = (request['AuthParameters'] ?? {}) as Texts;
  if (REFRESH_TOKEN !== undefined) {
    const user = await pool.getUserByRefreshToken(context, REFRESH_TOKEN);
    if (!user) throw notAuthorized('Refresh Token has been revoked');
    if (!user.Enabled) throw notAuthorized('User is disabled.');
    return stepTaken(shared, user, client, await original(context, request), REFRESH_TOKEN);
  }
  return counted(shared, USERNAME, async () => {
    const user = await pool.getUserByUsername(context, USERNAME);
    if (!user || user.Password !== PASSWORD) throw notAuthorized(WRONG_CREDENTIALS);
    if (!user.Enabled) throw notAuthorized('User is disabled.');
    await requireInTime(shared, user, pool);
    const setsUp = user.UserStatus === 'CONFIRMED' && mustSetUp(pool, user);
    return stepTaken(shared, user, client, setsUp ? setUpChallenge(user) : await original(context, request));
  });
};

/** @returns whom the challenge was put to. @throws where that is somebody else, it is another challenge, or too late */
async function requireChallenge(shared: Shared, request: Json, user: User | null): Promise<User> {
  const session = await requireSession(shared, request['Session']);
  if (session.username !== user?.Username || session.challenge !== request['ChallengeName'])
    throw shared.notAuthorized('Invalid session for the user.');
  if (!user.Enabled) throw shared.notAuthorized('User is disabled.');
  return user;
}

/** An authenticator was proven within the sign-in: it is turned on, and the sign-in is over. */
async function finishSetUp(
  shared: Shared,
  services: Services,
  { context, request, pool, user, client }: { context: unknown; request: Json; pool: Pool; user: User; client: Client },
): Promise<Json> {
  if (!shared.sessions.get(String(request['Session']))?.verified)
    throw shared.notAuthorized('Invalid session for the user.');
  const confirmed = { ...user, UserMFASettingList: [FACTOR] };
  await pool.saveUser(context, confirmed);
  const groups = await pool.listUserGroupMembership(context, confirmed);
  const AuthenticationResult = await services.tokenGenerator.generate(
    context,
    confirmed,
    groups,
    client,
    undefined,
    'Authentication',
  );
  return { ChallengeParameters: {}, AuthenticationResult };
}

/** A new password does not stand for the second factor. */
function afterPassword(pool: Pool, user: User): Json | null {
  if (mustSetUp(pool, user)) return setUpChallenge(user);
  if (!user.UserMFASettingList?.includes(FACTOR)) return null;
  return {
    ChallengeName: FACTOR,
    ChallengeParameters: { USER_ID_FOR_SRP: user.Username },
    Session: randomUUID(),
  };
}

const respondToAuthChallenge: Gap = (original, services, shared) => async (context, request) => {
  const pool = await poolOf(services, context, request);
  const client = await services.cognito.getAppClient(context, String(request['ClientId']));
  const { USERNAME, NEW_PASSWORD, SOFTWARE_TOKEN_MFA_CODE } = (request['ChallengeResponses'] ?? {}) as Texts;
  const user = await requireChallenge(shared, request, await pool.getUserByUsername(context, USERNAME ?? ''));
  if (NEW_PASSWORD !== undefined) requirePassword(shared, NEW_PASSWORD, pool);
  if (isProvenCode(user, SOFTWARE_TOKEN_MFA_CODE))
    throw shared.fault('ExpiredCodeException', 'Your software token has already been used once.');
  const challenge = request['ChallengeName'];
  const answer = await counted(shared, user.Username, () =>
    challenge === 'MFA_SETUP' && client
      ? finishSetUp(shared, services, { context, request, pool, user, client })
      : original(context, request),
  );
  shared.sessions.delete(String(request['Session']));
  const next = challenge === 'NEW_PASSWORD_REQUIRED' ? afterPassword(pool, user) : null;
  if (next) return rememberChallenge(shared, user.Username, client, next);
  const { RefreshToken } = (answer['AuthenticationResult'] ?? {}) as { RefreshToken?: string };
  const fresh = await pool.getUserByUsername(context, user.Username);
  if (RefreshToken !== undefined && fresh)
    await pool.saveUser(context, { ...fresh, RefreshTokens: [...(fresh.RefreshTokens ?? []), RefreshToken] });
  return stepTaken(shared, user, client, answer);
};

export const SIGN_IN: Gaps = { InitiateAuth: initiateAuth, RespondToAuthChallenge: respondToAuthChallenge };
