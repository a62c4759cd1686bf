/**
 * A bill's rows, all under its id: `BILL` (the header), `BILL_LINES` (all its lines in one row), and one `BILL_PAYMENT#…` for each
 * payment. The header is small, since each payment writes it. Amounts in minor units, quantities in thousandths.
 */
import type {
  PaymentMethod,
  SupplierBill,
  SupplierBillDifference,
  SupplierBillLine,
  SupplierBillPayment,
} from '../generated/schema.ts';
import { today } from '../documents/tax.ts';
import type { Key } from '../kernel/dynamodb/key.ts';
import { absolute } from '../kernel/values/builtIns.ts';
import { formatDecimal } from '../kernel/values/exact.ts';
import { skuKey } from '../kernel/values/keys.ts';
import { formatMoney, formatQuantity } from '../kernel/values/money.ts';
import { formatPrice } from '../kernel/values/price.ts';
import type { SettingsRow } from '../settings/settingsRow.ts';
import { BILL_NUMBER } from './aggregate.ts';
import type { Finding, Match, MatchedLine, Tolerances } from './matching.ts';
import { expectedQuantity, findingsOf } from './matching.ts';

export interface BillRow extends Key, Tolerances, Match {
  sk: 'BILL';
  kind: 'BILL';
  id: string;
  number: string;
  /** The number as it is compared. */
  numberKey: string;
  purchaseOrderId: string;
  orderNumber: string | null;
  supplierId: string;
  supplierName: string;
  currency: string;
  /** `YYYY-MM-DD`, as is `dueOn`. */
  billedOn: string;
  dueOn: string;
  note: string | null;
  lineCount: number;
  subtotal: number;
  tax: number;
  total: number;
  paid: number;
  paymentCount: number;
  matchedAt: string;
  by: string;
  byId: string;
  version: number;
  createdAt: string;
  updatedAt: string;
}

export interface BillLineRow extends MatchedLine {
  id: string;
  inventoryItemId: string | null;
  description: string;
  taxCode: string;
  /** Basis points. */
  taxRate: number;
  tax: number;
  total: number;
}

export interface BillLinesRow extends Key {
  sk: 'BILL_LINES';
  currency: string;
  lines: BillLineRow[];
  version: number;
}

export interface BillPaymentRow extends Key {
  id: string;
  billId: string;
  method: PaymentMethod;
  amount: number;
  currency: string;
  paidOn: string;
  reference: string | null;
  reason: string | null;
  by: string;
  byId: string;
  at: string;
}

/** The row that keeps a number to one bill of a supplier. */
export interface BillNumberRow extends Key {
  billId: string;
}

/** A number as it is compared: in capitals, without spaces. */
export function numberKeyOf(number: string): string {
  return skuKey(number);
}

export function numberSentinel(bill: Pick<BillRow, 'id' | 'supplierId' | 'numberKey'>): BillNumberRow {
  return { pk: `${BILL_NUMBER}${bill.supplierId}#${bill.numberKey}`, sk: 'SENTINEL', billId: bill.id };
}

const percent = (rate: number): string => (rate < 0 ? `-${formatDecimal(absolute(rate), 2)}` : formatDecimal(rate, 2));

function money(amount: number, currency: string): string {
  return amount < 0 ? `-${formatMoney(absolute(amount), currency)}` : formatMoney(amount, currency);
}

function toDifference(line: BillLineRow, finding: Finding, currency: string): SupplierBillDifference {
  const { kind, beyond, rate } = finding;
  const prices = {
    expected: formatPrice({ minor: line.agreedCost, fraction: line.agreedCostFraction }, currency),
    actual: formatPrice({ minor: line.unitCost, fraction: line.unitCostFraction }, currency),
  };
  const quantities = { expected: formatQuantity(expectedQuantity(line)), actual: formatQuantity(line.quantity) };
  const ordered = kind === 'NOT_ORDERED' ? { expected: null, actual: quantities.actual } : quantities;
  const { expected, actual } = kind === 'PRICE' ? prices : ordered;
  const amount = money(finding.amount, currency);
  const words = {
    PRICE: `${line.description}: one costs ${actual} instead of ${expected ?? ''}, which is ${amount} on the line`,
    QUANTITY: `${line.description}: ${actual} are billed, ${expected ?? ''} came and were not billed before`,
    NOT_RECEIVED: `${line.description}: ${actual} are billed, of which ${expected ?? ''} have come so far`,
    NOT_ORDERED: `${line.description}: it was not ordered`,
  };
  return {
    kind,
    beyond,
    expected,
    actual,
    amount,
    percent: rate === null ? null : percent(rate),
    message: words[kind],
  };
}

