/** One order with its pages of lines and of what came of them: one Query over all. */
import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import type { PurchaseOrder } from '../generated/schema.ts';
import { collection } from '../kernel/dynamodb/queries.ts';
import type { Ctx } from '../kernel/request/context.ts';
import type { QueryResult } from '../kernel/request/paging.ts';
import { foundRowsOf } from '../kernel/request/paging.ts';
import { PURCHASE } from './aggregate.ts';
import { MAX_PAGES } from './keys.ts';
import type { PurchaseRows } from './purchaseOrder.ts';
import { isHeader, isLinesPage, isProgressPage, toLines, toPurchaseOrder } from './purchaseOrder.ts';

export function wholeOrderRequest(id: string): DynamoDBQueryRequest {
  const page = { limit: 1 + 2 * MAX_PAGES, nextToken: null };
  return { ...collection(id, PURCHASE, page, false), consistentRead: true };
}

type OrderCtx = Ctx<Record<string, unknown>, QueryResult<PurchaseRows[keyof PurchaseRows]>>;

/** The response of that Query. */
export function wholeOrder(ctx: OrderCtx): PurchaseOrder | null {
  const { items } = foundRowsOf(ctx);
  const order = items.find((row) => isHeader(row));
  if (!order) return null;
  const lines = toLines(
    order,
    items.filter((row) => isLinesPage(row)),
    items.filter((row) => isProgressPage(row)),
  );
  return toPurchaseOrder(order, ctx.stash.settings, { lines });
}
