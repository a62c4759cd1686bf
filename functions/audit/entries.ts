/** From a stream's record to the log's entry. The same record always gives the same entry under the same key. */
import type { StreamRecord } from '../shared/streamEvent.ts';
import { stampIn } from '../shared/stamp.ts';
import type { Stamp } from '../shared/stamp.ts';
import type { Change } from './changes.ts';
import { changeOf } from './changes.ts';
import { entityOf } from './entities.ts';
import type { Entity } from './entities.ts';
import { ulidTime } from './ulid.ts';

export interface Entry {
  pk: string;
  sk: string;
  /** Partition key of the index by time. */
  kind: 'ENTRY';
  id: string;
  entityType: Entity['type'];
  entityId: string;
  action: 'CREATED' | 'UPDATED' | 'DELETED';
  at: string;
  /** Absent, as are `operation` and `call`, where no mutation wrote the row. */
  userId?: string;
  operation?: string;
  call?: string;
  /** JSON. */
  before?: string;
  after?: string;
  /** Both are in the API's names and units, as entries are since 0.3.0. */
  names: 'API';
  /** Sort key of the row, and its version after the change, where it has one: from these it is known what the log lacks. */
  row: string;
  version?: number;
  /** Seconds since the epoch: the table's TTL. */
  expiresAt: number;
}

const KEPT_YEARS = 5;

/** A stamp that was there before tells of an earlier change. */
function newStamp({ before, after }: StreamRecord): Stamp | null {
  const stamp = stampIn(after?.['written']);
  return stamp && stamp.call !== stampIn(before?.['written'])?.call ? stamp : null;
}

/** Attributes derived from the rest of the row. A change of these alone is recorded only if a user asked for it. */
const DERIVED: readonly string[] = ['pdf'];

/** Somebody wrote what stood already: the row has another version, and others are told that it changed. */
function rewritten({ before, after }: StreamRecord, stamp: Stamp | null): Change | null {
  return stamp && before && after && before['version'] !== after['version'] ? { before: {}, after: {} } : null;
}

function isDerived({ before, after }: Change): boolean {
  return (
    before !== null &&
    after !== null &&
    [...Object.keys(before), ...Object.keys(after)].every((name) => DERIVED.includes(name))
  );
}

function expiry(at: string): number {
  const date = new Date(at);
  date.setUTCFullYear(date.getUTCFullYear() + KEPT_YEARS);
  return Math.floor(date.getTime() / 1000);
}

/**
 * A mutation writes a row once: whoever tells of it, the stream or `functions/reconcile`, writes the same key. A change that nobody
 * stamped is known by its record alone.
 */
export const keyOfCall = (stamp: Stamp, at: string, row: string): string => `${at}#${stamp.call}#${row}`;

/** What all entries have. */
export function entryFor(
  { type, id }: Entity,
  row: { sk: string; version: unknown },
  stamp: Stamp | null,
  at: string,
): Pick<Entry, 'pk' | 'kind' | 'entityType' | 'entityId' | 'at' | 'names' | 'row' | 'expiresAt'> & Partial<Entry> {
  return {
    pk: id,
    kind: 'ENTRY',
    entityType: type,
    entityId: id,
    at,
    ...(stamp ? { userId: stamp.by, operation: stamp.field, call: stamp.call } : {}),
    names: 'API',
    row: row.sk,
    ...(typeof row.version === 'number' ? { version: row.version } : {}),
    expiresAt: expiry(at),
  };
}

/**
 * @param remover who removed the row, for a row that went @param currency of amounts, where the row does not say its own
 * @returns null where the record has no entry
 */
export function entryOf(record: StreamRecord, remover: Stamp | null, currency: string): Entry | null {
  const image = record.after ?? record.before;
  const entity = image && entityOf(record.keys, image);
  const stamp = record.after ? newStamp(record) : remover;
  if (!entity) return null;
  const change = changeOf(record.before, record.after, entity.shows, currency) ?? rewritten(record, stamp);
  if (!change) return null;
  if (!stamp && isDerived(change)) return null;
  const at = (stamp && ulidTime(stamp.call)) ?? record.at;
  const sk = String(record.keys['sk']);
  return {
    ...entryFor(entity, { sk, version: image['version'] }, stamp, at),
    sk: stamp ? keyOfCall(stamp, at, sk) : `${at}#${record.eventId}`,
    id: record.eventId,
    action: !record.before ? 'CREATED' : record.after ? 'UPDATED' : 'DELETED',
    ...(change.before ? { before: JSON.stringify(change.before) } : {}),
    ...(change.after ? { after: JSON.stringify(change.after) } : {}),
  };
}
