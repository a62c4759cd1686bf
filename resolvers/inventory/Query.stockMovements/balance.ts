/**
 * Makes sure that the stock read first belongs to the movements of this page: it does while the item's count of movements stands. Where
 * there is another page, its beginning is written together with that check.
 */
import type { DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { runtime, util } from '@aws-appsync/utils';
import type { QueryStockMovementsArgs, StockMovementPage } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { fail } from '../../kernel/answer/errors.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { ABSENT, check, failedRow, failuresOf, put, transact } from '../../kernel/dynamodb/transactions.ts';
import { foundRow } from '../../kernel/request/paging.ts';
import { cacheRelated } from '../../kernel/answer/relations.ts';
import type { InventoryItemRow } from '../inventoryItem.ts';
import { askedPage, ledgerPageRow, ledgerToken } from '../ledger.ts';
import { toMovement } from '../movement.ts';

type LedgerCtx<Result = unknown> = Ctx<QueryStockMovementsArgs, Result>;

/** Thousandths in stock after the page's first movement. */
function firstBalance(ctx: LedgerCtx): number {
  return askedPage(ctx)?.balance ?? loadedRow(ctx.stash, 'item')?.stock ?? 0;
}

function ledgerPage(ctx: LedgerCtx): StockMovementPage {
  const { items } = ctx.stash.work.movementsPage ?? { items: [] };
  const next = ctx.stash.work.nextLedgerPage ?? null;
  const first = firstBalance(ctx);
  const moved = items.map((row) => row.quantity);
  const balances = items.map((_row, index) =>
    moved.slice(0, index).reduce((balance, quantity) => balance - quantity, first),
  );
  ctx.stash.done = true;
  cacheRelated(ctx.stash, 'INVENTORY', loadedRow(ctx.stash, 'item'));
  return {
    items: items.map((row, index) => toMovement(row, balances[index] ?? null)),
    nextToken: next === null ? null : ledgerToken(next),
  };
}

/** The beginning of the next page, and for the first page the check that nothing moved since the item was read. */
function keepNext(ctx: LedgerCtx, item: InventoryItemRow, position: string) {
  const last = (ctx.stash.work.movementsPage?.items ?? []).reduce(
    (balance, row) => balance - row.quantity,
    firstBalance(ctx),
  );
  const next = ledgerPageRow(ctx, last, position);
  ctx.stash.work.nextLedgerPage = next;
  const count = item.movementCount ?? 0;
  const unmoved = check('item', tableName(ctx, 'INVENTORY'), item, {
    expression:
      count === 0 ? 'attribute_not_exists(movementCount) OR movementCount = :count' : 'movementCount = :count',
    values: { ':count': count },
  });
  // Later pages go on from the balance that stands with them: nothing that happens now changes what lies before it.
  return transact(ctx, [
    put('ledgerPage', tableName(ctx, 'IDEMPOTENCY'), next, ABSENT),
    ...(askedPage(ctx) ? [] : [unmoved]),
  ]);
}

export function request(ctx: LedgerCtx) {
  if (ctx.stash.done) runtime.earlyReturn(ctx.prev.result);
  const item = loadedRow(ctx.stash, 'item');
  const position = ctx.stash.work.movementsPage?.nextToken ?? null;
  if (item && position !== null) return keepNext(ctx, item, position);
  if (!item || askedPage(ctx)) runtime.earlyReturn(ledgerPage(ctx));
  const read: DynamoDBGetItemRequest = {
    operation: 'GetItem',
    key: util.dynamodb.toMapValues({ pk: item.pk, sk: 'ITEM' }),
    consistentRead: true,
  };
  return read;
}

/** The item as it stands where it moved in between; null where it did not. */
function movedItem(ctx: TransactionCtx<QueryStockMovementsArgs> & LedgerCtx<InventoryItemRow | null>) {
  if (!ctx.stash.work.nextLedgerPage) {
    const now = foundRow(ctx);
    const before = loadedRow(ctx.stash, 'item');
    return (now?.movementCount ?? 0) === (before?.movementCount ?? 0) ? null : now;
  }
  const failures = failuresOf(ctx);
  if (failures.length === 0) return null;
  ctx.stash.work.nextLedgerPage = null;
  return failedRow(failures, 'item') ?? loadedRow(ctx.stash, 'item');
}

export function response(
  ctx: TransactionCtx<QueryStockMovementsArgs> & LedgerCtx<InventoryItemRow | null>,
): StockMovementPage | null {
  const moved = movedItem(ctx);
  if (!moved) return ledgerPage(ctx);
  const made = (ctx.stash.work.attempts ?? 0) + 1;
  ctx.stash.work.attempts = made;
  if (made >= (ctx.stash.operation?.attempts ?? 1))
    fail('TRY_AGAIN', 'The item is moving; repeat the request', { attempts: made });
  ctx.stash.rows.item = moved;
  return null;
}

declare module '../../kernel/request/context.ts' {
  interface Work {
    /** Where the page after this one goes on, once it is written. */
    nextLedgerPage?: ReturnType<typeof ledgerPageRow> | null;
  }
}
