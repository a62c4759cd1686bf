/** Runs functions on events: every enabled event source mapping of a deployment. */
import { join } from 'node:path';
import type { InvokeLambda } from '../dataSources/lambda.ts';
import type { DynamoDbTransport } from '../dataSources/transport.ts';
import type { DeploymentModel, MappingModel, StreamMappingModel } from '../model.ts';
import { ServiceError } from '../services/errors.ts';
import type { RetryDelay } from './backoff.ts';
import { localRetryDelay } from './backoff.ts';
import type { SendToDestination } from './destinations.ts';
import { missingPermissions } from './permissions.ts';
import { createCheckpoints } from './streams/checkpoints.ts';
import { createStreamsClient } from './streams/client.ts';
import type { RunningMapping } from './streams/index.ts';
import { runStreamMapping } from './streams/index.ts';

export interface EventsOptions {
  model: DeploymentModel;
  dynamoDbEndpoint: string;
  /** DynamoDB Local's stream of each table that has one switched on. */
  streamArns: ReadonlyMap<string, string>;
  invoke: InvokeLambda;
  send: SendToDestination;
  /** Where it is kept how far each mapping has come; absent to keep nothing. */
  dataDir?: string;
  retryDelay?: RetryDelay;
  log: (line: string) => void;
}

export interface Events {
  /** Wakes the readers of tables that may have been written; of all tables if none is named. */
  wake: (tables?: readonly string[]) => void;
  stop: () => Promise<void>;
}

/** How long a batch under way may take to end when the runtime stops; it comes again at the next start. */
const STOP_GRACE_MS = 2_000;

const isStream = (mapping: MappingModel): mapping is StreamMappingModel => mapping.kind === 'STREAM';

/** Tables whose stream somebody reads. */
export function streamedTables(model: DeploymentModel): Set<string> {
  return new Set(model.eventSourceMappings.filter((mapping) => mapping.enabled).filter(isStream).map((mapping) => mapping.tableName));
}

/** @throws ServiceError naming every mapping that AWS would refuse for its function's role */
export function checkMappings(model: DeploymentModel): void {
  const problems = model.eventSourceMappings.flatMap((mapping) => missingPermissions(mapping, model.functions.find((each) => each.arn === mapping.functionArn)));
  if (problems.length > 0) throw new ServiceError(problems.join('\n'));
}

export function startEvents(options: EventsOptions): Events {
  const { model, log } = options;
  const retryDelay = options.retryDelay ?? localRetryDelay;
  const checkpoints = createCheckpoints(options.dataDir ? join(options.dataDir, 'event-sources.json') : undefined);
  const client = createStreamsClient(options.dynamoDbEndpoint, model.region);
  const readers: { tableName: string; running: RunningMapping }[] = [];

  for (const mapping of model.eventSourceMappings.filter((each) => each.enabled)) {
    if (mapping.kind === 'STREAM') {
      const table = model.tables.find((each) => each.name === mapping.tableName);
      const streamArn = options.streamArns.get(mapping.tableName);
      const partitionKey = table?.create.KeySchema?.find((key) => key.KeyType === 'HASH')?.AttributeName;
      if (streamArn === undefined || partitionKey === undefined) throw new ServiceError(`${mapping.logicalId}: table ${mapping.tableName} has no stream`);
      const running = runStreamMapping({ mapping, streamArn, partitionKey, region: model.region, client, checkpoints, invoke: options.invoke, send: options.send, retryDelay, log });
      readers.push({ tableName: mapping.tableName, running });
    }
  }

  return {
    wake(tables) {
      for (const { tableName, running } of readers) if (!tables || tables.includes(tableName)) running.wake();
    },
    async stop() {
      let timer: NodeJS.Timeout | undefined;
      const grace = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, STOP_GRACE_MS);
      });
      await Promise.race([Promise.all(readers.map(({ running }) => running.stop())), grace]);
      clearTimeout(timer);
      client.stop();
      checkpoints.flush();
    },
  };
}

const WRITES = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'TransactWriteItems']);

/** A transport that tells which tables it wrote, so that a stream's reader need not ask often. */
export function watched(transport: DynamoDbTransport, wrote: (tables: readonly string[]) => void): DynamoDbTransport {
  return {
    async call(operation, input) {
      const output = await transport.call(operation, input);
      if (WRITES.has(operation)) wrote(tablesOf(input));
      return output;
    },
    stop: () => transport.stop(),
  };
}

function tablesOf(input: object): string[] {
  const { TableName, RequestItems, TransactItems } = input as { TableName?: string; RequestItems?: object; TransactItems?: Record<string, { TableName?: string }>[] };
  if (TableName !== undefined) return [TableName];
  return [...Object.keys(RequestItems ?? {}), ...(TransactItems ?? []).flatMap((item) => Object.values(item).map((each) => each.TableName ?? ''))];
}
