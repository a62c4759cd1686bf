/** When a schedule is due, and of which days its report tells. As `resolvers/reports/due.ts`, where there is no `util`. */
import type { Period } from '../../resolvers/reports/kinds.ts';
import type { Span } from '../../resolvers/reports/file.ts';
import { zoneOf } from '../shared/zone.ts';

export interface Timing {
  frequency: string;
  /** From 1, Monday. */
  weekday: number | null;
  dayOfMonth: number | null;
  /** `HH:MM` */
  time: string;
  timeZone: string;
}

const DAY_MS = 86_400_000;
const WEEK = 7;
/** As many days as lie between two of a month's. */
const AHEAD = 32;

const dayOf = (midnight: number): string => new Date(midnight).toISOString().slice(0, 10);
const midnightOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** @param midnight of the day, in UTC */
function isDay({ frequency, weekday, dayOfMonth }: Timing, midnight: number): boolean {
  const date = new Date(midnight);
  if (frequency === 'WEEKLY') return ((date.getUTCDay() + WEEK - 1) % WEEK) + 1 === weekday;
  return frequency === 'DAILY' || date.getUTCDate() === dayOfMonth;
}

/** The next time after a moment, in milliseconds since the epoch. */
export function nextDue(timing: Timing, after: number): number {
  const zone = zoneOf(timing.timeZone);
  const today = midnightOf(zone.dayAt(after));
  for (let ahead = 0; ahead <= AHEAD; ahead += 1) {
    const midnight = today + ahead * DAY_MS;
    if (!isDay(timing, midnight)) continue;
    const moment = zone.momentOf(dayOf(midnight), timing.time);
    if (moment > after) return moment;
  }
  throw new Error(`a schedule that is never due: ${JSON.stringify(timing)}`);
}

/** Of several times that went by, the last: each tells of the days before it, and nobody wants yesterday's twice. */
export function lastDue(timing: Timing, due: number, now: number): number {
  let last = due;
  for (let next = nextDue(timing, last); next <= now; next = nextDue(timing, last)) last = next;
  return last;
}

/** The days before the one on which it is due: one, seven, or the month before. */
export function spanOf({ frequency, timeZone }: Timing, period: Period, due: number): Span {
  if (period === 'NOW') return { from: null, to: null };
  const today = midnightOf(zoneOf(timeZone).dayAt(due));
  const date = new Date(today);
  const firstOfMonth = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
  const isMonthly = frequency === 'MONTHLY';
  const last = (isMonthly ? firstOfMonth : today) - DAY_MS;
  const first = isMonthly
    ? Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - 1, 1)
    : today - (frequency === 'WEEKLY' ? WEEK : 1) * DAY_MS;
  return { from: period === 'DAY' ? null : dayOf(first), to: dayOf(last) };
}
