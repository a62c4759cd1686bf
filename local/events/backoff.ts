/**
 * How long to wait before the next attempt. AWS doubles the time from about a second up to minutes (asynchronous
 * invocations wait one minute, then two); here it is short, so that a person sees the outcome and a test need not wait.
 */
export type RetryDelay = (failedAttempts: number) => number;

const FIRST_MS = 50;
const LONGEST_MS = 2_000;

export const localRetryDelay: RetryDelay = (failedAttempts) =>
  Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, failedAttempts - 1));
