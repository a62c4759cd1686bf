/**
 * A table on paper, written page by page (npm `pdfkit`, which embeds what a font's text needs): A4 across, one line a row, cut where a
 * column ends. A page is content of our own, since laying out every cell takes far longer and keeps what it laid out.
 */
import PDFDocument from 'pdfkit';
import type { Cell, Column } from './column.ts';
import { isNumber } from './column.ts';
import type { BeginFile, Heading, Look } from './file.ts';
import { cellWords } from './cellWords.ts';
import type { Glyph, Weight } from './glyphs.ts';
import { Glyphs } from './glyphs.ts';

const [WIDTH, HEIGHT] = [841.89, 595.28];
const MARGIN = 36;
const SIZE = 8;
const LINE = 12.5;
const GAP = 6;
const HEADING_SIZE = 15;
const FIRST_ROWS = 96;
const ROWS_TOP = 54;
const BOTTOM = HEIGHT - 40;
const ELLIPSIS = '…';

/** What no font shows, and what would begin another line. */
const UNSHOWN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]+/gu;

const rounded = (number: number): string => String(Math.round(number * 100) / 100);

class Page {
  private readonly content: string[] = [];
  private readonly used = new Map<string, Glyph['font']>();
  private readonly glyphs: Glyphs;

  constructor(glyphs: Glyphs) {
    this.glyphs = glyphs;
  }

  /** The glyphs of a text, as many as go into a width; what is cut ends in three dots. */
  private fitting(text: string, weight: Weight, size: number, room: number): { glyphs: Glyph[]; width: number } {
    const shown = [...text.normalize('NFC').replace(UNSHOWN, ' ')];
    const widthOf = (glyph: Glyph): number => (glyph.width * size) / 1000;
    const all = shown.map((character) => this.glyphs.of(character, weight));
    const width = all.reduce((sum, glyph) => sum + widthOf(glyph), 0);
    if (width <= room) return { glyphs: all, width };
    const dots = this.glyphs.of(ELLIPSIS, weight);
    const glyphs: Glyph[] = [];
    let used = widthOf(dots);
    for (const glyph of all) {
      if (used + widthOf(glyph) > room) break;
      used += widthOf(glyph);
      glyphs.push(glyph);
    }
    return { glyphs: [...glyphs, dots], width: used };
  }

  private widthOf(text: string, weight: Weight, size: number): number {
    return Math.max(this.fitting(text, weight, size, Infinity).width, 1);
  }

  /** @param y from the top */
  text(
    text: string,
    x: number,
    y: number,
    room: number,
    look: { weight?: Weight; size?: number; right?: boolean } = {},
  ): void {
    const { weight = 400, right = false } = look;
    const wanted = look.size ?? SIZE;
    // A number that is cut is another number: it is written smaller.
    const size = right ? Math.min(wanted, (wanted * room) / this.widthOf(text, weight, wanted)) : wanted;
    const { glyphs, width } = this.fitting(text, weight, size, right ? Infinity : room);
    let at = right ? x + room - width : x;
    let run: Glyph[] = [];
    const flush = (): void => {
      const [first] = run;
      if (!first) return;
      this.used.set(first.font.id, first.font);
      const codes = run.map(({ code }) => code).join('');
      this.content.push(
        `BT /${first.font.id} ${rounded(size)} Tf 1 0 0 1 ${rounded(at)} ${rounded(HEIGHT - y)} Tm <${codes}> Tj ET`,
      );
      at += run.reduce((sum, glyph) => sum + (glyph.width * size) / 1000, 0);
      run = [];
    };
    for (const glyph of glyphs) {
      if (run[0] && run[0].font !== glyph.font) flush();
      run.push(glyph);
    }
    flush();
  }

  line(y: number, gray: number): void {
    const at = rounded(HEIGHT - y);
    this.content.push(`${gray} G 0.5 w ${MARGIN} ${at} m ${rounded(WIDTH - MARGIN)} ${at} l S`);
  }

  /** Puts it into the document's newest page, whose own axis points down. */
  putInto(document: PDFKit.PDFDocument): void {
    const fonts = document.page.fonts as Record<string, unknown>;
    for (const [id, font] of this.used) fonts[id] ??= font.ref();
    document.addContent(`q 1 0 0 -1 0 ${HEIGHT} cm\n${this.content.join('\n')}\nQ`);
  }
}

