/** A started API's process: boots what its parent names, and ends when that asks or is gone. */
import { bootLocal, LOST_CODE } from '../boot.ts';
import type { LocalDeployment } from '../boot.ts';
import { failureLines, sayFailure } from '../failure.ts';
import type { FromServer, ServeOptions, Started, ToServer } from './messages.ts';

const tell = (message: FromServer): void => void process.send?.(message);
const say = (line: string): void => tell({ kind: 'line', line });

/** What crosses between processes, by the names of the deployment. */
const PLAIN = [
  'graphqlUrl',
  'realtimeUrl',
  'secureGraphqlUrl',
  'secureRealtimeUrl',
  'caFile',
  'graphiqlUrl',
  'region',
  'outputs',
  'dynamoDbEndpoint',
  'cognitoEndpoint',
  'userPoolId',
  'clientId',
  'sqsEndpoint',
  's3Endpoint',
  'mailEndpoint',
  'functionUrls',
] as const satisfies (keyof Started & keyof LocalDeployment)[];

function started(deployment: LocalDeployment): Started {
  const plain = Object.fromEntries(PLAIN.map((name) => [name, deployment[name]])) as Pick<
    LocalDeployment,
    (typeof PLAIN)[number]
  >;
  const now = Date.now() / 1000;
  const keys = deployment.api.authentication.flatMap((mode) => (mode.type === 'API_KEY' ? mode.keys : []));
  const inForce = keys.filter(({ expires = Infinity }) => expires > now);
  const unsupported = deployment.model.unsupported.map(({ stack, logicalId, type, reason }) => ({
    stack,
    logicalId,
    type,
    reason,
  }));
  return { ...plain, apiKeys: inForce.map(({ id }) => id), unsupported };
}

let deployment: Promise<LocalDeployment> | undefined;
let ending = false;

/** Also stops a start in progress, once it has finished. */
async function end(): Promise<void> {
  if (ending) return;
  ending = true;
  await deployment?.then((each) => each.stop()).catch(() => undefined);
  process.exit(0);
}

/** Nobody can use what is left. */
function lose(error: Error): void {
  sayFailure(error);
  process.exit(LOST_CODE);
}

async function start({ template, ...options }: ServeOptions): Promise<void> {
  try {
    deployment = bootLocal({ assembly: template, ...options, onProgress: say, log: say, onLost: lose });
    tell({ kind: 'started', api: started(await deployment) });
  } catch (error) {
    const lines = failureLines(error);
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    const told = { kind: 'failed', message: lines === null ? (stack ?? message) : message } satisfies FromServer;
    // Only once it is written: the end would cut it off.
    if (process.send) process.send(told, () => process.exit(1));
    else process.exit(1);
  }
}

process.on('message', (message: ToServer) => void (message.kind === 'start' ? start(message.options) : end()));
process.on('disconnect', () => void end());
// Ctrl-C reaches the whole group: the parent decides.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => void end());
