/**
 * By which names people are known to a user pool. Source: developer guide of Amazon Cognito, "Customizing sign-in attributes":
 *
 * - `UsernameAttributes`: an address or a phone number takes the place of the name, which is then made up (the `sub`);
 * - `AliasAttributes`: people have a name and may sign in by an address or a number of theirs too, once it is verified, or by
 *   their preferred name; such a name cannot look like an address or a number;
 * - neither: by their name alone;
 * - `UsernameConfiguration.CaseSensitive`: whether case counts.
 */
import { randomUUID } from 'node:crypto';
import type { SignInModel } from '../model.ts';
import type { FaultClass, Pool, Services, Targets, User } from './cognitoGaps/types.ts';

type Json = Record<string, unknown>;
type NameAttribute = SignInModel['usernameAttributes'][number];

const LOOKS_LIKE: Readonly<Record<NameAttribute, RegExp>> = {
  email: /^[^\s@]+@[^\s@]+$/,
  phone_number: /^\+\d{1,15}$/,
};
const CALLED: Readonly<Record<NameAttribute, string>> = { email: 'an email', phone_number: 'a phone number' };
/** Parts of a request that name somebody besides its own `Username`. */
const PARTS = ['AuthParameters', 'ChallengeResponses'];
const CREATES = ['AdminCreateUser', 'SignUp'];

export async function poolOf(services: Services, context: unknown, request: Json): Promise<Pool> {
  return request['UserPoolId'] === undefined
    ? services.cognito.getUserPoolForClientId(context, request['ClientId'])
    : services.cognito.getUserPool(context, request['UserPoolId']);
}

/** cognito-local knows pools whose names are addresses; in all others it is left to think that names are just names. */
export const knownToCognitoLocal = ({ usernameAttributes }: SignInModel): readonly string[] =>
  usernameAttributes.length === 1 && usernameAttributes[0] === 'email' ? usernameAttributes : [];

const valueOf = (user: User, name: string): string | undefined =>
  user.Attributes.find((each) => each.Name === name)?.Value;

function knows(user: User, name: string, { usernameAttributes, aliasAttributes, caseSensitive }: SignInModel): boolean {
  const same = (value: string | undefined): boolean =>
    value !== undefined && (caseSensitive ? value === name : value.toLowerCase() === name.toLowerCase());
  if (same(user.Username) || valueOf(user, 'sub') === name) return true;
  if (usernameAttributes.some((attribute) => same(valueOf(user, attribute)))) return true;
  return aliasAttributes.some(
    (alias) =>
      same(valueOf(user, alias)) && (alias === 'preferred_username' || valueOf(user, `${alias}_verified`) === 'true'),
  );
}

/** Of a new user. @throws where the pool does not take such a name */
function newName(
  name: string,
  { usernameAttributes, aliasAttributes, caseSensitive }: SignInModel,
  Fault: FaultClass,
): { username: string; attribute?: { Name: NameAttribute; Value: string } } {
  const kept = caseSensitive ? name : name.toLowerCase();
  if (usernameAttributes.length > 0) {
    const attribute = usernameAttributes.find((each) => LOOKS_LIKE[each].test(name));
    // The words for an address are Amazon's; those for the others are formed like them (assumed).
    if (!attribute)
      throw new Fault(
        'InvalidParameterException',
        `Username should be ${
          usernameAttributes.length > 1 ? 'either an email or a phone number' : CALLED[usernameAttributes[0] ?? 'email']
        }.`,
      );
    return { username: kept, attribute: { Name: attribute, Value: kept } };
  }
  const alias = aliasAttributes.find(
    (each): each is NameAttribute => each !== 'preferred_username' && LOOKS_LIKE[each].test(name),
  );
  if (alias)
    throw new Fault(
      'InvalidParameterException',
      `Username cannot be of ${alias === 'email' ? 'email' : 'phone number'} format, since user pool is ` +
        `configured for ${alias === 'email' ? 'email' : 'phone number'} alias.`,
    );
  return { username: name };
}

/** A request under the name that a new user gets. */
async function creating(
  pool: Pool,
  context: unknown,
  request: Json,
  signIn: SignInModel,
  Fault: FaultClass,
): Promise<Json> {
  const name = String(request['Username'] ?? '');
  const { username, attribute } = newName(name, signIn, Fault);
  if (
    (await pool.listUsers(context)).some(
      (user) =>
        user.Username === name ||
        (attribute
          ? knows(user, name, signIn)
          : !signIn.caseSensitive && user.Username.toLowerCase() === name.toLowerCase()),
    )
  ) {
    throw new Fault(
      'UsernameExistsException',
      request['ClientId'] !== undefined ? 'User already exists' : 'User account already exists',
    );
  }
  if (!attribute || knownToCognitoLocal(signIn).length > 0) return { ...request, Username: username };
  const sub = randomUUID();
  const given = ((request['UserAttributes'] ?? []) as { Name: string }[]).filter(
    (each) => each.Name !== attribute.Name && each.Name !== 'sub',
  );
  return { ...request, Username: sub, UserAttributes: [{ Name: 'sub', Value: sub }, attribute, ...given] };
}

async function named(
  target: string,
  services: Services,
  context: unknown,
  request: Json,
  Fault: FaultClass,
): Promise<Json> {
  const within = PARTS.filter((part) => (request[part] as Json | undefined)?.['USERNAME'] !== undefined);
  if (
    (request['Username'] === undefined && within.length === 0) ||
    (request['UserPoolId'] === undefined && request['ClientId'] === undefined)
  )
    return request;
  const pool = await poolOf(services, context, request).catch(() => null);
  const signIn = pool?.options.SignIn;
  // A pool that is not there is named by the call itself.
  if (!pool || !signIn) return request;
  if (CREATES.includes(target) && request['MessageAction'] !== 'RESEND')
    return creating(pool, context, request, signIn, Fault);
  const users = await pool.listUsers(context);
  const stored = (name: unknown): unknown =>
    (users.find((user) => user.Username === name) ?? users.find((user) => knows(user, String(name), signIn)))
      ?.Username ?? name;
  return {
    ...request,
    ...(request['Username'] === undefined ? {} : { Username: stored(request['Username']) }),
    ...Object.fromEntries(
      within.map((part) => [
        part,
        { ...(request[part] as Json), USERNAME: stored((request[part] as Json)['USERNAME']) },
      ]),
    ),
  };
}

/** Every call finds people by any name that their pool knows them by. */
export function resolveNames(targets: Targets, Fault: FaultClass): void {
  for (const [name, target] of Object.entries(targets)) {
    targets[name] = (services) => {
      const handler = target(services);
      return async (context, request) => handler(context, await named(name, services, context, request, Fault));
    };
  }
}
