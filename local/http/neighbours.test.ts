import { describe, expect, it } from 'vitest';
import type { Door, Trusted } from './neighbours.ts';
import { refusalOf } from './neighbours.ts';

const HERE = '127.0.0.1:4000';

function statusOf(
  headers: Record<string, string | string[]>,
  door: Door = 'own',
  trusted: Trusted = {},
  rest: { url?: string; method?: string } = {},
): number | null {
  const lists = Object.entries({ host: HERE, ...headers }).map(([name, value]) => [name, [value].flat()] as const);
  const single = Object.fromEntries(lists.map(([name, [value]]) => [name, value]));
  const request = { url: '/', method: 'POST', headers: single, headersDistinct: Object.fromEntries(lists), ...rest };
  return refusalOf(request, door, trusted)?.status ?? null;
}

describe('the names by which this machine is asked', () => {
  it.each([
    HERE,
    'localhost:4000',
    'LOCALHOST:4000',
    '[::1]:4000',
    'localhost',
    'bucket.localhost:4000',
    'localhost.:4000',
  ])('are those of loopback: %s', (host) => expect(statusOf({ host }, 'open')).toBeNull());

  it.each([
    ['evil.example:4000', 403],
    ['127.0.0.1.evil.example', 403],
    ['localhost.evil.example', 403],
    ['notlocalhost', 403],
    ['169.254.169.254', 403],
    ['0.0.0.0:4000', 403],
    ['2130706433:4000', 403],
    ['localhost@evil.example', 400],
    ['localhost:4000@evil.example', 400],
    ['local host', 400],
    ['', 400],
    ['localhost:port', 400],
  ])('are no others: %s', (host, status) => {
    for (const door of ['own', 'api', 'open'] as const) expect(statusOf({ host }, door)).toBe(status);
  });

  it('are one, and not those of the first line', () => {
    expect(statusOf({ host: [HERE, 'evil.example'] })).toBe(400);
    expect(statusOf({}, 'open', {}, { url: `http://${HERE}/graphql` })).toBe(400);
    expect(statusOf({}, 'open', {}, { url: '*', method: 'OPTIONS' })).toBeNull();
  });

  it('may be added to', () => {
    const trusted = { hosts: ['host.docker.internal'] };
    expect(statusOf({ host: 'host.docker.internal:4000' }, 'own', trusted)).toBeNull();
    expect(statusOf({ host: 'docker.internal:4000' }, 'own', trusted)).toBe(403);
  });
});

describe('pages', () => {
  it.each<[string, Record<Door, number | null>]>([
    [`http://${HERE}`, { own: null, api: null, open: null }],
    ['http://localhost:4000', { own: null, api: null, open: null }],
    ['http://localhost:5173', { own: 403, api: null, open: null }],
    ['https://127.0.0.1:8443', { own: 403, api: null, open: null }],
    ['http://localhost', { own: 403, api: null, open: null }],
    ['http://evil.example', { own: 403, api: 403, open: null }],
    ['http://evil.example:4000', { own: 403, api: 403, open: null }],
    ['http://localhost.evil.example:4000', { own: 403, api: 403, open: null }],
    ['null', { own: 403, api: 403, open: null }],
    ['', { own: 403, api: 403, open: null }],
    ['file://', { own: 403, api: 403, open: null }],
    ['chrome-extension://abcdef', { own: 403, api: 403, open: null }],
    ['http://localhost:4000.evil.example', { own: 403, api: 403, open: null }],
    ['http://localhost:4000@evil.example', { own: 403, api: 403, open: null }],
    [`http://${HERE}, http://evil.example`, { own: 403, api: 403, open: null }],
  ])('are let in where they may be: %s', (origin, allowed) => {
    const found = Object.fromEntries(
      (['own', 'api', 'open'] as const).map((door) => [door, statusOf({ origin }, door)]),
    );
    expect(found).toEqual(allowed);
  });

  it('may do what ours may if they were named', () => {
    const trusted = { origins: ['https://studio.example'] };
    expect(statusOf({ origin: 'https://studio.example' }, 'own', trusted)).toBeNull();
    expect(statusOf({ origin: 'https://studio.example.evil.example' }, 'own', trusted)).toBe(403);
    expect(statusOf({ origin: 'http://studio.example' }, 'own', trusted)).toBe(403);
  });

  it('cannot sign with the keys of this machine from elsewhere, which everybody knows', () => {
    const authorization = 'AWS4-HMAC-SHA256 Credential=local/20260101/eu-west-1/appsync/aws4_request, Signature=a';
    const other = authorization.replace('local/', 'LOCAL0A1B2C/');
    for (const door of ['api', 'open'] as const) {
      expect(statusOf({ origin: 'http://localhost:5173', authorization }, door)).toBe(403);
      expect(statusOf({ origin: 'http://localhost:5173', authorization: other }, door)).toBeNull();
      expect(statusOf({ origin: `http://${HERE}`, authorization }, door)).toBeNull();
      expect(statusOf({ authorization }, door)).toBeNull();
    }
  });

  it.each<[string, string, string, number | null]>([
    ['a link that somebody follows', 'navigate', 'document', null],
    ['a frame', 'navigate', 'iframe', 403],
    ['a picture', 'no-cors', 'image', 403],
    ['a script', 'no-cors', 'script', 403],
    ['an object', 'navigate', 'object', 403],
  ])('are recognized by what the browser says if they send no origin: %s', (_what, mode, dest, status) => {
    for (const site of ['cross-site', 'same-site'])
      expect(
        statusOf(
          { 'sec-fetch-site': site, 'sec-fetch-mode': mode, 'sec-fetch-dest': dest },
          'own',
          {},
          { method: 'GET' },
        ),
      ).toBe(status);
    expect(statusOf({ 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': mode, 'sec-fetch-dest': dest })).toBeNull();
  });
});
