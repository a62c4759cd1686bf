/** A task that waits for its token: handed over once, then waited for, over a restart too. */
import type { State } from './definition.ts';
import { LONGEST_SECONDS } from './step.ts';
import type { Callback, ExecutionRecord, ExecutionStore } from './store.ts';
import type { Tokens } from './tokens.ts';
import { newToken, withToken } from './tokens.ts';

export interface CallbackTask {
  record: ExecutionRecord;
  state: State;
  given: unknown;
  /** Hands the token over. */
  call: (given: unknown) => Promise<unknown>;
  signal: AbortSignal;
  /** Whether it is the state of the execution, not one inside a Map or a Parallel, which begin anew after a restart. */
  isOwn: boolean;
}

interface Services {
  store: ExecutionStore;
  tokens: Tokens;
  now: () => number;
}

function newCallback({ TimeoutSeconds, HeartbeatSeconds }: State, now: () => number): Callback {
  const limit = Number(TimeoutSeconds ?? LONGEST_SECONDS);
  const heartbeat = HeartbeatSeconds === undefined ? undefined : Number(HeartbeatSeconds);
  return {
    token: newToken(),
    handedOver: false,
    timeoutAt: now() + limit * 1000,
    ...(heartbeat === undefined ? {} : { heartbeatSeconds: heartbeat, beatBy: now() + heartbeat * 1000 }),
  };
}

/** @returns what was sent back with the token @throws as it was sent back, or as handing it over failed */
export async function waitForToken(task: CallbackTask, { store, tokens, now }: Services): Promise<unknown> {
  const { record, given, call, signal, isOwn } = task;
  const callback = (isOwn ? record.callback : undefined) ?? newCallback(task.state, now);
  if (isOwn) {
    record.callback = callback;
    store.save(record);
  }
  // The token of an attempt that is over is nobody's any more.
  const attempt = new AbortController();
  const answer = tokens.wait(callback, record, AbortSignal.any([signal, attempt.signal]));
  try {
    if (callback.handedOver) return await answer;
    const handing = call(withToken(given, callback.token)).then(() => {
      callback.handedOver = true;
      if (isOwn && record.callback === callback) store.save(record);
      return answer;
    });
    return await Promise.race([answer, handing]);
  } finally {
    attempt.abort();
  }
}
