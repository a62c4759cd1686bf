/** The web app in a real browser, over the real API: what holds on every screen. */
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import {
  eachTab,
  findingsOf,
  followLink,
  goWithin,
  isSettled,
  linksOf,
  raggedTables,
  reachRow,
  setLook,
} from '../support/app.ts';
import { press, scrollsSideways, textOf } from '../support/page.ts';
import { ADDRESSES, ROLES, screensOf, THE_OTHERS, THINGS } from '../support/screens.ts';
import { useWeb } from '../support/web.ts';
import { LABOR, newOrder, present } from '../support/workshop.ts';

const WIDTHS = [360, 768, 1280, 1920];
/** A folder for pictures of every screen at every width, for people to look at. */
const SHOTS = process.env['APP_SHOTS'];

describe('the web app', () => {
  const web = useWeb();

  const stateOf = (page: Page): Promise<string> => textOf(page, 'h1 ~ [data-state]');

  it('is where the bare address leads, runs no script but its own, and has left GraphiQL its place', async () => {
    const { status, headers } = await fetch(new URL('/', web.stack.graphqlUrl), { redirect: 'manual' });
    expect([status, headers.get('location')]).toEqual([302, '/app']);
    const page = await fetch(new URL('/app', web.stack.graphqlUrl));
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy.split('; ').find((part) => part.startsWith('script-src'))).toBe("script-src 'self'");
    expect((await fetch(new URL('/graphiql', web.stack.graphqlUrl))).status).toBe(200);
  });

  it('offers each role what it may do, and nothing else', async () => {
    for (const [role, offered] of [
      ['ADVISOR', ['Inicio', 'Recepción', 'Órdenes', 'Facturación', 'Pedidos', 'Inventario', 'Compras', 'Repartos']],
      ['STOREKEEPER', ['Inicio', 'Órdenes', 'Pedidos', 'Inventario', 'Compras', 'Repartos', 'Informes']],
      ['SCREEN', ['Inicio']],
    ] as const) {
      const { page, faults } = await web.as(role);
      expect(await linksOf(page, 'nav')).toEqual(offered);
      expect(faults).toEqual([]);
    }
  });

  it('shows an order from its list, moves it on, and shows what others do to it within a second', async () => {
    const order = await newOrder(web.stack, [LABOR]);
    const { page, faults } = await web.as('ADVISOR', '/orders');
    await reachRow(page, order.vehicle?.label ?? '');
    await followLink(page, order.vehicle?.label ?? '');
    await expect.poll(() => stateOf(page)).toBe('Recibido');
    expect(await textOf(page, '[data-line]')).toContain('Mano de obra');
    await press(page, 'Pasar a Aprobado');
    await expect.poll(() => stateOf(page)).toBe('Aprobado');
    expect(present(await web.admin.workOrder({ id: order.id })).state).toBe('APPROVED');
    const took: number[] = [];
    for (const [to, shown] of [
      ['IN_PROGRESS', 'En trabajo'],
      ['QUALITY_CHECK', 'Control'],
      ['READY', 'Listo'],
    ] as const) {
      const began = Date.now();
      await web.admin.changeWorkOrderState({ id: order.id, to });
      await expect.poll(() => stateOf(page)).toBe(shown);
      took.push(Date.now() - began);
    }
    // A busy machine may take its time now and then.
    expect(Math.min(...took)).toBeLessThan(1_000);
    expect(faults).toEqual([]);
  });

  it('moves a card to where it may go, after a word, and to no other place', async () => {
    const order = await newOrder(web.stack, [LABOR]);
    const { page } = await web.as('ADVISOR', '/orders/board');
    const columnOf = (): Promise<string | null> =>
      page.evaluate(
        (id) =>
          document.querySelector(`[data-order="${id}"]`)?.closest('[data-column]')?.getAttribute('data-column') ?? null,
        order.id,
      );
    const drag = async (column: string): Promise<void> => {
      for (const [selector, type] of [
        [`[data-order="${order.id}"]`, 'dragstart'],
        [`[data-column=${column}]`, 'drop'],
        [`[data-order="${order.id}"]`, 'dragend'],
      ] as const)
        await page.$eval(
          selector,
          (element, event) =>
            element.dispatchEvent(new DragEvent(event, { bubbles: true, dataTransfer: new DataTransfer() })),
          type,
        );
    };
    await expect.poll(columnOf).toBe('RECEIVED');
    await drag('READY');
    expect(await page.$('[role=dialog]')).toBeNull();
    await drag('APPROVED');
    await press(page, 'Confirmar');
    await expect.poll(columnOf).toBe('APPROVED');
  });

  it('opens the nearest list with a word where an address leads nowhere', async () => {
    const { page } = await web.as('ADVISOR', '/orders/no-such-order');
    await expect.poll(() => new URL(page.url()).pathname).toBe('/app/orders');
    await expect.poll(() => textOf(page, '[data-toasts]')).toContain('ya no existe');
    await page.goto(page.url().replace('/orders', '/nowhere/at/all'));
    await expect.poll(() => new URL(page.url()).pathname).toMatch(/^\/app\/?$/);
    await expect.poll(() => textOf(page, '[data-toasts]')).toContain('no existe');
  });

  it('is looked at whole: every address of the router that shows one thing has one to show', () => {
    expect(ADDRESSES.length).toBeGreaterThan(10);
    expect(ADDRESSES.filter((path) => path.includes('$') && !THINGS[path])).toEqual([]);
  });

  /** In both schemes and languages, at every width. What goes by colours is asked of each scheme, all else of each language. */
  async function look(page: Page, name: string): Promise<void> {
    const path = page.url();
    await isSettled(page);
    for (const [scheme, language, rules] of [
      ['light', 'es', undefined],
      ['dark', 'es', 'of colours'],
      ['dark', 'en', 'of all else'],
    ] as const) {
      await setLook(page, { scheme, language });
      expect([path, scheme, language, await findingsOf(page, rules)]).toEqual([path, scheme, language, []]);
      for (const width of rules === 'of colours' ? [] : WIDTHS) {
        await page.setViewport({ width, height: 900 });
        expect([path, language, width, await scrollsSideways(page)]).toEqual([path, language, width, false]);
        expect([path, language, width, await raggedTables(page)]).toEqual([path, language, width, []]);
        const shot = `${name}-${scheme}-${language}-${width}.png` as const;
        if (SHOTS) await page.screenshot({ path: join(SHOTS, shot) as `${string}.png` });
      }
      await page.setViewport({ width: 1280, height: 900 });
    }
    await setLook(page, { scheme: 'light', language: 'es' });
  }

  it.each([...Object.keys(ROLES), THE_OTHERS])(
    'has no finding by axe and scrolls nothing sideways: screens of %s',
    async (role) => {
      const { page, faults } = await web.as(role);
      let index = 0;
      const lookHere = (): Promise<void> => look(page, `${role}-${(index += 1)}`);
      for (const screen of screensOf(role)) {
        const path = await screen(web.stack);
        await goWithin(page, path);
        await lookHere();
        if (!path.includes('?')) await eachTab(page, lookHere);
      }
      expect(faults).toEqual([]);
    },
  );
});
