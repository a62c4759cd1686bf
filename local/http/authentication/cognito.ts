/**
 * Access and id tokens of the API's user pools. Source: developer guide, "Configuring authorization and
 * authentication", "AMAZON_COGNITO_USER_POOLS authorization".
 */
import { JwtVerifier } from 'aws-jwt-verify';
import { JwtExpiredError } from 'aws-jwt-verify/error';
import type { Jwks } from 'aws-jwt-verify/jwk';
import type { CognitoJwtPayload } from 'aws-jwt-verify/jwt-model';
import type { Caller } from '../../graphql/authorization.ts';
import type { AuthenticationMode, UserPoolModel } from '../../model.ts';
import { issuerOf } from '../../services/cognito.ts';
import { REFUSALS } from './refusals.ts';

export type PoolMode = AuthenticationMode & { type: 'AMAZON_COGNITO_USER_POOLS' };

export interface VerifiedToken {
  caller: Omit<Caller, 'identity'> & { identity: Record<string, unknown> };
  expiresAt: number;
}

export interface PoolVerifier {
  issuer: string;
  /** @throws RequestError */
  verify: (token: string) => VerifiedToken;
}

export function poolVerifier(mode: PoolMode, pool: UserPoolModel, keys: Jwks): PoolVerifier {
  const issuer = issuerOf(pool.id);
  const verifier = JwtVerifier.create({ issuer, audience: null, jwksUri: `${issuer}/.well-known/jwks.json` });
  verifier.cacheJwks(keys);
  return {
    issuer,
    verify(token) {
      const payload = checked(() => verifier.verifySync(token) as CognitoJwtPayload);
      const client =
        payload.token_use === 'access' ? payload.client_id : payload.token_use === 'id' ? payload.aud : null;
      const allowed =
        pool.clients.some((each) => each.clientId === client) &&
        (!mode.appIdClientRegex || new RegExp(mode.appIdClientRegex).test(String(client)));
      if (!allowed) throw REFUSALS.notAuthorized();
      return verifiedOf(payload, mode);
    },
  };
}

function checked(verify: () => CognitoJwtPayload): CognitoJwtPayload {
  try {
    return verify();
  } catch (error) {
    throw error instanceof JwtExpiredError ? REFUSALS.expired() : REFUSALS.notAuthorized();
  }
}

function verifiedOf(payload: CognitoJwtPayload, mode: PoolMode): VerifiedToken {
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
