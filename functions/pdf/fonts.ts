/**
 * Fonts as a style sheet that holds them, so that a document looks the same wherever its browser runs. Only what the text needs
 * goes in: Noto Sans comes in parts by script, and Noto Emoji is as large as all of them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Range = readonly [from: number, to: number];

const WEIGHTS = [400, 700] as const;
export const TEXT_FAMILY = 'Document';
export const EMOJI_FAMILY = 'Document Emoji';
const EMOJI_FILE = 'noto-emoji-emoji-400-normal.woff2';
/** Arrows, ticks, boxes and signs of mathematics: each font has some of them. */
const SYMBOL_FILES = [
  'noto-sans-symbols-symbols-400-normal.woff2',
  'noto-sans-symbols-2-symbols-400-normal.woff2',
  'noto-sans-math-latin-400-normal.woff2',
];
export const SYMBOL_FAMILIES = SYMBOL_FILES.map((_file, index) => `Document Symbols ${index + 1}`);
const SYMBOLS: Range = [0x2100, 0x2bff];
/** Pictures, flags and keycaps: Unicode Technical Standard 51. */
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;
/** What digits, letters and punctuation of the template itself need. */
const ALWAYS = 'latin';

/** @param range as CSS writes it: `U+0100-02BA,U+2113` */
function rangesOf(range: string): Range[] {
  return range.split(',').map((part) => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-');
    return [parseInt(from, 16), parseInt(to, 16)];
  });
}

const fileOf = (part: string, weight: number): string => `noto-sans-${part}-${weight}-normal.woff2`;

const holds = (ranges: readonly Range[], point: number): boolean =>
  ranges.some(([from, to]) => point >= from && point <= to);

export interface Fonts {
  /** `@font-face` rules with all that the text needs. */
  styleFor: (text: string) => string;
}

/** @param folder with the files of the two packages, and `unicode.json` of Noto Sans, which says what each part holds */
export function loadFonts(folder: string): Fonts {
  const ranges = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  // The package knows of parts that we do not carry.
  const parts = Object.entries(ranges).flatMap(([name, range]) =>
    existsSync(join(folder, fileOf(name, WEIGHTS[0]))) ? [{ name, range, ranges: rangesOf(range) }] : [],
  );
  const sources = new Map<string, string>();
  const source = (file: string): string => {
    const known =
      sources.get(file) ??
      `url(data:font/woff2;base64,${readFileSync(join(folder, file)).toString('base64')}) format("woff2")`;
    sources.set(file, known);
    return known;
  };
  const faceOf = ({ name, range }: { name: string; range: string }): string =>
    WEIGHTS.map(
      (weight) =>
        `@font-face{font-family:"${TEXT_FAMILY}";font-weight:${weight};src:${source(fileOf(name, weight))};unicode-range:${range}}`,
    ).join('');
  const wholeFace = (family: string, file: string): string => `@font-face{font-family:"${family}";src:${source(file)}}`;
  return {
    styleFor(text) {
      const points = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0);
      const needed = parts.filter(
        ({ name, ranges }) => name === ALWAYS || points.some((point) => holds(ranges, point)),
      );
      const emoji = EMOJI.test(text) ? wholeFace(EMOJI_FAMILY, EMOJI_FILE) : '';
      const hasSymbols = points.some(
        (point) => holds([SYMBOLS], point) && !needed.some(({ ranges }) => holds(ranges, point)),
      );
      const symbols = hasSymbols
        ? SYMBOL_FILES.map((file, index) => wholeFace(SYMBOL_FAMILIES[index] ?? '', file))
        : [];
      return [...needed.map(faceOf), emoji, ...symbols].join('');
    },
  };
}
