import { createSign, generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Handler, Json } from './cognitoGaps/types.ts';
import { checkTokens, ownKey, useKey } from './cognitoKey.ts';

const folder = mkdtempSync(join(tmpdir(), 'keys-'));
afterAll(() => rmSync(folder, { recursive: true }));

const NOW = 1_800_000_000_000;

function token(key: KeyObject, claims: Json, head: Json = { alg: 'RS256', kid: 'CognitoLocal' }): string {
  const part = (value: Json): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part(head)}.${part(claims)}`;
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(key).toString('base64url')}`;
}

describe('the key of a data folder', () => {
  it('stays the same between starts, is its owner’s alone, and differs from folder to folder', () => {
    const [one, other] = [join(folder, 'one.pem'), join(folder, 'other.pem')];
    const made = ownKey(one);
    expect(ownKey(one).equals(made)).toBe(true);
    expect(ownKey(other).equals(made)).toBe(false);
    expect((statSync(one).mode & 0o777).toString(8)).toBe('600');
  });

  it('takes the place of the one that the package brings', () => {
    const brought = (which: string): { pem: string; jwk: object } =>
      JSON.parse(
        readFileSync(new URL(import.meta.resolve(`cognito-local/lib/keys/cognitoLocal.${which}.json`)), 'utf8'),
      ) as { pem: string; jwk: object };
    const files = { private: brought('private'), public: brought('public') };
    const before = structuredClone(files);
    useKey(ownKey(join(folder, 'one.pem')), files);
    expect(files.private.pem).not.toBe(before.private.pem);
    expect(Object.keys(files.public.jwk).sort()).toEqual(Object.keys(before.public.jwk).sort());
    expect(files.public.jwk).toMatchObject({ kid: 'CognitoLocal', use: 'sig', alg: 'RS256', kty: 'RSA' });
    expect(files.public.jwk).not.toHaveProperty('d');
  });
});

describe('an access token', () => {
  class Fault extends Error {
    readonly code: string;
    constructor(code: string, message: string) {
      super(message);
      this.code = code;
    }
  }
  const key = ownKey(join(folder, 'tokens.pem'));
  const handler: Handler = () => Promise.resolve({ done: true });
  const targets = { GetUser: () => handler, AdminGetUser: () => handler };
  checkTokens(targets, key, Fault, () => NOW);
  const call = (request: Json): Promise<Json> => targets.GetUser()(null, request);
  const claims = { token_use: 'access', exp: NOW / 1000 + 60, sub: 'somebody' };

  it('opens if it is of this folder', async () => {
    expect(await call({ AccessToken: token(key, claims) })).toEqual({ done: true });
    expect(await call({})).toEqual({ done: true });
  });

  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const good = token(key, claims);
  it.each<[string, unknown, string]>([
    ['of another folder', token(stranger, claims), 'Invalid Access Token'],
    ['without a signature', `${good.split('.').slice(0, 2).join('.')}.`, 'Invalid Access Token'],
    ['that says it needs none', token(key, claims, { alg: 'none' }), 'Invalid Access Token'],
    [
      'that was changed',
      good.replace(/\.[^.]+\./, `.${Buffer.from('{"token_use":"access"}').toString('base64url')}.`),
      'Invalid Access Token',
    ],
    ['one of identity', token(key, { ...claims, token_use: 'id' }), 'Invalid Access Token'],
    ['one that has ended', token(key, { ...claims, exp: NOW / 1000 }), 'Access Token has expired'],
    ['malformed', 'abc', 'Invalid Access Token'],
    ['not a text', { toString: 'x' }, 'Invalid Access Token'],
    ['empty', '', 'Invalid Access Token'],
  ])('does not open %s', async (_what, AccessToken, message) => {
    await expect(call({ AccessToken })).rejects.toMatchObject({ code: 'NotAuthorizedException', message });
  });
});
