/** Amazon's own DynamoDB Local, from npm `amplify-dynamodb-simulator`: `emulator.ts` finds it. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Service } from './child.ts';
import { startChild } from './child.ts';
import { indexStreams, prepareDatabase } from './dynamodbFile.ts';
import { findEmulator } from './emulator.ts';
import { findJava } from './java.ts';
import { temporaryFolder } from './temporaryFolder.ts';

export interface DynamoDbService {
  endpoint: string;
  stop: () => Promise<void>;
}

const CONFIGURATION = fileURLToPath(new URL('./dynamodb-local.xml', import.meta.url));
/** One compiler tier and the serial collector: quickest to start, and the workload is small. */
const JVM_FLAGS = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xshare:auto', '-Xmx1g'];

/**
 * @param dataDir where tables are kept; absent for a folder that goes with the process. DynamoDB Local's own memory is slower:
 * nobody can give its streams an index there.
 * @throws ServiceError without Java or on a fault at start
 */
export async function startDynamoDb(options: {
  dataDir?: string;
  /** Names by which it is asked beside this machine's own. */
  hosts?: readonly string[] | undefined;
  onProgress: (line: string) => void;
}): Promise<DynamoDbService> {
  const java = await findJava(options.onProgress);
  const emulator = await findEmulator({ onProgress: options.onProgress });
  const temporary = options.dataDir === undefined ? temporaryFolder('dynamodb') : null;
  const folder = options.dataDir ?? temporary?.path ?? '';
  prepareDatabase(folder);
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
      'inMemory=false',
      `dbPath=${folder}`,
      CONFIGURATION,
    ],
    { env: { DDB_LOCAL_TELEMETRY: '0' } },
  );
  const endpoint = `http://127.0.0.1:${service.port}`;
  try {
    await indexStreams(folder, endpoint);
  } catch (error) {
    // Nobody else knows of it yet.
    await service.stop();
    temporary?.remove();
    throw error;
  }
  return {
    endpoint,
    stop: async () => {
      await service.stop();
      temporary?.remove();
    },
  };
}
