/** Which changes are looked at: old enough that their followers should have come, and young enough that nobody has looked before. */

export interface Window {
  /** Milliseconds since the epoch. */
  from: number;
  to: number;
}

/** Longer than the walk takes once around the largest table, and than a stream keeps a record. */
const LOOK_BACK_MS = 2 * 86_400_000;

/** @param since from when on followers leave marks @param graceMs how long followers may take */
export const windowOf = (now: number, since: number, graceMs: number): Window => ({
  from: Math.max(since, now - LOOK_BACK_MS),
  to: now - graceMs,
});

export function isWithin(at: string | number | null, { from, to }: Window): boolean {
  const time = typeof at === 'string' ? Date.parse(at) : (at ?? NaN);
  return time >= from && time <= to;
}
