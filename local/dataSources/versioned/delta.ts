/** Records of changes in the delta table: developer guide, "Delta sync table logging". */
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { toPlain } from '../values.ts';
import { KEY_SEPARATOR } from './assumptions.ts';
import { expiryAfter, versionOf } from './metadata.ts';
import type { Item, KeyNames, VersionedSource } from './types.ts';

/** UTC, split as the delta table's keys are: `2026-01-31` and `09:30:00.000`. */
export function moment(milliseconds: number): { day: string; time: string } {
  const text = new Date(milliseconds).toISOString();
  return { day: text.slice(0, 10), time: text.slice(11, 23) };
}

/** Partition of a day's changes, or of those to one partition of the base table. */
export function partitionOf(table: string, day: string, basePartitionKey?: string): string {
  return [table, day, ...(basePartitionKey === undefined ? [] : [basePartitionKey])].join(':');
}

const text = (value: AttributeValue | undefined): string => (value ? String(toPlain(value)) : '');

function primaryKey(item: Item, keys: KeyNames): string {
  return [keys.partition, ...(keys.sort === undefined ? [] : [keys.sort])]
    .map((name) => text(item[name]))
    .join(KEY_SEPARATOR);
}

export interface DeltaOptions {
  customPartitionKey: string | undefined;
  populateIndexFields: boolean;
}

/** @param item as the change left it @param now the moment of the change */
export function deltaRecord(
  item: Item,
  { model, versioning, keys }: VersionedSource,
  options: DeltaOptions,
  now: number,
): Item {
  const { day, time } = moment(now);
  const version = versionOf(item) ?? 0;
  const key = primaryKey(item, keys);
  const own = options.customPartitionKey === undefined ? undefined : text(item[options.customPartitionKey]);
  const within = own === undefined ? key : keys.sort === undefined ? key : text(item[keys.sort]);
  return {
    ...item,
    ds_pk: { S: partitionOf(model.tableName, day, own) },
    ds_sk: { S: [time, within, version].join(':') },
    ...(own !== undefined && options.populateIndexFields
      ? { gsi_ds_pk: { S: partitionOf(model.tableName, day) }, gsi_ds_sk: { S: [time, key, version].join(':') } }
      : {}),
    _ttl: expiryAfter(now, versioning.deltaTtl),
  };
}
