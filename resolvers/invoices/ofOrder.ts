/** A document that was issued for an order of parts follows what becomes of that: nobody pays, refunds or voids it by hand. */
import { fail } from '../kernel/answer/errors.ts';
import type { InvoiceRow } from './invoice.ts';

export function requireOfNoOrder(invoice: InvoiceRow, field: string): void {
  const partsOrderId = invoice.partsOrderId ?? null;
  if (partsOrderId === null) return;
  fail('LOCKED', `${invoice.number} was issued for an order of parts: cancel that, or register what comes back`, {
    field,
    partsOrderId,
  });
}
