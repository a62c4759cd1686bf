/** How long an invocation takes at most. A hundred thousand rows take less than a minute. */
export const INVOCATION_MS = 600_000;
