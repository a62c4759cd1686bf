import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';
import { readFileSync, rmSync } from 'node:fs';
import { request as secureRequest } from 'node:https';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Resources, TestDeployment } from '../../events/testStack.ts';
import { attribute, bootTest, lambda, writeAssembly } from '../../events/testStack.ts';

const url = (functionId: string, properties: object = {}): object => ({
  Type: 'AWS::Lambda::Url',
  Properties: { AuthType: 'NONE', TargetFunctionArn: attribute(functionId, 'Arn'), ...properties },
});

const open = (functionId: string): Resources => ({
  [`${functionId}ViaUrl`]: {
    Type: 'AWS::Lambda::Permission',
    Properties: {
      FunctionName: attribute(functionId, 'Arn'),
      Action: 'lambda:InvokeFunctionUrl',
      FunctionUrlAuthType: 'NONE',
      Principal: '*',
    },
  },
  [`${functionId}Invoke`]: {
    Type: 'AWS::Lambda::Permission',
    Properties: {
      FunctionName: attribute(functionId, 'Arn'),
      Action: 'lambda:InvokeFunction',
      InvokedViaFunctionUrl: true,
      Principal: '*',
    },
  },
});

/** What the path says is what the function does. */
const ACTS = `export const handler = async (event, context) => {
  const act = event.rawPath.slice(1);
  if (act === 'throw') throw new TypeError('thrown');
  if (act === 'hang') await new Promise(() => {});
  if (act === 'malformed') return { statusCode: 'fine' };
  if (act === 'large') return 'a'.repeat(6291555);
  if (act === 'pdf') return {
    statusCode: 201,
    headers: { 'content-type': 'application/pdf' },
    cookies: ['a=1', 'b=2'],
    body: Buffer.from([37, 80, 68, 70, 255]).toString('base64'),
    isBase64Encoded: true,
  };
  return { event, requestId: context.awsRequestId };
};`;

/** Calls the address that its environment gives it. */
const CALLER = `export const handler = async () => {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(process.env.URL + 'from/another?b=1&b=2', { method: 'POST', headers, body: '{}' });
  return { statusCode: 200, headers: { 'x-browser': process.env.BROWSER, 'x-places': process.env.PLACES }, body: await answer.text() };
};`;

/** Never runs: its concurrency is 0. */
const BUSY = 'export const handler = async () => "never";';

interface Echo {
  event: {
    rawPath: string;
    body?: string;
    isBase64Encoded: boolean;
    headers: Record<string, string>;
    queryStringParameters: Record<string, string>;
    requestContext: { requestId: string };
  };
  requestId: string;
}

const FORBIDDEN = {
  Message:
    'Forbidden. For troubleshooting Function URL authorization issues, see: https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html',
};

