/** The item that is missing, where the inventory knows it; after a lost race the order too. */
import type { MutationReportMissingPartArgs } from '../../generated/schema.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { keepOrderSources, readLineSources } from '../lineSources.ts';

export function request(ctx: Ctx<MutationReportMissingPartArgs>) {
  return readLineSources(ctx, [{ inventoryItemId: ctx.args.input.inventoryItemId }], null);
}

export function response(ctx: BatchCtx<MutationReportMissingPartArgs>) {
  keepOrderSources(ctx);
  return null;
}
