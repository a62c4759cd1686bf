import { describe, expect, it } from 'vitest';
import type { FunctionUrlModel } from '../../model.ts';
import type { UrlRequest } from './event.ts';
import { eventOf } from './event.ts';

const URL_MODEL: FunctionUrlModel = {
  stack: 'S',
  logicalId: 'U',
  id: 'abc',
  url: 'https://abc.lambda-url.eu-west-1.on.aws/',
  functionArn: 'arn',
  functionName: 'f',
  authType: 'NONE',
  missingGrants: [],
};
const NOW = Date.UTC(2026, 6, 10, 19, 19, 6, 671);

interface Event {
  headers: Record<string, string>;
  requestContext: Record<string, unknown>;
}

function event(changes: Partial<UrlRequest> = {}): Event {
  const request: UrlRequest = {
    method: 'GET',
    path: '/',
    query: '',
    headers: {},
    body: Buffer.alloc(0),
    protocol: 'HTTP/1.1',
    sourceIp: '127.0.0.1',
    scheme: 'http',
    port: 4000,
    ...changes,
  };
  return eventOf(URL_MODEL, request, 'request-1', NOW) as Event;
}

describe('the event of a request to a function URL', () => {
  it('has the fields of payload format 2.0, and no others', () => {
    expect(event({ headers: { host: ['127.0.0.1:4000'], connection: ['keep-alive'] } })).toEqual({
      version: '2.0',
      routeKey: '$default',
      rawPath: '/',
      rawQueryString: '',
      headers: {
        host: '127.0.0.1:4000',
        'x-amzn-trace-id': expect.stringMatching(/^Root=1-6a5145aa-[0-9a-f]{24}$/) as string,
        'x-forwarded-for': '127.0.0.1',
        'x-forwarded-port': '4000',
        'x-forwarded-proto': 'http',
      },
      requestContext: {
        accountId: 'anonymous',
        apiId: 'abc',
        domainName: 'abc.lambda-url.eu-west-1.on.aws',
        domainPrefix: 'abc',
        http: { method: 'GET', path: '/', protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: '' },
        requestId: 'request-1',
        routeKey: '$default',
        stage: '$default',
        time: '10/Jul/2026:19:19:06 +0000',
        timeEpoch: NOW,
      },
      isBase64Encoded: false,
    });
  });

  it.each<[string, Partial<UrlRequest>, object]>([
    [
      'an encoded path, which the context decodes',
      { path: '/a/space%20value' },
      { rawPath: '/a/space%20value', requestContext: { http: { path: '/a/space value' } } },
    ],
    [
      'a path that cannot be decoded',
      { path: '/a%2' },
      { rawPath: '/a%2', requestContext: { http: { path: '/a%2' } } },
    ],
    [
      'parameters, decoded, and joined where one stands twice',
      { query: 'r=one&r=two&u=https%3A%2F%2Fx&plus=a+b&encoded=a%2Bb&empty=' },
      {
        rawQueryString: 'r=one&r=two&u=https%3A%2F%2Fx&plus=a+b&encoded=a%2Bb&empty=',
        queryStringParameters: { r: 'one,two', u: 'https://x', plus: 'a b', encoded: 'a+b', empty: '' },
      },
    ],
    [
      'a header that was sent twice',
      { headers: { 'x-probe': ['first', 'second'] } },
      { headers: { 'x-probe': 'first,second' } },
    ],
    [
      'cookies, also among the headers',
      { headers: { cookie: ['session=abc; theme=dark'] } },
      { cookies: ['session=abc', 'theme=dark'], headers: { cookie: 'session=abc; theme=dark' } },
    ],
    [
      'cookies of several headers',
      { headers: { cookie: ['a=1', 'b=2'] } },
      { cookies: ['a=1', 'b=2'], headers: { cookie: 'a=1; b=2' } },
    ],
    [
      'the caller’s program',
      { headers: { 'user-agent': ['curl/8'] } },
      { requestContext: { http: { userAgent: 'curl/8' } } },
    ],
  ])('has %s', (_what, changes, expected) => {
    expect(event(changes)).toMatchObject(expected);
  });

  it.each<[contentType: string | undefined, encoded: boolean]>([
    ['application/json', false],
    ['application/json; charset=utf-8', false],
    ['Application/JSON', false],
    ['application/problem+json', false],
    ['application/xml', false],
    ['application/javascript', false],
    ['text/plain', false],
    ['text/csv;charset=utf-8', false],
    ['application/pdf', true],
    ['application/octet-stream', true],
    ['application/jsonp', true],
    ['application/x-www-form-urlencoded', true],
    ['multipart/form-data; boundary=json', true],
    ['image/svg+xml', true],
    [undefined, true],
  ])('has a body of type %s, in base64: %s', (contentType, encoded) => {
    const body = Buffer.from('{"λ":1}');
    const given = event({
      method: 'POST',
      body,
      headers: contentType === undefined ? {} : { 'content-type': [contentType] },
    });
    expect(given).toMatchObject({ isBase64Encoded: encoded, body: encoded ? body.toString('base64') : '{"λ":1}' });
  });

  it('names who signed the request', () => {
    const caller = { accessKey: 'KEY', accountId: '000000000000', userArn: 'arn:user', userId: 'reader' };
    const request: UrlRequest = {
      method: 'GET',
      path: '/',
      query: '',
      headers: {},
      body: Buffer.alloc(0),
      protocol: 'HTTP/1.1',
      sourceIp: '::1',
      scheme: 'https',
      port: 1,
    };
    expect(eventOf(URL_MODEL, request, 'r', NOW, caller)).toMatchObject({
      requestContext: {
        accountId: '000000000000',
        authorizer: {
          iam: {
            accessKey: 'KEY',
            accountId: '000000000000',
            callerId: 'reader',
            cognitoIdentity: null,
            principalOrgId: null,
            userArn: 'arn:user',
            userId: 'reader',
          },
        },
      },
    });
  });
});
