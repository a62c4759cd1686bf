/** The commands of the function that administers users, run here against the stack's own database and pool, which can be made to fail. */
import { AdminGetUserCommand, AdminListGroupsForUserCommand, CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { UserContext } from '../../functions/users/ensureUser.ts';
import type { UserRow } from '../../functions/users/userRow.ts';
import { tableName } from '../../scripts/support/stack.ts';
import type { Stack } from './stack.ts';

const CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local' };

/** Counts the calls of both services, and cuts one of them off: before it is sent, or after it had its effect and before it is answered. */
export interface Faults {
  calls: number;
  at: number;
  when: 'before' | 'after';
}

export interface UserCommands {
  context: UserContext;
  faults: Faults;
  row(id: string): Promise<UserRow | null>;
  /** What the pool says of a user; null where it has none. */
  pooled(username: string): Promise<{ id: string; enabled: boolean; name: string; phone: string | null; groups: string[] } | null>;
  close(): void;
}

export function userCommandsOf(stack: Stack): UserCommands {
  const { deployment } = stack;
  const cognito = new CognitoIdentityProviderClient({ endpoint: deployment.cognitoEndpoint, region: deployment.region, credentials: CREDENTIALS, maxAttempts: 1 });
  const dynamodb = new DynamoDBClient({ endpoint: deployment.dynamoDbEndpoint, region: deployment.region, credentials: CREDENTIALS, maxAttempts: 1 });
  const looking = new CognitoIdentityProviderClient({ endpoint: deployment.cognitoEndpoint, region: deployment.region, credentials: CREDENTIALS });
  const reading = new DynamoDBClient({ endpoint: deployment.dynamoDbEndpoint, region: deployment.region, credentials: CREDENTIALS });
  const faults: Faults = { calls: 0, at: 0, when: 'before' };
  async function through<T>(call: () => Promise<T>): Promise<T> {
    faults.calls += 1;
    const cut = faults.calls === faults.at;
    if (cut && faults.when === 'before') throw new Error('cut off');
    const answer = call();
    if (!cut) return answer;
    // What it answered is lost, also where it was refused.
    await answer.catch(() => undefined);
    throw new Error('cut off');
  }
  cognito.middlewareStack.add((next) => (args) => through(() => next(args)), { step: 'initialize' });
  dynamodb.middlewareStack.add((next) => (args) => through(() => next(args)), { step: 'initialize' });
  const userPoolId = deployment.userPoolId;
  return {
    context: { cognito, dynamodb, userPoolId, usersTable: tableName(deployment, 'Users'), rolesTable: tableName(deployment, 'RolePermissions'), invite: false },
    faults,
    async row(id) {
      const { Item } = await reading.send(new GetItemCommand({ TableName: tableName(deployment, 'Users'), Key: { pk: { S: id }, sk: { S: 'USER' } }, ConsistentRead: true }));
      return Item ? (unmarshall(Item) as UserRow) : null;
    },
    async pooled(username) {
      const user = await looking.send(new AdminGetUserCommand({ UserPoolId: userPoolId, Username: username })).catch(() => null);
      if (!user) return null;
      const attribute = (name: string): string | null => user.UserAttributes?.find((each) => each.Name === name)?.Value ?? null;
      const id = attribute('sub') ?? '';
      const { Groups } = await looking.send(new AdminListGroupsForUserCommand({ UserPoolId: userPoolId, Username: id }));
      return { id, enabled: user.Enabled ?? false, name: attribute('name') ?? '', phone: attribute('phone_number'), groups: (Groups ?? []).map((group) => group.GroupName ?? '') };
    },
    close() {
      for (const client of [cognito, dynamodb, looking, reading]) client.destroy();
    },
  };
}

/** What the pool should say of a row. */
export function pooledAs(row: UserRow) {
  return { id: row.id, enabled: row.status === 'ENABLED', name: row.name, phone: row.phone ?? null, groups: [row.role] };
}
