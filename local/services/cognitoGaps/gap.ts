/** One API call that is replaced, and what replacements share. */
import { passwordFault } from '../cognitoPasswords.ts';
import { createLockout } from './lockout.ts';
import type { Lockout } from './lockout.ts';
import { createIssued } from './tokens.ts';
import type { Issued } from './tokens.ts';
import type { Client, FaultClass, Handler, Json, Now, Pool, Services, User } from './types.ts';

/** @param original the call of cognito-local; where it has none, one that says so */
export type Gap = (original: Handler, services: Services, shared: Shared) => Handler;

/** By the name of the call. */
export type Gaps = Readonly<Record<string, Gap>>;

export const WRONG_CREDENTIALS = 'Incorrect username or password.';

/** Minutes, where the client names no other time. Source: API reference, CreateUserPoolClient, `AuthSessionValidity`. */
const SESSION_MINUTES = 3;
const MINUTE_MS = 60_000;

export interface Session {
  username: string;
  challenge: string;
  endsAt: number;
  clientId: string;
  /** Of `MFA_SETUP`: whether a code of the new authenticator was shown. */
  verified?: boolean;
}

export interface Shared {
  /** To whom each challenge was put, by its session. */
  sessions: Map<string, Session>;
  issued: Issued;
  lockout: Lockout;
  now: Now;
  fault(code: string, message: string): Error;
  notAuthorized(message: string): Error;
}

export function createShared(Fault: FaultClass, now: Now): Shared {
  return {
    sessions: new Map(),
    issued: createIssued(),
    lockout: createLockout(),
    now,
    fault: (code, message) => new Fault(code, message),
    notAuthorized: (message) => new Fault('NotAuthorizedException', message),
  };
}

/** Remembers to whom a challenge was put, for as long as the client lets people take. */
export async function rememberChallenge(
  { sessions, now }: Shared,
  username: string,
  client: Client | null,
  answer: Json,
): Promise<Json> {
  const challenge = answer['ChallengeName'];
  if (typeof challenge !== 'string') return answer;
  const endsAt = (await now()) + (client?.AuthSessionValidity ?? SESSION_MINUTES) * MINUTE_MS;
  sessions.set(String(answer['Session']), { username, challenge, endsAt, clientId: client?.ClientId ?? '' });
  return answer;
}

/** The session of a challenge that is open. @throws where there is none, or it took too long */
export async function requireSession({ sessions, notAuthorized, now }: Shared, id: unknown): Promise<Session> {
  const session = sessions.get(String(id));
  if (!session) throw notAuthorized('Invalid session for the user.');
  if (session.endsAt < (await now())) throw notAuthorized('Invalid session for the user, session is expired.');
  return session;
}

interface Claims {
  sub: string;
  client_id: string;
  jti: string;
}

/** Claims of the token that a user's own call carries. */
export function claimsOf({ notAuthorized }: Shared, request: Json): Claims {
  const [, payload = ''] = String(request['AccessToken'] ?? '').split('.');
  try {
    return JSON.parse(Buffer.from(payload, 'base64url').toString()) as Claims;
  } catch {
    throw notAuthorized('Invalid Access Token');
  }
}

export function poolOfToken(shared: Shared, services: Services, context: unknown, request: Json): Promise<Pool> {
  return services.cognito.getUserPoolForClientId(context, claimsOf(shared, request).client_id);
}

export async function requireUser(shared: Shared, pool: Pool, context: unknown, request: Json): Promise<User> {
  const user = await pool.getUserByUsername(context, String(request['Username']));
  if (!user) throw shared.fault('UserNotFoundException', 'User does not exist.');
  return user;
}

/** Source: API reference, `Password` of ChangePassword and others: pattern and length. */
const PASSWORD_FORM = /^\S(.*\S)?$/s;
const MAX_PASSWORD = 256;

export function requirePassword({ fault }: Shared, password: string, { options }: Pool): void {
  if (!PASSWORD_FORM.test(password) || password.length > MAX_PASSWORD)
    throw fault(
      'InvalidParameterException',
      "1 validation error detected: Value at 'password' failed to satisfy constraint: " +
        'Member must satisfy regular expression pattern: ^[\\S]+.*[\\S]+$',
    );
  const policy = options.Policies?.PasswordPolicy;
  const wrong = policy ? passwordFault(password, policy) : null;
  if (wrong !== null) throw fault('InvalidPasswordException', `Password did not conform with policy: ${wrong}`);
}
