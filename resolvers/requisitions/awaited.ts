/** Missing parts of work orders that lines ask for: marked as asked for with the line, and free again with it. */
import { fail } from '../kernel/answer/errors.ts';
import type { TableRows } from '../kernel/dynamodb/rows.ts';
import type { Action } from '../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../kernel/request/context.ts';
import type { AwaitedPart } from '../workOrders/awaited.ts';
import { releaseRequests, requestParts } from '../workOrders/awaited.ts';
import type { RequisitionLineRow } from './requisition.ts';

/** Each is an action of the transaction that gives the requisition up. */
const MAX_ORDERS = 30;

/** What lines, written or asked for, name of orders' missing parts. */
export function awaitedBy(
  lines: { workOrderId?: string | null | undefined; missingPartId?: string | null | undefined }[],
): AwaitedPart[] {
  return lines.flatMap(({ workOrderId, missingPartId }) =>
    typeof workOrderId === 'string' && typeof missingPartId === 'string' ? [{ workOrderId, missingPartId }] : [],
  );
}

/** Refuses more orders than one transaction could free again. */
export function requireFewOrders(lines: RequisitionLineRow[], field: string): void {
  const ids = awaitedBy(lines).map((part) => part.workOrderId);
  const count = ids.filter((id, index) => ids.indexOf(id) === index).length;
  if (count > MAX_ORDERS)
    fail('LIMIT_EXCEEDED', `${field}: expected parts of at most ${MAX_ORDERS} work orders`, {
      field,
      maximum: MAX_ORDERS,
      actual: count,
    });
}

/** Marks what new lines ask for. @param lines among all of `field`, those that are new */
export function askFor(ctx: Ctx, requisitionId: string, lines: RequisitionLineRow[], field: string): Action[] {
  const asked = lines.flatMap((line, index) =>
    awaitedBy([line]).map((part) => ({
      ...part,
      inventoryItemId: line.inventoryItemId ?? null,
      requisitionId,
      field: `${field}.${index}.missingPartId`,
    })),
  );
  return asked.length > 0 ? requestParts(ctx, asked, ctx.stash.work.awaitedRows ?? []) : [];
}

/** Frees what lines asked for that are no more. */
export function askNoMore(ctx: Ctx, requisitionId: string, lines: RequisitionLineRow[]): Action[] {
  const parts = awaitedBy(lines);
  return parts.length > 0 ? releaseRequests(ctx, requisitionId, parts, ctx.stash.work.awaitedRows ?? []) : [];
}

declare module '../kernel/request/context.ts' {
  interface Work {
    /** What orders wait for, as read for lines. */
    awaitedRows?: TableRows['WORK_ORDERS'][];
  }
}
