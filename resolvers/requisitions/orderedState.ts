/** For operations, and for functions that give back what an order covered. */
import type { RequisitionState } from '../generated/schema.ts';
import type { RequisitionLineRow } from './requisition.ts';

/** What an approved requisition is, by how much of its lines orders cover. */
export function orderedState(lines: RequisitionLineRow[]): RequisitionState {
  if (lines.every((line) => (line.ordered ?? 0) >= line.quantity)) return 'ORDERED';
  return lines.some((line) => (line.ordered ?? 0) > 0) ? 'PARTLY_ORDERED' : 'APPROVED';
}
