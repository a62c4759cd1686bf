/** An order's lines as the invoice prints them: priced anew with the rates of the day, which it freezes. */
import { lineAmounts } from '../../shared/tax.ts';
import { rateToday } from '../../shared/pricing.ts';
import type { SettingsRow } from '../../shared/rows.ts';
import type { LineRow } from '../../workOrders/workOrder.ts';
import type { InvoiceLineRow } from '../invoice.ts';

export function invoiceLine(line: LineRow, settings: SettingsRow): InvoiceLineRow {
  const rate = rateToday(settings, line.taxCode, 'workOrderId');
  const price = { unitPrice: line.unitPrice, quantity: line.quantity, discountRate: line.discountRate ?? null, discountAmount: line.discount };
  return {
    description: line.description,
    sku: line.sku ?? null,
    inventoryItemId: line.inventoryItemId ?? null,
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    ...lineAmounts(price, rate.rate, settings.pricesIncludeTax, 'workOrderId'),
    taxCode: line.taxCode,
    taxTreatment: rate.treatment,
    taxRate: rate.rate,
  };
}
