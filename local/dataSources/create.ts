/** The data source behind each model; a versioned one also by what its caller does about conflicts. */
import { disturbedInvocations } from '../faults/disturb.ts';
import type { DataSourceModel, SyncModel, TableModel } from '../model.ts';
import { dynamoDbDataSource } from './dynamodb.ts';
import type { DeliverEvent } from './eventBridge.ts';
import { eventBridgeDataSource } from './eventBridge.ts';
import { httpDataSource } from './http.ts';
import { lambdaDataSource } from './lambda.ts';
import { noneDataSource } from './none.ts';
import type { DataSource } from './types.ts';
import { unsupportedDataSource } from './unsupported.ts';
import { varied } from './variations.ts';
import type { VersionedOptions } from './versioned/index.ts';
import { versionedDataSource } from './versioned/index.ts';
import type { KeyNames } from './versioned/types.ts';

export interface DataSourceContext extends VersionedOptions {
  /** In which of the shapes that the guide leaves open DynamoDB data sources answer: a name of `VARIATIONS`. */
  variation?: string;
  tables: readonly TableModel[];
  /** Where a service of AWS is on this machine, by its host. */
  localEndpoint?: (host: string) => string | undefined;
  /** Hands events to rules, where some run. */
  deliverEvent?: DeliverEvent;
}

export type DataSourceOf = (model: DataSourceModel, sync?: SyncModel) => DataSource;

/** @returns one data source for equal models and ways to treat conflicts */
export function createDataSources(context: DataSourceContext): DataSourceOf {
  const sources = new Map<string, DataSource>();
  return (model, sync) => {
    const id = JSON.stringify([model.name, sync ?? null]);
    const source = sources.get(id) ?? create(model, sync, context);
    sources.set(id, source);
    return source;
  };
}

function create(model: DataSourceModel, sync: SyncModel | undefined, context: DataSourceContext): DataSource {
  if (model.type === 'NONE') return noneDataSource;
  if (model.type === 'AWS_LAMBDA')
    return disturbedInvocations(lambdaDataSource(model, context.invoke, context.warn), context.faults ?? {});
  if (model.type === 'HTTP')
    return httpDataSource(model, {
      warn: context.warn,
      ...(context.localEndpoint ? { localEndpoint: context.localEndpoint } : {}),
    });
  if (model.type === 'AMAZON_EVENTBRIDGE')
    return eventBridgeDataSource(model, {
      warn: context.warn,
      now: context.now,
      ...(context.deliverEvent ? { deliver: context.deliverEvent } : {}),
    });
  if (model.type === 'UNSUPPORTED') return unsupportedDataSource(model.reason);
  if (!model.versioning) return varied(dynamoDbDataSource(model, context), context.variation);
  return varied(
    versionedDataSource(
      { model, versioning: model.versioning, keys: keysOf(model.tableName, context.tables), sync },
      context,
    ),
    context.variation,
  );
}

/** A table that no template describes is taken to have the one key `id`. */
function keysOf(table: string, tables: readonly TableModel[]): KeyNames {
  const schema = tables.find(({ name }) => name === table)?.create.KeySchema ?? [];
  const nameOf = (type: 'HASH' | 'RANGE') => schema.find(({ KeyType }) => KeyType === type)?.AttributeName;
  const sort = nameOf('RANGE');
  return { partition: nameOf('HASH') ?? 'id', ...(sort === undefined ? {} : { sort }) };
}
