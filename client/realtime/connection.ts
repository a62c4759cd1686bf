/**
 * One WebSocket for all subscriptions of a client: AppSync's real-time protocol, kept up for as long as somebody listens.
 * Nothing is replayed by AppSync, so every listener is told when it was cut off and is back.
 */
import { TallerError } from '../errors.ts';

export type RealtimeStatus = 'connecting' | 'live' | 'reconnecting' | 'offline';

export interface RealtimeOptions {
  /** `wss://…`; AWS's own is derived from the GraphQL endpoint. */
  url: string;
  /** Host of the GraphQL endpoint: AppSync wants it among the credentials. */
  host: string;
  accessToken: () => Promise<string>;
  WebSocket: typeof WebSocket;
  onStatus: (status: RealtimeStatus) => void;
  /** Milliseconds. @default 250 */
  baseDelay?: number;
  /** Milliseconds. @default 30000 */
  maxDelay?: number;
}

export interface Listener {
  query: string;
  variables: object;
  /** @param resumed true after a cut: what happened in between was not delivered */
  onLive: (resumed: boolean) => void;
  onData: (data: Record<string, unknown>) => void;
  /** The API refused the subscription: it is over. */
  onRefused: (error: TallerError) => void;
}

export interface RealtimeConnection {
  /** @returns a function that ends the subscription */
  add(listener: Listener): () => void;
}

const ACK_TIMEOUT = 15_000;
const DEFAULT_KEEP_ALIVE_TIMEOUT = 300_000;
/** Failures in a row after which a client says that it is offline; it goes on trying. */
const OFFLINE_AFTER = 3;
/** Refusals that a fresh token mends. */
const EXPIRED = 'UnauthorizedException';

interface Frame {
  type: string;
  id?: string;
  payload?: { data?: Record<string, unknown> | null; errors?: { errorType?: string; message: string }[]; connectionTimeoutMs?: number };
}

interface Entry extends Listener {
  started: boolean;
  wasLive: boolean;
}

function base64url(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

export function createRealtimeConnection(options: RealtimeOptions): RealtimeConnection {
  const { baseDelay = 250, maxDelay = 30_000 } = options;
  const entries = new Map<string, Entry>();
  let socket: WebSocket | undefined;
  let acknowledged = false;
  let failures = 0;
  let everLive = false;
  let nextId = 0;
  let watchdog: ReturnType<typeof setTimeout> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let opening = false;

  const credentials = async (): Promise<{ host: string; Authorization: string }> => ({ host: options.host, Authorization: await options.accessToken() });
  const send = (frame: object): void => socket?.send(JSON.stringify(frame));

  /** Ends the socket if AppSync sent no keep-alive within the time that it announced. */
  function expectWithin(milliseconds: number): void {
    clearTimeout(watchdog);
    watchdog = setTimeout(() => socket?.close(), milliseconds);
  }

  async function open(): Promise<void> {
    if (socket || opening || entries.size === 0) return;
    opening = true;
    options.onStatus(everLive ? 'reconnecting' : 'connecting');
    try {
      const header = await credentials();
      const created = new options.WebSocket(options.url, ['graphql-ws', `header-${base64url(JSON.stringify(header))}`]);
      socket = created;
      created.onopen = () => send({ type: 'connection_init' });
      created.onmessage = ({ data }) => {
        // Any error here, a missing token included, counts as a cut: the connection is opened again.
        receive(String(data)).catch(() => created.close());
      };
      created.onclose = () => {
        if (socket === created) lost();
      };
      created.onerror = () => created.close();
      expectWithin(ACK_TIMEOUT);
    } catch {
      lost();
    } finally {
      opening = false;
    }
  }

  function lost(): void {
    clearTimeout(watchdog);
    clearTimeout(retry);
    socket = undefined;
    acknowledged = false;
    for (const entry of entries.values()) entry.started = false;
    if (entries.size === 0) return;
    failures += 1;
    options.onStatus(failures >= OFFLINE_AFTER ? 'offline' : everLive ? 'reconnecting' : 'connecting');
    retry = setTimeout(() => void open(), Math.random() * Math.min(maxDelay, baseDelay * 2 ** Math.min(failures, 16)));
  }

  async function start(id: string, entry: Entry): Promise<void> {
    if (!acknowledged || entry.started) return;
    entry.started = true;
    const authorization = await credentials();
    if (entries.get(id) === entry && acknowledged) {
      send({ id, type: 'start', payload: { data: JSON.stringify({ query: entry.query, variables: entry.variables }), extensions: { authorization } } });
    }
  }

  let keepAlive = DEFAULT_KEEP_ALIVE_TIMEOUT;

  async function receive(text: string): Promise<void> {
    const frame = JSON.parse(text) as Frame;
    if (acknowledged) expectWithin(keepAlive);
    const entry = frame.id === undefined ? undefined : entries.get(frame.id);
    const [error] = frame.payload?.errors ?? [];
    switch (frame.type) {
      case 'connection_ack':
        acknowledged = true;
        failures = 0;
        keepAlive = frame.payload?.connectionTimeoutMs ?? DEFAULT_KEEP_ALIVE_TIMEOUT;
        expectWithin(keepAlive);
        await Promise.all([...entries].map(([id, each]) => start(id, each)));
        return;
      case 'start_ack':
        if (!entry) return;
        everLive = true;
        options.onStatus('live');
        entry.onLive(entry.wasLive);
        entry.wasLive = true;
        return;
      case 'data':
        if (frame.payload?.data) entry?.onData(frame.payload.data);
        return;
      case 'connection_error':
        socket?.close();
        return;
      case 'error':
        if (error?.errorType === EXPIRED) socket?.close();
        else if (frame.id !== undefined && entries.delete(frame.id)) entry?.onRefused(new TallerError(error?.message ?? 'The subscription was refused', error?.errorType ?? 'INTERNAL'));
        return;
      default:
    }
  }

  return {
    add(listener) {
      const id = String((nextId += 1));
      const entry: Entry = { ...listener, started: false, wasLive: false };
      entries.set(id, entry);
      if (acknowledged) start(id, entry).catch(() => socket?.close());
      else void open();
      return () => {
        if (!entries.delete(id)) return;
        if (entry.started && acknowledged) send({ id, type: 'stop' });
        if (entries.size > 0) return;
        clearTimeout(retry);
        clearTimeout(watchdog);
        const last = socket;
        socket = undefined;
        acknowledged = false;
        last?.close();
      };
    },
  };
}

/** AWS serves the two under sister names; everybody else, custom domains included, under a path of the same host. */
export function realtimeUrl(endpoint: string): string {
  const url = new URL(endpoint);
  url.protocol = url.protocol === 'http:' ? 'ws:' : 'wss:';
  if (/\.appsync-api\.[^.]+\.amazonaws\.com/.test(url.hostname)) url.hostname = url.hostname.replace('.appsync-api.', '.appsync-realtime-api.');
  else url.pathname = `${url.pathname.replace(/\/$/, '')}/realtime`;
  return url.href;
}
