/** One booted stack per test worker, in memory, with a login for each role. */
import { BatchWriteItemCommand, DeleteItemCommand, DynamoDBClient, GetItemCommand, PutItemCommand, ScanCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { AttributeValue, WriteRequest } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { createPrivateKey, sign } from 'node:crypto';
import { createRequire } from 'node:module';
import type { TallerClient } from '../../client/index.ts';
import type { BootOptions } from '../../local/boot.ts';
import type { Clock, StartOptions, WorkshopDeployment } from '../../scripts/support/stack.ts';
import { startWorkshop, tableName } from '../../scripts/support/stack.ts';
import type { DemoUser } from '../../scripts/support/demoUsers.ts';
import { as, ensureDemoUsers, signInAll } from '../../scripts/support/demoUsers.ts';

export interface Stack {
  deployment: WorkshopDeployment;
  clock: Clock;
  graphqlUrl: string;
  demoUsers: readonly DemoUser[];
  /** Stands between the runtime and its functions until it is set back to undefined. */
  faults: { around?: Invoke | undefined };
  clientAs(role: string): Promise<TallerClient>;
  accessToken(role: string): Promise<string>;
  /** Signed by the pool's key, of a real user, past its time. */
  expiredToken(role: string): Promise<string>;
  /** Signed by the pool's key, of somebody who need not have signed in. */
  tokenOf(userId: string, groups: string[]): Promise<string>;
  /** Signed and in time, by another pool. */
  foreignToken(): Promise<string>;
  setUserStatus(role: string, status: 'ENABLED' | 'DISABLED'): Promise<void>;
  rawQuery(role: string, query: string): Promise<unknown>;
  /** Everything that requests write, for proofs that nothing was written. */
  snapshot(): Promise<unknown>;
  /** For states that no mutation leads to, such as a series about to end. */
  setAttribute(table: string, key: { pk: string; sk: string }, name: string, value: unknown): Promise<void>;
  getRow(table: string, key: { pk: string; sk: string }): Promise<Record<string, AttributeValue> | undefined>;
  deleteRow(table: string, key: { pk: string; sk: string }): Promise<void>;
  /** Puts a row back as `getRow` gave it. */
  putRow(table: string, row: Record<string, AttributeValue>): Promise<void>;
  /** More rows than a test would make through the API. */
  putRows(table: string, rows: readonly object[]): Promise<void>;
  deleteRows(table: string, keys: readonly { pk: string; sk: string }[]): Promise<void>;
  stop(): Promise<void>;
}

type Call = Parameters<ReturnType<NonNullable<BootOptions['interceptInvoke']>>>;
type Answer = ReturnType<ReturnType<NonNullable<BootOptions['interceptInvoke']>>>;
/** Answers for a function, by calling it or not. `name` is the function's physical one. */
export type Invoke = (name: string, invoke: () => Answer) => Answer;

/** DynamoDB takes 25 writes a batch. */
const BATCH = 25;

let started: Promise<Stack> | undefined;

/** The worker's stack, if any test has asked for it. */
export function startedStack(): Promise<Stack> | undefined {
  return started;
}

/** The worker's stack; the first caller boots it. */
export function startStack(): Promise<Stack> {
  started ??= boot((mapping) => isOfAuditLog(mapping) || isOfPdfQueue(mapping));
  return started;
}

/**
 * A stack whose audit log is written, for its own suite, which stops it. A stream that begins when others are long already makes
 * DynamoDB Local slow for as long as it runs, also when nobody reads it any more.
 */
export function startAuditedStack(): Promise<Stack> {
  return boot(isOfPdfQueue);
}

/** A stack of other code units than those of this repository, for the suite that made them, which stops it. */
export function startStackFrom(assembly: string, unitLog: NonNullable<StartOptions['unitLog']>): Promise<Stack> {
  return boot((mapping) => isOfAuditLog(mapping) || isOfPdfQueue(mapping), { assembly, unitLog });
}

function claimsOf(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;
}

/** cognito-local signs with a key that it ships, which is how tests can make tokens that a pool would. */
function signToken(claims: Record<string, unknown>): string {
  const { pem } = createRequire(import.meta.url)('cognito-local/lib/keys/cognitoLocal.private.json') as { pem: string };
  const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const content = `${encode({ alg: 'RS256', typ: 'JWT', kid: 'CognitoLocal' })}.${encode(claims)}`;
  return `${content}.${sign('RSA-SHA256', Buffer.from(content), createPrivateKey(pem)).toString('base64url')}`;
}

/** Tables that functions write later, because of earlier requests. */
const WRITTEN_LATER = ['AuditLog', 'Mail'];

type Mapping = Parameters<NonNullable<BootOptions['holdEvents']>>[0];

/** The log reads the stream of nearly every table: only its own suite waits for what that costs (docs/decisions/017). */
const isOfAuditLog = ({ logicalId }: Pick<Mapping, 'logicalId'>): boolean => logicalId.startsWith('Audit');
/** Every invoice of every suite would be rendered. */
export const isOfPdfQueue = ({ logicalId }: Pick<Mapping, 'logicalId'>): boolean => logicalId.startsWith('Pdf');

async function boot(holdEvents: (mapping: Mapping) => boolean, more: Pick<StartOptions, 'assembly' | 'unitLog'> = {}): Promise<Stack> {
  const faults: Stack['faults'] = {};
  const { deployment, clock } = await startWorkshop({
    ...more,
    holdEvents,
    variation: process.env['SHAPES'],
    interceptInvoke: (invoke) => (...call: Call) => (faults.around ? faults.around(call[0].split(':').at(-1) ?? '', () => invoke(...call)) : invoke(...call)),
  });
  const demoUsers = await ensureDemoUsers(deployment);
  const clients = await signInAll({ graphql: deployment.graphqlUrl, cognito: deployment.cognitoEndpoint, userPoolClientId: deployment.clientId }, demoUsers);
  const dynamodb = new DynamoDBClient({ endpoint: deployment.dynamoDbEndpoint, region: deployment.region, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } });
  const accessToken = (role: string): Promise<string> => as(clients, role).accessToken();
  const typedKey = (key: { pk: string; sk: string }) => ({ pk: { S: key.pk }, sk: { S: key.sk } });

  async function scan(table: string): Promise<string[]> {
    const rows: string[] = [];
    let start: Record<string, never> | undefined;
    do {
      const page = await dynamodb.send(new ScanCommand({ TableName: table, ConsistentRead: true, ...(start ? { ExclusiveStartKey: start } : {}) }));
      rows.push(...(page.Items ?? []).map((item) => JSON.stringify(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))));
      start = page.LastEvaluatedKey as Record<string, never> | undefined;
    } while (start);
    return rows.sort();
  }

  async function setAttribute(table: string, key: { pk: string; sk: string }, name: string, value: unknown): Promise<void> {
    const set = value !== null;
    await dynamodb.send(
      new UpdateItemCommand({
        TableName: tableName(deployment, table),
        Key: typedKey(key),
        UpdateExpression: set ? 'SET #name = :value' : 'REMOVE #name',
        ExpressionAttributeNames: { '#name': name },
        ...(set ? { ExpressionAttributeValues: { ':value': marshall({ value }).value as AttributeValue } } : {}),
      }),
    );
  }

  async function inBatches(table: string, requests: WriteRequest[]): Promise<void> {
    const batches = Array.from({ length: Math.ceil(requests.length / BATCH) }, (_, index) => requests.slice(index * BATCH, (index + 1) * BATCH));
    const work = async (): Promise<void> => {
      for (let batch = batches.pop(); batch; batch = batches.pop()) await dynamodb.send(new BatchWriteItemCommand({ RequestItems: { [tableName(deployment, table)]: batch } }));
    };
    await Promise.all(Array.from({ length: 4 }, work));
  }

  return {
    deployment,
    clock,
    faults,
    demoUsers,
    graphqlUrl: deployment.graphqlUrl,
    clientAs: (role) => Promise.resolve(as(clients, role)),
    accessToken,
    async expiredToken(role) {
      const claims = claimsOf(await accessToken(role));
      const now = Math.floor(Date.now() / 1000);
      return signToken({ ...claims, iat: now - 7200, auth_time: now - 7200, exp: now - 3600 });
    },
    async tokenOf(userId, groups) {
      return signToken({ ...claimsOf(await accessToken('SCREEN')), sub: userId, username: userId, 'cognito:groups': groups });
    },
    async foreignToken() {
      const claims = claimsOf(await accessToken('ADMIN'));
      return signToken({ ...claims, iss: `${String(claims['iss']).split('_')[0]}_OTHERPOOL` });
    },
    async setUserStatus(role, status) {
      const { sub } = claimsOf(await accessToken(role));
      await setAttribute('Users', { pk: String(sub), sk: 'USER' }, 'status', status);
    },
    async rawQuery(role, query) {
      const response = await fetch(deployment.graphqlUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: await accessToken(role) },
        body: JSON.stringify({ query }),
      });
      return response.json();
    },
    async snapshot() {
      const tables = deployment.model.tables.map((table) => table.name).filter((name) => !WRITTEN_LATER.some((later) => name === tableName(deployment, later)));
      return Object.fromEntries(await Promise.all(tables.map(async (table) => [table, await scan(table)] as const)));
    },
    setAttribute,
    async getRow(table, key) {
      return (await dynamodb.send(new GetItemCommand({ TableName: tableName(deployment, table), Key: typedKey(key), ConsistentRead: true }))).Item;
    },
    async deleteRow(table, key) {
      await dynamodb.send(new DeleteItemCommand({ TableName: tableName(deployment, table), Key: typedKey(key) }));
    },
    async putRow(table, row) {
      await dynamodb.send(new PutItemCommand({ TableName: tableName(deployment, table), Item: row }));
    },
    putRows: (table, rows) => inBatches(table, rows.map((row) => ({ PutRequest: { Item: marshall(row) } }))),
    deleteRows: (table, keys) => inBatches(table, keys.map((key) => ({ DeleteRequest: { Key: typedKey(key) } }))),
    async stop() {
      dynamodb.destroy();
      await deployment.stop();
    },
  };
}
