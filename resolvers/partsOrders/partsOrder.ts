/** An order of parts: one row, with its lines, how it is paid and sent, and what comes back. Amounts are in minor units. */
import type {
  DocumentType,
  PartsOrder,
  PartsOrderLine,
  PartsOrderPayment,
  PartsOrderPlacer,
  PartsOrderRefund,
  PartsOrderReturn,
  PartsOrderShipment,
  PartsOrderStatus,
  PartsRefundReason,
  PartsRefundStatus,
  PartsReturnCondition,
  TaxRounding,
} from '../generated/schema.ts';
import type { InvoiceLineRow } from '../invoices/invoice.ts';
import type { Key } from '../kernel/dynamodb/key.ts';
import { formatMoney, formatQuantity } from '../kernel/values/money.ts';
import { formatPrice } from '../kernel/values/price.ts';
import type { AddressRow } from './address.ts';
import { toAddress } from './address.ts';
import { nextMoves } from './transitions.ts';

/** As its document prints it: the item's name is the description. */
export interface PartsLineRow extends InvoiceLineRow {
  id: string;
  inventoryItemId: string;
  sku: string;
  /** Thousandths that came back. */
  returned?: number;
}

/** Thousandths. A line of which nothing came back does not say so: five of them would take another write unit. */
export const returnedOf = ({ returned }: Pick<PartsLineRow, 'returned'>): number => returned ?? 0;

export interface PartsPaymentRow {
  provider?: string | null;
  paymentId?: string | null;
  amount?: number | null;
  paidAt?: string | null;
  failure?: string | null;
}

export interface PartsShipmentRow {
  carrier?: string | null;
  trackingNumber?: string | null;
  expectedOn?: string | null;
  shippedAt?: string | null;
  deliveredAt?: string | null;
  failure?: string | null;
}

export interface PartsRefundRow {
  id: string;
  reason: PartsRefundReason;
  provider: string;
  paymentId: string;
  amount: number;
  status: PartsRefundStatus;
  providerRefundId?: string | null;
  /** The document that bears it, and the return that it is for. */
  invoiceId?: string | null;
  returnId?: string | null;
  dueAt: string;
  refundedAt?: string | null;
}

export interface PartsReturnRow {
  id: string;
  /** Quantities in thousandths. */
  lines: { lineId: string; quantity: number; condition: PartsReturnCondition; scrapReason: string | null }[];
  reason: string;
  refund: number;
  shippingRefunded: boolean;
  by: string;
  byId: string;
  at: string;
}

export interface PartsOrderRow extends Key {
  sk: 'PARTS_ORDER';
  kind: 'PARTS_ORDER';
  id: string;
  number: string;
  seriesPrefix: string;
  customerId: string;
  customerName: string;
  recipient: { name: string; email: string | null; phone: string | null };
  status: PartsOrderStatus;
  times: { status: PartsOrderStatus; at: string }[];
  attempt: number;
  lines: PartsLineRow[];
  lineCount: number;
  shippingAddress: AddressRow;
  shippingMethod: string;
  shippingName: string;
  shippingPrice: number;
  /** What its document prints for sending it; null where that costs nothing. */
  shippingLine: InvoiceLineRow | null;
  subtotal: number;
  tax: number;
  total: number;
  currency: string;
  pricesIncludeTax: boolean;
  taxRounding: TaxRounding;
  documentType: DocumentType | null;
  payment: PartsPaymentRow | null;
  shipment: PartsShipmentRow | null;
  refunds: PartsRefundRow[];
  refundsDue: number;
  returns: PartsReturnRow[];
  returnedWhole: boolean;
  /** Both are there while its parts are set aside without being paid for. */
  open: typeof RESERVED | null;
  reservedUntil: string | null;
  invoiceId: string | null;
  note: string | null;
  cancelled: { reason: string; by: string; byId: string; at: string } | null;
  placedBy: string;
  placedById: string;
  placedByKind: PartsOrderPlacer;
  createdAt: string;
  updatedAt: string;
  version: number;
}

/** Keys the index of orders whose parts are set aside without being paid for. */
export const RESERVED = 'RESERVED';

/** The reason of an order that nobody paid in time. */
export const EXPIRED = 'EXPIRED';

function toLine(line: PartsLineRow, currency: string): PartsOrderLine {
  return {
    id: line.id,
    inventoryItemId: line.inventoryItemId,
    sku: line.sku,
    name: line.description,
    quantity: formatQuantity(line.quantity),
    unitPrice: formatPrice({ minor: line.unitPrice, fraction: line.unitPriceFraction }, currency),
    taxCode: line.taxCode,
    taxRate: line.taxRate,
    taxableAmount: formatMoney(line.base, currency),
    tax: formatMoney(line.tax, currency),
    total: formatMoney(line.base + line.tax, currency),
    returned: formatQuantity(returnedOf(line)),
  };
}

