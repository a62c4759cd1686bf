/**
 * An invoice's rows, in its series' collection: `NUMBER#<sequence>` with everything that it prints, and
 * `NUMBER#<sequence>#PAYMENT#…` for each payment or refund. Its id is its number.
 */
import type {
  DocumentType,
  Invoice,
  InvoiceKind,
  InvoiceLine,
  InvoiceParty,
  InvoicePdf,
  InvoicePdfUrl,
  InvoiceStatus,
  InvoiceVehicle,
  Payment,
  PaymentMethod,
  TaxRounding,
  TaxSummary,
} from '../generated/schema.ts';
import { formatMoney } from '../kernel/values/money.ts';
import type { Key } from '../kernel/dynamodb/key.ts';
import { dayIn } from '../documents/tax.ts';
import type { SeriesRow } from '../series/seriesRow.ts';
import type { SettingsRow } from '../settings/settingsRow.ts';
import type { PricingTerms } from '../documents/terms.ts';
import type { TaxShare } from '../documents/linePrice.ts';
import { toFrozenPrice } from '../documents/linePrice.ts';
import type { FrozenPrice } from '../documents/pricing.ts';
import type { InventoryItemRow } from '../inventory/inventoryItem.ts';

export interface PartyRow {
  name: string;
  taxIdType?: string;
  taxId?: string;
  address?: string;
  phone?: string;
  email?: string;
}

/** Its total is `base + tax`. */
export interface InvoiceLineRow extends FrozenPrice {
  description: string;
  /** On parts, as is the item's id. */
  sku?: string;
  inventoryItemId?: string;
}

/** Lines, and the terms that they are priced on. */
export interface PrintedLines {
  lines: InvoiceLineRow[];
  terms: PricingTerms;
}

/** What is not known is left out. */
export interface InvoiceVehicleRow {
  plate?: string;
  number?: string;
  make: string;
  model: string;
  year?: number;
  vin?: string;
  /** Kilometres. */
  mileage?: number;
}

export interface InvoiceRow extends Key {
  id: string;
  number: string;
  seriesPrefix: string;
  sequence: number;
  kind: InvoiceKind;
  /** Absent in countries that have documents of one type, and on rows of releases before 0.3.0. */
  documentType?: DocumentType | null;
  /** Whether the recipient is somebody else than the order's customer. */
  recipientDiffers?: boolean;
  status: InvoiceStatus;
  issuedAt: string;
  /** Null on receipts for an unnamed consumer. */
  customerId: string | null;
  customerName: string;
  workOrderId: string | null;
  /** The order of parts that it was issued for. Absent for none. */
  partsOrderId?: string | null;
  /** What of its total went back with parts that came back, in minor units. Absent is nothing. */
  credited?: number | null;
  issuer: PartyRow;
  recipient: PartyRow;
  /** Absent on receipts. */
  vehicle?: InvoiceVehicleRow | null;
  lines: InvoiceLineRow[];
  taxes: TaxShare[];
  subtotal: number;
  tax: number;
  total: number;
  /** What payments settled so far, with what cash was rounded by. */
  paid: number;
  currency: string;
  /** Absent on rows of releases before 0.3.0: then the lines show it. */
  pricesIncludeTax?: boolean;
  /** As long as that; absent is per line. */
  taxRounding?: TaxRounding;
  /** The discount on all of it, which its lines bear in shares. Absent is none. */
  discount?: number;
  by: string;
  byId: string;
  voided: VoidRow | null;
  version: number;
  /** Where its PDF lies in the bucket of documents; absent until there is one. */
  pdfKey?: string;
  pdf?: StoredPdf;
}

/** What a stored PDF is of. */
export interface StoredPdf {
  /** SHA-256 over all that it shows: another content needs another PDF. */
  content: string;
  /** The invoice's version that it shows. */
  version: number;
  /** SHA-256 over what the invoice froze, as it is printed. */
  digest: string;
  bytes: number;
  renderedAt: string;
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
  /** The number of the invoice: the audit log tells payments under it. Absent on payments of releases before 0.3.0. */
  invoiceId?: string;
  method: PaymentMethod;
  /** Minor units; negative for a refund. */
  amount: number;
  /** What cash settles beside it, where the smallest coins are gone; negative where it settles less. Absent is nothing. */
  rounding?: number;
  /** `YYYY-MM-DD` in the workshop's calendar. Absent on payments of releases before 0.3.0: the day of `at`. */
  paidOn?: string;
  reference: string | null;
  reason: string | null;
  by: string;
  byId: string;
  at: string;
}

/** What the payments so far make of an invoice that is not voided. */
export function statusOf(total: number, paid: number): InvoiceStatus {
  if (paid <= 0 && total > 0) return 'ISSUED';
  return paid >= total ? 'PAID' : 'PARTIALLY_PAID';
}

/** What is to be paid of a document in all: what went back with its parts is not. */
export function dueOf(invoice: { total: number; credited?: number | null }): number {
  return invoice.total - (invoice.credited ?? 0);
}

/** `YYYY-MM-DD`. */
const DAY_LENGTH = 10;

