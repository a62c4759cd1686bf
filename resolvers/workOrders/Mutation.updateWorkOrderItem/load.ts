/** The line's part and the technician whom the change names are read, after a lost race the order too; then the line is priced anew. */
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import { runtime } from '@aws-appsync/utils';
import type { MutationUpdateWorkOrderItemArgs } from '../../generated/schema.ts';
import { requireDiscountFits, requireRepricePermission } from '../../documents/pricePermission.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { requireEditableOrder, requireLine } from '../editableOrder.ts';
import { keepOrderSources, keptLineSources, lineSourceKeys, readWithOrder } from '../lineSources.ts';
import { changedLine } from '../lines.ts';
import { loadedLines, orderTerms } from '../loadedOrder.ts';
import { keepPricedOrder } from '../pricing.ts';

function priceLine(ctx: Ctx<MutationUpdateWorkOrderItemArgs>): void {
  const order = requireEditableOrder(ctx);
  const terms = orderTerms(ctx.stash, order);
  requireDiscountFits(ctx, requireLine(ctx), ctx.args.input.quantity, 'input.quantity');
  const line = changedLine(requireLine(ctx), ctx.args.input, keptLineSources(ctx), ctx.stash.settings, terms);
  keepPricedOrder(
    ctx,
    order,
    loadedLines(ctx.stash).map((each) => (each.id === line.id ? line : each)),
  );
}

export function request(ctx: Ctx<MutationUpdateWorkOrderItemArgs>) {
  passIfAnswered(ctx);
  requireRepricePermission(ctx, ctx.args.input, 'input');
  const line = loadedLines(ctx.stash).find((each) => each.id === ctx.args.itemId);
  const keys = lineSourceKeys(
    ctx,
    line ? [{ inventoryItemId: line.inventoryItemId }] : [],
    ctx.args.input.technicianId ?? null,
  );
  const batch = readWithOrder(ctx, keys);
  if (!batch) {
    priceLine(ctx);
    runtime.earlyReturn(null);
  }
  return batch;
}

export function response(ctx: BatchCtx<MutationUpdateWorkOrderItemArgs>) {
  keepOrderSources(ctx);
  priceLine(ctx);
  return null;
}
