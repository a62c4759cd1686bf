/** A member of staff: a Cognito user in the group of the role, and the row in `Users` that the API reads. */
import type { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { AdminAddUserToGroupCommand, AdminCreateUserCommand, AdminGetUserCommand, UsernameExistsException } from '@aws-sdk/client-cognito-identity-provider';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ConditionalCheckFailedException, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';

export interface StaffMember {
  email: string;
  name: string;
  role: string;
}

export interface StaffContext {
  cognito: CognitoIdentityProviderClient;
  dynamodb: DynamoDBClient;
  userPoolId: string;
  usersTable: string;
  /** ISO 8601. @default now */
  at?: string;
  /** Whether Cognito sends the invitation. @default true */
  invite?: boolean;
}

/** Folds case and accents: how `Users` sorts names. */
function nameKey(name: string): string {
  return name.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
}

/**
 * Makes what is missing of a member and leaves what is there: a call that was cut off is mended by the next one. The row
 * comes last, and without it the API refuses the user: half a member can do nothing. Where the row stands the member is
 * whole, and nothing is touched: the workshop may have changed the role since.
 * @returns the user's subject
 */
export async function ensureStaffMember(context: StaffContext, member: StaffMember): Promise<string> {
  const { cognito, userPoolId } = context;
  await cognito
    .send(
      new AdminCreateUserCommand({
        UserPoolId: userPoolId,
        Username: member.email,
        UserAttributes: [
          { Name: 'email', Value: member.email },
          { Name: 'email_verified', Value: 'true' },
          { Name: 'name', Value: member.name },
        ],
        ...(context.invite === false ? { MessageAction: 'SUPPRESS' as const } : { DesiredDeliveryMediums: ['EMAIL' as const] }),
      }),
    )
    .catch((error: unknown) => {
      if (!(error instanceof UsernameExistsException)) throw error;
    });
  const user = await cognito.send(new AdminGetUserCommand({ UserPoolId: userPoolId, Username: member.email }));
  const sub = user.UserAttributes?.find((attribute) => attribute.Name === 'sub')?.Value;
  if (!sub) throw new Error(`the user ${member.email} has no subject`);
  const row = await context.dynamodb.send(new GetItemCommand({ TableName: context.usersTable, Key: { pk: { S: sub }, sk: { S: 'USER' } }, ConsistentRead: true }));
  if (row.Item) return sub;
  await cognito.send(new AdminAddUserToGroupCommand({ UserPoolId: userPoolId, Username: member.email, GroupName: member.role }));
  const at = context.at ?? new Date().toISOString();
  await context.dynamodb
    .send(
      new PutItemCommand({
        TableName: context.usersTable,
        Item: {
          pk: { S: sub },
          sk: { S: 'USER' },
          kind: { S: 'USER' },
          id: { S: sub },
          name: { S: member.name },
          nameKey: { S: nameKey(member.name) },
          email: { S: member.email },
          role: { S: member.role },
          status: { S: 'ENABLED' },
          version: { N: '1' },
          createdAt: { S: at },
          updatedAt: { S: at },
        },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    )
    .catch((error: unknown) => {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    });
  return sub;
}
