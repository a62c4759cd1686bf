/**
 * One connection of the real-time protocol, apart from the socket below it. Source: developer guide, "Building a real-time
 * WebSocket client"; its words stand in `protocol.ts`.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { randomUUID } from 'node:crypto';
import { RequestError } from '../graphql/errors.ts';
import type { Executor } from '../graphql/execute.ts';
import type { Asked } from '../http/authentication/lambdaAuthorizer.ts';
import { CONNECT_OPERATION } from '../http/authentication/lambdaAuthorizer.ts';
import type { Authenticate } from '../http/authentication.ts';
import { faultOf } from './faults.ts';
import { createAllowance } from './allowance.ts';
import type { Hub } from './hub.ts';
import type { Message } from './messages.ts';
import { errorFrame, readMessage } from './messages.ts';
import { FAULTS, REALTIME_LIMITS } from './protocol.ts';
import { createSubscriptions } from './subscriptions.ts';

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

export function createConnection(options: ConnectionOptions): Connection {
  const { socket, warn } = options;
  const report = (error: unknown): void => options.report(error instanceof Error ? error : new Error(String(error)));
  const admission = createAdmission(options);
  const subscriptions = createSubscriptions(options);
  const unanswered = createAllowance(() => {
    warn?.('a real-time client sends faster than it is answered: its connection is ended');
    socket.close();
  });
  let ended = false;
  /** From `connection_init` to its answer. */
  let initializing = false;
  let last = Promise.resolve();

  async function handle(message: Message): Promise<void> {
    const id = typeof message.id === 'string' && message.id !== '' ? message.id : undefined;
    switch (message.type) {
      case 'connection_init': {
        const payload = { connectionTimeoutMs: REALTIME_LIMITS.connectionTimeoutMs };
        if (await admission.admit()) socket.send({ type: 'connection_ack', payload });
        return;
      }
      case 'start':
        // The guide calls `connection_init` optional.
        if (!(await admission.admit())) return;
        if (id === undefined) return socket.send(errorFrame(id, [FAULTS.noId]));
        return subscriptions.start(id, message.payload);
      case 'stop':
        if (id !== undefined) subscriptions.stop(id);
        return socket.send({ type: 'complete', ...(id === undefined ? {} : { id }) });
      default:
        return socket.send(errorFrame(id, [FAULTS.unknown(message.type)]));
    }
  }

  return {
    isAccepted: () => admission.isAccepted() && !ended,
    receive(text) {
      if (!unanswered.take(text.length)) return last;
      const message = readMessage(text);
      // The guide: what is sent between `connection_init` and its acknowledgement is ignored.
      if (initializing) {
        const what = JSON.stringify(message?.type) ?? 'no message';
        unanswered.give(text.length);
        warn?.(`a real-time client sent ${what} before its connection_ack: AWS ignores it, and so it is ignored here`);
        return last;
      }
      const opens = message?.type === 'connection_init';
      if (opens) initializing = true;
      last = last
        .then(() => (message ? handle(message) : socket.send(errorFrame(undefined, [FAULTS.notJson]))))
        .catch(report)
        .finally(() => {
          if (opens) initializing = false;
          unanswered.give(text.length);
        });
      return last;
    },
    end() {
      ended = true;
      subscriptions.end();
    },
  };
}

interface Admission {
  /** Looks at the connection's own credentials, once. @returns whether they are good; the connection ends where not */
  admit(): Promise<boolean>;
  isAccepted(): boolean;
}

function createAdmission({ authenticate, sourceIp, headers, socket, report }: ConnectionOptions): Admission {
  let accepted = false;
  return {
    isAccepted: () => accepted,
    async admit() {
      if (accepted) return true;
      try {
        if (!headers) throw new RequestError(401, FAULTS.noCredentials.errorType, FAULTS.noCredentials.message);
        const asked: Asked = {
          requestId: randomUUID(),
          queryString: '',
          operationName: CONNECT_OPERATION,
          variables: {},
        };
        await authenticate(headers, sourceIp, { method: 'POST', path: '/graphql/connect', body: '{}' }, asked);
        accepted = true;
      } catch (error) {
        socket.send({ type: 'connection_error', payload: { errors: [faultOf(error, report)] } });
        socket.close();
      }
      return accepted;
    },
  };
}
