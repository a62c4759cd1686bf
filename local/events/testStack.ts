/** Deployments written by hand for the tests of this folder: a template, and a folder for each function. */
import { DeleteItemCommand, DescribeTableCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { BootOptions, LocalDeployment } from '../boot.ts';
import { bootLocal } from '../boot.ts';
import type { InvokeLambda, LambdaOutcome } from '../dataSources/lambda.ts';

type Image = Record<string, { S?: string; N?: string }>;

interface TestRecord {
  eventName: string;
  eventSourceARN: string;
  dynamodb: {
    Keys: { pk: { S: string }; sk: { N: string } };
    SequenceNumber: string;
    NewImage?: Image;
    OldImage?: Image;
  };
}

export interface Invocation {
  functionArn: string;
  event: { Records: TestRecord[] };
  outcome: LambdaOutcome;
}

export type Resources = Record<string, object>;

export const attribute = (logicalId: string, name: string) => ({ 'Fn::GetAtt': [logicalId, name] });

const API: Resources = {
  Api: { Type: 'AWS::AppSync::GraphQLApi', Properties: { Name: 'events', AuthenticationType: 'API_KEY' } },
  Key: { Type: 'AWS::AppSync::ApiKey', Properties: { ApiId: attribute('Api', 'ApiId') } },
  Schema: {
    Type: 'AWS::AppSync::GraphQLSchema',
    Properties: {
      ApiId: attribute('Api', 'ApiId'),
      Definition: 'type Query { nothing: String } schema { query: Query }',
    },
  },
};

export const table = (sortKey = true): object => ({
  Type: 'AWS::DynamoDB::Table',
  Properties: {
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      ...(sortKey ? [{ AttributeName: 'sk', KeyType: 'RANGE' }] : []),
    ],
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      ...(sortKey ? [{ AttributeName: 'sk', AttributeType: 'N' }] : []),
    ],
    StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
  },
});

const MANAGED = ['AWSLambdaDynamoDBExecutionRole', 'AWSLambdaSQSQueueExecutionRole'].map(
  (name) => `arn:aws:iam::aws:policy/service-role/${name}`,
);

/** A function with a role that may read streams and queues and send to queues. */
export function lambda(logicalId: string, properties: object = {}): Resources {
  const statement = { Effect: 'Allow', Action: ['sqs:SendMessage', 'sns:Publish'], Resource: '*' };
  return {
    [`${logicalId}Role`]: {
      Type: 'AWS::IAM::Role',
      Properties: { ManagedPolicyArns: MANAGED, Policies: [{ PolicyDocument: { Statement: [statement] } }] },
    },
    [logicalId]: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        Runtime: 'nodejs24.x',
        Handler: 'index.handler',
        Timeout: 10,
        Code: { S3Key: `${logicalId}.zip` },
        Role: attribute(`${logicalId}Role`, 'Arn'),
        ...properties,
      },
    },
  };
}

export const streamMapping = (functionId: string, tableId: string, properties: object = {}): object => ({
  Type: 'AWS::Lambda::EventSourceMapping',
  Properties: {
    FunctionName: { Ref: functionId },
    EventSourceArn: attribute(tableId, 'StreamArn'),
    StartingPosition: 'TRIM_HORIZON',
    ...properties,
  },
});

export const queueMapping = (functionId: string, queueId: string, properties: object = {}): object => ({
  Type: 'AWS::Lambda::EventSourceMapping',
  Properties: { FunctionName: { Ref: functionId }, EventSourceArn: attribute(queueId, 'Arn'), ...properties },
});

/** @param functions source of `index.mjs` by the function's logical id @returns the assembly's folder */
export function writeAssembly(resources: Resources, functions: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'events-'));
  const assets: Record<string, object> = {};
  for (const [logicalId, source] of Object.entries(functions)) {
    mkdirSync(join(folder, logicalId));
    writeFileSync(join(folder, logicalId, 'index.mjs'), source);
    assets[logicalId] = { source: { path: logicalId }, destinations: { local: { objectKey: `${logicalId}.zip` } } };
  }
  const write = (name: string, content: object): void => writeFileSync(join(folder, name), JSON.stringify(content));
  write('test.assets.json', { files: assets });
  write('test.template.json', { Resources: { ...API, ...resources } });
  write('manifest.json', {
    artifacts: {
      assets: { type: 'cdk:asset-manifest', properties: { file: 'test.assets.json' } },
      test: { type: 'aws:cloudformation:stack', properties: { templateFile: 'test.template.json' } },
    },
  });
  return folder;
}

