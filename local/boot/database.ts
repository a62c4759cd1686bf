/** DynamoDB Local, where a deployment has a use for it: a JVM takes a second to start, and a machine may have none. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { join } from 'node:path';
import type { DynamoDbTransport } from '../dataSources/transport.ts';
import { createTransport } from '../dataSources/transport.ts';
import type { ApiModel, DeploymentModel } from '../model.ts';
import type { DynamoDbService } from '../services/dynamodb.ts';
import { startDynamoDb } from '../services/dynamodb.ts';
import { ServiceError } from '../services/errors.ts';
import type { Supervision } from '../services/supervision.ts';
import type { BootOptions } from './options.ts';
import type { Stops } from './stops.ts';

export interface Database {
  endpoint: string;
  /** The SDK's client, for what is done once. */
  client: DynamoDBClient;
  transport: DynamoDbTransport;
  /** Resolves when it can be called: at once, or once it has been started again. */
  running: () => Promise<void>;
}

/** Tables, or data sources that name tables of elsewhere. */
export function needsDatabase(model: DeploymentModel, api: ApiModel): boolean {
  const sources = api.resolvers.flatMap((resolver) => [
    resolver.dataSource,
    ...resolver.functions.map((each) => each.dataSource),
  ]);
  return model.tables.length > 0 || sources.some((source) => source?.type === 'AMAZON_DYNAMODB');
}

/** Ends with the start that it is part of, also while it is still starting. */
export function startDatabase(options: BootOptions, stops: Stops, supervision: Supervision): Promise<DynamoDbService> {
  const starting = startDynamoDb({
    ...(options.dataDir ? { dataDir: join(options.dataDir, 'dynamodb') } : {}),
    lasting: options.lasting,
    hosts: options.trusted?.hosts,
    supervision,
    onProgress: (line) => options.onProgress?.(line),
  });
  // A faulty assembly must not leave Java running, whichever of the two ends first.
  stops.add(async () => (await starting.catch(() => null))?.stop());
  starting.catch(() => undefined);
  return starting;
}

export function openDatabase({ endpoint, running }: DynamoDbService, region: string, stops: Stops): Database {
  const client = new DynamoDBClient({
    endpoint,
    region,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 3,
  });
  stops.add(() => client.destroy());
  const transport = createTransport(endpoint, region);
  stops.add(() => transport.stop());
  return { endpoint, client, transport, running };
}

/** Stands where no database is: nothing of the deployment calls it. */
export const NO_TRANSPORT: DynamoDbTransport = {
  call: (operation) =>
    Promise.reject(new ServiceError(`${operation}: DynamoDB Local does not run, since the templates hold no table`)),
  stop: () => undefined,
};
