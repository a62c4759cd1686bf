/** What the order shows; after a lost race the order too. */
import type { MutationDropMissingPartArgs } from '../../generated/schema.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { keepOrderSources, readLineSources } from '../lineSources.ts';
import { missingOf } from '../missing.ts';

export function request(ctx: Ctx<MutationDropMissingPartArgs>) {
  return readLineSources(ctx, missingOf(loadedRow(ctx.stash, 'missing')), null);
}

export function response(ctx: BatchCtx<MutationDropMissingPartArgs>) {
  keepOrderSources(ctx);
  return null;
}
