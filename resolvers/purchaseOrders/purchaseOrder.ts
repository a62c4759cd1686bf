/**
 * A purchase order's rows, and what answers show of them (keys.ts says where they lie). Amounts in minor units, quantities in
 * thousandths.
 */
import type { PurchaseOrder, PurchaseOrderLine, PurchaseOrderState } from '../generated/schema.ts';
import { today } from '../documents/tax.ts';
import type { StoredPdf } from '../invoices/invoice.ts';
import type { Key } from '../kernel/dynamodb/key.ts';
import { zeroPadded } from '../kernel/values/documentNumber.ts';
import { formatMoney, formatQuantity } from '../kernel/values/money.ts';
import { keep, own } from '../kernel/values/own.ts';
import { formatPrice } from '../kernel/values/price.ts';
import type { SettingsRow } from '../settings/settingsRow.ts';
import type { Decision } from '../requisitions/approval.ts';
import { missing, standing } from './approvals.ts';
import { toPurchasePdf } from './pdf.ts';
import type { OnOrderMark, OPEN_PAGE } from './marks.ts';
import { UNDER_WAY } from './marks.ts';

export interface EndRow {
  reason: string | null;
  by: string;
  byId: string;
  at: string;
}

export interface PurchaseOrderRow extends Key {
  sk: 'PURCHASE';
  kind: 'PURCHASE';
  id: string;
  /** Null until it is sent. */
  number: string | null;
  state: PurchaseOrderState;
  supplierId: string;
  supplierName: string;
  requisitionIds: string[];
  /** The request for quotation that it was awarded of. */
  quotationRequestId?: string | null;
  currency: string;
  deliveryPlace: string | null;
  paymentDays: number | null;
  /** `YYYY-MM-DD` */
  expectedOn: string | null;
  note: string | null;
  lineCount: number;
  /** How many lines lie on each page, from the first; removed ones leave gaps, which new ones fill. */
  pageCounts: number[];
  pageCount: number;
  /** How many pages have something to come, from sending on; absent for all. Receipts keep it. */
  openPages?: number;
  /** How many lines have come, in whole or in part; absent for none. Receipts keep it. */
  receivedLines?: number;
  lastPosition: number;
  subtotal: number;
  tax: number;
  total: number;
  /** Who approved it, also what counts no more. */
  decisions: Decision[];
  /** Who wrote lines of it, or asked for them, beside who made it: they do not approve it. */
  editorIds: string[];
  seriesPrefix?: string;
  /** How often it was to be mailed, from sending on: the first time as soon as its PDF is there. */
  mailCount?: number;
  /** Where its PDF lies in the bucket of documents; absent until there is one. */
  pdfKey?: string;
  pdf?: StoredPdf;
  sentAt: string | null;
  ended: EndRow | null;
  by: string;
  byId: string;
  version: number;
  createdAt: string;
  updatedAt: string;
}

export interface PurchaseLineRow {
  id: string;
  position: number;
  inventoryItemId: string | null;
  sku: string | null;
  description: string;
  unit: string | null;
  supplierCode: string | null;
  quantity: number;
  /** Before tax. */
  unitCost: number;
  /** Millionths of the currency's unit beyond it (kernel/values/price.ts). Absent is none. */
  unitCostFraction?: number;
  taxCode: string;
  /** Basis points. */
  taxRate: number;
  base: number;
  tax: number;
  total: number;
  requisitionId?: string | null;
  requisitionLineId?: string | null;
  workOrderId?: string | null;
  missingPartId?: string | null;
}

export interface PurchaseLinesRow extends Key {
  sk: `PURCHASE_LINES#${string}`;
  orderId: string;
  lines: PurchaseLineRow[];
}

/** What came of a line. */
export interface LineProgress {
  /** The inventory item; null for what is not kept in the store. */
  itemId: string | null;
  ordered: number;
  received: number;
  returned: number;
  billed: number;
  /** Who waits for it; absent where nobody does. */
  workOrderId?: string;
  missingPartId?: string;
}

export interface ProgressRow extends Key {
  sk: `PURCHASE_PROGRESS#${string}`;
  orderId: string;
  /** There exactly while something of the page is to come. */
  open?: typeof OPEN_PAGE | null;
  /** Whether what is to come of it is in the items' numbers; absent where nothing of it is. */
  onOrder?: OnOrderMark | null;
  sentAt: string;
  progress: Record<string, LineProgress>;
  version: number;
}

/** Rows that lie under an order's id. Whoever keeps more of them there adds theirs (`declare module`). */
export interface PurchaseRows {
  order: PurchaseOrderRow;
  lines: PurchaseLinesRow;
  progress: ProgressRow;
}

export function isHeader(row: PurchaseRows[keyof PurchaseRows]): row is PurchaseOrderRow {
  return row.sk === 'PURCHASE';
}