function toRefund(refund: PartsRefundRow, currency: string): PartsOrderRefund {
  return {
    id: refund.id,
    reason: refund.reason,
    provider: refund.provider,
    paymentId: refund.paymentId,
    amount: formatMoney(refund.amount, currency),
    status: refund.status,
    providerRefundId: refund.providerRefundId ?? null,
    dueAt: refund.dueAt,
    refundedAt: refund.refundedAt ?? null,
  };
}

function toReturn(row: PartsReturnRow, currency: string): PartsOrderReturn {
  return {
    id: row.id,
    lines: row.lines.map((line) => ({
      lineId: line.lineId,
      quantity: formatQuantity(line.quantity),
      condition: line.condition,
      scrapReason: line.scrapReason ?? null,
    })),
    reason: row.reason,
    refund: formatMoney(row.refund, currency),
    shippingRefunded: row.shippingRefunded,
    by: row.by,
    byId: row.byId,
    at: row.at,
  };
}

function toPayment({ payment, currency }: PartsOrderRow): PartsOrderPayment | null {
  if (!payment) return null;
  const amount = payment.amount ?? null;
  return {
    provider: payment.provider ?? null,
    paymentId: payment.paymentId ?? null,
    amount: amount === null ? null : formatMoney(amount, currency),
    paidAt: payment.paidAt ?? null,
    failure: payment.failure ?? null,
  };
}

function toShipment({ shipment }: PartsOrderRow): PartsOrderShipment | null {
  if (!shipment) return null;
  return {
    carrier: shipment.carrier ?? null,
    trackingNumber: shipment.trackingNumber ?? null,
    expectedOn: shipment.expectedOn ?? null,
    shippedAt: shipment.shippedAt ?? null,
    deliveredAt: shipment.deliveredAt ?? null,
    failure: shipment.failure ?? null,
  };
}

/** A row from an index has only what lists show; the rest is null then. */
export function toPartsOrder(row: PartsOrderRow): PartsOrder & { customerId: string; invoiceId: string | null } {
  const { currency } = row;
  const whole = row.lines !== undefined;
  const recipient = whole ? row.recipient : null;
  const cancelled = row.cancelled ?? null;
  return {
    id: row.id,
    number: row.number,
    customerId: row.customerId,
    customerName: row.customerName,
    recipient: recipient
      ? { name: recipient.name, email: recipient.email ?? null, phone: recipient.phone ?? null }
      : null,
    status: row.status,
    times: (row.times ?? []).map(({ status, at }) => ({ status, at })),
    nextMoves: nextMoves(row.status, row.returnedWhole),
    attempt: row.attempt,
    executionName: `${row.id}-${row.attempt}`,
    lines: whole ? row.lines.map((line) => toLine(line, currency)) : null,
    lineCount: row.lineCount,
    shippingAddress: whole ? toAddress(row.shippingAddress) : null,
    shippingMethod: row.shippingMethod,
    shippingName: row.shippingName,
    shippingPrice: whole ? formatMoney(row.shippingPrice, currency) : null,
    subtotal: whole ? formatMoney(row.subtotal, currency) : null,
    tax: whole ? formatMoney(row.tax, currency) : null,
    total: formatMoney(row.total, currency),
    currency,
    pricesIncludeTax: whole ? row.pricesIncludeTax : null,
    payment: whole ? toPayment(row) : null,
    shipment: whole ? toShipment(row) : null,
    refunds: (row.refunds ?? []).map((refund) => toRefund(refund, currency)),
    refundsDue: row.refundsDue,
    returns: (row.returns ?? []).map((each) => toReturn(each, currency)),
    returnedWhole: row.returnedWhole,
    reservedUntil: row.reservedUntil ?? null,
    invoiceId: row.invoiceId ?? null,
    note: row.note ?? null,
    cancelled: cancelled
      ? { reason: cancelled.reason, by: cancelled.by, byId: cancelled.byId, at: cancelled.at }
      : null,
    placedBy: row.placedBy,
    placedById: row.placedById,
    placedByKind: row.placedByKind,
    placedAt: row.createdAt,
    updatedAt: row.updatedAt,
    version: row.version,
  };
}

declare module '../kernel/request/context.ts' {
  interface LoadedRows {
    partsOrder: PartsOrderRow;
  }
}

declare module '../kernel/dynamodb/rows.ts' {
  interface TableRows {
    PARTS_ORDERS: PartsOrderRow;
  }
  interface GuardedRows {
    partsOrder: PartsOrderRow;
  }
}
