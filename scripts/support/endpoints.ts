/** The files by which other programs find a running API: `.local/endpoints.json` and `.local/amplify_outputs.json`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { closeToOthers, makeFolder, writePrivate } from '../../local/privateFiles.ts';
import type { WorkshopDeployment } from './stack.ts';
import { STATE, tableNames } from './stack.ts';
import type { DemoUser } from './demoUsers.ts';

export interface Endpoints {
  graphql: string;
  realtime: string;
  /** The web app. */
  app: string;
  /** The shop-floor board. */
  board: string;
  /** The same over TLS, and the file of the authority to trust for it: some clients speak nothing else. */
  secureGraphql: string;
  secureRealtime: string;
  caFile: string;
  userPoolId: string;
  userPoolClientId: string;
  cognito: string;
  dynamodb: string;
  /** Null where the templates hold no queue, or no bucket. */
  sqs: string | null;
  s3: string | null;
  /** The page that shows sent mails, which is also the address of SES. Null without mail. */
  mail: string | null;
  region: string;
  /** Physical names of the tables by logical name: what `npm run audit` reads. */
  tables: Record<string, string>;
  demoUsers: DemoUser[];
}

const FILE = join(STATE, 'endpoints.json');

export function endpointsOf(deployment: WorkshopDeployment, demoUsers: DemoUser[]): Endpoints {
  return {
    graphql: deployment.graphqlUrl,
    realtime: deployment.realtimeUrl,
    app: new URL('/app', deployment.graphqlUrl).href,
    board: new URL('/board', deployment.graphqlUrl).href,
    secureGraphql: deployment.secureGraphqlUrl,
    secureRealtime: deployment.secureRealtimeUrl,
    caFile: deployment.caFile,
    userPoolId: deployment.userPoolId,
    userPoolClientId: deployment.clientId,
    cognito: deployment.cognitoEndpoint,
    dynamodb: deployment.dynamoDbEndpoint,
    sqs: deployment.sqsEndpoint,
    s3: deployment.s3Endpoint,
    mail: deployment.mailEndpoint,
    region: deployment.region,
    tables: tableNames(deployment),
    demoUsers,
  };
}

export function writeEndpoints(deployment: WorkshopDeployment, demoUsers: DemoUser[]): Endpoints {
  const endpoints = endpointsOf(deployment, demoUsers);
  makeFolder(STATE);
  // Passwords and keys lie there, also those of earlier versions.
  closeToOthers(STATE);
  writePrivate(FILE, `${JSON.stringify(endpoints, null, 2)}\n`);
  writePrivate(join(STATE, 'amplify_outputs.json'), `${JSON.stringify(amplifyOutputs(endpoints), null, 2)}\n`);
  return endpoints;
}

/** The format that npm `aws-amplify` reads: Amplify documentation, "amplify_outputs.json". */
export function amplifyOutputs(endpoints: Endpoints): object {
  return {
    version: '1.3',
    auth: {
      aws_region: endpoints.region,
      user_pool_id: endpoints.userPoolId,
      user_pool_client_id: endpoints.userPoolClientId,
      user_pool_endpoint: endpoints.cognito,
      username_attributes: ['email'],
      mfa_configuration: 'OPTIONAL',
      mfa_methods: ['TOTP'],
      unauthenticated_identities_enabled: false,
    },
    data: {
      url: endpoints.graphql,
      aws_region: endpoints.region,
      default_authorization_type: 'AMAZON_COGNITO_USER_POOLS',
      authorization_types: ['AWS_IAM'],
    },
  };
}

/** A running API, if there is one. */
export async function runningEndpoints(): Promise<Endpoints | null> {
  if (!existsSync(FILE)) return null;
  const endpoints = JSON.parse(readFileSync(FILE, 'utf8')) as Endpoints;
  // AppSync answers an empty body with 400 or 401; anything that answers so is up.
  const answer = await fetch(endpoints.graphql, { method: 'POST' }).catch(() => null);
  return answer && (answer.status === 400 || answer.status === 401) ? endpoints : null;
}
