import { fail } from '../answer/errors.ts';
import type { Stash } from '../request/context.ts';
import { mayCaller } from '../request/context.ts';
import type { Stamped } from './stamp.ts';

declare module '../request/permission.ts' {
  interface Permissions {
    'workorder:detail': true;
  }
}

interface VersionCtx {
  stash: Stash;
  args: { expectedVersion?: number | null | undefined };
}

/** Who was faster, and when. For who sees colleagues by name anyway; nothing where the version is older than such notes. */
function lastChange({ stash }: VersionCtx, row: Stamped | null | undefined): Record<string, unknown> {
  const changed = row?.changed;
  if (!changed || !mayCaller(stash, 'workorder:detail')) return {};
  return { changedBy: { id: changed.id, name: changed.name }, changedAt: changed.at };
}

/** Refuses a change that is based on a version other than the one that stands. No expected version, no refusal. */
export function requireVersion(ctx: VersionCtx, row: Stamped | null | undefined): void {
  const expected = ctx.args.expectedVersion;
  const actual = row?.version;
  if (expected === null || expected === undefined || expected === actual) return;
  fail('STALE_VERSION', `Expected version ${expected}, found ${actual ?? 'another'}; read it again`, {
    field: 'expectedVersion',
    expected,
    actual: actual ?? null,
    ...lastChange(ctx, row),
  });
}
