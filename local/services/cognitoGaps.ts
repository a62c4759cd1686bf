/**
 * What npm `cognito-local` lacks or does otherwise than Amazon Cognito, in one place. Each entry replaces one of its API calls;
 * behaviour and words are those of the API reference of Amazon Cognito user pools.
 *
 * - One call at a time: its calls read, wait and write, so that two at once lose a change. Amazon's are atomic.
 * - Disabled users neither sign in nor refresh.
 * - A temporary password is asked for, and a challenge is answered once, by whom it was put to.
 * - `AdminUserGlobalSignOut`, and `AdminCreateUser` with `RESEND`.
 * - Passwords that people choose keep to the pool's policy.
 * - `CreateGroup` refuses a group that exists, instead of emptying it.
 * - Names of users: `cognitoNames.ts`.
 * - Users write and remove of themselves what their client's `WriteAttributes` allow, and nothing else.
 * - Nobody signs up where administrators alone make users.
 * - `VerifySoftwareToken` turns no factor on; that is for `SetUserMFAPreference`, and `AdminSetUserMFAPreference`, which it lacks.
 * - The pre token generation trigger of versions 2 and 3, of whose answer the groups count.
 *
 * Left: SRP, hosted pages, filters and pages of lists, revoking access tokens before they end, and claims and scopes that a
 * trigger changes.
 */
import { randomUUID } from 'node:crypto';
import type { SignInModel } from '../model.ts';
import { poolOf, resolveNames } from './cognitoNames.ts';
import type { PasswordPolicy } from './cognitoPasswords.ts';
import { passwordFault } from './cognitoPasswords.ts';

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

export interface Pool {
  options: Json & { Id: string; SignIn?: SignInModel; Policies?: { PasswordPolicy?: PasswordPolicy }; AdminCreateUserConfig?: { AllowAdminCreateUserOnly?: boolean } };
  getUserByUsername(context: unknown, username: string): Promise<User | null>;
  getUserByRefreshToken(context: unknown, token: string): Promise<User | null>;
  getGroupByGroupName(context: unknown, name: string): Promise<unknown>;
  listUsers(context: unknown): Promise<User[]>;
  saveUser(context: unknown, user: User): Promise<void>;
}

type Generate = (context: unknown, user: User, groups: string[], client: { ClientId: string; UserPoolId: string }, metadata: unknown, source: string) => Promise<Json>;

type Deliver = (context: unknown, source: string, clientId: null, poolId: string, user: User, code: string, metadata: undefined, details: Json) => Promise<void>;

