/** WebSockets at `/graphql/realtime`: credentials in three ways, keep-alives, and an end for those who stop reading. */
import type { IncomingHttpHeaders, IncomingMessage, Server } from 'node:http';
import type { Server as SecureServer } from 'node:https';
import type { RawData, WebSocket } from 'ws';
import { WebSocketServer } from 'ws';
import type { Executor } from '../graphql/execute.ts';
import type { Authenticate } from '../http/authentication.ts';
import { createConnection, lowerCase } from './connection.ts';
import type { Hub } from './hub.ts';
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

const protocolsOf = (request: IncomingMessage): string[] => (request.headers['sec-websocket-protocol'] ?? '').split(',').map((each) => each.trim());

/** In the address, in a second subprotocol (base64url), or as plain headers. */
export function credentialsOf(request: IncomingMessage): IncomingHttpHeaders | null {
  const inAddress = new URL(request.url ?? '/', 'http://localhost').searchParams.get('header');
  if (inAddress) return decoded(inAddress);
  const [, inProtocol] = protocolsOf(request).map((each) => HEADER_PROTOCOL.exec(each)).find((match) => match !== null) ?? [];
  if (inProtocol) return decoded(inProtocol);
  return request.headers.authorization || request.headers['x-api-key'] ? request.headers : null;
}

export function createRealtime(options: RealtimeOptions): RealtimeService {
  const { keepAliveMs = REALTIME_LIMITS.keepAliveMs, maxAgeMs = REALTIME_LIMITS.maxAgeMs, maxWaitingBytes = REALTIME_LIMITS.waitingBytes, initTimeoutMs = REALTIME_LIMITS.initTimeoutMs } = options;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: REALTIME_LIMITS.frameBytes, handleProtocols: () => SUBPROTOCOL });

  sockets.on('connection', (socket: WebSocket, request: IncomingMessage) => {
    const connection = createConnection({
      executor: options.executor,
      hub: options.hub,
      authenticate: options.authenticate,
      sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
      headers: credentialsOf(request),
      warn: options.warn,
      report: options.report,
      socket: {
        send(frame) {
          if (socket.readyState !== socket.OPEN) return;
          if (socket.bufferedAmount > maxWaitingBytes) {
            options.warn(`a real-time client has not read ${socket.bufferedAmount} bytes: its connection is ended`);
            socket.terminate();
            return;
          }
          socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
        },
        close: () => socket.close(1000),
      },
    });
    const keepAlive = setInterval(() => {
      if (connection.isAccepted()) socket.send(KEEP_ALIVE);
    }, keepAliveMs);
    const idle = setTimeout(() => {
      if (!connection.isAccepted()) socket.close(1000);
    }, initTimeoutMs);
    idle.unref();
    const age = setTimeout(() => socket.close(1000), maxAgeMs);
    keepAlive.unref();
    age.unref();
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
  });

  return {
    attach(server) {
      server.on('upgrade', (request, stream, head) => {
        // A peer that resets the connection before it is one.
        stream.on('error', () => undefined);
        if (!PATHS.includes((request.url ?? '').split('?')[0] ?? '')) {
          stream.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
          return;
        }
        if (!protocolsOf(request).includes(SUBPROTOCOL)) {
          const body = JSON.stringify({ errors: [NO_PROTOCOL] });
          stream.end(`HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
          return;
        }
        sockets.handleUpgrade(request, stream, head, (socket) => sockets.emit('connection', socket, request));
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
