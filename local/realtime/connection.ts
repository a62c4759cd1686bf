/**
 * One connection of the real-time protocol, apart from the socket below it. Source: developer guide, "Building a real-time
 * WebSocket client"; the error types that no page names are assumed, and stand in `FAULTS`.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { randomUUID } from 'node:crypto';
import { RequestError } from '../graphql/errors.ts';
import type { Executor, GraphQLRequest } from '../graphql/execute.ts';
import type { Authenticate } from '../http/authentication.ts';
import type { Hub } from './hub.ts';

export const CONNECTION_TIMEOUT_MS = 300_000;
const MAX_SUBSCRIPTIONS = 100;

export interface Socket {
  /** @param frame an object, or its JSON */
  send(frame: object | string): void;
  close(): void;
}

export interface ConnectionOptions {
  executor: Executor;
  hub: Hub;
  authenticate: Authenticate;
  sourceIp: string;
  /** Credentials of the connection itself; null where they could not be read. */
  headers: IncomingHttpHeaders | null;
  socket: Socket;
  report: (error: Error) => void;
}

export interface Connection {
  receive(text: string): Promise<void>;
  /** Whether `connection_init` was acknowledged. */
  isAccepted(): boolean;
  /** The socket is gone. */
  end(): void;
}

interface Fault {
  /** AWS gives none to a filter that it refuses, as callers report. */
  errorType?: string;
  message: string;
  errorCode?: number;
}

/** Assumed where AWS documents no name. */
const FAULTS = {
  notJson: { errorType: 'BadRequestException', message: 'The message is no JSON object.', errorCode: 400 },
  unknown: (type: unknown) => ({ errorType: 'UnsupportedOperation', message: `unknown message type ${JSON.stringify(type) ?? 'undefined'}`, errorCode: 400 }),
  early: { errorType: 'UnauthorizedException', message: 'connection_init comes before start.', errorCode: 401 },
  noId: { errorType: 'BadRequestException', message: 'A start message has an id.', errorCode: 400 },
  duplicate: (id: string) => ({ errorType: 'DuplicatedOperationError', message: `The id ${id} is in use on this connection.` }),
  tooMany: { errorType: 'MaxSubscriptionsReachedError', message: `A connection has at most ${MAX_SUBSCRIPTIONS} subscriptions.` },
  badFilter: (message: string) => ({ message, errorCode: 400 }),
  /** AWS's type and words, as callers report them for a start without `payload.data`. */
  badData: { errorType: 'UnsupportedOperation', message: 'unknown not supported through the realtime channel' },
  expired: { errorType: 'UnauthorizedException', message: 'Token has expired.', errorCode: 401 },
} as const;

interface Message {
  type?: unknown;
  id?: unknown;
  payload?: { data?: unknown; extensions?: { authorization?: Record<string, unknown> } };
}

interface Running {
  stop: () => void;
  timer: NodeJS.Timeout | undefined;
}

const MAX_TIMEOUT = 2_147_483_647;

