/** Which failures are worth another attempt, and when. */
import { NetworkError, TallerError } from './errors.ts';

export interface RetryOptions {
  /** Attempts in all. @default 8 */
  attempts?: number;
  /** Milliseconds; the first pause is at most this long. @default 50 */
  baseDelay?: number;
  /** Milliseconds; no pause is longer. @default 2000 */
  maxDelay?: number;
}

const DEFAULTS = { attempts: 8, baseDelay: 50, maxDelay: 2_000 };
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

/** Repeats with exponential backoff and full jitter. @param safe whether a repeat cannot have a second effect */
export async function withRetries<T>(attempt: () => Promise<T>, safe: boolean, options: RetryOptions = {}): Promise<T> {
  const { attempts, baseDelay, maxDelay } = { ...DEFAULTS, ...options };
  for (let made = 1; ; made += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (made >= attempts || !isWorthRepeating(error, safe)) throw error;
      await pause(Math.random() * Math.min(maxDelay, baseDelay * 2 ** (made - 1)));
    }
  }
}
