/** The kinds of reports as forms show them: which days each asks for, and who may read it, as the API says it of each. */
import { ReportKindValues } from '../../generated/enums.ts';
import type { Permission } from '../../generated/permissions.ts';

type Kind = (typeof ReportKindValues)[number];

/** The days of a kind: the first and the last, the last alone, or none. */
export const DAYS: Readonly<Record<Kind, readonly ('from' | 'to')[]>> = {
  STOCK_MOVEMENTS: ['from', 'to'],
  STOCK_VALUE: ['to'],
  LOW_STOCK: [],
  PRICE_HISTORY: ['from', 'to'],
  PURCHASES_BY_SUPPLIER: ['from', 'to'],
  PURCHASES_BY_ITEM: ['from', 'to'],
  OPEN_PURCHASE_ORDERS: [],
  APPROVALS: ['from', 'to'],
};

const NEEDS: Readonly<Record<Kind, readonly Permission[]>> = {
  STOCK_MOVEMENTS: ['inventory:read'],
  STOCK_VALUE: ['inventory:read', 'inventory:cost'],
  LOW_STOCK: ['inventory:read'],
  PRICE_HISTORY: ['inventory:read', 'inventory:cost'],
  PURCHASES_BY_SUPPLIER: ['receipt:read', 'inventory:cost'],
  PURCHASES_BY_ITEM: ['receipt:read', 'inventory:cost'],
  OPEN_PURCHASE_ORDERS: ['purchase:read'],
  APPROVALS: ['purchase:read'],
};

export const isKind = (value: unknown): value is Kind => ReportKindValues.some((kind) => kind === value);

/** Those that somebody may ask for. */
export const kindsFor = (may: (permission: Permission) => boolean): Kind[] =>
  ReportKindValues.filter((kind) => NEEDS[kind].every(may));
