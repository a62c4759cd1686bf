/** What leaves the web app: slips, receipts and labels as a printer gets them, and lists as files. */
import { readFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { BinaryBitmap, Code128Reader, HybridBinarizer, RGBLuminanceSource } from '@zxing/library';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pagePicture } from '../../scripts/support/pdfPicture.ts';
import { pickOne, scan } from '../support/app.ts';
import { press } from '../support/page.ts';
import { useWeb } from '../support/web.ts';
import { newCustomer, newItem, newVehicle } from '../support/workshop.ts';

/** Points an inch, and millimetres. */
const millimetres = (points: number): number => Math.round((points / 72) * 25.4);

/** As a printer gets it, on the paper that the page itself names. */
async function printed(page: Page): Promise<{ bytes: Uint8Array; sizes: [number, number][]; text: string }> {
  const session = await page.createCDPSession();
  const { data } = await session.send('Page.printToPDF', { preferCSSPageSize: true, printBackground: true });
  const bytes = new Uint8Array(Buffer.from(data, 'base64'));
  const document = await getDocument({ data: bytes.slice() }).promise;
  const sizes: [number, number][] = [];
  let text = '';
  for (let number = 1; number <= document.numPages; number += 1) {
    const sheet = await document.getPage(number);
    const { width, height } = sheet.getViewport({ scale: 1 });
    sizes.push([millimetres(width), millimetres(height)]);
    const { items } = await sheet.getTextContent();
    text += items.map((item) => ('str' in item ? item.str : '')).join(' ');
  }
  await document.destroy();
  return { bytes, sizes, text };
}

/** What a scanner reads off a picture. */
async function barsOf(picture: Buffer): Promise<string> {
  const image = await loadImage(picture);
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const light = new Uint8ClampedArray(image.width * image.height);
  for (let at = 0; at < light.length; at += 1)
    light[at] = ((data[at * 4] ?? 0) + (data[at * 4 + 1] ?? 0) + (data[at * 4 + 2] ?? 0)) / 3;
  const source = new RGBLuminanceSource(light, image.width, image.height);
  return new Code128Reader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
}

describe('what leaves the web app', () => {
  const web = useWeb();
  let folder: string;
  beforeAll(async () => {
    await web.admin.updateSettings({ input: { complaintPhrases: null } });
    folder = mkdtempSync(join(tmpdir(), 'downloads-'));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
  });
  async function as(role: string, path: string): Promise<Page> {
    const { page } = await web.as(role, path);
    return page;
  }
  const choosePaper = async (page: Page, label: string): Promise<void> => {
    const found = await page.waitForSelector(`::-p-xpath(//label[normalize-space(.)="${label}"])`);
    await found?.evaluate((element) => (element as HTMLElement).click());
    await page.waitForSelector(`[data-paper=${label.startsWith('Rollo') ? 'roll' : 'sheet'}]`);
  };

  it('is an order’s slip on one sheet, or on a roll where this workplace has one', async () => {
    const { plate } = await newVehicle(web.stack, (await newCustomer(web.stack)).id);
    const page = await as('ADVISOR', '/reception');
    await pickOne(page, 'anybody', plate, plate);
    await press(page, 'Frenos');
    await press(page, 'Abrir orden');
    await page.waitForSelector('[data-slip] [data-qr]');
    const sheet = await printed(page);
    expect(sheet.sizes).toEqual([[210, 297]]);
    expect(sheet.text).toContain(plate);
    expect(sheet.text).not.toContain('Siguiente');
    await choosePaper(page, 'Rollo 80 mm');
    expect((await printed(page)).sizes).toEqual([[80, 200]]);
  });

  it('is a receipt on a roll of 80 mm, with its total', async () => {
    const item = await newItem(web.stack, '4', '10.00');
    const page = await as('CASHIER', '/billing/sale');
    await page.waitForSelector('input[name=saleItem]');
    await scan(page, item.sku);
    await page.waitForSelector(`[data-basket="${item.sku}"]`);
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await page.waitForSelector('[data-sold]');
    const { sizes, text } = await printed(page);
    expect(sizes).toEqual([[80, 200]]);
    expect(text).toContain('10.00');
    expect(text).not.toContain('Siguiente venta');
  });

  it('is a label of 50 × 25 mm whose bars a scanner reads', async () => {
    const item = await newItem(web.stack, '1');
    const page = await as('STOREKEEPER', `/inventory/${item.id}`);
    await press(page, 'Etiqueta');
    await page.waitForSelector('[data-label] svg');
    const { bytes, sizes } = await printed(page);
    expect(sizes).toEqual([[50, 25]]);
    expect(await barsOf(Buffer.from(await pagePicture(Buffer.from(bytes), 1, 6)))).toBe(item.sku);
  });

  it('is a list as files, which hold all of it', async () => {
    const item = await newItem(web.stack, '7');
    const page = await as('STOREKEEPER', `/inventory?find=${item.sku}`);
    const { id } = page.browserContext();
    const session = await page.browser().target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: folder,
      ...(id === undefined ? {} : { browserContextId: id }),
    });
    await page.waitForSelector('tr[data-row]');
    await page.$eval('button[aria-label^="Columnas y archivo"]', (button) => (button as HTMLElement).click());
    for (const kind of ['CSV', 'XLSX']) {
      await press(page, kind);
      await expect.poll(() => readdirSync(folder).filter((file) => file.endsWith(kind.toLowerCase()))).toHaveLength(1);
    }
    const read = (kind: string): Buffer => readFileSync(join(folder, `inventory.${kind}`));
    await expect.poll(() => read('csv').toString('utf8')).toContain(item.sku);
    const [head = '', row = ''] = read('csv').toString('utf8').replace('\uFEFF', '').split('\r\n');
    expect(head.split(',')).toContain('Nombre');
    expect(row.split(',')).toHaveLength(head.split(',').length);
    await expect.poll(() => read('xlsx').includes(item.sku)).toBe(true);
    expect(read('xlsx').subarray(0, 2).toString()).toBe('PK');
  });
});
