/** The item that is missing, where the inventory knows it, and those that the order shows beside it; after a lost race the order too. */
import type { MutationReportMissingPartArgs } from '../../generated/schema.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { keepOrderSources, readLineSources } from '../lineSources.ts';
import { missingOf } from '../missing.ts';

export function request(ctx: Ctx<MutationReportMissingPartArgs>) {
  const { inventoryItemId } = ctx.args.input;
  return readLineSources(ctx, [...missingOf(loadedRow(ctx.stash, 'missing')), { inventoryItemId }], null);
}

export function response(ctx: BatchCtx<MutationReportMissingPartArgs>) {
  keepOrderSources(ctx);
  return null;
}