export function createConnection({ executor, hub, authenticate, sourceIp, headers, socket, report }: ConnectionOptions): Connection {
  const running = new Map<string, Running>();
  /** Ids whose start is under way: a second start of the same id is a duplicate at once. */
  const starting = new Set<string>();
  let accepted = false;
  let ended = false;

  const fail = (id: string | undefined, ...errors: Fault[]): void => socket.send({ type: 'error', ...(id === undefined ? {} : { id }), payload: { errors } });

  function drop(id: string): boolean {
    const entry = running.get(id);
    if (!entry) return false;
    clearTimeout(entry.timer);
    entry.stop();
    return running.delete(id);
  }

  function init(): void {
    try {
      if (!headers) throw new RequestError(401, 'UnauthorizedException', 'Required headers are missing.');
      authenticate(headers, sourceIp, { method: 'POST', path: '/graphql/connect', body: '{}' });
    } catch (error) {
      const { errorType, message, status } = asFault(error);
      socket.send({ type: 'connection_error', payload: { errors: [{ errorType, message, errorCode: status }] } });
      socket.close();
      return;
    }
    accepted = true;
    socket.send({ type: 'connection_ack', payload: { connectionTimeoutMs: CONNECTION_TIMEOUT_MS } });
  }

  function asFault(error: unknown): { errorType: string; message: string; status: number } {
    if (error instanceof RequestError) return error;
    report(error instanceof Error ? error : new Error(String(error)));
    return { errorType: 'InternalFailure', message: 'An internal failure occurred.', status: 500 };
  }

  async function start(id: string, payload: Message['payload']): Promise<void> {
    const data = typeof payload?.data === 'string' ? payload.data : '';
    const request = requestOf(data);
    if (!request) return fail(id, FAULTS.badData);
    const credentials = lowerCase(payload?.extensions?.authorization ?? {});
    const caller = authenticate(credentials, sourceIp, { method: 'POST', path: '/graphql', body: data });
    const subscribed = await executor.subscribe(request, caller, credentials as Record<string, string>, randomUUID());
    if ('errors' in subscribed) {
      socket.send({ type: 'error', id, payload: { errors: subscribed.errors } });
      return;
    }
    if (ended) return;
    const added = hub.add({
      subscribed,
      send: (response) => socket.send(`{"id":${JSON.stringify(id)},"type":"data","payload":${response}}`),
      close: () => invalidated(id),
    });
    if ('refusal' in added) return fail(id, FAULTS.badFilter(added.refusal));
    const left = caller.expiresAt === undefined ? null : Math.max(0, caller.expiresAt - Date.now());
    const timer = left === null || left > MAX_TIMEOUT ? undefined : setTimeout(() => expire(id), left);
    timer?.unref();
    running.set(id, { stop: added.stop, timer });
    socket.send({ type: 'start_ack', id });
  }

  /** AWS closes what was invalidated, connection and all. It documents the message, not the frame around it (assumed). */
  function invalidated(id: string): void {
    drop(id);
    socket.send({ type: 'complete', id, payload: { message: 'Subscription complete.' } });
    socket.close();
  }

  /** A token that runs out takes its connection along: clients come back with a fresh one. */
  function expire(id: string): void {
    drop(id);
    fail(id, FAULTS.expired);
    socket.close();
  }

  async function handle(message: Message): Promise<void> {
    const id = typeof message.id === 'string' && message.id !== '' ? message.id : undefined;
    switch (message.type) {
      case 'connection_init':
        return init();
      case 'start':
        if (!accepted) return fail(id, FAULTS.early);
        if (id === undefined) return fail(undefined, FAULTS.noId);
        if (running.has(id) || starting.has(id)) return fail(id, FAULTS.duplicate(id));
        if (running.size + starting.size >= MAX_SUBSCRIPTIONS) return fail(id, FAULTS.tooMany);
        starting.add(id);
        try {
          return await start(id, message.payload);
        } catch (error) {
          const { errorType, message: text, status } = asFault(error);
          return fail(id, { errorType, message: text, errorCode: status });
        } finally {
          starting.delete(id);
        }
      case 'stop':
        if (id !== undefined) drop(id);
        return socket.send({ type: 'complete', ...(id === undefined ? {} : { id }) });
      default:
        return fail(id, FAULTS.unknown(message.type));
    }
  }

  return {
    isAccepted: () => accepted && !ended,
    async receive(text) {
      const message = parsed(text);
      if (!message) return fail(undefined, FAULTS.notJson);
      await handle(message as Message);
    },
    end() {
      ended = true;
      for (const id of [...running.keys()]) drop(id);
    },
  };
}

function parsed(text: string): object | null {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function requestOf(data: string): GraphQLRequest | null {
  const request = parsed(data) as { query?: unknown; variables?: unknown; operationName?: unknown } | null;
  if (typeof request?.query !== 'string') return null;
  return {
    query: request.query,
    variables: typeof request.variables === 'object' ? (request.variables as Record<string, unknown> | null) : null,
    operationName: typeof request.operationName === 'string' ? request.operationName : null,
  };
}

/** Credentials come as an object of headers, written in any case. */
export function lowerCase(headers: Record<string, unknown>): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name.toLowerCase(), value]] : [])));
}
