/**
 * Characters as a PDF writes them: each once looked up in the part of Noto Sans that holds it, then known. A report has a hundred
 * thousand rows of few characters; laying out each text anew takes thirty times as long.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Weight = 400 | 700;

/** A font as npm `pdfkit` embeds it. */
interface EmbeddedFont {
  /** Its name among a page's resources. */
  id: string;
  encode: (text: string) => [codes: string[], positions: { advanceWidth: number }[]];
  ref: () => unknown;
}

/** What is used of a document of npm `pdfkit`. */
export interface FontDocument {
  registerFont: (name: string, file: Buffer) => unknown;
  font: (name: string) => unknown;
}

export interface Glyph {
  font: EmbeddedFont;
  /** Hexadecimal, as a text operator takes it. */
  code: string;
  /** In thousandths of the size. */
  width: number;
}

type Range = readonly [from: number, to: number];

function isFont(value: unknown): value is EmbeddedFont {
  if (typeof value !== 'object' || value === null) return false;
  const { id, encode, ref } = value as Record<string, unknown>;
  return typeof id === 'string' && typeof encode === 'function' && typeof ref === 'function';
}

/** @param range as CSS writes it: `U+0100-02BA,U+2113` */
const rangesOf = (range: string): Range[] =>
  range.split(',').map((part) => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-');
    return [parseInt(from, 16), parseInt(to, 16)];
  });

/** What has a glyph of its own everywhere, also where no part holds it. */
const FALLBACK = 'latin';

export class Glyphs {
  private readonly known = new Map<string, Glyph>();
  private readonly fonts = new Map<string, EmbeddedFont>();
  private readonly parts: readonly { name: string; ranges: Range[] }[];
  private readonly document: FontDocument;
  private readonly folder: string;

  /** @param folder with the parts of Noto Sans, and `unicode.json`, which says what each holds */
  constructor(document: FontDocument, folder: string) {
    this.document = document;
    this.folder = folder;
    const ranges = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
    this.parts = Object.entries(ranges).flatMap(([name, range]) =>
      existsSync(this.fileOf(name, 400)) ? [{ name, ranges: rangesOf(range) }] : [],
    );
  }

  private fileOf(part: string, weight: Weight): string {
    return join(this.folder, `noto-sans-${part}-${weight}-normal.woff`);
  }

  private fontOf(part: string, weight: Weight): EmbeddedFont {
    const name = `${part}-${weight}`;
    const known = this.fonts.get(name);
    if (known) return known;
    this.document.registerFont(name, readFileSync(this.fileOf(part, weight)));
    this.document.font(name);
    const font: unknown = Reflect.get(this.document, '_font');
    if (!isFont(font)) throw new Error('the font was not opened');
    this.fonts.set(name, font);
    return font;
  }

  of(character: string, weight: Weight): Glyph {
    const key = `${weight}${character}`;
    const known = this.known.get(key);
    if (known) return known;
    const point = character.codePointAt(0) ?? 0;
    const part = this.parts.find(({ ranges }) => ranges.some(([from, to]) => point >= from && point <= to));
    const font = this.fontOf(part?.name ?? FALLBACK, weight);
    const [codes, positions] = font.encode(character);
    const width = positions.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0);
    const glyph = { font, code: codes.join(''), width };
    this.known.set(key, glyph);
    return glyph;
  }
}
