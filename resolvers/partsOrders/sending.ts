/** How an order goes, and what that costs. */
import { frozenPrice, pricedLine } from '../documents/pricing.ts';
import type { PricingTerms } from '../documents/terms.ts';
import type { InvoiceLineRow } from '../invoices/invoice.ts';
import { invoiceLineRow } from '../invoices/sale.ts';
import { refuse } from '../kernel/answer/errors.ts';
import { shippingMethods } from '../settings/selling.ts';
import type { SettingsRow, ShippingMethodRow } from '../settings/settingsRow.ts';

const METHOD = 'input.shippingMethod';
const MAX_CODE = 40;

/** @param code as the call has it */
export function methodOf(settings: SettingsRow, code: string): ShippingMethodRow {
  const methods = shippingMethods(settings);
  const method = methods.find((each) => each.code === code);
  if (method) return method;
  const expected = methods.map((each) => each.code);
  refuse(METHOD, `expected one of ${expected.join(', ')}`, { expected, actual: code.slice(0, MAX_CODE) });
}

/** What the document prints for it, with the tax of most things; none where it costs nothing. */
export function shippingLine(
  { name, price }: ShippingMethodRow,
  settings: SettingsRow,
  terms: PricingTerms,
): InvoiceLineRow[] {
  if (price === 0) return [];
  const defaults = { unitPrice: { minor: price }, taxCode: settings.defaultTaxCode };
  const priced = pricedLine({ quantity: '1' }, defaults, settings, terms, METHOD);
  const text = { description: name, sku: null, inventoryItemId: null };
  return [invoiceLineRow(text, frozenPrice(priced, settings, terms, METHOD))];
}
