import type { MutationRecordStockMovementArgs, RecordStockMovementInput, RecordStockMovementResult } from '../../generated/schema.ts';
import { absolute } from '../../kernel/values/builtIns.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { fail, notFound, refuse } from '../../kernel/answer/errors.ts';
import { MAX_QUANTITY, multiplyDivide } from '../../kernel/values/exact.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import { formatQuantity, parseMoney, parsePositiveQuantity, parseSignedQuantity } from '../../kernel/values/money.ts';
import { requireUnarchived } from '../../kernel/answer/archive.ts';
import { saidText } from '../../kernel/values/text.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { amend, endDryRun, passIfAnswered, put, transact } from '../../kernel/dynamodb/transactions.ts';
import type { InventoryItemRow } from '../inventoryItem.ts';
import { LOW, toInventoryItem } from '../inventoryItem.ts';
import type { Movement } from '../movement.ts';
import { movementRow, toMovement } from '../movement.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';


function movementOf(input: RecordStockMovementInput, currency: string): Movement {
  const isAdjustment = input.type === 'ADJUSTMENT';
  const quantity = isAdjustment ? parseSignedQuantity(input.quantity, 'input.quantity') : parsePositiveQuantity(input.quantity, 'input.quantity');
  if (quantity === 0) refuse('input.quantity', 'expected a quantity other than zero', { actual: input.quantity });
  const reason = saidText(input.reason, 300, 'input.reason');
  if (isAdjustment && reason === null) refuse('input.reason', 'an adjustment says why');
  if (input.type === 'IN' && !input.unitCost) refuse('input.unitCost', 'goods received have a cost');
  if (input.type !== 'IN' && input.unitCost) refuse('input.unitCost', 'only goods received have a cost');
  return {
    type: input.type,
    quantity: input.type === 'OUT' ? 0 - quantity : quantity,
    reason,
    reference: saidText(input.reference, 100, 'input.reference'),
    unitCost: input.unitCost ? parseMoney(input.unitCost, currency, 'input.unitCost') : null,
  };
}

/** Moving weighted average: what is there keeps its cost, what comes in brings its own. Stock below zero has none. */
function averageAfter(item: InventoryItemRow, movement: Movement): number {
  if (movement.unitCost === null) return item.averageCost;
  if (item.stock <= 0) return movement.unitCost;
  const difference = movement.unitCost - item.averageCost;
  const share = multiplyDivide(absolute(difference), movement.quantity, item.stock + movement.quantity);
  return difference < 0 ? item.averageCost - share : item.averageCost + share;
}

export function request(ctx: Ctx<MutationRecordStockMovementArgs>) {
  passIfAnswered(ctx);
  const item = loadedRow(ctx.stash, 'item');
  if (!item) notFound('Inventory item', ctx.args.inventoryItemId, 'inventoryItemId');
  requireUnarchived('Inventory item', item, 'inventoryItemId');
  const movement = movementOf(ctx.args.input, item.currency);
  const stock = item.stock + movement.quantity;
  const after: InventoryItemRow = {
    ...item,
    stock,
    averageCost: averageAfter(item, movement),
    lowStock: stock < item.minimumStock ? LOW : null,
    movementCount: (item.movementCount ?? 0) + 1,
  };
  if (absolute(stock) >= MAX_QUANTITY) refuse('input.quantity', 'the stock would be too large to be counted', { actual: ctx.args.input.quantity });
  if (after.stock < 0 && movement.quantity < 0 && !ctx.stash.settings.allowNegativeStock) {
    fail('INSUFFICIENT_STOCK', `Only ${formatQuantity(item.stock)} of ${item.name} in stock`, {
      field: 'input.quantity',
      shortages: [{ inventoryItemId: item.id, requested: formatQuantity(0 - movement.quantity), available: formatQuantity(item.stock) }],
    });
  }
  const row = movementRow(item.id, item.currency, movement, ctx.stash.caller);
  const result: RecordStockMovementResult = { movement: toMovement(row, ctx.stash, after.stock), item: toInventoryItem(after, ctx.stash) };
  endDryRun(ctx, result);
  keepAnswer(ctx, result);

  const table = tableName(ctx, 'INVENTORY');
  // The average depends on the stock that it was computed from, so this one write compares it.
  return transact(ctx, [
    amend('item', table, item, after, {
      expression: 'stock = :before AND averageCost = :cost AND minimumStock = :minimum AND archived = :shown',
      values: { ':before': item.stock, ':cost': item.averageCost, ':minimum': item.minimumStock, ':shown': false },
    }),
    put('movement', table, row, { expression: 'attribute_not_exists(pk)' }),
    ...claimKey(ctx, result),
  ]);
}

export function response(ctx: TransactionCtx<MutationRecordStockMovementArgs>): unknown {
  return endOfAttempt(ctx, failuresToExplain(ctx));
}
