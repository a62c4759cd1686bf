/** What the API's resolver asks of the function, narrowed from `unknown`. It has checked the permission. */
import type { Stamp } from '../shared/stamp.ts';
import { stampIn } from '../shared/stamp.ts';

/** An invoice's PDF is wanted as the invoice is now. */
export interface PdfCommand {
  action: 'generate';
  invoiceId: string;
  written: Stamp;
}

export function isPdfCommand(event: unknown): event is PdfCommand {
  if (typeof event !== 'object' || event === null) return false;
  const { action, invoiceId, written } = event as Record<string, unknown>;
  return action === 'generate' && typeof invoiceId === 'string' && stampIn(written) !== null;
}
