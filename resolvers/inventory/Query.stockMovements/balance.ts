/** Reads the item again: while its count of movements stands, the stock read first belongs to the movements of this page. */
import type { DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { runtime, util } from '@aws-appsync/utils';
import type { QueryStockMovementsArgs, StockMovementPage } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { fail } from '../../kernel/answer/errors.ts';
import { foundRow } from '../../kernel/request/paging.ts';
import { cacheRelated } from '../../kernel/answer/relations.ts';
import type { InventoryItemRow } from '../inventoryItem.ts';
import { ledgerToken, toLedgerToken } from '../ledger.ts';
import { toMovement } from '../movement.ts';

function ledgerPage(ctx: Ctx<QueryStockMovementsArgs>, stock: number): StockMovementPage {
  const { items, nextToken } = ctx.stash.work.movementsPage ?? { items: [], nextToken: null };
  const first = ledgerToken(ctx.args.nextToken ?? null)?.balance ?? stock;
  const moved = items.map((row) => row.quantity);
  const balances = items.map((_row, index) =>
    moved.slice(0, index).reduce((balance, quantity) => balance - quantity, first),
  );
  const last = moved.reduce((balance, quantity) => balance - quantity, first);
  ctx.stash.done = true;
  cacheRelated(ctx.stash, 'INVENTORY', loadedRow(ctx.stash, 'item'));
  return {
    items: items.map((row, index) => toMovement(row, balances[index] ?? null)),
    nextToken: toLedgerToken(last, nextToken),
  };
}

export function request(ctx: Ctx<QueryStockMovementsArgs>): DynamoDBGetItemRequest {
  if (ctx.stash.done) runtime.earlyReturn(ctx.prev.result);
  const item = loadedRow(ctx.stash, 'item');
  // Later pages go on from the token's balance: nothing that happens now changes what lies before it.
  if (!item || ctx.args.nextToken) runtime.earlyReturn(ledgerPage(ctx, item?.stock ?? 0));
  return { operation: 'GetItem', key: util.dynamodb.toMapValues({ pk: item.pk, sk: 'ITEM' }), consistentRead: true };
}

export function response(ctx: Ctx<QueryStockMovementsArgs, InventoryItemRow | null>): StockMovementPage | null {
  const now = foundRow(ctx);
  const before = loadedRow(ctx.stash, 'item');
  if (now?.movementCount === before?.movementCount) return ledgerPage(ctx, before?.stock ?? 0);
  const made = (ctx.stash.work.attempts ?? 0) + 1;
  ctx.stash.work.attempts = made;
  if (made >= (ctx.stash.operation?.attempts ?? 1))
    fail('TRY_AGAIN', 'The item is moving; repeat the request', { attempts: made });
  ctx.stash.rows.item = now;
  return null;
}
