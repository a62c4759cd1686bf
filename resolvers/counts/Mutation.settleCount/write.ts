/** One adjustment for each item that differs, and every line marked, in one transaction. */
import { runtime } from '@aws-appsync/utils';
import type { MutationSettleCountArgs } from '../../generated/schema.ts';
import type { InventoryItemRow } from '../../inventory/inventoryItem.ts';
import { movementRow } from '../../inventory/movement.ts';
import type { MovementRow } from '../../inventory/movement.ts';
import { requireStock, requireStockAtCommit } from '../../inventory/parts.ts';
import type { Quantities } from '../../inventory/stock.ts';
import { afterParts, moveStock } from '../../inventory/stock.ts';
import { cacheRelated } from '../../kernel/answer/relations.ts';
import type { Action, TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { passIfAnswered, transact, update } from '../../kernel/dynamodb/transactions.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { keep, own } from '../../kernel/values/own.ts';
import type { CountLineRow } from '../count.ts';
import { countReference, differenceOf, lineKey, toCountLine } from '../count.ts';

/** A line that is to be settled: with the item and the movement where something differs. */
interface Settling {
  line: CountLineRow;
  after: CountLineRow;
  booked: { item: InventoryItemRow; row: MovementRow } | null;
}

function settling(ctx: Ctx<MutationSettleCountArgs>, line: CountLineRow): Settling {
  const difference = differenceOf(line) ?? 0;
  const item = own(ctx.stash.work.countedItems ?? {}, line.inventoryItemId);
  const settled: CountLineRow = { ...line, settled: true };
  if (difference === 0 || !item) return { line, after: settled, booked: null };
  const row = movementRow(
    item.id,
    item.currency,
    {
      type: 'ADJUSTMENT',
      quantity: difference,
      reason: loadedRow(ctx.stash, 'count')?.reason ?? null,
      reference: countReference(line.countId),
      unitCost: null,
    },
    ctx.stash.caller,
  );
  return { line, after: { ...settled, movementId: row.id }, booked: { item, row } };
}

/** Of a line that is as it was read. */
function lineAction(table: string, { line, after }: Settling): Action {
  const movementId = after.movementId ?? null;
  return update(
    'countLine',
    table,
    lineKey(line.countId, line.inventoryItemId),
    {
      expression: movementId === null ? 'SET settled = :settled' : 'SET settled = :settled, movementId = :movement',
      values: movementId === null ? { ':settled': true } : { ':settled': true, ':movement': movementId },
    },
    {
      expression: 'version = :version AND attribute_not_exists(settled)',
      values: { ':version': line.version },
    },
  );
}

function stockActions(ctx: Ctx, { booked }: Settling): Action[] {
  if (!booked) return [];
  const { item, row } = booked;
  const after = afterParts(item, [row]);
  // The answer shows what the call made of it.
  cacheRelated(ctx.stash, 'INVENTORY', after);
  return moveStock(tableName(ctx, 'INVENTORY'), item, after, [row], ctx.stash.settings.allowNegativeStock);
}

/** What is taken from stock, positive. */
function takenBy(all: Settling[]): Quantities {
  const taken: Quantities = {};
  all.forEach(({ booked }) => {
    if (booked && booked.row.quantity < 0) keep(taken, booked.item.id, 0 - booked.row.quantity);
  });
  return taken;
}

export function request(ctx: Ctx<MutationSettleCountArgs>) {
  passIfAnswered(ctx);
  const lines = ctx.stash.work.countedLines ?? [];
  const open = lines.filter((line) => line.settled !== true).map((line) => settling(ctx, line));
  const taken = takenBy(open);
  requireStock(ctx, taken, ctx.stash.work.countedItems ?? {});
  ctx.stash.work.takenParts = taken;
  const answer = {
    items: lines.map((line) =>
      toCountLine(open.find(({ after }) => after.inventoryItemId === line.inventoryItemId)?.after ?? line),
    ),
  };
  keepAnswer(ctx, answer);
  if (open.length === 0) {
    ctx.stash.done = true;
    runtime.earlyReturn(answer);
  }
  const table = tableName(ctx, 'COUNTS');
  return transact(ctx, [
    ...open.map((each) => lineAction(table, each)),
    ...open.flatMap((each) => stockActions(ctx, each)),
    ...claimKey(ctx, answer),
  ]);
}

export function response(ctx: TransactionCtx<MutationSettleCountArgs>): unknown {
  const failures = failuresToExplain(ctx);
  requireStockAtCommit(ctx, failures, ctx.stash.work.takenParts ?? {});
  return endOfAttempt(ctx, failures);
}
