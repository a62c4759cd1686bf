/** An order's lines as the invoice prints them: priced anew with the rates of the day, which it freezes. */
import { lineAmounts } from '../../documents/tax.ts';
import { rateToday } from '../../documents/pricing.ts';
import type { SettingsRow } from '../../settings/settingsRow.ts';
import type { LineRow } from '../../workOrders/workOrder.ts';
import type { InvoiceLineRow } from '../invoice.ts';
import { invoiceLineRow } from '../line.ts';

export function invoiceLine(line: LineRow, settings: SettingsRow): InvoiceLineRow {
  const rate = rateToday(settings, line.taxCode, 'workOrderId');
  const price = {
    unitPrice: line.unitPrice,
    quantity: line.quantity,
    discountRate: line.discountRate ?? null,
    discountAmount: line.discount,
  };
  const amounts = lineAmounts(price, rate.rate, settings.pricesIncludeTax, 'workOrderId');
  const text = { description: line.description, sku: line.sku ?? null, inventoryItemId: line.inventoryItemId ?? null };
  return invoiceLineRow(
    text,
    { ...amounts, quantity: line.quantity, unitPrice: line.unitPrice, taxCode: line.taxCode },
    rate,
  );
}
