/** Users and groups: who makes them, what they may write of themselves, and how administrators invite and sign out. */
import { randomUUID } from 'node:crypto';
import { poolOf } from '../cognitoNames.ts';
import type { Gap, Gaps, Shared } from './gap.ts';
import { claimsOf, requireUser } from './gap.ts';
import type { Json, Pool, Services } from './types.ts';

/** Its temporary password counts from now. */
async function made(shared: Shared, pool: Pool, context: unknown, answer: Json): Promise<Json> {
  const { Username } = answer['User'] as { Username: string };
  const user = await pool.getUserByUsername(context, Username);
  if (user) await pool.saveUser(context, { ...user, TemporaryPasswordAt: await shared.now() });
  return answer;
}

/** An invitation is sent again, with another password. */
const adminCreateUser: Gap = (original, services, shared) => async (context, request) => {
  const pool = await poolOf(services, context, request);
  if (request['MessageAction'] !== 'RESEND') return made(shared, pool, context, await original(context, request));
  const user = await requireUser(shared, pool, context, request);
  if (user.UserStatus !== 'FORCE_CHANGE_PASSWORD')
    throw shared.fault(
      'UnsupportedUserStateException',
      'Resend not possible. User is not in FORCE_CHANGE_PASSWORD state.',
    );
  const password = String(request['TemporaryPassword'] ?? `${randomUUID()}Aa1!`);
  const invited = { ...user, Password: password, TemporaryPasswordAt: await shared.now() };
  await pool.saveUser(context, invited);
  const email = user.Attributes.find(({ Name }) => Name === 'email')?.Value;
  const details = { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: email ?? user.Username };
  const { Id } = pool.options;
  await services.messages.deliver(context, 'AdminCreateUser', null, Id, invited, password, undefined, details);
  const { Username, Attributes, Enabled, UserStatus } = user;
  return { User: { Username, Attributes, Enabled, UserStatus } };
};

const adminUserGlobalSignOut: Gap = (_none, services, shared) => async (context, request) => {
  const pool = await poolOf(services, context, request);
  const user = await requireUser(shared, pool, context, request);
  await pool.saveUser(context, { ...user, RefreshTokens: [] });
  shared.issued.revoke(({ username }) => username === user.Username);
  return {};
};

interface Attribute {
  Name: string;
  Value?: string;
}
const CONTACTS = ['email', 'phone_number'];

/**
 * Only what the pool verifies by itself brings a message with a code: `AutoVerifiedAttributes`, "The attributes that you want your user
 * pool to automatically verify" (API reference, UserPoolType). npm `cognito-local` sends one for any address or telephone. "To delete an
 * attribute from your user, submit the attribute in your API request with a blank value" (AdminUpdateUserAttributes).
 */
const adminUpdateUserAttributes: Gap = (original, services, shared) => async (context, request) => {
  const pool = await poolOf(services, context, request);
  await requireUser(shared, pool, context, request);
  const attributes = (request['UserAttributes'] ?? []) as Attribute[];
  const verified = (pool.options['AutoVerifiedAttributes'] ?? []) as string[];
  const quiet = CONTACTS.filter((name) => !verified.includes(name));
  const isQuiet = ({ Name }: Attribute): boolean => quiet.some((name) => Name === name || Name === `${name}_verified`);
  const answer = await original(context, { ...request, UserAttributes: attributes.filter((each) => !isQuiet(each)) });
  const kept = attributes.filter((each) => isQuiet(each));
  if (kept.length === 0) return answer;
  // A new one is not verified, unless whoever writes it says so.
  const unproven = quiet.flatMap((name) =>
    kept.some(({ Name }) => Name === name) ? [{ Name: `${name}_verified`, Value: 'false' }] : [],
  );
  const written = new Map([...unproven, ...kept].map((each) => [each.Name, each]));
  const user = await requireUser(shared, pool, context, request);
  const others = user.Attributes.filter(({ Name }) => !written.has(Name));
  const gone = quiet.filter((name) => written.get(name)?.Value === '').flatMap((name) => [name, `${name}_verified`]);
  const left = [...written.values()].filter(({ Name }) => !gone.includes(Name));
  await pool.saveUser(context, { ...user, Attributes: [...others, ...left] });
  return answer;
};

async function requireWritable(
  shared: Shared,
  services: Services,
  context: unknown,
  request: Json,
  names: readonly string[],
): Promise<void> {
  const client = await services.cognito.getAppClient(context, claimsOf(shared, request).client_id);
  const writable = client?.WriteAttributes;
  if (writable && names.some((name) => !writable.includes(name)))
    throw shared.notAuthorized('A client attempted to write unauthorized attribute');
}

const updateUserAttributes: Gap = (original, services, shared) => async (context, request) => {
  const attributes = (request['UserAttributes'] ?? []) as { Name: string }[];
  const names = attributes.map(({ Name }) => Name);
  await requireWritable(shared, services, context, request, names);
  return original(context, request);
};

const deleteUserAttributes: Gap = (original, services, shared) => async (context, request) => {
  await requireWritable(shared, services, context, request, (request['UserAttributeNames'] ?? []) as string[]);
  return original(context, request);
};

const createGroup: Gap = (original, services, shared) => async (context, request) => {
  const pool = await poolOf(services, context, request);
  if (await pool.getGroupByGroupName(context, String(request['GroupName'])))
    throw shared.fault('GroupExistsException', 'A group with the name already exists.');
  return original(context, request);
};

export const USERS: Gaps = {
  AdminCreateUser: adminCreateUser,
  AdminUserGlobalSignOut: adminUserGlobalSignOut,
  AdminUpdateUserAttributes: adminUpdateUserAttributes,
  UpdateUserAttributes: updateUserAttributes,
  DeleteUserAttributes: deleteUserAttributes,
  CreateGroup: createGroup,
};
