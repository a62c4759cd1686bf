/** The web app in a real browser, over the real API: what holds on every screen. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../infra/paths.ts';
import { findingsOf, followLink, isSettled, linksOf, raggedTables, reachRow, setLook, tabsOf } from '../support/app.ts';
import { countOfOne } from '../support/counts.ts';
import { press, scrollsSideways, textOf } from '../support/page.ts';
import { newSchedule, readyReport } from '../support/reports.ts';
import type { Stack } from '../support/stack.ts';
import { sentPurchase } from '../support/purchaseOrders.ts';
import { disputedBill } from '../support/bills.ts';
import { answered, approvedRequisition, newQuotationRequest } from '../support/quotations.ts';
import { newSupplier, newSupplierItem } from '../support/suppliers.ts';
import { useWeb } from '../support/web.ts';
import { LABOR, makeReady, newCustomer, newItem, newOrder, newSale, newVehicle, present } from '../support/workshop.ts';

/** Screens of one thing need it: made here, by who looks at it. A new address with a `$` in it joins here; others are looked at anyway. */
const THINGS: Readonly<Record<string, { role: string; make: (stack: Stack) => Promise<string> }>> = {
  '/orders/$id': { role: 'ADVISOR', make: async (stack) => `/orders/${(await newOrder(stack, [LABOR])).id}` },
  '/billing/$id': {
    role: 'CASHIER',
    make: async (stack) => `/billing/${(await newSale(stack, [(await newItem(stack, '1')).id])).id}`,
  },
  '/billing/order/$id': {
    role: 'CASHIER',
    make: async (stack) => {
      const { id } = await newOrder(stack, [LABOR]);
      await makeReady(stack, id);
      return `/billing/order/${id}`;
    },
  },
  '/purchasing/orders/$id': {
    role: 'PURCHASER',
    make: async (stack) => `/purchasing/orders/${(await sentPurchase(stack)).id}`,
  },
  '/purchasing/requisitions/$id': {
    role: 'PURCHASER',
    make: async (stack) => `/purchasing/requisitions/${(await approvedRequisition(stack)).id}`,
  },
  '/purchasing/quotations/$id': {
    role: 'PURCHASER',
    make: async (stack) => {
      const asked = await newQuotationRequest(stack, 3);
      await answered(stack, asked, 0, [['10.00', 3], null]);
      await answered(stack, asked, 1, [
        ['9.00', 9],
        ['1.00', 2],
      ]);
      return `/purchasing/quotations/${asked.id}`;
    },
  },
  '/purchasing/bills/$id': {
    role: 'PURCHASER',
    make: async (stack) => `/purchasing/bills/${(await disputedBill(stack)).id}`,
  },
  '/purchasing/receive/$id': {
    role: 'STOREKEEPER',
    make: async (stack) => `/purchasing/receive/${(await sentPurchase(stack)).id}`,
  },
  '/purchasing/suppliers/$id': {
    role: 'PURCHASER',
    make: async (stack) => {
      const { id } = await newSupplier(stack);
      await newSupplierItem(stack, id, (await newItem(stack, '1')).id);
      return `/purchasing/suppliers/${id}`;
    },
  },
  '/settings/$part': { role: 'ADMIN', make: () => Promise.resolve('/settings/series') },
  '/inventory/$id': { role: 'STOREKEEPER', make: async (stack) => `/inventory/${(await newItem(stack, '3')).id}` },
  '/inventory/counts/$id': {
    role: 'STOREKEEPER',
    make: async (stack) => `/inventory/counts/${(await countOfOne(stack)).id}`,
  },
};
/** What else a screen shows, where it is told in its address. */
const MORE: Readonly<Record<string, readonly ((stack: Stack) => Promise<string>)[]>> = {
  ADVISOR: [
    async (stack) => `/reception?customer=${(await newCustomer(stack)).id}`,
    async (stack) => `/reception?vehicle=${(await newVehicle(stack, (await newCustomer(stack)).id)).id}`,
  ],
  ADMIN: ['taxes', 'labor', 'times', 'reception', 'purchasing', 'rules'].map(
    (part) => () => Promise.resolve(`/settings/${part}`),
  ),
  // A list of more rows than the window holds: those beyond it are left out.
  STOREKEEPER: [
    async (stack) => {
      await Promise.all(Array.from({ length: 50 }, () => newItem(stack, '1')));
      return '/inventory';
    },
    async (stack) => {
      await readyReport(stack, { kind: 'LOW_STOCK', format: 'PDF' });
      return '/reports';
    },
    async (stack) => {
      await newSchedule(stack);
      return '/reports?tab=schedules';
    },
  ],
};
/** By who uses them; whatever is not named here, the administrator sees. */
const ROLES: Readonly<Record<string, readonly string[]>> = {
  ADVISOR: ['/orders', '/orders/board', '/reception'],
  CASHIER: ['/billing', '/billing/sale'],
  STOREKEEPER: ['/inventory', '/inventory/counts', '/reports'],
  PURCHASER: ['/purchasing'],
};
/** Every address, as the router has them. */
const ADDRESSES = [...readFileSync(join(ROOT, 'web', 'app', 'router.tsx'), 'utf8').matchAll(/\bpath: '([^']+)'/g)].map(
  ([, path = '']) => path,
);

