/** What issuing and voiding an invoice makes of its order: who is charged what, and when the order changes its state. */
import type { Action } from '../kernel/dynamodb/transactions.ts';
import { ABSENT, put } from '../kernel/dynamodb/transactions.ts';
import { fail } from '../kernel/answer/errors.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { tableName } from '../kernel/request/context.ts';
import { deliveryActions } from './delivered.ts';
import { eventRow, inState } from './moves.ts';
import { findTransition, LOCKED_STATES, nextStates } from './transitions.ts';
import type { WorkOrderRow } from './workOrder.ts';

/** Whether an order's lines can no longer change: it is charged, or over. */
export function areLinesLocked(order: WorkOrderRow): boolean {
  return LOCKED_STATES.indexOf(order.state) !== -1;
}

/** Refuses an order that is not to be invoiced. */
export function requireInvoiceable(ctx: Ctx, order: WorkOrderRow): void {
  if (order.invoiceId) {
    fail('LOCKED', `The work order is invoiced already`, {
      field: 'workOrderId',
      actual: order.state,
      invoiceId: order.invoiceId,
    });
  }
  if (order.state !== 'READY') {
    fail('INVALID_TRANSITION', `Only a work order that is READY is invoiced; this one is ${order.state}`, {
      field: 'workOrderId',
      expected: 'READY',
      actual: order.state,
      allowed: nextStates(order.state, order.total, ctx.stash.caller.permissions),
    });
  }
}

/** An order as a document leaves it, and what is written for that. */
export interface InvoicedOrder {
  after: WorkOrderRow;
  actions: Action[];
}

function saved(ctx: Ctx, order: WorkOrderRow, after: WorkOrderRow, note: string): InvoicedOrder {
  const table = tableName(ctx, 'WORK_ORDERS');
  return {
    after,
    actions: [
      put('order', table, after, { expression: 'version = :version', values: { ':version': order.version } }),
      put(
        'event',
        table,
        eventRow(order.id, order.state, after.state, ctx.stash.caller, note, after.updatedAt),
        ABSENT,
      ),
    ],
  };
}

/** The document that an order's state depends on. */
interface Issued {
  id: string;
  number: string;
  issuedAt: string;
}

/** The order with its invoice. */
export function invoicedOrder(ctx: Ctx, order: WorkOrderRow, invoice: Issued): InvoicedOrder {
  const after = {
    ...inState(order, 'INVOICED', invoice.issuedAt),
    invoiceId: invoice.id,
    invoiceCount: (order.invoiceCount ?? 0) + 1,
  };
  return saved(ctx, order, after, invoice.number);
}

/** The order without an invoice that is voided, or null where the invoice has none that it still belongs to. */
export function releasedOrder(
  ctx: Ctx,
  order: WorkOrderRow | null,
  invoice: Issued,
  reason: string,
  at: string,
): InvoicedOrder | null {
  if (!order || order.invoiceId !== invoice.id || findTransition(order.state, 'READY')?.guard !== 'BY_VOID')
    return null;
  const { after, actions } = saved(ctx, order, { ...inState(order, 'READY', at), invoiceId: null }, reason);
  return { after, actions: [...actions, ...deliveryActions(tableName(ctx, 'WORK_ORDERS'), order, after)] };
}
