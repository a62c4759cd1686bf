/** What the API's resolver asks of the function, narrowed from `unknown`. It has checked the permission. */
import type { Stamp } from '../shared/stamp.ts';
import { stampIn } from '../shared/stamp.ts';

/** A PDF is wanted of a thing as it is now. */
export type PdfCommand = { action: 'generate'; written: Stamp } & ({ invoiceId: string } | { purchaseOrderId: string });

export function isPdfCommand(event: unknown): event is PdfCommand {
  if (typeof event !== 'object' || event === null) return false;
  const { action, invoiceId, purchaseOrderId, written } = event as Record<string, unknown>;
  const named = [invoiceId, purchaseOrderId].filter((id) => typeof id === 'string');
  return action === 'generate' && named.length === 1 && stampIn(written) !== null;
}
