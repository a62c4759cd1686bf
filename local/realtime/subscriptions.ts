/** The subscriptions of one connection, from `start` to `stop`, to the end of their token or to their invalidation. */
import type { IncomingHttpHeaders } from 'node:http';
import { randomUUID } from 'node:crypto';
import type { Caller } from '../graphql/authorization.ts';
import type { AcceptedSubscription } from '../graphql/acceptedSubscription.ts';
import type { Asked } from '../http/authentication/lambdaAuthorizer.ts';
import type { ConnectionOptions } from './connection.ts';
import { faultOf } from './faults.ts';
import type { StartPayload } from './messages.ts';
import { errorFrame, lowerCase, readRequest } from './messages.ts';
import { FAULTS, REALTIME_LIMITS } from './protocol.ts';

export interface Subscriptions {
  /** Answers the client, whatever comes of it. */
  start(id: string, payload: StartPayload | undefined): Promise<void>;
  stop(id: string): void;
  /** The socket is gone. */
  end(): void;
}

interface Running {
  stop: () => void;
  timer: NodeJS.Timeout | undefined;
}

const MAX_TIMEOUT = 2_147_483_647;

export function createSubscriptions(options: ConnectionOptions): Subscriptions {
  const { hub, socket, report } = options;
  const running = new Map<string, Running>();
  /** Ids whose start is under way: a second start of the same id is a duplicate at once. */
  const starting = new Set<string>();
  let ended = false;

  function stop(id: string): void {
    const entry = running.get(id);
    if (!entry) return;
    clearTimeout(entry.timer);
    entry.stop();
    running.delete(id);
  }

  function closeWith(id: string, frame: object): void {
    stop(id);
    socket.send(frame);
    socket.close();
  }

  async function open(id: string, payload: StartPayload | undefined): Promise<void> {
    const asked = await askExecutor(options, payload);
    if ('errors' in asked) return socket.send(errorFrame(id, asked.errors));
    if (ended) return;
    const added = hub.add({
      subscribed: asked.subscribed,
      send: (response) => socket.send(`{"id":${JSON.stringify(id)},"type":"data","payload":${response}}`),
      // AWS closes an invalidated subscription together with its connection. It documents the message, not the frame
      // around it (assumed).
      close: () => closeWith(id, { type: 'complete', id, payload: { message: 'Subscription complete.' } }),
    });
    if ('refusal' in added) return socket.send(errorFrame(id, [FAULTS.badFilter(added.refusal)]));
    // A token that runs out takes its connection along: clients come back with a fresh one.
    const timer = atEndOf(asked.caller, () => closeWith(id, errorFrame(id, [FAULTS.expired])));
    running.set(id, { stop: added.stop, timer });
    socket.send({ type: 'start_ack', id });
  }

  return {
    stop,
    async start(id, payload) {
      if (running.has(id) || starting.has(id)) return socket.send(errorFrame(id, [FAULTS.duplicate(id)]));
      if (running.size + starting.size >= REALTIME_LIMITS.subscriptionsPerConnection)
        return socket.send(errorFrame(id, [FAULTS.tooMany]));
      starting.add(id);
      try {
        await open(id, payload);
      } catch (error) {
        socket.send(errorFrame(id, [faultOf(error, report)]));
      } finally {
        starting.delete(id);
      }
    },
    end() {
      ended = true;
      for (const id of [...running.keys()]) stop(id);
    },
  };
}

/** Each subscription brings credentials of its own. */
async function askExecutor(
  { executor, authenticate, sourceIp }: ConnectionOptions,
  payload: StartPayload | undefined,
): Promise<{ caller: Caller; subscribed: AcceptedSubscription } | { errors: readonly object[] }> {
  const data = typeof payload?.data === 'string' ? payload.data : '';
  const request = readRequest(data);
  if (!request) return { errors: [FAULTS.badData] };
  const credentials: IncomingHttpHeaders = lowerCase(payload?.extensions?.authorization ?? {});
  const asked: Asked = {
    requestId: randomUUID(),
    queryString: request.query,
    ...(request.operationName ? { operationName: request.operationName } : {}),
    variables: request.variables ?? {},
  };
  const signed = { method: 'POST', path: '/graphql', body: data };
  const caller = await authenticate(credentials, sourceIp, signed, asked);
  const headers = credentials as Record<string, string>;
  const subscribed = await executor.subscribe(request, caller, headers, asked.requestId);
  return 'errors' in subscribed ? subscribed : { caller, subscribed };
}

function atEndOf(caller: Caller, act: () => void): NodeJS.Timeout | undefined {
  if (caller.expiresAt === undefined) return undefined;
  const left = Math.max(0, caller.expiresAt - Date.now());
  return left > MAX_TIMEOUT ? undefined : setTimeout(act, left).unref();
}
