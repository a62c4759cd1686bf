import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestDeployment } from './testStack.ts';
import { attribute, bootTest, inspect, lambda, queueMapping, writeAssembly } from './testStack.ts';

const OK = 'export const handler = async () => {};';
const REPORTER =
  'export const handler = async (event) => ({ batchItemFailures: event.Records' +
  ".filter((each) => each.body.startsWith('bad')).map((each) => ({ itemIdentifier: each.messageId })) });";
const FAILING =
  "export const handler = async (event) => { if (event.Records.some((each) => each.body === 'bad')) throw new Error('bad'); };";
/** Sends with the SDK that this repository has, by the URL that its template gave it. */
const sdk = import.meta.resolve('@aws-sdk/client-sqs');
const SENDER = `import { SendMessageCommand, SQSClient } from ${JSON.stringify(sdk)};
export const handler = async (event) => {
  if (event.Records[0].body !== 'pass on') return;
  await new SQSClient({}).send(new SendMessageCommand({ QueueUrl: process.env.QUEUE_URL, MessageBody: 'passed on' }));
};`;

interface SqsRecord {
  messageId: string;
  body: string;
  attributes: Record<string, string>;
}

describe('queue mappings', () => {
  const short = { VisibilityTimeout: 1 };
  const redrive = (dead: string) => ({
    ...short,
    RedrivePolicy: { deadLetterTargetArn: attribute(dead, 'Arn'), maxReceiveCount: 2 },
  });
  const queue = (properties: object = {}) => ({ Type: 'AWS::SQS::Queue', Properties: properties });
  const quick = { Timeout: 1 };
  const assembly = writeAssembly(
    {
      Plain: queue(),
      Failed: queue(redrive('FailedDead')),
      FailedDead: queue(),
      Partial: queue(redrive('PartialDead')),
      PartialDead: queue(),
      Filtered: queue(),
      Orders: queue({ FifoQueue: true, ContentBasedDeduplication: true }),
      Windowed: queue(),
      First: queue(),
      Second: queue(),
      ...Object.assign({}, ...['Echo', 'Wanting', 'Ordered', 'Patient'].map((id) => lambda(id))),
      ...lambda('Failing', quick),
      ...lambda('Reporter', quick),
      ...lambda('Sender', { Environment: { Variables: { QUEUE_URL: { Ref: 'Second' } } } }),
      M1: queueMapping('Echo', 'Plain'),
      M2: queueMapping('Failing', 'Failed', { BatchSize: 1 }),
      M3: queueMapping('Reporter', 'Partial', { FunctionResponseTypes: ['ReportBatchItemFailures'] }),
      M4: queueMapping('Wanting', 'Filtered', {
        FilterCriteria: { Filters: [{ Pattern: '{"body":{"kind":["wanted"]}}' }] },
      }),
      M5: queueMapping('Ordered', 'Orders', { BatchSize: 2 }),
      M6: queueMapping('Patient', 'Windowed', { BatchSize: 12, MaximumBatchingWindowInSeconds: 60 }),
      M7: queueMapping('Sender', 'First'),
    },
    { Echo: OK, Failing: FAILING, Reporter: REPORTER, Wanting: OK, Ordered: OK, Patient: OK, Sender: SENDER },
  );
  let deployment: TestDeployment;
  let client: SQSClient;

  beforeAll(async () => {
    deployment = await bootTest(assembly);
    client = new SQSClient({
      endpoint: deployment.sqsEndpoint ?? '',
      region: deployment.region,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
  });
  afterAll(async () => {
    client.destroy();
    await deployment.stop();
    rmSync(assembly, { recursive: true });
  });

  const send = (queueId: string, body: string, more: object = {}) =>
    client.send(
      new SendMessageCommand({
        QueueUrl: `https://sqs.us-east-1.amazonaws.com/000000000000/test-${queueId}`,
        MessageBody: body,
        ...more,
      }),
    );
  const batches = (functionId: string): SqsRecord[][] =>
    deployment.invocations(functionId).map((each) => each.event.Records as unknown as SqsRecord[]);
  const bodies = (functionId: string): string[] =>
    batches(functionId)
      .flat()
      .map((record) => record.body);

  it('pass a message to the function and delete it', async () => {
    await send('Plain', 'hello', { MessageAttributes: { kind: { DataType: 'String', StringValue: 'greeting' } } });
    await expect.poll(() => bodies('Echo')).toEqual(['hello']);
    expect(batches('Echo')[0]?.[0]).toEqual({
      messageId: expect.any(String) as string,
      receiptHandle: expect.any(String) as string,
      body: 'hello',
      attributes: expect.objectContaining({
        ApproximateReceiveCount: '1',
        SentTimestamp: expect.stringMatching(/^\d+$/) as string,
      }) as object,
      messageAttributes: {
        kind: { stringValue: 'greeting', stringListValues: [], binaryListValues: [], dataType: 'String' },
      },
      md5OfBody: '5d41402abc4b2a76b9719d911017c592',
      md5OfMessageAttributes: expect.any(String) as string,
      eventSource: 'aws:sqs',
      eventSourceARN: 'arn:aws:sqs:us-east-1:000000000000:test-Plain',
      awsRegion: 'us-east-1',
    });
    await (await inspect(deployment, 'Plain')).until(0);
  });

  it('wait for a message that is sent with a delay', async () => {
    const before = bodies('Echo').length;
    await send('Plain', 'later', { DelaySeconds: 1 });
    await expect.poll(() => bodies('Echo').slice(before)).toEqual(['later']);
    const attributes: Record<string, string> = batches('Echo').flat().at(-1)?.attributes ?? {};
    const waited = Number(attributes['ApproximateFirstReceiveTimestamp']) - Number(attributes['SentTimestamp']);
    expect(waited).toBeGreaterThanOrEqual(1000);
  });

  it('leave a failed message to the visibility timeout and the redrive policy', async () => {
    await send('Failed', 'bad');
    await send('Failed', 'good');
    const dead = await inspect(deployment, 'FailedDead');
    await dead.until(1);
    expect(await dead.bodies()).toEqual(['bad']);
    expect([...new Set(bodies('Failing'))].sort()).toEqual(['bad', 'good']);
    expect(bodies('Failing').filter((body) => body === 'bad')).toHaveLength(2);
  });

  it('delete the successful messages of a batch', async () => {
    for (const body of ['a', 'bad 1', 'b', 'bad 2']) await send('Partial', body);
    const dead = await inspect(deployment, 'PartialDead');
    await dead.until(2);
    expect((await dead.bodies()).sort()).toEqual(['bad 1', 'bad 2']);
    const good = bodies('Reporter').filter((body) => !body.startsWith('bad'));
    // SQS delivers at least once, so each may have come again on a machine that was late; deleted they are.
    expect([...new Set(good)].sort()).toEqual(['a', 'b']);
    await (await inspect(deployment, 'Partial')).until(0);
  });

  it('delete a message that no filter matches', async () => {
    for (const body of ['{"kind":"other"}', 'no JSON', '{"kind":"wanted"}']) await send('Filtered', body);
    await (await inspect(deployment, 'Filtered')).until(0);
    await expect.poll(() => bodies('Wanting')).toEqual(['{"kind":"wanted"}']);
  });

  it('keep the order of a FIFO queue per group', async () => {
    for (const body of ['1', '2', '3', '4']) await send('Orders.fifo', body, { MessageGroupId: 'g' });
    await expect.poll(() => bodies('Ordered')).toEqual(['1', '2', '3', '4']);
  });

  it('collect larger batches than SQS returns at a time', async () => {
    for (let index = 0; index < 12; index += 1) await send('Windowed', String(index));
    await expect.poll(() => batches('Patient').map((batch) => batch.length)).toEqual([12]);
  });

  it('give a function a queue URL and an endpoint that work with the SDK', async () => {
    await send('First', 'pass on');
    const second = await inspect(deployment, 'Second');
    await second.until(1);
    expect(await second.bodies()).toEqual(['passed on']);
  });
});
