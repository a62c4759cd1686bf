import { fail } from '../answer/errors.ts';

/** Refuses a change that is based on a version other than the one that stands. No expected version, no refusal. */
export function requireVersion(expected: number | null | undefined, actual: number | undefined): void {
  if (expected === null || expected === undefined || expected === actual) return;
  fail('STALE_VERSION', `Expected version ${expected}, found ${actual ?? 'another'}; read it again`, {
    field: 'expectedVersion',
    expected,
    actual: actual ?? null,
  });
}
