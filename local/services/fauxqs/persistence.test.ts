import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { DeploymentModel } from '../../model.ts';
import type { MessagingService } from './index.ts';
import { MACHINE } from '../signers.ts';
import { startMessaging } from './index.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'fauxqs-'));
afterAll(() => rmSync(dataDir, { recursive: true }));

const origin = { stack: 'test', logicalId: 'x' };
const url = 'https://sqs.us-east-1.amazonaws.com/000000000000/work';
const modelWith = (attributes: Record<string, string>): DeploymentModel => ({
  region: 'us-east-1',
  accountId: '000000000000',
  apis: [],
  tables: [],
  userPools: [],
  functions: [],
  functionUrls: [],
  mailIdentities: [],
  mailEvents: [],
  eventSourceMappings: [],
  schedules: [],
  stateMachines: [],
  customResources: [],
  outputs: {},
  unsupported: [],
  queues: [{ ...origin, name: 'work', arn: 'arn:aws:sqs:us-east-1:000000000000:work', url, fifo: false, attributes }],
  topics: [
    {
      ...origin,
      name: 'news',
      arn: 'arn:aws:sns:us-east-1:000000000000:news',
      attributes: {},
      subscriptions: [{ queueArn: 'arn:aws:sqs:us-east-1:000000000000:work', attributes: {} }],
    },
  ],
  buckets: [{ ...origin, name: 'files', arn: 'arn:aws:s3:::files', cors: [], notifications: [] }],
});

async function during(
  attributes: Record<string, string>,
  act: (service: MessagingService, s3: S3Client) => Promise<void>,
): Promise<void> {
  const service = await startMessaging(modelWith(attributes), {
    dataDir,
    signers: () => [MACHINE],
    log: () => undefined,
  });
  if (!service?.s3Endpoint) throw new Error('it did not start');
  const s3 = new S3Client({
    endpoint: service.s3Endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  try {
    await act(service, s3);
  } finally {
    s3.destroy();
    await service.stop();
  }
}

it('messages and objects are kept between starts, and a queue gets the attributes of a newer template', async () => {
  await during({ VisibilityTimeout: '30' }, async ({ sqs }, s3) => {
    await sqs.call('SendMessage', { QueueUrl: url, MessageBody: 'kept' });
    await s3.send(new PutObjectCommand({ Bucket: 'files', Key: 'a.txt', Body: 'kept' }));
  });
  await during({ VisibilityTimeout: '40' }, async ({ sqs }, s3) => {
    expect(
      await sqs.call('GetQueueAttributes', { QueueUrl: url, AttributeNames: ['VisibilityTimeout'] }),
    ).toMatchObject({ Attributes: { VisibilityTimeout: '40' } });
    expect(await sqs.call('ReceiveMessage', { QueueUrl: url })).toMatchObject({ Messages: [{ Body: 'kept' }] });
    expect(
      await (await s3.send(new GetObjectCommand({ Bucket: 'files', Key: 'a.txt' }))).Body?.transformToString(),
    ).toBe('kept');
  });
});
