/** The order, its number, and what it sets aside: all or nothing. */
import { countReference } from '../../customers/references.ts';
import type { MutationPlacePartsOrderArgs } from '../../generated/schema.ts';
import { requireForSale } from '../../inventory/forSale.ts';
import { requireStockAtCommit, reserveStock, stockGuard } from '../../inventory/parts.ts';
import { requireCustomerAtCommit } from '../../invoices/sale.ts';
import { fail } from '../../kernel/answer/errors.ts';
import { cacheRelated } from '../../kernel/answer/relations.ts';
import type { Action, Failure, TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import {
  ABSENT,
  endDryRun,
  failed,
  failedRow,
  passIfAnswered,
  put,
  transact,
} from '../../kernel/dynamodb/transactions.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { keep } from '../../kernel/values/own.ts';
import { keepLostNumber } from '../../series/lostNumber.ts';
import { documentNumber, requireUsableSeries, takeNumber } from '../../series/numbering.ts';
import type { SeriesRow } from '../../series/seriesRow.ts';
import type { PartsOrderRow } from '../partsOrder.ts';
import { toPartsOrder } from '../partsOrder.ts';
import { briefOf, isToReplay } from '../replay.ts';

type PlaceCtx = Ctx<MutationPlacePartsOrderArgs>;

/** The order under the number that is next, where another call took the one that it had. */
function numbered(ctx: PlaceCtx): { order: PartsOrderRow; series: SeriesRow } {
  const { placed, lostSeries } = ctx.stash.work;
  if (!placed) fail('INTERNAL', 'The order was not made');
  if (!lostSeries) return placed;
  requireUsableSeries(lostSeries, 'PARTS_ORDER', ctx.stash.settings, 'series');
  return { order: { ...placed.order, number: documentNumber(lostSeries, lostSeries.next) }, series: lostSeries };
}

/** Each item once, as it was read, or as the last transaction found it. */
function reservations(ctx: PlaceCtx): Action[] {
  const { soldItems: items = {}, takenParts: taken = {} } = ctx.stash.work;
  const { lines } = ctx.args.input;
  return Object.entries(taken).map(([id, quantity]) => {
    const index = lines.findIndex((line) => line.inventoryItemId === id);
    const item = requireForSale(items, id, `input.lines.${index}.inventoryItemId`);
    return reserveStock(tableName(ctx, 'INVENTORY'), item, quantity, ctx.stash.settings.allowNegativeStock);
  });
}

export function request(ctx: PlaceCtx) {
  passIfAnswered(ctx);
  const { order, series } = numbered(ctx);
  cacheRelated(ctx.stash, 'CUSTOMERS', loadedRow(ctx.stash, 'customer'));
  const answer = toPartsOrder(order);
  const aside = reservations(ctx);
  endDryRun(ctx, answer);
  keepAnswer(ctx, answer);
  return transact(ctx, [
    put('partsOrder', tableName(ctx, 'PARTS_ORDERS'), order, ABSENT),
    takeNumber(tableName(ctx, 'SETTINGS'), series),
    ...aside,
    countReference(tableName(ctx, 'CUSTOMERS'), order.customerId, 'partsOrderCount', 1, 'customer'),
    ...claimKey(ctx, briefOf(order)),
  ]);
}

/**
 * What the transaction found in place of what was read: the next attempt works on it, and reads nothing.
 * @returns whether it needs no more than that
 */
function keepFound(ctx: PlaceCtx, failures: Failure[]): boolean {
  const items = ctx.stash.work.soldItems ?? {};
  const stale = Object.keys(items).filter((id) => failed(failures, stockGuard(id)));
  const unseen = stale.filter((id) => {
    const row = failedRow(failures, stockGuard(id));
    if (row) keep(items, id, row);
    return !row;
  });
  const others = failures.filter(({ guard }) => !guard.startsWith('stock#'));
  const known = !failed(failures, 'series') || keepLostNumber(ctx, others);
  return known && unseen.length === 0;
}

export function response(ctx: TransactionCtx<MutationPlacePartsOrderArgs>): unknown {
  const failures = failuresToExplain(ctx);
  // The same call has just committed: whoever repeats it finds its answer.
  if (isToReplay(ctx)) fail('TRY_AGAIN', 'The same request is being answered; repeat it with the same key');
  requireStockAtCommit(ctx, failures, ctx.stash.work.takenParts ?? {});
  requireCustomerAtCommit(failures, ctx.args.input.customerId ?? '', 'input.customerId');
  if (!keepFound(ctx, failures))
    fail('TRY_AGAIN', 'Others ordered at the same time; nothing was written. Repeat the request.');
  return endOfAttempt(ctx, failures);
}
