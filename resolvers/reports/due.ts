/**
 * When a schedule is due: the next day that is one of its days, at its time on the wall of its time zone. Days are counted here and
 * moments by `util.time`, which knows the zones; the hour that spring leaves out is the one after it. `functions/schedules/due.ts` has
 * the same for where there is no `util`, and a test holds both together.
 */
import { util } from '@aws-appsync/utils';
import type { ReportFrequency } from '../generated/schema.ts';
import { digitsToNumber } from '../kernel/values/builtIns.ts';

export interface Timing {
  frequency: ReportFrequency;
  /** From 1, Monday. */
  weekday: number | null;
  dayOfMonth: number | null;
  /** `HH:MM` */
  time: string;
  timeZone: string;
}

const DAY_MS = 86400000;
/** The first day of the epoch was a Thursday. */
const THURSDAY = 3;
const WEEK = 7;
/** As many days as lie between two of a month's, and today. */
const AHEAD = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31,
];

/** @param day its number, from that of the epoch @param date `YYYY-MM-DD` */
function isDay({ frequency, weekday, dayOfMonth }: Timing, day: number, date: string): boolean {
  if (frequency === 'WEEKLY') return ((day + THURSDAY) % WEEK) + 1 === weekday;
  return frequency === 'DAILY' || digitsToNumber(date.slice(8)) === dayOfMonth;
}

/** @param after milliseconds since the epoch @returns ISO 8601 */
export function nextDue(timing: Timing, after: number): string {
  const { time, timeZone } = timing;
  const today = util.time.epochMilliSecondsToFormatted(after, 'yyyy-MM-dd', timeZone);
  const first = Math.floor(util.time.parseISO8601ToEpochMilliSeconds(`${today}T00:00:00Z`) / DAY_MS);
  const dates = AHEAD.map((ahead) => first + ahead)
    .map((day) => ({ day, date: util.time.epochMilliSecondsToISO8601(day * DAY_MS).slice(0, 10) }))
    .filter(({ day, date }) => isDay(timing, day, date))
    .slice(0, 2);
  const moments = dates.map(({ date }) =>
    util.time.parseFormattedToEpochMilliSeconds(`${date} ${time}`, 'yyyy-MM-dd HH:mm', timeZone),
  );
  const next = moments.find((moment) => moment > after) ?? after + DAY_MS;
  return util.time.epochMilliSecondsToISO8601(next);
}
