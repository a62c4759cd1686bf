/** The shop as a customer goes through it: from a new account to an order that moves, on a phone and on a wide screen, by keys alone. */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { OperationResult } from '../../client/index.ts';
import { launchBrowser } from '../../scripts/support/browser.ts';
import { pagesMeanwhile, servePage } from '../../scripts/support/pages.ts';
import { findingsOf } from '../support/app.ts';
import { codeFor, SHOPPERS_PASSWORD } from '../support/customers.ts';
import type { Pages } from '../support/page.ts';
import { createPages, fill, press, refusedWith, scrollsSideways, submit, textOf } from '../support/page.ts';
import type { Stack } from '../support/stack.ts';
import { startStack } from '../support/stack.ts';
import { newItem, present, unique } from '../support/workshop.ts';

const PHONE = { width: 360, height: 740 };
const WIDE = { width: 1920, height: 1000 };

async function looksRight(page: Page): Promise<void> {
  for (const size of [PHONE, WIDE]) {
    await page.setViewport(size);
    expect(await scrollsSideways(page), `${size.width} px`).toBe(false);
    expect(await findingsOf(page), `${size.width} px`).toEqual([]);
  }
}

describe('the shop', () => {
  let stack: Stack;
  let browser: Browser;
  let pages: Pages;
  let shippingMethods: NonNullable<OperationResult<'settings'>>['shippingMethods'];
  beforeAll(async () => {
    const [started, built, launched] = await Promise.all([startStack(), pagesMeanwhile('shop'), launchBrowser()]);
    stack = started;
    browser = launched;
    pages = createPages(browser, servePage(stack.deployment, 'shop', built));
    const courier = { code: 'COURIER', name: 'Mensajero', price: '15.00', days: 2 };
    const admin = await stack.clientAs('ADMIN');
    ({ shippingMethods } = present(await admin.settings()));
    await admin.updateSettings({ input: { shippingMethods: [courier, ...shippingMethods] } });
  });
  afterEach(() => pages.closeAll());
  afterAll(async () => {
    // Others order as the workshop sends by itself.
    await (await stack.clientAs('ADMIN')).updateSettings({ input: { shippingMethods } });
    await browser.close();
  });

  /** An item for sale, of which there are so many. */
  async function sold(stock: string) {
    const storekeeper = await stack.clientAs('STOREKEEPER');
    const { id } = await newItem(stack, stock);
    const name = `Amortiguador ${unique()}`;
    return present(await storekeeper.updateInventoryItem({ id, input: { name, forSale: true } }));
  }

  it('takes a new customer from sign-up to an order that moves by itself', { timeout: 240_000 }, async () => {
    const [item, none] = [await sold('3'), await sold('0')];
    const email = `${unique().toLowerCase()}@correo.example`;
    const { page, faults } = await pages.open('', PHONE);
    await press(page, 'No tengo cuenta: crear una');
    await fill(page, 'username', email);
    for (const name of ['new-password', 'repeat-password']) await fill(page, name, SHOPPERS_PASSWORD);
    await looksRight(page);
    await submit(page);
    await page.waitForSelector('input[name=code]');
    const code = await codeFor(stack, email);
    await fill(page, 'code', '000000');
    await submit(page);
    await refusedWith(page, 'El código no es correcto');
    await fill(page, 'code', code);
    await submit(page);
    await fill(page, 'name', 'Ana Compradora');
    await looksRight(page);
    await fill(page, 'tel', '014567890');
    await submit(page);
    await refusedWith(page, 'código del país');
    await fill(page, 'tel', '+51987654321');
    await submit(page);

    await page.waitForSelector('input[type=search]');
    await page.type('input[type=search]', item.name);
    const card = `::-p-xpath(//li[contains(., "${item.name}")])`;
    const one = await page.waitForSelector(card);
    expect(await one?.evaluate((element) => element.textContent)).toContain('Quedan pocos');
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe(item.name);
    await looksRight(page);
    await page.focus(`button[aria-label="Añadir al carrito: ${item.name}"]`);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect.poll(() => textOf(page, 'nav a[href="/shop/basket"]')).toContain('2');
    await page.click('input[type=search]', { count: 3 });
    await page.type('input[type=search]', none.name);
    const out = await page.waitForSelector(`button[aria-label="Añadir al carrito: ${none.name}"]`);
    expect(await out?.evaluate((element) => (element as HTMLButtonElement).disabled)).toBe(true);

    await page.click('nav a[href="/shop/basket"]');
    await page.waitForSelector(`input[aria-label="Cantidad de ${item.name}"]`);
    await looksRight(page);
    await press(page, 'Continuar con el pedido');
    for (const [name, text] of [
      ['street', 'Av. Grau 100'],
      ['city', 'Lima'],
    ] as const)
      await fill(page, name, text);
    await expect.poll(() => textOf(page, 'form [role=status]')).toMatch(/\d/);
    await looksRight(page);
    await press(page, 'Hacer el pedido y pagar');
    await page.waitForFunction(() => /\/shop\/orders\/\w+/.test(location.pathname));
    await expect.poll(() => textOf(page, 'main [role=status]')).toBe('Falta pagarlo');
    await looksRight(page);
    const id = page.url().split('/').at(-1) ?? '';

    // Somebody else gives it up: the page hears of it.
    await (await stack.clientAs('ADMIN')).cancelPartsOrder({ id, reason: 'Ya no hay' });
    await expect.poll(() => textOf(page, 'main [role=status]'), { timeout: 60_000 }).toBe('Anulado');
    await page.click('nav a[href="/shop/orders"]');
    await page.waitForSelector(`a[href="/shop/orders/${id}"]`);
    await looksRight(page);
    expect(faults).toEqual([]);
  });

  it('tells people of the workshop that their account is for the app', async () => {
    const { page } = await pages.open('/orders/nothing');
    const user = present(stack.demoUsers.find(({ role }) => role === 'CASHIER'));
    await fill(page, 'username', user.username);
    await fill(page, 'password', user.password);
    await submit(page);
    await page.waitForSelector('input[name=name]');
    await fill(page, 'name', 'Luis Caja');
    await submit(page);
    await refusedWith(page, /no se puede|taller/);
  });
});
