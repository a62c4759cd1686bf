/**
 * The key that signs tokens: each data folder has one of its own, so that a token of one opens no other. npm `cognito-local`
 * brings one that is the same everywhere, and reads users out of tokens without looking at the signature.
 */
import type { KeyObject } from 'node:crypto';
import { createPrivateKey, createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { writePrivate } from '../privateFiles.ts';
import type { FaultClass, Targets } from './cognitoGaps/types.ts';

/** The package's two files, as it holds them after reading. */
export interface KeyFiles {
  private: { pem: string; jwk: object };
  public: { pem: string; jwk: object };
}

/** Its tokens name no other. */
const KEY_ID = 'CognitoLocal';

/** @param file where the key is kept; made where it is missing */
export function ownKey(file: string): KeyObject {
  if (existsSync(file)) return createPrivateKey(readFileSync(file));
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writePrivate(file, String(privateKey.export({ type: 'pkcs8', format: 'pem' })));
  return privateKey;
}

/** Puts the key where the package looks for it. */
export function useKey(key: KeyObject, files: KeyFiles): void {
  const publicKey = createPublicKey(key);
  const named = { kid: KEY_ID, alg: 'RS256', use: 'sig' };
  files.private.pem = String(key.export({ type: 'pkcs1', format: 'pem' }));
  files.private.jwk = { ...key.export({ format: 'jwk' }), ...named };
  files.public.pem = String(publicKey.export({ type: 'pkcs1', format: 'pem' }));
  files.public.jwk = { ...publicKey.export({ format: 'jwk' }), ...named };
}

/** Calls with an access token need one that this key signed, and that has not ended. Words are those that callers report. */
export function checkTokens(targets: Targets, key: KeyObject, Fault: FaultClass, now: () => number = Date.now): void {
  const publicKey = createPublicKey(key);
  for (const [name, target] of Object.entries(targets)) {
    targets[name] = (services) => {
      const handler = target(services);
      return (context, request) => {
        const token = request['AccessToken'];
        const fault = token === undefined || token === null ? null : tokenFault(token, publicKey, now());
        return fault === null ? handler(context, request) : Promise.reject(new Fault('NotAuthorizedException', fault));
      };
    };
  }
}

function tokenFault(token: unknown, key: KeyObject, now: number): string | null {
  const [head = '', body = '', signature = '', ...rest] = typeof token === 'string' ? token.split('.') : [];
  const read = (part: string): Record<string, unknown> => {
    const value = JSON.parse(Buffer.from(part, 'base64url').toString()) as unknown;
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  };
  try {
    const signed = verify('RSA-SHA256', Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url'));
    if (rest.length > 0 || !signed || read(head)['alg'] !== 'RS256') return 'Invalid Access Token';
    const { exp, token_use: use } = read(body);
    if (use !== 'access') return 'Invalid Access Token';
    return typeof exp === 'number' && exp * 1000 > now ? null : 'Access Token has expired';
  } catch {
    return 'Invalid Access Token';
  }
}
