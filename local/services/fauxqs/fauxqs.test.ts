import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { GetQueueUrlCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeploymentModel, LambdaModel } from '../../model.ts';
import type { MessagingService } from './index.ts';
import { startMessaging } from './index.ts';

const ACCOUNT = '123456789012';
const origin = { stack: 'test', logicalId: 'x' };
const queue = (name: string, attributes: Record<string, string> = {}) => ({ ...origin, name, arn: `arn:aws:sqs:eu-west-1:${ACCOUNT}:${name}`, url: `https://sqs.eu-west-1.amazonaws.com/${ACCOUNT}/${name}`, fifo: name.endsWith('.fifo'), attributes });

const model: DeploymentModel = {
  region: 'eu-west-1',
  accountId: ACCOUNT,
  apis: [],
  tables: [],
  userPools: [],
  functions: [],
  queues: [queue('work', { RedrivePolicy: JSON.stringify({ deadLetterTargetArn: `arn:aws:sqs:eu-west-1:${ACCOUNT}:dead`, maxReceiveCount: 1 }) }), queue('dead'), queue('one.fifo', { FifoQueue: 'true' })],
  topics: [{ ...origin, name: 'news', arn: `arn:aws:sns:eu-west-1:${ACCOUNT}:news`, attributes: {}, subscriptions: [{ queueArn: `arn:aws:sqs:eu-west-1:${ACCOUNT}:dead`, attributes: { RawMessageDelivery: 'true' } }] }],
  buckets: [{ ...origin, name: 'files', arn: 'arn:aws:s3:::files', cors: [{ allowedOrigins: ['https://*.example.com'], allowedMethods: ['GET', 'POST'], allowedHeaders: ['content-*'], exposedHeaders: ['etag'], maxAgeSeconds: 60 }] }],
  eventSourceMappings: [],
  customResources: [],
  outputs: {},
  unsupported: [],
};