function toParty(row: PartyRow): InvoiceParty {
  return {
    name: row.name,
    taxIdType: row.taxIdType ?? null,
    taxId: row.taxId ?? null,
    address: row.address ?? null,
    phone: row.phone ?? null,
    email: row.email ?? null,
  };
}

function toVehicle(row: InvoiceVehicleRow | null | undefined): InvoiceVehicle | null {
  return row
    ? {
        plate: row.plate ?? null,
        number: row.number ?? null,
        make: row.make,
        model: row.model,
        year: row.year ?? null,
        vin: row.vin ?? null,
        mileage: row.mileage ?? null,
      }
    : null;
}

function toPayment(row: PaymentRow, currency: string, settings: SettingsRow | undefined): Payment {
  return {
    id: row.id,
    method: row.method,
    amount: formatMoney(row.amount, currency),
    rounding: formatMoney(row.rounding ?? 0, currency),
    paidOn: row.paidOn ?? (settings ? dayIn(settings, row.at) : row.at.slice(0, DAY_LENGTH)),
    reference: row.reference ?? null,
    reason: row.reason ?? null,
    by: row.by,
    byId: row.byId ?? null,
    at: row.at,
  };
}

/** The stored PDF, or null while there is none. */
export function toInvoicePdf(row: InvoiceRow): InvoicePdf | null {
  const pdf = row.pdf;
  return pdf
    ? {
        number: row.number,
        renderedAt: pdf.renderedAt,
        bytes: pdf.bytes,
        digest: pdf.digest,
        current: pdf.version === row.version,
      }
    : null;
}

function toLine(line: InvoiceLineRow, currency: string): InvoiceLine {
  return {
    description: line.description,
    sku: line.sku ?? null,
    inventoryItemId: line.inventoryItemId ?? null,
    ...toFrozenPrice(line, currency),
  };
}

function toTaxSummary(each: TaxShare, currency: string): TaxSummary {
  return {
    code: each.code,
    treatment: each.treatment,
    rate: each.rate,
    taxableAmount: formatMoney(each.base, currency),
    base: formatMoney(each.base, currency),
    tax: formatMoney(each.tax, currency),
  };
}

/** A row from an index has only what lists show; the rest is null then. */
export function toInvoice(
  row: InvoiceRow,
  payments?: PaymentRow[],
  warnings?: string[],
  settings?: SettingsRow,
): Invoice & { customerId: string | null; workOrderId: string | null } {
  const currency = row.currency;
  const whole = row.lines !== undefined;
  return {
    id: row.id,
    number: row.number,
    series: row.seriesPrefix,
    kind: row.kind,
    documentType: row.documentType ?? null,
    status: row.status,
    issuedAt: row.issuedAt,
    issuer: whole ? toParty(row.issuer) : null,
    recipient: whole ? toParty(row.recipient) : null,
    vehicle: whole ? toVehicle(row.vehicle) : null,
    customerId: row.customerId ?? null,
    customerName: row.customerName,
    workOrderId: row.workOrderId ?? null,
    partsOrderId: row.partsOrderId ?? null,
    lines: whole ? row.lines.map((line) => toLine(line, currency)) : null,
    taxes: whole ? row.taxes.map((each) => toTaxSummary(each, currency)) : null,
    subtotal: whole ? formatMoney(row.subtotal, currency) : null,
    tax: whole ? formatMoney(row.tax, currency) : null,
    total: formatMoney(row.total, currency),
    paid: formatMoney(row.paid, currency),
    credited: whole ? formatMoney(row.credited ?? 0, currency) : null,
    // What has something credited is paid: nothing is left of it, whatever came back.
    balance: formatMoney(row.status === 'PAID' || row.status === 'VOIDED' ? 0 : row.total - row.paid, currency),
    currency,
    pricesIncludeTax: row.pricesIncludeTax ?? null,
    taxRounding: whole ? (row.taxRounding ?? 'PER_LINE') : null,
    discount: whole ? formatMoney(row.discount ?? 0, currency) : null,
    payments: payments ? payments.map((payment) => toPayment(payment, currency, settings)) : null,
    by: row.by ?? null,
    byId: row.byId ?? null,
    voided: row.voided
      ? { reason: row.voided.reason, by: row.voided.by, byId: row.voided.byId ?? null, at: row.voided.at }
      : null,
    warnings: warnings ?? null,
    pdf: null,
    version: row.version,
  };
}

/** An invoice without its payments, as others refer to it. */
export function toRelatedInvoice(row: InvoiceRow): Invoice {
  return toInvoice(row);
}

declare module '../kernel/request/context.ts' {
  interface LoadedRows {
    invoice: InvoiceRow;
  }
  interface Work {
    /** Inventory items by id: what a sale takes, or a void brings back. */
    soldItems?: Record<string, InventoryItemRow>;
    /** The lines that the running operation prints, as the step before priced them. */
    printed?: PrintedLines;
    /** Series that the running operation may number its document from, in order. */
    foundSeries?: SeriesRow[];
    invoicePdf?: InvoicePdfUrl['pdf'];
  }
}

declare module '../kernel/dynamodb/rows.ts' {
  interface TableRows {
    INVOICES: InvoiceRow;
  }
  interface GuardedRows {
    invoice: InvoiceRow;
    payment: PaymentRow;
  }
}
