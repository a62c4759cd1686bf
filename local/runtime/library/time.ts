/** `util.time`. Patterns are those of Java's DateTimeFormatter, as far as letters that API fields use: y M d E a H h m s S Z X x V z and quoted text. */
import { host } from './host.ts';
import { pad } from './text.ts';

const NativeDate = Date;
const NativeIntl = Intl;

interface Parts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  weekday: string;
  offsetMinutes: number;
}

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Minutes that local time is ahead of UTC. Takes `UTC`, `Z`, `+hh:mm` and IANA names. */
function offsetMinutes(milliseconds: number, zone: string): number {
  if (zone === 'UTC' || zone === 'Z' || zone === 'GMT') return 0;
  const sign = zone[0] === '-' ? -1 : 1;
  if (zone[0] === '+' || zone[0] === '-') {
    const digits = zone.slice(1).split(':').join('');
    return sign * (parseInt(digits.slice(0, 2), 10) * 60 + parseInt(digits.slice(2, 4) || '0', 10));
  }
  const format = new NativeIntl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const values: Record<string, number> = {};
  for (const part of format.formatToParts(new NativeDate(milliseconds))) values[part.type] = parseInt(part.value, 10);
  const local = NativeDate.UTC(values['year'] ?? 0, (values['month'] ?? 1) - 1, values['day'] ?? 1, values['hour'] ?? 0, values['minute'] ?? 0, values['second'] ?? 0);
  return Math.round((local - Math.floor(milliseconds / 1000) * 1000) / 60000);
}

function partsOf(milliseconds: number, zone: string): Parts {
  const offset = offsetMinutes(milliseconds, zone);
  const local = new NativeDate(milliseconds + offset * 60000);
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    millisecond: local.getUTCMilliseconds(),
    weekday: DAYS[local.getUTCDay()] ?? '',
    offsetMinutes: offset,
  };
}

interface Token {
  letter: string;
  count: number;
  literal: string | null;
}

function tokensOf(pattern: string): Token[] {
  const tokens: Token[] = [];
  let index = 0;
  while (index < pattern.length) {
    const letter = pattern[index] ?? '';
    if (letter === "'") {
      const end = pattern.indexOf("'", index + 1);
      if (end === -1) throw new Error(`Pattern ends with an incomplete string literal: ${pattern}`);
      tokens.push({ letter: '', count: 0, literal: end === index + 1 ? "'" : pattern.slice(index + 1, end) });
      index = end + 1;
    } else {
      let count = 1;
      const isLetter = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
      if (isLetter) while (pattern[index + count] === letter) count += 1;
      tokens.push(isLetter ? { letter, count, literal: null } : { letter: '', count: 0, literal: letter });
      index += count;
    }
  }
  return tokens;
}

function offsetText(minutes: number, withColon: boolean, zulu: boolean): string {
  if (zulu && minutes === 0) return 'Z';
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60), 2)}${withColon ? ':' : ''}${pad(size % 60, 2)}`;
}

function textOf(token: Token, parts: Parts, zone: string): string {
  const { count } = token;
  switch (token.letter) {
    case 'y':
    case 'u':
      return count === 2 ? pad(parts.year % 100, 2) : pad(parts.year, count);
    case 'M':
    case 'L':
      return count >= 4 ? (MONTHS[parts.month - 1] ?? '') : count === 3 ? (MONTHS[parts.month - 1] ?? '').slice(0, 3) : pad(parts.month, count);
    case 'd':
      return pad(parts.day, count);
    case 'E':
      return count >= 4 ? parts.weekday : parts.weekday.slice(0, 3);
    case 'a':
      return parts.hour < 12 ? 'AM' : 'PM';
    case 'H':
      return pad(parts.hour, count);
    case 'h':
      return pad(parts.hour % 12 === 0 ? 12 : parts.hour % 12, count);
    case 'm':
      return pad(parts.minute, count);
    case 's':
      return pad(parts.second, count);
    case 'S':
      return `${pad(parts.millisecond, 3)}000000`.slice(0, count);
    case 'Z':
      return count === 5 ? offsetText(parts.offsetMinutes, true, true) : offsetText(parts.offsetMinutes, false, false);
    case 'X':
      return offsetText(parts.offsetMinutes, count >= 3, true);
    case 'x':
      return offsetText(parts.offsetMinutes, count >= 3, false);
    case 'V':
    case 'z':
      return zone;
    default:
      throw new Error(`the local runtime does not know the pattern letter ${token.letter}`);
  }
}

function format(milliseconds: number, pattern: string, zone = 'UTC'): string {
  const parts = partsOf(milliseconds, zone);
  return tokensOf(pattern)
    .map((token) => token.literal ?? textOf(token, parts, zone))
    .join('');
}

function parse(timestamp: string, pattern: string, zone = 'UTC'): number {
  const found: Record<string, number> = {};
  let position = 0;
  let offset: number | null = null;
  for (const token of tokensOf(pattern)) {
    if (token.literal !== null) {
      if (!timestamp.slice(position).startsWith(token.literal)) throw new Error(`Text '${timestamp}' could not be parsed at index ${position}`);
      position += token.literal.length;
    } else if (token.letter === 'Z' || token.letter === 'X' || token.letter === 'x') {
      const rest = timestamp.slice(position);
      const text = rest.startsWith('Z') ? 'Z' : rest.slice(0, rest[3] === ':' ? 6 : 5);
      offset = offsetMinutes(0, text);
      position += text.length;
    } else {
      let width = token.count;
      const digit = (at: number) => (timestamp[at] ?? '') >= '0' && (timestamp[at] ?? '') <= '9';
      if (token.count === 1) while (digit(position + width)) width += 1;
      const value = parseInt(timestamp.slice(position, position + width), 10);
      if (value !== value) throw new Error(`Text '${timestamp}' could not be parsed at index ${position}`);
      found[token.letter === 'u' ? 'y' : token.letter] = token.letter === 'S' ? parseInt(`${timestamp.slice(position, position + width)}000`.slice(0, 3), 10) : value;
      position += width;
    }
  }
  if (position !== timestamp.length) throw new Error(`Text '${timestamp}' could not be parsed, unparsed text found at index ${position}`);
  const local = NativeDate.UTC(found['y'] ?? 1970, (found['M'] ?? 1) - 1, found['d'] ?? 1, found['H'] ?? found['h'] ?? 0, found['m'] ?? 0, found['s'] ?? 0, found['S'] ?? 0);
  return local - (offset ?? offsetMinutes(local, zone)) * 60000;
}

export const time = {
  nowISO8601: (): string => new NativeDate(host().now()).toISOString(),
  nowEpochSeconds: (): number => Math.floor(host().now() / 1000),
  nowEpochMilliSeconds: (): number => host().now(),
  nowFormatted: (pattern: string, zone?: string): string => format(host().now(), pattern, zone),
  parseFormattedToEpochMilliSeconds: (timestamp: string, pattern: string, zone?: string): number => parse(timestamp, pattern, zone),
  parseISO8601ToEpochMilliSeconds: (timestamp: string): number => {
    const milliseconds = NativeDate.parse(timestamp);
    if (milliseconds !== milliseconds) throw new Error(`Text '${timestamp}' could not be parsed`);
    return milliseconds;
  },
  epochMilliSecondsToSeconds: (milliseconds: number): number => Math.floor(milliseconds / 1000),
  epochMilliSecondsToISO8601: (milliseconds: number): string => new NativeDate(milliseconds).toISOString(),
  epochMilliSecondsToFormatted: (milliseconds: number, pattern: string, zone?: string): string => format(milliseconds, pattern, zone),
};
