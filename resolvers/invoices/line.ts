import type { TaxRateRow } from '../settings/settingsRow.ts';
import type { InvoiceLineRow } from './invoice.ts';

/** Of one document: with their movements they fit one transaction. */
export const MAX_LINES = 40;

/** What is printed on a line, beside its price. */
export interface LineText {
  description: string;
  sku: string | null;
  inventoryItemId: string | null;
}

/** Amounts in minor units, quantity in thousandths. */
export interface LinePrice {
  quantity: number;
  unitPrice: number;
  discount: number;
  base: number;
  tax: number;
  taxCode: string;
}

export function invoiceLineRow(text: LineText, price: LinePrice, rate: TaxRateRow): InvoiceLineRow {
  return {
    description: text.description,
    ...(text.sku ? { sku: text.sku } : {}),
    ...(text.inventoryItemId ? { inventoryItemId: text.inventoryItemId } : {}),
    quantity: price.quantity,
    unitPrice: price.unitPrice,
    ...(price.discount > 0 ? { discount: price.discount } : {}),
    base: price.base,
    taxCode: price.taxCode,
    taxTreatment: rate.treatment,
    taxRate: rate.rate,
    tax: price.tax,
  };
}
