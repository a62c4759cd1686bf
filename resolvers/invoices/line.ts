import type { FrozenPrice } from '../documents/pricing.ts';
import type { InvoiceLineRow } from './invoice.ts';

/** Of one document: with their movements they fit one transaction. */
export const MAX_LINES = 40;

/** What is printed on a line, beside its price. */
export interface LineText {
  description: string;
  sku: string | null;
  inventoryItemId: string | null;
}

export function invoiceLineRow(text: LineText, price: FrozenPrice): InvoiceLineRow {
  return {
    description: text.description,
    ...(text.sku ? { sku: text.sku } : {}),
    ...(text.inventoryItemId ? { inventoryItemId: text.inventoryItemId } : {}),
    ...price,
  };
}
