/**
 * DynamoDB Local's own file, an SQLite database, made and mended before it is opened. What stands here was read from files
 * that DynamoDB Local 1.25 wrote: `us` holds the records of all streams under one sequence, `ss` their shards.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type * as SQLiteModule from 'node:sqlite';
import { makeFolder, reserveFile } from '../privateFiles.ts';
import { createAwsJsonClient } from './awsJson.ts';

/** SQLite, where Node has it. Node 20 has none: then streams are slower, and a restart can lose their place. */
const sqlite = (): typeof SQLiteModule | undefined => process.getBuiltinModule?.('node:sqlite');

/** What DynamoDB Local names its file where all credentials share one database. */
const DATABASE = 'shared-local-instance.db';

/** The stream and shard of the record that keeps the sequence going. Nobody asks for them. */
const KEEPER = 'sequence';
/** Milliseconds since the epoch, in the year 2255: old records are deleted, this one stays. */
const NEVER = 9_000_000_000_000;

/**
 * Makes the file before DynamoDB Local does, which opens what it finds. Its own choice, a rollback journal per commit,
 * synchronizes the disk several times for each transaction; a write-ahead log does so once, and is as durable.
 */
export function prepareDatabase(folder: string): void {
  makeFolder(folder);
  const SQLite = sqlite();
  if (!SQLite) return;
  const file = join(folder, DATABASE);
  if (existsSync(file)) return continueStreams(SQLite, file, Date.now());
  reserveFile(file);
  const database = new SQLite.DatabaseSync(file);
  // Both settings are kept in the file's header, which only a first table writes.
  database.exec('PRAGMA page_size = 4096; PRAGMA journal_mode = WAL; CREATE TABLE made (at); DROP TABLE made;');
  database.close();
}

/** What a stop, however it came and however long it lasts, would take from the streams. */
function continueStreams(SQLite: typeof SQLiteModule, file: string, now: number): void {
  const database = new SQLite.DatabaseSync(file);
  try {
    database.exec('PRAGMA busy_timeout = 5000');
    const tables = database.prepare("SELECT count(*) AS found FROM sqlite_master WHERE name IN ('us', 'ss')").get();
    if (tables?.['found'] !== 2) return;
    database.exec('BEGIN IMMEDIATE');
    holdClock(database, now);
    continueSequence(database);
    database.exec('COMMIT');
  } finally {
    database.close();
  }
}

/**
 * A stream keeps its records for a day and closes its shards after hours. On AWS their readers run all the while; here
 * nobody reads while nothing runs, so that time does not count: all times move on by what has passed since the last.
 */
function holdClock(database: SQLiteModule.DatabaseSync, now: number): void {
  const row = database
    .prepare(
      `SELECT max(at) AS last FROM (SELECT max(CreationDateTime) AS at FROM us WHERE StreamID <> ?
       UNION ALL SELECT max(CreationDateTime) FROM ss UNION ALL SELECT max(DeletionDateTime) FROM ss)`,
    )
    .get(KEEPER);
  const passed = now - Number(row?.['last'] ?? now);
  if (passed <= 0) return;
  database.prepare('UPDATE us SET CreationDateTime = CreationDateTime + ? WHERE StreamID <> ?').run(passed, KEEPER);
  database
    .prepare('UPDATE ss SET CreationDateTime = CreationDateTime + ?, DeletionDateTime = DeletionDateTime + ?')
    .run(passed, passed);
}

/**
 * DynamoDB Local numbers on from the highest number among the records that it still holds, and it holds none before the
 * first change and none once they are too old. New records then lie below the start of their shard, or below what was read
 * of it, and no reader ever gets them. So one record stays that bears the highest number that there ever was.
 */
function continueSequence(database: SQLiteModule.DatabaseSync): void {
  const row = database
    .prepare(
      `SELECT max(number) AS highest FROM (SELECT max(SequenceNumber) AS number FROM us
       UNION ALL SELECT max(InitialSequenceNumberStart) FROM ss UNION ALL SELECT max(SequenceNumberEnd) FROM ss)`,
    )
    .get();
  const highest = Number(row?.['highest'] ?? 0);
  if (highest === 0) return;
  const taken = database.prepare('SELECT StreamID FROM us WHERE SequenceNumber = ?').get(highest);
  database.prepare('DELETE FROM us WHERE StreamID = ? AND SequenceNumber < ?').run(KEEPER, highest);
  if (taken?.['StreamID'] === KEEPER) return;
  database
    .prepare(
      `INSERT INTO us (StreamID, ShardID, SequenceNumber, CreationDateTime, StreamRecord, OperationType)
       VALUES (?, ?, ?, ?, ?, 'REMOVE')`,
    )
    .run(KEEPER, KEEPER, taken ? highest + 1 : highest, NEVER, new Uint8Array());
}

/**
 * DynamoDB Local looks records up by stream at each call to a table, and by shard at each read of a stream, through the
 * records of all streams: 14 ms once there are 25,000. Indexes end the search.
 */
export async function indexStreams(folder: string, endpoint: string): Promise<void> {
  const SQLite = sqlite();
  if (!SQLite) return;
  // It makes its own tables at the first call.
  const client = createAwsJsonClient({
    endpoint,
    region: 'us-east-1',
    service: 'dynamodb',
    target: 'DynamoDB_20120810',
  });
  await client.call('ListTables', {});
  client.stop();
  const database = new SQLite.DatabaseSync(join(folder, DATABASE));
  database.exec(`PRAGMA busy_timeout = 5000;
    CREATE INDEX IF NOT EXISTS recordsOfStream ON us (StreamID);
    CREATE INDEX IF NOT EXISTS recordsOfShard ON us (ShardID, SequenceNumber);`);
  database.close();
}