export interface TestDeployment extends LocalDeployment {
  /** Finished invocations of a function, in the order of their ends. */
  invocations: (logicalId: string) => Invocation[];
}

/** Boots with retries that follow one another at once. */
export async function bootTest(assembly: string, options: Omit<BootOptions, 'assembly'> = {}): Promise<TestDeployment> {
  const invocations: Invocation[] = [];
  const record =
    (invoke: InvokeLambda): InvokeLambda =>
    async (functionArn, payload, ...call) => {
      const outcome = await invoke(functionArn, payload, ...call);
      invocations.push({ functionArn, event: payload as Invocation['event'], outcome });
      return outcome;
    };
  const intercept = options.interceptInvoke;
  const deployment = await bootLocal({
    retryDelay: () => 5,
    ...options,
    assembly,
    interceptInvoke: (invoke) => record(intercept?.(invoke) ?? invoke),
  });
  return {
    ...deployment,
    invocations: (logicalId) => invocations.filter((each) => each.functionArn.endsWith(`:function:test-${logicalId}`)),
  };
}

interface Putter {
  (tableId: string, pk: string, sk: number, more?: Record<string, string>): Promise<void>;
  remove: (tableId: string, pk: string, sk: number) => Promise<void>;
  hasStream: (tableId: string) => Promise<boolean>;
  end: () => void;
}

/** Writes past the API, as a function does: nothing tells the runtime. */
export function putter(deployment: LocalDeployment): Putter {
  const client = new DynamoDBClient({
    endpoint: deployment.dynamoDbEndpoint ?? '',
    region: deployment.region,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const key = (pk: string, sk: number) => ({ pk: { S: pk }, sk: { N: String(sk) } });
  const put = async (tableId: string, pk: string, sk: number, more: Record<string, string> = {}): Promise<void> => {
    const strings = Object.fromEntries(Object.entries(more).map(([name, value]) => [name, { S: value }]));
    await client.send(new PutItemCommand({ TableName: `test-${tableId}`, Item: { ...key(pk, sk), ...strings } }));
  };
  return Object.assign(put, {
    remove: async (tableId: string, pk: string, sk: number) =>
      void (await client.send(new DeleteItemCommand({ TableName: `test-${tableId}`, Key: key(pk, sk) }))),
    hasStream: async (tableId: string) =>
      (await client.send(new DescribeTableCommand({ TableName: `test-${tableId}` }))).Table?.StreamSpecification
        ?.StreamEnabled === true,
    end: () => client.destroy(),
  });
}

export interface FailureRecord {
  requestContext: Record<string, unknown>;
  DDBStreamBatchInfo: Record<string, unknown>;
}

/** Bodies of a queue's messages, once there are so many; they stay in it. */
export async function deadLetters(
  deployment: LocalDeployment,
  queueId: string,
  count: number,
): Promise<FailureRecord[]> {
  const queue = await inspect(deployment, queueId);
  await queue.until(count);
  return (await queue.bodies()).map((body) => JSON.parse(body) as FailureRecord);
}

interface Inspection {
  until: (count: number) => Promise<void>;
  bodies: () => Promise<string[]>;
}

/** fauxqs shows a queue without receiving from it. */
export async function inspect(deployment: LocalDeployment, queueId: string): Promise<Inspection> {
  const bodies = async (): Promise<string[]> => {
    const answer = (await (await fetch(`${deployment.sqsEndpoint}/_fauxqs/queues/test-${queueId}`)).json()) as {
      messages: { ready: { body: string }[]; inflight: { message: { body: string } }[] };
    };
    return [...answer.messages.ready, ...answer.messages.inflight.map((each) => each.message)].map(
      (message) => message.body,
    );
  };
  await bodies();
  return { bodies, until: (count) => expect.poll(bodies).toHaveLength(count) };
}
