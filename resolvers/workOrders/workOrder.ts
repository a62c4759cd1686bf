/**
 * A work order's rows: `ORDER` (the header, which the indexes carry), `ITEMS` (all its lines in one row), `MISSING` (missing.ts) and
 * one `EVENT#…` per change of state. Forty lines with their stock and movements fit one transaction only because the lines
 * share a row (docs/decisions/004).
 */
import { util } from '@aws-appsync/utils';
import type {
  TaxRounding,
  TimeInState,
  WorkOrder,
  WorkOrderEvent,
  WorkOrderItem,
  WorkOrderItemKind,
  WorkOrderState,
  WorkOrderWarning,
} from '../generated/schema.ts';
import type { Stash } from '../kernel/request/context.ts';
import { formatDecimal } from '../kernel/values/exact.ts';
import { formatMoney } from '../kernel/values/money.ts';
import { formatPrice } from '../kernel/values/price.ts';
import type { Key } from '../kernel/dynamodb/key.ts';
import { dueAt } from './lateness.ts';
import { secondsBetween } from './moves.ts';
import type { MissingMarks, MissingRow } from './missing.ts';
import type { PartsMarks } from './orderParts.ts';
import { toPrice } from '../documents/linePrice.ts';
import type { PricedLine } from '../documents/pricing.ts';
import { own } from '../kernel/values/own.ts';
import type { CorrectionRow } from '../vehicles/odometer.ts';
import { toCorrection } from '../vehicles/odometer.ts';
import type { OPEN } from './transitions.ts';
import { nextMoves, nextStates, STATES } from './transitions.ts';

export interface WorkOrderRow extends Key, PartsMarks, MissingMarks {
  sk: 'ORDER';
  kind: 'ORDER';
  id: string;
  state: WorkOrderState;
  /** There exactly while it is open. Rows of 0.2.0 got it by a migration. */
  open?: typeof OPEN | null;
  stateSince: string;
  /** There exactly while it is `DELIVERED`: since when. Rows of releases before got it by a migration. */
  deliveredAt?: string | null;
  /** Seconds spent in states already left. */
  timeInState: Record<string, number>;
  customerId: string;
  vehicleId: string;
  technicianId: string | null;
  bay: string | null;
  complaint: string | null;
  mileage: number | null;
  /** Where the odometer showed less than the vehicle's last reading. */
  mileageCorrection?: CorrectionRow | null;
  receivedAt: string;
  promisedAt: string | null;
  itemCount: number;
  /** Minor units, as are `tax` and `total`. */
  subtotal: number;
  tax: number;
  total: number;
  currency: string;
  /** Since its first line was priced. Absent on rows of releases before 0.3.0, too: then the lines show it. */
  pricesIncludeTax?: boolean | null;
  /** As long as that. */
  taxRounding?: TaxRounding | null;
  /** The discount on all of it: in basis points, or as an amount, which is never more than its lines come to. Absent is none. */
  discountRate?: number | null;
  discountAmount?: number | null;
  /** What it takes off now, in minor units. */
  discount?: number;
  invoiceId: string | null;
  /** How often it was invoiced, voided invoices included. Absent on orders of releases before 0.3.0, and for none. */
  invoiceCount?: number;
  version: number;
  createdAt: string;
  updatedAt: string;
}

/** One line. Amounts in minor units, quantity in thousandths, discount rate in basis points of the line. */
export interface LineRow extends PricedLine {
  id: string;
  kind: WorkOrderItemKind;
  description: string;
  inventoryItemId: string | null;
  sku: string | null;
  unitCost: number | null;
  /** What the cost has beyond minor units, in millionths of the currency's unit. Absent is none. */
  unitCostFraction?: number;
  technicianId: string | null;
  createdAt: string;
}

export interface LinesRow extends Key {
  sk: 'ITEMS';
  lines: Record<string, LineRow>;
}

export interface EventRow extends Key {
  id: string;
  from: WorkOrderState | null;
  to: WorkOrderState;
  by: string;
  byId: string;
  at: string;
  note: string | null;
}

export const MAX_LINES = 40;

/** An order's lines in the order of their adding: their ids are ULIDs. */
export function linesOf(row: LinesRow | null): LineRow[] {
  const lines = row?.lines ?? {};
  return Object.keys(lines)
    .sort()
    .map((id) => own(lines, id))
    .filter((line) => line !== undefined);
}

