import type { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { UsernameExistsException } from '@aws-sdk/client-cognito-identity-provider';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { ensureUser } from './ensureUser.ts';
import type { UserContext } from './ensureUser.ts';

interface Sent {
  constructor: { name: string };
  input: Record<string, unknown>;
}

const METADATA = { $metadata: {}, message: '' };
const MEMBER = { email: 'ines@taller.example', name: 'Inés Ñahui', role: 'CASHIER' };

/** A pool and a table that remember, and fail once at the command named. */
function services(): {
  context: UserContext;
  users: Map<string, string[]>;
  rows: Map<string, Record<string, { S?: string }>>;
  sent: Sent[];
  failOnceAt: (command: string) => void;
} {
  const users = new Map<string, string[]>();
  const rows = new Map<string, Record<string, { S?: string }>>();
  const sent: Sent[] = [];
  let failing = '';
  const send = (command: Sent): Promise<unknown> => {
    const { name } = command.constructor;
    sent.push(command);
    if (name === failing) {
      failing = '';
      return Promise.reject(new Error(`${name} was cut off`));
    }
    const username = String(command.input['Username']);
    const key = (command.input['Key'] as Record<string, { S?: string }> | undefined)?.['pk']?.S ?? '';
    switch (name) {
      case 'AdminCreateUserCommand':
        if (users.has(username)) return Promise.reject(new UsernameExistsException(METADATA));
        users.set(username, []);
        return Promise.resolve({});
      case 'AdminGetUserCommand':
        return Promise.resolve({
          UserAttributes: [{ Name: 'sub', Value: `sub-of-${username.replace('sub-of-', '')}` }],
        });
      case 'AdminAddUserToGroupCommand':
        users.get(username.replace('sub-of-', ''))?.push(String(command.input['GroupName']));
        return Promise.resolve({});
      case 'GetItemCommand':
        return Promise.resolve({ Item: rows.get(key) });
      case 'TransactWriteItemsCommand': {
        const items = command.input['TransactItems'] as { Put?: { Item: Record<string, { S?: string }> } }[];
        const puts = items.flatMap(({ Put }) => (Put ? [Put.Item] : []));
        const reasons = items.map(({ Put }) => ({
          Code: Put && rows.has(Put.Item['pk']?.S ?? '') ? 'ConditionalCheckFailed' : 'None',
        }));
        if (reasons.some(({ Code }) => Code !== 'None'))
          return Promise.reject(new TransactionCanceledException({ ...METADATA, CancellationReasons: reasons }));
        for (const item of puts) rows.set(item['pk']?.S ?? '', item);
        return Promise.resolve({});
      }
      default:
        return Promise.reject(new Error(`${name} was not expected`));
    }
  };
  const client = { send: (command: unknown) => send(command as Sent) };
  const context: UserContext = {
    cognito: client as unknown as CognitoIdentityProviderClient,
    dynamodb: client as unknown as DynamoDBClient,
    userPoolId: 'pool',
    usersTable: 'Users',
    rolesTable: 'RolePermissions',
    at: '2026-01-02T03:04:05.000Z',
  };
  return { context, users, rows, sent, failOnceAt: (command) => (failing = command) };
}

describe('ensuring a user', () => {
  it('makes a user in the group of the role, and a row found by name without accents', async () => {
    const { context, users, rows } = services();
    const sub = await ensureUser(context, MEMBER);
    expect(users.get(MEMBER.email)).toEqual(['CASHIER']);
    expect(rows.get(sub)).toEqual({
      pk: { S: sub },
      sk: { S: 'USER' },
      kind: { S: 'USER' },
      id: { S: sub },
      name: { S: 'Inés Ñahui' },
      nameKey: { S: 'ines nahui' },
      searchText: { S: `ines nahui inesnahui ${MEMBER.email}` },
      email: { S: MEMBER.email },
      role: { S: 'CASHIER' },
      status: { S: 'ENABLED' },
      version: { N: '1' },
      createdAt: { S: '2026-01-02T03:04:05.000Z' },
      updatedAt: { S: '2026-01-02T03:04:05.000Z' },
    });
  });

  it.each([
    'AdminCreateUserCommand',
    'AdminGetUserCommand',
    'GetItemCommand',
    'AdminAddUserToGroupCommand',
    'TransactWriteItemsCommand',
  ])('writes no row if interrupted at %s, and completes the user when repeated', async (command) => {
    const { context, users, rows, failOnceAt } = services();
    failOnceAt(command);
    await expect(ensureUser(context, MEMBER)).rejects.toThrow('cut off');
    expect(rows.size).toBe(0);
    const sub = await ensureUser(context, MEMBER);
    expect(new Set(users.get(MEMBER.email))).toEqual(new Set(['CASHIER']));
    expect(rows.get(sub)?.['role']).toEqual({ S: 'CASHIER' });
  });

  it('keeps a role that the workshop changed since', async () => {
    const { context, users, rows } = services();
    const sub = await ensureUser(context, MEMBER);
    expect(await ensureUser(context, { ...MEMBER, role: 'ADMIN' })).toBe(sub);
    expect(users.get(MEMBER.email)).toEqual(['CASHIER']);
    expect(rows.get(sub)?.['role']).toEqual({ S: 'CASHIER' });
  });

  it.each([
    ['is invited by mail', {}, { DesiredDeliveryMediums: ['EMAIL'] }],
    ['can be made without an invitation', { invite: false }, { MessageAction: 'SUPPRESS' }],
  ])('%s', async (_name, change, expected) => {
    const { context, sent } = services();
    await ensureUser({ ...context, ...change }, MEMBER);
    const made = sent.filter((each) => each.constructor.name === 'AdminCreateUserCommand').map(({ input }) => input);
    expect(made).toMatchObject([expected]);
  });
});
