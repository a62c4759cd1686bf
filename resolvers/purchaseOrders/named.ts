/** Lines that a call names by their ids: the pages that they lie on are read, and they are looked for there. */
import { notFound, refuse } from '../kernel/answer/errors.ts';
import type { BatchCtx } from '../kernel/dynamodb/batch.ts';
import { batchGet, batchRows } from '../kernel/dynamodb/batch.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { pageOfLine } from './keys.ts';
import { linesKeys } from './pages.ts';
import type { PurchaseLinesRow, PurchaseOrderRow } from './purchaseOrder.ts';
import { isLinesPage } from './purchaseOrder.ts';
import { keysOf } from './requisitions.ts';
import { keepRequisitions } from './sources.ts';

/** Whose id the call gives, and under which argument. */
export interface NamedLine {
  id: string;
  field: string;
}

/** Reads the pages that the lines lie on, and the order's requisitions. Each line is named once. */
export function readNamed(ctx: Ctx, order: PurchaseOrderRow, named: NamedLine[]) {
  const pages = named.map(({ id, field }, index) => {
    if (named.findIndex((other) => other.id === id) !== index) refuse(field, 'expected each line once', { actual: id });
    const page = pageOfLine(id);
    if (page === null || page >= order.pageCounts.length) notFound('Line', id, field);
    return page;
  });
  return batchGet(ctx, {
    PURCHASE_ORDERS: linesKeys(order.id, pages),
    REQUISITIONS: keysOf(order.requisitionIds ?? []),
  });
}

/**
 * The pages that were read, with every named line on them. They were read after the header: a line that is not there was not, or has just
 * been removed.
 */
export function namedPages(ctx: BatchCtx, named: NamedLine[]): PurchaseLinesRow[] {
  const pages = batchRows(ctx, 'PURCHASE_ORDERS').filter((row) => isLinesPage(row));
  keepRequisitions(ctx);
  named.forEach(({ id, field }) => {
    if (!pages.some((page) => page.lines.some((line) => line.id === id))) notFound('Line', id, field);
  });
  return pages;
}
