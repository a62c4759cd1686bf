/** The document itself: lines priced with the rates of the day, their sums, and both parties as they are now. */
import { util } from '@aws-appsync/utils';
import type { CustomerRow } from '../../customers/customer.ts';
import type { Caller, SeriesRow, SettingsRow } from '../../shared/rows.ts';
import { findTax, lineAmounts, rateOn, today } from '../../shared/tax.ts';
import type { LineRow, WorkOrderRow } from '../../workOrders/workOrder.ts';
import type { InvoiceLineRow, InvoiceRow, PartyRow, TaxSummaryRow } from '../invoice.ts';
import { statusOf } from '../invoice.ts';
import { documentNumber } from '../series.ts';

function invoiceLine(line: LineRow, settings: SettingsRow, day: string): InvoiceLineRow {
  const rate = rateOn(findTax(settings, line.taxCode, 'taxCode'), day);
  const amounts = lineAmounts(
    { unitPrice: line.unitPrice, quantity: line.quantity, discountRate: line.discountRate, discountAmount: line.discount },
    rate.rate,
    settings.pricesIncludeTax,
    'workOrderId',
  );
  return {
    description: line.description,
    sku: line.sku,
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    ...amounts,
    taxCode: line.taxCode,
    taxTreatment: rate.treatment,
    taxRate: rate.rate,
  };
}

/** Sums per code, treatment and rate, in the order in which they first appear. */
function taxSummary(lines: InvoiceLineRow[]): TaxSummaryRow[] {
  const summary: TaxSummaryRow[] = [];
  for (const line of lines) {
    const found = summary.find((each) => each.code === line.taxCode && each.rate === line.taxRate && each.treatment === line.taxTreatment);
    if (found) {
      found.base = found.base + line.base;
      found.tax = found.tax + line.tax;
    } else {
      summary.push({ code: line.taxCode, treatment: line.taxTreatment, rate: line.taxRate, base: line.base, tax: line.tax });
    }
  }
  return summary;
}

function issuerOf(settings: SettingsRow): PartyRow {
  return {
    name: settings.legalName,
    taxIdType: settings.taxIdType ?? null,
    taxId: settings.taxId,
    address: settings.address ?? null,
    phone: settings.phone ?? null,
    email: settings.email ?? null,
  };
}

function recipientOf(customer: CustomerRow): PartyRow {
  return {
    name: customer.name,
    taxIdType: customer.taxIdType ?? null,
    taxId: customer.taxId ?? null,
    address: customer.address ?? null,
    phone: customer.phone ?? null,
    email: customer.email ?? null,
  };
}

export function invoiceRow(
  order: WorkOrderRow,
  orderLines: LineRow[],
  customer: CustomerRow,
  series: SeriesRow,
  settings: SettingsRow,
  caller: Caller,
): InvoiceRow {
  const day = today(settings);
  const lines = orderLines.map((line) => invoiceLine(line, settings, day));
  const total = lines.reduce((sum, line) => sum + line.total, 0);
  const id = util.autoUlid();
  return {
    pk: id,
    sk: 'INVOICE',
    id,
    number: documentNumber(series),
    seriesPrefix: series.prefix,
    sequence: series.next,
    kind: 'INVOICE',
    status: statusOf(total, 0),
    issuedAt: util.time.nowISO8601(),
    customerId: customer.id,
    customerName: customer.name,
    workOrderId: order.id,
    issuer: issuerOf(settings),
    recipient: recipientOf(customer),
    lines,
    taxes: taxSummary(lines),
    subtotal: lines.reduce((sum, line) => sum + line.base, 0),
    tax: lines.reduce((sum, line) => sum + line.tax, 0),
    total,
    paid: 0,
    currency: order.currency,
    by: caller.name,
    byId: caller.id,
    version: 1,
  };
}
