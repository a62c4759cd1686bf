/**
 * The kinds of reports, as the API knows them: who may read each, and of which time it tells. Its columns and rows are in
 * `functions/reports/kinds.ts`, which a test holds against this list.
 */
import type { ReportKind } from '../generated/schema.ts';
import type { Permission } from '../kernel/request/permission.ts';

/** A time that a report tells of: a period, one day, or the moment in which it is made. */
export type Period = 'RANGE' | 'DAY' | 'NOW';

export interface KindOfReport {
  permission: Permission;
  period: Period;
  /** Whether it tells what things cost: never, to who sees costs, or in any case, so that only they may read it. */
  cost: 'NEVER' | 'SEEN' | 'ALWAYS';
}

export const KINDS: Record<ReportKind, KindOfReport> = {
  STOCK_MOVEMENTS: { permission: 'inventory:read', period: 'RANGE', cost: 'SEEN' },
  STOCK_VALUE: { permission: 'inventory:read', period: 'DAY', cost: 'ALWAYS' },
  PRICE_HISTORY: { permission: 'inventory:read', period: 'RANGE', cost: 'ALWAYS' },
  LOW_STOCK: { permission: 'inventory:read', period: 'NOW', cost: 'NEVER' },
  PURCHASES_BY_SUPPLIER: { permission: 'receipt:read', period: 'RANGE', cost: 'ALWAYS' },
  PURCHASES_BY_ITEM: { permission: 'receipt:read', period: 'RANGE', cost: 'ALWAYS' },
  OPEN_PURCHASE_ORDERS: { permission: 'purchase:read', period: 'NOW', cost: 'SEEN' },
  APPROVALS: { permission: 'purchase:read', period: 'RANGE', cost: 'SEEN' },
};

/** Sees what things cost. */
export const COST = 'inventory:cost';
