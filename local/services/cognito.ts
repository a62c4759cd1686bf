/**
 * npm `cognito-local` with the deployment's pools, clients and groups under the ids of the model. Tokens carry the issuer
 * that AWS would write. Where it differs from Amazon Cognito: `cognitoGaps.ts`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InvokeLambda } from '../dataSources/lambda.ts';
import type { Trusted } from '../http/neighbours.ts';
import type { UserPoolModel } from '../model.ts';
import { makeFolder, writePrivate } from '../privateFiles.ts';
import type { MailSettings } from './cognitoMails.ts';
import { mailTemplates } from './cognitoMails.ts';
import type { Child } from './child.ts';
import { startChild } from './child.ts';
import { knownToCognitoLocal } from './cognitoNames.ts';
import { hasTriggers, serveTriggers } from './cognitoTriggers.ts';
import type { Supervision } from './supervision.ts';
import { supervise, UNATTENDED } from './supervision.ts';
import { temporaryFolder } from './temporaryFolder.ts';

export interface CognitoService {
  endpoint: string;
  /** The private key that signs the pools' tokens, as PEM. */
  signingKeyFile: string;
  /** Resolves when it can be called: at once, or once it has been started again. */
  running: () => Promise<void>;
  stop: () => Promise<void>;
}

type Json = Record<string, unknown>;

const PROCESS = fileURLToPath(new URL('./cognitoProcess.ts', import.meta.url));
const NAME = 'cognito-local';
const EPOCH = '2026-01-01T00:00:00.000Z';

/** The `iss` of a pool's tokens, as AWS writes it. */
export function issuerOf(poolId: string): string {
  return `https://cognito-idp.${poolId.split('_')[0]}.amazonaws.com/${poolId}`;
}

function read(path: string): Json {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Json) : {};
}

function write(path: string, value: Json): void {
  writePrivate(path, JSON.stringify(value, null, 2));
}

/** Users that are there already stay. */
function writePool(folder: string, pool: UserPoolModel): void {
  const path = join(folder, `${pool.id}.json`);
  const current = read(path);
  const groups = Object.fromEntries(
    pool.groups.map((name) => [name, { CreationDate: EPOCH, GroupName: name, LastModifiedDate: EPOCH }]),
  );
  write(path, {
    Users: {},
    ...current,
    Groups: { ...groups, ...((current['Groups'] as Json | undefined) ?? {}) },
    Options: {
      Id: pool.id,
      Name: pool.name,
      UsernameAttributes: knownToCognitoLocal(pool.signIn),
      SignIn: pool.signIn,
      MfaConfiguration: pool.properties['MfaConfiguration'] ?? 'OFF',
      ...Object.fromEntries(
        ['Policies', 'AdminCreateUserConfig', 'AutoVerifiedAttributes'].flatMap((name) =>
          pool.properties[name] === undefined ? [] : [[name, pool.properties[name]]],
        ),
      ),
      CreationDate: EPOCH,
      LastModifiedDate: EPOCH,
    },
  });
}

function writeClients(folder: string, pools: readonly UserPoolModel[]): void {
  const clients = pools.flatMap((pool) =>
    pool.clients.map((client) => [
      client.clientId,
      {
        ClientId: client.clientId,
        ClientName: client.logicalId,
        UserPoolId: pool.id,
        ExplicitAuthFlows: client.explicitAuthFlows,
        AccessTokenValidity: client.accessTokenValidity,
        IdTokenValidity: client.idTokenValidity,
        RefreshTokenValidity: client.refreshTokenValidity,
        ...(client.writeAttributes ? { WriteAttributes: client.writeAttributes } : {}),
        ...(client.authSessionValidity === undefined ? {} : { AuthSessionValidity: client.authSessionValidity }),
        ...(client.hidesUsers ? { PreventUserExistenceErrors: 'ENABLED' } : {}),
        TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'minutes' },
        CreationDate: EPOCH,
        LastModifiedDate: EPOCH,
        AllowedOAuthFlowsUserPoolClient: false,
      },
    ]),
  );
  write(join(folder, 'clients.json'), { Clients: Object.fromEntries(clients) });
}

/**
 * @param dataDir where users are kept; absent for a folder that goes with the service
 * @param invoke runs the functions of triggers; asked when a user signs in
 * @param mailEndpoint absent where mails are shown nowhere
 */
export async function startCognito(options: {
  dataDir?: string;
  pools: readonly UserPoolModel[];
  region: string;
  invoke: InvokeLambda;
  mailEndpoint?: string;
  /** Milliseconds since the epoch, for what ends: sessions, codes, temporary passwords. @default the machine's clock */
  now?: () => number;
  trusted?: Trusted | undefined;
  supervision?: Supervision;
}): Promise<CognitoService> {
  const temporary = options.dataDir === undefined ? temporaryFolder('cognito') : null;
  const home = options.dataDir ?? temporary?.path ?? '';
  const database = join(home, '.cognito', 'db');
  makeFolder(database);
  for (const pool of options.pools) writePool(database, pool);
  writeClients(database, options.pools);
  write(join(home, '.cognito', 'config.json'), {
    TokenConfig: { IssuerDomain: `https://cognito-idp.${options.region}.amazonaws.com` },
  });
  const parent = await serveTriggers(options.pools, options.invoke, options.now ?? Date.now);
  const clean = (): void => {
    parent.stop();
    temporary?.remove();
  };
  const env = {
    HOST: '127.0.0.1',
    TRUSTED: JSON.stringify(options.trusted ?? {}),
    ...mailsOf(options),
    ...(options.now ? { CLOCK_URL: parent.url } : {}),
    ...(hasTriggers(options.pools) ? { TRIGGERS_URL: parent.url } : {}),
  };
  const start = (port: number): Promise<Child> =>
    startChild(NAME, process.execPath, ['--no-warnings', PROCESS], { cwd: home, env: { ...env, PORT: String(port) } });
  try {
    const service = await supervise({ name: NAME, start }, options.supervision ?? UNATTENDED);
    return {
      endpoint: `http://127.0.0.1:${service.port}`,
      signingKeyFile: join(home, '.cognito', 'signing-key.pem'),
      running: service.running,
      stop: async () => {
        await service.stop();
        clean();
      },
    };
  } catch (error) {
    clean();
    throw error;
  }
}

function mailsOf({
  mailEndpoint,
  pools,
}: {
  mailEndpoint?: string;
  pools: readonly UserPoolModel[];
}): Record<string, string> {
  if (mailEndpoint === undefined) return {};
  return { MAILS: JSON.stringify({ endpoint: mailEndpoint, templates: mailTemplates(pools) } satisfies MailSettings) };
}
