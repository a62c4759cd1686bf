import type {
  MutationRecordStockMovementArgs,
  RecordStockMovementInput,
  RecordStockMovementResult,
} from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { notFound, refuse } from '../../kernel/answer/errors.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import { parsePrice, parsePositiveQuantity, parseSignedQuantity } from '../../kernel/values/money.ts';
import { requireUnarchived } from '../../kernel/answer/archive.ts';
import { saidText } from '../../kernel/values/text.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { endDryRun, passIfAnswered, transact } from '../../kernel/dynamodb/transactions.ts';
import { toInventoryItem } from '../inventoryItem.ts';
import { namesDocument } from '../parts.ts';
import { afterMovement, costedAt, writeMovements } from '../costing.ts';
import { requireAvailable } from '../stock.ts';
import type { Movement } from '../movement.ts';
import { movementRow, toMovement } from '../movement.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';

function movementOf(input: RecordStockMovementInput, currency: string): Movement {
  if (input.type === 'WRITE_OFF') refuse('input.type', 'parts are written off by the order that they stay mounted for');
  if (input.type === 'LANDED_COST') refuse('input.type', 'cost comes on top of a receipt, by addLandedCost');
  const isAdjustment = input.type === 'ADJUSTMENT';
  const quantity = isAdjustment
    ? parseSignedQuantity(input.quantity, 'input.quantity')
    : parsePositiveQuantity(input.quantity, 'input.quantity');
  if (quantity === 0) refuse('input.quantity', 'expected a quantity other than zero', { actual: input.quantity });
  const reason = saidText(input.reason, 300, 'input.reason');
  if (isAdjustment && reason === null) refuse('input.reason', 'an adjustment says why');
  if (input.type === 'IN' && !input.unitCost) refuse('input.unitCost', 'goods received have a cost');
  if (input.type !== 'IN' && input.unitCost) refuse('input.unitCost', 'only goods received have a cost');
  const reference = saidText(input.reference, 100, 'input.reference');
  if (reference !== null && namesDocument(reference))
    refuse('input.reference', 'only an order, a sale and a count themselves move parts under their name', {
      actual: reference,
    });
  return {
    type: input.type,
    quantity: input.type === 'OUT' ? 0 - quantity : quantity,
    reason,
    reference,
    unitCost: input.unitCost ? parsePrice(input.unitCost, currency, 'input.unitCost') : null,
  };
}

export function request(ctx: Ctx<MutationRecordStockMovementArgs>) {
  passIfAnswered(ctx);
  const item = loadedRow(ctx.stash, 'item');
  if (!item) notFound('Inventory item', ctx.args.inventoryItemId, 'inventoryItemId');
  requireUnarchived('Inventory item', item, 'inventoryItemId');
  const movement = movementOf(ctx.args.input, item.currency);
  const after = afterMovement(item, movement, ctx.args.input.quantity);
  if (!ctx.stash.settings.allowNegativeStock) requireAvailable(item, movement);
  const moved = movementRow(item.id, item.currency, movement, ctx.stash.caller);
  const row = movement.unitCost === null ? moved : { ...moved, costed: costedAt(item) };
  const result: RecordStockMovementResult = {
    movement: toMovement(row, after.stock),
    item: toInventoryItem(after),
  };
  endDryRun(ctx, result);
  keepAnswer(ctx, result);

  return transact(ctx, [...writeMovements(tableName(ctx, 'INVENTORY'), item, after, [row]), ...claimKey(ctx, result)]);
}

export function response(ctx: TransactionCtx<MutationRecordStockMovementArgs>): unknown {
  return endOfAttempt(ctx, failuresToExplain(ctx));
}
