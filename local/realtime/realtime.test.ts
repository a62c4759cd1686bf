import { SignatureV4 } from '@smithy/signature-v4';
import { Sha256 } from '@aws-crypto/sha256-js';
import { request as httpsRequest } from 'node:https';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { testApi } from '../graphql/testApi.ts';
import type { Caller } from '../graphql/authorization.ts';
import { RequestError } from '../graphql/errors.ts';
import type { Authenticate } from '../http/authentication.ts';
import { localCertificate } from '../http/certificate.ts';
import { createSignatureCheck } from '../http/signature.ts';
import { createHub } from './hub.ts';
import type { RealtimeOptions } from './server.ts';
import { createRealtime, REALTIME_PATH } from './server.ts';

const SCHEMA = `
type Query { ping: String }
type Change { id: ID! state: String bay: String price: Int secret: String @aws_iam tags: [String] }
type Mutation { change(id: ID!, state: String, bay: String, price: Int, tags: [String]): Change closeAll(bay: String): String }
type Subscription {
  onChange(id: ID, state: String): Change @aws_subscribe(mutations: ["change"])
  onFiltered(bay: String): Change @aws_subscribe(mutations: ["change"])
  onRefused: Change @aws_subscribe(mutations: ["change"])
  onImpossible: Change @aws_subscribe(mutations: ["change"])
  onCrowded: Change @aws_subscribe(mutations: ["change"])
  onIamOnly: Change @aws_subscribe(mutations: ["change"]) @aws_iam
}`;

const NONE = (value: string): [string, string] => [
  'export function request() { return {}; }\nexport function response(ctx) { return ctx.prev.result; }',
  `export function request(ctx) { return { payload: ${value} }; }\nexport function response(ctx) { return ctx.result; }`,
];
const filtered = (body: string): [string, string] => [
  `export function request() { return {}; }\nexport function response(ctx) { ${body} return null; }`,
  'export function request() { return { payload: null }; }\nexport function response() { return null; }',
];

const RESOLVERS = {
  'Mutation.change': NONE('ctx.args'),
  'Mutation.closeAll': [
    "export function request() { return {}; }\nexport function response(ctx) { extensions.invalidateSubscriptions({ subscriptionField: 'onFiltered', payload: { bay: ctx.args.bay } }); return 'closed'; }",
    'export function request() { return { payload: null }; }\nexport function response() { return null; }',
  ] as [string, string],
  'Subscription.onFiltered': filtered(
    "extensions.setSubscriptionFilter({ filterGroup: [{ filters: [{ fieldName: 'bay', operator: 'eq', value: ctx.args.bay }] }] }); extensions.setSubscriptionInvalidationFilter({ filterGroup: [{ filters: [{ fieldName: 'bay', operator: 'eq', value: ctx.args.bay }] }] });",
  ),
  'Subscription.onRefused': [
    "export function request() { util.error('not you', 'FORBIDDEN'); }\nexport function response() { return null; }",
    'export function request() { return { payload: null }; }\nexport function response() { return null; }',
  ] as [string, string],
  'Subscription.onCrowded': filtered(
    "extensions.setSubscriptionFilter({ filterGroup: [{ filters: [{ fieldName: 'id', operator: 'in', value: ['1', '2', '3', '4', '5', '6'] }] }] });",
  ),
  'Subscription.onImpossible': filtered(
    "extensions.setSubscriptionFilter({ filterGroup: [{ filters: [{ fieldName: 'nowhere', operator: 'eq', value: 1 }] }] });",
  ),
};

const caller = (more: Partial<Caller> = {}): Caller => ({
  mode: 'AMAZON_COGNITO_USER_POOLS',
  identity: { sub: 's' },
  groups: [],
  ...more,
});
const POOL = {
  type: 'AMAZON_COGNITO_USER_POOLS',
  userPoolId: 'eu-west-1_abcdefghi',
  region: 'eu-west-1',
  defaultAction: 'ALLOW',
} as const;

const HEADERS = { host: 'api', authorization: 'good' };
const encoded = (headers: object): string => Buffer.from(JSON.stringify(headers)).toString('base64');

interface Frame {
  type: string;
  id?: string;
  payload?: { data?: unknown; errors?: { errorType: string; message: string }[]; connectionTimeoutMs?: number };
}

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

