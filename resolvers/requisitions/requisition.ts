/**
 * A requisition's row, `REQUISITION`: what is asked for, what was decided, and what is still missing. Lines and decisions lie in it: they
 * are written together, and lists read indexes that leave them out.
 */
import { util } from '@aws-appsync/utils';
import type { ApprovalDecision, Requisition, RequisitionLine, RequisitionState } from '../generated/schema.ts';
import type { Key } from '../kernel/dynamodb/key.ts';
import type { Stash } from '../kernel/request/context.ts';
import { mayCaller } from '../kernel/request/context.ts';
import { formatMoney, formatQuantity } from '../kernel/values/money.ts';
import { formatPrice } from '../kernel/values/price.ts';
import type { SettingsRow } from '../settings/settingsRow.ts';
import type { Decision, Needed } from './approval.ts';
import { missingApprovals, requiredApprovals, standingApprovals } from './approval.ts';

export interface RequisitionLineRow {
  id: string;
  inventoryItemId?: string | null;
  description: string;
  /** Thousandths. */
  quantity: number;
  /** Minor units; null where nobody knows. */
  unitCost?: number | null;
  unitCostFraction?: number | null;
  /** Minor units; null where nobody knows. */
  total?: number | null;
  neededBy?: string | null;
  workOrderId?: string | null;
  /** Of that order's parts the one that is missing. */
  missingPartId?: string | null;
  /** Thousandths that orders cover. Absent is none. */
  ordered?: number;
}

/** What lists read of it, too. */
export interface RequisitionHeader extends Key {
  kind: 'REQUISITION';
  id: string;
  state: RequisitionState;
  supplierId: string | null;
  neededBy: string | null;
  note: string | null;
  lineCount: number;
  /** Minor units, of lines whose cost is known. */
  total: number;
  unpricedLines: number;
  currency: string;
  /** What is still needed of a submitted one. */
  waitingFor: Needed[];
  /** The same by name, for a filter. */
  waitingRoles: string[];
  /** Whoever wrote anything of it: they do not approve it. */
  askerIds: string[];
  /** Those whose approval counts. */
  approverIds: string[];
  requestedBy: string;
  requestedById: string;
  submittedAt: string | null;
  reason: string | null;
  version: number;
  createdAt: string;
  updatedAt: string;
}

export interface RequisitionRow extends RequisitionHeader {
  lines: RequisitionLineRow[];
  decisions: Decision[];
  /** Grows with each decision, also with one that makes no new version. */
  decisionCount: number;
}

/** The row with what its decisions and the settings of now leave to be decided. */
export function withWaiting(row: RequisitionRow, settings: SettingsRow): RequisitionRow {
  const approvals = standingApprovals(row.decisions, row.total);
  const missing = missingApprovals(requiredApprovals(settings.approvalLevels, 'REQUISITION', row.total), approvals);
  const waitingFor = row.state === 'SUBMITTED' ? missing : [];
  return {
    ...row,
    waitingFor,
    waitingRoles: waitingFor.map(({ role }) => role),
    approverIds: approvals.map((each) => each.byId),
  };
}

/** The row as its next version. */
export function nextVersion(row: RequisitionRow): RequisitionRow {
  return { ...row, version: row.version + 1, updatedAt: util.time.nowISO8601() };
}

/** With the ids by which the related step finds item and work order. */
export interface AnsweredLine extends RequisitionLine {
  inventoryItemId: string | null;
  workOrderId: string | null;
}

function toLine(line: RequisitionLineRow, currency: string): AnsweredLine {
  const [unitCost, total] = [line.unitCost ?? null, line.total ?? null];
  return {
    id: line.id,
    inventoryItemId: line.inventoryItemId ?? null,
    description: line.description,
    quantity: formatQuantity(line.quantity),
    unitCost: unitCost === null ? null : formatPrice({ minor: unitCost, fraction: line.unitCostFraction }, currency),
    total: total === null ? null : formatMoney(total, currency),
    neededBy: line.neededBy ?? null,
    workOrderId: line.workOrderId ?? null,
    missingPartId: line.missingPartId ?? null,
    ordered: formatQuantity(line.ordered ?? 0),
  };
}

function toDecision(decision: Decision, row: RequisitionRow): ApprovalDecision {
  const { by, byId, role, at, note, amount } = decision;
  return {
    decision: decision.decision,
    by,
    byId,
    role,
    at,
    note: note ?? null,
    amount: formatMoney(amount, row.currency),
    counts: standingApprovals([decision], row.total).length > 0,
  };
}

/** Whether the caller is among those whom it waits for. */
function mayApprove(row: RequisitionHeader, stash: Stash): boolean {
  const { caller } = stash;
  return (
    row.state === 'SUBMITTED' &&
    mayCaller(stash, 'requisition:approve') &&
    (row.waitingRoles ?? []).indexOf(caller.role) !== -1 &&
    (row.askerIds ?? []).indexOf(caller.id) === -1 &&
    (row.approverIds ?? []).indexOf(caller.id) === -1
  );
}

export type AnsweredRequisition = Requisition & { supplierId: string | null };

export function toHeader(row: RequisitionHeader, stash: Stash): AnsweredRequisition {
  return {
    id: row.id,
    state: row.state,
    supplierId: row.supplierId ?? null,
    neededBy: row.neededBy ?? null,
    note: row.note ?? null,
    items: null,
    lineCount: row.lineCount,
    total: formatMoney(row.total, row.currency),
    unpricedLines: row.unpricedLines,
    currency: row.currency,
    decisions: null,
    waitingFor: (row.waitingFor ?? []).map(({ role, count }) => ({ role, count })),
    mayApprove: mayApprove(row, stash),
    requestedBy: row.requestedBy,
    requestedById: row.requestedById,
    submittedAt: row.submittedAt ?? null,
    reason: row.reason ?? null,
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

export function toRequisition(row: RequisitionRow, stash: Stash): AnsweredRequisition {
  return {
    ...toHeader(row, stash),
    items: row.lines.map((line) => toLine(line, row.currency)),
    decisions: (row.decisions ?? []).map((decision) => toDecision(decision, row)),
  };
}

declare module '../kernel/request/context.ts' {
  interface LoadedRows {
    requisition: RequisitionRow;
  }
}

declare module '../kernel/dynamodb/rows.ts' {
  interface TableRows {
    REQUISITIONS: RequisitionRow;
  }
  interface GuardedRows {
    requisition: RequisitionRow;
  }
}

declare module '../kernel/request/permission.ts' {
  interface Permissions {
    /** Decides over requisitions. */
    'requisition:approve': true;
    /** Changes what others asked for. */
    'requisition:update': true;
  }
}
