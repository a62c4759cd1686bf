/** The user pool's side of a member: one user, in the group of the role. The row in `Users` says what holds; the pool follows it. */
import type { AttributeType, CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
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

/**
 * The subject of the user with this address, who is made and invited where there is none.
 * @param invite false to send no mail
 */
export async function ensureUser({ cognito, userPoolId }: Directory, person: Person, invite: boolean): Promise<string> {
  const Username = person.email;
  await cognito
    .send(
      new AdminCreateUserCommand({
        UserPoolId: userPoolId,
        Username,
        UserAttributes: [{ Name: 'email', Value: person.email }, { Name: 'email_verified', Value: 'true' }, ...attributesOf(person).filter((each) => each.Value !== '')],
        ...(invite ? { DesiredDeliveryMediums: ['EMAIL' as const] } : { MessageAction: 'SUPPRESS' as const }),
      }),
    )
    .catch((error: unknown) => {
      if (error instanceof InvalidParameterException) throw new Refusal('VALIDATION', 'input.email: expected an e-mail address that the sign-in takes', { field: 'input.email' });
      // Made by a call that was cut off: this one goes on from there.
      if (!(error instanceof UsernameExistsException)) throw error;
    });
  const user = await cognito.send(new AdminGetUserCommand({ UserPoolId: userPoolId, Username }));
  const sub = user.UserAttributes?.find((attribute) => attribute.Name === 'sub')?.Value;
  if (!sub) throw new Error('the user has no subject');
  return sub;
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
 */
export async function settle(directory: Directory, row: StaffRow): Promise<void> {
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

/** Whether a user has not come yet: whoever has chosen a password keeps it. */
export async function isAwaited({ cognito, userPoolId }: Directory, id: string): Promise<boolean> {
  const { UserStatus } = await cognito.send(new AdminGetUserCommand({ UserPoolId: userPoolId, Username: id }));
  return UserStatus === 'FORCE_CHANGE_PASSWORD';
}

/** A new temporary password for who is awaited: an invitation ends after some days. */
export async function inviteAgain({ cognito, userPoolId }: Directory, email: string): Promise<void> {
  await cognito.send(new AdminCreateUserCommand({ UserPoolId: userPoolId, Username: email, MessageAction: 'RESEND', DesiredDeliveryMediums: ['EMAIL'] }));
}