/** The real-time side of a small API on a socket. Tokens say what they are. */
async function serve(options: Partial<RealtimeOptions> = {}) {
  const executor = testApi({ schema: SCHEMA, resolvers: RESOLVERS, authentication: [POOL, { type: 'AWS_IAM' }] });
  const warnings: string[] = [];
  const faults: Error[] = [];
  const authenticate: Authenticate = (headers) => {
    const token = headers.authorization ?? '';
    if (token === 'good') return caller();
    if (token.startsWith('until:')) return caller({ expiresAt: Number(token.slice('until:'.length)) });
    throw new RequestError(
      401,
      'UnauthorizedException',
      token === 'old' ? 'Token has expired.' : 'You are not authorized to make this call.',
    );
  };
  const hub = createHub(executor, (line) => warnings.push(line));
  const realtime = createRealtime({
    executor,
    hub,
    authenticate,
    warn: (line) => warnings.push(line),
    report: (error) => faults.push(error),
    ...options,
  });
  const server = createServer();
  realtime.attach(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}${REALTIME_PATH}`;
  // Run from the last: sockets end before the server that waits for them.
  stops.push(
    () => new Promise((resolve) => server.close(resolve)),
    () => realtime.stop(),
  );
  const mutate = (query: string) => executor.run({ query }, caller(), {}, 'request');
  return { url, mutate, hub, realtime, warnings, faults };
}

/** A client that keeps every frame, and waits for the one that a test wants. */
function connect(url: string, credentials: object | null = HEADERS) {
  const address = credentials === null ? url : `${url}?header=${encodeURIComponent(encoded(credentials))}&payload=e30=`;
  return client(new WebSocket(address, 'graphql-ws'));
}

function client(socket: WebSocket) {
  const frames: Frame[] = [];
  const waiting = new Set<() => void>();
  const wake = (): void => waiting.forEach((check) => check());
  const state = { closed: false };
  socket.on('message', (data) => {
    frames.push(JSON.parse((data as Buffer).toString()) as Frame);
    wake();
  });
  socket.on('close', () => {
    state.closed = true;
    wake();
  });
  socket.on('error', () => undefined);
  const until = <T>(find: () => T | undefined | false): Promise<T> =>
    new Promise((resolve) => {
      const check = (): void => {
        const found = find();
        if (found === undefined || found === false) return;
        waiting.delete(check);
        resolve(found);
      };
      waiting.add(check);
      check();
    });
  const send = (message: unknown): void => socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  const frame = (type: string, id?: string): Promise<Frame> =>
    until(() => frames.find((each) => each.type === type && (id === undefined || each.id === id)));
  return {
    socket,
    frames,
    send,
    frame,
    until,
    closed: () => until(() => state.closed),
    async open() {
      await new Promise((resolve) =>
        socket.readyState === socket.OPEN ? resolve(null) : socket.once('open', resolve),
      );
      send({ type: 'connection_init' });
      return this;
    },
    async ready() {
      await this.open();
      await frame('connection_ack');
      return this;
    },
    start(id: string, query: string, authorization: object = HEADERS, variables: object = {}) {
      send({
        id,
        type: 'start',
        payload: { data: JSON.stringify({ query, variables }), extensions: { authorization } },
      });
    },
    async subscribe(id: string, query: string) {
      this.start(id, query);
      await frame('start_ack', id);
    },
  };
}

const ALL = 'subscription { onChange { id state } }';

describe('the real-time protocol', () => {
  it('acknowledges, starts, delivers in order, and stops', async () => {
    const { url, mutate, hub } = await serve();
    const one = await connect(url).ready();
    expect((await one.frame('connection_ack')).payload).toEqual({ connectionTimeoutMs: 300_000 });
    expect(one.socket.protocol).toBe('graphql-ws');
    await one.subscribe('1', ALL);
    for (let index = 0; index < 20; index += 1)
      await mutate(`mutation { change(id: "${index}", state: "S") { id state } }`);
    await one.until(() => one.frames.filter((each) => each.type === 'data').length === 20);
    expect(one.frames.filter((each) => each.type === 'data').map((each) => each.payload?.data)).toEqual(
      Array.from({ length: 20 }, (_, index) => ({ onChange: { id: String(index), state: 'S' } })),
    );
    one.send({ id: '1', type: 'stop' });
    await one.frame('complete', '1');
    expect(hub.size()).toBe(0);
  });

  it.each([
    [
      'in the address',
      (url: string) =>
        new WebSocket(`${url}?header=${encodeURIComponent(encoded(HEADERS))}&payload=e30=`, 'graphql-ws'),
    ],
    [
      'in a second subprotocol',
      (url: string) =>
        new WebSocket(url, [
          'graphql-ws',
          `header-${Buffer.from(JSON.stringify({ Host: 'api', Authorization: 'good' })).toString('base64url')}`,
        ]),
    ],
    ['in plain headers', (url: string) => new WebSocket(url, 'graphql-ws', { headers: { authorization: 'good' } })],
  ])('accepts credentials %s, and answers with one subprotocol', async (_where, open) => {
    const { url } = await serve();
    const one = await client(open(url)).ready();
    expect(one.socket.protocol).toBe('graphql-ws');
    await one.subscribe('1', ALL);
  });

  it.each([
    ['no credentials', null],
    ['a bad token', { host: 'api', authorization: 'bad' }],
    ['an old token', { host: 'api', authorization: 'old' }],
  ])('refuses a connection with %s', async (_what, credentials) => {
    const { url } = await serve();
    const one = await connect(url, credentials).open();
    expect((await one.frame('connection_error')).payload?.errors?.[0]?.errorType).toBe('UnauthorizedException');
    await one.closed();
  });

  it.each<[string, unknown, string | undefined]>([
    ['no JSON', 'hello', 'BadRequestException'],
    ['an array', '[]', 'BadRequestException'],
    ['an unknown type', { type: 'dance' }, 'UnsupportedOperation'],
    ['a start without an id', { type: 'start' }, 'BadRequestException'],
    ['a start without data', { type: 'start', id: '1', payload: {} }, 'UnsupportedOperation'],
    [
      'a mutation',
      {
        type: 'start',
        id: '1',
        payload: {
          data: JSON.stringify({ query: 'mutation { change(id: "1") { id } }' }),
          extensions: { authorization: HEADERS },
        },
      },
      'UnsupportedOperation',
    ],
    [
      'two operations and no name',
      {
        type: 'start',
        id: '1',
        payload: {
          data: JSON.stringify({
            query: `${ALL.replace('subscription', 'subscription A')} ${ALL.replace('subscription', 'subscription B')}`,
          }),
          extensions: { authorization: HEADERS },
        },
      },
      'UnsupportedOperation',
    ],
    [
      'a filter that AWS refuses',
      {
        type: 'start',
        id: '1',
        payload: {
          data: JSON.stringify({ query: 'subscription { onCrowded { id } }' }),
          extensions: { authorization: HEADERS },
        },
      },
      undefined,
    ],
    [
      'a start with a bad token',
      {
        type: 'start',
        id: '1',
        payload: { data: JSON.stringify({ query: ALL }), extensions: { authorization: { authorization: 'bad' } } },
      },
      'UnauthorizedException',
    ],
    [
      'a start without a token',
      { type: 'start', id: '1', payload: { data: JSON.stringify({ query: ALL }) } },
      'UnauthorizedException',
    ],
    [
      'a query',
      {
        type: 'start',
        id: '1',
        payload: { data: JSON.stringify({ query: '{ ping }' }), extensions: { authorization: HEADERS } },
      },
      'UnsupportedOperation',
    ],
    [
      'no GraphQL',
      {
        type: 'start',
        id: '1',
        payload: { data: JSON.stringify({ query: 'subscription {' }), extensions: { authorization: HEADERS } },
      },
      'MalformedHttpRequestException',
    ],
    [
      "a query's field",
      {
        type: 'start',
        id: '1',
        payload: { data: JSON.stringify({ query: 'subscription { ping }' }), extensions: { authorization: HEADERS } },
      },
      undefined,
    ],
    [
      'what the resolver refuses',
      {
        type: 'start',
        id: '1',
        payload: {
          data: JSON.stringify({ query: 'subscription { onRefused { id } }' }),
          extensions: { authorization: HEADERS },
        },
      },
      'FORBIDDEN',
    ],
    [
      'what a directive refuses',
      {
        type: 'start',
        id: '1',
        payload: {
          data: JSON.stringify({ query: 'subscription { onIamOnly { id } }' }),
          extensions: { authorization: HEADERS },
        },
      },
      'Unauthorized',
    ],
  ])('answers %s with an error frame, and goes on', async (_what, message, errorType) => {
    const { url, faults } = await serve();
    const one = await connect(url).ready();
    one.send(message);
    expect((await one.frame('error')).payload?.errors?.[0]?.errorType).toBe(errorType);
    await one.subscribe('2', ALL);
    expect(faults).toEqual([]);
  });

  it('accepts a start without connection_init if the connection has valid credentials itself', async () => {
    const { url } = await serve();
    const [good, bad] = [connect(url), connect(url, { host: 'api', authorization: 'bad' })];
    for (const each of [good, bad]) {
      await new Promise((resolve) =>
        each.socket.readyState === each.socket.OPEN ? resolve(null) : each.socket.once('open', resolve),
      );
      each.start('1', ALL);
    }
    await good.frame('start_ack', '1');
    expect((await bad.frame('connection_error')).payload?.errors?.[0]?.errorType).toBe('UnauthorizedException');
    await bad.closed();
  });

  it('ignores messages between connection_init and its acknowledgement', async () => {
    let admit = (): void => undefined;
    const admitted = new Promise<void>((resolve) => (admit = resolve));
    const { url, warnings } = await serve({ authenticate: async () => admitted.then(() => caller()) });
    const one = await connect(url).open();
    one.start('1', ALL);
    await expect.poll(() => warnings.join()).toContain('before its connection_ack');
    admit();
    await one.frame('connection_ack');
    await one.subscribe('2', ALL);
    expect(one.frames.map((each) => [each.type, each.id])).toEqual([
      ['connection_ack', undefined],
      ['start_ack', '2'],
    ]);
  });

  it('refuses a duplicate id, and the 101st subscription', async () => {
    const { url } = await serve();
    const one = await connect(url).ready();
    for (let index = 1; index <= 100; index += 1) one.start(String(index), ALL);
    await one.frame('start_ack', '100');
    one.start('7', ALL);
    expect((await one.frame('error', '7')).payload?.errors?.[0]?.errorType).toBe('DuplicatedOperationError');
    one.start('101', ALL);
    expect((await one.frame('error', '101')).payload?.errors?.[0]?.errorType).toBe('MaxSubscriptionsReachedError');
  });

  it('closes a connection without connection_init, and sends it no keep-alives', async () => {
    const { url, realtime } = await serve({ initTimeoutMs: 100, keepAliveMs: 10 });
    const one = connect(url);
    await one.closed();
    expect(one.frames).toEqual([]);
    await expect.poll(() => realtime.size()).toBe(0);
  });

  it.each([
    ['another subprotocol', '', 'graphql-transport-ws', 400],
    ['another path', '/more', 'graphql-ws', 404],
  ])('refuses the upgrade for %s', async (_what, path, protocol, status) => {
    const { url } = await serve();
    const socket = new WebSocket(`${url}${path}`, protocol);
    expect(
      await new Promise((resolve) =>
        socket.once('unexpected-response', (_request, response) => resolve(response.statusCode)),
      ),
    ).toBe(status);
  });

  it('keeps a connection alive, and ends an old one', async () => {
    const { url } = await serve({ keepAliveMs: 20, maxAgeMs: 200 });
    const one = await connect(url).ready();
    await one.frame('ka');
    await one.closed();
  });

  it('ends a subscription when its token expires', async () => {
    const { url, hub } = await serve();
    const one = await connect(url).ready();
    one.start('1', ALL, { authorization: `until:${Date.now() + 150}` });
    await one.frame('start_ack', '1');
    expect((await one.frame('error', '1')).payload?.errors?.[0]).toMatchObject({
      errorType: 'UnauthorizedException',
      message: 'Token has expired.',
    });
    await one.closed();
    expect(hub.size()).toBe(0);
  });

  it('disconnects a client that does not read, and keeps serving the others', async () => {
    const { url, mutate, warnings, hub } = await serve({ maxWaitingBytes: 200_000 });
    const [slow, quick] = [await connect(url).ready(), await connect(url).ready()];
    await slow.subscribe('1', 'subscription { onChange { id state } }');
    await quick.subscribe('1', ALL);
    (slow.socket as unknown as { _socket: { pause(): void } })._socket.pause();
    const state = 'x'.repeat(100_000);
    let sent = 0;
    for (; sent < 400 && hub.size() === 2; sent += 1)
      await mutate(`mutation { change(id: "${sent}", state: "${state}") { id state } }`).then(
        () => new Promise(setImmediate),
      );
    await quick.until(() => quick.frames.filter((each) => each.type === 'data').length === sent);
    expect(warnings.join()).toContain('has not read');
    expect(hub.size()).toBe(1);
  });
});

describe('the data for a subscriber', () => {
  it('is filtered by arguments: an absent one matches anything, null matches null', async () => {
    const { url, mutate } = await serve();
    const one = await connect(url).ready();
    await one.subscribe('any', 'subscription { onChange { id } }');
    await one.subscribe('id', 'subscription { onChange(id: "1") { id } }');
    await one.subscribe('both', 'subscription { onChange(id: "1", state: "A") { id } }');
    await one.subscribe('null', 'subscription { onChange(state: null) { id } }');
    for (const change of ['id: "1", state: "A"', 'id: "1", state: "B"', 'id: "2"'])
      await mutate(`mutation { change(${change}) { id state } }`);
    await one.until(() => one.frames.filter((each) => each.type === 'data').length === 7);
    const got = (id: string) =>
      one.frames
        .filter((each) => each.type === 'data' && each.id === id)
        .map((each) => (each.payload?.data as { onChange: { id: string } }).onChange.id);
    expect([got('any'), got('id'), got('both'), got('null')]).toEqual([['1', '1', '2'], ['1', '1'], ['1'], ['2']]);
  });

  it('has the fields that the mutation selected, by their schema names; others are null, with a warning', async () => {
    const { url, mutate, warnings } = await serve();
    const one = await connect(url).ready();
    await one.subscribe('1', 'subscription { onChange { id estado: state bay } }');
    await mutate('mutation { cambio: change(id: "1", state: "A", bay: "B1") { clave: id situacion: state } }');
    expect((await one.frame('data')).payload).toEqual({ data: { onChange: { id: '1', estado: 'A', bay: null } } });
    expect(warnings).toEqual([
      'Subscription.onChange: Mutation.change did not select Change.bay; the subscriber gets null',
    ]);
  });

  it('leaves out what the subscription’s own directives exclude', async () => {
    const { url, mutate, warnings } = await serve();
    const one = await connect(url).ready();
    await one.subscribe('1', 'subscription { onChange { id secret } }');
    await mutate('mutation { change(id: "1") { id } }');
    expect((await one.frame('data')).payload).toMatchObject({
      data: { onChange: { id: '1', secret: null } },
      errors: [{ errorType: 'Unauthorized' }],
    });
    expect(warnings.join()).toContain('directives of both the publisher and the subscriber');
  });

  it('follows the filter that its resolver set, until it is invalidated', async () => {
    const { url, mutate, hub } = await serve();
    const [one, other] = [await connect(url).ready(), await connect(url).ready()];
    await one.subscribe('1', 'subscription { onFiltered(bay: "B1") { id bay } }');
    await other.subscribe('1', 'subscription { onFiltered(bay: "B2") { id bay } }');
    for (const bay of ['B1', 'B2', 'B1']) await mutate(`mutation { change(id: "1", bay: "${bay}") { id bay } }`);
    await one.until(() => one.frames.filter((each) => each.type === 'data').length === 2);
    await other.frame('data');
    await mutate('mutation { closeAll(bay: "B1") }');
    expect((await one.frame('complete', '1')).payload).toEqual({ message: 'Subscription complete.' });
    await one.closed();
    expect([hub.size(), other.frames.filter((each) => each.type === 'data').length]).toEqual([1, 1]);
  });

  it('is dropped with a warning if it is over 240 KB or the filter can never match', async () => {
    const { url, mutate, warnings } = await serve();
    const one = await connect(url).ready();
    await one.subscribe('1', 'subscription { onChange { id tags } }');
    await one.subscribe('2', 'subscription { onImpossible { id } }');
    await mutate(`mutation { change(id: "big", tags: ["${'z'.repeat(300_000)}"]) { id tags } }`);
    await mutate('mutation { change(id: "after") { id tags } }');
    expect((await one.frame('data', '1')).payload?.data).toMatchObject({ onChange: { id: 'after' } });
    expect(warnings.join('\n')).toMatch(/over 245760; AWS drops it/);
    expect(warnings.join('\n')).toContain('the payload has no field nowhere: the filter can never match');
  });
});

describe('a SigV4 signature', () => {
  const api = { arn: 'arn:aws:appsync:eu-west-1:000000000000:apis/x' } as never;
  const role = {
    stack: 'S',
    logicalId: 'Role',
    arn: 'arn:aws:iam::000000000000:role/Publisher',
    statements: [
      {
        effect: 'Allow' as const,
        actions: ['appsync:GraphQL'],
        resources: ['arn:aws:appsync:eu-west-1:000000000000:apis/x/types/Mutation/fields/publish'],
      },
    ],
  };
  const signers = [
    { accessKeyId: 'local', secretAccessKey: 'local', name: 'local' },
    { accessKeyId: 'FN', secretAccessKey: 'secret', name: 'publisher', role },
  ];
  const check = createSignatureCheck(api, '000000000000', 'eu-west-1', () => signers);
  const body = JSON.stringify({ query: '{ ping }' });

  async function signed(
    keys: { accessKeyId: string; secretAccessKey: string },
    more: { service?: string; date?: Date } = {},
  ) {
    const signer = new SignatureV4({
      service: more.service ?? 'appsync',
      region: 'eu-west-1',
      credentials: keys,
      sha256: Sha256,
    });
    const { headers } = await signer.sign(
      {
        method: 'POST',
        protocol: 'http:',
        hostname: '127.0.0.1',
        path: '/graphql',
        headers: { host: '127.0.0.1:4000', 'content-type': 'application/json' },
        body,
      },
      more.date ? { signingDate: more.date } : {},
    );
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  }
  const verdict = (headers: Record<string, string>, text = body) => {
    try {
      return check(headers, { method: 'POST', path: '/graphql', body: text }, '127.0.0.1');
    } catch (error) {
      return (error as RequestError).errorType;
    }
  };

  it('identifies the signer and what its role allows', async () => {
    const machine = verdict(await signed({ accessKeyId: 'local', secretAccessKey: 'local' })) as Caller;
    expect(machine).toMatchObject({
      mode: 'AWS_IAM',
      identity: { username: 'local', userArn: 'arn:aws:iam::000000000000:user/local' },
    });
    const publisher = verdict(await signed({ accessKeyId: 'FN', secretAccessKey: 'secret' })) as Caller;
    expect(publisher.identity).toMatchObject({ userArn: 'arn:aws:sts::000000000000:assumed-role/Publisher/publisher' });
    expect([
      machine.allows?.('Query', 'x'),
      publisher.allows?.('Mutation', 'publish'),
      publisher.allows?.('Mutation', 'other'),
    ]).toEqual([true, true, false]);
  });

  it.each([
    ['a stranger', { accessKeyId: 'NOBODY', secretAccessKey: 'x' }, {}, 'UnrecognizedClientException'],
    ['another secret', { accessKeyId: 'FN', secretAccessKey: 'other' }, {}, 'InvalidSignatureException'],
    [
      'another service',
      { accessKeyId: 'FN', secretAccessKey: 'secret' },
      { service: 's3' },
      'InvalidSignatureException',
    ],
    [
      'an old date',
      { accessKeyId: 'FN', secretAccessKey: 'secret' },
      { date: new Date(Date.now() - 600_000) },
      'InvalidSignatureException',
    ],
  ])('is refused if it comes from %s', async (_who, keys, more, errorType) => {
    expect(verdict(await signed(keys, more))).toBe(errorType);
  });

  it('is valid only for what it signed', async () => {
    const headers = await signed({ accessKeyId: 'FN', secretAccessKey: 'secret' });
    expect(verdict(headers, `${body} `)).toBe('InvalidSignatureException');
    expect(verdict({ ...headers, host: 'elsewhere' })).toBe('InvalidSignatureException');
    expect(verdict({ authorization: 'AWS4-HMAC-SHA256 nonsense' })).toBe('IncompleteSignatureException');
  });
});

describe('the local certificate', () => {
  it('is trusted by clients that trust its authority, and by no others', async () => {
    const certificate = await localCertificate();
    const { createServer: createSecureServer } = await import('node:https');
    const server = createSecureServer({ key: certificate.key, cert: certificate.cert }, (_request, response) =>
      response.end('hello'),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    stops.push(() => new Promise((resolve) => server.close(resolve)));
    const ask = (ca: string | undefined) =>
      new Promise<string>((resolve) => {
        const request = httpsRequest(
          {
            host: '127.0.0.1',
            port: (server.address() as AddressInfo).port,
            ...(ca === undefined ? {} : { ca }),
            agent: false,
          },
          (response) => response.on('data', (data: Buffer) => resolve(data.toString())),
        );
        request.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''));
        request.end();
      });
    expect(await ask(readFileSync(certificate.caFile, 'utf8'))).toBe('hello');
    expect(await ask(undefined)).not.toBe('hello');
  });
});
