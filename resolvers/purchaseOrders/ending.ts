/** An order that ends, closed or cancelled: who, when and why. Nothing of it is on order from then on. */
import { util } from '@aws-appsync/utils';
import type { PurchaseOrderState } from '../generated/schema.ts';
import type { Action } from '../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { nextVersion } from './editing.ts';
import { COUNTED, TO_COUNT, TO_RELEASE } from './marks.ts';
import { countedOf, fitting, onOrderActions, onOrderChange } from './onOrder.ts';
import type { ProgressRow, PurchaseOrderRow } from './purchaseOrder.ts';
import { savePages } from './reached.ts';

export const MAX_REASON = 300;
/** Of a transaction, and what is written beside pages, items and requisitions: the header and the key of the answer. */
const MAX_ACTIONS = 100;
const OTHERS = 2;

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

/**
 * The actions that take the pages of an order that was sent out of the index of what is to come, and what is to come of them out of the
 * items' numbers: where not all items fit, the page is marked to be taken out right behind it.
 * @param pages as just read @param others how many actions are written beside these
 */
export function closedPages(ctx: Ctx, pages: ProgressRow[], others = 0): Action[] {
  const fit = fitting(
    pages,
    pages.map((page) => countedOf(page)),
    MAX_ACTIONS - OTHERS - others - pages.length,
  );
  const closed = pages.map((page, index): ProgressRow => {
    const mark = page.onOrder ?? null;
    const kept = mark === COUNTED && fit[index] !== true ? TO_RELEASE : mark === TO_COUNT ? null : mark;
    return {
      ...page,
      open: null,
      onOrder: mark === COUNTED && fit[index] === true ? null : kept,
      version: page.version + 1,
    };
  });
  const released = closed.map((page, index) => (page.onOrder === TO_RELEASE ? (pages[index] ?? page) : page));
  return [...savePages(ctx, pages, closed), ...onOrderActions(ctx, onOrderChange(pages, released))];
}
