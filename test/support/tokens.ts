/** Tokens that the pool would give, and some that it would not. */
import { createPrivateKey, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';

export interface Tokens {
  accessToken(role: string): Promise<string>;
  /** Signed by the pool's key, of a real user, past its time. */
  expiredToken(role: string): Promise<string>;
  /** Signed by the pool's key, of somebody who need not have signed in. @param more claims beside or instead of the usual */
  tokenOf(userId: string, groups: string[], more?: Record<string, unknown>): Promise<string>;
  /** Signed and in time, by another pool. */
  foreignToken(): Promise<string>;
}

export function claimsOf(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;
}

/** @param keyFile of the key with which the local pool signs: with it tests make tokens that the pool would */
function signToken(claims: Record<string, unknown>, keyFile: string): string {
  const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const content = `${encode({ alg: 'RS256', typ: 'JWT', kid: 'CognitoLocal' })}.${encode(claims)}`;
  return `${content}.${sign('RSA-SHA256', Buffer.from(content), createPrivateKey(readFileSync(keyFile))).toString('base64url')}`;
}

export function createTokens(accessToken: Tokens['accessToken'], keyFile: string): Tokens {
  return {
    accessToken,
    async expiredToken(role) {
      const claims = claimsOf(await accessToken(role));
      const now = Math.floor(Date.now() / 1000);
      return signToken({ ...claims, iat: now - 7200, auth_time: now - 7200, exp: now - 3600 }, keyFile);
    },
    async tokenOf(userId, groups, more = {}) {
      const claims = claimsOf(await accessToken('SCREEN'));
      return signToken({ ...claims, sub: userId, username: userId, 'cognito:groups': groups, ...more }, keyFile);
    },
    async foreignToken() {
      const claims = claimsOf(await accessToken('ADMIN'));
      return signToken({ ...claims, iss: `${String(claims['iss']).split('_')[0]}_OTHERPOOL` }, keyFile);
    },
  };
}
