/** The installed app, and life without network: what was seen is read, what was filled in is sent once, and what is refused is decided. */
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { launchBrowser } from '../../scripts/support/browser.ts';
import { pagesMeanwhile } from '../../scripts/support/pages.ts';
import { enterApp, followLink, linksOf, pickOne } from '../support/app.ts';
import type { Front } from '../support/front.ts';
import { startFront } from '../support/front.ts';
import { fill, press, submit, textOf } from '../support/page.ts';
import { without } from '../support/refusedPages.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import {
  LABOR,
  newCompany,
  newCustomer,
  newOrder,
  newVehicle,
  present,
  unique,
  uniqueDigits,
} from '../support/workshop.ts';

/** A folder for pictures of the states at every width, for people to look at. */
const SHOTS = process.env['APP_SHOTS'];

async function look(page: Page, name: string): Promise<void> {
  if (!SHOTS) return;
  const before = page.viewport();
  for (const width of [390, 768, 1280]) {
    await page.setViewport({ width, height: 900 });
    await page.screenshot({ path: join(SHOTS, `${name}-${width}.png`) as `${string}.png` });
  }
  await page.setViewport(before);
}

describe('the installed app', () => {
  const own = mkdtempSync(join(tmpdir(), 'installed-'));
  let stack: Stack;
  let admin: TallerClient;
  let browser: Browser;
  let front: Front;
  let built: string;
  beforeAll(async () => {
    [stack, built, browser] = await Promise.all([
      startStack(),
      pagesMeanwhile('app'),
      launchBrowser(join(own, 'user')),
    ]);
    front = await startFront(stack, built);
    admin = await stack.clientAs('ADMIN');
    await admin.updateSettings({ input: { complaintPhrases: null } });
  });
  afterAll(async () => {
    await browser.close();
    front.close();
    rmSync(own, { recursive: true, force: true });
  });

  const tablet = async (): Promise<Page> => {
    const page = await browser.newPage();
    await page.setViewport({ width: 1024, height: 768 });
    return page;
  };
  const go = (page: Page, path: string) => page.goto(`${front.address}${path}`);
  /** As when the machine is switched off, and on again. */
  async function closeAndOpen(): Promise<Page> {
    await browser.close();
    browser = await launchBrowser(join(own, 'user'));
    return tablet();
  }
  const cut = (page: Page): Promise<void> => page.setOfflineMode(true);
  const mend = (page: Page): Promise<void> => page.setOfflineMode(false);
  const isInstalled = (page: Page): Promise<string> =>
    page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active?.scriptURL ?? ''));
  /** Texts of what the browser's database holds in a store. */
  const stored = (page: Page, store: string): Promise<string[]> =>
    page.evaluate(
      (name) =>
        new Promise<string[]>((resolve, reject) => {
          const opening = indexedDB.open('taller');
          opening.onerror = () => reject(new Error('the database does not open'));
          opening.onsuccess = () => {
            const asking = opening.result.transaction(name).objectStore(name).getAll();
            asking.onsuccess = () => {
              opening.result.close();
              resolve(asking.result.map((row) => JSON.stringify(row)));
            };
          };
        }),
      store,
    );
  const refused = (page: Page): Promise<string> => textOf(page, '[data-refused]');
  async function registerCustomer(page: Page, plate: string, fields: Record<string, string>): Promise<void> {
    await go(page, '/reception');
    await pickOne(page, 'anybody', plate, 'Registrar');
    for (const [name, text] of Object.entries(fields))
      if (name === 'taxIdType') await page.select('select[name=taxIdType]', text);
      else await fill(page, name, text);
    await press(page, 'Guardar cliente');
    await page.waitForSelector('input[name=make]');
  }
  async function registerVehicle(page: Page): Promise<void> {
    await fill(page, 'make', 'Toyota');
    await fill(page, 'model', 'Hilux');
    await press(page, 'Guardar vehículo');
    await page.waitForSelector('[data-vehicle]');
  }
  /** An order that a technician can begin with. */
  async function newWork(technicianId: string): Promise<{ id: string; label: string }> {
    const { id, vehicle } = await newOrder(stack, [LABOR]);
    await admin.updateWorkOrder({ id, input: { technicianId } });
    await admin.changeWorkOrderState({ id, to: 'APPROVED' });
    return { id, label: vehicle?.label ?? '' };
  }
  const ordersOf = async (vehicleId: string) => present(await admin.workOrders({ vehicleId })).items;

  it('is an app to the browser, and opens without network with what was seen, as of when', async () => {
    const page = await tablet();
    await go(page, '');
    await enterApp(page, stack, 'ADVISOR');
    const order = await newOrder(stack, [LABOR]);
    await go(page, `/orders/${order.id}`);
    await expect.poll(() => textOf(page, '[data-line]')).toContain('Mano de obra');
    await expect.poll(async () => (await stored(page, 'seen')).join()).toContain(order.id);
    expect(await isInstalled(page)).toBe(`${front.address}/sw.js`);
    const session = await page.createCDPSession();
    const { errors, data } = await session.send('Page.getAppManifest');
    expect([errors, data]).toEqual([[], expect.stringContaining('"start_url":"/app"')]);
    expect((await session.send('Page.getInstallabilityErrors')).installabilityErrors).toEqual([]);

    const cold = await closeAndOpen();
    await cut(cold);
    await go(cold, `/orders/${order.id}`);
    // The page came in a process of its own, which has not heard of it.
    await cut(cold);
    await expect.poll(() => textOf(cold, '[data-line]')).toContain('Mano de obra');
    await expect.poll(() => textOf(cold, '[data-offline]')).toMatch(/Sin conexión.*Lo que ve es de las \d\d:\d\d/);
    await look(cold, 'seen');
    await mend(cold);
    await cold.waitForSelector('[data-offline]', { hidden: true });
    await cold.close();
  });

  it('keeps a whole reception without network, and sends it once, also after the browser was closed', async () => {
    const plate = `C${uniqueDigits(6)}`;
    const page = await tablet();
    await go(page, '/reception');
    await page.waitForSelector('input[name=anybody]');
    await cut(page);
    await registerCustomer(page, plate, { name: 'Rosa Ñaupari', phone: '+51 987 654 321' });
    await registerVehicle(page);
    await press(page, 'Batería');
    await press(page, 'Abrir orden');
    await page.waitForSelector('[data-waiting]');
    expect(await textOf(page, '[data-outbox]')).toContain(`cliente Rosa Ñaupari, vehículo ${plate}, orden de ${plate}`);
    await look(page, 'kept');
    front.sent.length = 0;
    const again = await closeAndOpen();
    await go(again, '');
    await expect.poll(() => textOf(again, '[data-toasts]')).toContain('Se enviaron 3 registros');
    await again.waitForSelector('[data-outbox]', { hidden: true });
    const vehicle = present(await admin.vehicleByPlate({ plate }));
    expect(vehicle.customer?.name).toBe('Rosa Ñaupari');
    expect(await ordersOf(vehicle.id)).toMatchObject([{ complaint: 'Batería' }]);
    expect(front.sent).toEqual(['createCustomer', 'createVehicle', 'createWorkOrder']);
    await again.close();
  });

  it('shows what others were faster with, and lets people decide: what exists is used, or it is sent all the same', async () => {
    const company = await newCompany(stack);
    const vehicle = await newVehicle(stack, (await newCustomer(stack, 'Luis Quispe')).id);
    const page = await tablet();
    await go(page, '/reception');
    await page.waitForSelector('input[name=anybody]');
    await cut(page);
    await registerCustomer(page, vehicle.plate, { name: 'Transportes', taxIdType: 'RUC', taxId: company.taxId ?? '' });
    await registerVehicle(page);
    await press(page, 'Abrir orden');
    await page.waitForSelector('[data-waiting]');
    await admin.createWorkOrder({ input: { vehicleId: vehicle.id, customerId: vehicle.customer?.id ?? '' } });
    await mend(page);
    await expect.poll(() => refused(page)).toContain(`Ya existe: ${company.name}`);
    await press(page, 'Usar el cliente que ya existe');
    await expect.poll(() => refused(page)).toContain('Es de Luis Quispe; la orden irá a su nombre.');
    await look(page, 'existing');
    await press(page, 'Usar el vehículo que ya existe');
    await expect.poll(() => refused(page)).toContain('se abrió otra orden');
    expect(await ordersOf(vehicle.id)).toHaveLength(1);
    await look(page, 'open');
    await press(page, 'Enviar otra vez');
    await expect.poll(async () => (await ordersOf(vehicle.id)).length).toBe(2);
    await page.waitForSelector('[data-outbox]', { hidden: true });
    // The page that it was filled in on leads to it.
    expect(await page.$('[data-waiting]')).toBeNull();
    await followLink(page, 'Ver la orden');
    await expect.poll(() => textOf(page, 'h1')).toBe(vehicle.plate);
    await page.close();
  });

  it('opens the form again, filled, where what waited was refused, and discards it after a question', async () => {
    const plate = `R${uniqueDigits(6)}`;
    const name = `Inés ${unique()}`;
    const page = await tablet();
    await go(page, '/reception');
    await page.waitForSelector('input[name=anybody]');
    await cut(page);
    await registerCustomer(page, plate, { name, phone: 'no es un teléfono' });
    await mend(page);
    await expect.poll(() => refused(page)).toContain(`cliente ${name}`);
    await press(page, 'Cambiar y enviar');
    await page.waitForSelector('[role=dialog] input[name=phone][aria-invalid=true]');
    expect(await page.$eval('[role=dialog] input[name=name]', (input) => (input as HTMLInputElement).value)).toBe(name);
    await look(page, 'form');
    await page.$eval('[role=dialog] input[name=phone]', (input) => (input as HTMLInputElement).select());
    await page.keyboard.press('Backspace');
    await page.keyboard.type('tampoco');
    await submit(page);
    await page.waitForSelector('[role=dialog]', { hidden: true });
    await expect.poll(() => refused(page)).toContain(`cliente ${name}`);
    await press(page, 'Descartar');
    await expect.poll(() => textOf(page, '[role=dialog]')).toContain('Lo que escribió se pierde');
    await look(page, 'discard');
    await page.$eval('[role=dialog] button:last-of-type', (button) => (button as HTMLElement).click());
    await page.waitForSelector('[data-outbox]', { hidden: true });
    expect(present(await admin.customers({ search: name })).items).toEqual([]);
    await page.close();
  });

  it('is refused in words where a permission was taken away meanwhile, and sent once when it is back', async () => {
    const plate = `P${uniqueDigits(6)}`;
    const name = `Noé ${unique()}`;
    const page = await tablet();
    await go(page, '/reception');
    await page.waitForSelector('input[name=anybody]');
    await cut(page);
    await registerCustomer(page, plate, { name });
    await registerVehicle(page);
    const found = async () => present(await admin.customers({ search: name })).items;
    await without(admin, 'ADVISOR', 'customer:create', async () => {
      await mend(page);
      await expect.poll(() => refused(page)).toContain(`cliente ${name}`);
      expect(await refused(page)).toContain('Su rol no permite hacer esto');
      // What depends on it waits with it: nothing of it is sent, and nothing is lost.
      await expect.poll(() => textOf(page, '[data-outbox-waiting]')).toContain(`vehículo ${plate}`);
      expect(await found()).toEqual([]);
    });
    await press(page, 'Enviar otra vez');
    await page.waitForSelector('[data-outbox]', { hidden: true });
    expect(await found()).toHaveLength(1);
    expect(present(await admin.vehicleByPlate({ plate })).customer?.name).toBe(name);
    await page.close();
  });

  it('is the technician’s phone too: it opens without network with their orders, and keeps what they do', async () => {
    const phone = await startFront(stack, await pagesMeanwhile('board'), 'board');
    const technician = present(await (await stack.clientAs('TECHNICIAN')).me()).user;
    const { id, label } = await newWork(technician.id);
    const page = await tablet();
    await page.goto(`${phone.address}/tech`);
    await fill(page, 'username', technician.email);
    await fill(page, 'password', present(stack.demoUsers.find(({ role }) => role === 'TECHNICIAN')).password);
    await submit(page);
    const card = (shown: Page): Promise<string> => textOf(shown, `[data-order="${id}"]`);
    await expect.poll(() => card(page)).toContain('Pasar a En trabajo');
    expect(await isInstalled(page)).toBe(`${phone.address}/sw.js`);
    const mine = `"queryKey":["orders","${technician.id}"]`;
    await expect.poll(async () => (await stored(page, 'seen')).some((row) => row.includes(mine))).toBe(true);

    const cold = await closeAndOpen();
    await cut(cold);
    await cold.goto(`${phone.address}/tech`);
    await cut(cold);
    await expect.poll(() => card(cold)).toContain(label);
    await expect.poll(() => textOf(cold, '[data-offline]')).toContain('lo que se ve puede haber cambiado');
    await cold.$eval(`[data-order="${id}"] button`, (button) => (button as HTMLElement).click());
    await (await cold.waitForSelector('form textarea'))?.type('Sin conexión en la fosa');
    await cold.$eval('form button[type=submit]', (button) => (button as HTMLElement).click());
    await expect.poll(() => card(cold)).toContain('pasa a En trabajo en cuanto haya conexión');
    await look(cold, 'phone');
    await mend(cold);
    await expect.poll(() => card(cold)).toContain('Pasar a Control');
    const { events } = present(await admin.workOrder({ id }));
    expect(events?.filter(({ to }) => to === 'IN_PROGRESS')).toMatchObject([{ note: 'Sin conexión en la fosa' }]);
    await cold.close();
    phone.close();
  });

  it('is read also where the session ended, and asks for the password when the network is back', async () => {
    const page = await tablet();
    await go(page, '/orders');
    await page.waitForSelector('table tbody a');
    const [first = ''] = await linksOf(page, 'table tbody');
    const isKept = (row: string): boolean => row.includes('"queryKey":["orders"') && row.includes(first);
    await expect.poll(async () => (await stored(page, 'seen')).some(isKept)).toBe(true);
    await cut(page);
    // As after a night: what renews the session is gone, and what it gave last has expired.
    await page.evaluate(() => {
      for (const key of Object.keys(localStorage)) {
        if (key.endsWith('.refreshToken')) localStorage.removeItem(key);
        if (key.endsWith('.accessToken')) localStorage.setItem(key, '0 expired');
      }
    });
    await page.reload();
    await page.waitForSelector('table tbody a');
    expect(await linksOf(page, 'table tbody')).toContain(first);
    expect(await page.$('input[name=password]')).toBeNull();
    await mend(page);
    await fill(page, 'password', present(stack.demoUsers.find(({ role }) => role === 'ADVISOR')).password);
    await submit(page);
    await page.waitForSelector('[role=dialog]', { hidden: true });
    await page.waitForSelector('table tbody a');
    await page.close();
  });

  it('begins with a new version when somebody says so, and never by itself', async () => {
    const page = await tablet();
    await go(page, '/orders');
    await isInstalled(page);
    const newer = join(own, 'newer');
    cpSync(built, newer, { recursive: true });
    appendFileSync(join(newer, 'sw.js'), '\n// newer');
    front.publish(newer);
    await page.evaluate(() => Object.assign(globalThis, { isThisPage: true }));
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await expect.poll(() => textOf(page, '[data-new-version]')).toContain('Hay una versión nueva');
    await look(page, 'newer');
    expect(await page.evaluate(() => 'isThisPage' in globalThis)).toBe(true);
    await press(page, 'Cargar de nuevo');
    await expect.poll(() => page.evaluate(() => 'isThisPage' in globalThis).catch(() => true)).toBe(false);
    await page.waitForSelector('h1');
    expect(await page.$('[data-new-version]')).toBeNull();
    await page.close();
  });

  it('leaves nothing of what was seen where somebody signs out', async () => {
    const page = await tablet();
    await go(page, '/orders');
    await expect.poll(async () => (await stored(page, 'seen')).length).toBeGreaterThan(0);
    await page.waitForSelector('header button:last-of-type');
    await page.$eval('header button:last-of-type', (button) => (button as HTMLElement).click());
    await press(page, 'Salir');
    await page.waitForSelector('input[name=username]');
    await expect.poll(() => stored(page, 'seen')).toEqual([]);
    await page.close();
  });
});
