/** Runs functions on events: every enabled event source mapping of a deployment. */
import { join } from 'node:path';
import type { InvokeLambda } from '../dataSources/lambda.ts';
import type { DynamoDbTransport } from '../dataSources/transport.ts';
import type { DeploymentModel, LambdaModel, MappingModel, StreamMappingModel } from '../model.ts';
import { ServiceError } from '../services/errors.ts';
import type { MessagingService } from '../services/fauxqs/index.ts';
import type { RetryDelay } from './backoff.ts';
import { localRetryDelay } from './backoff.ts';
import { createDestinations } from './destinations.ts';
import type { RunningMapping } from './mapping.ts';
import { missingPermissions } from './permissions.ts';
import { runQueueMapping } from './queues/index.ts';
import { createCheckpoints } from './streams/checkpoints.ts';
import { createStreamsClient } from './streams/client.ts';
import { runStreamMapping } from './streams/index.ts';

export interface EventsOptions {
  model: DeploymentModel;
  /** Null where no mapping reads a stream. */
  dynamoDbEndpoint: string | null;
  invoke: InvokeLambda;
  messaging: MessagingService | null;
  /** Where it is kept how far each mapping has come; absent to keep nothing. */
  dataDir?: string;
  retryDelay?: RetryDelay;
  log: (line: string) => void;
}

export interface Events {
  /**
   * Starts mappings that do not run yet, and waits until none can miss what is written.
   * @param streamArns DynamoDB Local's stream of each table that has one switched on @returns a function that ends them
   */
  run: (mappings: readonly MappingModel[], streamArns: ReadonlyMap<string, string>) => Promise<() => Promise<void>>;
  /** Wakes the readers of tables that may have been written; of all tables if none is named. */
  wake: (tables?: readonly string[]) => void;
  stop: () => Promise<void>;
}

/** How long a batch under way may take to end when the runtime stops; it comes again at the next start. */
const STOP_GRACE_MS = 2_000;

const isStream = (mapping: MappingModel): mapping is StreamMappingModel => mapping.kind === 'STREAM';

/** Tables whose stream one of the mappings reads. */
export function streamedTables(mappings: readonly MappingModel[]): Set<string> {
  return new Set(mappings.filter(isStream).map((mapping) => mapping.tableName));
}

/** Why AWS would refuse to make a mapping, by the stack and logical id of each. */
export function mappingProblems(model: DeploymentModel): { file: string; message: string }[] {
  return model.eventSourceMappings.flatMap((mapping) => {
    const lambda = model.functions.find((each) => each.arn === mapping.functionArn);
    const file = `${mapping.stack}/${mapping.logicalId}`;
    return [...missingPermissions(mapping, lambda), ...shortVisibility(mapping, model, lambda)].map((message) => ({
      file,
      message,
    }));
  });
}

const DEFAULT_VISIBILITY_SECONDS = 30;

/** A message must not come back while the function may still work on it. */
function shortVisibility(mapping: MappingModel, model: DeploymentModel, lambda: LambdaModel | undefined): string[] {
  const queue = model.queues.find((each) => each.arn === mapping.sourceArn);
  const seconds = Number(queue?.attributes['VisibilityTimeout'] ?? DEFAULT_VISIBILITY_SECONDS);
  if (!queue || !lambda || seconds >= lambda.timeoutSeconds) return [];
  return [
    `AWS refuses this mapping, since the visibility timeout of ${queue.logicalId} (${seconds} s) is less ` +
      `than the timeout of ${lambda.logicalId} (${lambda.timeoutSeconds} s)`,
  ];
}

export function createEvents(options: EventsOptions): Events {
  const { model, log } = options;
  const retryDelay = options.retryDelay ?? localRetryDelay;
  const checkpoints = createCheckpoints(options.dataDir ? join(options.dataDir, 'event-sources.json') : undefined);
  const client = options.dynamoDbEndpoint === null ? null : createStreamsClient(options.dynamoDbEndpoint, model.region);
  const send = createDestinations(options.messaging, model.queues, log);
  const common = { region: model.region, invoke: options.invoke, retryDelay, log };
  const running = new Set<RunningMapping & { mapping: MappingModel }>();

  function start(mapping: MappingModel, streamArns: ReadonlyMap<string, string>): RunningMapping {
    if (mapping.kind === 'QUEUE') {
      const queue = model.queues.find((each) => each.arn === mapping.sourceArn);
      if (!queue || !options.messaging)
        throw new ServiceError(`${mapping.logicalId}: there is no queue ${mapping.sourceArn}`);
      return runQueueMapping({ ...common, mapping, queue, sqs: options.messaging.sqs });
    }
    const table = model.tables.find((each) => each.name === mapping.tableName);
    const streamArn = streamArns.get(mapping.tableName);
    const partitionKey = table?.create.KeySchema?.find((key) => key.KeyType === 'HASH')?.AttributeName;
    if (!client || streamArn === undefined || partitionKey === undefined)
      throw new ServiceError(`${mapping.logicalId}: table ${mapping.tableName} has no stream`);
    return runStreamMapping({ ...common, mapping, streamArn, partitionKey, client, checkpoints, send });
  }

  async function end(mappings: readonly RunningMapping[]): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const grace = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, STOP_GRACE_MS);
    });
    await Promise.race([Promise.all(mappings.map(({ stop }) => stop())), grace]);
    clearTimeout(timer);
  }

  return {
    async run(mappings, streamArns) {
      const started = mappings.map((mapping) => ({ mapping, ...start(mapping, streamArns) }));
      started.forEach((each) => running.add(each));
      await Promise.all(started.map(({ placed }) => placed));
      return async () => {
        started.forEach((each) => running.delete(each));
        await end(started);
      };
    },
    wake(tables) {
      for (const { mapping, wake } of running)
        if (!tables || (mapping.kind === 'STREAM' && tables.includes(mapping.tableName))) wake();
    },
    async stop() {
      await end([...running]);
      client?.stop();
      checkpoints.flush();
    },
  };
}

const WRITES = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'TransactWriteItems']);

/** A transport that tells which tables it wrote, or may have, so that a stream's reader need not ask often. */
export function watched(transport: DynamoDbTransport, wrote: (tables: readonly string[]) => void): DynamoDbTransport {
  return {
    async call(operation, input, disturb) {
      try {
        return await transport.call(operation, input, disturb);
      } finally {
        // Also where no answer came: the write may stand.
        if (WRITES.has(operation)) wrote(tablesOf(input));
      }
    },
    stop: () => transport.stop(),
  };
}

function tablesOf(input: object): string[] {
  const { TableName, RequestItems, TransactItems } = input as {
    TableName?: string;
    RequestItems?: object;
    TransactItems?: Record<string, { TableName?: string }>[];
  };
  if (TableName !== undefined) return [TableName];
  return [
    ...Object.keys(RequestItems ?? {}),
    ...(TransactItems ?? []).flatMap((item) => Object.values(item).map((each) => each.TableName ?? '')),
  ];
}
