/**
 * Writes an instant by a pattern of Java's DateTimeFormatter, in American English. Every letter of the Javadoc is there
 * but `B`; the weeks of `Y`, `w`, `W`, `e` and `c` begin on Sunday and the first holds January 1 (assumed: the locale of
 * AWS's machines is published nowhere).
 */
import { abs, floor, NativeDate } from './natives.ts';
import { pad } from './text.ts';
import type { Token } from './timePattern.ts';
import { offsetSeconds, offsetText, zoneName } from './zones.ts';

export const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAY = 86_400_000;

interface Moment {
  instant: number;
  zone: string;
  offset: number;
  year: number;
  month: number;
  day: number;
  /** 0 is Sunday. */
  weekday: number;
  dayOfYear: number;
  hour: number;
  minute: number;
  second: number;
  milli: number;
}

function momentOf(instant: number, zone: string): Moment {
  const offset = offsetSeconds(instant, zone);
  const local = new NativeDate(instant + offset * 1000);
  const year = local.getUTCFullYear();
  return {
    instant,
    zone,
    offset,
    year,
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    weekday: local.getUTCDay(),
    dayOfYear: floor((local.getTime() - startOf(year)) / DAY) + 1,
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    milli: local.getUTCMilliseconds(),
  };
}

/** Midnight of January 1, as if local time were UTC. */
function startOf(year: number): number {
  const date = new NativeDate(0);
  date.setUTCFullYear(year, 0, 1);
  return date.getTime();
}

/** Signed as Java's `EXCEEDS_PAD`: a plus where there are more digits than asked for, from four on. */
function yearText(year: number, count: number): string {
  if (count === 2) return pad(abs(year) % 100, 2);
  const text = pad(year, count);
  return count >= 4 && year >= 10 ** count ? `+${text}` : text;
}

function weekOf({ dayOfYear, weekday, year }: Moment): [year: number, week: number] {
  const firstWeekday = (((weekday - (dayOfYear - 1)) % 7) + 7) % 7;
  const week = floor((dayOfYear - 1 + firstWeekday) / 7) + 1;
  const length = floor((startOf(year + 1) - startOf(year)) / DAY);
  const lastDays = (firstWeekday + length) % 7;
  return dayOfYear > length - lastDays ? [year + 1, 1] : [year, week];
}

/** Texts of three lengths: `MMM`, `MMMM`, `MMMMM`. */
const named = (name: string, count: number): string =>
  count === 3 ? name.slice(0, 3) : count === 4 ? name : (name[0] ?? '');
const quarterOf = (month: number): number => floor((month - 1) / 3) + 1;
const ORDINALS = ['1st', '2nd', '3rd', '4th'];

function quarterText(quarter: number, count: number): string {
  if (count <= 2) return pad(quarter, count);
  return count === 3 ? `Q${quarter}` : count === 4 ? `${ORDINALS[quarter - 1] ?? ''} quarter` : `${quarter}`;
}

function localizedOffset(seconds: number, full: boolean): string {
  if (seconds === 0) return 'GMT';
  const size = abs(seconds);
  const minutes = floor(size / 60) % 60;
  const hours = pad(floor(size / 3600), full ? 2 : 1);
  return `GMT${seconds < 0 ? '-' : '+'}${hours}${full || minutes > 0 ? `:${pad(minutes, 2)}` : ''}${
    size % 60 > 0 ? `:${pad(size % 60, 2)}` : ''
  }`;
}

const OFFSETS = ['H', 'HMM', 'H:MM', 'HMMSS', 'H:MM:SS'] as const;

