/** Line, header totals, and the difference in stock with its movement in one transaction. */
import { util } from '@aws-appsync/utils';
import type { MutationUpdateWorkOrderItemArgs } from '../../generated/schema.ts';
import { moveParts, negated, orderReference, partsOf, requireStock } from '../../inventory/parts.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { endDryRun, passIfAnswered, transact } from '../../kernel/dynamodb/transactions.ts';
import { loadedOrder, requireLine } from '../editableOrder.ts';
import { saveLines, withLines, writtenOrder } from '../editing.ts';
import { keptLineSources } from '../lineSources.ts';
import { pricedLine, pricedOrder } from '../pricedOrder.ts';
import { toWorkOrder } from '../workOrder.ts';
import { keepAnswer } from '../../kernel/once/ending.ts';

export function request(ctx: Ctx<MutationUpdateWorkOrderItemArgs>) {
  passIfAnswered(ctx);
  const order = loadedOrder(ctx);
  const before = requireLine(ctx);
  const line = pricedLine(ctx, before.id);
  const { items } = keptLineSources(ctx);
  const taken = partsOf([{ inventoryItemId: line.inventoryItemId ?? null, quantity: line.quantity - before.quantity }]);
  requireStock(ctx, taken, items);
  ctx.stash.work.takenParts = taken;
  const after = withLines(ctx, order, util.time.nowISO8601());
  const result = toWorkOrder(after, ctx.stash, pricedOrder(ctx).lines);
  endDryRun(ctx, result);
  keepAnswer(ctx, result);
  return transact(ctx, [
    ...saveLines(ctx, order, after, line.id),
    ...moveParts(ctx, orderReference(order.id), negated(taken), null, items),
    ...claimKey(ctx, result),
  ]);
}

export function response(ctx: TransactionCtx<MutationUpdateWorkOrderItemArgs>): unknown {
  return writtenOrder(ctx);
}