export function isLinesPage(row: PurchaseRows[keyof PurchaseRows]): row is PurchaseLinesRow {
  return row.sk.startsWith('PURCHASE_LINES#');
}

export function isProgressPage(row: PurchaseRows[keyof PurchaseRows]): row is ProgressRow {
  return row.sk.startsWith('PURCHASE_PROGRESS#');
}

/** More digits than any position has. */
const DIGITS = 6;

/** Lines in the order in which they were added. */
function inOrder(lines: PurchaseOrderLine[]): PurchaseOrderLine[] {
  const byPosition: Record<string, PurchaseOrderLine> = {};
  for (const line of lines) keep(byPosition, zeroPadded(line.position, DIGITS), line);
  return Object.keys(byPosition)
    .sort()
    .flatMap((position) => own(byPosition, position) ?? []);
}

/** @param progress null until the order is sent */
export function toLine(line: PurchaseLineRow, currency: string, progress: LineProgress | null): PurchaseOrderLine {
  return {
    id: line.id,
    position: line.position,
    inventoryItemId: line.inventoryItemId ?? null,
    sku: line.sku ?? null,
    description: line.description,
    unit: line.unit ?? null,
    supplierCode: line.supplierCode ?? null,
    quantity: formatQuantity(line.quantity),
    unitCost: formatPrice({ minor: line.unitCost, fraction: line.unitCostFraction }, currency),
    taxCode: line.taxCode,
    taxRate: line.taxRate,
    base: formatMoney(line.base, currency),
    tax: formatMoney(line.tax, currency),
    total: formatMoney(line.total, currency),
    requisitionId: line.requisitionId ?? null,
    requisitionLineId: line.requisitionLineId ?? null,
    workOrderId: line.workOrderId ?? null,
    missingPartId: line.missingPartId ?? null,
    received: progress ? formatQuantity(progress.received) : null,
    returned: progress ? formatQuantity(progress.returned) : null,
    billed: progress ? formatQuantity(progress.billed) : null,
  };
}

/** The lines of an order with what came of them, from the pages that were read. */
export function toLines(
  order: PurchaseOrderRow,
  pages: PurchaseLinesRow[],
  progress: ProgressRow[],
): PurchaseOrderLine[] {
  return inOrder(
    pages.flatMap((page) => {
      const sk = page.sk.replace('LINES', 'PROGRESS');
      const reached = progress.find((row) => row.sk === sk)?.progress ?? {};
      return page.lines.map((line) => toLine(line, order.currency, own(reached, line.id) ?? null));
    }),
  );
}

/** Whether its day is over and something of it is to come. */
export function isLate(row: PurchaseOrderRow, settings: SettingsRow): boolean {
  const expectedOn = row.expectedOn ?? null;
  return expectedOn !== null && UNDER_WAY.indexOf(row.state) !== -1 && expectedOn < today(settings);
}

/** A row from an index has only what lists show; the rest is null, or empty, then. */
export function toPurchaseOrder(
  row: PurchaseOrderRow,
  settings: SettingsRow,
  shown: Pick<PurchaseOrder, 'lines' | 'changedLines'> = {},
): PurchaseOrder {
  const { currency } = row;
  const whole = row.pageCounts !== undefined;
  return {
    id: row.id,
    number: row.number ?? null,
    state: row.state,
    supplierId: row.supplierId,
    supplierName: row.supplierName,
    requisitionIds: row.requisitionIds ?? [],
    currency,
    deliveryPlace: row.deliveryPlace ?? null,
    paymentDays: row.paymentDays ?? null,
    expectedOn: row.expectedOn ?? null,
    late: isLate(row, settings),
    note: row.note ?? null,
    lineCount: row.lineCount,
    lines: shown.lines ?? null,
    changedLines: shown.changedLines ?? null,
    subtotal: whole ? formatMoney(row.subtotal, currency) : null,
    tax: whole ? formatMoney(row.tax, currency) : null,
    total: formatMoney(row.total, currency),
    approvals: whole
      ? standing(row).map(({ by, byId, role, note, at }) => ({ by, byId, role, note: note ?? null, at }))
      : [],
    missingApprovals: whole && row.state === 'DRAFT' ? missing(row, settings) : [],
    sentAt: row.sentAt ?? null,
    mailCount: row.mailCount ?? 0,
    pdf: toPurchasePdf(row),
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

declare module '../kernel/request/context.ts' {
  interface LoadedRows {
    purchase: PurchaseOrderRow;
  }
}

declare module '../kernel/dynamodb/rows.ts' {
  interface TableRows {
    PURCHASE_ORDERS: PurchaseRows[keyof PurchaseRows];
  }
  interface GuardedRows {
    purchase: PurchaseOrderRow;
    purchaseLines: PurchaseLinesRow;
    purchaseProgress: ProgressRow;
  }
}
