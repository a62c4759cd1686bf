/** The web app as a person uses it: signs in, follows links, presses keys. */
import axe from 'axe-core';
import type { KeyInput, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { oneTimeCode, PERIOD_MS } from '../../scripts/support/totp.ts';
import { fill, submit } from './page.ts';
import type { Stack } from './stack.ts';
import { present } from './workshop.ts';

/** Signs in by the page, and waits until the app is there. */
export async function enterApp(page: Page, { demoUsers }: Pick<Stack, 'demoUsers'>, role: string): Promise<void> {
  const { username, password, totpSecret } = present(demoUsers.find((each) => each.role === role));
  await fill(page, 'username', username);
  await fill(page, 'password', password);
  await submit(page);
  if (totpSecret !== undefined) {
    await fill(page, 'code', oneTimeCode(totpSecret));
    await submit(page);
    // A code is good for one sign-in: somebody else may have come with this one.
    await page.waitForSelector('nav a, [role=alert]');
    if ((await page.$('nav a')) === null) {
      await fill(page, 'code', oneTimeCode(totpSecret, Date.now() + PERIOD_MS));
      await submit(page);
    }
  }
  await page.waitForSelector('nav a');
}

/** What the links within a part of the page say. */
export const linksOf = (page: Page, selector: string): Promise<string[]> =>
  page.$$eval(`${selector} a`, (all) => all.map((each) => each.textContent.trim()));

export async function followLink(page: Page, label: string): Promise<void> {
  const link = await page.waitForSelector(`::-p-xpath(//a[normalize-space(.)="${label}"])`, { visible: true });
  await link?.evaluate((element) => (element as HTMLElement).click());
}

/**
 * Goes down a list until a row says so, and has it in the middle of the window: what is far from there is not drawn, and other suites fill
 * the same lists.
 */
export const reachRow = (page: Page, words: string): Promise<void> =>
  expect
    .poll(
      () =>
        page.evaluate((text) => {
          const rows = [...document.querySelectorAll('tr[data-row]')];
          const row = rows.find(({ textContent }) => textContent.includes(text));
          if (row) row.scrollIntoView({ block: 'center' });
          else {
            document.querySelector<HTMLElement>('button[data-more]:not([data-loading])')?.click();
            scrollBy(0, innerHeight / 2);
          }
          return row !== undefined;
        }, words),
      { message: words },
    )
    .toBe(true);

/** Colours and language as somebody chose them before; the next page has them. */
export const setLook = (page: Page, scheme: 'light' | 'dark', language: 'es' | 'en'): Promise<void> =>
  page.evaluate(
    (chosen) => {
      localStorage.setItem('mantine-color-scheme-value', chosen.scheme);
      localStorage.setItem('taller.language', chosen.language);
    },
    { scheme, language },
  );

/** The screen is there with all that it asked for. */
export async function isSettled(page: Page): Promise<void> {
  await page.waitForSelector('h1');
  await expect
    .poll(() => page.$$eval('[aria-busy], .mantine-Skeleton-root, [data-loading]', (all) => all.length))
    .toBe(0);
}

/** The addresses of a screen's tabs but the one that is open, each as it stands when somebody presses it. */
export async function tabsOf(page: Page): Promise<string[]> {
  const found: string[] = [];
  const count = (await page.$$('main [role=tab]')).length;
  for (let index = 0; index < count; index += 1) {
    const before = await page.evaluate(() => location.href);
    const tabs = await page.$$('main [role=tab]');
    const isOpen = await tabs[index]?.evaluate((tab) => tab.getAttribute('aria-selected') === 'true');
    if (index === 0 && isOpen) continue;
    await tabs[index]?.evaluate((tab) => (tab as HTMLElement).click());
    await expect.poll(() => tabs[index]?.evaluate((tab) => tab.getAttribute('aria-selected'))).toBe('true');
    const now = await page.evaluate(() => location.href);
    if (now !== before) found.push(now.slice(new URL('/app', now).href.length));
  }
  return found;
}

/** Tables whose columns leave room that no column has: those that a narrow window leaves out are to give theirs to the others. */
export const raggedTables = (page: Page): Promise<string[]> =>
  page.$$eval('table[aria-label]', (all) =>
    all.flatMap((table) => {
      const heads = [...table.querySelectorAll('thead th')].map((head) => head.getBoundingClientRect().width);
      const taken = heads.reduce((sum, width) => sum + width, 0);
      const { width } = table.getBoundingClientRect();
      return width - taken > 2 ? [`${table.getAttribute('aria-label')}: ${taken} of ${width}`] : [];
    }),
  );

/** What axe-core finds wrong, each with the first element that has it. */
export async function findingsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      resultTypes: ['violations'],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`);
  });
}

/** Searches, and takes what is found under this name. Counts as one touch where somebody types, and one for the choice. */
export async function pickOne(page: Page, name: string, typed: string, found: string | RegExp): Promise<void> {
  const input = await page.waitForSelector(`input[name="${name}"]`, { visible: true });
  await input?.click({ count: 3 });
  await input?.type(typed);
  const options = (): Promise<string[]> =>
    page.$$eval('[role=listbox] [role=option]', (all) => all.map((each) => each.textContent));
  const isIt = (text: string): boolean => (typeof found === 'string' ? text.includes(found) : found.test(text));
  await expect.poll(async () => (await options()).some(isIt)).toBe(true);
  const index = (await options()).findIndex(isIt);
  await page.$$eval('[role=listbox] [role=option]', (all, at) => (all[at] as HTMLElement).click(), index);
}

/**
 * As a hand scanner does: keys without a pause, and Enter. All are on their way before the first is there: who waits for each types no
 * faster than people on a busy machine.
 */
export async function scan(page: Page, code: string): Promise<void> {
  await Promise.all([...code, 'Enter'].map((key) => page.keyboard.press(key as KeyInput)));
}

/** What people do with their fingers and keys, from now on. */
export async function countTouches(page: Page): Promise<() => Promise<{ touches: number; keys: number }>> {
  await page.evaluate(() => {
    const counted = { touches: 0, keys: 0 };
    Object.assign(globalThis, { counted });
    addEventListener('click', () => (counted.touches += 1), true);
    addEventListener('keydown', () => (counted.keys += 1), true);
  });
  return () => page.evaluate(() => (globalThis as unknown as { counted: { touches: number; keys: number } }).counted);
}
