import { existsSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Invocation, TestDeployment } from './testStack.ts';
import { attribute, bootTest, deadLetters, lambda, putter, streamMapping, table, writeAssembly } from './testStack.ts';

const OK = 'export const handler = async () => {};';
/** Fails for a batch with poison in it. */
const PICKY =
  'export const handler = async (event) => { ' +
  "if (event.Records.some((record) => record.dynamodb.Keys.pk.S.startsWith('poison'))) throw new Error('poison'); };";
/** Tells the first poison of a batch, as often as its item says (always, if it does not). */
const REPORTER = `const seen = new Map();
export const handler = async (event) => {
  const bad = event.Records.find(({ dynamodb }) => {
    if (!dynamodb.Keys.pk.S.startsWith('poison')) return false;
    const times = (seen.get(dynamodb.SequenceNumber) ?? 0) + 1;
    seen.set(dynamodb.SequenceNumber, times);
    return times <= Number(dynamodb.NewImage.times?.S ?? Infinity);
  });
  return { batchItemFailures: bad ? [{ itemIdentifier: bad.dynamodb.SequenceNumber }] : [] };
};`;
const SLOW =
  'export const handler = async () => { await new Promise((resolve) => setTimeout(resolve, Math.random() * 20)); };';
const DIES =
  "import { existsSync, writeFileSync } from 'node:fs'; export const handler = async () => { " +
  "if (!existsSync(process.env.MARK)) { writeFileSync(process.env.MARK, ''); process.exit(1); } };";

const keysOf = (invocation: Invocation): string[] =>
  invocation.event.Records.map(({ dynamodb }) => `${dynamodb.Keys.pk.S}${dynamodb.Keys.sk.N}`);
const succeeded = (invocations: Invocation[]): string[] =>
  invocations.filter((each) => !each.outcome.error).flatMap(keysOf);

