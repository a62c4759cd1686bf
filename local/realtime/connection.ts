/**
 * One connection of the real-time protocol, apart from the socket below it. Source: developer guide, "Building a real-time
 * WebSocket client"; its words stand in `protocol.ts`.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { randomUUID } from 'node:crypto';
import { RequestError } from '../graphql/errors.ts';
import type { Executor, GraphQLRequest } from '../graphql/execute.ts';
import type { Asked } from '../http/authentication/lambdaAuthorizer.ts';
import { CONNECT_OPERATION } from '../http/authentication/lambdaAuthorizer.ts';
import type { Authenticate } from '../http/authentication.ts';
import type { Hub } from './hub.ts';
import type { Fault } from './protocol.ts';
import { FAULTS, REALTIME_LIMITS } from './protocol.ts';

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
  /** Says aloud what AWS does without a word. */
  warn?: (line: string) => void;
  report: (error: Error) => void;
}

export interface Connection {
  /** Messages are handled one after the other: a stop follows its start. */
  receive(text: string): Promise<void>;
  /** Whether the connection's credentials were looked at and found good. */
  isAccepted(): boolean;
  /** The socket is gone. */
  end(): void;
}

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

export function createConnection({ executor, hub, authenticate, sourceIp, headers, socket, warn, report }: ConnectionOptions): Connection {
  const running = new Map<string, Running>();
  /** Ids whose start is under way: a second start of the same id is a duplicate at once. */
  const starting = new Set<string>();
  let accepted = false;
  let ended = false;
  /** From `connection_init` to its answer. */
  let initializing = false;
  let last = Promise.resolve();

  const fail = (id: string | undefined, ...errors: Fault[]): void => socket.send({ type: 'error', ...(id === undefined ? {} : { id }), payload: { errors } });

  function drop(id: string): boolean {
    const entry = running.get(id);
    if (!entry) return false;
    clearTimeout(entry.timer);
    entry.stop();
    return running.delete(id);
  }

  /** Looks at the connection's own credentials, once. @returns whether they are good; the connection ends where they are not */
  async function admit(): Promise<boolean> {
    if (accepted) return true;
    try {
      if (!headers) throw new RequestError(401, FAULTS.noCredentials.errorType, FAULTS.noCredentials.message);
      const asked: Asked = { requestId: randomUUID(), queryString: '', operationName: CONNECT_OPERATION, variables: {} };
      await authenticate(headers, sourceIp, { method: 'POST', path: '/graphql/connect', body: '{}' }, asked);
      accepted = true;
    } catch (error) {
      const { errorType, message, status } = asFault(error);
      socket.send({ type: 'connection_error', payload: { errors: [{ errorType, message, errorCode: status }] } });
      socket.close();
    }
    return accepted;
  }

  async function init(): Promise<void> {
    if (await admit()) socket.send({ type: 'connection_ack', payload: { connectionTimeoutMs: REALTIME_LIMITS.connectionTimeoutMs } });
  }

  function asFault(error: unknown): { errorType: string; message: string; status: number } {
    if (error instanceof RequestError) return error;
    report(error instanceof Error ? error : new Error(String(error)));
    return { ...FAULTS.internal, status: FAULTS.internal.errorCode };
  }

  async function start(id: string, payload: Message['payload']): Promise<void> {
    const data = typeof payload?.data === 'string' ? payload.data : '';
    const request = requestOf(data);
    if (!request) return fail(id, FAULTS.badData);
    const credentials = lowerCase(payload?.extensions?.authorization ?? {});
    const requestId = randomUUID();
    const asked: Asked = { requestId, queryString: request.query, ...(request.operationName ? { operationName: request.operationName } : {}), variables: request.variables ?? {} };
    const caller = await authenticate(credentials, sourceIp, { method: 'POST', path: '/graphql', body: data }, asked);
    const subscribed = await executor.subscribe(request, caller, credentials as Record<string, string>, requestId);
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

  /**
   * AWS closes an invalidated subscription together with its connection. It documents the message, not the frame around
   * it (assumed).
   */
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
        // The guide calls `connection_init` optional.
        if (!(await admit())) return;
        if (id === undefined) return fail(undefined, FAULTS.noId);
        if (running.has(id) || starting.has(id)) return fail(id, FAULTS.duplicate(id));
        if (running.size + starting.size >= REALTIME_LIMITS.subscriptionsPerConnection) return fail(id, FAULTS.tooMany);
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
    receive(text) {
      const message = parsed(text) as Message | null;
      // The guide: what is sent between `connection_init` and its acknowledgement is ignored.
      if (initializing) {
        warn?.(`a real-time client sent ${JSON.stringify(message?.type) ?? 'no message'} before its connection_ack: AWS ignores it, and so it is ignored here`);
        return last;
      }
      const opens = message?.type === 'connection_init';
      if (opens) initializing = true;
      last = last
        .then(() => (message ? handle(message) : fail(undefined, FAULTS.notJson)))
        .catch((error: unknown) => report(error instanceof Error ? error : new Error(String(error))))
        .finally(() => {
          if (opens) initializing = false;
        });
      return last;
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
