import { afterEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { ALL, caller, client, connect, encoded, HEADERS, serve, stopServers } from './testServer.ts';

afterEach(stopServers);

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

  it.each([
    ['messages', 1_001, ''],
    ['bytes', 6, 'x'.repeat(900_000)],
  ])('disconnects a client that sends more %s than it is answered, and says so once', async (_what, count, padding) => {
    const { url, warnings } = await serve({ authenticate: () => new Promise<never>(() => undefined) });
    const one = connect(url);
    await new Promise((resolve) => one.socket.once('open', resolve));
    for (let index = 0; index < count; index += 1) one.send({ type: 'start', id: String(index), padding });
    await one.closed();
    expect(warnings).toEqual(['a real-time client sends faster than it is answered: its connection is ended']);
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
