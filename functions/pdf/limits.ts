/**
 * How long what may take, in milliseconds. AppSync gives a request 30 s, and the caller of a browser that hangs is to know within 25:
 * waiting for somebody else and making it oneself come one after the other.
 */

/** A cold start unpacks 200 MB (3 s on one vCPU) before the browser starts. */
export const LAUNCH_MS = 10_000;
/** One document, a launch included. */
export const PRINT_MS = 14_000;
/** Longer than a making takes: what runs out is left by a maker that died. */
export const CLAIM_MS = 17_000;
/** Who still waits then is told to try again. */
export const WAIT_MS = 8_000;
/** After which Lambda ends the invocation. */
export const INVOCATION_MS = 25_000;
