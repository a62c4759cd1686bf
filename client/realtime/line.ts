/**
 * One WebSocket in AppSync's real-time protocol: opened when it is wanted, watched while it is silent, and opened again
 * after each cut for as long as it is wanted.
 */
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

export interface Frame {
  type: string;
  id?: string;
  payload?: {
    data?: Record<string, unknown> | null;
    errors?: { errorType?: string; message: string }[];
    connectionTimeoutMs?: number;
  };
}

/** What stands behind a line. */
export interface LineUser {
  isWanted(): boolean;
  /** The line is open: it can be spoken on. */
  onOpen(): Promise<void>;
  /** Whatever was said must be said again. */
  onLost(): void;
  onFrame(frame: Frame): void;
}

export interface Line {
  open(): Promise<void>;
  isOpen(): boolean;
  send(frame: object): void;
  /** A subscription is live: from now on a cut is one that is mended. */
  live(): void;
  /** Ends the socket as a fault would: the line comes back. */
  cut(): void;
  /** Nobody wants it any more. */
  end(): void;
}

const ACK_TIMEOUT = 15_000;
const DEFAULT_KEEP_ALIVE_TIMEOUT = 300_000;
/** Failures in a row after which a client says that it is offline; it goes on trying. */
const OFFLINE_AFTER = 3;

export function createLine(options: RealtimeOptions, user: LineUser): Line {
  /** Ends the socket if AppSync sent no keep-alive within the time that it announced. */
  const watchdog = createTimer(() => socket?.close());
  const retry = createTimer(() => void open());
  const standing = createStanding(options);
  let socket: WebSocket | undefined;
  let opening = false;
  let acknowledged = false;
  let keepAlive = DEFAULT_KEEP_ALIVE_TIMEOUT;

  async function open(): Promise<void> {
    if (socket || opening || !user.isWanted()) return;
    opening = true;
    standing.opening();
    try {
      const created = socketFor(options, await credentialsOf(options));
      socket = created;
      // Any error here, a missing token included, counts as a cut: the connection is opened again.
      created.onmessage = ({ data }) => void receive(String(data)).catch(() => created.close());
      created.onclose = () => {
        if (socket === created) lost();
      };
      watchdog.start(ACK_TIMEOUT);
    } catch {
      lost();
    } finally {
      opening = false;
    }
  }

  function forget(): void {
    watchdog.stop();
    retry.stop();
    socket = undefined;
    acknowledged = false;
  }

  function lost(): void {
    forget();
    user.onLost();
    if (user.isWanted()) retry.start(standing.failed());
  }

  async function receive(text: string): Promise<void> {
    const frame = JSON.parse(text) as Frame;
    if (acknowledged) watchdog.start(keepAlive);
    if (frame.type !== 'connection_ack') return user.onFrame(frame);
    acknowledged = true;
    standing.acknowledged();
    keepAlive = frame.payload?.connectionTimeoutMs ?? DEFAULT_KEEP_ALIVE_TIMEOUT;
    watchdog.start(keepAlive);
    await user.onOpen();
  }

  return {
    open,
    isOpen: () => acknowledged,
    send: (frame) => socket?.send(JSON.stringify(frame)),
    live: () => standing.live(),
    cut: () => socket?.close(),
    end() {
      const last = socket;
      forget();
      last?.close();
    },
  };
}

/** What the person is told, and how long to wait before the next attempt. */
function createStanding({ onStatus, baseDelay = 250, maxDelay = 30_000 }: RealtimeOptions) {
  let everLive = false;
  let failures = 0;
  const opening = (): RealtimeStatus => (everLive ? 'reconnecting' : 'connecting');
  return {
    opening: () => onStatus(opening()),
    acknowledged() {
      failures = 0;
    },
    live() {
      everLive = true;
      onStatus('live');
    },
    /** @returns milliseconds, at random: clients that were cut together do not come back together */
    failed(): number {
      failures += 1;
      onStatus(failures >= OFFLINE_AFTER ? 'offline' : opening());
      return Math.random() * Math.min(maxDelay, baseDelay * 2 ** Math.min(failures, 16));
    },
  };
}

function socketFor(options: RealtimeOptions, credentials: object): WebSocket {
  const header = base64url(JSON.stringify(credentials));
  const created = new options.WebSocket(options.url, ['graphql-ws', `header-${header}`]);
  created.onopen = () => created.send(JSON.stringify({ type: 'connection_init' }));
  created.onerror = () => created.close();
  return created;
}

export async function credentialsOf(options: RealtimeOptions): Promise<{ host: string; Authorization: string }> {
  return { host: options.host, Authorization: await options.accessToken() };
}

function base64url(text: string): string {
  const base64 = btoa(String.fromCharCode(...new TextEncoder().encode(text)));
  return base64.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

interface Timer {
  /** Starts anew where it runs. */
  start(milliseconds: number): void;
  stop(): void;
}

function createTimer(act: () => void): Timer {
  let running: ReturnType<typeof setTimeout> | undefined;
  return {
    start(milliseconds) {
      clearTimeout(running);
      running = setTimeout(act, milliseconds);
    },
    stop: () => clearTimeout(running),
  };
}
