/** WebSockets at `/graphql/realtime`: credentials in three ways, keep-alives, and an end for those who stop reading. */
import type { IncomingHttpHeaders, IncomingMessage, Server } from 'node:http';
import type { Server as SecureServer } from 'node:https';
import type { RawData, WebSocket } from 'ws';
import { WebSocketServer } from 'ws';
import type { Executor } from '../graphql/execute.ts';
import { forPage } from '../http/authentication/foreignPage.ts';
import type { Authenticate } from '../http/authentication.ts';
import { isForeignPage } from '../http/neighbours.ts';
import type { Trusted } from '../http/neighbours.ts';
import { createConnection } from './connection.ts';
import type { Hub } from './hub.ts';
import { lowerCase } from './messages.ts';
import { NO_PROTOCOL, REALTIME_LIMITS, SUBPROTOCOL } from './protocol.ts';

export const REALTIME_PATH = '/graphql/realtime';
/** AWS's own domain has its real-time side at the API's path, a custom domain below it: both are taken. */
const PATHS: readonly string[] = [REALTIME_PATH, '/graphql'];
const KEEP_ALIVE = JSON.stringify({ type: 'ka' });
/** Credentials as a second subprotocol. */
const HEADER_PROTOCOL = /^header-(.+)$/;

export interface RealtimeOptions {
  executor: Executor;
  hub: Hub;
  authenticate: Authenticate;
  /** @default 60 s, as on AWS */
  keepAliveMs?: number;
  /** @default 24 h, as on AWS */
  maxAgeMs?: number;
  maxWaitingBytes?: number;
  /** @default 30 s */
  initTimeoutMs?: number;
  /** Pages that may do what ours may. */
  trusted?: Trusted | undefined;
  warn: (line: string) => void;
  report: (error: Error) => void;
}

export interface RealtimeService {
  attach(server: Server | SecureServer): void;
  /** How many connections are open. */
  size(): number;
  stop(): Promise<void>;
}

function decoded(base64: string): IncomingHttpHeaders | null {
  try {
    const value = JSON.parse(Buffer.from(base64, 'base64').toString('utf8')) as unknown;
    return typeof value === 'object' && value !== null ? lowerCase(value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

const protocolsOf = (request: IncomingMessage): string[] =>
  (request.headers['sec-websocket-protocol'] ?? '').split(',').map((each) => each.trim());

/** In the address, in a second subprotocol (base64url), or as plain headers. */
export function credentialsOf(request: IncomingMessage): IncomingHttpHeaders | null {
  const inAddress = new URL(request.url ?? '/', 'http://localhost').searchParams.get('header');
  if (inAddress) return decoded(inAddress);
  const matches = protocolsOf(request).map((each) => HEADER_PROTOCOL.exec(each));
  const [, inProtocol] = matches.find((match) => match !== null) ?? [];
  if (inProtocol) return decoded(inProtocol);
  return request.headers.authorization || request.headers['x-api-key'] ? request.headers : null;
}

export function createRealtime(options: RealtimeOptions): RealtimeService {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: REALTIME_LIMITS.frameBytes,
    handleProtocols: () => SUBPROTOCOL,
  });
  sockets.on('connection', (socket: WebSocket, request: IncomingMessage) => serve(socket, request, options));
  return {
    attach(server) {
      server.on('upgrade', (request, stream, head) => {
        // A peer that resets the connection before it is one.
        stream.on('error', () => undefined);
        const refusal = refusalOf(request);
        if (refusal !== null) stream.end(refusal);
        else sockets.handleUpgrade(request, stream, head, (socket) => sockets.emit('connection', socket, request));
      });
    },
    size: () => sockets.clients.size,
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets.clients) socket.terminate();
        sockets.close(() => resolve());
      }),
  };
}

/** @returns the whole answer to who asks for no real-time connection of this API, or null */
function refusalOf(request: IncomingMessage): string | null {
  if (!PATHS.includes((request.url ?? '').split('?')[0] ?? ''))
    return 'HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n';
  if (protocolsOf(request).includes(SUBPROTOCOL)) return null;
  const body = JSON.stringify({ errors: [NO_PROTOCOL] });
  const lines = [
    'HTTP/1.1 400 Bad Request',
    'Connection: close',
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  return `${lines.join('\r\n')}\r\n\r\n${body}`;
}

/** From the open socket to its end. */
function serve(socket: WebSocket, request: IncomingMessage, options: RealtimeOptions): void {
  const {
    keepAliveMs = REALTIME_LIMITS.keepAliveMs,
    maxAgeMs = REALTIME_LIMITS.maxAgeMs,
    initTimeoutMs = REALTIME_LIMITS.initTimeoutMs,
  } = options;
  const connection = createConnection({
    ...options,
    authenticate: forPage(options.authenticate, isForeignPage(request, options.trusted)),
    sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
    headers: credentialsOf(request),
    socket: { send: (frame) => send(socket, frame, options), close: () => socket.close(1000) },
  });
  const keepAlive = setInterval(() => {
    if (connection.isAccepted()) socket.send(KEEP_ALIVE);
  }, keepAliveMs);
  const idle = setTimeout(() => {
    if (!connection.isAccepted()) socket.close(1000);
  }, initTimeoutMs);
  const age = setTimeout(() => socket.close(1000), maxAgeMs);
  for (const timer of [keepAlive, idle, age]) timer.unref();
  socket.on('message', (data: RawData) => {
    const text = Array.isArray(data) ? Buffer.concat(data).toString() : Buffer.from(data as Buffer).toString();
    void connection.receive(text);
  });
  socket.on('error', () => socket.terminate());
  socket.on('close', () => {
    clearInterval(keepAlive);
    clearTimeout(age);
    clearTimeout(idle);
    connection.end();
  });
}

/** Ends the connection of a client that does not read. */
function send(
  socket: WebSocket,
  frame: object | string,
  { maxWaitingBytes = REALTIME_LIMITS.waitingBytes, warn }: RealtimeOptions,
): void {
  if (socket.readyState !== socket.OPEN) return;
  if (socket.bufferedAmount > maxWaitingBytes) {
    warn(`a real-time client has not read ${socket.bufferedAmount} bytes: its connection is ended`);
    socket.terminate();
    return;
  }
  socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
}
