/**
 * The commands of the function that administers users, run here against the stack's own database and pool, which can be
 * made to fail.
 */
import {
  AdminGetUserCommand,
  AdminListGroupsForUserCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { run } from '../../functions/users/commands.ts';
import type { UserContext } from '../../functions/users/ensureUser.ts';
import type { UserRow } from '../../functions/users/userRow.ts';
import { tableName } from '../../scripts/support/stack.ts';
import type { Stack } from './stack.ts';
import { unique } from './workshop.ts';

const CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local' };

/**
 * Counts the calls of both services, and cuts one of them off: before it is sent, or after it had its effect and before
 * it is answered.
 */
export interface Faults {
  calls: number;
  at: number;
  when: 'before' | 'after';
}

export interface PooledUser {
  id: string;
  enabled: boolean;
  name: string;
  phone: string | null;
  groups: string[];
}

export interface UserCommands {
  context: UserContext;
  faults: Faults;
  row(id: string): Promise<UserRow | null>;
  /** What the pool says of a user; null where it has none. */
  pooled(username: string): Promise<PooledUser | null>;
  close(): void;
}

export function userCommandsOf(stack: Stack): UserCommands {
  const { deployment } = stack;
  const { region, userPoolId } = deployment;
  const pool = { endpoint: deployment.cognitoEndpoint, region, credentials: CREDENTIALS };
  const database = { endpoint: deployment.dynamoDbEndpoint, region, credentials: CREDENTIALS };
  const cognito = new CognitoIdentityProviderClient({ ...pool, maxAttempts: 1 });
  const dynamodb = new DynamoDBClient({ ...database, maxAttempts: 1 });
  const looking = new CognitoIdentityProviderClient(pool);
  const reading = new DynamoDBClient(database);
  const faults: Faults = { calls: 0, at: 0, when: 'before' };
  cognito.middlewareStack.add((next) => (args) => through(faults, () => next(args)), { step: 'initialize' });
  dynamodb.middlewareStack.add((next) => (args) => through(faults, () => next(args)), { step: 'initialize' });
  const usersTable = tableName(deployment, 'Users');
  const rolesTable = tableName(deployment, 'RolePermissions');
  return {
    context: { cognito, dynamodb, userPoolId, usersTable, rolesTable, invite: false },
    faults,
    async row(id) {
      const input = { TableName: usersTable, Key: { pk: { S: id }, sk: { S: 'USER' } }, ConsistentRead: true };
      const { Item } = await reading.send(new GetItemCommand(input));
      return Item ? (unmarshall(Item) as UserRow) : null;
    },
    pooled: (username) => pooledUser(looking, userPoolId, username),
    close() {
      for (const client of [cognito, dynamodb, looking, reading]) client.destroy();
    },
  };
}

/** Counts a call, and cuts it off where its turn has come. */
async function through<T>(faults: Faults, call: () => Promise<T>): Promise<T> {
  faults.calls += 1;
  const cut = faults.calls === faults.at;
  if (cut && faults.when === 'before') throw new Error('cut off');
  const answer = call();
  if (!cut) return answer;
  // What it answered is lost, also where it was refused.
  await answer.catch(() => undefined);
  throw new Error('cut off');
}

async function pooledUser(
  cognito: CognitoIdentityProviderClient,
  userPoolId: string,
  username: string,
): Promise<PooledUser | null> {
  const asked = new AdminGetUserCommand({ UserPoolId: userPoolId, Username: username });
  const user = await cognito.send(asked).catch(() => null);
  if (!user) return null;
  const attribute = (name: string): string | null =>
    user.UserAttributes?.find((each) => each.Name === name)?.Value ?? null;
  const id = attribute('sub') ?? '';
  const groupsOf = new AdminListGroupsForUserCommand({ UserPoolId: userPoolId, Username: id });
  const { Groups = [] } = await cognito.send(groupsOf);
  return {
    id,
    enabled: user.Enabled ?? false,
    name: attribute('name') ?? '',
    phone: attribute('phone_number'),
    groups: Groups.map((group) => group.GroupName ?? ''),
  };
}

/** What the pool should say of a row. */
export function pooledAs(row: UserRow) {
  return {
    id: row.id,
    enabled: row.status === 'ENABLED',
    name: row.name,
    phone: row.phone ?? null,
    groups: [row.role],
  };
}

/** Tests that share the stack leave administrators behind: they are disabled, so that the given ones are the only ones. */
export async function disableOtherAdministrators(stack: Stack, commands: UserCommands, kept: string[]): Promise<void> {
  for (const row of await stack.allRows('Users'))
    if (row['role'] === 'ADMIN' && row['status'] === 'ENABLED' && !kept.includes(String(row.pk)))
      await run(commands.context, { action: 'disableUser', id: String(row.pk) });
}

/** Somebody who is not there yet. */
export const newMember = (role = 'CASHIER') => ({
  name: 'Inés Ñahui',
  email: `${unique().toLowerCase()}@taller.example`,
  phone: '+51987654321',
  role,
});
