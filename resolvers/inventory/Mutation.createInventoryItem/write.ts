import { util } from '@aws-appsync/utils';
import type { MutationCreateInventoryItemArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { tableName } from '../../kernel/request/context.ts';
import { fixCurrency } from '../../settings/currency.ts';
import { searchChanges } from '../../kernel/dynamodb/search.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { ABSENT, passIfAnswered, put, transact } from '../../kernel/dynamodb/transactions.ts';
import { itemRow, itemSearchRows, skuSentinel, toInventoryItem } from '../inventoryItem.ts';
import { requireUniqueSku } from '../duplicates.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';

export function request(ctx: Ctx<MutationCreateInventoryItemArgs>) {
  passIfAnswered(ctx);
  const row = itemRow(util.autoUlid(), { ...ctx.args.input, archived: false }, ctx.stash.settings, null);
  const answer = toInventoryItem(row);
  keepAnswer(ctx, answer);
  const table = tableName(ctx, 'INVENTORY');
  return transact(ctx, [
    put('item', table, row, ABSENT),
    put('sku', table, skuSentinel(row), ABSENT),
    ...searchChanges(table, null, [], itemSearchRows(row)),
    ...fixCurrency(ctx),
    ...claimKey(ctx, answer),
  ]);
}

export function response(ctx: TransactionCtx<MutationCreateInventoryItemArgs>): unknown {
  const failures = failuresToExplain(ctx);
  requireUniqueSku(failures, ctx.args.input.sku);
  return endOfAttempt(ctx, failures);
}
