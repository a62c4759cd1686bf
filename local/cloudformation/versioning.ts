/** Versioned data sources and what their resolvers do about conflicts. */
import type { DataSourceModel, SyncModel, VersioningModel } from '../model.ts';
import type { Found, Properties } from './reading.ts';
import { required } from './reading.ts';

const HANDLERS: readonly SyncModel['handler'][] = ['OPTIMISTIC_CONCURRENCY', 'AUTOMERGE', 'LAMBDA', 'NONE'];

function minutes({ stack, logicalId }: Found, value: unknown, path: string): number {
  const number = Number(value ?? NaN);
  return Number.isInteger(number) && number >= 0
    ? number
    : stack.failAt(logicalId, `${logicalId}.${path} is no number of minutes`, 'DynamoDBConfig');
}

/** @param found the data source @throws LoadError */
export function versioningOf(found: Found, config: Properties): { versioning?: VersioningModel } {
  if (String(config['Versioned']) !== 'true') return {};
  const delta = config['DeltaSyncConfig'] as Properties | undefined;
  if (!delta)
    return found.stack.failAt(
      found.logicalId,
      `${found.logicalId} is versioned and has no DeltaSyncConfig`,
      'DynamoDBConfig',
    );
  return {
    versioning: {
      baseTtl: minutes(found, delta['BaseTableTTL'], 'DeltaSyncConfig.BaseTableTTL'),
      deltaTableName: required(found, delta['DeltaSyncTableName'], 'DeltaSyncConfig.DeltaSyncTableName'),
      deltaTtl: minutes(found, delta['DeltaSyncTableTTL'], 'DeltaSyncConfig.DeltaSyncTableTTL'),
    },
  };
}

/** @param found a resolver or a function @throws LoadError */
export function syncOf(found: Found, dataSource: DataSourceModel | undefined): { sync?: SyncModel } {
  const config = found.properties['SyncConfig'] as Properties | undefined;
  if (!config) return {};
  const fail = (message: string): never =>
    found.stack.failAt(found.logicalId, `${found.logicalId}${message}`, 'SyncConfig');
  const detection = config['ConflictDetection'];
  if (detection !== 'VERSION' && detection !== 'NONE')
    return fail('.SyncConfig.ConflictDetection must be VERSION or NONE');
  const handler = HANDLERS.find((each) => each === (config['ConflictHandler'] ?? 'NONE'));
  if (!handler) return fail(`.SyncConfig.ConflictHandler must be one of ${HANDLERS.join(', ')}`);
  const versioned = dataSource?.type === 'AMAZON_DYNAMODB' && dataSource.versioning !== undefined;
  if (detection === 'VERSION' && !versioned) return fail(' detects conflicts, and its data source is not versioned');
  const lambdaArn = (config['LambdaConflictHandlerConfig'] as Properties | undefined)?.['LambdaConflictHandlerArn'];
  return {
    sync: {
      detection,
      handler,
      ...(handler === 'LAMBDA'
        ? { lambdaArn: required(found, lambdaArn, 'SyncConfig.LambdaConflictHandlerConfig.LambdaConflictHandlerArn') }
        : {}),
    },
  };
}
