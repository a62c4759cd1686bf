/**
 * A receipt's rows, all under its id: `RECEIPT`, the header, and `RECEIPT#LINES#000` and on, a page of lines for each call that received.
 * Quantities and costs stay as they were written; what is marked later is how much of a line went back, and what takes it back.
 */
import type { LandedCost, Receipt, ReceiptLine } from '../generated/schema.ts';
import { fail } from '../kernel/answer/errors.ts';
import { digitsToNumber } from '../kernel/values/builtIns.ts';
import { zeroPadded } from '../kernel/values/documentNumber.ts';
import type { Key } from '../kernel/dynamodb/key.ts';
import { formatQuantity } from '../kernel/values/money.ts';
import type { Price } from '../kernel/values/price.ts';
import { formatPrice } from '../kernel/values/price.ts';
import type { LandedRow } from './landed.ts';
import type { ReturnRow } from './supplierReturn.ts';

export interface ReceiptRow extends Key {
  sk: 'RECEIPT';
  kind: 'RECEIPT';
  /** The order's id: it keys the index of an order's receipts. */
  receiptsOf: string;
  id: string;
  purchaseOrderId: string;
  orderNumber: string | null;
  supplierId: string;
  supplierName: string;
  /** The receipt that it takes back, on a counter-receipt. */
  reverses?: string | null;
  reason?: string | null;
  deliveryNote: string | null;
  note: string | null;
  currency: string;
  lineCount: number;
  pageCount: number;
  reversedCount: number;
  landedCount: number;
  by: string;
  byId: string;
  createdAt: string;
  version: number;
}

export interface ReceivedLine {
  id: string;
  orderLineId: string;
  inventoryItemId: string | null;
  description: string;
  /** Thousandths; below zero on a counter-receipt. */
  quantity: number;
  /** Without tax. */
  unitCost: number;
  unitCostFraction?: number | null;
  movementId: string | null;
  workOrderId?: string | null;
  missingPartId?: string | null;
  /** Thousandths that were set aside for the work order. Absent is none. */
  reserved?: number;
  /** Thousandths that went back to the supplier. Absent is none. */
  returned?: number;
  /** The counter-receipt that takes it back. */
  reversedBy?: string;
}

export interface ReceivedPageRow extends Key {
  sk: `RECEIPT#LINES#${string}`;
  receiptId: string;
  currency: string;
  lines: ReceivedLine[];
  version: number;
}

export const MAX_LINES_A_CALL = 40;
export const MAX_PAGES = 10;
const DIGITS = 3;

export function receivedSk(page: number): `RECEIPT#LINES#${string}` {
  return `RECEIPT#LINES#${zeroPadded(page, DIGITS)}`;
}

/** A line's id says which page it lies on. */
export function receivedLineId(page: number, index: number): string {
  return `${page + 1}-${index + 1}`;
}

/** The page that a line of a receipt lies on, by its id. */
export function pageOfReceived(lineId: string): number {
  return digitsToNumber(lineId.split('-')[0] ?? '') - 1;
}

export function costOf(line: ReceivedLine): Price {
  return { minor: line.unitCost, fraction: line.unitCostFraction };
}

/** What of a line is neither taken back nor gone back to the supplier. */
export function keptOf(line: ReceivedLine): number {
  return (line.reversedBy ?? null) === null ? Math.max(0, line.quantity - (line.returned ?? 0)) : 0;
}

/** Refuses a counter-receipt where a receipt is meant. */
export function requireOriginal(receipt: ReceiptRow, field: string): void {
  if (receipt.reverses) fail('LOCKED', 'It is a counter-receipt; only what came takes this', { field });
}

/** Refuses a list that is empty, longer than one call takes, or names something twice. @returns the ids */
export function requireListed(ids: string[], field: string, name: string): string[] {
  if (ids.length === 0) fail('VALIDATION', `${field}: expected at least one line`, { field });
  if (ids.length > MAX_LINES_A_CALL)
    fail('LIMIT_EXCEEDED', `One call takes at most ${MAX_LINES_A_CALL} lines`, {
      field,
      maximum: MAX_LINES_A_CALL,
      actual: ids.length,
    });
  ids.forEach((id, index) => {
    const place = `${field}.${index}${name}`;
    if (ids.indexOf(id) !== index)
      fail('VALIDATION', `${place}: the line is there twice`, { field: place, actual: id });
  });
  return ids;
}

function toReceiptLine(line: ReceivedLine, currency: string): ReceiptLine & { inventoryItemId: string | null } {
  return {
    id: line.id,
    orderLineId: line.orderLineId,
    inventoryItemId: line.inventoryItemId ?? null,
    description: line.description,
    quantity: formatQuantity(line.quantity),
    unitCost: formatPrice(costOf(line), currency),
    movementId: line.movementId ?? null,
    workOrderId: line.workOrderId ?? null,
    reserved: formatQuantity(line.reserved ?? 0),
    returned: formatQuantity(line.returned ?? 0),
    reversedBy: line.reversedBy ?? null,
  };
}

/** @param lines null where the answer shows none */
export function toReceipt(
  row: ReceiptRow,
  lines: ReceivedLine[] | null = null,
  landedCosts: LandedCost[] | null = null,
): Receipt {
  return {
    id: row.id,
    purchaseOrderId: row.purchaseOrderId,
    orderNumber: row.orderNumber ?? null,
    supplierId: row.supplierId,
    supplierName: row.supplierName,
    reverses: row.reverses ?? null,
    reason: row.reason ?? null,
    deliveryNote: row.deliveryNote ?? null,
    note: row.note ?? null,
    currency: row.currency,
    lineCount: row.lineCount,
    reversedCount: row.reversedCount,
    items: lines?.map((line) => toReceiptLine(line, row.currency)) ?? null,
    landedCosts,
    version: row.version,
    by: row.by,
    byId: row.byId,
    createdAt: row.createdAt,
  };
}

/** Rows that lie in the table of receipts. */
export type ReceiptsRow = ReceiptRow | ReceivedPageRow | LandedRow | ReturnRow;

export function isReceipt(row: ReceiptsRow): row is ReceiptRow {
  return row.sk === 'RECEIPT';
}

export function isReceivedPage(row: ReceiptsRow): row is ReceivedPageRow {
  return row.sk.startsWith('RECEIPT#LINES#');
}

export function isLanded(row: ReceiptsRow): row is LandedRow {
  return row.sk.startsWith('RECEIPT#LANDED#');
}

declare module '../kernel/request/context.ts' {
  interface LoadedRows {
    receipt: ReceiptRow;
    /** Pages of a receipt's lines, by number. */
    [page: `received${number}`]: ReceivedPageRow;
  }
}

declare module '../kernel/dynamodb/rows.ts' {
  interface TableRows {
    RECEIPTS: ReceiptsRow;
  }
  interface GuardedRows {
    receipt: ReceiptRow;
    receivedPage: ReceivedPageRow;
  }
}
