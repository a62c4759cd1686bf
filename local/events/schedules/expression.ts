/**
 * When a schedule is due. Source: EventBridge user guide, "Setting a schedule pattern for scheduled rules": a rate in whole minutes,
 * hours or days, or six fields in UTC, to the minute.
 */

export interface Schedule {
  /** @param last when it ran last, or when it was made @returns whether it should run now; both in milliseconds since the epoch */
  isDue: (now: number, last: number) => boolean;
}

const MINUTE_MS = 60_000;
/** Minutes: nobody runs for longer without a tick. */
const LOOKED_BACK = 1440;
const UNITS: Readonly<Record<string, number>> = { minute: 1, hour: 60, day: 1440 };
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

interface Field {
  name: string;
  from: number;
  to: number;
  names?: readonly string[];
  of: (date: Date) => number;
}

const FIELDS: readonly Field[] = [
  { name: 'minutes', from: 0, to: 59, of: (date) => date.getUTCMinutes() },
  { name: 'hours', from: 0, to: 23, of: (date) => date.getUTCHours() },
  { name: 'day of month', from: 1, to: 31, of: (date) => date.getUTCDate() },
  { name: 'month', from: 1, to: 12, names: MONTHS, of: (date) => date.getUTCMonth() + 1 },
  { name: 'day of week', from: 1, to: 7, names: DAYS, of: (date) => date.getUTCDay() + 1 },
  { name: 'year', from: 1970, to: 2199, of: (date) => date.getUTCFullYear() },
];

/** @returns the schedule, or why AWS would refuse it */
export function scheduleOf(expression: string): Schedule | string {
  const [, kind, inner = ''] = /^(rate|cron)\((.*)\)$/.exec(expression.trim()) ?? [];
  if (kind === 'rate') return rateOf(inner);
  if (kind === 'cron') return cronOf(inner);
  return `expected rate(value unit) or cron(fields), got ${expression}`;
}

function rateOf(inner: string): Schedule | string {
  const [, digits, unit = '', plural] = /^(\d+) (minute|hour|day)(s?)$/.exec(inner.trim()) ?? [];
  const value = Number(digits);
  if (digits === undefined || value < 1) return `expected a rate such as "5 minutes", got ${inner}`;
  // "A unit for 1 is singular, for more than 1 it is plural": rate(1 hours) and rate(5 hour) are not valid.
  if ((value === 1) === (plural === 's')) return `expected ${value === 1 ? unit : `${unit}s`} in rate(${inner})`;
  const period = value * (UNITS[unit] ?? 1) * MINUTE_MS;
  return { isDue: (now, last) => now - last >= period };
}

function cronOf(inner: string): Schedule | string {
  const texts = inner.trim().split(/\s+/);
  if (texts.length !== FIELDS.length) return `expected ${FIELDS.length} fields in cron(${inner}), got ${texts.length}`;
  const [dayOfMonth, dayOfWeek] = [texts[2], texts[4]];
  if ((dayOfMonth === '?') === (dayOfWeek === '?'))
    return `expected ? in one of day of month and day of week of cron(${inner})`;
  const matchers = FIELDS.map((field, index) => matcherOf(field, texts[index] ?? ''));
  const problem = matchers.find((matcher) => typeof matcher === 'string');
  if (typeof problem === 'string') return problem;
  const matches = (date: Date): boolean =>
    FIELDS.every((field, index) => {
      const matcher = matchers[index];
      return typeof matcher === 'function' && matcher(field.of(date));
    });
  // A minute that has begun since it ran last: one is enough, however many have passed.
  return {
    isDue(now, last) {
      const current = Math.floor(now / MINUTE_MS);
      for (
        let minute = Math.max(Math.floor(last / MINUTE_MS) + 1, current - LOOKED_BACK);
        minute <= current;
        minute += 1
      )
        if (matches(new Date(minute * MINUTE_MS))) return true;
      return false;
    },
  };
}

type Matcher = (value: number) => boolean;

/** Lists, ranges, steps and names. L, W and # say days that only a calendar knows. */
function matcherOf(field: Field, text: string): Matcher | string {
  const parts = text.split(',').map((part) => partOf(field, part));
  const problem = parts.find((part) => typeof part === 'string');
  if (typeof problem === 'string') return problem;
  return (value) => parts.some((part) => typeof part === 'function' && part(value));
}

function partOf(field: Field, part: string): Matcher | string {
  if (part === '*' || part === '?') return () => true;
  const [range = '', step] = part.split('/');
  const [first = '', last] = range.split('-');
  const from = first === '*' ? field.from : numberOf(field, first);
  const to = last !== undefined ? numberOf(field, last) : step === undefined ? from : field.to;
  const every = step === undefined ? 1 : Number(step);
  const valid = [from, to].every((value) => value >= field.from && value <= field.to) && from <= to;
  if (!valid || !Number.isInteger(every) || every < 1)
    return `${part} in the field ${field.name} of a cron expression is not understood here`;
  return (value) => value >= from && value <= to && (value - from) % every === 0;
}

function numberOf({ names }: Field, text: string): number {
  const index = names?.indexOf(text.toUpperCase()) ?? -1;
  return index >= 0 ? index + 1 : /^\d+$/.test(text) ? Number(text) : NaN;
}
