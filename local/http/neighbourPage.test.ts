/** A deployment with every service, and what a page of elsewhere, or a name that points here, gets of each port. */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import WebSocket from 'ws';
import type { TestDeployment } from '../events/testStack.ts';
import { attribute, bootTest, lambda, table, writeAssembly } from '../events/testStack.ts';

const EVIL = 'http://evil.example';
const ADMIN = 'AWSCognitoIdentityProviderService.AdminCreateUser';

const RESOURCES = {
  Pool: { Type: 'AWS::Cognito::UserPool', Properties: { UsernameAttributes: ['email'] } },
  Client: {
    Type: 'AWS::Cognito::UserPoolClient',
    Properties: { UserPoolId: { Ref: 'Pool' }, ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'] },
  },
  Things: table(),
  Queue: { Type: 'AWS::SQS::Queue' },
  Bucket: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'files' } },
  Sender: { Type: 'AWS::SES::EmailIdentity', Properties: { EmailIdentity: 'workshop.example' } },
  ...lambda('Echo'),
  EchoUrl: {
    Type: 'AWS::Lambda::Url',
    Properties: { AuthType: 'NONE', TargetFunctionArn: attribute('Echo', 'Arn') },
  },
  Open: {
    Type: 'AWS::Lambda::Permission',
    Properties: {
      FunctionName: attribute('Echo', 'Arn'),
      Action: 'lambda:InvokeFunctionUrl',
      FunctionUrlAuthType: 'NONE',
      Principal: '*',
    },
  },
  Invoke: {
    Type: 'AWS::Lambda::Permission',
    Properties: {
      FunctionName: attribute('Echo', 'Arn'),
      Action: 'lambda:InvokeFunction',
      InvokedViaFunctionUrl: true,
      Principal: '*',
    },
  },
};

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

/** With headers that `fetch` would not send. */
function ask(address: string, { method = 'POST', headers = {}, body = '' }: Asked = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(address, { method, headers, agent: false }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    sent.on('error', reject).end(body);
  });
}

/** What a server answers to bytes as they stand, until it closes or the answer ends. */
function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    let heard = '';
    socket.on('data', (chunk) => {
      heard += chunk.toString();
      if (heard.includes('\r\n\r\n')) socket.destroy();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(heard));
  });
}

