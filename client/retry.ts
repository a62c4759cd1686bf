/** Which failures are worth another attempt, and when. */
import { NetworkError, TallerError } from './errors.ts';

export interface RetryOptions {
  /** Attempts in all; beyond 1, those for which the API said when to come again count only after half a minute. @default 8 */
  attempts?: number;
  /** Milliseconds; the first pause is at most this long. @default 50 */
  baseDelay?: number;
  /** Milliseconds; no pause is longer, unless the API says when to come again. @default 2000 */
  maxDelay?: number;
}

const DEFAULTS = { attempts: 8, baseDelay: 50, maxDelay: 2_000 };
/** Milliseconds. Nobody stands in line longer than they would wait for an answer. */
const LONGEST_TOLD = 30_000;
export const TOO_MANY_REQUESTS = 429;
export const SERVER_FAULT = 500;

/**
 * A lost race wrote nothing. Without an answer, of the API or of what stands behind it, the outcome is unknown, so only calls
 * that are safe to repeat are repeated.
 */
function isWorthRepeating(error: unknown, safe: boolean): boolean {
  if (error instanceof TallerError) {
    const wroteNothing = error.code === 'TRY_AGAIN' && error.info['outcome'] !== 'UNKNOWN';
    return wroteNothing || (safe && (error.code === 'TRY_AGAIN' || error.code === 'INTERNAL'));
  }
  if (!(error instanceof NetworkError)) return false;
  if (error.status === TOO_MANY_REQUESTS) return true;
  return safe && (error.status === undefined || error.status >= SERVER_FAULT);
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** When the API says to come again, in milliseconds from now. Undefined for whom it does not tell. */
function toldBy(error: unknown): number | undefined {
  const told = error instanceof TallerError ? error.info['retryAfterMs'] : undefined;
  return typeof told === 'number' && told >= 0 ? told : undefined;
}

/** Who stands in line is told when to come again; whom nobody told waits longer each time, and nobody as long as the next. */
function pauseAfter(error: unknown, made: number, { baseDelay, maxDelay }: typeof DEFAULTS): number {
  const told = toldBy(error);
  if (told !== undefined) return Math.min(told, LONGEST_TOLD);
  return Math.random() * Math.min(maxDelay, baseDelay * 2 ** (made - 1));
}

/**
 * Repeats with exponential backoff and full jitter, or when the API says. Who stands in line is not sent away for having been asked to
 * come again: their attempts count only after half a minute.
 * @param safe whether a repeat cannot have a second effect
 */
export async function withRetries<T>(attempt: () => Promise<T>, safe: boolean, options: RetryOptions = {}): Promise<T> {
  const complete = { ...DEFAULTS, ...options };
  const began = Date.now();
  for (let made = 1; ; made += 1) {
    try {
      return await attempt();
    } catch (error) {
      const inLine = complete.attempts > 1 && toldBy(error) !== undefined && Date.now() - began < LONGEST_TOLD;
      if ((made >= complete.attempts && !inLine) || !isWorthRepeating(error, safe)) throw error;
      await pause(pauseAfter(error, made, complete));
    }
  }
}
