/**
 * A call that was sent twice at once may see half of itself: BatchGetItem is no snapshot, so the key's row can be read just before the
 * other one commits, and what it changed just after. It would be refused for its own effect; it is told to come again instead, and
 * finds its answer.
 */
import { util } from '@aws-appsync/utils';
import type { Ctx } from '../request/context.ts';
import { fail } from '../answer/errors.ts';
import type { Stamped } from '../dynamodb/stamp.ts';
import { repeatableKey } from '../request/repeatableKey.ts';

/** The first five characters of a ULID change every 9.3 hours (2^25 ms): a key that is used again after days is another call. */
const RECENT = 5;

/** Raises `TRY_AGAIN` where a row was written by this very call, and the call has no answer yet. */
export function requireNoOwnEffect(ctx: Ctx, rows: (Stamped | null | undefined)[]): void {
  const key = repeatableKey(ctx) ?? ctx.stash.work.repeat?.mark ?? null;
  if (key === null || ctx.stash.replay || ctx.stash.done) return;
  const now = util.autoUlid().slice(0, RECENT);
  for (const row of rows) {
    const written = row?.written;
    if (
      written?.key === key &&
      written.by === ctx.stash.caller.id &&
      written.field === ctx.info.fieldName &&
      written.call.slice(0, RECENT) === now
    ) {
      fail('TRY_AGAIN', 'The same request is being answered; repeat it with the same key');
    }
  }
}
