/** The order and the line that a change is about. */
import { fail, notFound } from '../kernel/answer/errors.ts';
import { requireVersion } from '../kernel/dynamodb/versions.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { loadedRow } from '../kernel/request/context.ts';
import { areLinesLocked } from './invoicing.ts';
import { loadedLines } from './loadedOrder.ts';
import type { LineRow, WorkOrderRow } from './workOrder.ts';

interface EditArguments {
  workOrderId: string;
  expectedVersion?: number | null | undefined;
}

export function loadedOrder(ctx: Ctx<EditArguments>): WorkOrderRow {
  const order = loadedRow(ctx.stash, 'order');
  if (!order) notFound('Work order', ctx.args.workOrderId, 'workOrderId');
  return order;
}

/** The order whose lines are to change: there, of the version expected, and not locked. */
export function requireEditableOrder(ctx: Ctx<EditArguments>): WorkOrderRow {
  const order = loadedOrder(ctx);
  requireVersion(ctx, order);
  if (areLinesLocked(order)) {
    fail('LOCKED', `The lines of a work order that is ${order.state} cannot change`, {
      field: 'workOrderId',
      actual: order.state,
    });
  }
  return order;
}

export function requireLine(ctx: Ctx<{ itemId: string }>): LineRow {
  const line = loadedLines(ctx.stash).find((each) => each.id === ctx.args.itemId);
  if (!line) notFound('Line', ctx.args.itemId, 'itemId');
  return line;
}
