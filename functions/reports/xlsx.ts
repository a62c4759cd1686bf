/**
 * A workbook of one sheet, written as its rows come (ECMA-376, SpreadsheetML): texts stand in their cells, numbers as the decimal strings
 * that they are, times as serial days of the workshop's wall. npm `fflate` packs it.
 */
import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Cell, Column, ColumnType } from './column.ts';
import { isNumber } from './column.ts';
import type { BeginFile, Heading, Look } from './file.ts';
import { PARTS, STYLE } from './workbook.ts';

/** As many as a sheet has: ECMA-376, and Excel's own limits. */
const MAX_ROWS = 1_048_576;
const MAX_TEXT = 32_767;
const DAY_MS = 86_400_000;
/** Day 0 of serial dates, so that all after February 1900 are right. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
/** The heading's lines, and an empty one. */
const HEADER_ROW = 5;
/** Pushed together: small pieces are packed badly. */
const CHUNK = 64 * 1024;

/** XML 1.0 has no control characters, no halves of characters and no last two; Excel reads `_x0041_` as a letter. */
const UNWRITTEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

function escaped(text: string): string {
  return text
    .slice(0, MAX_TEXT)
    .replace(UNWRITTEN, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** `A`, `B`, …, `AA`. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

const textCell = (place: string, text: string, style: number): string =>
  `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
const numberCell = (place: string, value: string, style: number): string =>
  `<c r="${place}" s="${style}"><v>${value}</v></c>`;

const STYLES: Readonly<Record<ColumnType, number>> = {
  text: STYLE.text,
  time: STYLE.time,
  day: STYLE.day,
  quantity: STYLE.quantity,
  price: STYLE.price,
  amount: STYLE.amount,
  integer: STYLE.integer,
};

function cellOf(column: Column, cell: Cell, place: string, { offsetAt }: Look): string {
  if (cell === null || cell === '') return '';
  const style = STYLES[column.type];
  if (isNumber(column)) return numberCell(place, cell, style);
  if (column.type === 'text') return textCell(place, cell, style);
  const moment = Date.parse(column.type === 'day' ? `${cell}T00:00:00Z` : cell);
  const wall = column.type === 'day' ? moment : moment + offsetAt(moment);
  return numberCell(place, ((wall - DAY_ZERO) / DAY_MS).toFixed(8), style);
}

function beginning(columns: readonly Column[], { title, workshop, period, made, names }: Heading): string {
  const widths = columns.map(
    ({ weight }, index) => `<col min="${index + 1}" max="${index + 1}" width="${weight + 3}" customWidth="1"/>`,
  );
  const line = (row: number, text: string, style: number): string =>
    `<row r="${row}">${textCell(`A${row}`, text, style)}</row>`;
  const header = names.map((name, index) => textCell(`${columnName(index)}${HEADER_ROW}`, name, STYLE.header));
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0">' +
    `<pane ySplit="${HEADER_ROW}" topLeftCell="A${HEADER_ROW + 1}" activePane="bottomLeft" state="frozen"/>` +
    `</sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>` +
    line(1, title, STYLE.title) +
    line(2, workshop, STYLE.text) +
    line(3, `${period} · ${made}`, STYLE.text) +
    `<row r="${HEADER_ROW}">${header.join('')}</row>`
  );
}

export const beginXlsx: BeginFile = (sink, columns, heading, look) => {
  let failure: Error | null = null;
  const zip = new Zip((error, chunk) => {
    if (error) failure = error;
    else sink.write(chunk);
  });
  const part = (name: string): ZipDeflate => {
    const stream = new ZipDeflate(name, { level: 6 });
    zip.add(stream);
    return stream;
  };
  for (const [name, xml] of Object.entries(PARTS)) part(name).push(strToU8(xml), true);
  const sheet = part('xl/worksheets/sheet1.xml');
  let waiting = beginning(columns, heading);
  let rows = HEADER_ROW;
  const flush = (final: boolean): void => {
    sheet.push(strToU8(waiting), final);
    waiting = '';
    if (failure) throw failure;
  };
  const names = columns.map((_column, index) => columnName(index));
  const place = (index: number): string => `${names[index] ?? ''}${rows}`;
  return {
    row(cells) {
      rows += 1;
      if (rows >= MAX_ROWS) throw new Error(`a sheet holds ${MAX_ROWS} rows, and there are more`);
      const written = columns.map((column, index) => cellOf(column, cells[index] ?? null, place(index), look));
      waiting += `<row r="${rows}">${written.join('')}</row>`;
      if (waiting.length >= CHUNK) flush(false);
    },
    room: () => sink.room(),
    end(totals) {
      const last = `${columnName(columns.length - 1)}${rows}`;
      if (totals) {
        rows += 1;
        const cells = totals.map((cell, index) => {
          if (cell === null) return '';
          return index === 0 ? textCell(place(index), cell, STYLE.header) : numberCell(place(index), cell, STYLE.total);
        });
        waiting += `<row r="${rows}">${cells.join('')}</row>`;
      }
      waiting += `</sheetData><autoFilter ref="A${HEADER_ROW}:${last}"/></worksheet>`;
      flush(true);
      zip.end();
      return sink.end();
    },
  };
};
