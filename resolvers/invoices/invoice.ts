/** An invoice's rows: `INVOICE` with everything that it prints, one `PAYMENT#…` per payment or refund, and the sentinel of its number. */
import type { Invoice, InvoiceKind, InvoiceStatus, Payment, PaymentMethod, TaxTreatment } from '../generated/schema.ts';
import { formatMoney, formatQuantity } from '../shared/money.ts';
import type { Key } from '../shared/rows.ts';

export interface PartyRow {
  name: string;
  taxIdType: string | null;
  taxId: string | null;
  address: string | null;
  phone: string | null;
  email: string | null;
}

/** Amounts in minor units, quantity in thousandths, rate in basis points. */
export interface InvoiceLineRow {
  description: string;
  sku: string | null;
  /** On parts. */
  inventoryItemId: string | null;
  quantity: number;
  unitPrice: number;
  discount: number;
  base: number;
  taxCode: string;
  taxTreatment: TaxTreatment;
  taxRate: number;
  tax: number;
  total: number;
}

export interface TaxSummaryRow {
  code: string;
  treatment: TaxTreatment;
  rate: number;
  base: number;
  tax: number;
}

export interface InvoiceRow extends Key {
  id: string;
  number: string;
  seriesPrefix: string;
  sequence: number;
  kind: InvoiceKind;
  status: InvoiceStatus;
  issuedAt: string;
  /** Null on receipts for an unnamed consumer. */
  customerId: string | null;
  customerName: string;
  workOrderId: string | null;
  issuer: PartyRow;
  recipient: PartyRow;
  lines: InvoiceLineRow[];
  taxes: TaxSummaryRow[];
  subtotal: number;
  tax: number;
  total: number;
  paid: number;
  currency: string;
  by: string;
  byId: string;
  voided: VoidRow | null;
  version: number;
}

/** Who voided an invoice, when and why. */
export interface VoidRow {
  reason: string;
  by: string;
  byId: string;
  at: string;
}

export interface PaymentRow extends Key {
  id: string;
  method: PaymentMethod;
  /** Minor units; negative for a refund. */
  amount: number;
  reference: string | null;
  reason: string | null;
  by: string;
  byId: string;
  at: string;
}

/** The row that keeps a number to one invoice; it finds the invoice, too. */
export interface NumberRow extends Key {
  invoiceId: string;
  number: string;
}

/** What the payments so far make of an invoice that is not voided. */
export function statusOf(total: number, paid: number): InvoiceStatus {
  if (paid <= 0 && total > 0) return 'ISSUED';
  return paid >= total ? 'PAID' : 'PARTIALLY_PAID';
}

function toPayment(row: PaymentRow, currency: string): Payment {
  return {
    id: row.id,
    method: row.method,
    amount: formatMoney(row.amount, currency),
    reference: row.reference ?? null,
    reason: row.reason ?? null,
    by: row.by,
    at: row.at,
  };
}

/** A row from an index has only what lists show; the rest is null then. */
export function toInvoice(
  row: InvoiceRow,
  payments?: PaymentRow[],
  warnings?: string[],
): Invoice & { customerId: string | null; workOrderId: string | null } {
  const currency = row.currency;
  const whole = row.lines !== undefined;
  return {
    id: row.id,
    number: row.number,
    series: row.seriesPrefix,
    kind: row.kind,
    status: row.status,
    issuedAt: row.issuedAt,
    issuer: whole ? row.issuer : null,
    recipient: whole ? row.recipient : null,
    customerId: row.customerId ?? null,
    customerName: row.customerName,
    workOrderId: row.workOrderId ?? null,
    lines: whole
      ? row.lines.map((line) => ({
          description: line.description,
          sku: line.sku ?? null,
          inventoryItemId: line.inventoryItemId ?? null,
          quantity: formatQuantity(line.quantity),
          unitPrice: formatMoney(line.unitPrice, currency),
          discount: formatMoney(line.discount, currency),
          base: formatMoney(line.base, currency),
          taxCode: line.taxCode,
          taxTreatment: line.taxTreatment,
          taxRate: line.taxRate,
          tax: formatMoney(line.tax, currency),
          total: formatMoney(line.total, currency),
        }))
      : null,
    taxes: whole
      ? row.taxes.map((each) => ({
          code: each.code,
          treatment: each.treatment,
          rate: each.rate,
          base: formatMoney(each.base, currency),
          tax: formatMoney(each.tax, currency),
        }))
      : null,
    subtotal: whole ? formatMoney(row.subtotal, currency) : null,
    tax: whole ? formatMoney(row.tax, currency) : null,
    total: formatMoney(row.total, currency),
    paid: formatMoney(row.paid, currency),
    balance: formatMoney(row.status === 'VOIDED' ? 0 : row.total - row.paid, currency),
    currency,
    payments: payments ? payments.map((payment) => toPayment(payment, currency)) : null,
    by: row.by ?? null,
    voided: row.voided ? { reason: row.voided.reason, by: row.voided.by, at: row.voided.at } : null,
    warnings: warnings ?? null,
    version: row.version,
  };
}
