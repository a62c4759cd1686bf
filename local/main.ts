/** `npm run local -- <cloud assembly folder or template file> [--memory] [--port N] [--data FOLDER]`. */
import { parseArgs } from 'node:util';
import { bootLocal } from './boot.ts';
import { sayFailure } from './failure.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { memory: { type: 'boolean', default: false }, port: { type: 'string' }, data: { type: 'string', default: '.local/appsync' } },
});
const [assembly] = positionals;
if (assembly === undefined) {
  console.error('usage: npm run local -- <cloud assembly folder or template file> [--memory] [--port N] [--data FOLDER]');
  process.exit(1);
}

try {
  const deployment = await bootLocal({
    assembly,
    ...(values.memory ? {} : { dataDir: values.data }),
    port: Number(values.port ?? process.env['PORT'] ?? 4000),
    onProgress: (line) => console.log(line),
  });
  const end = (): void => {
    void deployment.stop().then(() => process.exit(0));
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  for (const each of deployment.model.unsupported) console.log(`not supported here: ${each.stack}/${each.logicalId} (${each.type}): ${each.reason}`);
  console.log(`GraphQL   ${deployment.graphqlUrl}\nGraphiQL  ${deployment.graphiqlUrl}\nCognito   ${deployment.cognitoEndpoint} (pool ${deployment.userPoolId}, client ${deployment.clientId})\nDynamoDB  ${deployment.dynamoDbEndpoint}`);
  console.log(`ready ${deployment.graphqlUrl}`);
} catch (error) {
  sayFailure(error);
  process.exit(1);
}
