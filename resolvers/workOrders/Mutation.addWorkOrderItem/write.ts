/** Line, header totals, stock and movement in one transaction. */
import { util } from '@aws-appsync/utils';
import type { MutationAddWorkOrderItemArgs } from '../../generated/schema.ts';
import { takeParts, orderReference, partsOf, requireStock } from '../../inventory/parts.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { endDryRun, passIfAnswered, transact } from '../../kernel/dynamodb/transactions.ts';
import { loadedOrder } from '../editableOrder.ts';
import { saveLine, withLines, writtenOrder } from '../editing.ts';
import { keptLineSources, pricedLine } from '../lineSources.ts';
import { toWorkOrder } from '../workOrder.ts';
import { loadedLines, orderTerms } from '../loadedOrder.ts';
import { keepAnswer } from '../../kernel/once/ending.ts';

export function request(ctx: Ctx<MutationAddWorkOrderItemArgs>) {
  passIfAnswered(ctx);
  const order = loadedOrder(ctx);
  const line = pricedLine(ctx);
  const lines = [...loadedLines(ctx.stash), line];
  const { items } = keptLineSources(ctx);
  const taken = partsOf([line]);
  requireStock(ctx, taken, items);
  ctx.stash.work.takenParts = taken;
  const after = withLines(order, lines, orderTerms(ctx.stash, order), util.time.nowISO8601());
  const result = toWorkOrder(after, ctx.stash, lines);
  endDryRun(ctx, result);
  keepAnswer(ctx, result);
  return transact(ctx, [
    ...saveLine(ctx, order, after, line.id, { expression: 'SET #lines.#id = :line', values: { ':line': line } }),
    ...takeParts(ctx, orderReference(order.id), taken, items),
    ...claimKey(ctx, result),
  ]);
}

export function response(ctx: TransactionCtx<MutationAddWorkOrderItemArgs>): unknown {
  return writtenOrder(ctx);
}
