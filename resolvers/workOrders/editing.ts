/** What all changes of an order's lines have in common. */
import type { Ctx } from '../shared/context.ts';
import { loadedRow } from '../shared/context.ts';
import { fail, notFound } from '../shared/errors.ts';
import { refuseStale } from '../shared/versions.ts';
import { LOCKED_STATES } from './transitions.ts';
import type { LineRow, LinesRow, WorkOrderRow } from './workOrder.ts';
import { linesOf } from './workOrder.ts';

interface EditArguments {
  workOrderId: string;
  expectedVersion?: number | null | undefined;
}

/** The order whose lines are to change: there, of the version expected, and not locked. */
export function orderToEdit(ctx: Ctx<EditArguments>): WorkOrderRow {
  const order = loadedRow<WorkOrderRow>(ctx.stash, 'order');
  if (!order) notFound('Work order', ctx.args.workOrderId, 'workOrderId');
  refuseStale(ctx.args.expectedVersion, order.version);
  if (LOCKED_STATES.includes(order.state)) {
    fail('LOCKED', `The lines of a work order that is ${order.state} cannot change`, { field: 'workOrderId', actual: order.state });
  }
  return order;
}

export function lineToEdit(ctx: Ctx<EditArguments & { itemId: string }>): LineRow {
  const line = linesOf(loadedRow<LinesRow>(ctx.stash, 'lines')).find((each) => each.id === ctx.args.itemId);
  if (!line) notFound('Line', ctx.args.itemId, 'itemId');
  return line;
}

/** The header after its lines changed: their count and their sums. */
export function withLines(order: WorkOrderRow, lines: LineRow[], at: string): WorkOrderRow {
  return {
    ...order,
    itemCount: lines.length,
    partsMoved: order.partsMoved || lines.some((line) => (line.inventoryItemId ?? null) !== null),
    subtotal: lines.reduce((sum, line) => sum + line.base, 0),
    tax: lines.reduce((sum, line) => sum + line.tax, 0),
    total: lines.reduce((sum, line) => sum + line.total, 0),
    version: order.version + 1,
    updatedAt: at,
  };
}