/** What each letter writes. */
const LETTERS: Record<string, (moment: Moment, count: number) => string> = {
  G: ({ year }, count) =>
    count === 4
      ? year > 0
        ? 'Anno Domini'
        : 'Before Christ'
      : count === 5
        ? year > 0
          ? 'A'
          : 'B'
        : year > 0
          ? 'AD'
          : 'BC',
  u: ({ year }, count) => yearText(year, count),
  y: ({ year }, count) => yearText(year > 0 ? year : 1 - year, count),
  Y: (moment, count) => yearText(weekOf(moment)[0], count),
  w: (moment, count) => pad(weekOf(moment)[1], count),
  W: ({ day, weekday }, count) => pad(floor((day - 1 + ((((weekday - (day - 1)) % 7) + 7) % 7)) / 7) + 1, count),
  D: ({ dayOfYear }, count) => pad(dayOfYear, count),
  M: ({ month }, count) => (count > 2 ? named(MONTHS[month - 1] ?? '', count) : pad(month, count)),
  L: ({ month }, count) => (count > 2 ? named(MONTHS[month - 1] ?? '', count) : pad(month, count)),
  d: ({ day }, count) => pad(day, count),
  Q: ({ month }, count) => quarterText(quarterOf(month), count),
  q: ({ month }, count) => quarterText(quarterOf(month), count),
  E: ({ weekday }, count) => named(DAYS[weekday] ?? '', count < 3 ? 3 : count),
  e: ({ weekday }, count) => (count > 2 ? named(DAYS[weekday] ?? '', count) : pad(weekday + 1, count)),
  c: ({ weekday }, count) => (count > 2 ? named(DAYS[weekday] ?? '', count) : pad(weekday + 1, count)),
  F: ({ day }, count) => pad(((day - 1) % 7) + 1, count),
  a: ({ hour }) => (hour < 12 ? 'AM' : 'PM'),
  h: ({ hour }, count) => pad(hour % 12 === 0 ? 12 : hour % 12, count),
  K: ({ hour }, count) => pad(hour % 12, count),
  k: ({ hour }, count) => pad(hour === 0 ? 24 : hour, count),
  H: ({ hour }, count) => pad(hour, count),
  m: ({ minute }, count) => pad(minute, count),
  s: ({ second }, count) => pad(second, count),
  S: ({ milli }, count) => `${pad(milli, 3)}000000`.slice(0, count),
  A: ({ hour, minute, second, milli }, count) => pad(((hour * 60 + minute) * 60 + second) * 1000 + milli, count),
  n: ({ milli }, count) => pad(milli * 1_000_000, count),
  N: ({ hour, minute, second, milli }, count) =>
    pad((((hour * 60 + minute) * 60 + second) * 1000 + milli) * 1_000_000, count),
  V: ({ zone }) => zone,
  v: ({ instant, zone }, count) => zoneName(instant, zone, count === 4 ? 'longGeneric' : 'shortGeneric'),
  z: ({ instant, zone }, count) => zoneName(instant, zone, count === 4 ? 'long' : 'short'),
  O: ({ offset }, count) => localizedOffset(offset, count === 4),
  X: ({ offset }, count) => offsetText(offset, OFFSETS[count - 1] ?? 'HMM', 'Z'),
  x: ({ offset }, count) =>
    offsetText(
      offset,
      OFFSETS[count - 1] ?? 'HMM',
      count === 1 ? '+00' : count === 3 || count === 5 ? '+00:00' : '+0000',
    ),
  Z: ({ offset }, count) =>
    count === 4
      ? localizedOffset(offset, true)
      : count === 5
        ? offsetText(offset, 'H:MM:SS', 'Z')
        : offsetText(offset, 'HMM', '+0000'),
};

export function write(tokens: readonly Token[], instant: number, zone: string): string {
  const moment = momentOf(instant, zone);
  const text = (token: Token): string => {
    if ('literal' in token) return token.literal;
    if ('optional' in token) return token.optional.map(text).join('');
    let written = LETTERS[token.letter]?.(moment, token.count) ?? '';
    while (written.length < token.pad) written = ` ${written}`;
    return written;
  };
  return tokens.map(text).join('');
}
