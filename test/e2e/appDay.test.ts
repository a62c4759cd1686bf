/** A workshop's day through the web app alone: reception, work, invoice, payment, delivery, counter sale. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HTML, jpeg, PDF, photo } from '../../functions/uploads/testFiles.ts';
import { countTouches, followLink, linksOf, pickOne, reachRow, scan, smallTargets } from '../support/app.ts';
import { mailsTo } from '../support/mails.ts';
import { chooseFile, fill, press, submit, textOf } from '../support/page.ts';
import { useWeb } from '../support/web.ts';
import {
  LABOR,
  newCustomer,
  newItem,
  newOrder,
  newVehicle,
  present,
  unique,
  uniqueDigits,
  userWith,
} from '../support/workshop.ts';

/** As a mail's reader sees it. */
const plainOf = (html: string): string => html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const TABLET = { width: 1024, height: 768, hasTouch: true };

describe('a day in the web app', () => {
  const folder = mkdtempSync(join(tmpdir(), 'files-'));
  const web = useWeb();
  beforeAll(async () => {
    await web.admin.updateSettings({ input: { complaintPhrases: null } });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const stateOf = (page: Page): Promise<string> => textOf(page, 'h1 ~ [data-state]');

  const fileAt = (name: string, content: Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const photoFile = async (name: string): Promise<string> => fileAt(name, await photo());

  it('begins with a car that is known: an open order in five touches', async () => {
    const customer = await newCustomer(web.stack);
    const { plate, id } = await newVehicle(web.stack, customer.id);
    const { page, faults } = await web.as('ADVISOR', '/reception', TABLET);
    await page.waitForSelector('input[name=anybody]');
    const count = await countTouches(page);
    // The field has the focus already.
    await page.keyboard.type(plate);
    await expect.poll(() => textOf(page, '[role=option]')).toContain(plate);
    await page.keyboard.press('Enter');
    await page.waitForSelector('textarea[name=complaint]');
    expect(await smallTargets(page)).toEqual([]);
    await press(page, 'Frenos');
    await page.waitForSelector('input[type=radio]');
    await page.$eval('input[type=radio]', (chip) => (chip as HTMLElement).click());
    await press(page, 'Abrir orden');
    await page.waitForSelector('[data-slip]');
    const { touches } = await count();
    expect(touches).toBeLessThanOrEqual(5);
    const { items } = present(await web.admin.workOrders({ vehicleId: id }));
    expect(items).toMatchObject([{ state: 'RECEIVED', complaint: 'Frenos' }]);
    expect(present(items[0]).promisedAt).not.toBeNull();
    // The car as it came, before anybody works at it.
    await chooseFile(page, 'camera', await photoFile('choque.jpg'));
    await page.waitForSelector('[data-file="choque.jpg"] [data-preview=shown]');
    const { items: photos } = present(
      await web.admin.attachments({ ownerType: 'WORK_ORDER', ownerId: present(items[0]).id }),
    );
    expect(photos.map(({ fileName }) => fileName)).toEqual(['choque.jpg']);
    expect(faults).toEqual([]);
  });

  it('keeps files with an order and its vehicle: by choice, drop and paste, with versions, and refuses others', async () => {
    const order = await newOrder(web.stack);
    const { page, faults } = await web.as('ADVISOR', `/orders/${order.id}`);
    const there = (name: string, more = '') => page.waitForSelector(`[data-file="${name}"] ${more}`);
    const informe = fileAt('informe.pdf', PDF);
    await chooseFile(page, 'files', informe);
    await there('informe.pdf');
    await chooseFile(page, 'files', informe);
    await expect
      .poll(() => page.$$eval('[data-file="informe.pdf"] option', (all) => all.map((each) => each.textContent)), {
        timeout: 120_000,
      })
      .toEqual(['Versión 2', 'Versión 1']);
    await chooseFile(page, 'files', fileAt('pagina.pdf', HTML));
    await expect.poll(() => textOf(page, '[data-refused="pagina.pdf"]')).toContain('no es una foto');
    // The store has it, and it is two things.
    await chooseFile(page, 'files', fileAt('doble.pdf', Buffer.concat([PDF, HTML])));
    await expect.poll(() => textOf(page, '[data-refused="doble.pdf"]')).toContain('dos cosas');
    const give = (how: 'drop' | 'paste', name: string, base64: string): Promise<void> =>
      page.evaluate(
        (as, called, content) => {
          const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
          const data = new DataTransfer();
          data.items.add(new File([bytes], called, { type: 'image/jpeg' }));
          const init = { bubbles: true, cancelable: true };
          if (as === 'paste') document.dispatchEvent(new ClipboardEvent('paste', { ...init, clipboardData: data }));
          else
            document
              .querySelector('[data-over]')
              ?.dispatchEvent(new DragEvent('drop', { ...init, dataTransfer: data }));
        },
        how,
        name,
        base64,
      );
    const picture = (await jpeg()).toString('base64');
    await give('drop', 'puerta.jpg', picture);
    await there('puerta.jpg', '[data-preview=shown]');
    await page.$eval('[data-files] input[value=VEHICLE]', (choice) => (choice as HTMLElement).click());
    await page.waitForSelector('[data-files=VEHICLE] [data-over]');
    await give('paste', 'tarjeta.jpg', picture);
    await there('tarjeta.jpg', '[data-preview=shown]');
    const { items } = present(
      await web.admin.attachments({ ownerType: 'VEHICLE', ownerId: present(order.vehicle).id }),
    );
    expect(items.map(({ fileName }) => fileName)).toEqual(['tarjeta.jpg']);
    expect(faults).toEqual([]);
  });

  it('goes from a new customer to a paid invoice and the keys, each by their own role', async () => {
    const plate = `N${uniqueDigits(6)}`;
    const item = await newItem(web.stack, '5', '118.00');
    const reception = await web.as('ADVISOR', '/reception', TABLET);
    const { page } = reception;
    await pickOne(page, 'anybody', plate, 'Registrar');
    await press(page, 'Guardar cliente');
    await expect.poll(() => textOf(page, 'form')).toContain('Falta este dato');
    await fill(page, 'name', 'Rosa Ñaupari Quispe');
    await fill(page, 'phone', 'no es un teléfono');
    await press(page, 'Guardar cliente');
    await expect
      .poll(() => page.$eval('input[name=phone]', (input) => input.getAttribute('aria-invalid')))
      .toBe('true');
    await fill(page, 'phone', '+51 987 654 321');
    await press(page, 'Guardar cliente');
    await page.waitForSelector('input[name=make]');
    await fill(page, 'make', 'Toyota');
    await fill(page, 'model', 'Hilux');
    await press(page, 'Guardar vehículo');
    await page.waitForSelector('[data-vehicle]');
    await press(page, 'Ruido');
    await press(page, 'Abrir orden');
    const id = await (await page.waitForSelector('[data-slip]'))?.evaluate((slip) => slip.getAttribute('data-slip'));
    await followLink(page, 'Ver la orden');
    await expect.poll(() => stateOf(page)).toBe('Recibido');

    await press(page, 'Agregar línea');
    await pickOne(page, 'parts', item.sku, item.sku);
    await fill(page, 'quantity', '9');
    await press(page, 'Agregar');
    await expect.poll(() => textOf(page, '[role=dialog] form')).toContain('se piden 9 y hay 5');
    expect(await page.$eval('input[name=quantity]', (input) => input.getAttribute('aria-invalid'))).toBe('true');
    await fill(page, 'quantity', '2');
    await press(page, 'Agregar');
    await expect.poll(() => textOf(page, '[data-totals]')).toContain('236.00');
    await press(page, 'Pasar a Aprobado');
    await expect.poll(() => stateOf(page)).toBe('Aprobado');

    const technician = await web.as('TECHNICIAN', `/orders/${id}`);
    for (const [label, reached] of [
      ['Pasar a En trabajo', 'En trabajo'],
      ['Pasar a Control', 'Control'],
    ] as const) {
      await press(technician.page, label);
      await expect.poll(() => stateOf(technician.page)).toBe(reached);
    }
    await press(page, 'Pasar a Listo');
    await expect.poll(() => stateOf(page)).toBe('Listo');

    const { page: cash, faults } = await web.as('CASHIER', '/billing');
    await reachRow(cash, plate);
    await followLink(cash, plate);
    await expect.poll(() => textOf(cash, '[data-paper]')).toContain('236.00');
    await press(cash, 'Emitir');
    await expect.poll(() => textOf(cash, '[data-balance]')).toContain('236.00');
    await press(cash, 'Registrar pago en PEN');
    await expect.poll(() => textOf(cash, '[data-balance]')).toMatch(/\s0\.00/);
    await press(cash, 'Entregar el vehículo');
    await expect.poll(async () => present(await web.admin.workOrder({ id: id ?? '' })).state).toBe('DELIVERED');
    expect([...reception.faults, ...technician.faults, ...faults]).toEqual([]);
  });

  it('sells three things over the counter by scanner and keyboard alone', async () => {
    const items = await Promise.all(['10.00', '20.00', '5.50'].map((price) => newItem(web.stack, '4', price)));
    const { page, faults } = await web.as('CASHIER', '/billing/sale');
    await page.waitForSelector('input[name=saleItem]');
    const count = await countTouches(page);
    const began = Date.now();
    for (const { sku } of [...items, present(items[0])]) {
      await scan(page, sku);
      await page.waitForSelector(`[data-basket="${sku}"]`);
    }
    await expect.poll(() => textOf(page, '[data-sale-total]')).toContain('45.50');
    // What the scanner typed is not left in the field that had the focus.
    expect(await page.$eval('input[name=saleItem]', (input) => input.value)).toBe('');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    const sold = await page.waitForSelector('[data-sold]');
    expect(Date.now() - began).toBeLessThan(15_000);
    expect((await count()).touches).toBe(0);
    const number = (await sold?.evaluate((element) => element.getAttribute('data-sold'))) ?? '';
    expect(present(await web.admin.invoice({ id: number }))).toMatchObject({ total: '45.50', status: 'PAID' });
    expect(present(await web.admin.inventoryItem({ id: present(items[0]).id })).stock).toBe('2');
    await page.keyboard.press('Enter');
    await expect.poll(() => textOf(page, 'main')).toContain('Escanee el primer artículo');
    expect(faults).toEqual([]);
  });

  it('receives goods, counts and corrects them, and the ledger says so', async () => {
    const item = await newItem(web.stack, '3');
    const { page, faults } = await web.as('STOREKEEPER', `/inventory/${item.id}`);
    const stock = (): Promise<string> => textOf(page, '[data-stock]');
    await expect.poll(stock).toMatch(/^3 /);
    await press(page, 'Recibir');
    await fill(page, 'quantity', '2,5');
    await fill(page, 'unitCost', '40.00');
    await fill(page, 'reference', 'Guía 001-4711');
    await press(page, 'Guardar');
    await expect.poll(stock).toMatch(/^5\.5 /);
    await press(page, 'Contar');
    await fill(page, 'quantity', '5');
    await press(page, 'Guardar');
    await expect.poll(stock).toMatch(/^5 /);
    await press(page, 'Corregir');
    await fill(page, 'quantity', '-1');
    await press(page, 'Guardar');
    await expect
      .poll(() => page.$eval('input[name=reason]', (input) => input.getAttribute('aria-invalid')))
      .toBe('true');
    await fill(page, 'reason', 'Se rompió uno');
    await press(page, 'Guardar');
    await expect.poll(stock).toMatch(/^4 /);
    const ledger = () =>
      page.$$eval('table[aria-label=Movimientos] tbody tr', (rows) => rows.map((row) => row.textContent));
    await expect
      .poll(ledger)
      .toEqual([
        expect.stringContaining('Se rompió uno'),
        expect.anything(),
        expect.stringContaining('Guía 001-4711'),
        expect.anything(),
      ]);
    expect(faults).toEqual([]);
  });

  it('loses nothing where two write at once: what changed is told, by field, and decided', async () => {
    const order = await newOrder(web.stack, [LABOR]);
    const { page, faults } = await web.as('ADVISOR', `/orders/${order.id}`);
    await press(page, 'Cambiar');
    await fill(page, 'bay', 'B1');
    await web.admin.updateWorkOrder({ id: order.id, input: { bay: 'B7', complaint: 'Vibra al frenar' } });
    await press(page, 'Guardar');
    await expect.poll(() => textOf(page, '[data-stale]')).toContain('«B7»; usted escribió «B1»');
    expect(await textOf(page, '[data-stale]')).toContain('Vibra al frenar');
    expect(await page.$eval('textarea[name=complaint]', (area) => area.value)).toBe('Vibra al frenar');
    expect(await page.$eval('input[name=bay]', (input) => input.value)).toBe('B1');
    await press(page, 'Guardar');
    await page.waitForSelector('[role=dialog]', { hidden: true });
    expect(present(await web.admin.workOrder({ id: order.id }))).toMatchObject({
      bay: 'B1',
      complaint: 'Vibra al frenar',
    });
    expect(faults).toEqual([]);
  });

  it('lets somebody in and out: invited, signed in for the first time, given another role, shut out', async () => {
    const email = `${unique().toLowerCase()}@taller.example`;
    const name = `Inés Ñahui ${unique().slice(-8)}`;
    const { page, faults } = await web.as('ADMIN', '/staff');
    await press(page, 'Invitar');
    await fill(page, 'name', name);
    await fill(page, 'email', email);
    await page.select('select[name=role]', 'ADVISOR');
    await press(page, 'Enviar invitación');
    await expect.poll(() => textOf(page, '[data-toasts]')).toContain(email);
    const mail = async (): Promise<string> => (await mailsTo(web.stack, email)).at(-1)?.body.html ?? '';
    await expect.poll(mail).toContain('contraseña provisional');
    const [, temporary = ''] = /provisional es <strong>([^<]+)</.exec(await mail()) ?? [];
    const { page: theirs } = await web.pages.open('/');
    await fill(theirs, 'username', email);
    await fill(theirs, 'password', plainOf(temporary));
    await submit(theirs);
    await fill(theirs, 'new-password', 'Propia-2026-segura!');
    await fill(theirs, 'repeat-password', 'Propia-2026-segura!');
    await submit(theirs);
    await theirs.waitForSelector('nav a');
    expect(await linksOf(theirs, 'nav')).toContain('Recepción');

    await fill(page, 'find', email);
    // Once those that do not match are gone: a row of before would be pressed in vain.
    await expect.poll(() => page.$$eval('tr[data-row]', (rows) => rows.length)).toBe(1);
    await reachRow(page, name);
    await press(page, name);
    await expect.poll(() => page.select('select[name=role]', 'CASHIER')).toEqual(['CASHIER']);
    await press(page, 'Guardar');
    const stored = () => userWith(web.admin, email);
    await expect.poll(async () => (await stored())?.role).toBe('CASHIER');
    await page.waitForSelector('[role=dialog]', { hidden: true });
    await press(page, name);
    await press(page, 'Cerrar el acceso');
    await expect.poll(async () => (await stored())?.enabled).toBe(false);
    await followLink(theirs, 'Órdenes');
    await expect.poll(() => textOf(theirs, 'body')).toContain('Su sesión terminó');
    expect(faults).toEqual([]);
  });

  it('asks before a form that was changed is left', async () => {
    const { page } = await web.as('ADVISOR', '/reception', TABLET);
    await pickOne(page, 'anybody', `X${uniqueDigits(5)}`, 'Registrar');
    await fill(page, 'name', 'A medio escribir');
    await followLink(page, 'Órdenes');
    await expect.poll(() => textOf(page, '[role=dialog]')).toContain('sin guardar');
    await press(page, 'Seguir escribiendo');
    expect(await page.$eval('input[name=name]', (input) => input.value)).toBe('A medio escribir');
    await followLink(page, 'Órdenes');
    await press(page, 'Salir sin guardar');
    await expect.poll(() => new URL(page.url()).pathname).toBe('/app/orders');
  });
});
