/**
 * A second factor is set up by a token, or by the session of a sign-in where the pool requires one; it is turned on by a
 * preference, not by its verification. Sources: API reference of Amazon Cognito, AssociateSoftwareToken, VerifySoftwareToken and
 * SetUserMFAPreference; developer guide, "TOTP software token MFA": a new association ends the one before at once.
 */
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { poolOf } from '../cognitoNames.ts';
import type { Gap, Gaps, Session, Shared } from './gap.ts';
import { claimsOf, poolOfToken, requireSession, requireUser } from './gap.ts';
import type { Json, Pool, Services, User } from './types.ts';

export const FACTOR = 'SOFTWARE_TOKEN_MFA';

const totp = createRequire(import.meta.url)('cognito-local/lib/services/totp.js') as {
  generateSecret(): string;
  verify(secret: string, code: string): boolean;
};

const withoutFactor = ({ UserMFASettingList = [] }: User): string[] =>
  UserMFASettingList.filter((each) => each !== FACTOR);

interface Owner {
  pool: Pool;
  user: User;
  /** Where no token, but the session of a sign-in stands for the user. */
  session?: Session;
}

/** Whose factor it is. */
async function ownerOf(shared: Shared, services: Services, context: unknown, request: Json): Promise<Owner> {
  if (request['AccessToken'] !== undefined) {
    const pool = await poolOfToken(shared, services, context, request);
    return { pool, user: await requireUser(shared, pool, context, { Username: claimsOf(shared, request).sub }) };
  }
  const session = await requireSession(shared, request['Session']);
  if (session.challenge !== 'MFA_SETUP') throw shared.notAuthorized('Invalid session for the user.');
  const pool = await services.cognito.getUserPoolForClientId(context, session.clientId);
  return { pool, session, user: await requireUser(shared, pool, context, { Username: session.username }) };
}

/** The session goes on under another name. */
function renewed({ sessions }: Shared, request: Json, session: Session | undefined, change: Partial<Session>): Json {
  if (!session) return {};
  sessions.delete(String(request['Session']));
  const Session = randomUUID();
  sessions.set(Session, { ...session, ...change });
  return { Session };
}

const associateSoftwareToken: Gap = (_original, services, shared) => async (context, request) => {
  const { pool, user, session } = await ownerOf(shared, services, context, request);
  const Secret = totp.generateSecret();
  await pool.saveUser(context, {
    ...user,
    UserMFASettingList: withoutFactor(user),
    SoftwareTokenMfaConfiguration: { Secret, Verified: false },
  });
  return { SecretCode: Secret, ...renewed(shared, request, session, {}) };
};

const verifySoftwareToken: Gap = (_original, services, shared) => async (context, request) => {
  const { pool, user, session } = await ownerOf(shared, services, context, request);
  const code = String(request['UserCode'] ?? '');
  if (!/^[0-9]{6}$/.test(code))
    throw shared.fault(
      'InvalidParameterException',
      "1 validation error detected: Value at 'userCode' failed to satisfy constraint: " +
        'Member must satisfy regular expression pattern: [0-9]+',
    );
  const Secret = user.SoftwareTokenMfaConfiguration?.Secret;
  if (Secret === undefined) throw shared.fault('InvalidParameterException', 'User has not associated a software token');
  if (!totp.verify(Secret, code)) throw shared.fault('CodeMismatchException', 'Code mismatch');
  await pool.saveUser(context, { ...user, SoftwareTokenMfaConfiguration: { Secret, Verified: true } });
  provenCodes.set(Secret, code);
  return { Status: 'SUCCESS', ...renewed(shared, request, session, { verified: true }) };
};

/** By secret: the code that proved it. */
const provenCodes = new Map<string, string>();

/** The code that proved an authenticator signs nobody in: Amplify's own tests wait for the next one. */
export const isProvenCode = (user: User | null, code: string | undefined): boolean =>
  code !== undefined && provenCodes.get(user?.SoftwareTokenMfaConfiguration?.Secret ?? '') === code;

const adminSetUserMfaPreference: Gap = (_none, services, shared) => async (context, request) => {
  const pool = await poolOf(services, context, request);
  const user = await requireUser(shared, pool, context, request);
  const { Enabled } = (request['SoftwareTokenMfaSettings'] ?? {}) as { Enabled?: boolean };
  if (Enabled && !user.SoftwareTokenMfaConfiguration?.Verified)
    throw shared.fault('InvalidParameterException', 'User has not verified software token mfa');
  await pool.saveUser(context, {
    ...user,
    UserMFASettingList: Enabled ? [...withoutFactor(user), FACTOR] : withoutFactor(user),
  });
  return {};
};

export const SECOND_FACTOR: Gaps = {
  AssociateSoftwareToken: associateSoftwareToken,
  VerifySoftwareToken: verifySoftwareToken,
  AdminSetUserMFAPreference: adminSetUserMfaPreference,
};
