import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InvoiceRow } from '../../resolvers/invoices/invoice.ts';
import { pagePicture } from '../../scripts/support/pdfPicture.ts';
import { readPdf, squeezed } from '../../test/support/pdf.ts';
import { testInvoice, testPayment } from './testInvoice.ts';
import type { PdfPress } from '../../test/support/pdfPress.ts';
import { startPress } from '../../test/support/pdfPress.ts';

/** What stands at the head of a table, and what each of its rows says. */
const TABLES = [
  ['N.ºDescripción', 'Línea'],
  ['DETALLE', 'Línea'],
  ['ImpuestoTasaBaseMonto', 'IGV(Gravado)'],
  ['IMPUESTOS', 'IGV(Gravado)'],
  ['FechaMedioReferenciaMonto', 'Tarjeta'],
  ['PAGOS', 'Tarjeta'],
] as const;
const SUMS = ['Subtotal', 'Porpagar'] as const;
const PAPERS = { A4: 'PE', letter: 'CL' } as const;

/** Dots a millimetre. */
const SCALE = 12;
const dots = (millimetres: number): number => Math.round(millimetres * SCALE);

describe('the pages of a document', () => {
  let press: PdfPress;
  beforeAll(() => {
    press = startPress();
  });
  afterAll(() => press.stop());

  const print = (invoice: InvoiceRow, paper: keyof typeof PAPERS, payments = 0): Promise<Uint8Array> =>
    press.print(
      invoice,
      Array.from({ length: payments }, () => testPayment(100)),
      { country: PAPERS[paper] },
    );
  const pagesOf = async (pdf: Uint8Array): Promise<string[]> => (await readPdf(pdf)).pages.map(squeezed);

  // Where a page's foot fell into the taxes, before the sums, or before their last line; and beside them.
  it.each([
    ['A4', [1, 13, 14, 15, 16, 17, 20, 21, 44, 45, 49, 50]],
    ['letter', [1, 11, 12, 13, 14, 15, 18, 19, 40, 41, 45, 46]],
  ] as const)('keep table headers with rows, and the totals together with the last line: %s', async (paper, counts) => {
    const bad: string[] = [];
    for (const [index, count] of counts.entries()) {
      const payments = index % 4;
      const pages = await pagesOf(await print(testInvoice(count), paper, payments));
      const say = (what: string): unknown => bad.push(`${what}: ${count} lines, ${payments} payments`);
      for (const page of pages)
        for (const [head, row] of TABLES) if (page.includes(head) && !page.includes(row)) say(`${head} alone`);
      const [first, last] = SUMS.map((sum) => pages.findIndex((page) => page.includes(sum)));
      if (first !== last) say('sums in parts');
      if (!pages[first ?? -1]?.includes(`Línea${count}:`)) say('sums without the last line');
    }
    expect(bad).toEqual([]);
  });

  it.each([3, 14])('start the payments on a page that has room for at least one of them: %i lines', async (count) => {
    const pages = await pagesOf(await print(testInvoice(count), 'A4', 60));
    const payments = pages.map((page) => page.split('Tarjeta').length - 1);
    expect(payments.reduce((sum, each) => sum + each)).toBe(60);
    // A page holds more than thirty.
    expect(pages).toHaveLength(3);
    expect((payments[0] ?? 0) > 0).toBe(count === 3);
    for (const page of pages)
      for (const [head, row] of TABLES) expect(!page.includes(head) || page.includes(row), head).toBe(true);
  });

  /** How much of a dot is of a colour, from 0 to 1, by its distance from white: edges are softened. */
  async function picture(pdf: Uint8Array): Promise<(x: number, y: number) => { ink: number; isRed: boolean }> {
    const image = await loadImage(await pagePicture(pdf, 1, (SCALE * 25.4) / 72));
    const drawing = createCanvas(image.width, image.height).getContext('2d');
    drawing.drawImage(image, 0, 0);
    const { data, width } = drawing.getImageData(0, 0, image.width, image.height);
    return (x, y) => {
      const [red = 0, green = 0, blue = 0] = data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3);
      return { ink: 1 - Math.min(red, green, blue) / 255, isRed: red > blue };
    };
  }

  it('have frames as thick on the right as on the left', async () => {
    const voided = { reason: 'Datos errados', by: 'Carla Ríos', byId: 'u', at: '2026-11-27T16:00:00.000Z' };
    const at = await picture(await print(testInvoice(1, { status: 'VOIDED', voided }), 'A4'));
    const ink = (from: number, to: number, y: number): number =>
      Array.from({ length: dots(to) - dots(from) }, (_, index) => at(dots(from) + index, y).ink).reduce(
        (sum, each) => sum + each,
      );
    // The box of the number, above its text; and the sentence of the void, which is the first red thing below.
    const red =
      Array.from({ length: dots(40) }, (_, index) => dots(40) + index).find((y) => at(dots(20), y).isRed) ?? 0;
    for (const [left, y] of [
      [134, dots(25)],
      [14, red + dots(1.5)],
    ] as const) {
      const [one, other] = [ink(left - 1, left + 1, y), ink(195, 197, y)];
      expect(one).toBeGreaterThan(1);
      expect(other / one).toBeGreaterThan(0.95);
    }
  });

  it('print nothing between the last line and the margin', async () => {
    const at = await picture(await print(testInvoice(30), 'letter'));
    const foot = { from: dots(279.4 - 18 - 1.5), to: dots(279.4 - 18 + 1.5) };
    const inked = Array.from({ length: foot.to - foot.from }, (_, index) => foot.from + index).filter(
      (y) => at(dots(100), y).ink > 0.1,
    );
    expect(inked).toEqual([]);
  });
});
