/** Custom resource: writes the first rows and the first administrator, each only if it is absent. Deleting keeps everything. */
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { ConditionalCheckFailedException, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { ensureUser } from '../users/ensureUser.ts';
import { answerAfter, isCustomResourceEvent } from '../shared/customResource.ts';
import { requireSetting } from '../shared/environment.ts';
import type { WorkshopSeed } from './seed.ts';
import { seedRows } from './seed.ts';

const dynamodb = new DynamoDBClient({});
const cognito = new CognitoIdentityProviderClient({});

const hasSeed = (properties: unknown): properties is { seed: string } => typeof (properties as { seed?: unknown } | undefined)?.seed === 'string';

async function putIfAbsent(table: string, item: Record<string, unknown>): Promise<void> {
  await dynamodb
    .send(new PutItemCommand({ TableName: table, Item: marshall(item, { removeUndefinedValues: true }), ConditionExpression: 'attribute_not_exists(pk)' }))
    .catch((error: unknown) => {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    });
}

async function seed(workshop: WorkshopSeed): Promise<void> {
  await Promise.all(seedRows(workshop, new Date().toISOString()).map((row) => putIfAbsent(requireSetting(row.table), row.item)));
  await ensureUser(
    { cognito, dynamodb, userPoolId: requireSetting('USER_POOL_ID'), usersTable: requireSetting('USERS_TABLE'), rolesTable: requireSetting('ROLE_PERMISSIONS_TABLE') },
    { ...workshop.administrator, role: 'ADMIN' },
  );
}

/** @throws if the event is not from CloudFormation: then there is nobody to answer */
export async function handler(event: unknown): Promise<void> {
  if (!isCustomResourceEvent(event, hasSeed)) throw new Error('expected a CloudFormation custom resource event');
  await answerAfter(event, async () => {
    if (event.RequestType !== 'Delete') await seed(JSON.parse(event.ResourceProperties.seed) as WorkshopSeed);
  });
}
