/** Versioned data sources and what their resolvers do about conflicts. */
import type { DataSourceModel, SyncModel, VersioningModel } from '../model.ts';
import { LoadError } from './errors.ts';
import type { Properties } from './models.ts';
import { required } from './models.ts';

const HANDLERS: readonly SyncModel['handler'][] = ['OPTIMISTIC_CONCURRENCY', 'AUTOMERGE', 'LAMBDA', 'NONE'];

function minutes(value: unknown, what: string): number {
  const number = Number(value ?? NaN);
  if (!Number.isInteger(number) || number < 0) throw new LoadError(`${what} is no number of minutes`);
  return number;
}

/** @param where the data source, for messages @throws LoadError */
export function versioningOf(config: Properties, where: string): { versioning?: VersioningModel } {
  if (String(config['Versioned']) !== 'true') return {};
  const delta = config['DeltaSyncConfig'] as Properties | undefined;
  if (!delta) throw new LoadError(`${where} is versioned and has no DeltaSyncConfig`);
  return {
    versioning: {
      baseTtl: minutes(delta['BaseTableTTL'], `${where}.DeltaSyncConfig.BaseTableTTL`),
      deltaTableName: required(delta['DeltaSyncTableName'], `${where}.DeltaSyncConfig.DeltaSyncTableName`),
      deltaTtl: minutes(delta['DeltaSyncTableTTL'], `${where}.DeltaSyncConfig.DeltaSyncTableTTL`),
    },
  };
}

/** @param properties of a resolver or a function @throws LoadError */
export function syncOf(properties: Properties, dataSource: DataSourceModel | undefined, where: string): { sync?: SyncModel } {
  const config = properties['SyncConfig'] as Properties | undefined;
  if (!config) return {};
  const detection = config['ConflictDetection'];
  if (detection !== 'VERSION' && detection !== 'NONE') throw new LoadError(`${where}.SyncConfig.ConflictDetection must be VERSION or NONE`);
  const handler = HANDLERS.find((each) => each === (config['ConflictHandler'] ?? 'NONE'));
  if (!handler) throw new LoadError(`${where}.SyncConfig.ConflictHandler must be one of ${HANDLERS.join(', ')}`);
  const versioned = dataSource?.type === 'AMAZON_DYNAMODB' && dataSource.versioning !== undefined;
  if (detection === 'VERSION' && !versioned) throw new LoadError(`${where} detects conflicts, and its data source is not versioned`);
  const lambdaArn = (config['LambdaConflictHandlerConfig'] as Properties | undefined)?.['LambdaConflictHandlerArn'];
  return { sync: { detection, handler, ...(handler === 'LAMBDA' ? { lambdaArn: required(lambdaArn, `${where}.SyncConfig.LambdaConflictHandlerConfig.LambdaConflictHandlerArn`) } : {}) } };
}
