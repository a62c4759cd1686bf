/**
 * Reads a timestamp by a pattern of Java's DateTimeFormatter, as its parser does: digits next to digits share by width,
 * names are English, and a date, a time of day and a zone must come out of it.
 */
import { floor, isAbsent, NativeDate, NativeRegExp, wholeNumber } from './natives.ts';
import { DAYS, MONTHS } from './timeFormat.ts';
import type { Token } from './timePattern.ts';
import { fixedOffset, instantOf, isZone } from './zones.ts';

interface Found {
  /** By letter, in its canonical name: `u` year, `M`, `d`, `D`, `H`, `h` 1 to 12, `a` 0 or 1, `m`, `s`, `S` nanoseconds. */
  fields: Record<string, number>;
  zone: string | null;
}

const NUMERIC = 'uyDMLdQqhKkHmsSAnNwWFec';
/** Digits that a letter takes: at least its count, at most this. */
const MOST: Record<string, number> = {
  u: 19,
  y: 19,
  D: 3,
  M: 2,
  L: 2,
  d: 2,
  Q: 1,
  q: 1,
  h: 2,
  K: 2,
  k: 2,
  H: 2,
  m: 2,
  s: 2,
  A: 19,
  n: 9,
  N: 19,
  w: 2,
  W: 1,
  F: 1,
  e: 1,
  c: 1,
};
const SAME: Record<string, string> = { y: 'u', L: 'M', q: 'Q' };
const TEXTS: Record<string, readonly string[]> = {
  M: MONTHS,
  L: MONTHS,
  E: DAYS,
  e: DAYS,
  c: DAYS,
  a: ['AM', 'PM'],
  G: ['BC', 'AD'],
};
/** Offsets as `X` to `XXXXX` write them. */
const OFFSETS = ['(?:\\d{2})?', '\\d{2}', ':\\d{2}', '\\d{2}(?:\\d{2})?', ':\\d{2}(?::\\d{2})?'].map(
  (rest) => new NativeRegExp(`^[+-]\\d{2}${rest}(?![\\d:])`),
);
/** What stands for no offset, which is looked for first. */
const NONE: Record<string, readonly string[]> = {
  X: ['Z', 'Z', 'Z', 'Z', 'Z'],
  x: ['+00', '+0000', '+00:00', '+0000', '+00:00'],
  Z: ['+0000', '+0000', '+0000', 'GMT', 'Z'],
};
const LOCALIZED = new NativeRegExp('^GMT(?:[+-]\\d{1,2}(?::\\d{2}(?::\\d{2})?)?)?');
const ZONE = new NativeRegExp('^(?:[A-Za-z][A-Za-z0-9~/._+:-]+|[+-]\\d{2}:\\d{2}|Z)');

const isText = ({ letter, count }: { letter: string; count: number }): boolean =>
  letter === 'a' || letter === 'G' || letter === 'E' || (count > 2 && 'MLec'.indexOf(letter) >= 0);
/** How many digits a token asks for; 0 where it reads no number. */
const digitsOf = (token: Token | undefined): number =>
  token !== undefined && 'letter' in token && NUMERIC.indexOf(token.letter) >= 0 && !isText(token) ? token.count : 0;

/** Digits that the numbers right behind take: a number of open width leaves them theirs. */
function reserved(tokens: readonly Token[], index: number): number {
  let sum = 0;
  for (let at = index + 1; digitsOf(tokens[at]) > 0; at += 1) sum += digitsOf(tokens[at]);
  return sum;
}

class Reader {
  private readonly text: string;
  at = 0;
  found: Found = { fields: {}, zone: null };

  constructor(text: string) {
    this.text = text;
  }

  /** @returns whether all tokens were read */
  read(tokens: readonly Token[]): boolean {
    return tokens.every((token, index) => {
      if ('literal' in token) return this.literal(token.literal);
      if ('optional' in token) return this.optional(token.optional);
      if (isText(token)) return this.name(token.letter, token.count);
      if (digitsOf(token) > 0)
        return this.number(
          token.letter,
          token.count,
          reserved(tokens, index),
          digitsOf(tokens[index - 1]) > 0 && 'uy'.indexOf(token.letter) < 0,
        );
      return this.zone(token.letter, token.count);
    });
  }

  get ended(): boolean {
    return this.at === this.text.length;
  }

  private literal(literal: string): boolean {
    if (!this.text.startsWith(literal, this.at)) return false;
    this.at += literal.length;
    return true;
  }

  /** All of it or nothing. */
  private optional(tokens: readonly Token[]): boolean {
    const before = { at: this.at, found: { fields: { ...this.found.fields }, zone: this.found.zone } };
    if (!this.read(tokens)) {
      this.at = before.at;
      this.found = before.found;
    }
    return true;
  }

  private name(letter: string, count: number): boolean {
    const names = TEXTS[letter] ?? [];
    const short = letter === 'a' || letter === 'G' || count <= 3;
    const index = names.findIndex((name) => this.text.startsWith(short ? name.slice(0, 3) : name, this.at));
    if (index < 0) return false;
    this.at += short ? (names[index] ?? '').slice(0, 3).length : (names[index] ?? '').length;
    return this.keep(
      letter === 'L' || letter === 'M' ? 'M' : letter,
      letter === 'M' || letter === 'L' ? index + 1 : index,
    );
  }

