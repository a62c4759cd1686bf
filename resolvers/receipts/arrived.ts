/** What of a receipt work orders wait for. */
import type { ArrivedPart } from '../workOrders/awaited.ts';
import type { ReceivedLine } from './receipt.ts';

/** The lines that somebody waits for, as what has come for them. */
export function arrivedOf(lines: ReceivedLine[]): ArrivedPart[] {
  return lines.flatMap(({ inventoryItemId, workOrderId, missingPartId, quantity }) =>
    inventoryItemId && workOrderId && missingPartId ? [{ inventoryItemId, workOrderId, missingPartId, quantity }] : [],
  );
}

/** The same of what was set aside of them, which a counter-receipt takes back. */
export function setAsideOf(lines: ReceivedLine[]): ArrivedPart[] {
  return arrivedOf(lines.flatMap((line) => (line.reserved ? [{ ...line, quantity: line.reserved }] : [])));
}
