/** A line's price as answers show it, and its part of the summary of taxes. */
import type { InvoiceLine, TaxTreatment, WorkOrderItem } from '../generated/schema.ts';
import { formatMoney, formatQuantity } from '../kernel/values/money.ts';
import { formatPrice } from '../kernel/values/price.ts';
import type { FrozenPrice, PricedLine } from './pricing.ts';

/** What one tax comes to: of a line, or of all lines with the same. Amounts in minor units. */
export interface TaxShare {
  code: string;
  treatment: TaxTreatment;
  rate: number;
  base: number;
  tax: number;
}

/** The taxes of a line. */
export function taxShares(price: FrozenPrice): TaxShare[] {
  const { taxCode, taxTreatment, taxRate, base, tax } = price;
  return [{ code: taxCode, treatment: taxTreatment, rate: taxRate, base, tax }];
}

type Shown = 'quantity' | 'unitPrice' | 'discount' | 'documentDiscount' | 'taxCode' | 'total';

/** The price of an order's line. */
export function toPrice(line: PricedLine, currency: string): Pick<WorkOrderItem, Shown> {
  return {
    quantity: formatQuantity(line.quantity),
    unitPrice: formatPrice({ minor: line.unitPrice, fraction: line.unitPriceFraction }, currency),
    discount: formatMoney(line.discount, currency),
    documentDiscount: formatMoney(line.documentDiscount ?? 0, currency),
    taxCode: line.taxCode,
    total: formatMoney(line.total, currency),
  };
}

type Frozen = Shown | 'taxableAmount' | 'base' | 'taxTreatment' | 'taxRate' | 'tax';

/** The price of a document's line. */
export function toFrozenPrice(line: FrozenPrice, currency: string): Pick<InvoiceLine, Frozen> {
  return {
    quantity: formatQuantity(line.quantity),
    unitPrice: formatPrice({ minor: line.unitPrice, fraction: line.unitPriceFraction }, currency),
    discount: formatMoney(line.discount ?? 0, currency),
    documentDiscount: formatMoney(line.documentDiscount ?? 0, currency),
    taxableAmount: formatMoney(line.base, currency),
    base: formatMoney(line.base, currency),
    taxCode: line.taxCode,
    taxTreatment: line.taxTreatment,
    taxRate: line.taxRate,
    tax: formatMoney(line.tax, currency),
    total: formatMoney(line.base + line.tax, currency),
  };
}
