/** Administration through the web app alone: settings, series and logo, and what every refusal looks like to people. */
import { createCanvas } from '@napi-rs/canvas';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { OperationVariables } from '../../client/index.ts';
import { FIELDS, PARTS } from '../../web/app/modules/settings/parts.ts';
import { refusedAloud } from '../support/adminPages.ts';
import { scan } from '../support/app.ts';
import { fill, press, textOf } from '../support/page.ts';
import { REFUSAL_CODES, REFUSALS, USUAL_SERIES } from '../support/refusedPages.ts';
import { useWeb } from '../support/web.ts';
import { LABOR, newItem, newOrder, newSale, present, uniqueDigits } from '../support/workshop.ts';

const PICTURE = createCanvas(60, 30).toBuffer('image/png');
/** What can come here and is no logo. */
const FILES = {
  'logo.png': PICTURE,
  'page.png': Buffer.from('<!doctype html><script>alert(1)</script>'),
  'large.png': Buffer.concat([PICTURE, Buffer.alloc(1_048_577)]),
  'half.png': PICTURE.subarray(0, 20),
};

const shown = (page: Page, selector: string): Promise<boolean> => page.$(selector).then((found) => found !== null);

describe('the administration', () => {
  const web = useWeb();
  let folder: string;
  let before: OperationVariables<'updateSettings'>['input'];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'logos-'));
    for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content);
    const { pricesIncludeTax, phone, address, maxInvoicesPerWorkOrder } = present(await web.admin.settings());
    before = { pricesIncludeTax, phone, address, maxInvoicesPerWorkOrder, laborRates: null, logoKey: null };
  });
  afterEach(async () => {
    web.stack.deployment.disturb(undefined);
    web.stack.faults.around = undefined;
  });
  afterAll(async () => {
    await web.admin.updateSettings({ input: before });
    await web.admin.saveInvoiceSeries({ input: USUAL_SERIES });
    rmSync(folder, { recursive: true, force: true });
  });

  it('has a place for every setting that there is', async () => {
    const { page, faults } = await web.as('ADMIN', '/settings');
    for (const { name, holds } of PARTS) {
      await page.$eval(`a[href$="/settings/${name}"]`, (link) => link.click());
      await page.waitForSelector(`[data-part=${name}]`);
      for (const field of holds.flatMap((group): readonly string[] => FIELDS[group]))
        await page.waitForSelector(`[data-part] [name="${field}"], [data-part] [data-setting="${field}"]`);
    }
    expect(faults).toEqual([]);
  });

  it('changes settings that count from the next order on', async () => {
    const { page, faults } = await web.as('ADMIN', '/settings/labor');
    await fill(page, 'default', '77,5');
    await press(page, 'Guardar');
    await expect.poll(async () => present(await web.admin.settings()).laborRates?.default).toBe('77.50');
    await expect.poll(() => page.$eval('[name=default]', (input) => (input as HTMLInputElement).value)).toBe('77.50');
    await page.$eval('a[href$="/settings/taxes"]', (link) => link.click());
    await (await page.waitForSelector('[name=pricesIncludeTax]'))?.evaluate((input) => (input as HTMLElement).click());
    await page.keyboard.down('Control');
    await page.keyboard.press('s');
    await page.keyboard.up('Control');
    await expect.poll(async () => present(await web.admin.settings()).pricesIncludeTax).toBe(false);
    const { unitPrice: _price, ...hour } = LABOR;
    const order = await newOrder(web.stack, [hour]);
    const { page: theirs } = await web.as('ADVISOR', `/orders/${order.id}`);
    // 77.50, and 18 % on it.
    await expect.poll(() => textOf(theirs, '[data-totals]')).toContain('91.45');
    expect(faults).toEqual([]);
  });

  it('asks before a part that was changed is left', async () => {
    const { page } = await web.as('ADMIN', '/settings/workshop');
    await fill(page, 'address', 'A medio escribir');
    await page.$eval('a[href$="/settings/rules"]', (link) => link.click());
    await expect.poll(() => textOf(page, '[role=dialog]')).toContain('sin guardar');
    await press(page, 'Seguir escribiendo');
    expect(await page.$eval('[name=address]', (input) => (input as HTMLInputElement).value)).toBe('A medio escribir');
  });

  it('takes a picture for a logo, and nothing else: from here, or from there', async () => {
    const { page, faults } = await web.as('ADMIN', '/settings');
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().startsWith(web.stack.deployment.s3Endpoint ?? '-'))
        sent.push(request.url());
    });
    const choose = async (file: keyof typeof FILES): Promise<void> => {
      const input = await page.waitForSelector('input[type=file][name=logo]');
      await input?.uploadFile(join(folder, file));
    };
    const logo = (): Promise<string | null> =>
      page.$eval('[data-logo]', (element) => element.getAttribute('data-logo')).catch(() => null);
    await choose('page.png');
    await refusedAloud(page, 'no es una imagen');
    await choose('large.png');
    await refusedAloud(page, 'como máximo 1,024 KB');
    expect(sent).toEqual([]);
    await choose('half.png');
    await refusedAloud(page, 'El servidor no reconoce ahí una imagen');
    expect(sent).toHaveLength(1);
    expect(await logo()).toBe('none');
    await choose('logo.png');
    await expect.poll(logo).toBe('shown');
    expect(await page.$eval('[data-logo] img', (image) => (image as HTMLImageElement).naturalWidth)).toBe(60);
    expect(present(await web.admin.settings()).hasLogo).toBe(true);
    await press(page, 'Quitar');
    await expect.poll(logo).toBe('none');
    expect(faults).toEqual([]);
  });

  it('saves a logo beside what is being written, and only what others changed meanwhile is told', async () => {
    const { page, faults } = await web.as('ADMIN', '/settings/workshop');
    await fill(page, 'address', 'Av. Brasil 100');
    await (await page.waitForSelector('input[type=file][name=logo]'))?.uploadFile(join(folder, 'logo.png'));
    await page.waitForSelector('[data-logo=shown]');
    const address = (): Promise<string> => page.$eval('input[name=address]', (input) => input.value);
    expect(await address()).toBe('Av. Brasil 100');
    await press(page, 'Guardar');
    await expect.poll(async () => present(await web.admin.settings()).address).toBe('Av. Brasil 100');
    expect(await shown(page, '[data-stale]')).toBe(false);

    // What somebody else wrote meanwhile is told all the same: their telephone, and over whose address one writes.
    await fill(page, 'address', 'Av. Brasil 200');
    await web.admin.updateSettings({ input: { address: 'Av. Arica 1', phone: '+51 987 333 444' } });
    await press(page, 'Quitar');
    await page.waitForSelector('[data-logo=none]');
    await expect.poll(() => textOf(page, '[data-stale]')).toContain('«Av. Arica 1»; usted escribió «Av. Brasil 200»');
    expect(await textOf(page, '[data-stale]')).toContain('+51987333444');
    await press(page, 'Dejar lo nuevo');
    await expect.poll(address).toBe('Av. Arica 1');
    expect(present(await web.admin.settings()).address).toBe('Av. Arica 1');
    expect(faults).toEqual([]);
  });

  it('warns of a series that is almost used up, refuses with words when it is, and has another take its place', async () => {
    const item = await newItem(web.stack, '20', '10.00');
    const prefix = `B8${uniqueDigits(2)}`;
    const { page, faults } = await web.as('ADMIN', '/settings/series');
    await press(page, 'Nueva serie');
    await fill(page, 'prefix', prefix);
    await page.select('[name=kind]', 'QUICK_SALE');
    await fill(page, 'to', '10');
    await page.$eval('[name=isDefault]', (input) => (input as HTMLElement).click());
    await press(page, 'Guardar');
    const card = `[data-series=${prefix}]`;
    await expect.poll(() => textOf(page, card)).toContain('Quedan 10 de 10 números');
    for (let sold = 0; sold < 9; sold += 1) await newSale(web.stack, [item.id]);
    await page.reload();
    await expect.poll(() => textOf(page, card)).toContain('Queda 1 de 10 números');
    expect(await textOf(page, card)).toContain('Se está acabando');
    expect(await page.$eval(`${card} [role=progressbar]`, (bar) => bar.getAttribute('aria-valuenow'))).toBe('90');

    const { page: till } = await web.as('CASHIER', '/billing/sale');
    const pay = async (): Promise<void> => {
      await till.keyboard.down('Control');
      await till.keyboard.press('Enter');
      await till.keyboard.up('Control');
    };
    const sell = async (): Promise<void> => {
      await till.waitForSelector('input[name=saleItem]');
      await scan(till, item.sku);
      await till.waitForSelector(`[data-basket="${item.sku}"]`);
      await pay();
    };
    await expect.poll(() => textOf(till, `[data-series-notice=${prefix}]`)).toContain('Queda 1 número');
    await sell();
    await till.waitForSelector('[data-sold]');
    await press(till, 'Siguiente venta');
    await sell();
    await refusedAloud(till, 'La serie no tiene más números');

    await page.reload();
    await expect.poll(() => textOf(page, card)).toContain('No le quedan números');
    await press(page, 'Poner otra en su lugar');
    const next = `B${String(Number(prefix.slice(1)) + 1)}`;
    await expect.poll(() => page.$eval('[name=prefix]', (input) => (input as HTMLInputElement).value)).toBe(next);
    await fill(page, 'to', '99999999');
    await press(page, 'Guardar');
    await expect.poll(() => textOf(page, `[data-series=${next}]`)).toContain('La habitual');
    expect(await textOf(page, card)).not.toContain('La habitual');
    // The old one was authorised for more, after all.
    await page.$$eval(`${card} button`, (buttons) => buttons.at(-1)?.click());
    await fill(page, 'to', '30');
    await press(page, 'Guardar');
    await expect.poll(() => textOf(page, card)).toContain('Quedan 20 de 30 números');
    await pay();
    await till.waitForSelector('[data-sold]');
    expect(await till.$eval('[data-sold]', (sold) => sold.getAttribute('data-sold'))).toBe(`${next}-00000001`);
    expect(faults).toEqual([]);
  });

  it('tells of two browsers on one thing who was faster and what they wrote, and goes on', async () => {
    const order = await newOrder(web.stack, [LABOR]);
    const { page: slow, faults } = await web.as('ADVISOR', `/orders/${order.id}`);
    await press(slow, 'Cambiar');
    await fill(slow, 'bay', 'B1');
    const { page: quick } = await web.as('ADMIN', `/orders/${order.id}`);
    await press(quick, 'Cambiar');
    await fill(quick, 'bay', 'B7');
    await press(quick, 'Guardar');
    await quick.waitForSelector('[role=dialog]', { hidden: true });
    await press(slow, 'Guardar');
    await expect.poll(() => textOf(slow, '[data-stale]')).toContain('Rosa Quispe lo cambió');
    expect(await textOf(slow, '[data-stale]')).toContain('«B7»; usted escribió «B1»');
    await press(slow, 'Dejar lo nuevo');
    await fill(slow, 'mileage', '120000');
    await press(slow, 'Guardar');
    await slow.waitForSelector('[role=dialog]', { hidden: true });
    expect(present(await web.admin.workOrder({ id: order.id }))).toMatchObject({ bay: 'B7', mileage: 120_000 });

    // The settings, each in a browser of its own.
    const [one, other] = [(await web.as('ADMIN', '/settings')).page, (await web.as('ADMIN', '/settings')).page];
    await fill(one, 'address', 'Av. Grau 1');
    await fill(other, 'address', 'Av. Grau 2');
    await fill(one, 'phone', '+51 987 111 222');
    await press(one, 'Guardar');
    await expect.poll(() => textOf(one, '[data-toasts]')).toContain('Ajustes guardados');
    await press(other, 'Guardar');
    await expect.poll(() => textOf(other, '[data-stale]')).toContain('«Av. Grau 1»; usted escribió «Av. Grau 2»');
    expect(await textOf(other, '[data-stale]')).toContain('+51987111222');
    await press(other, 'Guardar');
    await expect.poll(() => shown(other, '[data-stale]')).toBe(false);
    expect(present(await web.admin.settings())).toMatchObject({ address: 'Av. Grau 2', phone: '+51987111222' });
    expect(faults).toEqual([]);
  });

  it('shows everybody their own profile, and what they can do about their access', async () => {
    const { page, faults } = await web.as('CASHIER', '/profile');
    expect(await textOf(page, 'main')).toContain('Carmen Huamán');
    expect(await shown(page, 'input[name=name]')).toBe(false);
    await press(page, 'Configurar autenticador');
    // What is there instead says why.
    await expect.poll(async () => (await shown(page, '[data-qr]')) || textOf(page, 'body')).toBe(true);
    await press(page, 'Salir en todos los dispositivos');
    await expect.poll(() => textOf(page, 'main')).toContain('Cierra todas sus sesiones');
    expect(faults).toEqual([]);
  });

  it.each(REFUSAL_CODES)('is refused in words where it belongs: %s', async (code) => {
    await REFUSALS[code](web);
  });
});
