/** The web app in a real browser, over the real API: what holds on every screen. */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { launchBrowser } from '../../scripts/support/browser.ts';
import { pagesMeanwhile, servePage } from '../../scripts/support/pages.ts';
import { enterApp, findingsOf, followLink, isSettled, linksOf, setLook } from '../support/app.ts';
import type { Pages } from '../support/page.ts';
import { createPages, press, scrollsSideways, textOf } from '../support/page.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { LABOR, newOrder, present } from '../support/workshop.ts';

/** Every screen: a new one joins here. What an address needs is made first, and is the end of it. */
const SCREENS: readonly { path: string; role: string; seed?: (stack: Stack) => Promise<string> }[] = [
  { path: '/', role: 'ADVISOR' },
  { path: '/orders', role: 'ADVISOR' },
  { path: '/orders/', role: 'ADVISOR', seed: async (stack) => (await newOrder(stack, [LABOR])).id },
];
const LOOKS = [
  ['light', 'es'],
  ['dark', 'en'],
] as const;
const WIDTHS = [360, 768, 1280, 1920];

describe('the web app', () => {
  let stack: Stack;
  let admin: TallerClient;
  let browser: Browser;
  let pages: Pages;
  beforeAll(async () => {
    const [started, built, launched] = await Promise.all([startStack(), pagesMeanwhile('app'), launchBrowser()]);
    stack = started;
    browser = launched;
    pages = createPages(browser, servePage(stack.deployment, 'app', built));
    admin = await stack.clientAs('ADMIN');
  });
  afterEach(async () => {
    await pages.closeAll();
    await expect.poll(() => stack.deployment.liveSubscriptions()).toBe(0);
  });
  afterAll(() => browser.close());

  const stateOf = (page: Page): Promise<string> => textOf(page, 'h1 ~ [data-state]');

  it('is where the bare address leads', async () => {
    const { status, headers } = await fetch(new URL('/', stack.graphqlUrl), { redirect: 'manual' });
    expect([status, headers.get('location')]).toEqual([302, '/app']);
  });

  it('offers each role what it may do, and nothing else', async () => {
    for (const [role, offered] of [
      ['ADVISOR', ['Inicio', 'Órdenes']],
      ['SCREEN', ['Inicio']],
    ] as const) {
      const { page, faults } = await pages.open();
      await enterApp(page, stack, role);
      expect(await linksOf(page, 'nav')).toEqual(offered);
      expect(faults).toEqual([]);
    }
  });

  it('shows an order from its list, moves it on, and shows what others do to it within a second', async () => {
    const order = await newOrder(stack, [LABOR]);
    const { page, faults } = await pages.open('/orders');
    await enterApp(page, stack, 'ADVISOR');
    await followLink(page, order.vehicle?.label ?? '');
    await expect.poll(() => stateOf(page)).toBe('Recibido');
    expect(await textOf(page, '[data-line]')).toContain('Mano de obra');
    await press(page, 'Pasar a Aprobado');
    await expect.poll(() => stateOf(page)).toBe('Aprobado');
    expect(present(await admin.workOrder({ id: order.id })).state).toBe('APPROVED');
    const began = Date.now();
    await admin.changeWorkOrderState({ id: order.id, to: 'IN_PROGRESS' });
    await expect.poll(() => stateOf(page)).toBe('En trabajo');
    expect(Date.now() - began).toBeLessThan(1_000);
    expect(faults).toEqual([]);
  });

  it('opens the nearest list with a word where an address leads nowhere', async () => {
    const { page } = await pages.open('/orders/no-such-order');
    await enterApp(page, stack, 'ADVISOR');
    await expect.poll(() => new URL(page.url()).pathname).toBe('/app/orders');
    await expect.poll(() => textOf(page, '[data-toasts]')).toContain('ya no existe');
    await page.goto(page.url().replace('/orders', '/nowhere/at/all'));
    await expect.poll(() => new URL(page.url()).pathname).toMatch(/^\/app\/?$/);
    await expect.poll(() => textOf(page, '[data-toasts]')).toContain('no existe');
  });

  it.each(SCREENS)(
    'has no finding by axe and scrolls nothing sideways: $path, as $role',
    async ({ path, role, seed }) => {
      const address = `${new URL('/app', stack.graphqlUrl).href}${path}${seed ? await seed(stack) : ''}`;
      const { page, faults } = await pages.open();
      await enterApp(page, stack, role);
      for (const [scheme, language] of LOOKS) {
        await setLook(page, scheme, language);
        await page.goto(address);
        await isSettled(page);
        expect(await findingsOf(page), `${scheme}, ${language}`).toEqual([]);
      }
      for (const width of WIDTHS) {
        await page.setViewport({ width, height: 900 });
        expect([width, await scrollsSideways(page)]).toEqual([width, false]);
      }
      expect(faults).toEqual([]);
    },
  );
});
