/** The operation Sync: developer guide, "Sync" and "Using DynamoDB sync operations on versioned data sources". */
import type { AttributeValue, QueryCommandInput } from '@aws-sdk/client-dynamodb';
import { decodePageToken, encodePageToken } from '../pageToken.ts';
import type { Thing } from '../fields.ts';
import { expression, invalid, merged, optional } from '../fields.ts';
import { toPlainItem } from '../values.ts';
import { DEFAULT_SYNC_LIMIT, MAX_SYNC_LIMIT } from './assumptions.ts';
import { moment, partitionOf } from './delta.ts';
import type { Item, Surroundings, VersionedSource } from './types.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;

/** Where a sync stands; it travels in the page token, so that all its pages have one beginning. */
export interface SyncState {
  startedAt: number;
  /** Set while the delta table is read. */
  since?: number;
  /** Of the delta table's partition that comes next. */
  day?: string;
  key?: Item;
}

export interface SyncRequest {
  state: SyncState;
  limit: number;
  basePartitionKey?: string;
  deltaIndexName?: string;
  filter: unknown;
}

function given(value: unknown, name: string): string | undefined {
  return value === null || value === undefined
    ? undefined
    : typeof value === 'string'
      ? value
      : invalid(`Value for field '$[${name}]' is not a string.`);
}

/** The delta table knows only what changed within its time to live; before that, all of the base table is read. */
function firstState(lastSync: unknown, { versioning }: VersionedSource, now: number): SyncState {
  if (lastSync === null || lastSync === undefined) return { startedAt: now };
  if (!Number.isFinite(Number(lastSync))) invalid("Value for field '$[lastSync]' is not a number.");
  const since = Math.min(Number(lastSync), now);
  return since < now - versioning.deltaTtl * MINUTE
    ? { startedAt: now }
    : { startedAt: now, since, day: moment(since).day };
}

const scopeOf = ({ model }: VersionedSource, request: Thing): string =>
  ['Sync', model.name, request['basePartitionKey'] ?? '', request['deltaIndexName'] ?? ''].join(' ');

/** @throws DataSourceRequestError */
export function readSync(request: Thing, source: VersionedSource, now: number): SyncRequest {
  const token = given(request['nextToken'], 'nextToken');
  const limit = Number(request['limit'] ?? DEFAULT_SYNC_LIMIT);
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_SYNC_LIMIT)
    invalid(`Value for field '$[limit]' must be between 1 and ${MAX_SYNC_LIMIT}.`);
  return {
    state: token
      ? (JSON.parse(decodePageToken(token, scopeOf(source, request))['state']?.S ?? '{}') as SyncState)
      : firstState(request['lastSync'], source, now),
    limit,
    ...optional('basePartitionKey', given(request['basePartitionKey'], 'basePartitionKey')),
    ...optional('deltaIndexName', given(request['deltaIndexName'], 'deltaIndexName')),
    filter: request['filter'],
  };
}

export interface SyncList {
  operation: 'Scan' | 'Query';
  table: string;
  index?: string;
}

/** Which list the sync reads. */
export function listOf(
  { state, basePartitionKey, deltaIndexName }: SyncRequest,
  { model, versioning }: VersionedSource,
): SyncList {
  if (state.since === undefined)
    return { operation: basePartitionKey === undefined ? 'Scan' : 'Query', table: model.tableName };
  return { operation: 'Query', table: versioning.deltaTableName, ...optional('index', deltaIndexName) };
}

type KeyCondition = [expression: string, names: Record<string, string>, values: Record<string, AttributeValue>];

function keyCondition(request: SyncRequest, { model, keys }: VersionedSource): KeyCondition | null {
  const { state, basePartitionKey, deltaIndexName } = request;
  if (state.since === undefined)
    return basePartitionKey === undefined
      ? null
      : ['#dsPk = :dsPk', { '#dsPk': keys.partition }, { ':dsPk': { S: basePartitionKey } }];
  const prefix = deltaIndexName === undefined ? '' : 'gsi_';
  const { day, time } = moment(state.since);
  const partition = partitionOf(
    model.tableName,
    state.day ?? day,
    deltaIndexName === undefined ? basePartitionKey : undefined,
  );
  return [
    '#dsPk = :dsPk AND #dsSk >= :dsSk',
    { '#dsPk': `${prefix}ds_pk`, '#dsSk': `${prefix}ds_sk` },
    // Only the first day begins in its midst; no sort key is smaller than midnight's.
    { ':dsPk': { S: partition }, ':dsSk': { S: state.day === day ? time : '00:00:00.000' } },
  ];
}

function inputOf(request: SyncRequest, source: VersionedSource, limit: number): QueryCommandInput {
  const { table, index } = listOf(request, source);
  const condition = keyCondition(request, source);
  const { ExpressionAttributeNames, ExpressionAttributeValues } = merged(request.filter);
  const names = { ...ExpressionAttributeNames, ...condition?.[1] };
  const values = { ...ExpressionAttributeValues, ...condition?.[2] };
  return {
    TableName: table,
    Limit: limit,
    ...optional('IndexName', index),
    ...optional('KeyConditionExpression', condition?.[0]),
    ...optional('FilterExpression', expression(request.filter, '$[filter]')),
    ...optional('ExclusiveStartKey', request.state.key),
    ...(Object.keys(names).length > 0 ? { ExpressionAttributeNames: names } : {}),
    ...(Object.keys(values).length > 0 ? { ExpressionAttributeValues: values } : {}),
  };
}

/** Where the next page begins, null at the end: the delta table has a partition for each day. */
function next({ startedAt, since, day }: SyncState, key: Item | undefined): SyncState | null {
  if (key) return { startedAt, ...optional('since', since), ...optional('day', day), key };
  if (since === undefined || day === undefined || day >= moment(startedAt).day) return null;
  return { startedAt, since, day: moment(Date.parse(`${day}T00:00:00Z`) + DAY).day };
}

/** @returns what the response handler finds in `ctx.result` */
export async function runSync(request: SyncRequest, raw: Thing, { source, transport }: Surroundings): Promise<unknown> {
  const items: unknown[] = [];
  let scannedCount = 0;
  let state: SyncState | null = request.state;
  while (state && scannedCount < request.limit) {
    const here: SyncRequest = { ...request, state };
    const output = await transport.call(
      listOf(here, source).operation,
      inputOf(here, source, request.limit - scannedCount),
    );
    items.push(...(output.Items ?? []).map(toPlainItem));
    scannedCount += output.ScannedCount ?? 0;
    state = next(state, output.LastEvaluatedKey);
    // One page of the base table at a time, as with any list.
    if (state?.since === undefined) break;
  }
  const nextToken = state ? encodePageToken({ state: { S: JSON.stringify(state) } }, scopeOf(source, raw)) : null;
  return { items, nextToken, scannedCount, startedAt: request.state.startedAt };
}
