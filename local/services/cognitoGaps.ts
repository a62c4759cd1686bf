/**
 * What npm `cognito-local` lacks or does otherwise than Amazon Cognito, in one place. Each entry replaces one of its API calls;
 * behaviour and words are those of the API reference of Amazon Cognito user pools.
 *
 * - One call at a time: its calls read, wait and write, so that two at once lose a change. Amazon's are atomic.
 * - Disabled users neither sign in nor refresh.
 * - A temporary password is asked for, and a challenge is answered once, by whom it was put to.
 * - `AdminUserGlobalSignOut`, and `AdminCreateUser` with `RESEND`.
 * - `CreateGroup` refuses a group that exists, instead of emptying it.
 * - Names of users are e-mail addresses in any case, where the pool says so.
 *
 * Left: SRP, hosted pages, filters and pages of lists, and revoking access tokens before they end.
 */
import { randomUUID } from 'node:crypto';

type Json = Record<string, unknown>;
export type Handler = (context: unknown, request: Json) => Promise<Json>;
export type Targets = Record<string, (services: Services) => Handler>;

export interface User {
  Username: string;
  Password: string;
  Enabled: boolean;
  UserStatus: string;
  RefreshTokens?: string[];
  UserMFASettingList?: string[];
  Attributes: { Name: string; Value?: string }[];
}

interface Pool {
  options: Json;
  getUserByUsername(context: unknown, username: string): Promise<User | null>;
  getUserByRefreshToken(context: unknown, token: string): Promise<User | null>;
  getGroupByGroupName(context: unknown, name: string): Promise<unknown>;
  saveUser(context: unknown, user: User): Promise<void>;
}

export interface Services {
  cognito: { getUserPool(context: unknown, id: unknown): Promise<Pool>; getUserPoolForClientId(context: unknown, id: unknown): Promise<Pool> };
}

/** The class of errors that its server answers with 400, code and message. */
export type FaultClass = new (code: string, message: string) => Error;

const READS = /^(Admin)?(Get|List|Describe)/;
/** AWS's sessions end after three minutes. */
const SESSION_MS = 180_000;

interface Session {
  username: string;
  challenge: string;
  endsAt: number;
}