type Screen = (stack: Stack) => Promise<string>;

const THE_OTHERS = 'ADMIN';

function screensOf(role: string): Screen[] {
  const named = Object.values(ROLES).flat();
  const plain = ADDRESSES.filter((path) => !path.includes('$'));
  const own = role === THE_OTHERS ? plain.filter((path) => !named.includes(path)) : (ROLES[role] ?? []);
  const things = Object.values(THINGS).filter((thing) => thing.role === role);
  return [...own.map((path) => () => Promise.resolve(path)), ...things.map(({ make }) => make), ...(MORE[role] ?? [])];
}

const LOOKS = [
  ['light', 'es'],
  ['dark', 'en'],
  ['dark', 'es'],
  ['light', 'en'],
] as const;
/** In the soak every screen in every look; else each in one, by turns. */
const EVERY_LOOK = process.env['EVERY_LOOK'] === '1';
const WIDTHS = [360, 768, 1280, 1920];
/** A folder for pictures of every screen at every width, for people to look at. */
const SHOTS = process.env['APP_SHOTS'];

describe('the web app', () => {
  const web = useWeb();

  const stateOf = (page: Page): Promise<string> => textOf(page, 'h1 ~ [data-state]');

  it('is where the bare address leads', async () => {
    const { status, headers } = await fetch(new URL('/', web.stack.graphqlUrl), { redirect: 'manual' });
    expect([status, headers.get('location')]).toEqual([302, '/app']);
  });

  it('offers each role what it may do, and nothing else', async () => {
    for (const [role, offered] of [
      ['ADVISOR', ['Inicio', 'Recepción', 'Órdenes', 'Facturación', 'Inventario', 'Compras']],
      ['STOREKEEPER', ['Inicio', 'Órdenes', 'Inventario', 'Compras', 'Informes']],
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

  const looksOf = (index: number) => (EVERY_LOOK ? LOOKS : [LOOKS[index % 2] ?? LOOKS[0]]);

  /** @returns the addresses of its tabs, which are screens of their own */
  async function look(page: Page, path: string, index: number, name: string): Promise<string[]> {
    for (const [scheme, language] of looksOf(index)) {
      await setLook(page, scheme, language);
      await page.setViewport({ width: 1280, height: 900 });
      await page.goto(`${new URL('/app', web.stack.graphqlUrl).href}${path}`);
      await isSettled(page);
      expect(await findingsOf(page), `${path}, ${scheme}, ${language}`).toEqual([]);
    }
    for (const width of WIDTHS) {
      await page.setViewport({ width, height: 900 });
      expect([path, width, await scrollsSideways(page)]).toEqual([path, width, false]);
      expect([path, width, await raggedTables(page)]).toEqual([path, width, []]);
      if (SHOTS) await page.screenshot({ path: join(SHOTS, `${name}-${index}-${width}.png`) as `${string}.png` });
    }
    await page.setViewport({ width: 1280, height: 900 });
    return tabsOf(page);
  }

  it.each([...Object.keys(ROLES), THE_OTHERS])(
    'has no finding by axe and scrolls nothing sideways: screens of %s',
    async (role) => {
      const { page, faults } = await web.as(role);
      let index = 0;
      for (const screen of screensOf(role)) {
        const path = await screen(web.stack);
        const tabs = await look(page, path, index, role);
        index += 1;
        for (const tab of path.includes('?') ? [] : tabs) {
          await look(page, tab, index, role);
          index += 1;
        }
      }
      expect(faults).toEqual([]);
    },
  );
});
