/**
 * When a schedule is due. Sources: EventBridge user guide, "Setting a schedule pattern for scheduled rules": a rate in whole minutes,
 * hours or days, or six fields in UTC, to the minute; EventBridge Scheduler user guide, "Schedule types": these in a time zone too,
 * and `at(…)` for once.
 */
import { cronOf } from './cron.ts';
import type { Zone } from './zone.ts';
import { zoneOf } from './zone.ts';

export interface Schedule {
  /** @param last when it ran last, or when it was made @returns whether it should run now; both in milliseconds since the epoch */
  isDue: (now: number, last: number) => boolean;
}

const MINUTE_MS = 60_000;
/** Minutes: nobody runs for longer without a tick. */
const LOOKED_BACK = 1440;
const UNITS: Readonly<Record<string, number>> = { minute: 1, hour: 60, day: 1440 };

/** What EventBridge Scheduler knows, and rules do not. */
export interface InZone {
  /** Such as `America/Guayaquil`. */
  zone: string;
}

/** @param scheduler absent for a rule, whose fields are UTC @returns the schedule, or why AWS would refuse it */
export function scheduleOf(expression: string, scheduler?: InZone): Schedule | string {
  const [, kind, inner = ''] = /^(rate|cron|at)\((.*)\)$/.exec(expression.trim()) ?? [];
  const zone = zoneOf(scheduler?.zone ?? 'UTC');
  if (!zone) return `there is no time zone ${scheduler?.zone ?? ''}`;
  if (kind === 'rate') return rateOf(inner, scheduler !== undefined);
  if (kind === 'cron') return inFields(inner, zone);
  if (kind === 'at' && scheduler) return onceAt(inner, zone);
  return `expected rate(value unit) or cron(fields)${scheduler ? ' or at(yyyy-mm-ddThh:mm:ss)' : ''}, got ${expression}`;
}

/** @param isEither whether a unit may stand in either number: the Scheduler's own example is `minutes` for any */
function rateOf(inner: string, isEither: boolean): Schedule | string {
  const [, digits, unit = '', plural] = /^(\d+) (minute|hour|day)(s?)$/.exec(inner.trim()) ?? [];
  const value = Number(digits);
  if (digits === undefined || value < 1) return `expected a rate such as "5 minutes", got ${inner}`;
  // "A unit for 1 is singular, for more than 1 it is plural": rate(1 hours) and rate(5 hour) are not valid.
  if (!isEither && (value === 1) === (plural === 's'))
    return `expected ${value === 1 ? unit : `${unit}s`} in rate(${inner})`;
  const period = value * (UNITS[unit] ?? 1) * MINUTE_MS;
  return { isDue: (now, last) => now - last >= period };
}

function inFields(inner: string, zone: Zone): Schedule | string {
  const matches = cronOf(inner);
  if (typeof matches === 'string') return matches;
  /** Asked every second, for days between two runs: each minute is looked at once. */
  let looked = { last: NaN, until: -Infinity };
  // A minute that has begun since it ran last: one is enough, however many have passed.
  return {
    isDue(now, last) {
      const current = Math.floor(now / MINUTE_MS);
      // A clock that was put back has its minutes again.
      const until = looked.last === last && looked.until <= current ? looked.until : -Infinity;
      const from = Math.max(Math.floor(last / MINUTE_MS) + 1, current - LOOKED_BACK, until + 1);
      for (let minute = from; minute <= current; minute += 1) {
        const wall = zone.wallOf(minute * MINUTE_MS);
        if (wall && matches(wall)) return true;
      }
      looked = { last, until: current };
      return false;
    },
  };
}

function onceAt(inner: string, zone: Zone): Schedule | string {
  const wall = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(inner) ? Date.parse(`${inner}Z`) : NaN;
  if (Number.isNaN(wall)) return `expected at(yyyy-mm-ddThh:mm:ss), got at(${inner})`;
  const moment = zone.momentOf(wall);
  return { isDue: (now, last) => moment !== null && now >= moment && last < moment };
}
