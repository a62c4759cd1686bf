/** What the API's resolver asks of the function, narrowed from `unknown`. It has checked the permission. */
import type { Written } from '../shared/written.ts';
import { writtenIn } from '../shared/written.ts';

/** An invoice's PDF is wanted as the invoice is now. */
export interface PdfCommand {
  action: 'generate';
  invoiceId: string;
  written: Written;
}

export function isPdfCommand(event: unknown): event is PdfCommand {
  if (typeof event !== 'object' || event === null) return false;
  const { action, invoiceId, written } = event as Record<string, unknown>;
  return action === 'generate' && typeof invoiceId === 'string' && writtenIn(written) !== null;
}