export interface Services {
  messages: { deliver: Deliver };
  tokenGenerator: { generate: Generate };
  cognito: { getAppClient(context: unknown, id: string): Promise<{ WriteAttributes?: string[] } | null>; getUserPool(context: unknown, id: unknown): Promise<Pool>; getUserPoolForClientId(context: unknown, id: unknown): Promise<Pool> };
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

/** Runs a trigger's function. @throws with what the function said where it failed */
export type RunTrigger = (trigger: string, event: Json) => Promise<Json>;

/** @param targets its calls by name, which are replaced @param run null where no pool has triggers */
export function fillGaps(targets: Targets, Fault: FaultClass, run: RunTrigger | null): void {
  const sessions = new Map<string, Session>();
  const notAuthorized = (message: string): Error => new Fault('NotAuthorizedException', message);
  const WRONG = 'Incorrect username or password.';

  /** Claims of the token that a user's own call carries. */
  function claimsOf(request: Json): { sub: string; client_id: string } {
    const [, payload = ''] = String(request['AccessToken'] ?? '').split('.');
    try {
      return JSON.parse(Buffer.from(payload, 'base64url').toString()) as { sub: string; client_id: string };
    } catch {
      throw notAuthorized('Invalid Access Token');
    }
  }

  const poolOfToken = (services: Services, context: unknown, request: Json): Promise<Pool> => services.cognito.getUserPoolForClientId(context, claimsOf(request).client_id);

  function checkPassword(password: string, { options }: Pool): void {
    const fault = options.Policies?.PasswordPolicy ? passwordFault(password, options.Policies.PasswordPolicy) : null;
    if (fault !== null) throw new Fault('InvalidPasswordException', `Password did not conform with policy: ${fault}`);
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
    const { NEW_PASSWORD } = request['ChallengeResponses'] as Record<string, string | undefined>;
    if (NEW_PASSWORD !== undefined) checkPassword(NEW_PASSWORD, pool);
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

  replace('ChangePassword', (original, services) => async (context, request) => {
    const pool = await poolOfToken(services, context, request);
    const user = await pool.getUserByUsername(context, claimsOf(request).sub);
    if (!user || user.Password !== request['PreviousPassword']) throw notAuthorized(WRONG);
    checkPassword(String(request['ProposedPassword']), pool);
    return original(context, request);
  });

  replace('ConfirmForgotPassword', (original, services) => async (context, request) => {
    checkPassword(String(request['Password']), await poolOf(services, context, request));
    return original(context, request);
  });

  replace('SignUp', (original, services) => async (context, request) => {
    const { options } = await poolOf(services, context, request);
    if (options.AdminCreateUserConfig?.AllowAdminCreateUserOnly) throw notAuthorized('SignUp is not permitted for this user pool');
    return original(context, request);
  });

  replace('AdminSetUserPassword', (original, services) => async (context, request) => {
    checkPassword(String(request['Password']), await poolOf(services, context, request));
    return original(context, request);
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

  async function checkWritable(services: Services, context: unknown, request: Json, names: readonly string[]): Promise<void> {
    const client = await services.cognito.getAppClient(context, claimsOf(request).client_id);
    if (client?.WriteAttributes && names.some((name) => !client.WriteAttributes?.includes(name))) throw notAuthorized('A client attempted to write unauthorized attribute');
  }

  replace('UpdateUserAttributes', (original, services) => async (context, request) => {
    await checkWritable(services, context, request, ((request['UserAttributes'] ?? []) as { Name: string }[]).map(({ Name }) => Name));
    return original(context, request);
  });

  replace('DeleteUserAttributes', (original, services) => async (context, request) => {
    await checkWritable(services, context, request, (request['UserAttributeNames'] ?? []) as string[]);
    return original(context, request);
  });

  replace('AdminCreateUser', (original, services) => async (context, request) => {
    const pool = await poolOf(services, context, request);
    const user = await pool.getUserByUsername(context, String(request['Username']));
    if (request['MessageAction'] !== 'RESEND') return original(context, request);
    if (!user) throw new Fault('UserNotFoundException', 'User does not exist.');
    if (user.UserStatus !== 'FORCE_CHANGE_PASSWORD') throw new Fault('UnsupportedUserStateException', "Resend not possible. User is not in FORCE_CHANGE_PASSWORD state.");
    const invited = { ...user, Password: String(request['TemporaryPassword'] ?? `${randomUUID()}Aa1!`) };
    await pool.saveUser(context, invited);
    await services.messages.deliver(context, 'AdminCreateUser', null, pool.options.Id, invited, invited.Password, undefined, { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: user.Attributes.find(({ Name }) => Name === 'email')?.Value ?? user.Username });
    return { User: { Username: user.Username, Attributes: user.Attributes, Enabled: user.Enabled, UserStatus: user.UserStatus } };
  });

  replace('CreateGroup', (original, services) => async (context, request) => {
    if (await (await poolOf(services, context, request)).getGroupByGroupName(context, String(request['GroupName']))) throw new Fault('GroupExistsException', 'A group with the name already exists.');
    return original(context, request);
  });

  replace('VerifySoftwareToken', (original, services) => async (context, request) => {
    const pool = await poolOfToken(services, context, request);
    const { sub } = claimsOf(request);
    const before = (await pool.getUserByUsername(context, sub))?.UserMFASettingList ?? [];
    const answer = await original(context, request);
    const user = await pool.getUserByUsername(context, sub);
    if (user) await pool.saveUser(context, { ...user, UserMFASettingList: before });
    return answer;
  });

  replace('AdminSetUserMFAPreference', (_none, services) => async (context, request) => {
    const pool = await poolOf(services, context, request);
    const user = await pool.getUserByUsername(context, String(request['Username']));
    if (!user) throw new Fault('UserNotFoundException', 'User does not exist.');
    const { Enabled } = (request['SoftwareTokenMfaSettings'] ?? {}) as { Enabled?: boolean };
    const others = (user.UserMFASettingList ?? []).filter((each) => each !== 'SOFTWARE_TOKEN_MFA');
    await pool.saveUser(context, { ...user, UserMFASettingList: Enabled ? [...others, 'SOFTWARE_TOKEN_MFA'] : others });
    return {};
  });

  if (run) {
    for (const name of ['InitiateAuth', 'RespondToAuthChallenge', 'AdminInitiateAuth']) {
      replace(name, (original, services) => {
        triggered(services, run, Fault);
        return original;
      });
    }
  }
  resolveNames(targets, Fault);
  queue(targets);
}

const SOURCES: Readonly<Record<string, string>> = { Authentication: 'TokenGeneration_Authentication', RefreshTokens: 'TokenGeneration_RefreshTokens' };

/** Patches the generator of tokens, once: the trigger's groups take the place of the user's. */
function triggered(services: Services, run: RunTrigger, Fault: FaultClass): void {
  const { tokenGenerator } = services;
  if (patched.has(tokenGenerator)) return;
  patched.add(tokenGenerator);
  const generate = tokenGenerator.generate.bind(tokenGenerator);
  tokenGenerator.generate = async (context, user, groups, client, metadata, source) => {
    const event = {
      version: '2',
      triggerSource: SOURCES[source] ?? source,
      region: client.UserPoolId.split('_')[0],
      userPoolId: client.UserPoolId,
      userName: user.Username,
      callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: client.ClientId },
      request: {
        userAttributes: Object.fromEntries(user.Attributes.map(({ Name, Value }) => [Name, Value ?? ''])),
        groupConfiguration: { groupsToOverride: groups, iamRolesToOverride: [], preferredRole: null },
        scopes: ['aws.cognito.signin.user.admin'],
      },
      response: { claimsAndScopeOverrideDetails: null },
    };
    const answer = await run('PreTokenGeneration', event).catch((error: unknown) => {
      throw new Fault('UserLambdaValidationException', `PreTokenGeneration failed with error ${error instanceof Error ? error.message : String(error)}.`);
    });
    const { claimsAndScopeOverrideDetails } = (answer['response'] ?? {}) as { claimsAndScopeOverrideDetails?: { groupOverrideDetails?: { groupsToOverride?: string[] | null } | null } | null };
    const override = claimsAndScopeOverrideDetails?.groupOverrideDetails;
    return generate(context, user, override?.groupsToOverride ?? groups, client, metadata, source);
  };
}

const patched = new WeakSet<object>();

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
