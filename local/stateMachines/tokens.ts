/**
 * Tokens of tasks that wait for an answer. Source: developer guide, "Discover service integration patterns", "Wait for a Callback with
 * Task Token"; API reference, SendTaskSuccess, SendTaskFailure and SendTaskHeartbeat.
 */
import { randomBytes } from 'node:crypto';
import type { Callback, ExecutionRecord } from './store.ts';
import { named } from './step.ts';

/** In the context object, until the task is about to be handed over: each attempt has a token of its own. */
export const TOKEN_PLACE = '\u0000token\u0000';
const WRITTEN_PLACE = JSON.stringify(TOKEN_PLACE).slice(1, -1);

const SHAPE = /^AQB[A-Za-z0-9_-]{64}$/;

export const newToken = (): string => `AQB${randomBytes(48).toString('base64url')}`;
/** Whether it could be one of ours. */
export const isToken = (text: string): boolean => SHAPE.test(text);

/** The value with the token in its place, inside longer texts too. */
export function withToken(value: unknown, token: string): unknown {
  return JSON.parse(JSON.stringify(value ?? null).replaceAll(WRITTEN_PLACE, () => token)) as unknown;
}

/** A task that waits. */
export interface Waiting {
  record: ExecutionRecord;
  callback: Callback;
  /** Lets the task go on, once its outcome is noted. */
  settle: () => void;
}

export interface Tokens {
  /** Resolves when the callback has its outcome. */
  wait: (callback: Callback, record: ExecutionRecord, signal: AbortSignal) => Promise<unknown>;
  /** @returns undefined for a task that is over, or never was */
  find: (token: string) => Waiting | undefined;
}

export function createTokens(now: () => number): Tokens {
  const open = new Map<string, Waiting>();
  return {
    wait(callback, record, signal) {
      return new Promise((resolve, reject) => {
        let timer: NodeJS.Timeout | undefined;
        const end = (): void => {
          clearTimeout(timer);
          open.delete(callback.token);
          signal.removeEventListener('abort', end);
        };
        const settle = (): void => {
          const { outcome } = callback;
          if (!outcome) return;
          end();
          if ('error' in outcome) reject(named(outcome.error, outcome.cause));
          else resolve(outcome.output);
        };
        const beat = (): void => {
          if (callback.beatBy === undefined || callback.outcome) return;
          const left = callback.beatBy - now();
          if (left > 0) timer = setTimeout(beat, left);
          else {
            end();
            reject(named('States.HeartbeatTimeout', 'nobody told in time that the task is alive'));
          }
        };
        open.set(callback.token, { record, callback, settle });
        signal.addEventListener('abort', end, { once: true });
        settle();
        beat();
      });
    },
    find(token) {
      const waiting = open.get(token);
      return !waiting || waiting.callback.outcome || waiting.callback.timeoutAt <= now() ? undefined : waiting;
    },
  };
}
