/**
 * Stands before a server, ours or a package's: asks `neighbours.ts` first, refuses bodies that say they are too long, and
 * ends what stalls. Whatever else listens to the server never sees what is refused.
 */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Door, Refusal, Trusted } from './neighbours.ts';
import { refusalOf } from './neighbours.ts';

/** How long a client may take: a request's head, and all of it. Node's own are 60 s and 300 s. */
export const STALL_MS = { head: 10_000, request: 30_000 } as const;
/** Connections at a time: a page cannot use up the process's files. */
export const MAX_CONNECTIONS = 2_000;

export interface GuardOptions {
  trusted?: Trusted | undefined;
  /** @default `own` */
  doorOf?: (request: IncomingMessage) => Door;
  /** Bytes that a body may have. @default none: what is behind counts */
  limitOf?: (request: IncomingMessage) => number;
  /** Headers of every answer. */
  headers?: Readonly<Record<string, string>>;
  /** @default `STALL_MS` */
  stall?: { head: number; request: number };
  /** Told of what was refused. */
  onRefusal?: (message: string) => void;
}

type Listener = (...args: unknown[]) => void;

export const TOO_LARGE: Refusal = { status: 413, message: 'The request is too large.' };

const TYPES = { 400: 'BadRequestException', 403: 'ForbiddenException', 413: 'RequestEntityTooLargeException' } as const;

const bodyOf = ({ status, message }: Refusal): string =>
  JSON.stringify({ errors: [{ errorType: TYPES[status], message }] });

/** The rest of the body is read, so that the answer reaches a client that still sends; time limits end one that does not stop. */
export function sendRefusal(response: ServerResponse, refusal: Refusal): void {
  response.writeHead(refusal.status, {
    'content-type': 'application/json',
    'x-content-type-options': 'nosniff',
    'x-amzn-errortype': TYPES[refusal.status],
  });
  response.end(bodyOf(refusal));
}

/** Puts the guard before all who listen to the server now. */
export function guardServer(server: Server, options: GuardOptions = {}): void {
  const {
    trusted,
    doorOf = () => 'own',
    limitOf = () => Infinity,
    headers = {},
    stall = STALL_MS,
    onRefusal,
  } = options;
  server.headersTimeout = stall.head;
  server.requestTimeout = stall.request;
  server.maxConnections = MAX_CONNECTIONS;
  const refusalFor = (request: IncomingMessage): Refusal | null => {
    const refusal = refusalOf(request, doorOf(request), trusted);
    if (refusal) onRefusal?.(refusal.message);
    return refusal ?? (Number(request.headers['content-length'] ?? 0) > limitOf(request) ? TOO_LARGE : null);
  };
  const behind = taken(server, 'request');
  server.on('request', (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const refusal = refusalFor(request);
    if (refusal) sendRefusal(response, refusal);
    else for (const listener of behind) listener.call(server, request, response);
  });
  // Told before the client sends a body at all.
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    const refusal = refusalFor(request);
    if (refusal) return sendRefusal(response, refusal);
    response.writeContinue();
    server.emit('request', request, response);
  });
  guardUpgrades(server, refusalFor);
}

/** Without a listener Node answers a wish for another protocol as if it were none. */
function guardUpgrades(server: Server, refusalFor: (request: IncomingMessage) => Refusal | null): void {
  const behind = taken(server, 'upgrade');
  if (behind.length === 0) return;
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const refusal = refusalFor(request);
    if (!refusal) return behind.forEach((listener) => listener.call(server, request, stream, head));
    stream.on('error', () => undefined);
    stream.end(rawRefusal(refusal));
    stream.resume();
  });
}

function rawRefusal(refusal: Refusal): string {
  const reason = { 400: 'Bad Request', 403: 'Forbidden', 413: 'Content Too Large' }[refusal.status];
  const body = bodyOf(refusal);
  const lines = [
    `HTTP/1.1 ${refusal.status} ${reason}`,
    'Connection: close',
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  return `${lines.join('\r\n')}\r\n\r\n${body}`;
}

function taken(server: Server, event: 'request' | 'upgrade'): Listener[] {
  const listeners = server.listeners(event) as Listener[];
  server.removeAllListeners(event);
  return listeners;
}
