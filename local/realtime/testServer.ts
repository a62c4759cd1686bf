/** For tests: the real-time side of a small API on a socket, and a client that keeps what it hears. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import WebSocket from 'ws';
import { testApi } from '../graphql/testApi.ts';
import type { Caller } from '../graphql/authorization.ts';
import { RequestError } from '../graphql/errors.ts';
import type { Authenticate } from '../http/authentication.ts';
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
    'export function request() { return {}; }\n' +
      'export function response(ctx) { ' +
      "extensions.invalidateSubscriptions({ subscriptionField: 'onFiltered', payload: { bay: ctx.args.bay } }); " +
      "return 'closed'; }",
    'export function request() { return { payload: null }; }\nexport function response() { return null; }',
  ] as [string, string],
  'Subscription.onFiltered': filtered(
    "const filterGroup = [{ filters: [{ fieldName: 'bay', operator: 'eq', value: ctx.args.bay }] }]; " +
      'extensions.setSubscriptionFilter({ filterGroup }); extensions.setSubscriptionInvalidationFilter({ filterGroup });',
  ),
  'Subscription.onRefused': [
    "export function request() { util.error('not you', 'FORBIDDEN'); }\nexport function response() { return null; }",
    'export function request() { return { payload: null }; }\nexport function response() { return null; }',
  ] as [string, string],
  'Subscription.onCrowded': filtered(
    'extensions.setSubscriptionFilter({ filterGroup: [{ filters: [' +
      "{ fieldName: 'id', operator: 'in', value: ['1', '2', '3', '4', '5', '6'] }] }] });",
  ),
  'Subscription.onImpossible': filtered(
    "extensions.setSubscriptionFilter({ filterGroup: [{ filters: [{ fieldName: 'nowhere', operator: 'eq', value: 1 }] }] });",
  ),
};

export const caller = (more: Partial<Caller> = {}): Caller => ({
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

export const HEADERS = { host: 'api', authorization: 'good' };
export const encoded = (headers: object): string => Buffer.from(JSON.stringify(headers)).toString('base64');

interface Frame {
  type: string;
  id?: string;
  payload?: { data?: unknown; errors?: { errorType: string; message: string }[]; connectionTimeoutMs?: number };
}

const stops: (() => Promise<unknown>)[] = [];

/** Ends what a test has started. */
export async function stopServers(): Promise<void> {
  for (const stop of stops.splice(0).reverse()) await stop();
}

/** The real-time side of a small API on a socket. Tokens say what they are. */
export async function serve(options: Partial<RealtimeOptions> = {}) {
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
export function connect(url: string, credentials: object | null = HEADERS) {
  const address = credentials === null ? url : `${url}?header=${encodeURIComponent(encoded(credentials))}&payload=e30=`;
  return client(new WebSocket(address, 'graphql-ws'));
}

export function client(socket: WebSocket) {
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

export const ALL = 'subscription { onChange { id state } }';
