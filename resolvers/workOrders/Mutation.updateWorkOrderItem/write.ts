/** Line, header totals, and the difference in stock with its movement in one transaction. */
import { util } from '@aws-appsync/utils';
import type { MutationUpdateWorkOrderItemArgs } from '../../generated/schema.ts';
import { orderReference, partsOf, requireStock, takeParts } from '../../inventory/parts.ts';
import { returnParts } from '../../inventory/returns.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { endDryRun, passIfAnswered, transact } from '../../kernel/dynamodb/transactions.ts';
import { loadedOrder, requireLine } from '../editableOrder.ts';
import { saveLine, withLines, writtenOrder } from '../editing.ts';
import { keptLineSources, pricedLine } from '../lineSources.ts';
import { toWorkOrder } from '../workOrder.ts';
import { loadedLines, orderTerms } from '../loadedOrder.ts';
import { keepAnswer } from '../../kernel/once/ending.ts';

export function request(ctx: Ctx<MutationUpdateWorkOrderItemArgs>) {
  passIfAnswered(ctx);
  const order = loadedOrder(ctx);
  const before = requireLine(ctx);
  const line = pricedLine(ctx);
  const { items } = keptLineSources(ctx);
  const more = line.quantity - before.quantity;
  const inventoryItemId = line.inventoryItemId ?? null;
  const taken = partsOf([{ inventoryItemId, quantity: Math.max(0, more) }]);
  const back = partsOf([{ inventoryItemId, quantity: Math.max(0, 0 - more) }]);
  requireStock(ctx, taken, items);
  ctx.stash.work.takenParts = taken;
  const lines = loadedLines(ctx.stash).map((each) => (each.id === line.id ? line : each));
  const after = withLines(order, lines, orderTerms(ctx.stash, order), util.time.nowISO8601());
  const result = toWorkOrder(after, ctx.stash, lines);
  endDryRun(ctx, result);
  keepAnswer(ctx, result);
  return transact(ctx, [
    ...saveLine(ctx, order, after, line.id, { expression: 'SET #lines.#id = :line', values: { ':line': line } }),
    ...takeParts(ctx, orderReference(order.id), taken, items),
    ...returnParts(ctx, orderReference(order.id), back, null, items),
    ...claimKey(ctx, result),
  ]);
}

export function response(ctx: TransactionCtx<MutationUpdateWorkOrderItemArgs>): unknown {
  return writtenOrder(ctx);
}
