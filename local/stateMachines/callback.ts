/** A task that waits for its token: handed over once, then waited for, over a restart too. */
import type { State } from './definition.ts';
import type { StepOptions } from './step.ts';
import { LONGEST_SECONDS, valueAt } from './step.ts';
import type { Callback, ExecutionRecord, ExecutionStore } from './store.ts';
import type { Tokens } from './tokens.ts';
import { newToken, withToken } from './tokens.ts';

export interface CallbackTask {
  record: ExecutionRecord;
  state: State;
  given: unknown;
  step: Pick<StepOptions, 'engine' | 'context'>;
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

async function newCallback({ state, given, step }: CallbackTask, now: () => number): Promise<Callback> {
  const { TimeoutSeconds, TimeoutSecondsPath, HeartbeatSeconds, HeartbeatSecondsPath } = state;
  const of = (seconds: unknown, path: unknown): unknown =>
    path === undefined ? seconds : valueAt(step, String(path), given);
  const limit = Number((await of(TimeoutSeconds, TimeoutSecondsPath)) ?? LONGEST_SECONDS);
  const heartbeat = await of(HeartbeatSeconds, HeartbeatSecondsPath);
  return {
    token: newToken(),
    handedOver: false,
    timeoutAt: now() + limit * 1000,
    ...(heartbeat === undefined
      ? {}
      : { heartbeatSeconds: Number(heartbeat), beatBy: now() + Number(heartbeat) * 1000 }),
  };
}

/** @returns what was sent back with the token @throws as it was sent back, or as handing it over failed */
export async function waitForToken(task: CallbackTask, { store, tokens, now }: Services): Promise<unknown> {
  const { record, given, call, signal, isOwn } = task;
  const callback = (isOwn ? record.callback : undefined) ?? (await newCallback(task, now));
  if (isOwn) {
    record.callback = callback;
    store.save(record);
  }
  const answer = tokens.wait(callback, record, signal);
  if (callback.handedOver) return answer;
  const handing = call(withToken(given, callback.token)).then(() => {
    callback.handedOver = true;
    if (isOwn && record.callback === callback) store.save(record);
    return answer;
  });
  return Promise.race([answer, handing]);
}