describe('stream mappings', () => {
  const mark = `/tmp/events-mark-${process.pid}`;
  const failing = {
    MaximumRetryAttempts: 1,
    BisectBatchOnFunctionError: true,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
  };
  const onFailure = (queue: string) => ({ DestinationConfig: { OnFailure: { Destination: attribute(queue, 'Arn') } } });
  const tables = [
    'Plain',
    'Parallel',
    'Poisoned',
    'Reported',
    'Split',
    'Aged',
    'Third',
    'Killed',
    'Filtered',
    'Windowed',
    'Twice',
    'Off',
  ];
  const queues = ['PoisonedDead', 'SplitDead', 'AgedDead'];
  const assembly = writeAssembly(
    {
      ...Object.fromEntries(tables.map((id) => [id, table()])),
      ...Object.fromEntries(queues.map((id) => [id, { Type: 'AWS::SQS::Queue' }])),
      ...Object.assign(
        {},
        ...[
          'Echo',
          'Slow',
          'Picky',
          'Reporter',
          'Splitter',
          'Failing',
          'Flaky',
          'Wanting',
          'Patient',
          'Repeated',
          'Silent',
        ].map((id) => lambda(id)),
      ),
      ...lambda('Dying', { Environment: { Variables: { MARK: mark } } }),
      M1: streamMapping('Echo', 'Plain', { BatchSize: 10 }),
      M2: streamMapping('Slow', 'Parallel', { BatchSize: 3, ParallelizationFactor: 4 }),
      M3: streamMapping('Picky', 'Poisoned', {
        BatchSize: 10,
        MaximumBatchingWindowInSeconds: 1,
        MaximumRetryAttempts: 1,
        BisectBatchOnFunctionError: true,
        ...onFailure('PoisonedDead'),
      }),
      M4: streamMapping('Reporter', 'Reported', {
        BatchSize: 4,
        MaximumBatchingWindowInSeconds: 5,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
      }),
      M5: streamMapping('Splitter', 'Split', {
        BatchSize: 4,
        MaximumBatchingWindowInSeconds: 5,
        ...failing,
        ...onFailure('SplitDead'),
      }),
      M6: streamMapping('Failing', 'Aged', { MaximumRecordAgeInSeconds: 1, ...onFailure('AgedDead') }),
      M7: streamMapping('Flaky', 'Third', { BatchSize: 2, BisectBatchOnFunctionError: true }),
      M8: streamMapping('Dying', 'Killed'),
      M9: streamMapping('Wanting', 'Filtered', {
        FilterCriteria: {
          Filters: [{ Pattern: '{"eventName":["INSERT"],"dynamodb":{"NewImage":{"kind":{"S":["wanted"]}}}}' }],
        },
      }),
      M10: streamMapping('Patient', 'Windowed', { BatchSize: 3, MaximumBatchingWindowInSeconds: 60 }),
      M11: streamMapping('Repeated', 'Twice'),
      M12: streamMapping('Silent', 'Off', { Enabled: false }),
    },
    {
      Echo: OK,
      Slow: SLOW,
      Picky: PICKY,
      Reporter: REPORTER,
      Splitter: REPORTER,
      Failing: "export const handler = async () => { throw new Error('always'); };",
      Flaky: OK,
      Dying: DIES,
      Wanting: OK,
      Patient: OK,
      Repeated: OK,
      Silent: OK,
    },
  );
  let deployment: TestDeployment;
  let put: ReturnType<typeof putter>;
  let flaky = 0;

  beforeAll(async () => {
    deployment = await bootTest(assembly, {
      interceptInvoke: (invoke) => async (arn, payload, type) => {
        if (arn.endsWith('-Flaky') && (flaky += 1) % 3 === 0)
          return { payload: null, error: { errorType: 'Error', errorMessage: 'every third' } };
        return invoke(arn, payload, type);
      },
    });
    put = putter(deployment);
  });
  afterAll(async () => {
    put.end();
    await deployment.stop();
    rmSync(assembly, { recursive: true });
    rmSync(mark, { force: true });
  });

  it('pass every record to the function, in order, in batches up to the configured size', async () => {
    const expected = Array.from({ length: 35 }, (_, index) => `a${index}`);
    for (let index = 0; index < 35; index += 1) await put('Plain', 'a', index);
    await expect.poll(() => succeeded(deployment.invocations('Echo'))).toEqual(expected);
    expect(Math.max(...deployment.invocations('Echo').map((each) => each.event.Records.length))).toBeLessThanOrEqual(
      10,
    );
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
      eventSourceARN: expect.stringMatching(
        /^arn:aws:dynamodb:us-east-1:000000000000:table\/test-Plain\/stream\//,
      ) as string,
    });
  });

  it('keep the order per key while batches of a shard run in parallel', async () => {
    const keys = ['a', 'b', 'c', 'd', 'e', 'f'];
    for (let index = 0; index < 10; index += 1) for (const key of keys) await put('Parallel', key, index);
    await expect.poll(() => succeeded(deployment.invocations('Slow'))).toHaveLength(60);
    for (const key of keys)
      expect(succeeded(deployment.invocations('Slow')).filter((each) => each.startsWith(key))).toEqual(
        Array.from({ length: 10 }, (_, index) => `${key}${index}`),
      );
  });

  it('bisect a batch down to the bad record, retry it as configured, and keep only that record', async () => {
    const good: string[] = [];
    for (let index = 0; index < 10; index += 1) {
      const key = index === 3 || index === 8 ? 'poison' : 'good';
      await put('Poisoned', key, index);
      if (key === 'good') good.push(`good${index}`);
    }
    const dead = await deadLetters(deployment, 'PoisonedDead', 2);
    const poison = deployment
      .invocations('Picky')
      .flatMap((each) => (each.outcome.error && each.event.Records.length === 1 ? each.event.Records : []));
    expect(dead.map(({ DDBStreamBatchInfo: info }) => info['startSequenceNumber'])).toEqual([
      ...new Set(poison.map((record) => record.dynamodb.SequenceNumber)),
    ]);
    expect(dead[0]).toEqual({
      requestContext: {
        requestId: expect.any(String) as string,
        functionArn: 'arn:aws:lambda:us-east-1:000000000000:function:test-Picky',
        condition: 'RetryAttemptsExhausted',
        approximateInvokeCount: 2,
      },
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
      version: '1.0',
      timestamp: expect.any(String) as string,
      DDBStreamBatchInfo: {
        shardId: expect.stringMatching(/^shardId-/) as string,
        startSequenceNumber: poison[0]?.dynamodb.SequenceNumber,
        endSequenceNumber: poison[0]?.dynamodb.SequenceNumber,
        approximateArrivalOfFirstRecord: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) as string,
        approximateArrivalOfLastRecord: expect.any(String) as string,
        batchSize: 1,
        streamArn: poison[0]?.eventSourceARN,
      },
    });
    await expect.poll(() => succeeded(deployment.invocations('Picky'))).toEqual(good);
  });

  it('continue at the record that the function reports', async () => {
    await put('Reported', 'a', 1);
    await put('Reported', 'b', 2);
    await put('Reported', 'poison', 3, { times: '2' });
    await put('Reported', 'c', 4);
    await expect
      .poll(() => deployment.invocations('Reporter').map(keysOf))
      .toEqual([
        ['a1', 'b2', 'poison3', 'c4'],
        ['poison3', 'c4'],
        ['poison3', 'c4'],
      ]);
  });

  it('split the rest of a batch if its first record keeps failing', async () => {
    await put('Split', 'a', 1);
    await put('Split', 'poison', 2);
    await put('Split', 'b', 3);
    await put('Split', 'c', 4);
    const [dead] = await deadLetters(deployment, 'SplitDead', 1);
    await expect
      .poll(() => deployment.invocations('Splitter').map(keysOf))
      .toEqual([
        ['a1', 'poison2', 'b3', 'c4'],
        ['poison2', 'b3', 'c4'],
        ['poison2', 'b3'],
        ['poison2'],
        ['poison2'],
        ['b3'],
        ['c4'],
      ]);
    expect(dead?.DDBStreamBatchInfo).toMatchObject({
      batchSize: 1,
      startSequenceNumber: deployment.invocations('Splitter')[3]?.event.Records[0]?.dynamodb.SequenceNumber,
    });
  });

  it('retry until a record is too old, then go on', async () => {
    await put('Aged', 'a', 1);
    const [dead] = await deadLetters(deployment, 'AgedDead', 1);
    expect(dead).toMatchObject({
      requestContext: { condition: 'RecordAgeExceeded' },
      DDBStreamBatchInfo: { batchSize: 1 },
    });
    expect(deployment.invocations('Failing').length).toBeGreaterThan(3);
  });

  it('lose and reorder nothing if every third invocation fails', async () => {
    const expected = Array.from({ length: 20 }, (_, index) => `k${index}`);
    for (let index = 0; index < 20; index += 1) await put('Third', 'k', index);
    await expect.poll(() => succeeded(deployment.invocations('Flaky'))).toEqual(expected);
    expect(flaky).toBeGreaterThan(3);
  });

  it('retry a batch in a new worker after its worker was killed', async () => {
    await put('Killed', 'a', 1);
    await expect
      .poll(() => deployment.invocations('Dying').map((each) => [keysOf(each), each.outcome.error?.errorType]))
      .toEqual([
        [['a1'], 'Runtime.ExitError'],
        [['a1'], undefined],
      ]);
    expect(existsSync(mark)).toBe(true);
  });

  it('call the function only with records that match a filter', async () => {
    await put('Filtered', 'a', 1, { kind: 'other' });
    await put('Filtered', 'b', 2, { kind: 'wanted' });
    await put('Filtered', 'b', 2, { kind: 'wanted', more: 'x' });
    await put('Filtered', 'c', 3, { kind: 'wanted' });
    await expect.poll(() => succeeded(deployment.invocations('Wanting'))).toEqual(['b2', 'c3']);
  });

  it('call the function as soon as a batch is full, before the window ends', async () => {
    for (let index = 0; index < 3; index += 1) await put('Windowed', 'a', index);
    await expect.poll(() => deployment.invocations('Patient').map(keysOf)).toEqual([['a0', 'a1', 'a2']]);
  });

  it('deliver changes and removals with both images', async () => {
    await put('Twice', 'a', 1, { name: 'old' });
    await put('Twice', 'a', 1, { name: 'new' });
    await put.remove('Twice', 'a', 1);
    const records = () => deployment.invocations('Repeated').flatMap((each) => each.event.Records);
    await expect.poll(records).toHaveLength(3);
    expect(
      records().map(({ eventName, dynamodb }) => [eventName, dynamodb.OldImage?.['name'], dynamodb.NewImage?.['name']]),
    ).toEqual([
      ['INSERT', undefined, { S: 'old' }],
      ['MODIFY', { S: 'old' }, { S: 'new' }],
      ['REMOVE', { S: 'new' }, undefined],
    ]);
  });

  it('switch a stream on only for an enabled mapping', async () => {
    expect(await put.hasStream('Off')).toBe(false);
    expect(await put.hasStream('Plain')).toBe(true);
  });
});
