/** The board in a real browser, over the real API. */
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { pagesMeanwhile, servePage } from '../../scripts/support/pages.ts';
import { launchBrowser } from '../../scripts/support/browser.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { LABOR, newCustomer, newVehicle, present } from '../support/workshop.ts';

declare global {
  // In the page.
  var sockets: WebSocket[];
  var skew: number;
}

/** What the tests need of the page's world: its sockets, to cut them, a clock that can be put forward, and waits that hurry. */
function prepare(): void {
  globalThis.sockets = [];
  globalThis.skew = 0;
  const now = Date.now.bind(Date);
  Date.now = () => now() + globalThis.skew;
  // Waits of minutes and more pass as much faster as the test says; short ones are people's and the network's.
  const later = globalThis.setTimeout.bind(globalThis);
  const often = globalThis.setInterval.bind(globalThis);
  const hurry = Number(localStorage.getItem('hurry') ?? 1);
  const hurried = (delay?: number): number | undefined =>
    delay !== undefined && delay >= 60_000 ? delay / hurry : delay;
  globalThis.setTimeout = ((run: () => void, delay?: number, ...rest: []) =>
    later(run, hurried(delay), ...rest)) as typeof setTimeout;
  globalThis.setInterval = ((run: () => void, delay?: number, ...rest: []) =>
    often(run, hurried(delay), ...rest)) as typeof setInterval;
  const Real = globalThis.WebSocket;
  globalThis.WebSocket = class extends Real {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      globalThis.sockets.push(this);
    }
  };
}

