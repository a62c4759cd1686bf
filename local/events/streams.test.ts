import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Invocation, TestDeployment } from './testStack.ts';
import { bootTest, lambda, streamMapping, table, writeAssembly } from './testStack.ts';

const wait = { timeout: 20_000, interval: 10 };
const OK = 'export const handler = async () => {};';

const sortKeys = (invocations: Invocation[]): number[] => invocations.flatMap((each) => each.event.Records.map((record) => Number((record.dynamodb['Keys'] as { sk: { N: string } }).sk.N)));

describe('streams', () => {
  const assembly = writeAssembly({ Plain: table(), ...lambda('Echo'), PlainToEcho: streamMapping('Echo', 'Plain', { BatchSize: 10 }) }, { Echo: OK });
  let deployment: TestDeployment;
  let client: DynamoDBClient;

  beforeAll(async () => {
    deployment = await bootTest(assembly);
    client = new DynamoDBClient({ endpoint: deployment.dynamoDbEndpoint, region: deployment.region, credentials: { accessKeyId: 'a', secretAccessKey: 'b' } });
  });
  afterAll(async () => {
    client.destroy();
    await deployment.stop();
    rmSync(assembly, { recursive: true });
  });

  const put = async (tableId: string, pk: string, sk: number, more: Record<string, string> = {}): Promise<void> => {
    const strings = Object.fromEntries(Object.entries({ pk, ...more }).map(([name, value]) => [name, { S: value }]));
    await client.send(new PutItemCommand({ TableName: `test-${tableId}`, Item: { ...strings, sk: { N: String(sk) } } }));
  };

  it('hands every record to the function, in order, in batches of at most its size', async () => {
    const expected = Array.from({ length: 35 }, (_, index) => index);
    for (const index of expected) await put('Plain', 'a', index);
    await vi.waitFor(() => expect(sortKeys(deployment.invocations('Echo'))).toEqual(expected), wait);
    expect(Math.max(...deployment.invocations('Echo').map((each) => each.event.Records.length))).toBeLessThanOrEqual(10);
    expect(deployment.invocations('Echo')[0]?.event.Records[0]).toEqual({
      eventID: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
      eventName: 'INSERT',
      eventVersion: '1.1',
      eventSource: 'aws:dynamodb',
      awsRegion: 'us-east-1',
      dynamodb: {
        ApproximateCreationDateTime: expect.closeTo(Date.now() / 1000, -2) as number,
        Keys: { pk: { S: 'a' }, sk: { N: '0' } },
        NewImage: { pk: { S: 'a' }, sk: { N: '0' } },
        SequenceNumber: expect.stringMatching(/^\d{21}$/) as string,
        SizeBytes: expect.any(Number) as number,
        StreamViewType: 'NEW_AND_OLD_IMAGES',
      },
      eventSourceARN: expect.stringMatching(/^arn:aws:dynamodb:us-east-1:000000000000:table\/test-Plain\/stream\//) as string,
    });
  });
});
