import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WebSocket as ServerSocket } from 'ws';
import { WebSocketServer } from 'ws';
import type { TallerError } from '../errors.ts';
import type { RealtimeStatus } from './connection.ts';
import { createRealtimeConnection, realtimeUrl } from './connection.ts';

describe('the real-time address', () => {
  it.each([
    [
      'https://abc.appsync-api.us-east-1.amazonaws.com/graphql',
      'wss://abc.appsync-realtime-api.us-east-1.amazonaws.com/graphql',
    ],
    ['https://api.taller.example/graphql', 'wss://api.taller.example/graphql/realtime'],
    ['http://127.0.0.1:4000/graphql', 'ws://127.0.0.1:4000/graphql/realtime'],
  ])('derived from %s is %s', (endpoint, expected) => {
    expect(realtimeUrl(endpoint)).toBe(expected);
  });
});

describe('the real-time connection', () => {
  let server: WebSocketServer;
  let url: string;
  const sockets: ServerSocket[] = [];
  /** The server's answer to a start message; undefined to send none. */
  let answer: (id: string, authorization: string) => object | string | null;
  const stops: (() => void)[] = [];

  beforeEach(async () => {
    answer = (id) => ({ type: 'start_ack', id });
    server = new WebSocketServer({ port: 0, host: '127.0.0.1', handleProtocols: () => 'graphql-ws' });
    server.on('connection', (socket) => {
      sockets.push(socket);
      socket.on('message', (data) => {
        const message = JSON.parse((data as Buffer).toString()) as {
          type: string;
          id: string;
          payload: { extensions: { authorization: { Authorization: string } } };
        };
        if (message.type === 'connection_init')
          socket.send(JSON.stringify({ type: 'connection_ack', payload: { connectionTimeoutMs: 5_000 } }));
        if (message.type !== 'start') return;
        const said = answer(message.id, message.payload.extensions.authorization.Authorization);
        if (said) socket.send(typeof said === 'string' ? said : JSON.stringify(said));
      });
    });
    await new Promise((resolve) => server.once('listening', resolve));
    url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(async () => {
    for (const stop of stops.splice(0)) stop();
    for (const socket of sockets.splice(0)) socket.terminate();
    await new Promise((resolve) => server.close(resolve));
  });

  function follow(accessToken: () => Promise<string>) {
    const seen = {
      statuses: [] as RealtimeStatus[],
      live: [] as boolean[],
      data: [] as unknown[],
      refused: [] as TallerError[],
    };
    const connection = createRealtimeConnection({
      url,
      host: 'api',
      accessToken,
      WebSocket,
      onStatus: (status) => seen.statuses.push(status),
      baseDelay: 5,
      maxDelay: 20,
    });
    stops.push(
      connection.add({
        query: 'subscription { x }',
        variables: {},
        onLive: (resumed) => seen.live.push(resumed),
        onData: (data) => seen.data.push(data),
        onRefused: (error) => seen.refused.push(error),
      }),
    );
    return seen;
  }

  it('reconnects with a fresh token after a cut, and reports that it was away', async () => {
    let tokens = 0;
    const used: string[] = [];
    answer = (id, authorization) => {
      used.push(authorization);
      return { type: 'start_ack', id };
    };
    const seen = follow(() => Promise.resolve(`token ${(tokens += 1)}`));
    await expect.poll(() => seen.live).toEqual([false]);
    sockets.at(-1)?.terminate();
    await expect.poll(() => seen.live).toEqual([false, true]);
    expect(new Set(used).size).toBe(2);
    expect(seen.statuses).toContain('reconnecting');
    expect(seen.statuses.at(-1)).toBe('live');
  });

  it('keeps trying if no token is available for a while, at the opening or at the start of a subscription', async () => {
    // A token is requested at the opening and at each start; the second and third request fail.
    let asked = 0;
    const seen = follow(() =>
      (asked += 1) === 2 || asked === 3 ? Promise.reject(new Error('no token')) : Promise.resolve('token'),
    );
    await expect.poll(() => seen.live).toEqual([false]);
    expect(asked).toBeGreaterThan(3);
  });

  it('treats a frame that is not JSON as a lost connection', async () => {
    let first = true;
    answer = (id) => {
      if (!first) return { type: 'start_ack', id };
      first = false;
      return 'hello';
    };
    const seen = follow(() => Promise.resolve('token'));
    await expect.poll(() => seen.live).toEqual([false]);
    expect(sockets.length).toBe(2);
  });

  it.each([
    ['UnauthorizedException', 'Token has expired.'],
    ['TRY_AGAIN', 'The database does not answer'],
  ])('begins a subscription again that was refused for now: %s', async (errorType, message) => {
    let first = true;
    answer = (id) => {
      if (!first) return { type: 'start_ack', id };
      first = false;
      return { type: 'error', id, payload: { errors: [{ errorType, message }] } };
    };
    const renewed = follow(() => Promise.resolve('token'));
    await expect.poll(() => renewed.live).toEqual([false]);
    expect(renewed.refused).toEqual([]);
  });

  it('ends a subscription that the API refuses for good', async () => {
    answer = (id) => ({ type: 'error', id, payload: { errors: [{ errorType: 'FORBIDDEN', message: 'not you' }] } });
    const refused = follow(() => Promise.resolve('token'));
    await expect.poll(() => refused.refused.map((error) => error.code)).toEqual(['FORBIDDEN']);
  });

  it('reports that it is offline if nobody answers, and keeps trying', async () => {
    await new Promise((resolve) => server.close(resolve));
    const { port } = new URL(url);
    const seen = follow(() => Promise.resolve('token'));
    await expect.poll(() => seen.statuses.at(-1)).toBe('offline');
    server = new WebSocketServer({ port: Number(port), host: '127.0.0.1', handleProtocols: () => 'graphql-ws' });
    server.on('connection', (socket) => {
      sockets.push(socket);
      socket.on('message', (data) => {
        const { type, id } = JSON.parse((data as Buffer).toString()) as { type: string; id: string };
        socket.send(
          JSON.stringify(type === 'start' ? { type: 'start_ack', id } : { type: 'connection_ack', payload: {} }),
        );
      });
    });
    await expect.poll(() => seen.live).toEqual([false]);
  });
});
