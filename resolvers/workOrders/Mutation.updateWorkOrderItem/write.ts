/** Line, header totals, and the difference in stock with its movement in one transaction. */
import { util } from '@aws-appsync/utils';
import type { MutationUpdateWorkOrderItemArgs } from '../../generated/schema.ts';
import { moveParts, negated, orderReference, requireStock } from '../../inventory/parts.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { endDryRun, passIfAnswered, transact } from '../../kernel/dynamodb/transactions.ts';
import { lineToEdit, orderToEdit, saveLine, withLines, writtenOrder } from '../editing.ts';
import { keptLineSources } from '../lineSources.ts';
import { changedLine, takenBy } from '../lines.ts';
import { toWorkOrder } from '../workOrder.ts';
import { loadedLines } from '../loadedLines.ts';
import { keepAnswer } from '../../kernel/once/ending.ts';

export function request(ctx: Ctx<MutationUpdateWorkOrderItemArgs>) {
  passIfAnswered(ctx);
  const order = orderToEdit(ctx);
  const before = lineToEdit(ctx);
  const sources = keptLineSources(ctx);
  const line = changedLine(before, ctx.args.input, sources, ctx.stash.settings);
  const taken = takenBy([{ inventoryItemId: line.inventoryItemId ?? null, quantity: line.quantity - before.quantity }]);
  requireStock(ctx, taken, sources.items);
  const lines = loadedLines(ctx.stash).map((each) => (each.id === line.id ? line : each));
  const after = withLines(order, lines, util.time.nowISO8601());
  const result = toWorkOrder(after, ctx.stash, lines);
  endDryRun(ctx, result);
  keepAnswer(ctx, result);
  return transact(ctx, [
    ...saveLine(ctx, order, after, line.id, { expression: 'SET #lines.#id = :line', values: { ':line': line } }),
    ...moveParts(ctx, orderReference(order.id), negated(taken), null, sources.items),
    ...claimKey(ctx, result),
  ]);
}

export function response(ctx: TransactionCtx<MutationUpdateWorkOrderItemArgs>): unknown {
  return writtenOrder(ctx);
}
