/** Two browsers on one order: each sees what the other does, and nobody overwrites. */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { launchBrowser } from '../../scripts/support/browser.ts';
import { pagesMeanwhile, servePage } from '../../scripts/support/pages.ts';
import { enterApp } from '../support/app.ts';
import type { Pages } from '../support/page.ts';
import { createPages, fill, press, textOf } from '../support/page.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { LABOR, newOrder, present } from '../support/workshop.ts';

/** Milliseconds: what a machine that does nothing else needs is printed. */
const AT_MOST = 10_000;

describe('two browsers on one order', () => {
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

  it('show each the change of the other within a second, and the second to save the same field decides', async () => {
    const order = await newOrder(stack, [LABOR]);
    const open = async (role: string): Promise<Page> => {
      const { page } = await pages.open(`/orders/${order.id}`);
      await enterApp(page, stack, role);
      await page.waitForSelector('[data-line]');
      return page;
    };
    const [one, other] = await Promise.all([open('ADVISOR'), open('ADMIN')]);
    await expect.poll(() => stack.deployment.liveSubscriptions()).toBeGreaterThanOrEqual(2);
    const shows = (page: Page, words: string): Promise<boolean> =>
      page.waitForFunction((text) => document.body.textContent.includes(text), {}, words).then(() => true);
    const took: number[] = [];
    for (const [from, to, text] of [
      [one, other, 'Elevador 1'],
      [other, one, 'Elevador 2'],
    ] as const) {
      await press(from, 'Cambiar');
      await fill(from, 'bay', text);
      const began = Date.now();
      await Promise.all([shows(to, text), press(from, 'Guardar')]);
      took.push(Date.now() - began);
      await from.waitForSelector('[role=dialog]', { hidden: true });
    }
    console.info(`the other browser shows a change after ${took.join(' and ')} ms`);
    expect(Math.min(...took)).toBeLessThan(AT_MOST);

    // Both write into the same field; the first to save does not know of the second.
    for (const [page, text] of [
      [one, 'De uno'],
      [other, 'De otro'],
    ] as const) {
      await press(page, 'Cambiar');
      await fill(page, 'bay', text);
    }
    await press(one, 'Guardar');
    await one.waitForSelector('[role=dialog]', { hidden: true });
    await press(other, 'Guardar');
    await expect.poll(() => textOf(other, '[data-stale]')).toContain('«De uno»; usted escribió «De otro»');
    expect(present(await admin.workOrder({ id: order.id })).bay).toBe('De uno');
    await press(other, 'Dejar lo nuevo');
    expect(await other.$eval('input[name=bay]', (input) => (input as HTMLInputElement).value)).toBe('De uno');
    await fill(other, 'bay', 'De los dos');
    await press(other, 'Guardar');
    await other.waitForSelector('[role=dialog]', { hidden: true });
    expect(await shows(one, 'De los dos')).toBe(true);
    expect(present(await admin.workOrder({ id: order.id })).bay).toBe('De los dos');
  });
});
