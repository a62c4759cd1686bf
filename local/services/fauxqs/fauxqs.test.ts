import {
  CopyObjectCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { GetQueueUrlCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import type { PresignedPostOptions } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Signer } from '../../http/signature.ts';
import type { DeploymentModel, LambdaModel } from '../../model.ts';
import { MACHINE } from '../signers.ts';
import type { MessagingService } from './index.ts';
import type { ObjectEvent } from './objectEvents.ts';
import { startMessaging } from './index.ts';

const ACCOUNT = '123456789012';
const origin = { stack: 'test', logicalId: 'x' };
const queue = (name: string, attributes: Record<string, string> = {}) => ({
  ...origin,
  name,
  arn: `arn:aws:sqs:eu-west-1:${ACCOUNT}:${name}`,
  url: `https://sqs.eu-west-1.amazonaws.com/${ACCOUNT}/${name}`,
  fifo: name.endsWith('.fifo'),
  attributes,
});

const model: DeploymentModel = {
  region: 'eu-west-1',
  accountId: ACCOUNT,
  apis: [],
  tables: [],
  userPools: [],
  functions: [],
  functionUrls: [],
  queues: [
    queue('work', {
      RedrivePolicy: JSON.stringify({
        deadLetterTargetArn: `arn:aws:sqs:eu-west-1:${ACCOUNT}:dead`,
        maxReceiveCount: 1,
      }),
    }),
    queue('dead'),
    queue('one.fifo', { FifoQueue: 'true' }),
  ],
  topics: [
    {
      ...origin,
      name: 'news',
      arn: `arn:aws:sns:eu-west-1:${ACCOUNT}:news`,
      attributes: {},
      subscriptions: [
        { queueArn: `arn:aws:sqs:eu-west-1:${ACCOUNT}:dead`, attributes: { RawMessageDelivery: 'true' } },
      ],
    },
  ],
  buckets: [
    {
      ...origin,
      name: 'files',
      arn: 'arn:aws:s3:::files',
      cors: [
        {
          allowedOrigins: ['https://*.example.com'],
          allowedMethods: ['GET', 'POST'],
          allowedHeaders: ['content-*'],
          exposedHeaders: ['etag'],
          maxAgeSeconds: 60,
        },
      ],
      notifications: [
        {
          id: 'Told',
          events: ['s3:ObjectCreated:*', 's3:ObjectRemoved:*'],
          prefix: 'told/',
          suffix: '',
          targetArn: 'arn',
        },
      ],
    },
  ],
  mailIdentities: [],
  mailEvents: [],
  eventSourceMappings: [],
  schedules: [],
  stateMachines: [],
  customResources: [],
  outputs: {},
  unsupported: [],
};

/** Acts by a role that reads reports. */
const READER: Signer = {
  accessKeyId: 'LOCALREADER',
  secretAccessKey: 'of the reader',
  name: 'reader',
  role: {
    ...origin,
    arn: `arn:aws:iam::${ACCOUNT}:role/reader`,
    statements: [{ effect: 'Allow', actions: ['s3:GetObject'], resources: ['arn:aws:s3:::files/reports/*'] }],
  },
};

describe('queues, topics and buckets', () => {
  let service: MessagingService;
  let endpoint: string;
  let sqs: SQSClient;
  let s3: S3Client;
  const told: ObjectEvent[] = [];

  beforeAll(async () => {
    const started = await startMessaging(model, {
      signers: () => [MACHINE, READER],
      onObject: (event) => void told.push(event),
      log: () => undefined,
    });
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

  it('are reachable on loopback only', () => {
    expect(new URL(endpoint).hostname).toBe('127.0.0.1');
  });

  it('have local URLs for functions, and accept those of AWS too', async () => {
    const [lambda] = service.withLocalQueueUrls([
      { environment: { QUEUE: model.queues[0]?.url ?? '', OTHER: 'same' } } as unknown as LambdaModel,
    ]);
    const url = lambda?.environment['QUEUE'];
    expect(url).toBe(`${endpoint}/${ACCOUNT}/work`);
    expect(lambda?.environment['OTHER']).toBe('same');
    expect(await sqs.send(new GetQueueUrlCommand({ QueueName: 'work' }))).toMatchObject({ QueueUrl: url });
    await sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody: 'one' }));
    expect((await sqs.send(new ReceiveMessageCommand({ QueueUrl: url, VisibilityTimeout: 0 }))).Messages).toMatchObject(
      [{ Body: 'one' }],
    );
    // Received once more than its redrive policy allows: it is among the dead letters, whatever account the ARN names.
    expect((await sqs.send(new ReceiveMessageCommand({ QueueUrl: url }))).Messages).toBeUndefined();
    expect(
      (await sqs.send(new ReceiveMessageCommand({ QueueUrl: `${endpoint}/${ACCOUNT}/dead` }))).Messages,
    ).toMatchObject([{ Body: 'one' }]);
  });

  it('deliver messages of a topic to its queues', async () => {
    await service.sns.publish(`arn:aws:sns:eu-west-1:${ACCOUNT}:news`, 'hello', { kind: 'greeting' });
    const { Messages } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl: `${endpoint}/${ACCOUNT}/dead`, MessageAttributeNames: ['All'] }),
    );
    expect(Messages).toMatchObject([{ Body: 'hello', MessageAttributes: { kind: { StringValue: 'greeting' } } }]);
  });

  it('store and read objects with the unmodified SDK', async () => {
    await s3.send(
      new PutObjectCommand({
        Bucket: 'files',
        Key: 'a/ñ ü.txt',
        Body: 'text',
        ContentType: 'text/plain',
        Metadata: { by: 'me' },
      }),
    );
    const object = await s3.send(new GetObjectCommand({ Bucket: 'files', Key: 'a/ñ ü.txt' }));
    expect([await object.Body?.transformToString(), object.ContentType, object.Metadata]).toEqual([
      'text',
      'text/plain',
      { by: 'me' },
    ]);
  });

  const presigned = (Key: string, signingDate = new Date(), client = s3): Promise<string> =>
    getSignedUrl(client, new GetObjectCommand({ Bucket: 'files', Key }), { expiresIn: 60, signingDate });
  const statusOf = async (url: string): Promise<[number, string]> => {
    const answer = await fetch(url);
    return [answer.status, await answer.text()];
  };
  function clientOf(signer: { accessKeyId: string; secretAccessKey: string }): S3Client {
    return new S3Client({
      endpoint,
      region: 'eu-west-1',
      credentials: { accessKeyId: signer.accessKeyId, secretAccessKey: signer.secretAccessKey },
    });
  }

  it('serve presigned URLs until they expire, and refuse requests without one', async () => {
    await s3.send(new PutObjectCommand({ Bucket: 'files', Key: 'a report/ñ.pdf', Body: 'pdf' }));
    const answer = await fetch(await presigned('a report/ñ.pdf'), { headers: { origin: 'https://app.example.com' } });
    expect([answer.status, await answer.text(), answer.headers.get('access-control-allow-origin')]).toEqual([
      200,
      'pdf',
      'https://app.example.com',
    ]);
    expect(await statusOf(await presigned('a report/ñ.pdf', new Date(Date.now() - 61_000)))).toEqual([
      403,
      expect.stringContaining('Request has expired'),
    ]);
    expect(await statusOf(`${endpoint}/files/a%20report/%C3%B1.pdf`)).toEqual([
      403,
      expect.stringContaining('AccessDenied'),
    ]);
    const up = await getSignedUrl(s3, new PutObjectCommand({ Bucket: 'files', Key: 'up.txt' }), { expiresIn: 60 });
    expect((await fetch(up, { method: 'PUT', body: 'up' })).status).toBe(200);
    expect(await statusOf(await presigned('up.txt'))).toEqual([200, 'up']);
  });

  it.each<[string, (url: string) => string]>([
    ['for another key', (url) => url.replace('one.txt', 'two.txt')],
    ['for a longer time', (url) => url.replace('X-Amz-Expires=60', 'X-Amz-Expires=600')],
    ['with another query', (url) => `${url}&response-content-type=text%2Fhtml`],
    ['with another signature', (url) => url.replace(/X-Amz-Signature=.{4}/, 'X-Amz-Signature=0000')],
  ])('refuse a presigned URL %s', async (_name, change) => {
    for (const key of ['one.txt', 'two.txt'])
      await s3.send(new PutObjectCommand({ Bucket: 'files', Key: key, Body: key }));
    const url = await presigned('one.txt');
    expect(change(url)).not.toBe(url);
    expect(await statusOf(change(url))).toEqual([403, expect.stringContaining('SignatureDoesNotMatch')]);
    expect(await statusOf(url)).toEqual([200, 'one.txt']);
  });

  it('refuse unknown access keys and wrong secrets', async () => {
    const unknown = clientOf({ accessKeyId: 'unknown', secretAccessKey: 'local' });
    const wrong = clientOf({ ...MACHINE, secretAccessKey: 'wrong' });
    await expect(unknown.send(new GetObjectCommand({ Bucket: 'files', Key: 'x' }))).rejects.toMatchObject({
      name: 'InvalidAccessKeyId',
    });
    await expect(wrong.send(new GetObjectCommand({ Bucket: 'files', Key: 'x' }))).rejects.toMatchObject({
      name: 'SignatureDoesNotMatch',
    });
    expect(await statusOf(await presigned('x', new Date(), wrong))).toEqual([
      403,
      expect.stringContaining('SignatureDoesNotMatch'),
    ]);
  });

  it('allow a role what its policy allows, also through presigned URLs', async () => {
    const reader = clientOf(READER);
    for (const key of ['reports/r.txt', 'other.txt'])
      await s3.send(new PutObjectCommand({ Bucket: 'files', Key: key, Body: key }));
    expect(
      await (
        await reader.send(new GetObjectCommand({ Bucket: 'files', Key: 'reports/r.txt' }))
      ).Body?.transformToString(),
    ).toBe('reports/r.txt');
    expect(await statusOf(await presigned('reports/r.txt', new Date(), reader))).toEqual([200, 'reports/r.txt']);
    expect(await statusOf(await presigned('other.txt', new Date(), reader))).toEqual([
      403,
      expect.stringContaining('s3:GetObject'),
    ]);
    for (const refused of [
      new PutObjectCommand({ Bucket: 'files', Key: 'reports/r.txt', Body: 'x' }),
      new DeleteObjectCommand({ Bucket: 'files', Key: 'reports/r.txt' }),
      new ListObjectsV2Command({ Bucket: 'files' }),
    ]) {
      await expect(reader.send(refused as PutObjectCommand)).rejects.toMatchObject({ name: 'AccessDenied' });
    }
  });

  it.each([
    ['an origin and a method of a rule', 'https://app.example.com', 'POST', 'content-type', 200],
    ['another origin', 'https://example.org', 'POST', 'content-type', 403],
    ['a method of no rule', 'https://app.example.com', 'DELETE', 'content-type', 403],
    ['a header of no rule', 'https://app.example.com', 'POST', 'x-other', 403],
  ])('answer a preflight for %s', async (_name, from, method, header, status) => {
    const answer = await fetch(`${endpoint}/files/x`, {
      method: 'OPTIONS',
      headers: { origin: from, 'access-control-request-method': method, 'access-control-request-headers': header },
    });
    expect(answer.status).toBe(status);
    if (status === 200)
      expect([
        answer.headers.get('access-control-allow-headers'),
        answer.headers.get('access-control-max-age'),
      ]).toEqual(['content-type', '60']);
  });

  /** @param fields put in place of the signed form's own */
  async function upload(
    key: string,
    body: string,
    conditions: PresignedPostOptions['Conditions'],
    fields: Record<string, string> = {},
    { client = s3, expires = 60 } = {},
  ): Promise<Response> {
    const post = await createPresignedPost(client, {
      Bucket: 'files',
      Key: key,
      ...(conditions ? { Conditions: conditions } : {}),
      Expires: expires,
    });
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...post.fields, ...fields })) form.append(name, value);
    form.append('file', new Blob([body]), 'photo.jpg');
    return fetch(post.url, { method: 'POST', body: form });
  }
  const SIZE: ['content-length-range', number, number] = ['content-length-range', 1, 10];

  it('accept form uploads that satisfy their policy', async () => {
    const answer = await upload(
      'photos/${filename}',
      'jpeg',
      [{ 'Content-Type': 'image/jpeg' }, ['eq', '$x-amz-meta-by', 'me'], SIZE],
      { 'Content-Type': 'image/jpeg', 'x-amz-meta-by': 'me' },
    );
    expect(answer.status).toBe(204);
    const object = await s3.send(new GetObjectCommand({ Bucket: 'files', Key: 'photos/photo.jpg' }));
    expect([await object.Body?.transformToString(), object.ContentType, object.Metadata]).toEqual([
      'jpeg',
      'image/jpeg',
      { by: 'me' },
    ]);
  });

  it('tell once of each object that was made or removed, however it was', async () => {
    const of = { Bucket: 'files' };
    told.length = 0;
    await s3.send(new PutObjectCommand({ ...of, Key: 'told/a ñ.txt', Body: 'four' }));
    await upload('told/form.jpg', 'jpeg', []);
    await s3.send(new CopyObjectCommand({ ...of, Key: 'told/copy.txt', CopySource: 'files/told/form.jpg' }));
    await s3.send(new DeleteObjectCommand({ ...of, Key: 'told/copy.txt' }));
    await s3.send(
      new DeleteObjectsCommand({ ...of, Delete: { Objects: [{ Key: 'told/form.jpg' }, { Key: 'told/a ñ.txt' }] } }),
    );
    const events = () =>
      told.map(({ name, key, size }) => [name, key, ...(size === undefined ? [] : [size])].join(' ')).sort();
    await expect
      .poll(events, { timeout: 20_000 })
      .toEqual([
        'ObjectCreated:Copy told/copy.txt 4',
        'ObjectCreated:Post told/form.jpg 4',
        'ObjectCreated:Put told/a ñ.txt 4',
        'ObjectRemoved:Delete told/a ñ.txt',
        'ObjectRemoved:Delete told/copy.txt',
        'ObjectRemoved:Delete told/form.jpg',
      ]);
  });

  it.each<[string, Parameters<typeof upload>, number, string]>([
    ['too large', ['k', '12345678901', [SIZE]], 400, 'EntityTooLarge'],
    ['too small', ['k', '', [SIZE]], 400, 'EntityTooSmall'],
    ['of another key', ['k', 'x', [], { key: 'other' }], 403, 'Policy Condition failed'],
    ['with a field that no condition names', ['k', 'x', [], { 'Content-Type': 'a/b' }], 403, 'Extra input fields'],
    ['after its time', ['k', 'x', [], {}, { expires: -1 }], 403, 'Policy expired'],
    [
      'under an unsigned policy',
      [
        'k',
        'x',
        [],
        {
          Policy: Buffer.from(JSON.stringify({ expiration: '2999-01-01T00:00:00Z', conditions: [] })).toString(
            'base64',
          ),
        },
      ],
      403,
      'SignatureDoesNotMatch',
    ],
    ['without a policy', ['k', 'x', [], { Policy: '' }], 403, 'SignatureDoesNotMatch'],
  ])('refuse a form upload that is %s', async (_name, args, status, code) => {
    const answer = await upload(...args);
    expect([answer.status, await answer.text()]).toEqual([status, expect.stringContaining(code)]);
  });

  it('refuse a form signed by a role that may not write there', async () => {
    const answer = await upload('reports/r.txt', 'x', [], {}, { client: clientOf(READER), expires: 60 });
    expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('s3:PutObject')]);
  });
});
