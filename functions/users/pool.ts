/** A user in the Cognito pool, in the group of the role. The row in `Users` decides; the pool follows it. */
import type { AttributeType, CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminListGroupsForUserCommand,
  AdminRemoveUserFromGroupCommand,
  AdminSetUserMFAPreferenceCommand,
  AdminUpdateUserAttributesCommand,
  AdminUserGlobalSignOutCommand,
  CreateGroupCommand,
  DeleteGroupCommand,
  GroupExistsException,
  InvalidParameterException,
  ResourceNotFoundException,
  UsernameExistsException,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';
import { Refusal } from '../shared/refusal.ts';
import type { UserRow } from './userRow.ts';

export interface UserPool {
  cognito: CognitoIdentityProviderClient;
  userPoolId: string;
}

export interface PoolProfile {
  email: string;
  name: string;
  phone?: string | null;
}

const attributesOf = ({ name, phone }: Pick<PoolProfile, 'name' | 'phone'>): AttributeType[] => [
  { Name: 'name', Value: name },
  { Name: 'phone_number', Value: phone ?? '' },
];

export interface PoolUser {
  sub: string;
  /** Whether the user has not signed in yet. A user who has chosen a password keeps it. */
  awaited: boolean;
  /** Whether they signed up by themselves, and have not shown yet that the address is theirs. */
  unproven: boolean;
}

/**
 * @param username an address, or a subject
 * @returns null if the pool has no such user: users may delete themselves, and the AWS console can delete them, too
 */
export async function userOf({ cognito, userPoolId }: UserPool, username: string): Promise<PoolUser | null> {
  const user = await cognito
    .send(new AdminGetUserCommand({ UserPoolId: userPoolId, Username: username }))
    .catch((error: unknown) => {
      if (!(error instanceof UserNotFoundException)) throw error;
      return null;
    });
  if (!user) return null;
  const sub = user.UserAttributes?.find((attribute) => attribute.Name === 'sub')?.Value;
  if (!sub) throw new Error('the user has no subject');
  const { UserStatus: status } = user;
  return { sub, awaited: status === 'FORCE_CHANGE_PASSWORD', unproven: status === 'UNCONFIRMED' };
}

/**
 * The pool user with this address; makes and invites one if there is none.
 * @param invite false to send no mail
 * @returns also whether this call made the user
 */
export async function ensurePoolUser(
  pool: UserPool,
  profile: PoolProfile,
  invite: boolean,
): Promise<PoolUser & { made: boolean }> {
  const made = await pool.cognito
    .send(
      new AdminCreateUserCommand({
        UserPoolId: pool.userPoolId,
        Username: profile.email,
        UserAttributes: [
          { Name: 'email', Value: profile.email },
          { Name: 'email_verified', Value: 'true' },
          ...attributesOf(profile).filter((each) => each.Value !== ''),
        ],
        ...(invite ? { DesiredDeliveryMediums: ['EMAIL' as const] } : { MessageAction: 'SUPPRESS' as const }),
      }),
    )
    .then(() => true)
    .catch((error: unknown) => {
      if (error instanceof InvalidParameterException)
        throw new Refusal('VALIDATION', 'input.email: expected an e-mail address that the sign-in takes', {
          field: 'input.email',
        });
      // An interrupted call made the user; this one continues from there.
      if (!(error instanceof UsernameExistsException)) throw error;
      return false;
    });
  const user = await userOf(pool, profile.email);
  if (!user) throw removedMeanwhile();
  // Somebody has begun to sign up with this address, and never showed that it is theirs: their password must not become the user's.
  if (!made && user.unproven) {
    await removeUser(pool, user.sub);
    return ensurePoolUser(pool, profile, invite);
  }
  return { ...user, made };
}

/** The address of somebody who has signed up, which they have shown to be theirs; null for anybody else. */
export async function provenAddress({ cognito, userPoolId }: UserPool, sub: string): Promise<string | null> {
  const user = await cognito
    .send(new AdminGetUserCommand({ UserPoolId: userPoolId, Username: sub }))
    .catch((error: unknown) => {
      if (!(error instanceof UserNotFoundException)) throw error;
      return null;
    });
  const valueOf = (name: string) => user?.UserAttributes?.find((attribute) => attribute.Name === name)?.Value;
  return valueOf('email_verified') === 'true' ? (valueOf('email')?.toLowerCase() ?? null) : null;
}

/** While a user is being made: the next call makes them again. */
export function removedMeanwhile(): Refusal {
  return new Refusal('TRY_AGAIN', 'The user was removed from the user pool meanwhile; repeat the request');
}

/** A user who is missing already is no error. */
export async function removeUser({ cognito, userPoolId }: UserPool, sub: string): Promise<void> {
  await cognito.send(new AdminDeleteUserCommand({ UserPoolId: userPoolId, Username: sub })).catch((error: unknown) => {
    if (!(error instanceof UserNotFoundException)) throw error;
  });
}

/** Puts a user into a role's group. Makes a missing group: the call that saved the role may have been interrupted. */
export async function joinGroup({ cognito, userPoolId }: UserPool, sub: string, role: string): Promise<void> {
  const join = () =>
    cognito.send(new AdminAddUserToGroupCommand({ UserPoolId: userPoolId, Username: sub, GroupName: role }));
  try {
    await join();
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error;
    await ensureGroup({ cognito, userPoolId }, role);
    await join();
  }
}

export async function ensureGroup({ cognito, userPoolId }: UserPool, role: string): Promise<void> {
  await cognito.send(new CreateGroupCommand({ UserPoolId: userPoolId, GroupName: role })).catch((error: unknown) => {
    if (!(error instanceof GroupExistsException)) throw error;
  });
}

export async function removeGroup({ cognito, userPoolId }: UserPool, role: string): Promise<void> {
  await cognito.send(new DeleteGroupCommand({ UserPoolId: userPoolId, GroupName: role })).catch((error: unknown) => {
    if (!(error instanceof ResourceNotFoundException)) throw error;
  });
}

/** A user has one group, or two for a moment while the role changes. */
async function groupsOf({ cognito, userPoolId }: UserPool, sub: string): Promise<string[]> {
  const groups: string[] = [];
  let NextToken: string | undefined;
  do {
    const page = await cognito.send(
      new AdminListGroupsForUserCommand({ UserPoolId: userPoolId, Username: sub, ...(NextToken ? { NextToken } : {}) }),
    );
    groups.push(...(page.Groups ?? []).flatMap(({ GroupName }) => GroupName ?? []));
    NextToken = page.NextToken;
  } while (NextToken);
  return groups;
}

/**
 * Makes the pool agree with a user's row: attributes, the one group, and whether the user may sign in. Every step can
 * be repeated, so that the next call completes an interrupted one. Signing out a disabled user revokes refresh tokens.
 * @throws Refusal `LOCKED` if the pool lacks an enabled user; for a disabled one there is nothing to do
 */
export async function synchronizePoolUser(pool: UserPool, row: UserRow): Promise<void> {
  try {
    await follow(pool, row);
  } catch (error) {
    if (!(error instanceof UserNotFoundException)) throw error;
    if (row.status === 'ENABLED') throw signInRemoved(row);
  }
}

async function follow(pool: UserPool, row: UserRow): Promise<void> {
  const { cognito, userPoolId } = pool;
  const user = { UserPoolId: userPoolId, Username: row.id };
  if (row.status === 'DISABLED') {
    await cognito.send(new AdminDisableUserCommand(user));
    await cognito.send(new AdminUserGlobalSignOutCommand(user));
  }
  await cognito.send(
    new AdminUpdateUserAttributesCommand({
      ...user,
      UserAttributes: [
        { Name: 'email', Value: row.email },
        { Name: 'email_verified', Value: 'true' },
        ...attributesOf(row),
      ],
    }),
  );
  const groups = await groupsOf(pool, row.id);
  if (!groups.includes(row.role)) await joinGroup(pool, row.id, row.role);
  for (const GroupName of groups.filter((each) => each !== row.role))
    await cognito.send(new AdminRemoveUserFromGroupCommand({ ...user, GroupName }));
  if (row.status === 'ENABLED') await cognito.send(new AdminEnableUserCommand(user));
}

/** Of a user who is in the pool. @throws Refusal `LOCKED` where they were removed meanwhile */
async function ofPooled(row: UserRow, call: Promise<unknown>): Promise<void> {
  await call.catch((error: unknown) => {
    throw error instanceof UserNotFoundException ? signInRemoved(row) : error;
  });
}

/** Revokes what would get new tokens. */
export function signOut({ cognito, userPoolId }: UserPool, row: UserRow): Promise<void> {
  return ofPooled(row, cognito.send(new AdminUserGlobalSignOutCommand({ UserPoolId: userPoolId, Username: row.id })));
}

/** From now on the password alone signs the user in, until an authenticator is set up again. */
export function forgetAuthenticator({ cognito, userPoolId }: UserPool, row: UserRow): Promise<void> {
  return ofPooled(
    row,
    cognito.send(
      new AdminSetUserMFAPreferenceCommand({
        UserPoolId: userPoolId,
        Username: row.id,
        SoftwareTokenMfaSettings: { Enabled: false, PreferredMfa: false },
      }),
    ),
  );
}

/** A deleted pool user cannot be restored: the same address would get another subject. */
export function signInRemoved(row: UserRow): Refusal {
  const remedy =
    row.replacedBy === undefined
      ? 'create the user again with the same e-mail'
      : `user "${row.replacedBy}" has their e-mail now`;
  return new Refusal('LOCKED', `Their sign-in was removed from the user pool; ${remedy}`, { field: 'id', id: row.id });
}

/** Sends a new temporary password to a user who has not signed in yet: an invitation expires after some days. */
export async function inviteAgain({ cognito, userPoolId }: UserPool, email: string): Promise<void> {
  await cognito.send(
    new AdminCreateUserCommand({
      UserPoolId: userPoolId,
      Username: email,
      MessageAction: 'RESEND',
      DesiredDeliveryMediums: ['EMAIL'],
    }),
  );
}
