/** A report's row: what it is to tell, how far it is, and where its file lies once it is made. */
import { util } from '@aws-appsync/utils';
import type { Report, ReportFormat, ReportKind, ReportState, RequestReportInput } from '../generated/schema.ts';
import { refuse } from '../kernel/answer/errors.ts';
import type { Key } from '../kernel/dynamodb/key.ts';
import type { Stamped } from '../kernel/dynamodb/stamp.ts';
import type { Ctx, Stash } from '../kernel/request/context.ts';
import { mayCaller } from '../kernel/request/context.ts';
import { requirePermission } from '../kernel/request/required.ts';
import { digitsToNumber } from '../kernel/values/builtIns.ts';
import { dayOf } from '../kernel/values/day.ts';
import { today } from '../documents/tax.ts';
import type { Span } from './file.ts';
import { fileNameOf, KEPT_SECONDS } from './file.ts';
import { COST, KINDS } from './kinds.ts';

export interface ReportRow extends Key {
  sk: 'REPORT';
  /** Partition of the list by time. */
  list: 'REPORT';
  listedAt: string;
  id: string;
  kind: ReportKind;
  format: ReportFormat;
  /** `YYYY-MM-DD`, of the workshop's calendar. */
  from: string | null;
  to: string | null;
  state: ReportState;
  /** Percent. */
  progress: number;
  /** Rows of the file. */
  rowCount: number | null;
  bytes: number | null;
  withCost: boolean;
  fileName: string;
  /** Where the file lies, under a key that nobody can guess. */
  fileKey: string | null;
  requestedBy: string;
  requestedById: string;
  scheduleId: string | null;
  /** Ids of users who get it by mail. */
  recipientIds: string[];
  createdAt: string;
  endedAt: string | null;
  /** Seconds since the epoch: the table's TTL. */
  expiresAt: number;
}

const MAX_YEARS = 2;
/** Places of the year in a day. */
const YEAR = 4;

/** Refuses what the caller may not read in other ways either. */
export function requireKind(ctx: Ctx, kind: ReportKind): void {
  const { permission, cost } = KINDS[kind];
  requirePermission(ctx, permission);
  if (cost === 'ALWAYS') requirePermission(ctx, COST);
}

/** The same of a report that was made: with costs in it, it is for who sees them. */
export function requireReport(ctx: Ctx, report: ReportRow): void {
  requireKind(ctx, report.kind);
  if (report.withCost) requirePermission(ctx, COST);
}

/** The same day some years later. That of a 29th of February may be none, and is compared as text alone. */
function yearsAfter(day: string, years: number): string {
  return `${digitsToNumber(day.slice(0, YEAR)) + years}${day.slice(YEAR)}`;
}

function rangeOf(from: string | null, to: string | null, kind: ReportKind): Span {
  if (from === null) refuse('input.from', `a report of ${kind} tells of a period: its first day is wanted`);
  if (to === null) refuse('input.to', `a report of ${kind} tells of a period: its last day is wanted`);
  if (to < from) refuse('input.to', 'the last day is before the first', { actual: to });
  if (to >= yearsAfter(from, MAX_YEARS))
    refuse('input.to', `a report tells of at most ${MAX_YEARS} years: ask for a narrower period`, {
      actual: to,
      maximumYears: MAX_YEARS,
    });
  return { from, to };
}

/** The days that a report of the kind tells of. @throws VALIDATION where they do not go with it */
export function spanOf(stash: Stash, input: RequestReportInput): Span {
  const { kind } = input;
  const { period } = KINDS[kind];
  const from = (input.from ?? null) === null ? null : dayOf(input.from ?? '', 'input.from');
  const to = (input.to ?? null) === null ? null : dayOf(input.to ?? '', 'input.to');
  if (period === 'RANGE') return rangeOf(from, to, kind);
  if (from !== null) refuse('input.from', `a report of ${kind} has no first day`, { actual: from });
  if (period === 'NOW') {
    if (to !== null) refuse('input.to', `a report of ${kind} tells of now`, { actual: to });
    return { from: null, to: null };
  }
  const now = today(stash.settings);
  if (to !== null && to > now) refuse('input.to', 'a day that has not come yet', { actual: to, maximum: now });
  return { from: null, to: to ?? now };
}

/** What was asked for, of who asks. */
export function reportRow(ctx: Ctx, input: RequestReportInput): ReportRow {
  const { stash } = ctx;
  const { caller } = stash;
  requireKind(ctx, input.kind);
  const span = spanOf(stash, input);
  const id = util.autoUlid();
  const now = util.time.nowISO8601();
  return {
    pk: id,
    sk: 'REPORT',
    list: 'REPORT',
    listedAt: now,
    id,
    kind: input.kind,
    format: input.format,
    ...span,
    state: 'QUEUED',
    progress: 0,
    rowCount: null,
    bytes: null,
    withCost: KINDS[input.kind].cost !== 'NEVER' && mayCaller(stash, COST),
    fileName: fileNameOf(input.kind, span, input.format, today(stash.settings)),
    fileKey: null,
    requestedBy: caller.name,
    requestedById: caller.id,
    scheduleId: null,
    recipientIds: input.mail === true ? [caller.id] : [],
    createdAt: now,
    endedAt: null,
    expiresAt: util.time.nowEpochSeconds() + KEPT_SECONDS,
  };
}

export function toReport(row: ReportRow): Report {
  return {
    id: row.id,
    kind: row.kind,
    format: row.format,
    from: row.from ?? null,
    to: row.to ?? null,
    state: row.state,
    progress: row.progress ?? 0,
    rows: row.rowCount ?? null,
    bytes: row.bytes ?? null,
    withCost: row.withCost,
    fileName: row.fileName,
    requestedBy: row.requestedBy,
    requestedById: row.requestedById,
    scheduleId: row.scheduleId ?? null,
    createdAt: row.createdAt,
    endedAt: row.endedAt ?? null,
    expiresAt: util.time.epochMilliSecondsToISO8601(row.expiresAt * 1000),
  };
}

declare module '../kernel/request/context.ts' {
  interface LoadedRows {
    report: ReportRow;
  }
}

declare module '../kernel/dynamodb/rows.ts' {
  interface TableRows {
    REPORTS: ReportRow;
  }
  interface GuardedRows {
    report: ReportRow & Stamped;
  }
}
