/** Amazon's own DynamoDB Local, from npm `amplify-dynamodb-simulator`: `emulator.ts` finds it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type * as SQLiteModule from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { makeFolder, reserveFile } from '../privateFiles.ts';
import { createAwsJsonClient } from './awsJson.ts';
import type { Service } from './child.ts';
import { startChild } from './child.ts';
import { findEmulator } from './emulator.ts';
import { findJava } from './java.ts';

export interface DynamoDbService {
  endpoint: string;
  stop: () => Promise<void>;
}

const CONFIGURATION = fileURLToPath(new URL('./dynamodb-local.xml', import.meta.url));
/** One compiler tier and the serial collector: quickest to start, and the workload is small. */
const JVM_FLAGS = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xshare:auto', '-Xmx1g'];

/** SQLite, where Node has it: both uses below make DynamoDB Local quicker, and neither is needed. Node 20 has none. */
const sqlite = (): typeof SQLiteModule | undefined => process.getBuiltinModule?.('node:sqlite');

/** What DynamoDB Local names its file where all credentials share one database. */
const DATABASE = 'shared-local-instance.db';

/**
 * Makes the file before DynamoDB Local does, which opens what it finds. Its own choice, a rollback journal per commit,
 * synchronizes the disk several times for each transaction; a write-ahead log does so once, and is as durable.
 */
function prepareDatabase(folder: string): void {
  const file = join(folder, DATABASE);
  const SQLite = sqlite();
  if (!SQLite || existsSync(file)) return;
  reserveFile(file);
  const database = new SQLite.DatabaseSync(file);
  // Both settings are kept in the file's header, which only a first table writes.
  database.exec('PRAGMA page_size = 4096; PRAGMA journal_mode = WAL; CREATE TABLE made (at); DROP TABLE made;');
  database.close();
}

/**
 * DynamoDB Local looks for a stream's oldest record at each call to its table, through the records of all streams: 10 ms once
 * others have 8,000 and this one none. An index ends the search. In memory nobody else can make it.
 */
async function indexStreams(folder: string, endpoint: string): Promise<void> {
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
  database.exec('PRAGMA busy_timeout = 5000; CREATE INDEX IF NOT EXISTS recordsOfStream ON us (StreamID);');
  database.close();
}

/** @param dataDir where tables are kept; absent to keep them in memory @throws ServiceError without Java or on a fault at start */
export async function startDynamoDb(options: {
  dataDir?: string;
  /** Names by which it is asked beside this machine's own. */
  hosts?: readonly string[] | undefined;
  onProgress: (line: string) => void;
}): Promise<DynamoDbService> {
  const java = await findJava(options.onProgress);
  const emulator = await findEmulator({ onProgress: options.onProgress });
  if (options.dataDir) {
    makeFolder(options.dataDir);
    prepareDatabase(options.dataDir);
  }
  const service: Service = await startChild(
    'DynamoDB Local',
    java,
    [
      ...JVM_FLAGS,
      `-Djava.library.path=${join(emulator, 'DynamoDBLocal_lib')}`,
      '-Dorg.eclipse.jetty.util.log.announce=false',
      '-Dorg.eclipse.jetty.LEVEL=WARN',
      '-Dorg.eclipse.jetty.xml.XmlParser.Validating=false',
      '-cp',
      join(emulator, 'DynamoDBLocal.jar'),
      'org.eclipse.jetty.xml.XmlConfiguration',
      'port=0',
      `hosts=${['127.0.0.1', 'localhost', '[::1]', ...(options.hosts ?? [])].join(',')}`,
      ...(options.dataDir ? ['inMemory=false', `dbPath=${options.dataDir}`] : []),
      CONFIGURATION,
    ],
    { env: { DDB_LOCAL_TELEMETRY: '0' } },
  );
  const endpoint = `http://127.0.0.1:${service.port}`;
  try {
    if (options.dataDir) await indexStreams(options.dataDir, endpoint);
  } catch (error) {
    // Nobody else knows of it yet.
    await service.stop();
    throw error;
  }
  return { endpoint, stop: service.stop };
}
