/** A started API's process: boots what its parent names, and ends when that asks or is gone. */
import { bootLocal } from '../boot.ts';
import type { LocalDeployment } from '../boot.ts';
import type { FromServer, ServeOptions, Started, ToServer } from './messages.ts';

const tell = (message: FromServer): void => void process.send?.(message);
const say = (line: string): void => tell({ kind: 'line', line });

function started(deployment: LocalDeployment): Started {
  const {
    graphqlUrl,
    realtimeUrl,
    secureGraphqlUrl,
    secureRealtimeUrl,
    caFile,
    graphiqlUrl,
    region,
    dynamoDbEndpoint,
    cognitoEndpoint,
    userPoolId,
    clientId,
  } = deployment;
  const { sqsEndpoint, s3Endpoint, mailEndpoint, functionUrls, model } = deployment;
  const apiKeys = model.apis
    .flatMap((api) => api.authentication)
    .flatMap((mode) => (mode.type === 'API_KEY' ? mode.keys.map((key) => key.id) : []));
  const unsupported = model.unsupported.map(({ stack, logicalId, type, reason }) => ({ stack, logicalId, type, reason }));
  return {
    graphqlUrl,
    realtimeUrl,
    secureGraphqlUrl,
    secureRealtimeUrl,
    caFile,
    graphiqlUrl,
    region,
    apiKeys,
    dynamoDbEndpoint,
    cognitoEndpoint,
    userPoolId,
    clientId,
    sqsEndpoint,
    s3Endpoint,
    mailEndpoint,
    functionUrls,
    unsupported,
  };
}

let deployment: Promise<LocalDeployment> | undefined;
let ending = false;

/** Also while it boots: what was begun is ended once it stands. */
async function end(): Promise<void> {
  if (ending) return;
  ending = true;
  await deployment?.then((each) => each.stop()).catch(() => undefined);
  process.exit(0);
}

async function start({ template, ...options }: ServeOptions): Promise<void> {
  try {
    deployment = bootLocal({ assembly: template, ...options, onProgress: say, log: say });
    tell({ kind: 'started', api: started(await deployment) });
  } catch (error) {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
    const told = {
      kind: 'failed',
      name,
      message: name.endsWith('Error') && name !== 'Error' && name !== 'TypeError' ? message : (stack ?? message),
    } satisfies FromServer;
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
