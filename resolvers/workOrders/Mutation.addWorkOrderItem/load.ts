/** The part and the technician that the line names are read, after a lost race the order too; then the line is priced. */
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import { runtime, util } from '@aws-appsync/utils';
import type { MutationAddWorkOrderItemArgs } from '../../generated/schema.ts';
import { requirePricePermission } from '../../documents/pricePermission.ts';
import { fail } from '../../kernel/answer/errors.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { requireEditableOrder } from '../editableOrder.ts';
import { keepOrderSources, keptLineSources, lineSourceKeys, readWithOrder } from '../lineSources.ts';
import { lineRow } from '../lines.ts';
import { loadedLines, orderTerms } from '../loadedOrder.ts';
import { keepPricedOrder } from '../pricing.ts';
import { MAX_LINES } from '../workOrder.ts';

function priceLine(ctx: Ctx<MutationAddWorkOrderItemArgs>): void {
  const order = requireEditableOrder(ctx);
  const lines = loadedLines(ctx.stash);
  if (lines.length >= MAX_LINES) {
    fail('LIMIT_EXCEEDED', `A work order has at most ${MAX_LINES} lines`, {
      field: 'input',
      maximum: MAX_LINES,
      actual: lines.length + 1,
    });
  }
  const terms = orderTerms(ctx.stash, order);
  const at = util.time.nowISO8601();
  const line = lineRow(ctx.args.input, keptLineSources(ctx), ctx.stash.settings, terms, 'input', at);
  ctx.stash.work.addedLineId = line.id;
  keepPricedOrder(ctx, order, [...lines, line]);
}

export function request(ctx: Ctx<MutationAddWorkOrderItemArgs>) {
  passIfAnswered(ctx);
  requirePricePermission(ctx, ctx.args.input, 'input');
  const keys = lineSourceKeys(ctx, [ctx.args.input], null);
  const batch = readWithOrder(ctx, keys);
  if (!batch) {
    priceLine(ctx);
    runtime.earlyReturn(null);
  }
  return batch;
}

export function response(ctx: BatchCtx<MutationAddWorkOrderItemArgs>) {
  keepOrderSources(ctx);
  priceLine(ctx);
  return null;
}
