/**
 * Custom resource: brings the tables to the release that is deployed. Migrations first, then the rows that a release
 * begins with, each only if it is absent, then the permissions that releases added to built-in roles. Deleting keeps
 * everything.
 */
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { ConditionalCheckFailedException, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { MIGRATIONS } from '../migrations/list.ts';
import { migrate } from '../migrations/run.ts';
import { answer, isCustomResourceEvent } from '../shared/customResource.ts';
import type { CustomResourceEvent } from '../shared/customResource.ts';
import { requireSetting } from '../shared/environment.ts';
import { ensureUser } from '../users/ensureUser.ts';
import { countAttempt } from './attempts.ts';
import { grantAdditions } from './grants.ts';
import { ADDITIONS } from './roles.ts';
import type { WorkshopSeed } from './seed.ts';
import { seedRows } from './seed.ts';

const dynamodb = new DynamoDBClient({});
const cognito = new CognitoIdentityProviderClient({});

/**
 * Lambda calls twice more after a failure: developer guide, "How Lambda handles errors and retries with asynchronous
 * invocation".
 */
const ATTEMPTS = 3;
/** What a page and the rest of the work need. */
const RESERVE_MS = 60_000;

/**
 * What the stack asks for. Release 0.1.0 knew the seed alone, and asks for it again where a deployment over it is taken
 * back.
 */
interface Properties {
  /** JSON. */
  seed: string;
  /** Number of the last migration to run; absent for none. */
  migrations?: string;
  /** The last release whose permissions are given; absent for none. */
  roles?: string;
}

function isProperties(properties: unknown): properties is Properties {
  const { seed, migrations = '', roles = '' } = (properties ?? {}) as Partial<Record<keyof Properties, unknown>>;
  return [seed, migrations, roles].every((each) => typeof each === 'string');
}

/** Milliseconds that the call may still take. @returns no end where the context names none */
function remaining(context: unknown): number {
  const { getRemainingTimeInMillis: read } = (context ?? {}) as { getRemainingTimeInMillis?: () => number };
  return read ? read() : Number.POSITIVE_INFINITY;
}

/** `WorkOrders` is in `WORK_ORDERS_TABLE`. */
const tableOf = (table: string): string =>
  requireSetting(`${table.replace(/(?<!^)([A-Z])/g, '_$1').toUpperCase()}_TABLE`);
const now = (): string => new Date().toISOString();

async function putIfAbsent(table: string, item: Record<string, unknown>): Promise<void> {
  await dynamodb
    .send(
      new PutItemCommand({
        TableName: table,
        Item: marshall(item, { removeUndefinedValues: true }),
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    )
    .catch((error: unknown) => {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    });
}

async function seed(workshop: WorkshopSeed): Promise<void> {
  await Promise.all(seedRows(workshop, now()).map((row) => putIfAbsent(requireSetting(row.table), row.item)));
  await ensureUser(
    {
      cognito,
      dynamodb,
      userPoolId: requireSetting('USER_POOL_ID'),
      usersTable: requireSetting('USERS_TABLE'),
      rolesTable: requireSetting('ROLE_PERMISSIONS_TABLE'),
    },
    { ...workshop.administrator, role: 'ADMIN' },
  );
}

/** @returns false where time ended before the work did */
async function bringUpToDate({ seed: rows, migrations, roles }: Properties, hasTime: () => boolean): Promise<boolean> {
  const tables = {
    dynamodb,
    settingsTable: requireSetting('SETTINGS_TABLE'),
    rolesTable: requireSetting('ROLE_PERMISSIONS_TABLE'),
    tableOf,
    now,
    hasTime,
  };
  if (migrations !== undefined && !(await migrate(tables, MIGRATIONS, migrations))) return false;
  await seed(JSON.parse(rows) as WorkshopSeed);
  if (roles !== undefined) await grantAdditions(tables, ADDITIONS, roles);
  return true;
}

/** @returns why it failed, undefined where it did not, and `again` where Lambda is to call once more */
async function outcomeOf(
  event: CustomResourceEvent<Properties>,
  context: unknown,
): Promise<{ reason?: string; again?: true }> {
  try {
    const attempt = await countAttempt(dynamodb, requireSetting('SETTINGS_TABLE'), event.RequestId);
    if (await bringUpToDate(event.ResourceProperties, () => remaining(context) > RESERVE_MS)) return {};
    return attempt < ATTEMPTS
      ? { again: true }
      : {
          reason: 'the migrations need more time than a deployment has; deploy again, and they go on where they ended',
        };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * @throws where the event is none of CloudFormation's, since nobody waits for an answer then, and where it is to be
 * called again
 */
export async function handler(event: unknown, context?: unknown): Promise<void> {
  if (!isCustomResourceEvent(event, isProperties)) throw new Error('expected a CloudFormation custom resource event');
  const { reason, again } = event.RequestType === 'Delete' ? {} : await outcomeOf(event, context);
  if (again) throw new Error('Time ended before the migrations did; they go on when Lambda calls again');
  await answer(event, reason);
}
