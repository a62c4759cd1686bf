/**
 * `util.time`. Source: developer guide, "Time helpers in util.time". What cannot be read or written gives null (assumed: the
 * guide is silent, and AWS's own simulator answers so), which the console says.
 */
import { host } from './host.ts';
import { floor, isAbsent, NativeDate, NativeRegExp } from './natives.ts';
import { write } from './timeFormat.ts';
import { read } from './timeParse.ts';
import type { Token } from './timePattern.ts';
import { PatternFault, tokensOf } from './timePattern.ts';
import { warn } from './warnings.ts';
import { isZone } from './zones.ts';

const patterns = new Map<string, Token[] | PatternFault>();

function patternOf(pattern: string): Token[] | PatternFault {
  let tokens = patterns.get(pattern);
  if (tokens === undefined) {
    try {
      tokens = tokensOf(pattern);
    } catch (thrown) {
      if (!(thrown instanceof PatternFault)) throw thrown;
      tokens = thrown;
    }
    patterns.set(pattern, tokens);
  }
  return tokens;
}

function nothing(name: string, reason: string): null {
  warn(`util.time.${name} gives null: ${reason}`);
  return null;
}

function format(name: string, milliseconds: number, pattern: string, zone: string | null | undefined): string | null {
  const tokens = patternOf(pattern);
  if (tokens instanceof PatternFault) return nothing(name, tokens.message);
  if (!isZone(zone)) return nothing(name, `there is no time zone ${zone ?? ''}`);
  return write(tokens, milliseconds, zone ?? 'UTC');
}

function parse(timestamp: string, pattern: string, zone?: string | null): number | null {
  const name = 'parseFormattedToEpochMilliSeconds';
  const tokens = patternOf(pattern);
  if (tokens instanceof PatternFault) return nothing(name, tokens.message);
  if (!isZone(zone)) return nothing(name, `there is no time zone ${zone ?? ''}`);
  return (
    read(tokens, `${timestamp}`, zone ?? undefined) ??
    nothing(name, `'${timestamp}' does not say a date, a time and a zone as '${pattern}' does`)
  );
}

const ISO = new NativeRegExp(
  '^[+-]?\\d{4,9}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}(?::?\\d{2}(?::?\\d{2})?)?)(?:\\[[^\\]]+\\])?$',
);
const ISO_TOKENS = tokensOf(
  "uuuu-MM-dd'T'HH:mm[:ss[.SSSSSSSSS][.SSSSSSSS][.SSSSSSS][.SSSSSS][.SSSSS][.SSSS][.SSS][.SS][.S]]XXX",
);

function parseIso(timestamp: string): number | null {
  const text = `${timestamp}`;
  const bracket = text.indexOf('[');
  const milliseconds = ISO.test(text) ? read(ISO_TOKENS, bracket < 0 ? text : text.slice(0, bracket), undefined) : null;
  return milliseconds ?? nothing('parseISO8601ToEpochMilliSeconds', `'${text}' is no date and time with an offset`);
}

const iso = (milliseconds: number): string => new NativeDate(milliseconds).toISOString();

export const time = {
  nowISO8601: (): string => iso(host().now()),
  nowEpochSeconds: (): number => floor(host().now() / 1000),
  nowEpochMilliSeconds: (): number => host().now(),
  nowFormatted: (pattern: string, zone?: string | null): string | null =>
    format('nowFormatted', host().now(), pattern, zone),
  parseFormattedToEpochMilliSeconds: parse,
  parseISO8601ToEpochMilliSeconds: (timestamp: string | null | undefined): number | null =>
    isAbsent(timestamp) ? null : parseIso(timestamp),
  epochMilliSecondsToSeconds: (milliseconds: number): number => floor(milliseconds / 1000),
  epochMilliSecondsToISO8601: (milliseconds: number): string => iso(milliseconds),
  epochMilliSecondsToFormatted: (milliseconds: number, pattern: string, zone?: string | null): string | null =>
    format('epochMilliSecondsToFormatted', milliseconds, pattern, zone),
};
