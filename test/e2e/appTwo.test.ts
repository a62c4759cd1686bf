/** Two browsers on one thing: each sees what the other does, and nobody overwrites. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { fill, press, textOf } from '../support/page.ts';
import { useWeb } from '../support/web.ts';
import { LABOR, newCustomer, newOrder, present } from '../support/workshop.ts';

/** Milliseconds: what a machine that does nothing else needs is printed. */
const AT_MOST = 10_000;

describe('two browsers', () => {
  const web = useWeb();

  it('show each other a change of an order within a second, and the second to save the same field decides', async () => {
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

  it('show each other a change of a customer within a second, and nobody overwrites', async () => {
    const { id } = await newCustomer(web.stack, 'Julia Ramos');
    const open = async (role: string): Promise<Page> => (await web.as(role, `/reception?customer=${id}`)).page;
    const [one, other] = await Promise.all([open('ADVISOR'), open('ADMIN')]);
    const card = (page: Page): Promise<string> => textOf(page, '[data-customer]');
    const took: number[] = [];
    for (const [from, to, phone] of [
      [one, other, '+51911111111'],
      [other, one, '+51922222222'],
    ] as const) {
      await press(from, 'Cambiar datos');
      await fill(from, 'phone', phone);
      const began = Date.now();
      await press(from, 'Guardar');
      await expect.poll(() => card(to)).toContain(phone);
      took.push(Date.now() - began);
      await from.waitForSelector('[role=dialog]', { hidden: true });
    }
    console.info(`the other browser shows a customer's change after ${took.join(' and ')} ms`);

    // Both are writing: the telephone of one, and the address of both. What is typed stays while the other's change comes.
    await press(one, 'Cambiar datos');
    await fill(one, 'address', 'De uno');
    await press(other, 'Cambiar datos');
    await fill(other, 'address', 'De otro');
    await fill(one, 'phone', '+51933333333');
    await press(one, 'Guardar');
    await one.waitForSelector('[role=dialog]', { hidden: true });
    await press(other, 'Guardar');
    await expect.poll(() => textOf(other, '[data-stale]')).toContain('«De uno»; usted escribió «De otro»');
    expect(await textOf(other, '[data-stale]')).toContain('+51933333333');
    expect(present(await web.admin.customer({ id })).address).toBe('De uno');
    await press(other, 'Dejar lo nuevo');
    await press(other, 'Guardar');
    await other.waitForSelector('[role=dialog]', { hidden: true });
    expect(present(await web.admin.customer({ id }))).toMatchObject({ address: 'De uno', phone: '+51933333333' });
    await expect.poll(() => card(one)).toContain('De uno');
  });
});