function timeInState(row: WorkOrderRow): TimeInState[] {
  const past = row.timeInState ?? {};
  const present = (past[row.state] ?? 0) + secondsBetween(row.stateSince, util.time.nowISO8601());
  const left = STATES.filter((state) => past[state] !== undefined && state !== row.state);
  return [...left.map((state) => ({ state, seconds: past[state] ?? 0 })), { state: row.state, seconds: present }];
}

/** The ids of related objects stay with the answer for the relations; the schema does not show them. */
type Related = { customerId: string; vehicleId: string; technicianId: string | null; invoiceId: string | null };

function toItem(
  line: LineRow,
  currency: string,
): WorkOrderItem & { inventoryItemId: string | null; technicianId: string | null } {
  const cost = line.unitCost ?? null;
  return {
    id: line.id,
    kind: line.kind,
    description: line.description,
    inventoryItemId: line.inventoryItemId ?? null,
    sku: line.sku ?? null,
    ...toPrice(line, currency),
    unitCost: cost !== null ? formatPrice({ minor: cost, fraction: line.unitCostFraction }, currency) : null,
    technicianId: line.technicianId ?? null,
    createdAt: line.createdAt,
  };
}

export function toEvent(row: EventRow): WorkOrderEvent {
  return {
    id: row.id,
    from: row.from ?? null,
    to: row.to,
    by: row.by,
    byId: row.byId ?? null,
    at: row.at,
    note: row.note ?? null,
  };
}

/** What a mutation keeps of an order, and answers once its moves are added. */
export type AnsweredOrder = Omit<WorkOrder, 'nextStates' | 'nextMoves'> & Related;

/**
 * An order but for the moves that it offers: those are a matter of now, and the last word about what a mutation answers (currentMoves.ts).
 * Lines and events appear where they were read. What the caller may not see goes with that word too.
 */
export function answeredOrder(
  row: WorkOrderRow,
  stash: Stash,
  lines?: LineRow[],
  events?: EventRow[],
  warnings?: WorkOrderWarning[],
): AnsweredOrder {
  return {
    id: row.id,
    state: row.state,
    stateSince: row.stateSince,
    stateDueAt: dueAt(row, stash.settings),
    timeInState: timeInState(row),
    customerId: row.customerId,
    vehicleId: row.vehicleId,
    technicianId: row.technicianId ?? null,
    bay: row.bay ?? null,
    complaint: row.complaint ?? null,
    mileage: row.mileage ?? null,
    mileageCorrection: row.mileageCorrection ? toCorrection(row.mileageCorrection) : null,
    warnings: warnings ?? null,
    receivedAt: row.receivedAt,
    promisedAt: row.promisedAt ?? null,
    items: lines ? lines.map((line) => toItem(line, row.currency)) : null,
    itemCount: row.itemCount,
    missingParts: null,
    missingPartCount: row.missingPartCount ?? 0,
    arrivedPartCount: row.arrivedPartCount ?? 0,
    events: events ? events.map((event) => toEvent(event)) : null,
    discount: lines ? formatMoney(row.discount ?? 0, row.currency) : null,
    discountPercent: typeof row.discountRate === 'number' ? formatDecimal(row.discountRate, 2) : null,
    subtotal: formatMoney(row.subtotal, row.currency),
    tax: formatMoney(row.tax, row.currency),
    total: formatMoney(row.total, row.currency),
    currency: row.currency,
    pricesIncludeTax: row.pricesIncludeTax ?? null,
    taxRounding: row.taxRounding ?? null,
    invoiceId: row.invoiceId ?? null,
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

export function toWorkOrder(
  row: WorkOrderRow,
  stash: Stash,
  lines?: LineRow[],
  events?: EventRow[],
): WorkOrder & Related {
  return {
    ...answeredOrder(row, stash, lines, events),
    nextStates: nextStates(row.state, row.total, stash.caller.permissions),
    nextMoves: nextMoves(row.state, row.total, stash.caller.permissions),
  };
}

declare module '../kernel/request/context.ts' {
  interface LoadedRows {
    order: WorkOrderRow;
    lines: LinesRow;
  }
  interface Work {
    orderEvents?: EventRow[];
  }
}

declare module '../kernel/dynamodb/rows.ts' {
  interface TableRows {
    WORK_ORDERS: WorkOrderRow | LinesRow | MissingRow;
  }
  interface GuardedRows {
    order: WorkOrderRow;
    lines: LinesRow;
    event: EventRow;
  }
}

declare module '../kernel/request/permission.ts' {
  interface Permissions {
    /** Sees prices. */
    'workorder:price': true;
  }
}