describe('queues, topics and files', () => {
  let service: MessagingService;
  let endpoint: string;
  let sqs: SQSClient;
  let s3: S3Client;

  beforeAll(async () => {
    const started = await startMessaging(model, { log: () => undefined });
    if (!started?.s3Endpoint) throw new Error('it did not start');
    service = started;
    endpoint = started.s3Endpoint;
    const client = { endpoint, region: 'eu-west-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
    sqs = new SQSClient(client);
    s3 = new S3Client(client);
  });
  afterAll(async () => {
    sqs.destroy();
    s3.destroy();
    await service.stop();
  });

  it('listens on loopback only', () => {
    expect(new URL(endpoint).hostname).toBe('127.0.0.1');
  });

  it('gives functions queue URLs that lead here, and takes those of AWS too', async () => {
    const [lambda] = service.withLocalQueueUrls([{ environment: { QUEUE: model.queues[0]?.url ?? '', OTHER: 'same' } } as unknown as LambdaModel]);
    const url = lambda?.environment['QUEUE'];
    expect(url).toBe(`${endpoint}/${ACCOUNT}/work`);
    expect(lambda?.environment['OTHER']).toBe('same');
    expect(await sqs.send(new GetQueueUrlCommand({ QueueName: 'work' }))).toMatchObject({ QueueUrl: url });
    await sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody: 'one' }));
    expect((await sqs.send(new ReceiveMessageCommand({ QueueUrl: url, VisibilityTimeout: 0 }))).Messages).toMatchObject([{ Body: 'one' }]);
    // Received once more than its redrive policy allows: it is among the dead letters, whatever account the ARN names.
    expect((await sqs.send(new ReceiveMessageCommand({ QueueUrl: url }))).Messages).toBeUndefined();
    expect((await sqs.send(new ReceiveMessageCommand({ QueueUrl: `${endpoint}/${ACCOUNT}/dead` }))).Messages).toMatchObject([{ Body: 'one' }]);
  });

  it('hands what a topic is told to its queues', async () => {
    await service.sns.publish(`arn:aws:sns:eu-west-1:${ACCOUNT}:news`, 'hello', { kind: 'greeting' });
    const { Messages } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: `${endpoint}/${ACCOUNT}/dead`, MessageAttributeNames: ['All'] }));
    expect(Messages).toMatchObject([{ Body: 'hello', MessageAttributes: { kind: { StringValue: 'greeting' } } }]);
  });

  it('stores and reads objects with the SDK, as it comes', async () => {
    await s3.send(new PutObjectCommand({ Bucket: 'files', Key: 'a/ñ ü.txt', Body: 'text', ContentType: 'text/plain', Metadata: { by: 'me' } }));
    const object = await s3.send(new GetObjectCommand({ Bucket: 'files', Key: 'a/ñ ü.txt' }));
    expect([await object.Body?.transformToString(), object.ContentType, object.Metadata]).toEqual(['text', 'text/plain', { by: 'me' }]);
  });

  const presigned = (key: string, at: Date, seconds: number): string => `${endpoint}/files/${key}?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=${at.toISOString().replace(/[-:]|\.\d+/g, '')}&X-Amz-Expires=${seconds}&X-Amz-Signature=00`;

  it('serves presigned URLs while they last, and nobody without one', async () => {
    await s3.send(new PutObjectCommand({ Bucket: 'files', Key: 'report.pdf', Body: 'pdf' }));
    const answer = await fetch(presigned('report.pdf', new Date(), 60), { headers: { origin: 'https://app.example.com' } });
    expect([answer.status, await answer.text(), answer.headers.get('access-control-allow-origin')]).toEqual([200, 'pdf', 'https://app.example.com']);
    expect((await fetch(presigned('report.pdf', new Date(Date.now() - 61_000), 60))).status).toBe(403);
    expect((await fetch(`${endpoint}/files/report.pdf`)).status).toBe(403);
    expect((await fetch(presigned('up.txt', new Date(), 60), { method: 'PUT', body: 'up' })).status).toBe(200);
    expect(await (await fetch(presigned('up.txt', new Date(), 60))).text()).toBe('up');
  });

  it.each([
    ['an origin and a method of a rule', 'https://app.example.com', 'POST', 'content-type', 200],
    ['another origin', 'https://example.org', 'POST', 'content-type', 403],
    ['a method of no rule', 'https://app.example.com', 'DELETE', 'content-type', 403],
    ['a header of no rule', 'https://app.example.com', 'POST', 'x-other', 403],
  ])('answers a preflight for %s', async (_name, from, method, header, status) => {
    const answer = await fetch(`${endpoint}/files/x`, { method: 'OPTIONS', headers: { origin: from, 'access-control-request-method': method, 'access-control-request-headers': header } });
    expect(answer.status).toBe(status);
    if (status === 200) expect([answer.headers.get('access-control-allow-headers'), answer.headers.get('access-control-max-age')]).toEqual(['content-type', '60']);
  });

  async function upload(fields: Record<string, string>, body: string, conditions: unknown[], expiration = new Date(Date.now() + 60_000)): Promise<Response> {
    const form = new FormData();
    const policy = Buffer.from(JSON.stringify({ expiration: expiration.toISOString(), conditions: [{ bucket: 'files' }, ...conditions] })).toString('base64');
    for (const [name, value] of Object.entries({ ...fields, policy, 'X-Amz-Signature': '00' })) form.append(name, value);
    form.append('file', new Blob([body]), 'photo.jpg');
    return fetch(`${endpoint}/files`, { method: 'POST', body: form });
  }
  const SIZE = ['content-length-range', 1, 10];

  it('takes form uploads that keep to their policy', async () => {
    const answer = await upload({ key: 'photos/${filename}', 'Content-Type': 'image/jpeg', 'x-amz-meta-by': 'me' }, 'jpeg', [['starts-with', '$key', 'photos/'], { 'Content-Type': 'image/jpeg' }, ['eq', '$x-amz-meta-by', 'me'], SIZE]);
    expect(answer.status).toBe(204);
    const object = await s3.send(new GetObjectCommand({ Bucket: 'files', Key: 'photos/photo.jpg' }));
    expect([await object.Body?.transformToString(), object.ContentType, object.Metadata]).toEqual(['jpeg', 'image/jpeg', { by: 'me' }]);
  });

  it.each<[string, Parameters<typeof upload>, number, string]>([
    ['too large', [{ key: 'k' }, '12345678901', [{ key: 'k' }, SIZE]], 400, 'EntityTooLarge'],
    ['too small', [{ key: 'k' }, '', [{ key: 'k' }, SIZE]], 400, 'EntityTooSmall'],
    ['of another key', [{ key: 'k' }, 'x', [['starts-with', '$key', 'photos/']]], 403, 'AccessDenied'],
    ['with a field that no condition names', [{ key: 'k', 'Content-Type': 'a/b' }, 'x', [{ key: 'k' }]], 403, 'AccessDenied'],
    ['after its time', [{ key: 'k' }, 'x', [{ key: 'k' }], new Date(0)], 403, 'AccessDenied'],
  ])('refuses a form upload that is %s', async (_name, args, status, code) => {
    const answer = await upload(...args);
    expect([answer.status, await answer.text()]).toEqual([status, expect.stringContaining(code)]);
  });
});
