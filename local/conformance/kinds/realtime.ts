/** Kind `realtime`: a client of the real-time protocol, step by step. */
import WebSocket from 'ws';
import { CaseError } from '../case.ts';
import type { Credentials } from './credentials.ts';
import { headersOf, stopCredentials } from './credentials.ts';
import type { Kind } from './kind.ts';
import type { Served, ServedSpec } from './served.ts';
import { serve, SERVED_FIELDS } from './served.ts';

type Thing = Record<string, unknown>;

interface Connect {
  /** @default /graphql/realtime */
  path?: string;
  /** Where credentials are. @default address */
  by?: 'address' | 'subprotocol' | 'headers';
  credentials?: Credentials;
  /** @default graphql-ws */
  subprotocol?: string;
}

/** One of these a step. */
type Step =
  /** A message as it is sent; a text is sent as it is. */
  | { send: unknown }
  /** A subscription under an id. */
  | { start: string; query?: string; variables?: Thing; operationName?: string; credentials?: Credentials }
  /** Many subscriptions, under `1`, `2` and so on. */
  | { startMany: number; query?: string }
  /** The next step waits for a frame. */
  | { wait: string; id?: string }
  | { mutate: string }
  | { closed: true };

const DEFAULT_QUERY = 'subscription { onChange { id state } }';

interface Client {
  socket: WebSocket;
  frames: Thing[];
  /** Resolves once the condition holds. */
  until: (condition: () => boolean) => Promise<void>;
  isClosed: () => boolean;
}

function watch(socket: WebSocket): Client {
  const frames: Thing[] = [];
  const waiting = new Set<() => void>();
  let closed = false;
  const wake = (): void => waiting.forEach((check) => check());
  socket.on('message', (data) => {
    frames.push(JSON.parse((data as Buffer).toString()) as Thing);
    wake();
  });
  socket.on('close', () => {
    closed = true;
    wake();
  });
  socket.on('error', () => undefined);
  const until = (condition: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const check = (): void => {
        if (!condition()) return;
        waiting.delete(check);
        resolve();
      };
      waiting.add(check);
      check();
    });
  return { socket, frames, until, isClosed: () => closed };
}

async function open(
  served: Served,
  { path = '/graphql/realtime', by = 'address', credentials, subprotocol = 'graphql-ws' }: Connect,
): Promise<{ client: Client } | { upgrade: Thing }> {
  const url = new URL(path, served.origin.replace('http', 'ws'));
  const covered = new URL('/graphql/connect', served.origin);
  const headers = credentials
    ? { host: url.host, ...(await headersOf(credentials, { method: 'POST', url: covered, body: '{}' })) }
    : null;
  const json = JSON.stringify(headers);
  if (headers && by === 'address')
    url.search = `header=${encodeURIComponent(Buffer.from(json).toString('base64'))}&payload=e30=`;
  const protocols = [
    subprotocol,
    ...(headers && by === 'subprotocol' ? [`header-${Buffer.from(json).toString('base64url')}`] : []),
  ];
  const socket = new WebSocket(url, protocols, headers && by === 'headers' ? { headers } : {});
  const client = watch(socket);
  return new Promise((resolve) => {
    socket.once('open', () => resolve({ client }));
    socket.once('unexpected-response', (_request, response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ upgrade: { status: response.statusCode, body: text === '' ? null : (JSON.parse(text) as unknown) } });
      });
    });
  });
}

async function started(
  served: Served,
  id: string,
  {
    query = DEFAULT_QUERY,
    variables = {},
    operationName,
    credentials,
  }: { query?: string; variables?: Thing; operationName?: string; credentials?: Credentials },
): Promise<Thing> {
  const data = JSON.stringify({ query, variables, ...(operationName === undefined ? {} : { operationName }) });
  const url = new URL('/graphql', served.origin);
  const authorization = { host: url.host, ...(await headersOf(credentials, { method: 'POST', url, body: data })) };
  return { id, type: 'start', payload: { data, extensions: { authorization } } };
}

async function take(step: Step, served: Served, client: Client, credentials: Credentials | undefined): Promise<void> {
  const send = (message: unknown): void =>
    client.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  if ('send' in step) return send(step.send);
  if ('start' in step) return send(await started(served, step.start, { credentials, ...step } as never));
  if ('startMany' in step) {
    for (let index = 1; index <= step.startMany; index += 1)
      send(await started(served, String(index), { ...step, ...(credentials ? { credentials } : {}) }));
    return;
  }
  if ('wait' in step) {
    const ids = step.id;
    return client.until(() =>
      client.frames.some((each) => each['type'] === step.wait && (ids === undefined || each['id'] === ids)),
    );
  }
  if ('mutate' in step) return void (await served.executor.ask(step.mutate));
  return client.until(client.isClosed);
}

export const realtime: Kind = {
  fields: [...SERVED_FIELDS, 'connect', 'steps', 'ignore'],
  async run(test) {
    const {
      connect = {},
      steps,
      ignore = ['ka'],
      ...spec
    } = test.input as ServedSpec & { connect?: Connect; steps?: Step[]; ignore?: string[] };
    if (!Array.isArray(steps)) throw new CaseError(`${test.place}: a case of kind realtime has steps`);
    const served = await serve(spec);
    try {
      const opened = await open(served, connect);
      if ('upgrade' in opened) return { upgrade: opened.upgrade };
      const { client } = opened;
      for (const step of steps) await take(step, served, client, connect.credentials);
      const frames = client.frames.filter((each) => !ignore.includes(String(each['type'])));
      return {
        frames,
        last: frames.at(-1) ?? null,
        closed: client.isClosed(),
        subprotocol: client.socket.protocol,
        told: served.told,
        warnings: served.warnings,
      };
    } finally {
      await served.stop();
    }
  },
  stop: stopCredentials,
};
