/** Who is calling: Cognito tokens of the API's pools, an API key, or an IAM signature. Source: developer guide, "Configuring authorization and authentication". */
import { JwtVerifier } from 'aws-jwt-verify';
import { JwtExpiredError } from 'aws-jwt-verify/error';
import type { Jwks } from 'aws-jwt-verify/jwk';
import type { CognitoJwtPayload } from 'aws-jwt-verify/jwt-model';
import type { IncomingHttpHeaders } from 'node:http';
import type { Caller } from '../graphql/authorization.ts';
import { RequestError } from '../graphql/errors.ts';
import type { ApiModel, AuthenticationMode, UserPoolModel } from '../model.ts';
import { issuerOf } from '../services/cognito.ts';
import type { SignedRequest, VerifySignature } from './signature.ts';

/** @param request what a signature covers */
export type Authenticate = (headers: IncomingHttpHeaders, sourceIp: string, request: SignedRequest) => Caller;

type PoolMode = AuthenticationMode & { type: 'AMAZON_COGNITO_USER_POOLS' };

const unauthorized = (message: string): RequestError => new RequestError(401, 'UnauthorizedException', message);
const INVALID = 'You are not authorized to make this call.';
const MISSING = 'Valid authorization header not provided.';
/** How a request signed with SigV4 opens its header. */
const SIGNED = /^AWS4-HMAC-SHA256\b/;

interface Verified {
  caller: Omit<Caller, 'identity'> & { identity: Record<string, unknown> };
  expiresAt: number;
}

/** Verified tokens kept: a repeat costs a look-up instead of an RSA operation. */
const MAX_KEPT = 1_000;

/** @param keysOf the public keys of a pool, read from it at start */
export function createAuthentication(api: ApiModel, pools: readonly UserPoolModel[], keysOf: ReadonlyMap<string, Jwks>, verifySignature: VerifySignature): Authenticate {
  const poolModes = api.authentication.filter((mode): mode is PoolMode => mode.type === 'AMAZON_COGNITO_USER_POOLS');
  const verifiers = poolModes.flatMap((mode) => {
    const pool = pools.find((each) => each.id === mode.userPoolId);
    const keys = keysOf.get(mode.userPoolId);
    if (!pool || !keys) return [];
    const issuer = issuerOf(pool.id);
    const verifier = JwtVerifier.create({ issuer, audience: null, jwksUri: `${issuer}/.well-known/jwks.json` });
    verifier.cacheJwks(keys);
    return [{ verifier, pool, mode }];
  });
  const apiKeys = api.authentication.flatMap((mode) => (mode.type === 'API_KEY' ? mode.keys : []));
  const kept = new Map<string, Verified>();

  function verify(token: string): Verified {
    for (const { verifier, pool, mode } of verifiers) {
      let payload: CognitoJwtPayload;
      try {
        payload = verifier.verifySync(token) as CognitoJwtPayload;
      } catch (error) {
        if (error instanceof JwtExpiredError) throw unauthorized('Token has expired.');
        continue;
      }
      const client = payload.token_use === 'access' ? payload.client_id : payload.token_use === 'id' ? payload.aud : null;
      const clientAllowed = pool.clients.some((each) => each.clientId === client) && (!mode.appIdClientRegex || new RegExp(mode.appIdClientRegex).test(String(client)));
      if (!clientAllowed) throw unauthorized(INVALID);
      return verifiedOf(payload, mode);
    }
    throw unauthorized(INVALID);
  }

  const signed = api.authentication.some((mode) => mode.type === 'AWS_IAM');

  return (headers, sourceIp, request) => {
    const key = headers['x-api-key'];
    if (typeof key === 'string' && apiKeys.length > 0) {
      const found = apiKeys.find((each) => each.id === key && (each.expires === undefined || each.expires * 1000 > Date.now()));
      if (!found) throw unauthorized(INVALID);
      return { mode: 'API_KEY', identity: null, groups: [] };
    }
    if (SIGNED.test(headers.authorization ?? '')) {
      if (!signed) throw unauthorized(INVALID);
      return verifySignature(headers, request, sourceIp);
    }
    const token = (headers.authorization ?? '').replace(/^Bearer\s+/i, '').trim();
    if (token === '') throw unauthorized(MISSING);
    let verified = kept.get(token);
    if (!verified) {
      verified = verify(token);
      if (kept.size >= MAX_KEPT) kept.clear();
      kept.set(token, verified);
    }
    if (verified.expiresAt <= Date.now()) throw unauthorized('Token has expired.');
    return { ...verified.caller, expiresAt: verified.expiresAt, identity: { ...verified.caller.identity, sourceIp: [sourceIp] } };
  };
}

function verifiedOf(payload: CognitoJwtPayload, mode: PoolMode): Verified {
  const groups = payload['cognito:groups'] ?? [];
  return {
    expiresAt: payload.exp * 1000,
    caller: {
      mode: 'AMAZON_COGNITO_USER_POOLS',
      groups,
      identity: {
        sub: payload.sub,
        issuer: payload.iss,
        username: String(payload['username'] ?? payload['cognito:username'] ?? payload.sub),
        claims: payload,
        groups: payload['cognito:groups'] ?? null,
        defaultAuthStrategy: mode.defaultAction,
      },
    },
  };
}
