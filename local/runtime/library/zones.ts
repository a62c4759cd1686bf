/** Time zones as Java's ZoneId takes them: `Z`, `UTC`, offsets, and the names of the IANA database. */
import { abs, floor, isAbsent, NativeDate, NativeIntl, NativeRegExp, round, wholeNumber } from './natives.ts';
import { pad } from './text.ts';

const OFFSET = new NativeRegExp('^(?:UTC|GMT|UT)?([+-])(\\d{1,2})(?::?(\\d{2}))?(?::?(\\d{2}))?$');

/** An offset in seconds ahead of UTC; null if the text is not an offset. */
export function fixedOffset(zone: string): number | null {
  if (zone === 'Z' || zone === 'UTC' || zone === 'GMT' || zone === 'UT') return 0;
  const [, sign, hours, minutes = '0', seconds = '0'] = OFFSET.exec(zone) ?? [];
  if (sign === undefined || hours === undefined) return null;
  const size = wholeNumber(hours) * 3600 + wholeNumber(minutes) * 60 + wholeNumber(seconds);
  return size > 18 * 3600 ? null : sign === '-' ? -size : size;
}

/** Making one takes longer than asking it a hundred times. Names differ in case, too: more than a few are not kept. */
const formats = new Map<string, Intl.DateTimeFormat>();
const MAX_FORMATS = 100;

/** @throws RangeError for an unknown zone */
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new NativeIntl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  if (formats.size < MAX_FORMATS) formats.set(zone, format);
  return format;
}

/** Seconds that local time is ahead of UTC at an instant. @throws RangeError for an unknown zone */
export function offsetSeconds(milliseconds: number, zone: string): number {
  const fixed = fixedOffset(zone);
  if (fixed !== null) return fixed;
  const values: Record<string, string> = {};
  for (const part of formatOf(zone).formatToParts(new NativeDate(milliseconds))) values[part.type] = part.value;
  const number = (name: string) => wholeNumber(values[name] ?? '0');
  const year = (values['era'] ?? 'A')[0] === 'B' ? 1 - number('year') : number('year');
  const local = new NativeDate(0);
  local.setUTCFullYear(year, number('month') - 1, number('day'));
  local.setUTCHours(number('hour'), number('minute'), number('second'));
  return round((local.getTime() - floor(milliseconds / 1000) * 1000) / 1000);
}

/**
 * The instant of a local time, given as if it were UTC. In a gap clocks have gone forward, in an overlap the
 * earlier offset holds: as Java resolves.
 */
export function instantOf(local: number, zone: string): number {
  const before = offsetSeconds(local - 86_400_000, zone);
  const early = local - before * 1000;
  return offsetSeconds(early, zone) === before ? early : fitting(local, zone, early, before);
}

function fitting(local: number, zone: string, early: number, before: number): number {
  const after = offsetSeconds(local + 86_400_000, zone);
  const late = local - after * 1000;
  return offsetSeconds(late, zone) === after ? late : local - before * 1000 < early ? early : local - before * 1000;
}

/** `withColon` and `withSeconds` as the letters X, x and Z ask for; `zulu` writes no offset as Z. */
export function offsetText(seconds: number, pattern: 'H' | 'HMM' | 'H:MM' | 'HMMSS' | 'H:MM:SS', zulu: string): string {
  if (seconds === 0) return zulu;
  const size = abs(seconds);
  const hours = pad(floor(size / 3600), 2);
  const minutes = floor(size / 60) % 60;
  const colon = pattern[1] === ':' ? ':' : '';
  let text = (seconds < 0 ? '-' : '+') + hours;
  if (pattern !== 'H' || minutes !== 0) text += colon + pad(minutes, 2);
  if (pattern.endsWith('SS') && size % 60 !== 0) text += colon + pad(size % 60, 2);
  return text;
}

/** Countries whose English writes short names of zones that the others leave as offsets. */
const ENGLISHES = ['en-US', 'en-GB', 'en-AU', 'en-CA', 'en-NZ', 'en-IN', 'en-ZA'];

/** Where no English has a short name, such as Lima's, it is an offset; Java has `PET`. */
export function zoneName(
  milliseconds: number,
  zone: string,
  style: 'short' | 'long' | 'shortGeneric' | 'longGeneric',
): string {
  if (zone === 'UTC') return style.startsWith('long') ? 'Coordinated Universal Time' : zone;
  if (fixedOffset(zone) !== null) return zone;
  const named = (locale: string) =>
    new NativeIntl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: style })
      .formatToParts(new NativeDate(milliseconds))
      .find((part) => part.type === 'timeZoneName')?.value ?? zone;
  if (style !== 'short') return named('en-US');
  return ENGLISHES.map(named).find((name) => !name.startsWith('GMT') || name === 'GMT') ?? named('en-US');
}

/** Whether Java would know it. */
export function isZone(zone: unknown): boolean {
  if (isAbsent(zone)) return true;
  if (typeof zone !== 'string') return false;
  if (fixedOffset(zone) !== null) return true;
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}
