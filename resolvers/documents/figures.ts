/**
 * Figures by day, counted from the books themselves whenever they are asked: there is no second number that could be wrong. An answer goes
 * through so many rows and says what they come to; whoever asks adds the pages up.
 */
import { util } from '@aws-appsync/utils';
import { refuse } from '../kernel/answer/errors.ts';
import type { TimeRange } from '../kernel/dynamodb/queries.ts';
import type { ListCtx, PageRequest } from '../kernel/request/paging.ts';
import { tokenWithin } from '../kernel/request/paging.ts';
import { dayOf } from '../kernel/values/day.ts';
import { keep, own } from '../kernel/values/own.ts';
import { optionalInteger } from '../kernel/values/text.ts';

/** Rows of a page: AppSync ends a loop after a thousand rounds. */
const MAX_ROWS = 400;
/** A quarter of a year and its ends. */
const MAX_DAYS = 93;
const DAY = 86400000;

export interface PeriodArgs {
  from: string;
  to: string;
  limit?: number | null | undefined;
}

export function figuresPage(ctx: ListCtx & { args: PeriodArgs }): PageRequest {
  return { limit: optionalInteger(ctx.args.limit, 1, MAX_ROWS, 'limit') ?? MAX_ROWS, nextToken: tokenWithin(ctx) };
}

function midnight(day: string, field: string): number {
  const moment = util.time.parseISO8601ToEpochMilliSeconds(`${dayOf(day, field)}T00:00:00.000Z`);
  if (typeof moment !== 'number') refuse(field, 'expected a day of the calendar', { actual: day });
  return moment;
}

/**
 * All moments that lie on the days asked for, in whatever zone, and some about them: which day each is on, its own zone says.
 * @param later whether what is of these days may be written after them
 */
export function periodOf(args: PeriodArgs, later: boolean): TimeRange {
  const [from, to] = [midnight(args.from, 'from'), midnight(args.to, 'to')];
  if (from > to) refuse('to', 'expected the day of `from`, or one after it', { minimum: args.from, actual: args.to });
  if (to - from >= MAX_DAYS * DAY)
    refuse('to', `expected at most ${MAX_DAYS} days`, { maximum: MAX_DAYS, actual: (to - from) / DAY + 1 });
  return {
    from: util.time.epochMilliSecondsToISO8601(from - DAY),
    to: later ? null : util.time.epochMilliSecondsToISO8601(to + 2 * DAY),
  };
}

/** What one row adds to its day. */
export interface OfDay {
  day: string;
  amount: number;
}

export interface DaySum {
  day: string;
  count: number;
  amount: number;
}

/** By day, in the order of the days; what is of other days is left out. */
export function sumsByDay(args: PeriodArgs, rows: OfDay[]): DaySum[] {
  const sums: Record<string, DaySum> = {};
  rows
    .filter(({ day }) => day >= args.from && day <= args.to)
    .forEach(({ day, amount }) => {
      const sum = own(sums, day) ?? { day, count: 0, amount: 0 };
      keep(sums, day, { day, count: sum.count + 1, amount: sum.amount + amount });
    });
  return Object.keys(sums)
    .sort()
    .map((day) => own(sums, day))
    .filter((sum) => sum !== undefined);
}
