/** What orders cover of a requisition: for whoever writes orders, in the transaction that does. */
import { notFound, refuse } from '../kernel/answer/errors.ts';
import type { Action } from '../kernel/dynamodb/transactions.ts';
import { amend } from '../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../kernel/request/context.ts';
import { tableName } from '../kernel/request/context.ts';
import { formatQuantity } from '../kernel/values/money.ts';
import type { RequisitionLineRow, RequisitionRow } from './requisition.ts';
import { nextVersion } from './requisition.ts';
import { orderedState, requireStep } from './transitions.ts';

/** More of a line that an order covers, or less where an order gives it back. */
export interface Covered {
  lineId: string;
  /** Thousandths; below zero gives back. */
  quantity: number;
}

function coveredLine(line: RequisitionLineRow, covered: Covered[], field: string): RequisitionLineRow {
  const change = covered.filter(({ lineId }) => lineId === line.id).reduce((sum, each) => sum + each.quantity, 0);
  if (change === 0) return line;
  const ordered = (line.ordered ?? 0) + change;
  if (ordered < 0)
    refuse(field, 'no order covers so much of the line', {
      lineId: line.id,
      maximum: formatQuantity(line.ordered ?? 0),
      actual: formatQuantity(0 - change),
    });
  return { ...line, ordered };
}

/** The requisition after an order covers some of it, or gives some back. @param field path of what names it among the arguments */
export function afterOrdering(row: RequisitionRow, covered: Covered[], field: string): RequisitionRow {
  requireStep(row, 'ORDER', field);
  const stranger = covered.find(({ lineId }) => !row.lines.some((line) => line.id === lineId));
  if (stranger) notFound('Requisition line', stranger.lineId, field);
  const lines = row.lines.map((line) => coveredLine(line, covered, field));
  return nextVersion({ ...row, lines, state: orderedState(lines) });
}

/**
 * The actions that write it: one update, on the version that was read. A failed condition has the guard `requisition`.
 * @param row as just read @param covered of one requisition: all of a transaction in one call
 */
export function orderLines(ctx: Ctx, row: RequisitionRow, covered: Covered[], field = 'requisitionId'): Action[] {
  return [
    amend('requisition', tableName(ctx, 'REQUISITIONS'), row, afterOrdering(row, covered, field), {
      expression: 'version = :version',
      values: { ':version': row.version },
    }),
  ];
}
