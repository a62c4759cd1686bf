/** Event source mappings: which function runs on which stream or queue, with the mapping's own settings. */
import { compileFilters } from '../events/filter.ts';
import type { DeploymentModel, MappingModel, QueueModel } from '../model.ts';
import type { StackResolver } from './intrinsics.ts';
import { lambdaOf, NO_FUNCTION } from './lambdaReference.ts';
import type { Properties, Report } from './reading.ts';
import { list } from './reading.ts';

const TYPE = 'AWS::Lambda::EventSourceMapping';

/** Settings that have no effect here, with what AWS would do. */
const WITHOUT_EFFECT: Record<string, string> = {
  TumblingWindowInSeconds: 'tumbling windows are not kept here; AWS would hand a state from one invocation to the next',
  ProvisionedPollerConfig: 'pollers are not provisioned here',
};

const KEPT_BY_STREAM_SECONDS = 86_400;

/** Sets how a function's asynchronous invocations are retried and where their outcome goes. */
export function readInvokeConfig(
  stack: StackResolver,
  logicalId: string,
  model: DeploymentModel,
  report: Report,
): void {
  const properties = stack.properties(logicalId);
  const lambda = lambdaOf(properties['FunctionName'], model);
  if (!lambda) return report(logicalId, 'AWS::Lambda::EventInvokeConfig', NO_FUNCTION);
  const destinations = properties['DestinationConfig'] as
    Record<'OnFailure' | 'OnSuccess', { Destination?: unknown } | undefined> | undefined;
  const { OnFailure: onFailure, OnSuccess: onSuccess } = destinations ?? {};
  Object.assign(lambda.asynchronous, {
    ...(properties['MaximumRetryAttempts'] === undefined
      ? {}
      : { maximumRetryAttempts: Number(properties['MaximumRetryAttempts']) }),
    ...(properties['MaximumEventAgeInSeconds'] === undefined
      ? {}
      : { maximumAgeSeconds: Number(properties['MaximumEventAgeInSeconds']) }),
    ...(typeof onFailure?.Destination === 'string' ? { onFailure: onFailure.Destination } : {}),
    ...(typeof onSuccess?.Destination === 'string' ? { onSuccess: onSuccess.Destination } : {}),
  });
}

/** @returns the mapping, or why it cannot run here */
export function mappingModel(
  stack: StackResolver,
  logicalId: string,
  model: DeploymentModel,
  report: Report,
): MappingModel | string {
  const properties = stack.properties(logicalId);
  for (const [name, reason] of Object.entries(WITHOUT_EFFECT))
    if (properties[name] !== undefined) report(logicalId, TYPE, reason);
  const lambda = lambdaOf(properties['FunctionName'], model);
  if (!lambda) return NO_FUNCTION;
  const sourceArn = String(properties['EventSourceArn']);
  const given = list((properties['FilterCriteria'] as Properties | undefined)?.['Filters']) as Properties[];
  const filters = given.map((filter) => patternOf(filter['Pattern']));
  const { problems } = compileFilters(filters);
  if (problems.length > 0) return `its filter cannot be evaluated here, so it does not run: ${problems.join('; ')}`;
  const base = {
    stack: stack.source.name,
    logicalId,
    functionArn: lambda.arn,
    sourceArn,
    enabled: String(properties['Enabled'] ?? true) === 'true',
    maximumBatchingWindowSeconds: number(properties['MaximumBatchingWindowInSeconds'], 0),
    reportsItemFailures: list(properties['FunctionResponseTypes']).includes('ReportBatchItemFailures'),
    filters,
  };
  const table = model.tables.find((each) => each.streamArn === sourceArn);
  if (table) {
    const position = properties['StartingPosition'];
    if (position !== 'TRIM_HORIZON' && position !== 'LATEST')
      return `a stream has no starting position ${String(position)}`;
    const onFailure = (properties['DestinationConfig'] as { OnFailure?: { Destination?: unknown } } | undefined)
      ?.OnFailure?.Destination;
    return {
      ...base,
      kind: 'STREAM',
      tableName: table.name,
      batchSize: number(properties['BatchSize'], 100),
      startingPosition: position,
      bisectBatchOnFunctionError: String(properties['BisectBatchOnFunctionError']) === 'true',
      maximumRetryAttempts: number(properties['MaximumRetryAttempts'], -1),
      maximumRecordAgeSeconds: ageOf(properties['MaximumRecordAgeInSeconds']),
      parallelizationFactor: number(properties['ParallelizationFactor'], 1),
      ...(typeof onFailure === 'string' ? { onFailure } : {}),
    };
  }
  const queue = model.queues.find((each) => each.arn === sourceArn);
  if (!queue) return 'its source is neither the stream of a table nor a queue of these templates';
  const concurrency = (properties['ScalingConfig'] as Properties | undefined)?.['MaximumConcurrency'];
  return queueMapping(queue, {
    ...base,
    batchSize: number(properties['BatchSize'], 10),
    ...(concurrency === undefined ? {} : { maximumConcurrency: Number(concurrency) }),
  });
}

/** Limits that AWS checks when it makes the mapping: developer guide, "Using Lambda with Amazon SQS". */
function queueMapping(
  queue: QueueModel,
  mapping: Omit<MappingModel & { kind: 'QUEUE' }, 'kind'>,
): MappingModel | string {
  if (queue.fifo && mapping.batchSize > 10) return 'a FIFO queue gives batches of at most 10';
  if (mapping.batchSize > 10 && mapping.maximumBatchingWindowSeconds < 1)
    return 'a batch of more than 10 needs a batching window of at least 1 second';
  return { ...mapping, kind: 'QUEUE' };
}

const number = (value: unknown, fallback: number): number => (value === undefined ? fallback : Number(value));

/** Lambda takes -1 for "without end"; a stream keeps its records for a day. */
function ageOf(value: unknown): number {
  const seconds = number(value, -1);
  return seconds < 0 ? -1 : Math.min(seconds, KEPT_BY_STREAM_SECONDS);
}

/** What is no JSON stays text, which no filter can evaluate. */
function patternOf(pattern: unknown): unknown {
  if (typeof pattern !== 'string') return pattern;
  try {
    return JSON.parse(pattern) as unknown;
  } catch {
    return pattern;
  }
}
