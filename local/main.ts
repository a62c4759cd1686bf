/** `npm run local -- <cloud assembly folder or template file> [--memory] [--port N] [--data FOLDER]`. */
import { parseArgs } from 'node:util';
import { bootLocal } from './boot.ts';
import { BootError } from './errors.ts';
import { sayFailure } from './failure.ts';

const USAGE = 'usage: npm run local -- <cloud assembly folder or template file> [--memory] [--port N] [--data FOLDER]';
const DEFAULT_PORT = '4000';

interface Arguments {
  assembly: string;
  dataDir?: string;
  port: number;
}

/** @throws BootError with what is wrong and how to call it */
function readArguments(): Arguments {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { memory: { type: 'boolean', default: false }, port: { type: 'string' }, data: { type: 'string', default: '.local/appsync' } },
    });
    const [assembly, ...others] = positionals;
    if (assembly === undefined || others.length > 0) throw new Error('one folder or file is wanted');
    const port = Number(values.port ?? process.env['PORT'] ?? DEFAULT_PORT);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`${String(values.port ?? process.env['PORT'])} is no port`);
    return { assembly, port, ...(values.memory ? {} : { dataDir: values.data }) };
  } catch (error) {
    throw new BootError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`, { cause: error });
  }
}

try {
  const deployment = await bootLocal({ ...readArguments(), onProgress: (line) => console.log(line) });
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    void deployment.stop().then(() => process.exit(0));
  };
  // Ctrl-C may arrive twice, from the terminal and from a parent: without a listener the second would cut the end short.
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  for (const each of deployment.model.unsupported) console.log(`not supported here: ${each.stack}/${each.logicalId} (${each.type}): ${each.reason}`);
  console.log(`GraphQL   ${deployment.graphqlUrl}\nRealtime  ${deployment.realtimeUrl}\nOver TLS  ${deployment.secureGraphqlUrl} (trust ${deployment.caFile})\nGraphiQL  ${deployment.graphiqlUrl}\nCognito   ${deployment.cognitoEndpoint} (pool ${deployment.userPoolId}, client ${deployment.clientId})\nDynamoDB  ${deployment.dynamoDbEndpoint}`);
  for (const [name, endpoint] of Object.entries({ SQS: deployment.sqsEndpoint, S3: deployment.s3Endpoint, Mail: deployment.mailEndpoint })) if (endpoint) console.log(`${name.padEnd(9)} ${endpoint}`);
  for (const each of deployment.functionUrls) console.log(`Function  ${each.url} (${each.functionName})`);
  console.log(`ready ${deployment.graphqlUrl}`);
} catch (error) {
  sayFailure(error);
  process.exit(1);
}
