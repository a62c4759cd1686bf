/**
 * Access tokens that no longer open Cognito's own calls. Source: developer guide of Amazon Cognito, "Ending user sessions with
 * token revocation"; API reference, GlobalSignOut ("Access Token has been revoked") and RevokeToken. Others who check the
 * signature and the time alone, as AppSync does, take them until they end.
 */
import type { Gap, Gaps } from './gap.ts';
import { claimsOf, poolOfToken } from './gap.ts';
import type { Json } from './types.ts';

interface Session {
  username: string;
  refreshToken: string;
}

/** Which access token came of which session; forgotten when the process ends. */
export interface Issued {
  record(accessToken: string, session: Session): void;
  revoke(which: (session: Session) => boolean): void;
  isRevoked(jti: string): boolean;
}

const jtiOf = (token: string): string =>
  (JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { jti: string }).jti;

export function createIssued(): Issued {
  const sessions = new Map<string, Session>();
  const revoked = new Set<string>();
  return {
    record: (accessToken, session) => void sessions.set(jtiOf(accessToken), session),
    revoke(which) {
      for (const [jti, session] of sessions) {
        if (!which(session)) continue;
        sessions.delete(jti);
        revoked.add(jti);
      }
    },
    isRevoked: (jti) => revoked.has(jti),
  };
}

/** Of any call by an access token: it still stands, and so does its user. */
export const ofToken: Gap = (original, services, shared) => async (context, request) => {
  if (request['AccessToken'] === undefined) return original(context, request);
  const { sub, jti } = claimsOf(shared, request);
  if (shared.issued.isRevoked(jti)) throw shared.notAuthorized('Access Token has been revoked');
  const user = await (await poolOfToken(shared, services, context, request)).getUserByUsername(context, sub);
  if (user && !user.Enabled) throw shared.notAuthorized('User is disabled.');
  return original(context, request);
};

const globalSignOut: Gap = (_none, services, shared) => async (context, request) => {
  const pool = await poolOfToken(shared, services, context, request);
  const user = await pool.getUserByUsername(context, claimsOf(shared, request).sub);
  if (!user) throw shared.fault('UserNotFoundException', 'User does not exist.');
  await pool.saveUser(context, { ...user, RefreshTokens: [] });
  shared.issued.revoke(({ username }) => username === user.Username);
  return {};
};

/** One that is unknown, or revoked already, is no error (assumed, from RFC 7009, section 2.2). */
const revokeToken: Gap = (original, services, shared) => async (context, request) => {
  const token = String(request['Token']);
  const pool = await services.cognito.getUserPoolForClientId(context, request['ClientId']);
  if (await pool.getUserByRefreshToken(context, token)) await original(context, request);
  shared.issued.revoke(({ refreshToken }) => refreshToken === token);
  return {} satisfies Json;
};

export const TOKENS: Gaps = { GlobalSignOut: globalSignOut, RevokeToken: revokeToken };
