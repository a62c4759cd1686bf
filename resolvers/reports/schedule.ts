/** A schedule's row: which report it asks for, when, and who gets it. */
import { util } from '@aws-appsync/utils';
import type { CreateReportScheduleInput, ReportFormat, ReportKind, ReportSchedule } from '../generated/schema.ts';
import { fail, refuse } from '../kernel/answer/errors.ts';
import type { Key } from '../kernel/dynamodb/key.ts';
import type { Stamped } from '../kernel/dynamodb/stamp.ts';
import type { Ctx, Stash } from '../kernel/request/context.ts';
import { optionalInteger } from '../kernel/values/text.ts';
import type { Timing } from './due.ts';
import { nextDue } from './due.ts';
import { requireKind } from './report.ts';
import { isTimeZone } from './timeZones.ts';

export interface ScheduleRow extends Key, Timing {
  sk: 'SCHEDULE';
  /** Partition of the list by what is next. */
  list: 'SCHEDULE';
  /** When it is next due; of one that rests, what sorts after every moment. */
  listedAt: string;
  id: string;
  kind: ReportKind;
  format: ReportFormat;
  recipientIds: string[];
  active: boolean;
  nextAt: string | null;
  lastAt: string | null;
  createdBy: string;
  createdById: string;
  version: number;
  createdAt: string;
  updatedAt: string;
}

const MAX_RECIPIENTS = 20;
const MAX_ID = 200;
const TIME = '^([01][0-9]|2[0-3]):[0-5][0-9]$';
const WEEKDAYS = 7;
/** Sorts after every moment in ISO 8601. */
const NEVER = 'Z';
/** Every month has it. */
const LAST_DAY = 28;

function timingOf(input: CreateReportScheduleInput, stash: Stash): Timing {
  const { frequency } = input;
  const weekday = optionalInteger(input.weekday, 1, WEEKDAYS, 'input.weekday');
  const dayOfMonth = optionalInteger(input.dayOfMonth, 1, LAST_DAY, 'input.dayOfMonth');
  if (frequency === 'WEEKLY' && weekday === null) refuse('input.weekday', 'a weekly schedule has a day of the week');
  if (frequency !== 'WEEKLY' && weekday !== null) refuse('input.weekday', `a schedule that is ${frequency} has none`);
  if (frequency === 'MONTHLY' && dayOfMonth === null)
    refuse('input.dayOfMonth', 'a monthly schedule has a day of the month');
  if (frequency !== 'MONTHLY' && dayOfMonth !== null)
    refuse('input.dayOfMonth', `a schedule that is ${frequency} has none`);
  const time = input.time ?? '06:00';
  if (!util.matches(TIME, time)) refuse('input.time', 'expected a time such as 06:30', { actual: time });
  const timeZone = input.timeZone ?? stash.settings.timeZone ?? 'UTC';
  if (!isTimeZone(timeZone))
    refuse('input.timeZone', 'expected the name of a time zone such as America/Guayaquil', { actual: timeZone });
  return { frequency, weekday, dayOfMonth, time, timeZone };
}

function recipientsOf(ids: string[]): string[] {
  if (ids.length === 0) refuse('input.recipientIds', 'expected at least one user');
  if (ids.length > MAX_RECIPIENTS)
    fail('LIMIT_EXCEEDED', `A schedule has at most ${MAX_RECIPIENTS} recipients`, {
      field: 'input.recipientIds',
      maximum: MAX_RECIPIENTS,
      actual: ids.length,
    });
  ids.forEach((id, index) => {
    const field = `input.recipientIds.${index}`;
    if (id === '' || id.length > MAX_ID) refuse(field, 'expected the id of a user');
    if (ids.indexOf(id) !== index) refuse(field, 'the user is there twice', { actual: id });
  });
  return ids;
}

/** Checks every field of a schedule and makes its row. @param before the row that it replaces; null for a new one */
export function scheduleRow(
  id: string,
  input: CreateReportScheduleInput,
  ctx: Ctx,
  before: ScheduleRow | null,
): ScheduleRow {
  const { stash } = ctx;
  requireKind(ctx, input.kind);
  const now = util.time.nowISO8601();
  const timing = timingOf(input, stash);
  const active = input.active ?? true;
  const nextAt = active ? nextDue(timing, util.time.nowEpochMilliSeconds()) : null;
  const createdAt = before?.createdAt ?? now;
  return {
    pk: id,
    sk: 'SCHEDULE',
    list: 'SCHEDULE',
    listedAt: nextAt ?? `${NEVER}${createdAt}`,
    id,
    kind: input.kind,
    format: input.format,
    ...timing,
    recipientIds: recipientsOf(input.recipientIds),
    active,
    nextAt,
    lastAt: before?.lastAt ?? null,
    createdBy: before?.createdBy ?? stash.caller.name,
    createdById: before?.createdById ?? stash.caller.id,
    version: (before?.version ?? 0) + 1,
    createdAt,
    updatedAt: now,
  };
}

export function toSchedule(row: ScheduleRow): ReportSchedule {
  return {
    id: row.id,
    kind: row.kind,
    format: row.format,
    frequency: row.frequency,
    weekday: row.weekday ?? null,
    dayOfMonth: row.dayOfMonth ?? null,
    time: row.time,
    timeZone: row.timeZone,
    recipientIds: row.recipientIds ?? [],
    active: row.active,
    nextAt: row.nextAt ?? null,
    lastAt: row.lastAt ?? null,
    createdBy: row.createdBy,
    createdById: row.createdById,
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

declare module '../kernel/request/context.ts' {
  interface LoadedRows {
    reportSchedule: ScheduleRow;
  }
  interface Work {
    /** The schedule after the running change, until its recipients are known. */
    schedule?: ScheduleRow;
  }
}

declare module '../kernel/dynamodb/rows.ts' {
  interface GuardedRows {
    reportSchedule: ScheduleRow & Stamped;
  }
}
