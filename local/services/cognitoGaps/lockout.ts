/**
 * Who fails to sign in five times waits: a second, and twice as long after each further failure, up to about a quarter of an
 * hour. Attempts meanwhile are refused and count for nothing. Signing in, or a quarter of an hour without an attempt, begins
 * anew. Source: developer guide of Amazon Cognito, "Lockout behavior for failed sign-in attempts"; wrong codes of a second
 * factor count alike ("Adding MFA to a user pool").
 */
const FREE = 5;
const SECOND_MS = 1_000;
const QUARTER_MS = 15 * 60_000;

interface Record {
  failures: number;
  /** Milliseconds since the epoch. */
  last: number;
  until: number;
}

export interface Lockout {
  isLocked(name: string, now: number): boolean;
  failed(name: string, now: number): void;
  succeeded(name: string): void;
}

export function createLockout(): Lockout {
  const records = new Map<string, Record>();
  return {
    isLocked: (name, now) => (records.get(name)?.until ?? 0) > now,
    failed(name, now) {
      const before = records.get(name);
      const failures = before && now - before.last < QUARTER_MS ? before.failures + 1 : 1;
      const wait = failures < FREE ? 0 : Math.min(SECOND_MS * 2 ** (failures - FREE), QUARTER_MS);
      records.set(name, { failures, last: now, until: now + wait });
    },
    succeeded: (name) => void records.delete(name),
  };
}