/** @param targets its calls by name, which are replaced */
export function fillGaps(targets: Targets, Fault: FaultClass): void {
  const sessions = new Map<string, Session>();
  const notAuthorized = (message: string): Error => new Fault('NotAuthorizedException', message);
  const WRONG = 'Incorrect username or password.';

  async function poolOf(services: Services, context: unknown, request: Json): Promise<Pool> {
    return request['UserPoolId'] === undefined ? services.cognito.getUserPoolForClientId(context, request['ClientId']) : services.cognito.getUserPool(context, request['UserPoolId']);
  }

  /** Remembers to whom a challenge was put. */
  function opened(username: string, answer: Json): Json {
    if (typeof answer['ChallengeName'] === 'string') sessions.set(String(answer['Session']), { username, challenge: answer['ChallengeName'], endsAt: Date.now() + SESSION_MS });
    return answer;
  }

  function replace(name: string, make: (original: Handler, services: Services) => Handler): void {
    const original = targets[name];
    targets[name] = (services) => make(original?.(services) ?? (() => Promise.reject(new Fault('UnknownOperationException', name))), services);
  }

  replace('InitiateAuth', (original, services) => async (context, request) => {
    const pool = await poolOf(services, context, request);
    const { USERNAME, PASSWORD, REFRESH_TOKEN } = (request['AuthParameters'] ?? {}) as Record<string, string | undefined>;
    const user = REFRESH_TOKEN === undefined ? await pool.getUserByUsername(context, USERNAME ?? '') : await pool.getUserByRefreshToken(context, REFRESH_TOKEN);
    if (REFRESH_TOKEN !== undefined && !user) throw notAuthorized('Refresh Token has been revoked');
    if (REFRESH_TOKEN === undefined && (!user || user.Password !== PASSWORD)) throw notAuthorized(WRONG);
    if (user && !user.Enabled) throw notAuthorized('User is disabled.');
    return opened(user?.Username ?? '', await original(context, request));
  });

  replace('RespondToAuthChallenge', (original, services) => async (context, request) => {
    const session = sessions.get(String(request['Session']));
    const pool = await poolOf(services, context, request);
    const { USERNAME } = (request['ChallengeResponses'] ?? {}) as Record<string, string | undefined>;
    const user = await pool.getUserByUsername(context, USERNAME ?? '');
    if (!session || !user || session.username !== user.Username || session.challenge !== request['ChallengeName']) throw notAuthorized('Invalid session for the user.');
    if (session.endsAt < Date.now()) throw notAuthorized('Invalid session for the user, session is expired.');
    if (!user.Enabled) throw notAuthorized('User is disabled.');
    const answer = await original(context, request);
    sessions.delete(String(request['Session']));
    // A new password does not stand for the second factor.
    if (session.challenge === 'NEW_PASSWORD_REQUIRED' && user.UserMFASettingList?.includes('SOFTWARE_TOKEN_MFA')) {
      return opened(user.Username, { ChallengeName: 'SOFTWARE_TOKEN_MFA', ChallengeParameters: { USER_ID_FOR_SRP: user.Username }, Session: randomUUID() });
    }
    const { RefreshToken } = (answer['AuthenticationResult'] ?? {}) as { RefreshToken?: string };
    const fresh = await pool.getUserByUsername(context, user.Username);
    if (RefreshToken !== undefined && fresh) await pool.saveUser(context, { ...fresh, RefreshTokens: [...(fresh.RefreshTokens ?? []), RefreshToken] });
    return opened(user.Username, answer);
  });

  replace('AdminUserGlobalSignOut', (_none, services) => async (context, request) => {
    const pool = await poolOf(services, context, request);
    const user = await pool.getUserByUsername(context, String(request['Username']));
    if (!user) throw new Fault('UserNotFoundException', 'User does not exist.');
    await pool.saveUser(context, { ...user, RefreshTokens: [] });
    return {};
  });

  replace('AdminUpdateUserAttributes', (original, services) => async (context, request) => {
    if (!(await (await poolOf(services, context, request)).getUserByUsername(context, String(request['Username'])))) throw new Fault('UserNotFoundException', 'User does not exist.');
    return original(context, request);
  });

  replace('AdminCreateUser', (original, services) => async (context, request) => {
    const pool = await poolOf(services, context, request);
    const user = await pool.getUserByUsername(context, String(request['Username']));
    if (request['MessageAction'] !== 'RESEND') return original(context, request);
    if (!user) throw new Fault('UserNotFoundException', 'User does not exist.');
    if (user.UserStatus !== 'FORCE_CHANGE_PASSWORD') throw new Fault('UnsupportedUserStateException', "Resend not possible. User is not in FORCE_CHANGE_PASSWORD state.");
    await pool.saveUser(context, { ...user, Password: String(request['TemporaryPassword'] ?? randomUUID()) });
    return { User: { Username: user.Username, Attributes: user.Attributes, Enabled: user.Enabled, UserStatus: user.UserStatus } };
  });

  replace('CreateGroup', (original, services) => async (context, request) => {
    if (await (await poolOf(services, context, request)).getGroupByGroupName(context, String(request['GroupName']))) throw new Fault('GroupExistsException', 'A group with the name already exists.');
    return original(context, request);
  });

  foldNames(targets);
  queue(targets);
}

/** Addresses are kept in lower case by who makes users; people type them as they like. */
function foldNames(targets: Targets): void {
  const folded = (value: unknown): unknown => (typeof value === 'string' && value.includes('@') ? value.toLowerCase() : value);
  for (const [name, target] of Object.entries(targets)) {
    targets[name] = (services) => {
      const handler = target(services);
      return (context, request) => {
        const within = Object.fromEntries(
          ['AuthParameters', 'ChallengeResponses'].flatMap((part) => {
            const values = request[part] as Json | undefined;
            return values?.['USERNAME'] === undefined ? [] : [[part, { ...values, USERNAME: folded(values['USERNAME']) }]];
          }),
        );
        return handler(context, { ...request, ...within, ...(request['Username'] === undefined ? {} : { Username: folded(request['Username']) }) });
      };
    };
  }
}

/** Reads pass: what runs within a call, such as a trigger, may look things up. */
function queue(targets: Targets): void {
  let last: Promise<unknown> = Promise.resolve();
  for (const [name, target] of Object.entries(targets)) {
    if (READS.test(name)) continue;
    targets[name] = (services) => {
      const handler = target(services);
      return (context, request) => {
        const answer = last.then(() => handler(context, request));
        last = answer.catch(() => undefined);
        return answer;
      };
    };
  }
}
