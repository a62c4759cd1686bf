/** What the changes of a purchase order have in common. */
import { util } from '@aws-appsync/utils';
import type { PurchaseOrder } from '../generated/schema.ts';
import { itemOfGuard, isStockGuard } from '../inventory/stock.ts';
import { fail, notFound, refuse } from '../kernel/answer/errors.ts';
import type { Action, TransactionCtx } from '../kernel/dynamodb/transactions.ts';
import { ABSENT, amend, failedRow, put, transact } from '../kernel/dynamodb/transactions.ts';
import { requireVersion } from '../kernel/dynamodb/versions.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../kernel/once/ending.ts';
import { claimKey } from '../kernel/once/idempotency.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { loadedRow, tableName } from '../kernel/request/context.ts';
import { superseded } from '../requisitions/approval.ts';
import type { RequisitionRow } from '../requisitions/requisition.ts';
import { MAX_LINES, MAX_LINES_A_CALL } from './keys.ts';
import type { PurchaseOrderRow } from './purchaseOrder.ts';
import { toPurchaseOrder } from './purchaseOrder.ts';
import { askersOf } from './requisitions.ts';
import type { PurchaseMove } from './transitions.ts';
import { requireMove } from './transitions.ts';

export interface ChangeArgs {
  id: string;
  expectedVersion?: number | null | undefined;
}

/** The order that a call names, in a state that takes the move, and in the version that it expects. */
export function requireOrder(ctx: Ctx<ChangeArgs>, move: PurchaseMove): PurchaseOrderRow {
  const order = loadedRow(ctx.stash, 'purchase');
  if (!order) notFound('Purchase order', ctx.args.id, 'id');
  requireVersion(ctx, order);
  requireMove(order, move);
  return order;
}

/** Refuses a list of lines that is empty, or longer than one call takes. */
export function requireLines(lines: unknown[], field: string): void {
  if (lines.length === 0) refuse(field, 'expected at least one line');
  if (lines.length > MAX_LINES_A_CALL)
    fail('LIMIT_EXCEEDED', `One call takes at most ${MAX_LINES_A_CALL} lines`, {
      field,
      maximum: MAX_LINES_A_CALL,
      actual: lines.length,
    });
}

/** Refuses more lines than an order takes. */
export function requireRoom(order: PurchaseOrderRow, added: unknown[], field: string): void {
  const lines = order.lineCount + added.length;
  if (lines > MAX_LINES)
    fail('LIMIT_EXCEEDED', `A purchase order has at most ${MAX_LINES} lines`, {
      field,
      maximum: MAX_LINES,
      actual: lines,
    });
}

/** The next version of an order. */
export function nextVersion(order: PurchaseOrderRow): PurchaseOrderRow {
  return { ...order, version: order.version + 1, updatedAt: util.time.nowISO8601() };
}

/** Older ones are in the audit log. */
const MAX_DECISIONS = 40;

/** The same after somebody wrote something that has to be approved: what was approved is another order now. */
export function edited(ctx: Ctx, order: PurchaseOrderRow): PurchaseOrderRow {
  const { id } = ctx.stash.caller;
  const known = order.editorIds ?? [];
  return {
    ...nextVersion(order),
    decisions: superseded(order.decisions).slice(0 - MAX_DECISIONS),
    editorIds: id === order.byId || known.indexOf(id) !== -1 ? known : [...known, id],
  };
}

/** The same, not to be approved by whoever asked for what is ordered. */
export function withAskers(order: PurchaseOrderRow, requisitions: RequisitionRow[]): PurchaseOrderRow {
  const known = order.editorIds ?? [];
  const others = askersOf(requisitions).filter((id) => id !== order.byId && known.indexOf(id) === -1);
  return others.length === 0 ? order : { ...order, editorIds: [...known, ...others] };
}

/** The action that writes the header over the version that it was made of; a new one where there was none. */
export function saveOrder(ctx: Ctx, before: PurchaseOrderRow | null, after: PurchaseOrderRow): Action {
  const table = tableName(ctx, 'PURCHASE_ORDERS');
  if (!before) return put('purchase', table, after, ABSENT);
  return amend('purchase', table, before, after, {
    expression: 'version = :before',
    values: { ':before': before.version },
  });
}

/** The request of a step that writes an order: header, whatever else, and the answer's key. */
export function writeOrder(
  ctx: Ctx,
  before: PurchaseOrderRow | null,
  after: PurchaseOrderRow,
  actions: Action[],
  shown: Pick<PurchaseOrder, 'changedLines'> = {},
) {
  const answer = toPurchaseOrder(after, ctx.stash.settings, shown);
  keepAnswer(ctx, answer);
  return transact(ctx, [saveOrder(ctx, before, after), ...actions, ...claimKey(ctx, answer)]);
}

/** Its response. Where somebody else changed the order meanwhile, the next attempt begins with what they made of it. */
export function orderWritten(ctx: TransactionCtx): unknown {
  const failures = failuresToExplain(ctx);
  const gone = failures.find(({ guard, row }) => isStockGuard(guard) && row === null);
  if (gone) notFound('Inventory item', itemOfGuard(gone.guard), 'id');
  const found = failedRow(failures, 'purchase');
  if (found) ctx.stash.rows.purchase = found;
  return endOfAttempt(ctx, failures);
}
