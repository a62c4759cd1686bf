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
export type Authenticate = (headers: IncomingHttpHeaders, sourceIp: string, request: SignedRequest, asked?: Asked) => Caller | Promise<Caller>;

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

const noFunctions: InvokeLambda = () => Promise.resolve({ payload: null, error: { errorType: 'ResourceNotFoundException', errorMessage: 'there are no functions' } });

/** @param keysOf the public keys of a pool, read from it at start */
export function createAuthentication(api: ApiModel, pools: readonly UserPoolModel[], keysOf: ReadonlyMap<string, Jwks>, verifySignature: VerifySignature, options: AuthenticationOptions = {}): Authenticate {
  const { accountId = '', invoke = noFunctions, warn = () => undefined, now = Date.now } = options;
  const of = <Type extends AuthenticationMode['type']>(type: Type): (AuthenticationMode & { type: Type })[] => api.authentication.filter((mode): mode is AuthenticationMode & { type: Type } => mode.type === type);

  const apiKeys = of('API_KEY').flatMap((mode) => mode.keys);
  const signed = of('AWS_IAM').length > 0;
  const poolVerifiers = of('AMAZON_COGNITO_USER_POOLS').flatMap((mode: PoolMode) => {
    const pool = pools.find((each) => each.id === mode.userPoolId);
    const keys = keysOf.get(mode.userPoolId);
    return pool && keys ? [poolVerifier(mode, pool, keys)] : [];
  });
  const providers = of('OPENID_CONNECT').map((mode) => openIdVerifier(mode, warn, now));
  const tokens = of('AMAZON_COGNITO_USER_POOLS').length + providers.length > 0;
  const [lambda] = of('AWS_LAMBDA').map((mode) => createLambdaAuthorizer(mode, { api, accountId, invoke, warn, now, ...(options.authorizerTimeoutMs === undefined ? {} : { timeoutMs: options.authorizerTimeoutMs }) }));
  const onlyTokens = tokens && api.authentication.every((mode) => mode.type === 'AMAZON_COGNITO_USER_POOLS' || mode.type === 'OPENID_CONNECT');

  const kept = new Map<string, VerifiedToken>();
  const keep = (token: string, verified: VerifiedToken): VerifiedToken => {
    if (kept.size >= MAX_KEPT) kept.clear();
    kept.set(token, verified);
    return verified;
  };
  /** @throws RequestError where the token has ended meanwhile */
  const callerOf = ({ caller, expiresAt }: VerifiedToken, addresses: string[]): Caller => {
    if (expiresAt <= now()) throw REFUSALS.expired();
    // Type files: only Cognito's identity has the address.
    const more = caller.mode === 'AMAZON_COGNITO_USER_POOLS' ? { sourceIp: addresses } : {};
    return { ...caller, ...(Number.isFinite(expiresAt) ? { expiresAt } : {}), identity: { ...caller.identity, ...more } };
  };

  function byToken(token: string, issuer: string, addresses: string[]): Caller | Promise<Caller> {
    const known = kept.get(token);
    if (known) return callerOf(known, addresses);
    const pool = poolVerifiers.find((each) => each.issuer === issuer);
    if (pool) return callerOf(keep(token, pool.verify(token)), addresses);
    const provider = providers.find((each) => each.issues(issuer));
    if (provider) return provider.verify(token).then((verified) => callerOf(keep(token, verified), addresses));
    // Callers report this for any token that no mode of the API knows.
    throw REFUSALS.missing();
  }

  return (headers, sourceIp, request, asked = NOTHING_ASKED) => {
    const key = headers['x-api-key'];
    if (typeof key === 'string' && apiKeys.length > 0) {
      const found = apiKeys.find((each) => each.id === key && (each.expires === undefined || each.expires * 1000 > now()));
      if (!found) throw REFUSALS.notAuthorized();
      return { mode: 'API_KEY', identity: null, groups: [] };
    }
    const authorization = headers.authorization ?? '';
    if (authorization.trim() === '') throw REFUSALS.missing();
    if (SIGNED.test(authorization) && signed) return verifySignature(headers, request, sourceIp);
    const token = bare(authorization);
    const claims = tokens ? unverified(token) : null;
    if (claims) return byToken(token, claims.issuer, sourceIpsOf(headers, sourceIp));
    // The header as it came, scheme and all.
    if (lambda) return lambda(authorization, headers, asked);
    throw onlyTokens ? REFUSALS.unreadable() : REFUSALS.missing();
  };
}
