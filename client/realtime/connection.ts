/**
 * One connection for all subscriptions of a client. Nothing is replayed by AppSync, so every listener is told when it was
 * cut off and is back.
 */
import { TallerError } from '../errors.ts';
import type { Frame, RealtimeOptions } from './line.ts';
import { createLine, credentialsOf } from './line.ts';

export type { RealtimeOptions, RealtimeStatus } from './line.ts';

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

/** Refusals that pass: a fresh token mends the one, time the other. */
const PASSING = ['UnauthorizedException', 'TRY_AGAIN'];

interface Entry extends Listener {
  started: boolean;
  wasLive: boolean;
}

export function createRealtimeConnection(options: RealtimeOptions): RealtimeConnection {
  const entries = new Map<string, Entry>();
  let nextId = 0;
  const line = createLine(options, {
    isWanted: () => entries.size > 0,
    async onOpen() {
      await Promise.all([...entries].map(([id, entry]) => start(id, entry)));
    },
    onLost() {
      for (const entry of entries.values()) entry.started = false;
    },
    onFrame: receive,
  });

  async function start(id: string, entry: Entry): Promise<void> {
    if (!line.isOpen() || entry.started) return;
    entry.started = true;
    const authorization = await credentialsOf(options);
    if (entries.get(id) !== entry || !line.isOpen()) return;
    const data = JSON.stringify({ query: entry.query, variables: entry.variables });
    line.send({ id, type: 'start', payload: { data, extensions: { authorization } } });
  }

  function receive({ type, id = '', payload }: Frame): void {
    const entry = entries.get(id);
    const [error] = payload?.errors ?? [];
    if (type === 'connection_error') line.cut();
    if (type === 'data' && payload?.data) entry?.onData(payload.data);
    if (type === 'start_ack' && entry) {
      line.live();
      entry.onLive(entry.wasLive);
      entry.wasLive = true;
    }
    if (type !== 'error') return;
    if (PASSING.includes(error?.errorType ?? '')) return line.cut();
    if (!entries.delete(id)) return;
    entry?.onRefused(new TallerError(error?.message ?? 'The subscription was refused', error?.errorType ?? 'INTERNAL'));
  }

  return {
    add(listener) {
      const id = String((nextId += 1));
      const entry: Entry = { ...listener, started: false, wasLive: false };
      entries.set(id, entry);
      if (line.isOpen()) start(id, entry).catch(() => line.cut());
      else void line.open();
      return () => {
        if (!entries.delete(id)) return;
        if (entry.started && line.isOpen()) line.send({ id, type: 'stop' });
        if (entries.size === 0) line.end();
      };
    },
  };
}

/** AWS serves the two under sister names; everybody else, custom domains included, under a path of the same host. */
export function realtimeUrl(endpoint: string): string {
  const url = new URL(endpoint);
  url.protocol = url.protocol === 'http:' ? 'ws:' : 'wss:';
  if (/\.appsync-api\.[^.]+\.amazonaws\.com/.test(url.hostname))
    url.hostname = url.hostname.replace('.appsync-api.', '.appsync-realtime-api.');
  else url.pathname = `${url.pathname.replace(/\/$/, '')}/realtime`;
  return url.href;
}
