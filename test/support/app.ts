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

type Look = Readonly<{ scheme: 'light' | 'dark'; language: 'es' | 'en' }>;

/** Colours and language, as another window of the same person's would change them: the page follows at once. */
export async function setLook(page: Page, look: Look): Promise<void> {
  await page.evaluate(({ scheme, language }) => {
    // Colours that are on their way have the contrast of neither.
    const still = new CSSStyleSheet();
    still.replaceSync('* { transition: none !important; animation: none !important }');
    document.adoptedStyleSheets = [still];
    for (const [key, newValue] of [
      ['mantine-color-scheme-value', scheme],
      ['taller.language', language],
    ] as const) {
      localStorage.setItem(key, newValue);
      dispatchEvent(new StorageEvent('storage', { key, newValue, storageArea: localStorage }));
    }
  }, look);
  await page.waitForSelector(`html[lang=${look.language}][data-mantine-color-scheme=${look.scheme}]`);
}

/** Where a path belongs: pages of one address show the next thing in what stands there already. */
const addressOf = (path: string): string => path.replace(/\?.*$/, '').split('/').slice(0, -1).join('/');

/** To another screen of the page that is open, as its own links lead there: nothing is loaded or signed in anew. */
export async function goWithin(page: Page, path: string): Promise<void> {
  const here = new URL(page.url());
  const base = `${here.origin}/app`;
  if (path.includes('?') || addressOf(here.href.slice(base.length)) === addressOf(path)) {
    await page.goto(base + path);
    return;
  }
  await page.evaluate((next) => {
    for (const title of document.querySelectorAll('h1')) title.dataset['left'] = '';
    history.pushState(null, '', next);
  }, base + path);
  await page.waitForSelector('h1:not([data-left])');
}

/** The screen is there with all that it asked for. */
export async function isSettled(page: Page): Promise<void> {
  await page.waitForSelector('h1');
  await expect
    .poll(() => page.$$eval('[aria-busy], .mantine-Skeleton-root, [data-loading]', (all) => all.length))
    .toBe(0);
}

/** Opens each tab of a screen but the one that is open, and does something there. */
export async function eachTab(page: Page, visit: () => Promise<void>): Promise<void> {
  const count = (await page.$$('main [role=tab]')).length;
  for (let index = 0; index < count; index += 1) {
    const tab = (await page.$$('main [role=tab]'))[index];
    const isOpen = (): Promise<string | null> | undefined =>
      tab?.evaluate((each) => each.getAttribute('aria-selected'));
    if ((await isOpen()) === 'true') continue;
    await tab?.evaluate((each) => (each as HTMLElement).click());
    await expect.poll(isOpen).toBe('true');
    await visit();
  }
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

/**
 * Rules that go by colours alone: only they find something else in another scheme, and nothing else in another language. Named, one of
 * level AAA would be asked as well.
 */
const COLOR_RULES = axe
  .getRules(['cat.color'])
  .filter(({ tags }) => !tags.includes('wcag2aaa'))
  .map(({ ruleId }) => ruleId);

/** What a finger would miss: buttons and fields that are in sight and lower than a fingertip, by what they say. */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.$$eval('button, select, [role=button], input:not([type=checkbox], [type=radio], [type=file])', (all) =>
    all.flatMap((element) => {
      const { width, height } = element.getBoundingClientRect();
      const isHidden = width <= 1 || getComputedStyle(element).visibility === 'hidden';
      return isHidden || height >= 44 ? [] : [`${element.textContent || element.getAttribute('name')}: ${height}`];
    }),
  );

/** What axe-core finds wrong, each with the first element that has it. @param rules some of them, by colour; absent for all */
export async function findingsOf(page: Page, rules?: 'of colours' | 'of all else'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const options: axe.RunOptions = {
    resultTypes: ['violations'],
    ...(rules === 'of colours' && { runOnly: COLOR_RULES }),
    ...(rules === 'of all else' && { rules: Object.fromEntries(COLOR_RULES.map((id) => [id, { enabled: false }])) }),
  };
  return page.evaluate(async (asked) => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, asked);
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`);
  }, options);
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