  private number(letter: string, count: number, after: number, adjacent: boolean): boolean {
    const year = 'uy'.indexOf(letter) >= 0;
    const open = count === 1 || (year && count !== 2);
    const sign = year && open ? this.text[this.at] : undefined;
    const signed = sign === '+' || sign === '-';
    if (signed) this.at += 1;
    let most = letter === 'S' ? count : open && !adjacent ? (MOST[letter] ?? count) : count;
    let available = 0;
    while ((this.text[this.at + available] ?? 'x') >= '0' && (this.text[this.at + available] ?? 'x') <= '9')
      available += 1;
    if (after > 0) most = open ? available - after : count;
    const width = available < most ? available : most;
    if (width < count) return false;
    // From four letters on, a year of more digits has a sign, and a plus only then.
    if (year && count >= 4 && after === 0 && sign !== '-' && signed !== width > count) return false;
    const digits = this.text.slice(this.at, this.at + width);
    this.at += width;
    if (letter === 'S') return this.keep('S', wholeNumber(`${digits}000000000`.slice(0, 9)));
    const value = wholeNumber(digits);
    return this.keep(SAME[letter] ?? letter, year && count === 2 ? 2000 + value : sign === '-' ? -value : value);
  }

  private zone(letter: string, count: number): boolean {
    const none = NONE[letter]?.[count - 1];
    const rest = this.text.slice(this.at);
    const localized = letter === 'O' || (letter === 'Z' && count === 4);
    const pattern = localized
      ? LOCALIZED
      : none === undefined
        ? ZONE
        : OFFSETS[letter === 'Z' ? (count === 5 ? 4 : 1) : count - 1];
    const [text] = none !== undefined && !localized && rest.startsWith(none) ? [none] : (pattern?.exec(rest) ?? []);
    if (text === undefined || !isZone(text)) return false;
    this.at += text.length;
    this.found.zone = text;
    return true;
  }

  /** A field read twice must say the same. */
  private keep(name: string, value: number): boolean {
    const before = this.found.fields[name];
    this.found.fields[name] = value;
    return before === undefined || before === value;
  }
}

const RANGES: Record<string, [low: number, high: number]> = {
  M: [1, 12],
  d: [1, 31],
  D: [1, 366],
  H: [0, 24],
  k: [0, 24],
  K: [0, 11],
  h: [0, 12],
  m: [0, 59],
  s: [0, 59],
};

function hourOf({ fields }: Found): number | null {
  if (!isAbsent(fields['H'])) return fields['H'];
  if (!isAbsent(fields['k'])) return fields['k'] % 24;
  const half = fields['h'] ?? fields['K'];
  return isAbsent(half) || isAbsent(fields['a']) ? null : (half % 12) + 12 * fields['a'];
}

/** Milliseconds of the day; minutes and seconds may be missing from the right. 24:00 is the end of the day. */
function timeOf(found: Found): number | null {
  const { A, N, m, s, S, n, H } = found.fields;
  if (H === 24 && [m, s, S, n].some((each) => (each ?? 0) > 0)) return null;
  if (!isAbsent(A)) return A;
  if (!isAbsent(N)) return floor(N / 1_000_000);
  const hour = hourOf(found);
  return hour === null ? null : ((hour * 60 + (m ?? 0)) * 60 + (s ?? 0)) * 1000 + floor((S ?? n ?? 0) / 1_000_000);
}

/** Midnight as if it were UTC. A day behind the end of its month is the last one (Java's SMART), behind 31 no day. */
function dateOf({ fields }: Found): number | null {
  const { u, M, d, D, G, E } = fields;
  if (u === undefined) return null;
  const date = new NativeDate(0);
  const year = G === 0 ? 1 - u : u;
  if (M !== undefined && d !== undefined) {
    date.setUTCFullYear(year, M, 0);
    date.setUTCFullYear(year, M - 1, d < date.getUTCDate() ? d : date.getUTCDate());
  } else if (D !== undefined) date.setUTCFullYear(year, 0, D);
  else return null;
  if (date.getUTCFullYear() !== year) return null;
  return E !== undefined && date.getUTCDay() !== E ? null : date.getTime();
}

/** @returns milliseconds since the epoch; null where the text does not say them all, or not so */
export function read(tokens: readonly Token[], text: string, zone: string | undefined): number | null {
  const reader = new Reader(text);
  if (!reader.read(tokens) || !reader.ended) return null;
  const { found } = reader;
  const fits = Object.entries(RANGES).every(
    ([name, [low, high]]) => isAbsent(found.fields[name]) || (found.fields[name] >= low && found.fields[name] <= high),
  );
  const date = dateOf(found);
  const time = timeOf(found);
  const at = found.zone ?? zone;
  if (!fits || date === null || time === null || isAbsent(at)) return null;
  const fixed = fixedOffset(at);
  return fixed === null ? instantOf(date + time, at) : date + time - fixed * 1000;
}
