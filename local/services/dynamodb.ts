/** Amazon's own DynamoDB Local, from npm `amplify-dynamodb-simulator`: `emulator.ts` finds it. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Child } from './child.ts';
import { startChild } from './child.ts';
import { indexStreams, prepareDatabase } from './dynamodbFile.ts';
import { findEmulator } from './emulator.ts';
import { findJava } from './java.ts';
import type { Supervision } from './supervision.ts';
import { supervise, UNATTENDED } from './supervision.ts';
import { temporaryFolder } from './temporaryFolder.ts';

export interface DynamoDbService {
  endpoint: string;
  /** Resolves when it can be called: at once, or once it has been started again. */
  running: () => Promise<void>;
  stop: () => Promise<void>;
}

const CONFIGURATION = fileURLToPath(new URL('./dynamodb-local.xml', import.meta.url));
/**
 * The serial collector: quickest to start, and the workload is small. Without memory it would go on and answer nothing but faults:
 * it ends, and is started again.
 */
const JVM_FLAGS = ['-XX:+UseSerialGC', '-Xshare:auto', '-Xmx1g', '-XX:+ExitOnOutOfMemoryError'];
/**
 * One compiler tier: what runs for a minute never wins back what the second compiler costs. What runs longer does: with it DynamoDB
 * Local needs a quarter less of a processor.
 */
const SHORT_FLAGS = ['-XX:TieredStopAtLevel=1'];

const NAME = 'DynamoDB Local';

/**
 * @param dataDir where tables are kept; absent for a folder that goes with the process. DynamoDB Local's own memory is slower:
 * nobody can give its streams an index there.
 * @throws ServiceError without Java or on a fault at start
 */
export async function startDynamoDb(options: {
  dataDir?: string;
  /** Whether it will run for long. @default false */
  lasting?: boolean | undefined;
  /** Names by which it is asked beside this machine's own. */
  hosts?: readonly string[] | undefined;
  supervision?: Supervision;
  onProgress: (line: string) => void;
}): Promise<DynamoDbService> {
  const java = await findJava(options.onProgress);
  const emulator = await findEmulator({ onProgress: options.onProgress });
  const temporary = options.dataDir === undefined ? temporaryFolder('dynamodb') : null;
  const folder = options.dataDir ?? temporary?.path ?? '';
  const hosts = ['127.0.0.1', 'localhost', '[::1]', ...(options.hosts ?? [])];
  const start = (port: number): Promise<Child> =>
    startOn(port, { java, emulator, folder, hosts, lasting: options.lasting ?? false });
  try {
    const service = await supervise({ name: NAME, start }, options.supervision ?? UNATTENDED);
    return {
      endpoint: endpointOf(service.port),
      running: service.running,
      stop: async () => {
        await service.stop();
        temporary?.remove();
      },
    };
  } catch (error) {
    temporary?.remove();
    throw error;
  }
}

interface Place {
  java: string;
  emulator: string;
  folder: string;
  hosts: readonly string[];
  lasting: boolean;
}

const endpointOf = (port: number): string => `http://127.0.0.1:${port}`;

async function startOn(port: number, { java, emulator, folder, hosts, lasting }: Place): Promise<Child> {
  prepareDatabase(folder);
  const child = await startChild(
    NAME,
    java,
    [
      ...JVM_FLAGS,
      ...(lasting ? [] : SHORT_FLAGS),
      `-Djava.library.path=${join(emulator, 'DynamoDBLocal_lib')}`,
      '-Dorg.eclipse.jetty.util.log.announce=false',
      '-Dorg.eclipse.jetty.LEVEL=WARN',
      '-Dorg.eclipse.jetty.xml.XmlParser.Validating=false',
      '-cp',
      join(emulator, 'DynamoDBLocal.jar'),
      'org.eclipse.jetty.xml.XmlConfiguration',
      `port=${port}`,
      `hosts=${hosts.join(',')}`,
      'inMemory=false',
      `dbPath=${folder}`,
      CONFIGURATION,
    ],
    { env: { DDB_LOCAL_TELEMETRY: '0' } },
  );
  try {
    await indexStreams(folder, endpointOf(child.port));
  } catch (error) {
    // Nobody else knows of it yet.
    await child.stop();
    throw error;
  }
  return child;
}
