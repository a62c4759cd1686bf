import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MACHINE } from '../services/signers.ts';
import type { TestDeployment } from './testStack.ts';
import { attribute, bootTest, lambda, queueMapping, writeAssembly } from './testStack.ts';

const NOTHING = 'export const handler = async () => {};';
const S3_PRINCIPAL = { Service: 's3.amazonaws.com' };
const prefix = (value: string) => ({ S3Key: { Rules: [{ Name: 'prefix', Value: value }] } });

const RESOURCES = {
  ...lambda('Told'),
  ...lambda('Queued'),
  Queue: { Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: 60 } },
  QueuePolicy: {
    Type: 'AWS::SQS::QueuePolicy',
    Properties: {
      Queues: [{ Ref: 'Queue' }],
      PolicyDocument: {
        Statement: [
          { Effect: 'Allow', Principal: S3_PRINCIPAL, Action: 'sqs:SendMessage', Resource: attribute('Queue', 'Arn') },
        ],
      },
    },
  },
  Permission: {
    Type: 'AWS::Lambda::Permission',
    Properties: { FunctionName: { Ref: 'Told' }, Action: 'lambda:InvokeFunction', Principal: 's3.amazonaws.com' },
  },
  Mapping: queueMapping('Queued', 'Queue'),
  Bucket: {
    Type: 'AWS::S3::Bucket',
    Properties: {
      BucketName: 'files',
      NotificationConfiguration: {
        QueueConfigurations: [
          { Event: 's3:ObjectCreated:*', Queue: attribute('Queue', 'Arn'), Filter: prefix('queue/') },
        ],
        LambdaConfigurations: [
          { Event: 's3:ObjectCreated:*', Function: attribute('Told', 'Arn'), Filter: prefix('function/') },
        ],
      },
    },
  },
};

/** What S3 says, whether it comes by itself or in messages. */
const tellings = ({ Records }: { Records: object[] }): unknown[] =>
  (Records as { s3?: unknown; body?: string }[]).flatMap(({ s3, body }) =>
    body === undefined ? [s3] : tellings(JSON.parse(body) as { Records: object[] }),
  );

describe('a bucket that tells of its objects', () => {
  let folder: string;
  let deployment: TestDeployment;
  let s3: S3Client;
  beforeAll(async () => {
    folder = writeAssembly(RESOURCES, { Told: NOTHING, Queued: NOTHING });
    deployment = await bootTest(folder);
    s3 = new S3Client({
      endpoint: deployment.s3Endpoint ?? '',
      region: deployment.region,
      credentials: MACHINE,
      forcePathStyle: true,
    });
  });
  afterAll(async () => {
    s3.destroy();
    await deployment.stop();
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['a function', 'function/one two.txt', 'Told'],
    ['a queue', 'queue/one two.txt', 'Queued'],
  ])('runs the function behind %s, with what it is', async (_what, key, functionId) => {
    await s3.send(new PutObjectCommand({ Bucket: 'files', Key: 'elsewhere.txt', Body: 'x' }));
    await s3.send(new PutObjectCommand({ Bucket: 'files', Key: key, Body: 'text' }));
    await expect
      .poll(() => deployment.invocations(functionId).map(({ event }) => tellings(event)), { timeout: 30_000 })
      .toMatchObject([[{ bucket: { name: 'files' }, object: { key: key.replace(' ', '+'), size: 4 } }]]);
  });
});
