/**
 * Who is calling: an API key, an IAM signature, a token of a user pool or of an OpenID Connect provider, or anything
 * else that a Lambda function makes of the header. Source: developer guide, "Configuring authorization and
 * authentication". Several modes stand side by side; the credentials tell which is meant:
 *
 * - `x-api-key` wins where the API has keys, also beside another header (assumed);
 * - a SigV4 header is never the Lambda function's where the API takes signatures, nor is a JSON Web Token where it takes tokens;
 * - everything else is.
 */
import type { Jwks } from 'aws-jwt-verify/jwk';
import type { IncomingHttpHeaders } from 'node:http';
import type { InvokeLambda } from '../dataSources/lambda.ts';
import type { Caller } from '../graphql/authorization.ts';
import type { ApiModel, AuthenticationMode, UserPoolModel } from '../model.ts';
import type { PoolMode, VerifiedToken } from './authentication/cognito.ts';
import { poolVerifier } from './authentication/cognito.ts';
import type { Asked } from './authentication/lambdaAuthorizer.ts';
import { createLambdaAuthorizer } from './authentication/lambdaAuthorizer.ts';
import { openIdVerifier } from './authentication/openId.ts';
import { REFUSALS } from './authentication/refusals.ts';
import { sourceIpsOf } from './authentication/sourceIp.ts';
import { bare, unverified } from './authentication/tokens.ts';
import type { SignedRequest, VerifySignature } from './signature.ts';

/**
 * @param sourceIp the connection's peer
 * @param request what a signature covers
 * @param asked what a Lambda authorizer is told
 * @throws RequestError
 */
export type Authenticate = (
  headers: IncomingHttpHeaders,
  sourceIp: string,
  request: SignedRequest,
  asked?: Asked,
) => Caller | Promise<Caller>;

/** What the modes OPENID_CONNECT and AWS_LAMBDA need besides. */
export interface AuthenticationOptions {
  accountId?: string;
  invoke?: InvokeLambda;
  warn?: (line: string) => void;
  /** Milliseconds since the epoch, of the machine: no part of a simulated time. @default Date.now */
  now?: () => number;
  /** Of a Lambda authorizer. @default 10 s */
  authorizerTimeoutMs?: number;
}

/** How a request signed with SigV4 opens its header. */
const SIGNED = /^AWS4-HMAC-SHA256\b/;
/** Verified tokens kept: a repeat costs a look-up instead of an RSA operation. */
const MAX_KEPT = 1_000;
const NOTHING_ASKED: Asked = { requestId: '', queryString: '', variables: {} };

const noFunctions: InvokeLambda = () => {
  const error = { errorType: 'ResourceNotFoundException', errorMessage: 'there are no functions' };
  return Promise.resolve({ payload: null, error });
};

/** @param keysOf the public keys of a pool, read from it at start */
export function createAuthentication(
  api: ApiModel,
  pools: readonly UserPoolModel[],
  keysOf: ReadonlyMap<string, Jwks>,
  verifySignature: VerifySignature,
  options: AuthenticationOptions = {},
): Authenticate {
  const { accountId = '', invoke = noFunctions, warn = () => undefined, now = Date.now } = options;
  const apiKeys = modesOf(api, 'API_KEY').flatMap((mode) => mode.keys);
  const signed = modesOf(api, 'AWS_IAM').length > 0;
  const byToken = createTokens(api, pools, keysOf, { warn, now });
  const timeout = options.authorizerTimeoutMs === undefined ? {} : { timeoutMs: options.authorizerTimeoutMs };
  const [lambda] = modesOf(api, 'AWS_LAMBDA').map((mode) =>
    createLambdaAuthorizer(mode, { api, accountId, invoke, warn, now, ...timeout }),
  );
  const onlyTokens = api.authentication.every(({ type }) => TOKEN_MODES.includes(type));

  return (headers, sourceIp, request, asked = NOTHING_ASKED) => {
    const key = headers['x-api-key'];
    if (typeof key === 'string' && apiKeys.length > 0) {
      const isGood = ({ id, expires = Infinity }: ApiKey): boolean => id === key && expires * 1000 > now();
      if (!apiKeys.some(isGood)) throw REFUSALS.notAuthorized();
      return { mode: 'API_KEY', identity: null, groups: [] };
    }
    const authorization = headers.authorization ?? '';
    if (authorization.trim() === '') throw REFUSALS.missing();
    if (SIGNED.test(authorization) && signed) return verifySignature(headers, request, sourceIp);
    const token = bare(authorization);
    const claims = byToken ? unverified(token) : null;
    if (byToken && claims) return byToken(token, claims.issuer, sourceIpsOf(headers, sourceIp));
    // The header as it came, scheme and all.
    if (lambda) return lambda(authorization, headers, asked);
    throw byToken && onlyTokens ? REFUSALS.unreadable() : REFUSALS.missing();
  };
}

const TOKEN_MODES: readonly AuthenticationMode['type'][] = ['AMAZON_COGNITO_USER_POOLS', 'OPENID_CONNECT'];

type Mode<Type extends AuthenticationMode['type']> = AuthenticationMode & { type: Type };
type ApiKey = Mode<'API_KEY'>['keys'][number];

function modesOf<Type extends AuthenticationMode['type']>(api: ApiModel, type: Type): Mode<Type>[] {
  return api.authentication.filter((mode): mode is Mode<Type> => mode.type === type);
}

type ByToken = (token: string, issuer: string, addresses: string[]) => Caller | Promise<Caller>;

/** @returns null where the API takes no tokens */
function createTokens(
  api: ApiModel,
  pools: readonly UserPoolModel[],
  keysOf: ReadonlyMap<string, Jwks>,
  { warn, now }: { warn: (line: string) => void; now: () => number },
): ByToken | null {
  const poolModes = modesOf(api, 'AMAZON_COGNITO_USER_POOLS');
  const poolVerifiers = poolModes.flatMap((mode: PoolMode) => {
    const pool = pools.find((each) => each.id === mode.userPoolId);
    const keys = keysOf.get(mode.userPoolId);
    return pool && keys ? [poolVerifier(mode, pool, keys)] : [];
  });
  const providers = modesOf(api, 'OPENID_CONNECT').map((mode) => openIdVerifier(mode, warn, now));
  const kept = new Map<string, VerifiedToken>();
  const keep = (token: string, verified: VerifiedToken): VerifiedToken => {
    if (kept.size >= MAX_KEPT) kept.clear();
    kept.set(token, verified);
    return verified;
  };
  if (poolModes.length + providers.length === 0) return null;
  return (token, issuer, addresses) => {
    const known = kept.get(token);
    if (known) return callerOf(known, addresses, now());
    const pool = poolVerifiers.find((each) => each.issuer === issuer);
    if (pool) return callerOf(keep(token, pool.verify(token)), addresses, now());
    const provider = providers.find((each) => each.issues(issuer));
    if (provider) return provider.verify(token).then((verified) => callerOf(keep(token, verified), addresses, now()));
    // Callers report this for any token that no mode of the API knows.
    throw REFUSALS.missing();
  };
}

/** @throws RequestError where the token has ended meanwhile */
function callerOf({ caller, expiresAt }: VerifiedToken, addresses: string[], now: number): Caller {
  if (expiresAt <= now) throw REFUSALS.expired();
  // Type files: only Cognito's identity has the address.
  const more = caller.mode === 'AMAZON_COGNITO_USER_POOLS' ? { sourceIp: addresses } : {};
  const end = Number.isFinite(expiresAt) ? { expiresAt } : {};
  return { ...caller, ...end, identity: { ...caller.identity, ...more } };
}
