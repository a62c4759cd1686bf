/** What the start says to somebody who came for the first time: where everything is, and how the first query gets in. */
import type { LocalDeployment } from '../boot/options.ts';
import { summaryOf } from '../cloudformation/index.ts';
import type { ApiKeyModel, AuthenticationMode, Unsupported } from '../model.ts';

/** How the CDK names exports between its stacks, which no author wrote. */
const BETWEEN_STACKS = /\.ExportsOutput(?:Ref|FnGetAtt)/;
const DAY_MS = 86_400_000;
const WIDTH = 10;

/** @param now milliseconds since the epoch @param whole lists everything that the runtime lacks */
export function greeting(deployment: LocalDeployment, options: { whole: boolean; now?: number }): string[] {
  const { api, model } = deployment;
  const lines = [
    row('GraphQL', deployment.graphqlUrl),
    row('GraphiQL', `${deployment.graphiqlUrl}  (${howToCall(api.authentication, deployment)})`),
    row('Realtime', deployment.realtimeUrl),
    row('Over TLS', `${deployment.secureGraphqlUrl}  (trust ${deployment.caFile})`),
    ...api.authentication.flatMap((mode) => modeLines(mode, deployment, options.now ?? Date.now())),
    ...services(deployment),
    ...(deployment.faults ? [row('Faults', deployment.faults.summary)] : []),
    ...deployment.functionUrls.map((each) => row('Function', `${each.url}  (${each.functionName})`)),
  ];
  if (model.schedules.length > 0) {
    const names = model.schedules.map(({ logicalId }) => logicalId).join(', ');
    lines.push(
      row('Schedules', `POST ${new URL('/schedules/NAME', deployment.graphqlUrl).href} runs one now: ${names}`),
    );
  }
  const key = usableKey(api.authentication, options.now ?? Date.now());
  if (key)
    lines.push(
      row(
        'Try it',
        `curl -s ${deployment.graphqlUrl} -H 'content-type: application/json' -H 'x-api-key: ${key.id}' -d '{"query":"{ __typename }"}'`,
      ),
    );
  const outputs = Object.entries(deployment.outputs).filter(([name]) => options.whole || !BETWEEN_STACKS.test(name));
  if (outputs.length > 0) lines.push('', '  Outputs', ...outputs.map(([name, value]) => `    ${name}  ${value}`));
  const lacking = options.whole ? model.unsupported.map(wholeLine) : summaryOf(model.unsupported);
  if (lacking.length > 0)
    lines.push(
      '',
      `  Not run here${options.whole ? '' : ' (--unsupported lists it by logical id)'}`,
      ...lacking.map((line) => `    ${line}`),
    );
  return lines;
}

export const wholeLine = ({ stack, logicalId, field, type, reason }: Unsupported): string =>
  `${stack}/${logicalId}${field === undefined ? '' : ` (${field})`}, ${type}: ${reason}`;

const row = (name: string, text: string): string => `  ${name.padEnd(WIDTH)}${text}`;

/** The first key that has not ended. */
export function usableKey(modes: readonly AuthenticationMode[], now: number): ApiKeyModel | undefined {
  return modes
    .flatMap((mode) => (mode.type === 'API_KEY' ? mode.keys : []))
    .find(({ expires }) => expires === undefined || expires * 1000 > now);
}

function howToCall(modes: readonly AuthenticationMode[], deployment: LocalDeployment): string {
  if (usableKey(modes, Date.now())) return 'the API key is filled in';
  if (modes.some(({ type }) => type === 'AMAZON_COGNITO_USER_POOLS') && deployment.clientId !== null)
    return 'sign in at the top';
  return modes.every(({ type }) => type === 'AWS_IAM') ? 'queries must be signed: AWS_IAM' : 'give a token at the top';
}

function modeLines(mode: AuthenticationMode, deployment: LocalDeployment, now: number): string[] {
  switch (mode.type) {
    case 'API_KEY':
      return mode.keys.length > 0
        ? mode.keys.map((key) => row('API key', `${key.id}  (${endOf(key, now)})`))
        : [row('API key', 'none: the API takes keys, and the templates make no AWS::AppSync::ApiKey')];
    case 'AMAZON_COGNITO_USER_POOLS':
      return [
        row(
          'Users',
          `pool ${mode.userPoolId}${clientsOf(mode.userPoolId, deployment)}, Cognito at ` +
            `${deployment.cognitoEndpoint ?? 'nowhere: the pool is not in the templates'}`,
        ),
      ];
    case 'AWS_IAM':
      return [row('IAM', `signed requests, region ${deployment.region}, access key local, secret local`)];
    case 'OPENID_CONNECT':
      return [row('OpenID', `tokens of ${mode.issuer}`)];
    case 'AWS_LAMBDA':
      return [row('Tokens', `any that the function ${mode.authorizerUri.split(':function:').at(-1) ?? ''} takes`)];
  }
}

function clientsOf(poolId: string, { model }: LocalDeployment): string {
  const clients = model.userPools.find(({ id }) => id === poolId)?.clients ?? [];
  return clients.length === 0 ? '' : `, client ${clients.map(({ clientId }) => clientId).join(' or ')}`;
}

/** When a key ends, as a date. Source: API reference, ApiKey: `expires` is in seconds, the default seven days from its making. */
function endOf({ expires }: ApiKeyModel, now: number): string {
  if (expires === undefined) return 'no end in the template: AWS ends it 7 days after it is made';
  const end = new Date(expires * 1000).toISOString().slice(0, 10);
  const days = Math.floor((expires * 1000 - now) / DAY_MS);
  return expires * 1000 <= now
    ? `ended ${end}: it is refused`
    : `until ${end}, ${days === 1 ? '1 day' : `${days} days`}`;
}

function services(deployment: LocalDeployment): string[] {
  const all = {
    DynamoDB: deployment.dynamoDbEndpoint,
    SQS: deployment.sqsEndpoint,
    S3: deployment.s3Endpoint,
    Mail: deployment.mailEndpoint,
  };
  return Object.entries(all).flatMap(([name, endpoint]) => (endpoint === null ? [] : [row(name, endpoint)]));
}
