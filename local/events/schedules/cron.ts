/**
 * The six fields of a cron expression. Source: EventBridge user guide, "Cron expressions reference", with its table of wildcards,
 * which EventBridge Scheduler has too ("Schedule types in EventBridge Scheduler").
 */

/** A minute on the wall, as UTC. */
export type Matches = (wall: Date) => boolean;

type Matcher = (value: number, wall: Date) => boolean;

interface Field {
  name: string;
  from: number;
  to: number;
  names?: readonly string[];
  of: (date: Date) => number;
  /** What only this field takes: a matcher, a reason, or null where the part is not of that kind. */
  special?: (part: string) => Matcher | string | null;
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const WEEK = 7;
const [SUNDAY, SATURDAY] = [0, 6];

const lastDayOf = (date: Date): number =>
  new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();

/** The weekday closest to a day, within its month: of a Saturday the Friday before, of a Sunday the Monday after. */
function closestWeekday(day: number, date: Date): number {
  const last = lastDayOf(date);
  if (day > last) return NaN;
  const weekday = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), day)).getUTCDay();
  if (weekday === SATURDAY) return day === 1 ? day + 2 : day - 1;
  if (weekday === SUNDAY) return day === last ? day - 2 : day + 1;
  return day;
}

/** `L`, `LW` and `3W`. */
function specialDay(part: string): Matcher | null {
  if (part === 'L') return (value, wall) => value === lastDayOf(wall);
  if (part === 'LW') return (value, wall) => value === closestWeekday(lastDayOf(wall), wall);
  const [, digits] = /^(\d{1,2})W$/.exec(part) ?? [];
  const day = Number(digits);
  return digits === undefined || day < 1 || day > 31 ? null : (value, wall) => value === closestWeekday(day, wall);
}

/** `L`, `5L` and `3#2`. */
function specialWeekday(part: string): Matcher | null {
  // The last day of the week.
  if (part === 'L') return (value) => value === WEEK;
  const [, lastOf] = /^([1-7]|[A-Z]{3})L$/i.exec(part) ?? [];
  if (lastOf !== undefined) {
    const weekday = numberOf(FIELDS[4], lastOf);
    if (Number.isNaN(weekday)) return null;
    return (value, wall) => value === weekday && wall.getUTCDate() > lastDayOf(wall) - WEEK;
  }
  const [, name, nth] = /^([1-7]|[A-Z]{3})#([1-5])$/i.exec(part) ?? [];
  const weekday = numberOf(FIELDS[4], name ?? '');
  if (nth === undefined || Number.isNaN(weekday)) return null;
  return (value, wall) => value === weekday && Math.ceil(wall.getUTCDate() / WEEK) === Number(nth);
}

const FIELDS: readonly [Field, Field, Field, Field, Field, Field] = [
  { name: 'minutes', from: 0, to: 59, of: (date) => date.getUTCMinutes() },
  { name: 'hours', from: 0, to: 23, of: (date) => date.getUTCHours() },
  { name: 'day of month', from: 1, to: 31, of: (date) => date.getUTCDate(), special: specialDay },
  { name: 'month', from: 1, to: 12, names: MONTHS, of: (date) => date.getUTCMonth() + 1 },
  { name: 'day of week', from: 1, to: 7, names: DAYS, of: (date) => date.getUTCDay() + 1, special: specialWeekday },
  { name: 'year', from: 1970, to: 2199, of: (date) => date.getUTCFullYear() },
];

/** @param inner what stands between the parentheses @returns whether a minute is one of it, or why AWS would refuse it */
export function cronOf(inner: string): Matches | string {
  const texts = inner.trim().split(/\s+/);
  if (texts.length !== FIELDS.length) return `expected ${FIELDS.length} fields in cron(${inner}), got ${texts.length}`;
  const [dayOfMonth, dayOfWeek] = [texts[2], texts[4]];
  if ((dayOfMonth === '?') === (dayOfWeek === '?'))
    return `expected ? in one of day of month and day of week of cron(${inner})`;
  const matchers: { of: Field['of']; matches: Matcher }[] = [];
  for (const [index, field] of FIELDS.entries()) {
    const matches = matcherOf(field, texts[index] ?? '');
    if (typeof matches === 'string') return matches;
    matchers.push({ of: field.of, matches });
  }
  return (wall) => matchers.every(({ of, matches }) => matches(of(wall), wall));
}

function matcherOf(field: Field, text: string): Matcher | string {
  const parts = text.split(',');
  // "If you use a # character, you can define only one expression in the day-of-week field."
  if (parts.length > 1 && text.includes('#'))
    return `expected one expression with # in the field ${field.name} of a cron expression, got ${text}`;
  const matchers: Matcher[] = [];
  for (const part of parts) {
    const matches = partOf(field, part);
    if (typeof matches === 'string') return matches;
    matchers.push(matches);
  }
  return (value, wall) => matchers.some((matches) => matches(value, wall));
}

/** A value, a range, a step, or what only the field takes. */
function partOf(field: Field, part: string): Matcher | string {
  const isAny = part === '*' || (part === '?' && field.special !== undefined);
  if (isAny) return () => true;
  const special = field.special?.(part);
  if (typeof special === 'function' || typeof special === 'string') return special;
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