describe('the board', () => {
  let stack: Stack;
  let admin: TallerClient;
  let browser: Browser;
  let address: string;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    const [started, built, launched] = await Promise.all([startStack(), pagesMeanwhile('board'), launchBrowser()]);
    stack = started;
    browser = launched;
    address = servePage(stack.deployment, 'board', built);
    admin = await stack.clientAs('ADMIN');
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
    await expect.poll(() => stack.deployment.liveSubscriptions()).toBe(0);
  });
  afterAll(() => browser.close());

  /** A page of its own, with nobody signed in. */
  async function open(path = '', viewport = { width: 1920, height: 1080 }): Promise<{ page: Page; faults: string[] }> {
    const context = await browser.createBrowserContext();
    contexts.push(context);
    const page = await context.newPage();
    await page.setViewport(viewport);
    await page.evaluateOnNewDocument(prepare);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('ERR_INTERNET_DISCONNECTED'))
        faults.push(message.text());
    });
    await page.goto(`${address}${path}`);
    return { page, faults };
  }

  async function signIn(page: Page, role: string): Promise<void> {
    const login = present(stack.demoUsers.find((each) => each.role === role));
    await page.waitForSelector('input[name=username]');
    await page.type('input[name=username]', login.username);
    await page.type('input[name=password]', login.password);
    await page.click('button[type=submit]');
    await page.waitForSelector('[role=status]');
    await expect.poll(() => textOf(page, '[role=status]')).toContain('En vivo');
  }

  const textOf = (page: Page, selector: string): Promise<string> =>
    page.$eval(selector, (element) => element.textContent ?? '').catch(() => '');
  /** By the element itself: what slides away over it would catch a click at its place. */
  const press = (page: Page, selector: string): Promise<void> =>
    page.$eval(selector, (element) => (element as HTMLElement).click());
  /** Names of the operations that the page asks from now on. */
  function requestsOf(page: Page): string[] {
    const asked: string[] = [];
    page.on('request', (request) => {
      const name = /(?:query|mutation) (\w+)/.exec(request.postData() ?? '')?.[1];
      if (name) asked.push(name);
    });
    return asked;
  }
  /** The heading of the column that holds the order's card. */
  const columnOf = (page: Page, id: string): Promise<string | null> =>
    page.evaluate(
      (order) =>
        document.querySelector(`[data-order="${order}"]`)?.closest('section')?.getAttribute('aria-label') ?? null,
      id,
    );
  const cardOf = (page: Page, id: string): Promise<string> => textOf(page, `[data-order="${id}"]`);

  /** Orders that the board shows on top: they have stood there longest. */
  async function newOrders(count: number, technicianId: string | null = null) {
    const customer = await newCustomer(stack, 'Óscar Núñez');
    const orders = [];
    for (let index = 0; index < count; index += 1) {
      const vehicle = await newVehicle(stack, customer.id);
      orders.push({
        ...present(
          await admin.createWorkOrder({
            input: {
              customerId: customer.id,
              vehicleId: vehicle.id,
              technicianId,
              bay: `B${index + 1}`,
              items: [LABOR],
            },
          }),
        ),
        plate: vehicle.plate,
      });
    }
    return orders;
  }

  /** Columns are as high as a screen: orders of other tests would hide ours. */
  async function clear(): Promise<void> {
    for (const state of ['RECEIVED', 'APPROVED', 'IN_PROGRESS', 'QUALITY_CHECK'] as const) {
      for (;;) {
        const { items } = present(await admin.workOrders({ state, limit: 100 }));
        if (items.length === 0) break;
        for (const { id } of items) await admin.changeWorkOrderState({ id, to: 'CANCELLED', note: 'Fin de la prueba' });
      }
    }
  }

  it('shows what the role SCREEN may see, moves cards when orders change, and removes orders that have left', async () => {
    await clear();
    const [order, doomed] = await newOrders(2);
    const { page, faults } = await open();
    await signIn(page, 'SCREEN');
    await expect.poll(() => columnOf(page, present(order).id)).toBe('Recibido');
    const card = await cardOf(page, present(order).id);
    expect(card).toContain(present(order).plate);
    expect(card).toContain('Toyota Hilux');
    expect(card).toContain('Óscar');
    expect(card).toContain('0 min');
    expect(card).toContain('B1');
    // Neither the customer's family name nor an amount: everybody passes here.
    expect(await page.content()).not.toMatch(/Núñez|100\.00|84\.75|PEN/);

    await admin.changeWorkOrderState({ id: present(order).id, to: 'APPROVED' });
    await expect.poll(() => columnOf(page, present(order).id)).toBe('Aprobado');
    await admin.changeWorkOrderState({ id: present(order).id, to: 'IN_PROGRESS' });
    await expect.poll(() => columnOf(page, present(order).id)).toBe('En trabajo');
    const [late] = await newOrders(1);
    await expect.poll(() => columnOf(page, present(late).id)).toBe('Recibido');
    await expect.poll(() => cardOf(page, present(late).id)).toContain(present(late).plate);
    for (const { id } of doomed?.items ?? [])
      await admin.removeWorkOrderItem({ workOrderId: present(doomed).id, itemId: id });
    await admin.deleteWorkOrder({ id: present(doomed).id });
    await expect.poll(() => columnOf(page, present(doomed).id)).toBeNull();
    await admin.changeWorkOrderState({ id: present(order).id, to: 'CANCELLED', note: 'No vino' });
    await expect.poll(() => columnOf(page, present(order).id)).toBeNull();
    expect(faults).toEqual([]);
  });

  it('shows another bay and another technician as they change, and asks for nothing because of a bay', async () => {
    await clear();
    const technician = present(await (await stack.clientAs('TECHNICIAN')).me()).user;
    const [order] = await newOrders(1);
    const { id } = present(order);
    const { page } = await open();
    await signIn(page, 'SCREEN');
    await expect.poll(() => cardOf(page, id)).toContain('B1');
    const asked = requestsOf(page);
    await admin.updateWorkOrder({ id, input: { bay: 'B9' } });
    await expect.poll(() => cardOf(page, id)).toContain('B9');
    expect(asked).toEqual([]);
    await admin.updateWorkOrder({ id, input: { technicianId: technician.id } });
    await expect.poll(() => cardOf(page, id)).toContain(technician.name.split(' ')[0]);
    expect(asked).toEqual(['boardOrder']);
  });

  it('asks for its orders with one request, twelve times an hour where it was 540', async () => {
    await clear();
    await newOrders(2);
    const { page } = await open();
    await signIn(page, 'SCREEN');
    // An hour in twelve seconds.
    await page.evaluate(() => localStorage.setItem('hurry', '300'));
    await page.reload();
    await expect.poll(() => textOf(page, '[role=status]')).toBe('En vivo');
    const asked = requestsOf(page);
    // It asked when it went live; from then on it is the pace that counts.
    await expect.poll(() => asked.length).toBeGreaterThan(1);
    const [before, began] = [asked.length, Date.now()];
    await expect.poll(() => asked.length - before).toBeGreaterThanOrEqual(5);
    // Five requests take at least the four waits between them, less what it took to see the first.
    expect((4 * 12_000) / (Date.now() - began)).toBeLessThan(16);
    expect(new Set(asked)).toEqual(new Set(['boardOrders']));
  });

  it('misses no change while the network is down, and shows how old its data is', async () => {
    await clear();
    const orders = await newOrders(3);
    const { page } = await open();
    await signIn(page, 'SCREEN');
    const columns = () => Promise.all(orders.map(({ id }) => columnOf(page, id)));
    await expect.poll(columns).toEqual(['Recibido', 'Recibido', 'Recibido']);

    await page.setOfflineMode(true);
    await page.evaluate(() => globalThis.sockets.forEach((socket) => socket.close()));
    await expect.poll(() => textOf(page, '[role=status]')).toMatch(/Reconectando|Sin conexión/);
    for (const { id } of orders) await admin.changeWorkOrderState({ id, to: 'APPROVED' });
    await page.evaluate(() => (globalThis.skew = 3 * 60_000));
    await expect.poll(() => textOf(page, '[role=alert]')).toContain('Sin datos nuevos desde hace 3 min');
    expect(await columns()).toEqual(['Recibido', 'Recibido', 'Recibido']);

    await page.setOfflineMode(false);
    await expect.poll(columns, { timeout: 45_000 }).toEqual(['Aprobado', 'Aprobado', 'Aprobado']);
    await expect.poll(() => textOf(page, '[role=status]'), { timeout: 45_000 }).toContain('En vivo');
    await expect.poll(() => textOf(page, '[role=alert]')).toBe('');
  });

  it('is stored in the bucket that CloudFront reads, with the address of the API', async () => {
    const { s3Endpoint, region, model, clientId } = stack.deployment;
    const bucket = present(model.buckets.find((each) => each.logicalId.startsWith('Pages'))).name;
    const s3 = new S3Client({
      endpoint: present(s3Endpoint),
      region,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    const read = async (Key: string) => {
      const object = await s3.send(new GetObjectCommand({ Bucket: bucket, Key }));
      return { type: object.ContentType, cache: object.CacheControl, text: await object.Body?.transformToString() };
    };
    const page = await read('board/index.html');
    expect(page).toMatchObject({ type: 'text/html; charset=utf-8', cache: 'no-cache' });
    const script = present(/src="\/(board\/assets\/[^"]+\.js)"/.exec(page.text ?? '')?.[1]);
    expect(await read(script)).toMatchObject({
      type: 'text/javascript; charset=utf-8',
      cache: expect.stringContaining('immutable') as string,
    });
    expect(JSON.parse((await read('board/config.json')).text ?? '')).toMatchObject({
      userPoolClientId: clientId,
      region,
      language: 'es',
      graphql: expect.stringMatching(/graphql$/) as string,
    });
    s3.destroy();
  });

  it('stays signed in after a reload, switches to English, and refuses an unknown user', async () => {
    const { page } = await open();
    await page.waitForSelector('input[name=username]');
    await page.type('input[name=username]', 'nadie@el-experto.example');
    await page.type('input[name=password]', 'nothing at all');
    await page.click('button[type=submit]');
    await expect.poll(() => textOf(page, '[role=alert]')).toContain('no son correctos');
    await page.reload();
    await signIn(page, 'SCREEN');
    await page.reload();
    await expect.poll(() => textOf(page, '[role=status]')).toBe('En vivo');
    await page.evaluate(() =>
      [...document.querySelectorAll('button')].find((button) => button.textContent === 'English')?.click(),
    );
    await expect.poll(() => textOf(page, '[role=status]')).toBe('Live');
    expect(
      await page.$$eval('h2', (headings) => headings.map((heading) => heading.firstChild?.textContent?.trim())),
    ).toContain('In progress');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  });

  it('renews an expired token', async () => {
    await clear();
    const [order] = await newOrders(1);
    const { page } = await open();
    await signIn(page, 'SCREEN');
    await expect.poll(() => columnOf(page, present(order).id)).toBe('Recibido');
    const refreshes: string[] = [];
    page.on('request', (request) => {
      if (request.postData()?.includes('REFRESH_TOKEN_AUTH')) refreshes.push(request.url());
    });
    await page.evaluate(() => {
      globalThis.skew = 24 * 3_600_000;
      globalThis.sockets.forEach((socket) => socket.close());
    });
    await expect.poll(() => refreshes.length).toBeGreaterThan(0);
    await expect.poll(() => textOf(page, '[role=status]')).toBe('En vivo');
    await admin.changeWorkOrderState({ id: present(order).id, to: 'APPROVED' });
    await expect.poll(() => columnOf(page, present(order).id)).toBe('Aprobado');
  });

  it('lets a technician move an order from a phone, with a note, and explains a refusal', async () => {
    const technician = present(await (await stack.clientAs('TECHNICIAN')).me()).user;
    const [mine] = await newOrders(1, technician.id);
    const [others] = await newOrders(1);
    const order = present(mine);
    await admin.changeWorkOrderState({ id: order.id, to: 'APPROVED' });
    const { page, faults } = await open('/tech', { width: 390, height: 844 });
    await signIn(page, 'TECHNICIAN');
    await expect.poll(() => cardOf(page, order.id)).toContain('Pasar a En trabajo');
    expect(await cardOf(page, present(others).id)).toBe('');
    await press(page, `[data-order="${order.id}"] button`);
    await page.waitForSelector('form textarea');
    await page.type('form textarea', 'Pastillas cambiadas');
    await press(page, 'form button[type=submit]');
    await expect.poll(() => cardOf(page, order.id)).toContain('Pasar a Control');
    const { events } = present(await admin.workOrder({ id: order.id }));
    expect(events?.[0]).toMatchObject({ to: 'IN_PROGRESS', note: 'Pastillas cambiadas' });

    await page.waitForSelector('form textarea', { hidden: true });
    // Somebody calls it off while the technician is choosing.
    await press(page, `[data-order="${order.id}"] button`);
    await page.waitForSelector('form textarea');
    await admin.changeWorkOrderState({ id: order.id, to: 'CANCELLED', note: 'El cliente se lo llevó' });
    await press(page, 'form button[type=submit]');
    await expect.poll(() => textOf(page, '.mantine-Notification-description')).not.toBe('');
    await expect
      .poll(() => page.$$eval('.mantine-Notification-description', (all) => all.map((each) => each.textContent).join()))
      .toContain('La orden ya está en otro estado');
    await expect.poll(() => cardOf(page, order.id)).toBe('');
    expect(faults).toEqual([]);
  });

  it('keeps a move that is made without network, makes it once when it is back, and asks where it was too late', async () => {
    const technician = present(await (await stack.clientAs('TECHNICIAN')).me()).user;
    const made = await newOrders(2, technician.id);
    const [first, second] = [present(made[0]), present(made[1])];
    for (const { id } of [first, second]) await admin.changeWorkOrderState({ id, to: 'APPROVED' });
    const { page, faults } = await open('/tech', { width: 390, height: 844 });
    await signIn(page, 'TECHNICIAN');
    for (const { id } of [first, second]) await expect.poll(() => cardOf(page, id)).toContain('Pasar a En trabajo');
    await page.setOfflineMode(true);
    for (const { id } of [first, second]) {
      await press(page, `[data-order="${id}"] button`);
      await page.waitForSelector('form textarea');
      await press(page, 'form button[type=submit]');
      await page.waitForSelector('form textarea', { hidden: true });
      await expect.poll(() => cardOf(page, id)).toContain('pasa a En trabajo en cuanto haya conexión');
    }
    await admin.changeWorkOrderState({ id: second.id, to: 'CANCELLED', note: 'El cliente se lo llevó' });
    await page.setOfflineMode(false);
    await expect.poll(() => cardOf(page, first.id)).toContain('Pasar a Control');
    const { events } = present(await admin.workOrder({ id: first.id }));
    expect(events?.filter(({ to }) => to === 'IN_PROGRESS')).toHaveLength(1);
    await expect.poll(() => textOf(page, '[data-refused]')).toContain('La orden ya está en otro estado');
    await press(page, '[data-refused] button:last-of-type');
    await page.waitForSelector('[data-refused]', { hidden: true });
    expect(faults).toEqual([]);
  });
});
