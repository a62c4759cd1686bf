/** One API call that is replaced, and what replacements share. */
import { passwordFault } from '../cognitoPasswords.ts';
import type { FaultClass, Handler, Json, Pool, Services, User } from './types.ts';

/** @param original the call of cognito-local; where it has none, one that says so */
export type Gap = (original: Handler, services: Services, shared: Shared) => Handler;

/** By the name of the call. */
export type Gaps = Readonly<Record<string, Gap>>;

export const WRONG_CREDENTIALS = 'Incorrect username or password.';

/** AWS's sessions end after three minutes. */
const SESSION_MS = 180_000;

interface Session {
  username: string;
  challenge: string;
  endsAt: number;
}

export interface Shared {
  /** To whom each challenge was put, by its session. */
  sessions: Map<string, Session>;
  fault(code: string, message: string): Error;
  notAuthorized(message: string): Error;
}

export function createShared(Fault: FaultClass): Shared {
  return {
    sessions: new Map(),
    fault: (code, message) => new Fault(code, message),
    notAuthorized: (message) => new Fault('NotAuthorizedException', message),
  };
}

/** Remembers to whom a challenge was put. */
export function rememberChallenge({ sessions }: Shared, username: string, answer: Json): Json {
  const challenge = answer['ChallengeName'];
  if (typeof challenge === 'string')
    sessions.set(String(answer['Session']), { username, challenge, endsAt: Date.now() + SESSION_MS });
  return answer;
}

/** Claims of the token that a user's own call carries. */
export function claimsOf({ notAuthorized }: Shared, request: Json): { sub: string; client_id: string } {
  const [, payload = ''] = String(request['AccessToken'] ?? '').split('.');
  try {
    return JSON.parse(Buffer.from(payload, 'base64url').toString()) as { sub: string; client_id: string };
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

export function requirePassword({ fault }: Shared, password: string, { options }: Pool): void {
  const policy = options.Policies?.PasswordPolicy;
  const wrong = policy ? passwordFault(password, policy) : null;
  if (wrong !== null) throw fault('InvalidPasswordException', `Password did not conform with policy: ${wrong}`);
}
