/** Credentials of every mode for cases: keys, tokens of a pool and of an OpenID Connect provider on loopback, and signatures. */
import type { KeyObject } from 'node:crypto';
import { generateKeyPairSync, sign } from 'node:crypto';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Jwks } from 'aws-jwt-verify/jwk';
import { signedHeaders } from '../../dataSources/httpSignature.ts';
import type { Signer } from '../../http/signature.ts';
import type { ApiModel, UserPoolModel } from '../../model.ts';
import { issuerOf } from '../../services/cognito.ts';
import { MACHINE } from '../../services/signers.ts';

type Thing = Record<string, unknown>;

export const REGION = 'eu-west-1';
export const ACCOUNT = '000000000000';
export const FUNCTION_ARN = `arn:aws:lambda:${REGION}:${ACCOUNT}:function:authorizer`;

export const POOL: UserPoolModel = {
  stack: 'Test',
  logicalId: 'Pool',
  id: `${REGION}_abcdefghi`,
  arn: '',
  name: 'pool',
  groups: [],
  properties: {},
  signIn: { usernameAttributes: [], aliasAttributes: [], caseSensitive: false },
  clients: [
    {
      stack: 'Test',
      logicalId: 'Client',
      clientId: 'client-1',
      explicitAuthFlows: [],
      accessTokenValidity: 60,
      idTokenValidity: 60,
      refreshTokenValidity: 60,
    },
  ],
};

/** Somebody whose role allows one field. */
export const READER: Signer = {
  accessKeyId: 'READER',
  secretAccessKey: 'secret',
  name: 'reader',
  role: {
    stack: 'Test',
    logicalId: 'Reader',
    arn: `arn:aws:iam::${ACCOUNT}:role/Reader`,
    statements: [{ effect: 'Allow', actions: ['appsync:GraphQL'], resources: ['*/types/Query/fields/hello'] }],
  },
};

interface Keys {
  privateKey: KeyObject;
  jwks: Jwks;
}

const KID = 'key-1';
let made: Keys | undefined;

function keys(): Keys {
  if (!made) {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const { n = '', e = '' } = publicKey.export({ format: 'jwk' });
    made = {
      privateKey,
      jwks: { keys: [{ kty: 'RSA', n, e, kid: KID, alg: 'RS256', use: 'sig' }] } as unknown as Jwks,
    };
  }
  return made;
}

export const poolKeys = (): Map<string, Jwks> => new Map([[POOL.id, keys().jwks]]);

let provider: Promise<{ server: Server; issuer: string }> | undefined;

/** The issuer's address: a server that has a discovery document and keys. */
async function openIdIssuer(): Promise<string> {
  provider ??= new Promise((resolve) => {
    const server = createServer((request, response) => {
      const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const body =
        request.url === '/.well-known/openid-configuration' ? { issuer, jwks_uri: `${issuer}/keys` } : keys().jwks;
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
    server.listen(0, '127.0.0.1', () =>
      resolve({ server, issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }),
    );
  });
  return (await provider).issuer;
}

export async function stopCredentials(): Promise<void> {
  const running = await provider;
  provider = undefined;
  if (running) await new Promise((resolve) => running.server.close(resolve));
}

/** The modes as a case gives them: the provider's issuer, the pool's id and the function's ARN are filled in. */
export async function modesOf(given: unknown): Promise<ApiModel['authentication']> {
  const modes = (given ?? [{ type: 'API_KEY', keys: [{ id: 'da2-key' }] }]) as { type: string }[];
  const filled = await Promise.all(
    modes.map(async (mode) => {
      if (mode.type === 'OPENID_CONNECT') return { issuer: await openIdIssuer(), ...mode };
      if (mode.type === 'AWS_LAMBDA') return { authorizerUri: FUNCTION_ARN, resultTtlSeconds: 0, ...mode };
      return mode.type === 'AMAZON_COGNITO_USER_POOLS'
        ? { userPoolId: POOL.id, region: REGION, defaultAction: 'ALLOW', ...mode }
        : mode;
    }),
  );
  return filled as unknown as ApiModel['authentication'];
}

/** What a case says of a token. Times are seconds from now. */
interface TokenSpec {
  by?: 'pool' | 'provider' | 'stranger';
  claims?: Thing;
  expiresIn?: number;
  issuedAgo?: number;
  authenticatedAgo?: number;
  /** A signature that the issuer did not make. */
  forged?: boolean;
  scheme?: string;
}

async function tokenOf({
  by = 'pool',
  claims = {},
  expiresIn = 3600,
  issuedAgo = 0,
  authenticatedAgo,
  forged = false,
  scheme,
}: TokenSpec): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const iss = by === 'pool' ? issuerOf(POOL.id) : by === 'provider' ? await openIdIssuer() : 'https://stranger.example';
  const own = by === 'pool' ? { token_use: 'access', client_id: 'client-1', username: 'ana' } : {};
  const payload = {
    sub: 'sub-1',
    iss,
    iat: now - issuedAgo,
    exp: now + expiresIn,
    ...(authenticatedAgo === undefined ? {} : { auth_time: now - authenticatedAgo }),
    ...own,
    ...claims,
  };
  const text = [{ alg: 'RS256', kid: KID, typ: 'JWT' }, payload]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  const signature = sign('sha256', Buffer.from(forged ? `${text}.` : text), keys().privateKey).toString('base64url');
  return `${scheme === undefined ? '' : `${scheme} `}${text}.${signature}`;
}

/** What a case says of a signature. */
interface SignatureSpec {
  as?: 'machine' | 'reader' | 'stranger';
  region?: string;
  service?: string;
  agoSeconds?: number;
  /** Another secret than the signer's. */
  wrong?: boolean;
}

const SIGNERS = { machine: MACHINE, reader: READER, stranger: { ...MACHINE, accessKeyId: 'NOBODY' } };
export const signers = (): Signer[] => [MACHINE, READER];

function signatureHeaders(
  { as = 'machine', region = REGION, service = 'appsync', agoSeconds = 0, wrong = false }: SignatureSpec,
  request: { method: string; url: URL; body: string },
): Record<string, string> {
  const signer = { ...SIGNERS[as], ...(wrong ? { secretAccessKey: 'wrong' } : {}) };
  return signedHeaders(
    { ...request, headers: { 'content-type': 'application/json' } },
    { region, service },
    Date.now() - agoSeconds * 1000,
    signer,
  );
}

export interface Credentials {
  apiKey?: string;
  authorization?: string;
  token?: TokenSpec;
  signed?: SignatureSpec;
}

/** Headers of a request with these credentials. @param request what a signature covers */
export async function headersOf(
  credentials: Credentials | undefined,
  request: { method: string; url: URL; body: string },
): Promise<Record<string, string>> {
  if (!credentials) return {};
  const { apiKey, authorization, token, signed } = credentials;
  return {
    ...(apiKey === undefined ? {} : { 'x-api-key': apiKey }),
    ...(authorization === undefined ? {} : { authorization }),
    ...(token === undefined ? {} : { authorization: await tokenOf(token) }),
    ...(signed === undefined ? {} : signatureHeaders(signed, request)),
  };
}
