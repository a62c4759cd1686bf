/** Rows of requests for quotation and of quotations, and what answers show of them. Amounts in minor units, quantities in thousandths. */
import { today } from '../documents/tax.ts';
import type {
  Quotation,
  QuotationLine,
  QuotationRequest,
  QuotationRequestLine,
  QuotationRequestState,
} from '../generated/schema.ts';
import type { Key } from '../kernel/dynamodb/key.ts';
import { formatMoney, formatQuantity } from '../kernel/values/money.ts';
import { formatPrice } from '../kernel/values/price.ts';
import type { EndRow } from '../purchaseOrders/purchaseOrder.ts';
import type { SettingsRow } from '../settings/settingsRow.ts';

export interface AskedRow {
  supplierId: string;
  name: string;
  /** The id that its quotation has once it is recorded. */
  quotationId: string;
  answeredAt?: string | null;
}

export interface RequestLineRow {
  /** Of the requisition's line. */
  id: string;
  inventoryItemId: string | null;
  sku: string | null;
  description: string;
  unit: string | null;
  quantity: number;
  purchaseOrderId?: string | null;
}

export interface QuotationRequestRow extends Key {
  sk: 'QUOTATION_REQUEST';
  kind: 'QUOTATION_REQUEST';
  id: string;
  state: QuotationRequestState;
  requisitionId: string;
  suppliers: AskedRow[];
  supplierCount: number;
  answerCount: number;
  lines: RequestLineRow[];
  answerBy: string | null;
  note: string | null;
  currency: string;
  ended: EndRow | null;
  by: string;
  byId: string;
  version: number;
  createdAt: string;
  updatedAt: string;
}

export interface OfferRow {
  lineId: string;
  inventoryItemId: string | null;
  quantity: number;
  unitCost: number;
  /** Millionths of the currency's unit beyond it (kernel/values/price.ts). Absent is none. */
  unitCostFraction?: number;
  /** Before tax. */
  total: number;
  deliveryDays: number | null;
}

export interface QuotationRow extends Key {
  sk: 'QUOTATION';
  id: string;
  requestId: string;
  supplierId: string;
  supplierName: string;
  currency: string;
  /** `YYYY-MM-DD`, the last day. */
  validUntil: string;
  deliveryDays: number | null;
  note: string | null;
  lines: OfferRow[];
  total: number;
  by: string;
  byId: string;
  version: number;
  createdAt: string;
  updatedAt: string;
}

export function isRequest(row: QuotationRequestRow | QuotationRow): row is QuotationRequestRow {
  return row.sk === 'QUOTATION_REQUEST';
}

export function isQuotation(row: QuotationRequestRow | QuotationRow): row is QuotationRow {
  return row.sk === 'QUOTATION';
}

export function isExpired(row: QuotationRow, settings: SettingsRow): boolean {
  return row.validUntil < today(settings);
}

export function toRequestLine(line: RequestLineRow): QuotationRequestLine {
  return {
    id: line.id,
    inventoryItemId: line.inventoryItemId ?? null,
    sku: line.sku ?? null,
    description: line.description,
    unit: line.unit ?? null,
    quantity: formatQuantity(line.quantity),
    purchaseOrderId: line.purchaseOrderId ?? null,
  };
}

/** A row from an index has only what lists show; the rest is null, or empty, then. */
export function toRequest(row: QuotationRequestRow): QuotationRequest {
  return {
    id: row.id,
    state: row.state,
    requisitionId: row.requisitionId,
    suppliers: (row.suppliers ?? []).map(({ supplierId, name, quotationId, answeredAt }) => ({
      supplierId,
      name,
      quotationId,
      answeredAt: answeredAt ?? null,
    })),
    supplierCount: row.supplierCount,
    answerCount: row.answerCount,
    lines: row.lines ? row.lines.map((line) => toRequestLine(line)) : null,
    answerBy: row.answerBy ?? null,
    note: row.note ?? null,
    currency: row.currency,
    ended: row.ended
      ? { reason: row.ended.reason ?? null, by: row.ended.by, byId: row.ended.byId, at: row.ended.at }
      : null,
    version: row.version,
    by: row.by,
    byId: row.byId,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

export function offeredCost(offer: OfferRow, currency: string): string {
  return formatPrice({ minor: offer.unitCost, fraction: offer.unitCostFraction }, currency);
}

function toOffer(offer: OfferRow, currency: string): QuotationLine {
  return {
    lineId: offer.lineId,
    quantity: formatQuantity(offer.quantity),
    unitCost: offeredCost(offer, currency),
    total: formatMoney(offer.total, currency),
    deliveryDays: offer.deliveryDays ?? null,
  };
}

export function toQuotation(row: QuotationRow, settings: SettingsRow): Quotation {
  const { currency } = row;
  return {
    id: row.id,
    requestId: row.requestId,
    supplierId: row.supplierId,
    supplierName: row.supplierName,
    validUntil: row.validUntil,
    expired: isExpired(row, settings),
    deliveryDays: row.deliveryDays ?? null,
    note: row.note ?? null,
    lines: row.lines.map((offer) => toOffer(offer, currency)),
    currency,
    total: formatMoney(row.total, currency),
    version: row.version,
    by: row.by,
    byId: row.byId,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

declare module '../kernel/request/context.ts' {
  interface LoadedRows {
    quotationRequest: QuotationRequestRow;
    quotation: QuotationRow;
  }
}

declare module '../kernel/dynamodb/rows.ts' {
  interface TableRows {
    QUOTATIONS: QuotationRequestRow | QuotationRow;
  }
  interface GuardedRows {
    quotationRequest: QuotationRequestRow;
    quotation: QuotationRow;
  }
}
