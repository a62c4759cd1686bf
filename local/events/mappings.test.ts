import { rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { loadDeployment } from '../cloudformation/index.ts';
import type { DeploymentModel } from '../model.ts';
import { mappingProblems, streamedTables } from './index.ts';
import type { Resources } from './testStack.ts';
import { attribute, lambda, queueMapping, streamMapping, table, writeAssembly } from './testStack.ts';

describe('event source mappings in templates', () => {
  const folders: string[] = [];
  afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

  function load(resources: Resources): DeploymentModel {
    const folder = writeAssembly(resources, { F: 'export const handler = () => {};' });
    folders.push(folder);
    return loadDeployment(folder);
  }
  const allowing = (actions: string[]): Resources => {
    const { F: { Properties } = { Properties: {} } } = lambda('F') as unknown as Record<string, { Properties: object }>;
    return {
      F: { Type: 'AWS::Lambda::Function', Properties },
      FRole: {
        Type: 'AWS::IAM::Role',
        Properties: {
          Policies: [{ PolicyDocument: { Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }] } }],
        },
      },
    };
  };
  const STREAM = [
    'dynamodb:DescribeStream',
    'dynamodb:GetRecords',
    'dynamodb:GetShardIterator',
    'dynamodb:ListStreams',
  ];
  const QUEUE = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];

  it('are read with the defaults of CloudFormation', () => {
    const model = load({
      ...lambda('F'),
      T: table(),
      Q: { Type: 'AWS::SQS::Queue' },
      S: streamMapping('F', 'T'),
      M: queueMapping('F', 'Q'),
    });
    expect(model.eventSourceMappings).toMatchObject([
      {
        kind: 'STREAM',
        tableName: 'test-T',
        batchSize: 100,
        maximumBatchingWindowSeconds: 0,
        maximumRetryAttempts: -1,
        maximumRecordAgeSeconds: -1,
        parallelizationFactor: 1,
        bisectBatchOnFunctionError: false,
        enabled: true,
        reportsItemFailures: false,
        startingPosition: 'TRIM_HORIZON',
      },
      { kind: 'QUEUE', batchSize: 10, maximumBatchingWindowSeconds: 0, enabled: true },
    ]);
    expect(mappingProblems(model)).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['STREAM', streamMapping('F', 'T'), STREAM[0] ?? ''],
    ['QUEUE', queueMapping('F', 'Q'), QUEUE[1] ?? ''],
    [
      'STREAM',
      streamMapping('F', 'T', { DestinationConfig: { OnFailure: { Destination: attribute('Q', 'Arn') } } }),
      'sqs:SendMessage',
    ],
  ])('are refused if the role lacks a permission: %s, %#', (kind, mapping, missing) => {
    const all = [...(kind === 'STREAM' ? STREAM : QUEUE), 'sqs:SendMessage'];
    const resources = { T: table(), Q: { Type: 'AWS::SQS::Queue' }, M: mapping };
    expect(mappingProblems(load({ ...allowing(all), ...resources }))).toEqual([]);
    const refused = mappingProblems(load({ ...allowing(all.filter((action) => action !== missing)), ...resources }));
    expect(refused).toEqual([
      {
        file: 'test/M',
        message: expect.stringMatching(new RegExp(`^AWS refuses this mapping.* F does not allow ${missing}`)) as string,
      },
    ]);
  });

  it('are refused if the queue returns a message before the function ends', () => {
    const model = load({ ...lambda('F', { Timeout: 40 }), Q: { Type: 'AWS::SQS::Queue' }, M: queueMapping('F', 'Q') });
    expect(mappingProblems(model)).toEqual([
      {
        file: 'test/M',
        message: expect.stringContaining(
          'visibility timeout of Q (30 s) is less than the timeout of F (40 s)',
        ) as string,
      },
    ]);
  });

  it.each<[string, Resources, string]>([
    [
      'another source',
      { M: streamMapping('F', 'T', { EventSourceArn: 'arn:aws:kinesis:us-east-1:1:stream/x' }) },
      'neither the stream',
    ],
    ['a function of elsewhere', { M: streamMapping('F', 'T', { FunctionName: 'other' }) }, 'function'],
    [
      'a filter that cannot be evaluated',
      { M: streamMapping('F', 'T', { FilterCriteria: { Filters: [{ Pattern: '{"a":[{"cidr":"10.0.0.0/8"}]}' }] } }) },
      'a: {"cidr":"10.0.0.0/8"}',
    ],
    [
      'a large batch without a window',
      { Q: { Type: 'AWS::SQS::Queue' }, M: queueMapping('F', 'Q', { BatchSize: 11 }) },
      'batching window',
    ],
    [
      'a large batch of a FIFO queue',
      { Q: { Type: 'AWS::SQS::Queue', Properties: { FifoQueue: true } }, M: queueMapping('F', 'Q', { BatchSize: 11 }) },
      'FIFO',
    ],
  ])('are listed as unsupported with %s', (_name, resources, reason) => {
    const model = load({ ...lambda('F'), T: table(), ...resources });
    expect(model.eventSourceMappings).toEqual([]);
    expect(model.unsupported).toMatchObject([
      { logicalId: 'M', type: 'AWS::Lambda::EventSourceMapping', reason: expect.stringContaining(reason) as string },
    ]);
  });

  it('need no stream while they are disabled', () => {
    const model = load({ ...lambda('F'), T: table(), M: streamMapping('F', 'T', { Enabled: false }) });
    expect([...streamedTables(model.eventSourceMappings.filter((mapping) => mapping.enabled))]).toEqual([]);
  });

  it('are read together with the settings of asynchronous invocations', () => {
    const model = load({
      ...lambda('F', { ReservedConcurrentExecutions: 2, DeadLetterConfig: { TargetArn: attribute('Q', 'Arn') } }),
      Q: { Type: 'AWS::SQS::Queue' },
      C: {
        Type: 'AWS::Lambda::EventInvokeConfig',
        Properties: {
          FunctionName: { Ref: 'F' },
          Qualifier: '$LATEST',
          MaximumRetryAttempts: 0,
          DestinationConfig: { OnFailure: { Destination: attribute('Q', 'Arn') } },
        },
      },
    });
    const queue = 'arn:aws:sqs:us-east-1:000000000000:test-Q';
    expect(model.functions).toMatchObject([
      {
        reservedConcurrency: 2,
        asynchronous: { maximumRetryAttempts: 0, maximumAgeSeconds: 21_600, onFailure: queue, deadLetters: queue },
      },
    ]);
  });

  it('do not hide settings of queues and buckets that have no effect', () => {
    const model = load({
      ...lambda('F'),
      Q: { Type: 'AWS::SQS::Queue', Properties: { MessageRetentionPeriod: 60 } },
      P: { Type: 'AWS::SQS::QueuePolicy', Properties: {} },
      B: { Type: 'AWS::S3::Bucket', Properties: { VersioningConfiguration: { Status: 'Enabled' } } },
    });
    expect(model.unsupported.map((each) => each.logicalId)).toEqual(['Q', 'P', 'B']);
  });
});
