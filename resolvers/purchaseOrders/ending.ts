/** An order that ends, closed or cancelled: who, when and why. Nothing of it is on order from then on. */
import { util } from '@aws-appsync/utils';
import type { PurchaseOrderState } from '../generated/schema.ts';
import type { Action } from '../kernel/dynamodb/transactions.ts';
import { PRESENT, update } from '../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { tableName } from '../kernel/request/context.ts';
import { nextVersion } from './editing.ts';
import { pagesUpTo, progressSk } from './keys.ts';
import type { PurchaseOrderRow } from './purchaseOrder.ts';

export const MAX_REASON = 300;

export function endedOrder(
  ctx: Ctx,
  order: PurchaseOrderRow,
  state: PurchaseOrderState,
  reason: string | null,
): PurchaseOrderRow {
  const { id, name } = ctx.stash.caller;
  const ended = { reason, by: name, byId: id, at: util.time.nowISO8601() };
  return { ...nextVersion(order), state, ended };
}

/** The actions that take the pages of an order that was sent out of the index of what is to come. */
export function closedPages(ctx: Ctx, order: PurchaseOrderRow): Action[] {
  const table = tableName(ctx, 'PURCHASE_ORDERS');
  return pagesUpTo((order.sentAt ?? null) === null ? 0 : order.pageCounts.length).map((page) =>
    update(
      'purchaseProgress',
      table,
      { pk: order.pk, sk: progressSk(page) },
      {
        expression: 'SET #version = #version + :one REMOVE #open',
        names: { '#version': 'version', '#open': 'open' },
        values: { ':one': 1 },
      },
      PRESENT,
    ),
  );
}
