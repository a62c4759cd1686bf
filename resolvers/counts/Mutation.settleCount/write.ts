/** One adjustment for each item that differs, and every line marked, in one transaction. */
import { runtime } from '@aws-appsync/utils';
import type { MutationSettleCountArgs } from '../../generated/schema.ts';
import type { Adjustment } from '../../inventory/parts.ts';
import { adjustPart, countReference, requireStock, requireStockAtCommit } from '../../inventory/parts.ts';
import type { Quantities } from '../../inventory/stock.ts';
import type { Action, TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { passIfAnswered, transact, update } from '../../kernel/dynamodb/transactions.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { keep, own } from '../../kernel/values/own.ts';
import type { CountLineRow } from '../count.ts';
import { differenceOf, lineKey, toCountLine } from '../count.ts';

/** A line that is to be settled: with the adjustment where something differs. */
interface Settling {
  line: CountLineRow;
  after: CountLineRow;
  adjustment: Adjustment | null;
}

function settling(ctx: Ctx<MutationSettleCountArgs>, line: CountLineRow): Settling {
  const difference = differenceOf(line) ?? 0;
  const item = own(ctx.stash.work.countedItems ?? {}, line.inventoryItemId);
  const settled: CountLineRow = { ...line, settled: true };
  if (difference === 0 || !item) return { line, after: settled, adjustment: null };
  const reason = loadedRow(ctx.stash, 'count')?.reason ?? null;
  const adjustment = adjustPart(ctx, countReference(line.countId), difference, reason, item);
  return { line, after: { ...settled, movementId: adjustment.movementId }, adjustment };
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

/** What is taken from stock, positive. */
function takenBy(lines: CountLineRow[]): Quantities {
  const taken: Quantities = {};
  lines.forEach((line) => {
    const difference = differenceOf(line) ?? 0;
    if (difference < 0) keep(taken, line.inventoryItemId, 0 - difference);
  });
  return taken;
}

export function request(ctx: Ctx<MutationSettleCountArgs>) {
  passIfAnswered(ctx);
  const lines = ctx.stash.work.countedLines ?? [];
  const unsettled = lines.filter((line) => line.settled !== true);
  const taken = takenBy(unsettled);
  requireStock(ctx, taken, ctx.stash.work.countedItems ?? {});
  ctx.stash.work.takenParts = taken;
  const open = unsettled.map((line) => settling(ctx, line));
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
    ...open.flatMap(({ adjustment }) => adjustment?.actions ?? []),
    ...claimKey(ctx, answer),
  ]);
}

export function response(ctx: TransactionCtx<MutationSettleCountArgs>): unknown {
  const failures = failuresToExplain(ctx);
  requireStockAtCommit(ctx, failures, ctx.stash.work.takenParts ?? {});
  return endOfAttempt(ctx, failures);
}
