import { util } from '@aws-appsync/utils';
import type { InventoryItem, MutationCreateInventoryItemArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { tableName } from '../../kernel/request/context.ts';
import { fixCurrency } from '../../settings/currency.ts';
import { fail } from '../../kernel/answer/errors.ts';
import { searchChanges } from '../../kernel/dynamodb/search.ts';
import { ABSENT, failuresOf, put, transact } from '../../kernel/dynamodb/transactions.ts';
import type { InventoryItemRow } from '../inventoryItem.ts';
import { itemRow, itemSearchRows, skuSentinelKey, toInventoryItem } from '../inventoryItem.ts';
import { refuseTakenSku } from '../duplicates.ts';

export function request(ctx: Ctx<MutationCreateInventoryItemArgs>) {
  const row = itemRow(util.autoUlid(), { ...ctx.args.input, archived: false }, ctx.stash.settings, null);
  ctx.stash.work['row'] = row;
  const table = tableName(ctx, 'INVENTORY');
  return transact(ctx, [
    put('item', table, row, ABSENT),
    put('sku', table, { ...skuSentinelKey(row.skuKey), inventoryItemId: row.id }, ABSENT),
    ...searchChanges(table, [], itemSearchRows(row)),
    ...fixCurrency(ctx),
  ]);
}

export function response(ctx: Ctx<MutationCreateInventoryItemArgs>): InventoryItem {
  const failures = failuresOf(ctx);
  const row = ctx.stash.work['row'] as InventoryItemRow;
  refuseTakenSku(failures, row);
  if (failures.length > 0) fail('TRY_AGAIN', 'The item could not be written; repeat the request');
  return toInventoryItem(row, ctx.stash);
}