describe('a page of elsewhere', () => {
  const lines: string[] = [];
  let folder: string;
  let dataDir: string;
  let deployment: TestDeployment;
  let origin: string;

  beforeAll(async () => {
    vi.spyOn(console, 'error').mockImplementation((line) => void lines.push(String(line)));
    folder = writeAssembly(RESOURCES, { Echo: 'export const handler = async () => "echo";' });
    dataDir = join(mkdtempSync(join(tmpdir(), 'neighbour-')), 'data');
    deployment = await bootTest(folder, {
      dataDir,
      trusted: { origins: ['https://studio.example'], hosts: ['docker.host'] },
    });
    ({ origin } = new URL(deployment.graphqlUrl));
  });
  afterAll(async () => {
    await deployment.stop();
    vi.mocked(console.error).mockRestore();
    for (const each of [folder, join(dataDir, '..')]) rmSync(each, { recursive: true });
  });

  /** Every port, with a call that it would answer. */
  const ports = (): [name: string, address: string, asked: Asked][] => [
    ['the API', deployment.graphqlUrl, { headers: { 'x-api-key': key() }, body: '{"query":"{ __typename }"}' }],
    ['GraphiQL', `${origin}/graphiql`, { method: 'GET' }],
    ['sign-in', `${origin}/cognito`, signIn('InitiateAuth')],
    ['Cognito', `${deployment.cognitoEndpoint ?? ''}/`, signIn('ListUserPools')],
    ['mails', `${deployment.mailEndpoint ?? ''}/store`, { method: 'GET' }],
    ['queues', `${deployment.sqsEndpoint ?? ''}/`, aws('sqs', 'AmazonSQS.ListQueues')],
    ['tables', `${deployment.dynamoDbEndpoint ?? ''}/`, aws('dynamodb', 'DynamoDB_20120810.ListTables')],
    ['a function', deployment.functionUrls[0]?.url ?? '', {}],
  ];
  const key = (): string =>
    deployment.api.authentication.flatMap((mode) => (mode.type === 'API_KEY' ? mode.keys : []))[0]?.id ?? '';
  const signIn = (action: string): Asked => ({
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${action}`,
    },
    body: '{"MaxResults":1}',
  });
  const aws = (service: string, target: string): Asked => ({
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': target,
      authorization: `AWS4-HMAC-SHA256 Credential=local/20260101/eu-west-1/${service}/aws4_request, SignedHeaders=host, Signature=a`,
    },
    body: '{}',
  });

  it('gets nothing of any port by a name of its own that points here', async () => {
    for (const [name, address, asked] of ports()) {
      const good = await ask(address, asked);
      expect([name, good.status], good.text).toEqual([name, good.status < 404 ? good.status : 200]);
      const rebound = await ask(address, { ...asked, headers: { ...asked.headers, host: 'evil.example:4000' } });
      expect([name, rebound.status]).toEqual([name, name === 'tables' ? 404 : 403]);
      expect(rebound.text).not.toContain('TableNames');
      expect(rebound.headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  it('is heard by a name that was named at the start', async () => {
    for (const [name, address, asked] of ports()) {
      const named = await ask(address, { ...asked, headers: { ...asked.headers, host: 'docker.host:4000' } });
      expect([name, named.status]).toEqual([name, (await ask(address, asked)).status]);
    }
  });

  it.each([EVIL, 'null', 'http://localhost:9'])('does nothing and reads nothing from %s', async (from) => {
    const closed = ports().filter(([name]) => !['a function', 'tables'].includes(name));
    for (const [name, address, asked] of closed) {
      const isToken = name === 'the API' && from.startsWith('http://localhost');
      const headers = { ...asked.headers, origin: from };
      expect([name, (await ask(address, { ...asked, headers })).status]).toEqual([name, isToken ? 200 : 403]);
      const before = {
        ...headers,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'x-amz-target',
      };
      const preflight = await ask(address, { method: 'OPTIONS', headers: before });
      expect([name, preflight.headers['access-control-allow-origin']]).toEqual([name, isToken ? '*' : undefined]);
    }
    const tables = await ask(`${deployment.dynamoDbEndpoint ?? ''}/`, { method: 'OPTIONS', headers: { origin: from } });
    expect([undefined, 'http://page.invalid']).toContain(tables.headers['access-control-allow-origin']);
  });

  it('sends no message to a queue with a form, which a browser sends without asking', async () => {
    const body = 'Action=ListQueues';
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const endpoint = `${deployment.sqsEndpoint ?? ''}/`;
    expect((await ask(endpoint, { headers: { ...headers, origin: EVIL }, body })).status).toBe(403);
    const cleared = await ask(`${deployment.mailEndpoint ?? ''}/clear-store`, {
      headers: { ...headers, origin: EVIL },
    });
    expect(cleared.status).toBe(403);
  });

  it('opens no socket, unless it is of this machine or was named', async () => {
    const opens = (from: string | undefined, host?: string): Promise<number> =>
      new Promise((resolve) => {
        const headers = { ...(from === undefined ? {} : { origin: from }), ...(host === undefined ? {} : { host }) };
        const socket = new WebSocket(deployment.realtimeUrl, 'graphql-ws', { headers });
        socket.on('open', () => {
          socket.terminate();
          resolve(101);
        });
        socket.on('unexpected-response', (_request, response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        });
        socket.on('error', () => undefined);
      });
    expect(await opens(EVIL)).toBe(403);
    expect(await opens('null')).toBe(403);
    expect(await opens(undefined, 'evil.example')).toBe(403);
    expect(await opens(undefined)).toBe(101);
    expect(await opens('http://localhost:5173')).toBe(101);
    expect(await opens('https://studio.example')).toBe(101);
  });

  it('signs in and reads the answer if it was named', async () => {
    const from = { origin: 'https://studio.example' };
    const asked = signIn('InitiateAuth');
    const preflight = await ask(`${origin}/cognito`, {
      method: 'OPTIONS',
      headers: { ...from, 'access-control-request-method': 'POST', 'access-control-request-headers': 'x-amz-target' },
    });
    expect([preflight.status, preflight.headers]).toMatchObject([
      200,
      { 'access-control-allow-origin': 'https://studio.example', 'access-control-allow-headers': 'x-amz-target' },
    ]);
    const answer = await ask(`${origin}/cognito`, { ...asked, headers: { ...asked.headers, ...from } });
    expect(answer.headers['access-control-allow-origin']).toBe('https://studio.example');
    expect((await ask(`${origin}/cognito`, asked)).headers['access-control-allow-origin']).toBeUndefined();
  });

  it.each([
    ADMIN,
    'AWSCognitoIdentityProviderService.ListUsers',
    'AWSCognitoIdentityProviderService.CreateUserPool',
    'AWSCognitoIdentityProviderService.constructor',
    'AWSCognitoIdentityProviderService.__proto__',
    'AWSCognitoIdentityProviderService.InitiateAuth.AdminCreateUser',
    'x.AdminCreateUser',
    'InitiateAuth',
    '',
  ])('reaches no action of administrators at the door for signing in: %s', async (target) => {
    const pool = deployment.userPoolId;
    const body = JSON.stringify({ UserPoolId: pool, Username: 'intruder@example.com' });
    const answer = await ask(`${origin}/cognito`, { headers: { 'x-amz-target': target }, body });
    expect([answer.status, JSON.parse(answer.text)]).toMatchObject([
      400,
      { __type: 'MissingAuthenticationTokenException', message: 'Missing Authentication Token' },
    ]);
    expect(
      (
        await ask(`${deployment.cognitoEndpoint ?? ''}/`, {
          ...signIn('ListUsers'),
          body: JSON.stringify({ UserPoolId: pool }),
        })
      ).text,
    ).not.toContain('intruder');
  });

  it('shows none of our pages in a frame, and no browser takes a file for what it is not', async () => {
    const site = deployment.serve({ path: '/pages', folder, files: { 'config.json': {} } });
    for (const address of [
      `${origin}/`,
      `${origin}/graphiql`,
      `${origin}/graphiql/schema`,
      `${site}/config.json`,
      `${deployment.mailEndpoint ?? ''}/`,
    ]) {
      const { headers } = await ask(address, { method: 'GET' });
      expect([address, headers['x-content-type-options'], headers['x-frame-options']]).toEqual([
        address,
        'nosniff',
        'DENY',
      ]);
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    }
    const policies = await Promise.all(
      [1, 2].map(async () =>
        String((await ask(`${origin}/graphiql`, { method: 'GET' })).headers['content-security-policy']),
      ),
    );
    expect(policies[0]).toMatch(/script-src 'nonce-[^']{16,}'/);
    expect(policies[0]).not.toMatch(/script-src[^;]*unsafe/);
    expect(policies[0]).not.toBe(policies[1]);
    // A mail's own scripts do not run.
    expect((await ask(`${deployment.mailEndpoint ?? ''}/`, { method: 'GET' })).text).toContain(
      'sandbox="allow-same-origin"',
    );
  });

  it('changes nothing by an address that it makes a browser follow', async () => {
    const mutation = `${deployment.graphqlUrl}?query=${encodeURIComponent('mutation { nothing }')}`;
    const answer = await ask(mutation, { method: 'GET', headers: { 'x-api-key': key() } });
    // There is no mutation here: what is not valid is said before.
    expect(answer.status).toBe(405);
    expect(answer.headers['allow']).toBe('POST');
  });

  it('is not let in twice by one request that says two lengths', async () => {
    const { port } = new URL(origin);
    const ports = [port, new URL(deployment.cognitoEndpoint ?? '').port, new URL(deployment.sqsEndpoint ?? '').port];
    const two = 'content-length: 5\r\ntransfer-encoding: chunked\r\n';
    const doubled = 'content-length: 5\r\ncontent-length: 6\r\n';
    const folded = 'transfer-encoding: xchunked\r\n';
    for (const each of ports)
      for (const lengths of [two, doubled, folded])
        expect(
          await raw(
            Number(each),
            `POST /graphql HTTP/1.1\r\nhost: localhost\r\n${lengths}\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n`,
          ),
        ).toMatch(/^HTTP\/1\.1 400/);
  });

  it('writes no line of its own on the console', async () => {
    lines.length = 0;
    await ask(deployment.graphqlUrl, { headers: { origin: 'http://x\u001b[2J\u009b1mready' } }).catch(() => undefined);
    await ask(deployment.graphqlUrl, { headers: { origin: 'http://a.example' } });
    expect(lines).toContain('refused: Pages of http://a.example may not ask here; --origin URL lets one.');
    expect(lines.filter((line) => /[\u0000-\u001f\u007f-\u009f]/.test(line))).toEqual([]);
  });

  it.each([
    ['the API', () => deployment.graphqlUrl, 6_000_000],
    ['the API, far more', () => deployment.graphqlUrl, 60_000_000],
    ['sign-in', () => `${origin}/cognito`, 200_000],
    ['GraphiQL', () => `${origin}/graphiql`, 2_000_000],
    ['nothing at all', () => `${origin}/nowhere`, 2_000_000],
    ['a function', () => deployment.functionUrls[0]?.url ?? '', 7_000_000],
    ['Cognito', () => `${deployment.cognitoEndpoint ?? ''}/`, 200_000],
    ['queues', () => `${deployment.sqsEndpoint ?? ''}/`, 12_000_000],
    ['tables', () => `${deployment.dynamoDbEndpoint ?? ''}/`, 20_000_000],
    ['mails', () => `${deployment.mailEndpoint ?? ''}/v2/email/outbound-emails`, 27_000_000],
  ])('gets 413 for a body over the limit, as everybody does: %s', async (_name, address, size) => {
    const types: Record<string, string> = {
      Cognito: 'application/x-amz-json-1.1',
      queues: 'application/x-amz-json-1.0',
    };
    const headers = {
      'content-type': types[_name] ?? 'application/json',
      'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth',
      authorization:
        'AWS4-HMAC-SHA256 Credential=someone/20260101/eu-west-1/sqs/aws4_request, SignedHeaders=host, Signature=a',
    };
    const body = Buffer.alloc(size, 'a');
    expect((await ask(address(), { headers: { ...headers, 'content-length': String(size) }, body })).status).toBe(413);
    // Nothing reads the body of the first two; DynamoDB Local says 500 where no length was said before.
    if (!['GraphiQL', 'nothing at all', 'tables'].includes(_name))
      expect((await ask(address(), { headers: { ...headers, 'transfer-encoding': 'chunked' }, body })).status).toBe(
        413,
      );
    expect((await ask(deployment.graphqlUrl, { body: '{}' })).status).toBe(401);
  });

  it('opens nothing with a token of another folder: each has a key of its own', async () => {
    const jwks = `${deployment.cognitoEndpoint ?? ''}/${deployment.userPoolId ?? ''}/.well-known/jwks.json`;
    const { keys } = JSON.parse((await ask(jwks, { method: 'GET' })).text) as { keys: { n: string }[] };
    const brought = readFileSync(
      new URL(import.meta.resolve('cognito-local/lib/keys/cognitoLocal.public.json')),
      'utf8',
    );
    expect(keys.map(({ n }) => n)).not.toContain((JSON.parse(brought) as { jwk: { n: string } }).jwk.n);
    expect(keys[0]?.n).toMatch(/^[\w-]{300,}$/);
  });

  it('finds no file of ours open: every file is its owner’s alone', () => {
    const found: string[] = [];
    const walk = (path: string): void => {
      const stat = lstatSync(path);
      found.push(`${stat.isDirectory() ? 'd' : 'f'}${(stat.mode & 0o777).toString(8)} ${path.slice(dataDir.length)}`);
      if (stat.isDirectory()) for (const name of readdirSync(path)) walk(join(path, name));
    };
    walk(dataDir);
    expect(found.filter((line) => !/^(d700|f600) /.test(line))).toEqual([]);
    expect(found.map((line) => line.split(' ')[1])).toEqual(
      expect.arrayContaining([
        '/cognito/.cognito/signing-key.pem',
        '/cognito/.cognito/db/clients.json',
        '/dynamodb/shared-local-instance.db',
        '/certificate/server.key',
        '/certificate/authority.pem',
        '/in-use.db',
      ]),
    );
  });
});

describe('the files of a data folder', () => {
  it('are closed if an earlier version left them open, and what a link names is left alone', async () => {
    const { closeToOthers } = await import('../privateFiles.ts');
    const root = mkdtempSync(join(tmpdir(), 'private-'));
    try {
      mkdirSync(join(root, 'data', 'deep'), { recursive: true, mode: 0o755 });
      writeFileSync(join(root, 'outside'), '', { mode: 0o644 });
      writeFileSync(join(root, 'data', 'deep', 'key'), 'k', { mode: 0o644 });
      symlinkSync(join(root, 'outside'), join(root, 'data', 'link'));
      closeToOthers(join(root, 'data'));
      const mode = (name: string): string => (lstatSync(join(root, name)).mode & 0o777).toString(8);
      expect([mode('data'), mode('data/deep'), mode('data/deep/key'), mode('outside')]).toEqual([
        '700',
        '700',
        '600',
        '644',
      ]);
      expect([existsSync(join(root, 'data', 'link')), readFileSync(join(root, 'data', 'deep', 'key'), 'utf8')]).toEqual(
        [true, 'k'],
      );
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});
