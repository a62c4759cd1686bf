import { fail } from '../kernel/answer/errors.ts';
import type { WorkOrderRow } from './workOrder.ts';

/** Only an order that nothing has come of yet is removed: history is not destroyed. */
export function requireUntouchedOrder(order: WorkOrderRow): void {
  const heldBy: Record<string, unknown> = {};
  if (order.state !== 'RECEIVED') heldBy['state'] = order.state;
  if (order.itemCount > 0) heldBy['items'] = order.itemCount;
  if (order.partsMoved) heldBy['movements'] = true;
  const holders = Object.keys(heldBy);
  if (holders.length === 0) return;
  fail(
    'LOCKED',
    `Work order "${order.id}" is held by its ${holders.join(', ')} and cannot be removed; cancel it instead`,
    { field: 'id', id: order.id, heldBy },
  );
}