function toBillLine(
  line: BillLineRow,
  tolerances: Tolerances,
  currency: string,
): SupplierBillLine & { inventoryItemId: string | null } {
  const ordered = (line.orderLineId ?? null) !== null;
  return {
    id: line.id,
    orderLineId: line.orderLineId ?? null,
    inventoryItemId: line.inventoryItemId ?? null,
    description: line.description,
    quantity: formatQuantity(line.quantity),
    unitCost: formatPrice({ minor: line.unitCost, fraction: line.unitCostFraction }, currency),
    taxCode: line.taxCode,
    base: formatMoney(line.base, currency),
    tax: formatMoney(line.tax, currency),
    total: formatMoney(line.total, currency),
    ordered: ordered ? formatQuantity(line.ordered) : null,
    received: ordered ? formatQuantity(line.received) : null,
    billedBefore: ordered ? formatQuantity(line.billedBefore) : null,
    agreedCost: ordered ? formatPrice({ minor: line.agreedCost, fraction: line.agreedCostFraction }, currency) : null,
    differences: findingsOf(line, tolerances, currency).map((finding) => toDifference(line, finding, currency)),
  };
}

export function toBillPayment(row: BillPaymentRow): SupplierBillPayment {
  return {
    id: row.id,
    method: row.method,
    amount: money(row.amount, row.currency),
    paidOn: row.paidOn,
    reference: row.reference ?? null,
    reason: row.reason ?? null,
    by: row.by,
    byId: row.byId,
    at: row.at,
  };
}

/** @param lines null where the answer shows none */
export function toBill(
  row: BillRow,
  settings: SettingsRow,
  lines: BillLineRow[] | null = null,
  payments: BillPaymentRow[] | null = null,
): SupplierBill {
  const { currency } = row;
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    purchaseOrderId: row.purchaseOrderId,
    orderNumber: row.orderNumber ?? null,
    supplierId: row.supplierId,
    supplierName: row.supplierName,
    currency,
    billedOn: row.billedOn,
    dueOn: row.dueOn,
    overdue: row.state !== 'PAID' && row.dueOn < today(settings),
    note: row.note ?? null,
    lineCount: row.lineCount,
    lines: lines?.map((line) => toBillLine(line, row, currency)) ?? null,
    subtotal: formatMoney(row.subtotal, currency),
    tax: formatMoney(row.tax, currency),
    total: formatMoney(row.total, currency),
    paid: formatMoney(row.paid, currency),
    balance: formatMoney(row.total - row.paid, currency),
    disputeCount: row.disputeCount,
    disputedAmount: formatMoney(row.disputedAmount, currency),
    priceTolerance: formatDecimal(row.priceTolerance, 2),
    quantityTolerance: formatDecimal(row.quantityTolerance, 2),
    matchedAt: row.matchedAt,
    payments: payments?.map((payment) => toBillPayment(payment)) ?? null,
    version: row.version,
    by: row.by,
    byId: row.byId,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

declare module '../kernel/request/context.ts' {
  interface LoadedRows {
    bill: BillRow;
    billLines: BillLinesRow;
  }
}

declare module '../kernel/dynamodb/rows.ts' {
  interface TableRows {
    BILLS: BillRow | BillLinesRow;
  }
  interface GuardedRows {
    bill: BillRow;
    billLines: BillLinesRow;
    billPayment: BillPaymentRow;
    /** A new number, and one that is given up. */
    billNumber: BillNumberRow;
    heldBillNumber: BillNumberRow;
  }
}
