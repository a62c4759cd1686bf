/**
 * Tokens of any OpenID Connect provider. Source: developer guide, "Configuring authorization and authentication", "OPENID_CONNECT
 * authorization"; API reference, "OpenIDConnectConfig": the issuer that discovery returns is exactly `iss`; the client is a regular
 * expression; `iatTTL` and `authTTL` are milliseconds after `iat` and `auth_time`.
 */
import { JwtVerifier } from 'aws-jwt-verify';
import { JwtExpiredError, KidNotFoundInJwksError } from 'aws-jwt-verify/error';
import type { Jwks } from 'aws-jwt-verify/jwk';
import type { JwtPayload } from 'aws-jwt-verify/jwt-model';
import type { OpenIdMode } from '../../model.ts';
import type { VerifiedToken } from './cognito.ts';
import { REFUSALS } from './refusals.ts';

const FETCH_TIMEOUT_MS = 5_000;
/** Keys are asked for anew when a token names one that is not there, but not more often than this. */
const REFRESH_MS = 10_000;

export interface OpenIdVerifier {
  /** Whether a token's `iss` is this provider's; a slash at the end makes no difference before discovery says which it is. */
  issues: (issuer: string) => boolean;
  /** @throws RequestError */
  verify: (token: string) => Promise<VerifiedToken>;
}

const withoutSlash = (text: string): string => text.replace(/\/+$/, '');

async function json(url: string): Promise<Record<string, unknown>> {
  const response = await fetch(url, { signal: AbortSignal.timeout(FETCH_TIMEOUT_MS), redirect: 'follow' });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  const body = (await response.json()) as unknown;
  if (typeof body !== 'object' || body === null) throw new Error(`${url} holds no object`);
  return body as Record<string, unknown>;
}

/** @param warn says aloud why a provider cannot be asked @param now milliseconds since the epoch */
export function openIdVerifier(
  mode: OpenIdMode,
  warn: (line: string) => void,
  now: () => number = Date.now,
): OpenIdVerifier {
  const payloadOf = createReader(mode, now);
  const tell = (what: string): void => warn(`OpenID Connect, ${mode.issuer}: ${what}`);
  return {
    issues: (issuer) => withoutSlash(issuer) === withoutSlash(mode.issuer),
    async verify(token) {
      const payload = await payloadOf(token).catch((error: unknown) => {
        if (error instanceof JwtExpiredError) throw REFUSALS.expired();
        tell(`a token was refused: ${error instanceof Error ? error.message : String(error)}`);
        throw REFUSALS.openId();
      });
      if (!isForClient(mode, payload)) {
        tell(`neither aud nor azp of a token matches ${mode.clientId ?? ''}`);
        throw REFUSALS.openId();
      }
      const expiresAt = Math.min((payload.exp ?? Infinity) * 1000, ...lifetimes(mode, payload));
      if (expiresAt <= now()) throw REFUSALS.expired();
      const identity = { sub: payload.sub ?? null, issuer: payload.iss ?? null, claims: payload };
      return { expiresAt, caller: { mode: 'OPENID_CONNECT', groups: [], identity } };
    },
  };
}

/** Reads tokens by the provider's keys, which are asked for when they are first needed. */
function createReader(mode: OpenIdMode, now: () => number): (token: string) => Promise<JwtPayload> {
  let known: Promise<Keys> | undefined;
  let askedAt = 0;

  function keys(): Promise<Keys> {
    if (!known) {
      askedAt = now();
      known = discover(mode);
      known.catch(() => (known = undefined));
    }
    return known;
  }

  return async (token) => {
    let { verifySync } = await keys();
    try {
      return verifySync(token);
    } catch (error) {
      if (!(error instanceof KidNotFoundInJwksError) || now() - askedAt < REFRESH_MS) throw error;
      known = undefined;
      ({ verifySync } = await keys());
      return verifySync(token);
    }
  };
}

async function discover(mode: OpenIdMode): Promise<Keys> {
  const discovery = await json(`${withoutSlash(mode.issuer)}/.well-known/openid-configuration`);
  const { issuer, jwks_uri: jwksUri } = discovery;
  if (typeof issuer !== 'string' || typeof jwksUri !== 'string')
    throw new Error('the discovery document has no issuer or no jwks_uri');
  const verifier = JwtVerifier.create({ issuer, audience: null, jwksUri });
  verifier.cacheJwks((await json(jwksUri)) as unknown as Jwks);
  return { verifySync: (token) => verifier.verifySync(token) };
}

interface Keys {
  verifySync: (token: string) => JwtPayload;
}

/** The whole of `aud` or `azp` fits (assumed: the reference says no more than "a regular expression"). */
function isForClient(mode: OpenIdMode, payload: JwtPayload): boolean {
  if (mode.clientId === undefined || mode.clientId === '') return true;
  const wanted = new RegExp(`^(?:${mode.clientId})$`);
  return [payload.aud ?? [], payload['azp'] ?? []].flat().some((each) => typeof each === 'string' && wanted.test(each));
}

/** Ends that the API sets of its own. 0 sets none, and a token without the claim has ended (both assumed). */
function lifetimes(mode: OpenIdMode, payload: JwtPayload): number[] {
  const end = (claim: unknown, ttlMs: number | undefined): number[] =>
    ttlMs === undefined || ttlMs <= 0 ? [] : [typeof claim === 'number' ? claim * 1000 + ttlMs : 0];
  return [...end(payload.iat, mode.iatTtlMs), ...end(payload['auth_time'], mode.authTtlMs)];
}
