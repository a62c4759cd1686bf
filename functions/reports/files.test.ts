import ExcelJS from 'exceljs';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyTextFonts } from '../../infra/pdfAssets.ts';
import { readPdf, squeezed } from '../../test/support/pdf.ts';
import { zoneOf } from '../shared/zone.ts';
import type { Cell, Column } from './column.ts';
import { Sum } from './column.ts';
import type { BeginFile, Look } from './file.ts';
import { beginPdf } from './pdf.ts';
import { fileSink } from './sink.ts';
import { beginXlsx, columnName } from './xlsx.ts';

const COLUMNS: Column[] = [
  { id: 'at', type: 'time', weight: 12 },
  { id: 'item', type: 'text', weight: 30 },
  { id: 'day', type: 'day', weight: 8 },
  { id: 'quantity', type: 'quantity', weight: 8 },
  { id: 'cost', type: 'price', weight: 10 },
  { id: 'value', type: 'amount', weight: 10, total: true },
];
const HEADING = {
  title: 'Movimientos de almacén',
  workshop: 'El Experto',
  period: 'Del 1 al 31',
  made: 'Elaborado hoy',
  names: ['Fecha', 'Artículo', 'Día', 'Cantidad', 'Costo', 'Valor'],
};
const ROWS: Cell[][] = [
  ['2026-03-01T04:59:59.000Z', 'Filtro <de> "aceite" & más', '2026-03-01', '-1.500', '50.00', '-75.00'],
  ['2026-03-01T05:00:00.000Z', '=HYPERLINK("http://x")', null, '123456.789', '0.000001', '9007199254740993.07'],
  ['2026-03-02T12:30:00.000Z', 'Łożysko Ж Ω ệ 日 \u0007 _x0041_', '2026-03-02', '0.000', null, null],
];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reports-'));
  copyTextFonts(folder, 'woff');
});
afterAll(() => rmSync(folder, { recursive: true }));

const look = (): Look => ({
  locale: 'es-PE',
  language: 'es',
  offsetAt: zoneOf('America/Lima').offsetAt,
  words: { total: 'Total', page: 'Página {page}' },
  fonts: join(folder, 'fonts'),
});

async function written(begin: BeginFile, rows: Iterable<Cell[]>, totals: Cell[] | null = null): Promise<Buffer> {
  const path = join(folder, 'file');
  const file = begin(fileSink(path), COLUMNS, HEADING, look());
  for (const cells of rows) file.row(cells);
  await file.room();
  const bytes = await file.end(totals);
  const content = readFileSync(path);
  expect(content.length).toBe(bytes);
  return content;
}

describe('a report as a spreadsheet', () => {
  it('is opened by another reader, with numbers as numbers and times of the wall', async () => {
    const workbook = new ExcelJS.Workbook();
    const content = await written(beginXlsx, ROWS, ['Total', null, null, null, null, '9007199254740918.07']);
    await workbook.xlsx.load(new Uint8Array(content).buffer);
    const sheet = workbook.worksheets[0];
    const valuesOf = (row: number): unknown[] => (sheet?.getRow(row).values as unknown[]).slice(1);
    expect(valuesOf(1)).toEqual(['Movimientos de almacén']);
    expect(valuesOf(5)).toEqual(HEADING.names);
    // Lima is five hours behind UTC: the last second of a day, and the first of the next.
    expect(valuesOf(6)).toEqual([
      new Date('2026-02-28T23:59:59.000Z'),
      'Filtro <de> "aceite" & más',
      new Date('2026-03-01T00:00:00.000Z'),
      -1.5,
      50,
      -75,
    ]);
    expect(valuesOf(7)[1]).toBe('=HYPERLINK("http://x")');
    expect(sheet?.getCell('B7').formula).toBeUndefined();
    expect(valuesOf(7)[4]).toBe(0.000001);
    // Excel takes the escape back, this reader leaves it: without one Excel would show an A.
    expect(valuesOf(8)[1]).toBe('Łożysko Ж Ω ệ 日  _x005F_x0041_');
    expect(valuesOf(9)[0]).toBe('Total');
    expect(sheet?.getCell('D6').numFmt).toBe('#,##0.###');
    expect(sheet?.autoFilter).toBe('A5:F8');
    expect(sheet?.rowCount).toBe(9);
  });

  it('has room for many columns', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});

describe('a report on paper', () => {
  it('is read by another reader: title, header on each page, values in their locale, the sum at the end', async () => {
    const many = Array.from({ length: 100 }, (_, index): Cell[] => [
      '2026-03-02T12:30:00.000Z',
      `Artículo ${index}`,
      null,
      '1234.500',
      '0.000001',
      '1234567.80',
    ]);
    const pdf = await readPdf(await written(beginPdf, [...ROWS, ...many], ['Total', null, null, null, null, '1.00']));
    expect(pdf.title).toBe('Movimientos de almacén');
    expect(pdf.language).toBe('es');
    expect(pdf.pages.length).toBe(3);
    expect(pdf.beyond).toEqual([]);
    for (const [index, page] of pdf.pages.entries()) {
      expect(page).toContain('Artículo');
      expect(squeezed(page)).toContain(`Página${index + 1}`);
    }
    expect(pdf.text).toContain(squeezed('2026-02-28 23:59'));
    expect(pdf.text).toContain(squeezed('Filtro <de> "aceite" & más'));
    expect(pdf.text).toContain(squeezed('Łożysko Ж Ω ệ'));
    expect(pdf.text).toContain('9,007,199,254,740,993.07');
    expect(pdf.text).toContain('1,234.5');
    expect(pdf.text).toContain('0.000001');
    for (let index = 0; index < many.length; index += 1) expect(pdf.text).toContain(`Artículo${index}`);
    expect(squeezed(pdf.pages[2] ?? '')).toContain('Total');
  });

  it('cuts what is too long for its column', async () => {
    const pdf = await readPdf(await written(beginPdf, [[null, 'muy largo '.repeat(40), null, null, null, null]]));
    expect(pdf.beyond).toEqual([]);
    expect(pdf.text).toMatch(/muylargo.*…/);
  });

  it('says that there is nothing by an empty table', async () => {
    const pdf = await readPdf(await written(beginPdf, []));
    expect(pdf.pages).toHaveLength(1);
    expect(pdf.pages[0]).toContain('Cantidad');
  });
});

describe('sums', () => {
  it('are exact where doubles are not, with the decimals of what was added', () => {
    const sum = new Sum();
    for (const each of ['0.1', '0.2', '9007199254740993.07', '-0.30']) sum.add(each);
    expect(sum.toString()).toBe('9007199254740993.07');
    expect(new Sum().toString()).toBe('0');
    const below = new Sum();
    below.add('-0.05');
    expect(below.toString()).toBe('-0.05');
  });
});
