/** Changes without an entry in the audit log, as far as the rows tell: the last change of each is known by its stamp. */
import { AGGREGATES } from '../../resolvers/generated/aggregates.ts';
import type { Audited } from '../../resolvers/kernel/dynamodb/aggregate.ts';
import { changeOf } from '../audit/changes.ts';
import type { Entity } from '../audit/entities.ts';
import { entityOf } from '../audit/entities.ts';
import type { Entry } from '../audit/entries.ts';
import { entryFor, keyOfCall } from '../audit/entries.ts';
import { ulidTime } from '../audit/ulid.ts';
import type { Row } from '../shared/rows.ts';
import type { Stamp } from '../shared/stamp.ts';
import { stampIn, TOMBSTONE } from '../shared/stamp.ts';
import type { Window } from './window.ts';
import { isWithin } from './window.ts';

/** A change that should be in the log. */
export interface Change {
  entity: Entity;
  /** The row as it is now; null where it is gone. */
  image: Row | null;
  /** Its sort key. */
  row: string;
  stamp: Stamp;
  at: string;
}

/** What of an entry says which change it is of. */
export type KnownEntry = Partial<Pick<Entry, 'row' | 'version' | 'call' | 'action'>>;

/** What lies under a table's own sort key leaves a tombstone when it goes. */
const REMOVABLE: Readonly<Record<string, Audited>> = Object.fromEntries(
  Object.values(AGGREGATES).flatMap(({ tables, audited = [] }: { tables: object; audited?: readonly Audited[] }) => {
    const first = audited.find(({ sk }) => sk !== undefined);
    return first ? Object.keys(tables).map((table) => [table, first] as const) : [];
  }),
);

/** @param table logical name @returns null for a row that has no entries, or whose last change is not of this time */
export function changeWithin(table: string, row: Row, window: Window): Change | null {
  const stamp = stampIn(row['written']);
  const at = stamp && ulidTime(stamp.call);
  if (!stamp || at === null || !isWithin(at, window)) return null;
  const [pk, sk] = [String(row['pk']), String(row['sk'])];
  if (sk === TOMBSTONE) {
    const gone = REMOVABLE[table];
    return gone
      ? { entity: { type: gone.entity, id: pk, shows: gone.shows }, image: null, row: gone.sk ?? sk, stamp, at }
      : null;
  }
  const entity = entityOf({ pk, sk }, row);
  return entity && { entity, image: row, row: sk, stamp, at };
}

/** Stock moves without a version, and rows that have none change only in what the log shows. */
const versionOf = ({ entity, image }: Change): number | null =>
  entity.type !== 'INVENTORY_ITEM' && typeof image?.['version'] === 'number' ? image['version'] : null;

/**
 * A mutation may write no more of a row than a count of what refers to it, which has no entry and leaves the version as it is:
 * then an earlier entry tells of the row as it stands. Entries of earlier releases name no row.
 */
export function isRecorded(change: Change, entries: readonly KnownEntry[]): boolean {
  const version = versionOf(change);
  return entries.some(
    (entry) =>
      (entry.call === change.stamp.call &&
        (change.image ? (entry.row ?? change.row) === change.row : entry.action === 'DELETED')) ||
      (version !== null && entry.row === change.row && (entry.version ?? 0) >= version),
  );
}

/**
 * An entry made of the row alone: what it was before nobody knows any more, so that all of it stands there as it is. Other changes that
 * the log lacks are in it, under whoever made the last.
 * @param known whether the log has earlier entries of the thing
 */
export function caughtUp(change: Change, known: boolean, currency: string): Entry {
  const { entity, image, row, stamp, at } = change;
  const after = image && changeOf(null, image, entity.shows, currency)?.after;
  return {
    ...entryFor(entity, { sk: row, version: image?.['version'] }, stamp, at),
    sk: keyOfCall(stamp, at, row),
    id: `${stamp.call}#${row}`,
    action: !image ? 'DELETED' : known ? 'UPDATED' : 'CREATED',
    ...(after ? { after: JSON.stringify(after) } : {}),
  };
}
