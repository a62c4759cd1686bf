/** Removes an item that never moved, with its search rows and its SKU's sentinel. */
import type { MutationDeleteInventoryItemArgs } from '../../generated/schema.ts';
import { requireUnreferenced } from '../../kernel/answer/archive.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { notFound } from '../../kernel/answer/errors.ts';
import { searchChanges } from '../../kernel/dynamodb/search.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import {
  deleteWithTombstone,
  failedRow,
  remove,
  transact,
  passIfAnswered,
} from '../../kernel/dynamodb/transactions.ts';
import { requireVersion } from '../../kernel/dynamodb/versions.ts';
import type { InventoryItemRow } from '../inventoryItem.ts';
import { itemSearchRows, skuSentinel, toInventoryItem } from '../inventoryItem.ts';
import { onOrderOf, reservedOf } from '../stock.ts';
import { claimRepeat } from '../../kernel/once/repeats.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';

function requireUnreferencedItem(row: InventoryItemRow): void {
  requireUnreferenced('Inventory item', row.id, {
    movements: row.movementCount ?? 0,
    suppliers: row.supplierCount ?? 0,
    unitsOnOrder: Math.ceil(onOrderOf(row) / 1000),
    reserved: reservedOf(row),
  });
}

export function request(ctx: Ctx<MutationDeleteInventoryItemArgs>) {
  passIfAnswered(ctx);
  const row = loadedRow(ctx.stash, 'item');
  if (!row) notFound('Inventory item', ctx.args.id, 'id');
  requireVersion(ctx, row);
  requireUnreferencedItem(row);
  const answer = toInventoryItem(row);
  keepAnswer(ctx, answer);
  const table = tableName(ctx, 'INVENTORY');
  return transact(ctx, [
    ...deleteWithTombstone('item', table, row, {
      expression:
        'version = :version AND attribute_not_exists(movementCount) AND ' +
        '(attribute_not_exists(supplierCount) OR supplierCount = :none) AND ' +
        '(attribute_not_exists(reserved) OR reserved = :none) AND ' +
        '(attribute_not_exists(onOrder) OR onOrder = :none)',
      values: { ':version': row.version, ':none': 0 },
    }),
    remove('sku', table, skuSentinel(row), { expression: 'inventoryItemId = :id', values: { ':id': row.id } }),
    ...searchChanges(table, row, itemSearchRows(row), []),
    ...claimRepeat(ctx, answer),
  ]);
}

export function response(ctx: TransactionCtx<MutationDeleteInventoryItemArgs>): unknown {
  const failures = failuresToExplain(ctx);
  const row = failedRow(failures, 'item');
  if (row) {
    requireUnreferencedItem(row);
    requireVersion(ctx, row);
  }
  return endOfAttempt(ctx, failures);
}