/** Where each column begins, and how wide it is. */
function placesOf(columns: readonly Column[]): { x: number; room: number }[] {
  const all = columns.reduce((sum, { weight }) => sum + weight, 0);
  const unit = (WIDTH - 2 * MARGIN - GAP * (columns.length - 1)) / all;
  let x = MARGIN;
  return columns.map(({ weight }) => {
    const place = { x, room: weight * unit };
    x += place.room + GAP;
    return place;
  });
}

class Table {
  private page: Page | null = null;
  private y = 0;
  private pages = 0;
  private readonly places: { x: number; room: number }[];
  private readonly document: PDFKit.PDFDocument;
  private readonly glyphs: Glyphs;
  private readonly columns: readonly Column[];
  private readonly heading: Heading;
  private readonly look: Look;

  constructor(document: PDFKit.PDFDocument, columns: readonly Column[], heading: Heading, look: Look) {
    this.document = document;
    this.glyphs = new Glyphs(document, look.fonts);
    this.columns = columns;
    this.heading = heading;
    this.look = look;
    this.places = placesOf(columns);
  }

  private cells(cells: readonly (string | null)[], weight: Weight): void {
    this.columns.forEach((column, index) => {
      const [text, place] = [cells[index] ?? null, this.places[index]];
      if (text !== null && place)
        this.page?.text(text, place.x, this.y, place.room, { weight, right: isNumber(column) });
    });
  }

  begin(): Page {
    this.finish();
    const { title, workshop, period, made, names } = this.heading;
    this.document.addPage();
    const page = new Page(this.glyphs);
    this.page = page;
    this.pages += 1;
    const room = WIDTH - 2 * MARGIN;
    if (this.pages === 1) {
      page.text(title, MARGIN, MARGIN + HEADING_SIZE - 2, room, { weight: 700, size: HEADING_SIZE });
      page.text(`${workshop} · ${period}`, MARGIN, MARGIN + 31, room, { size: 9 });
    }
    this.y = this.pages === 1 ? FIRST_ROWS - LINE : ROWS_TOP - LINE;
    this.cells(names, 700);
    page.line(this.y + 4, 0.4);
    this.y += LINE + 2;
    page.text(`${title} · ${made}`, MARGIN, HEIGHT - 24, room, { size: 7 });
    const number = this.look.words.page.replace('{page}', String(this.pages));
    page.text(number, MARGIN, HEIGHT - 24, room, { size: 7, right: true });
    return page;
  }

  /** Writes the page that is under way. */
  finish(): void {
    this.page?.putInto(this.document);
    this.page = null;
  }

  row(cells: readonly Cell[], weight: Weight = 400): void {
    const page = this.page && this.y <= BOTTOM ? this.page : this.begin();
    this.cells(
      cells.map((cell, index) => {
        const column = this.columns[index];
        return cell === null || !column || (index === 0 && weight === 700) ? cell : cellWords(column, cell, this.look);
      }),
      weight,
    );
    page.line(this.y + 4, 0.88);
    this.y += LINE;
  }
}

export const beginPdf: BeginFile = (sink, columns, heading, look) => {
  const document = new PDFDocument({
    size: [WIDTH, HEIGHT],
    margin: 0,
    autoFirstPage: false,
    // None of its own: those would be read from its folder.
    font: '',
    fontLayoutCache: false,
    lang: look.language,
    displayTitle: true,
    info: { Title: heading.title, Author: heading.workshop },
  });
  document.on('data', (chunk: Uint8Array) => sink.write(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    document.on('end', () => resolve());
    document.on('error', reject);
  });
  const table = new Table(document, columns, heading, look);
  table.begin();
  return {
    row: (cells) => table.row(cells),
    async room() {
      // Its streams pack in turns of their own.
      await new Promise((resolve) => setImmediate(resolve));
      await sink.room();
    },
    async end(totals) {
      if (totals) table.row(totals, 700);
      table.finish();
      document.end();
      await ended;
      return sink.end();
    },
  };
};