describe('function URLs', () => {
  const lines: string[] = [];
  const linesOf = (part: string): string[] => lines.filter((line) => line.includes(part));
  let folder: string;
  let deployment: TestDeployment;

  beforeAll(async () => {
    vi.spyOn(console, 'error').mockImplementation((line) => void lines.push(String(line)));
    const address = attribute('ActsUrl', 'FunctionUrl');
    const cors = { AllowOrigins: ['https://page.example'], AllowMethods: ['POST'], AllowHeaders: ['content-type'] };
    folder = writeAssembly(
      {
        ...lambda('Acts', { Timeout: 1 }),
        ActsUrl: url('Acts', { Cors: cors }),
        ...open('Acts'),
        ...lambda('Caller', {
          Environment: { Variables: { URL: address, PLACES: { 'Fn::Join': ['', ['[', address, ']']] } } },
        }),
        CallerUrl: url('Caller'),
        ...open('Caller'),
        ...lambda('Busy', { ReservedConcurrentExecutions: 0 }),
        BusyUrl: url('Busy'),
        ...open('Busy'),
        ...lambda('Closed'),
        ClosedUrl: url('Closed'),
        ...lambda('Signed'),
        SignedUrl: url('Signed', { AuthType: 'AWS_IAM' }),
      },
      { Acts: ACTS, Caller: CALLER, Busy: BUSY, Closed: ACTS, Signed: ACTS },
    );
    deployment = await bootTest(folder, { environment: { BROWSER: '/usr/bin/chrome' } });
  });
  afterAll(async () => {
    await deployment.stop();
    vi.mocked(console.error).mockRestore();
    rmSync(folder, { recursive: true });
  });

  const addressOf = (functionId: string): string =>
    deployment.functionUrls.find((each) => each.functionName === `test-${functionId}`)?.url ??
    expect.unreachable(functionId);

  it('are served beside the API, each under its own id', () => {
    expect(deployment.functionUrls.map(({ logicalId }) => logicalId)).toEqual([
      'ActsUrl',
      'CallerUrl',
      'BusyUrl',
      'ClosedUrl',
      'SignedUrl',
    ]);
    expect(addressOf('Acts')).toMatch(
      new RegExp(`^${new URL(deployment.graphqlUrl).origin}/lambda-url/[a-z0-9]{32}/$`),
    );
  });

  it('invoke their function with the request, and return its answer', async () => {
    const answer = await fetch(`${addressOf('Acts')}a/b%20c?x=1&x=2`, {
      method: 'PUT',
      headers: { 'content-type': 'text/plain', cookie: 'a=1; b=2' },
      body: 'hello',
    });
    const { event, requestId } = (await answer.json()) as Echo;
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/json']);
    expect(event).toMatchObject({
      rawPath: '/a/b%20c',
      rawQueryString: 'x=1&x=2',
      queryStringParameters: { x: '1,2' },
      cookies: ['a=1', 'b=2'],
      body: 'hello',
      isBase64Encoded: false,
      requestContext: { http: { method: 'PUT', path: '/a/b c', sourceIp: '127.0.0.1' } },
    });
    expect(event.headers['host']).toBe(new URL(addressOf('Acts')).host);
    expect([answer.headers.get('x-amzn-requestid'), event.requestContext.requestId]).toEqual([requestId, requestId]);
  });

  it('work without the trailing slash', async () => {
    const { event } = (await (await fetch(addressOf('Acts').slice(0, -1))).json()) as Echo;
    expect(event.rawPath).toBe('/');
  });

  it('return bytes, a status, headers and cookies', async () => {
    const answer = await fetch(`${addressOf('Acts')}pdf`);
    expect([
      answer.status,
      answer.headers.get('content-type'),
      answer.headers.getSetCookie(),
      [...new Uint8Array(await answer.arrayBuffer())],
    ]).toEqual([201, 'application/pdf', ['a=1', 'b=2'], [37, 80, 68, 70, 255]]);
  });

  it('work over TLS too', async () => {
    const { port } = new URL(deployment.graphqlUrl);
    const text = await new Promise<string>((resolve, reject) => {
      secureRequest(addressOf('Acts').replace('http:', 'https:'), { ca: readFileSync(deployment.caFile) }, (answer) => {
        let body = '';
        answer.on('data', (chunk: Buffer) => (body += chunk.toString())).on('end', () => resolve(body));
      })
        .on('error', reject)
        .end();
    });
    expect((JSON.parse(text) as Echo).event.headers).toMatchObject({
      'x-forwarded-proto': 'https',
      'x-forwarded-port': port,
    });
  });

  it('replace AWS’s addresses in the environment of functions, along with the common variables', async () => {
    const answer = await fetch(addressOf('Caller'));
    expect([answer.headers.get('x-browser'), answer.headers.get('x-places')]).toEqual([
      '/usr/bin/chrome',
      `[${addressOf('Acts')}]`,
    ]);
    expect((await answer.json()) as Echo).toMatchObject({
      event: { rawPath: '/from/another', queryStringParameters: { b: '1,2' }, body: '{}' },
    });
  });

  it.each([
    ['throws', 'throw', 'TypeError: thrown'],
    ['exceeds its timeout', 'hang', 'Task timed out after 1.00 seconds'],
    ['answers what is no HTTP', 'malformed', 'the status "fine" is none'],
    ['answers too much', 'large', 'Function.ResponseSizeTooLarge'],
  ])('answer 502 and log the reason if the function %s', async (_what, act, why) => {
    const answer = await fetch(addressOf('Acts') + act);
    expect([answer.status, await answer.text()]).toEqual([502, 'Internal Server Error']);
    expect(linesOf('function URL ActsUrl answers 502: ').join('\n')).toContain(why);
  });

  it.each([
    ['bytes, which grow in base64', 'application/octet-stream', 4_800_000, 413],
    ['a body over the limit', 'text/plain', 7_000_000, 413],
    ['a text under the limit', 'text/plain', 1_000_000, 200],
  ])('accept events of up to 6 MB: %s', async (_what, type, size, status) => {
    const answer = await fetch(addressOf('Acts'), {
      method: 'POST',
      headers: { 'content-type': type },
      body: Buffer.alloc(size, 'a'),
    });
    expect([answer.status, answer.headers.get('x-amzn-errortype')]).toEqual([
      status,
      status === 413 ? 'RequestEntityTooLargeException' : null,
    ]);
    await answer.arrayBuffer();
  });

  it('answer 429 beyond the reserved concurrency', async () => {
    const answer = await fetch(addressOf('Busy'));
    expect([answer.status, answer.headers.get('x-amzn-errortype'), await answer.json()]).toEqual([
      429,
      'TooManyRequestsException',
      expect.objectContaining({ message: 'Rate Exceeded.' }),
    ]);
  });

  it('answer 403 if no permission admits anyone, and warn about it at the start', async () => {
    const answer = await fetch(addressOf('Closed'));
    expect([answer.status, answer.headers.get('x-amzn-errortype'), await answer.json()]).toEqual([
      403,
      'AccessDeniedException',
      FORBIDDEN,
    ]);
    expect(linesOf('function URL test/ClosedUrl answers every request with 403')).toHaveLength(1);
  });

  it('answer 403 for an unknown id', async () => {
    const answer = await fetch(new URL('/lambda-url/nobody/', deployment.graphqlUrl), { method: 'POST', body: 'a' });
    expect([answer.status, await answer.json()]).toEqual([403, { Message: null }]);
  });

  it('admit callers signed with the keys of this machine, and refuse unsigned ones', async () => {
    const address = new URL(addressOf('Signed'));
    const unsigned = await fetch(address);
    expect([unsigned.status, await unsigned.json()]).toEqual([403, FORBIDDEN]);
    const v4 = new SignatureV4({
      service: 'lambda',
      region: deployment.region,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      sha256: Sha256,
    });
    const { headers } = await v4.sign({
      method: 'GET',
      protocol: 'http:',
      hostname: address.hostname,
      path: address.pathname,
      headers: { host: address.host },
    });
    const answer = await fetch(address, { headers: headers as Record<string, string> });
    expect((await answer.json()) as Echo).toMatchObject({
      event: { requestContext: { accountId: '000000000000', authorizer: { iam: { accessKey: 'local' } } } },
    });
  });

  it('answer a preflight themselves, and let pages of allowed origins read the response', async () => {
    const headers = { origin: 'https://page.example', 'access-control-request-method': 'POST' };
    const before = deployment.invocations('Acts').length;
    const preflight = await fetch(addressOf('Acts'), { method: 'OPTIONS', headers });
    expect([
      preflight.status,
      preflight.headers.get('access-control-allow-origin'),
      preflight.headers.get('access-control-allow-methods'),
    ]).toEqual([200, 'https://page.example', 'POST']);
    expect(deployment.invocations('Acts')).toHaveLength(before);
    const answer = await fetch(`${addressOf('Acts')}throw`, { headers: { origin: 'https://page.example' } });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([502, 'https://page.example']);
  });

  it('pass an OPTIONS request to the function if no CORS rules are configured', async () => {
    const answer = await fetch(addressOf('Caller'), {
      method: 'OPTIONS',
      headers: { origin: 'https://page.example', 'access-control-request-method': 'POST' },
    });
    expect([answer.status, answer.headers.get('access-control-allow-origin'), answer.headers.get('x-browser')]).toEqual(
      [200, null, '/usr/bin/chrome'],
    );
  });

  it('survive a client that disconnects while sending', async () => {
    const { port, pathname } = new URL(addressOf('Acts'));
    const socket = connect(Number(port), '127.0.0.1');
    await new Promise<void>((resolve) =>
      socket.write(`POST ${pathname} HTTP/1.1\r\nhost: a\r\ncontent-length: 100\r\n\r\nhalf`, () => resolve()),
    );
    socket.destroy();
    await new Promise((resolve) => socket.once('close', resolve));
    expect((await fetch(addressOf('Acts'))).status).toBe(200);
    expect(linesOf('fault of the local runtime')).toEqual([]);
  });
});
