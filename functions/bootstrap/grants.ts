/**
 * Gives built-in roles what releases brought since they were last given anything. Which release that was stands on the
 * role itself and is written with the permissions: each comes once, and what an administrator takes away afterwards
 * stays away.
 */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ConditionalCheckFailedException, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { throughConflicts } from '../shared/conflicts.ts';
import type { Additions } from './roles.ts';
import { additionsBetween, compareReleases } from './roles.ts';
import { own } from '../../resolvers/kernel/values/own.ts';

export interface GrantContext {
  dynamodb: DynamoDBClient;
  rolesTable: string;
  /** ISO 8601. */
  now: () => string;
}

interface RoleRow {
  builtIn?: boolean;
  permissions: string[];
  version: number;
  /** The last release whose permissions the role was given. */
  grantedThrough: string;
}

const READS = 20;

/** @param through the release that is deployed */
export async function grantAdditions(context: GrantContext, additions: Additions, through: string): Promise<void> {
  for (const role of Object.keys(additionsBetween(additions, null, through)))
    await grant(context, additions, through, role);
}

async function grant(context: GrantContext, additions: Additions, through: string, role: string): Promise<void> {
  for (let read = 1; ; read += 1) {
    const row = await readRole(context, role);
    // A role of this name that the workshop made itself is its own.
    if (!row || row.builtIn !== true || compareReleases(row.grantedThrough, through) >= 0) return;
    const fresh = (own(additionsBetween(additions, row.grantedThrough, through), role) ?? []).filter(
      (each) => !row.permissions.includes(each),
    );
    try {
      await writeGrant(context, role, row, fresh, through);
      return;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException) || read === READS) throw error;
    }
  }
}

async function readRole({ dynamodb, rolesTable }: GrantContext, role: string): Promise<RoleRow | null> {
  const { Item } = await dynamodb.send(
    new GetItemCommand({ TableName: rolesTable, Key: marshall({ pk: role, sk: 'ROLE' }), ConsistentRead: true }),
  );
  return Item ? (unmarshall(Item) as RoleRow) : null;
}

/** A change that somebody sees is the role's next version, which is nobody's; that it was looked at is none. */
async function writeGrant(
  { dynamodb, rolesTable, now }: GrantContext,
  role: string,
  row: RoleRow,
  fresh: readonly string[],
  through: string,
): Promise<void> {
  const change =
    fresh.length > 0
      ? {
          expression: ', #permissions = :permissions, version = :next, updatedAt = :at REMOVE #changed',
          values: { ':permissions': [...row.permissions, ...fresh], ':next': row.version + 1, ':at': now() },
        }
      : { expression: '', values: {} };
  const update = new UpdateItemCommand({
    TableName: rolesTable,
    Key: marshall({ pk: role, sk: 'ROLE' }),
    UpdateExpression: `SET grantedThrough = :through${change.expression}`,
    ConditionExpression: 'version = :version AND grantedThrough = :before',
    // The name is a reserved word.
    ...(fresh.length > 0 ? { ExpressionAttributeNames: { '#permissions': 'permissions', '#changed': 'changed' } } : {}),
    ExpressionAttributeValues: marshall({
      ':through': through,
      ':version': row.version,
      ':before': row.grantedThrough,
      ...change.values,
    }),
  });
  await throughConflicts(() => dynamodb.send(update));
}
