/**
 * Everything about versioned data sources that the developer guide leaves open, in one place. Its pages "Versioning
 * DynamoDB data sources", "Conflict detection and resolution" and "Sync" say the rest. What reports from the field bear
 * out is marked as reported; all else here is (assumed):
 *
 * - `ds_pk` opens with the base table's name: the guide says "Base data source name", its examples show a table's.
 * - An item without `_version`, or no item at all, conflicts with nothing: it gets version 1.
 * - A write without `_version` conflicts with an item that has one (reported).
 * - The request's own condition is asked before the version: creating an item that is there gives
 *   `ConditionalCheckFailedException` (reported), not a conflict.
 * - A put, an update or a RESOLVE brings a tombstone back: `_deleted` and `_ttl` go. An automatic merge leaves it deleted.
 * - Deleting what is not there succeeds and leaves neither tombstone nor delta record.
 * - A put that would write the very same item is no success here: the version would differ.
 * - AUTOMERGE rejects a deletion with a stale version (reported). Equal lists are no conflict.
 * - Detection VERSION with the handler NONE rejects like OPTIMISTIC_CONCURRENCY.
 * - After `DeltaSyncWriteError` the item stays written (reported) and the result is null.
 * - A conflict handler sees `_version` and its kin in `existingItem`, not in `newItem`; `newItem` of a deletion is null.
 * - Sync on the delta table gives every record since `lastSync` inclusive, oldest first, several of one item too.
 * - `basePartitionKey` is the value of the partition key, and a string.
 */

/** (assumed) Writes that lose a race are tried this often before `MaxConflicts`; the guide gives no number. */
export const MAX_ATTEMPTS = 5;

/** The one message that is known from many reports of clients; the others are (assumed). */
export const MESSAGES = {
  ConflictUnhandled: 'Conflict resolver rejects mutation.',
  MaxConflicts: 'Maximum attempts to resolve the conflict were reached.',
  DeltaSyncWriteError: 'Failed to write delta sync record.',
  BadRequest: (field: string) => `The field ${field} is managed by AppSync and cannot be written.`,
} as const;

/** (assumed) Stands between partition and sort key in `ds_sk`; the guide shows it in `gsi_ds_sk` only. */
export const KEY_SEPARATOR = '#';

/** (assumed) A larger `limit` of Sync is refused, not cut. */
export const MAX_SYNC_LIMIT = 1000;
/** As the guide says. */
export const DEFAULT_SYNC_LIMIT = 100;
