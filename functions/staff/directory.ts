/** The user pool's side of a member: one user, in the group of the role. The row in `Users` says what holds; the pool follows it. */
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
import type { StaffRow } from './staffRow.ts';

export interface Directory {
  cognito: CognitoIdentityProviderClient;
  userPoolId: string;
}

export interface Person {
  email: string;
  name: string;
  phone?: string | null;
}

const attributesOf = ({ name, phone }: Pick<Person, 'name' | 'phone'>): AttributeType[] => [{ Name: 'name', Value: name }, { Name: 'phone_number', Value: phone ?? '' }];

export interface PoolUser {
  sub: string;
  /** Whether the user has not come yet: whoever has chosen a password keeps it. */
  awaited: boolean;
}

/** @param username an address, or a subject @returns null where the pool has nobody: users may delete themselves, and so may who has the AWS console */
export async function userOf({ cognito, userPoolId }: Directory, username: string): Promise<PoolUser | null> {
  const user = await cognito.send(new AdminGetUserCommand({ UserPoolId: userPoolId, Username: username })).catch((error: unknown) => {
    if (!(error instanceof UserNotFoundException)) throw error;
    return null;
  });
  if (!user) return null;
  const sub = user.UserAttributes?.find((attribute) => attribute.Name === 'sub')?.Value;
  if (!sub) throw new Error('the user has no subject');
  return { sub, awaited: user.UserStatus === 'FORCE_CHANGE_PASSWORD' };
}

/**
 * The user with this address, who is made and invited where there is none.
 * @param invite false to send no mail
 * @returns also whether this call made the user
 */
export async function ensureUser(directory: Directory, person: Person, invite: boolean): Promise<PoolUser & { made: boolean }> {
  const made = await directory.cognito
    .send(
      new AdminCreateUserCommand({
        UserPoolId: directory.userPoolId,
        Username: person.email,
        UserAttributes: [{ Name: 'email', Value: person.email }, { Name: 'email_verified', Value: 'true' }, ...attributesOf(person).filter((each) => each.Value !== '')],
        ...(invite ? { DesiredDeliveryMediums: ['EMAIL' as const] } : { MessageAction: 'SUPPRESS' as const }),
      }),
    )
    .then(() => true)
    .catch((error: unknown) => {
      if (error instanceof InvalidParameterException) throw new Refusal('VALIDATION', 'input.email: expected an e-mail address that the sign-in takes', { field: 'input.email' });
      // Made by a call that was cut off: this one goes on from there.
      if (!(error instanceof UsernameExistsException)) throw error;
      return false;
    });
  const user = await userOf(directory, person.email);
  if (!user) throw removedMeanwhile();
  return { ...user, made };
}

/** For a member who is being made: the next call makes them anew. */
export function removedMeanwhile(): Refusal {
  return new Refusal('TRY_AGAIN', 'The user was removed from the user pool meanwhile; repeat the request');
}

/** Who is gone already stays so. */
export async function removeUser({ cognito, userPoolId }: Directory, sub: string): Promise<void> {
  await cognito.send(new AdminDeleteUserCommand({ UserPoolId: userPoolId, Username: sub })).catch((error: unknown) => {
    if (!(error instanceof UserNotFoundException)) throw error;
  });
}

/** Puts a user into a role's group, which is made where it is missing: a role may have been saved by a call that was cut off. */
export async function joinGroup({ cognito, userPoolId }: Directory, sub: string, role: string): Promise<void> {
  const join = () => cognito.send(new AdminAddUserToGroupCommand({ UserPoolId: userPoolId, Username: sub, GroupName: role }));
  try {
    await join();
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error;
    await ensureGroup({ cognito, userPoolId }, role);
    await join();
  }
}

export async function ensureGroup({ cognito, userPoolId }: Directory, role: string): Promise<void> {
  await cognito.send(new CreateGroupCommand({ UserPoolId: userPoolId, GroupName: role })).catch((error: unknown) => {
    if (!(error instanceof GroupExistsException)) throw error;
  });
}

export async function removeGroup({ cognito, userPoolId }: Directory, role: string): Promise<void> {
  await cognito.send(new DeleteGroupCommand({ UserPoolId: userPoolId, GroupName: role })).catch((error: unknown) => {
    if (!(error instanceof ResourceNotFoundException)) throw error;
  });
}

/** A user has one group, two for a moment while the role moves. */
async function groupsOf({ cognito, userPoolId }: Directory, sub: string): Promise<string[]> {
  const groups: string[] = [];
  let NextToken: string | undefined;
  do {
    const page = await cognito.send(new AdminListGroupsForUserCommand({ UserPoolId: userPoolId, Username: sub, ...(NextToken ? { NextToken } : {}) }));
    groups.push(...(page.Groups ?? []).flatMap(({ GroupName }) => GroupName ?? []));
    NextToken = page.NextToken;
  } while (NextToken);
  return groups;
}

/**
 * Makes the pool agree with a member's row: attributes, the one group, and whether the user may sign in. Every step can be
 * repeated; a call that is cut off is mended by the next. Signing out a disabled user revokes refresh tokens.
 * @throws Refusal `LOCKED` where an enabled member's user is gone; a disabled one's leaves nothing to do
 */
export async function settle(directory: Directory, row: StaffRow): Promise<void> {
  try {
    await follow(directory, row);
  } catch (error) {
    if (!(error instanceof UserNotFoundException)) throw error;
    if (row.status === 'ENABLED') throw signInRemoved(row);
  }
}

async function follow(directory: Directory, row: StaffRow): Promise<void> {
  const { cognito, userPoolId } = directory;
  const user = { UserPoolId: userPoolId, Username: row.id };
  if (row.status === 'DISABLED') {
    await cognito.send(new AdminDisableUserCommand(user));
    await cognito.send(new AdminUserGlobalSignOutCommand(user));
  }
  await cognito.send(new AdminUpdateUserAttributesCommand({ ...user, UserAttributes: [{ Name: 'email', Value: row.email }, { Name: 'email_verified', Value: 'true' }, ...attributesOf(row)] }));
  const groups = await groupsOf(directory, row.id);
  if (!groups.includes(row.role)) await joinGroup(directory, row.id, row.role);
  for (const GroupName of groups.filter((each) => each !== row.role)) await cognito.send(new AdminRemoveUserFromGroupCommand({ ...user, GroupName }));
  if (row.status === 'ENABLED') await cognito.send(new AdminEnableUserCommand(user));
}

/** A subject never comes back: the same address would get another. */
export function signInRemoved(row: StaffRow): Refusal {
  const remedy = row.replacedBy === undefined ? 'create the user again with the same e-mail' : `user "${row.replacedBy}" has their e-mail now`;
  return new Refusal('LOCKED', `Their sign-in was removed from the user pool; ${remedy}`, { field: 'id', id: row.id });
}

/** A new temporary password for who is awaited: an invitation ends after some days. */
export async function inviteAgain({ cognito, userPoolId }: Directory, email: string): Promise<void> {
  await cognito.send(new AdminCreateUserCommand({ UserPoolId: userPoolId, Username: email, MessageAction: 'RESEND', DesiredDeliveryMediums: ['EMAIL'] }));
}
