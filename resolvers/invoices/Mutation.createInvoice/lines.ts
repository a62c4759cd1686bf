/** An order's lines as the invoice prints them: on the order's terms, with the rates of the day, which it freezes. */
import { frozenPrice } from '../../documents/pricing.ts';
import type { PricingTerms } from '../../documents/terms.ts';
import type { SettingsRow } from '../../settings/settingsRow.ts';
import type { LineRow } from '../../workOrders/workOrder.ts';
import type { InvoiceLineRow } from '../invoice.ts';
import { invoiceLineRow } from '../line.ts';

export function invoiceLine(line: LineRow, settings: SettingsRow, terms: PricingTerms): InvoiceLineRow {
  const text = { description: line.description, sku: line.sku ?? null, inventoryItemId: line.inventoryItemId ?? null };
  return invoiceLineRow(text, frozenPrice(line, settings, terms, 'workOrderId'));
}
