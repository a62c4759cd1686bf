/** Pages in a real browser, as a person uses them: each in a context of its own, with nobody signed in and nothing kept. */
import { createCanvas, loadImage } from '@napi-rs/canvas';
import jsqr from 'jsqr';
import type { Browser, BrowserContext, ElementHandle, Page, Viewport } from 'puppeteer-core';
import { expect } from 'vitest';

export interface Opened {
  page: Page;
  /** What the browser complained of, but refusals. */
  faults: string[];
}

export interface Pages {
  /** @param before what is done with the page before it goes anywhere */
  open(path?: string, viewport?: Viewport, before?: (page: Page) => Promise<unknown>): Promise<Opened>;
  closeAll(): Promise<void>;
}

/** All but the built files, which say that they never change: to load them anew takes as long as most of what a test does. */
async function forget(page: Page, origin: string): Promise<void> {
  const session = await page.createCDPSession();
  const storageTypes = 'cookies,local_storage,indexeddb,cache_storage,service_workers';
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes });
  await session.detach();
}

/** Longer than anything takes on a busy machine: what never comes is told by the test's own limit. */
const PATIENCE_MS = 120_000;

/** What a browser says of every refusal of ours: they come with an HTTP status, which is no fault of the page. */
const STATUS_LINE = /Failed to load resource: the server responded with a status of 4\d\d/;

export function createPages(browser: Browser, address: string): Pages {
  const taken: BrowserContext[] = [];
  const free: BrowserContext[] = [];
  const { origin } = new URL(address);
  return {
    async open(path = '', viewport = { width: 1280, height: 900 }, before) {
      const known = free.pop();
      const context = known ?? (await browser.createBrowserContext());
      taken.push(context);
      const page = await context.newPage();
      if (known) await forget(page, origin);
      // Nobody is shown around unasked.
      await page.evaluateOnNewDocument(() => {
        if (location.origin !== 'null') localStorage.setItem('taller.tour', 'off');
      });
      // A machine that does much else at the same time takes its time.
      page.setDefaultTimeout(PATIENCE_MS);
      await page.setViewport(viewport);
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error' && !STATUS_LINE.test(message.text())) faults.push(message.text());
      });
      await before?.(page);
      await page.goto(`${address}${path}`);
      return { page, faults };
    },
    async closeAll() {
      for (const context of taken.splice(0)) {
        for (const page of await context.pages()) await page.close();
        free.push(context);
      }
    },
  };
}

export const textOf = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (element) => element.textContent ?? '').catch(() => '');

/** All alerts that stand on the page. */
export const alertsOf = (page: Page): Promise<string> =>
  page.$$eval('[role=alert]', (all) => all.map((each) => each.textContent).join('\n'));

/** Types into an input, in place of what stands there. */
export async function fill(page: Page, name: string, text: string): Promise<void> {
  const selector = `input[name="${name}"]:not([hidden])`;
  const input = await page.waitForSelector(selector, { visible: true });
  await input?.click({ count: 3 });
  await page.keyboard.press('Backspace');
  await input?.type(text);
}

/** A day, as the browser's own calendar gives it: what is typed there goes by the browser's language. */
export async function fillDay(page: Page, name: string, day: string): Promise<void> {
  const input = await page.waitForSelector(`input[name="${name}"]`, { visible: true });
  await input?.evaluate((element, value) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(element, value);
    element.dispatchEvent(new Event('input', { bubbles: true }));
  }, day);
}

/** Files from the disk, as somebody chooses them. */
export async function chooseFile(page: Page, name: 'files' | 'camera', path: string): Promise<void> {
  const input = await page.waitForSelector(`input[type=file][name=${name}]`);
  await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
}

/** By the element itself: what slides over it would catch a click at its place. */
export async function press(page: Page, label: string): Promise<void> {
  const found = await page.waitForSelector(`::-p-xpath(//button[normalize-space(.)="${label}"])`, { visible: true });
  await found?.evaluate((element) => (element as HTMLElement).click());
}

/** What is called so in the dialog over the page, where the page has it too. */
export async function pressIn(page: Page, label: string): Promise<void> {
  const found = await page.waitForSelector(
    `::-p-xpath(//*[@role="dialog"]//button[normalize-space(.)="${label}"][not(@disabled)])`,
    { visible: true },
  );
  await found?.evaluate((element) => (element as HTMLElement).click());
}

/** The form that was filled last. */
export const submit = (page: Page): Promise<void> => page.keyboard.press('Enter');

/** Waits for words in an alert. */
export const refusedWith = (page: Page, words: string | RegExp): Promise<void> =>
  expect.poll(() => alertsOf(page)).toMatch(words);

/** What a camera reads off the element. */
export async function qrOf(page: Page, selector: string): Promise<string> {
  const element = await page.waitForSelector(selector, { visible: true });
  const image = await loadImage(Buffer.from((await element?.screenshot()) ?? []));
  const canvas = createCanvas(image.width, image.height).getContext('2d');
  canvas.drawImage(image, 0, 0);
  const { data } = canvas.getImageData(0, 0, image.width, image.height);
  return jsqr.default(data, image.width, image.height)?.data ?? '';
}

/** Whether something is wider than the screen. */
export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
