/**
 * How long people wait, with the processor slowed. A list: from opening its address, in a browser that has nothing of it, until its first
 * rows are painted. An interaction: from the key or the click until the next paint, as the browser itself tells by the Event Timing API,
 * which is what "interaction to next paint" is made of.
 */
import type { BrowserContext, Page } from 'puppeteer-core';
import { quantile } from '../statistics.ts';
import { SLOWED } from './limits.ts';
import { slowDown, visit } from './visit.ts';

const ROUNDS = 5;
const LISTS = ['/orders', '/inventory', '/billing?tab=documents', '/staff'] as const;
const ROW = 'table[aria-label] tbody tr[data-row]';

const median = (values: readonly number[]): number => Math.round(quantile([...values], 0.5));

export async function measureLists(context: BrowserContext, address: string): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const path of LISTS) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) times.push(await untilPainted(context, `${address}${path}`));
    found[path] = median(times);
  }
  return found;
}

async function untilPainted(context: BrowserContext, address: string): Promise<number> {
  const { page } = await visit(context.browser(), context);
  const session = await page.createCDPSession();
  await page.setCacheEnabled(false);
  await page.evaluateOnNewDocument((row) => {
    const watch = new MutationObserver(() => {
      if (!document.querySelector(row)) return;
      watch.disconnect();
      // The frame that shows them has been handed over when the next one begins.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => Object.assign(globalThis, { paintedMs: performance.now() })),
      );
    });
    watch.observe(document, { childList: true, subtree: true });
  }, ROW);
  await slowDown(session, SLOWED);
  await page.goto(address);
  const painted = await page.waitForFunction(() => (globalThis as { paintedMs?: number }).paintedMs);
  const took = Number(await painted.jsonValue());
  await page.close();
  return took;
}

interface Interaction {
  name: string;
  path: string;
  /** Who has to be there before. */
  ready: string;
  act: (page: Page) => Promise<void>;
}

const click = (selector: string) => async (page: Page) => {
  const element = await page.waitForSelector(selector, { visible: true });
  await element?.click();
};
const press =
  (...keys: readonly Parameters<Page['keyboard']['press']>[0][]) =>
  async (page: Page) => {
    for (const key of keys) await page.keyboard.press(key);
  };
/** By its first letter, as people at a keyboard do: what a program sets is no interaction. */
const choose = (selector: string, letter: 'L') => async (page: Page) => {
  await page.focus(selector);
  await page.keyboard.press(letter);
};

/** What a day is made of. A new screen that has something slow to do joins here. */
const INTERACTIONS: readonly Interaction[] = [
  { name: 'another screen by its link', path: '/', ready: 'main h1', act: click('nav a[href$="/orders"]') },
  {
    name: 'down a row of the orders',
    path: '/orders',
    ready: `${ROW} a`,
    act: async (page) => {
      await page.focus(`${ROW} a`);
      await press('ArrowDown', 'ArrowDown', 'ArrowDown')(page);
    },
  },
  { name: 'orders of one state', path: '/orders', ready: ROW, act: choose('main select', 'L') },
  { name: 'the columns of a list', path: '/orders', ready: ROW, act: click('main button[aria-haspopup=dialog]') },
  { name: 'an order of the list', path: '/orders', ready: ROW, act: click(`${ROW} a`) },
  { name: 'the board of orders', path: '/orders', ready: ROW, act: click('main a[href$="/orders/board"]') },
  {
    name: 'typing what is searched for',
    path: '/reception',
    ready: 'input[name=anybody]',
    act: async (page) => {
      await page.focus('input[name=anybody]');
      await page.keyboard.type('toyota', { delay: 60 });
    },
  },
  { name: 'the keys of a screen', path: '/inventory', ready: ROW, act: press('?') },
  {
    name: 'searching everything',
    path: '/inventory',
    ready: ROW,
    act: async (page) => {
      await page.keyboard.down('Control');
      await page.keyboard.press('k');
      await page.keyboard.up('Control');
    },
  },
  { name: 'an item of the list', path: '/inventory', ready: ROW, act: click(`${ROW} a`) },
];

export async function measureInteractions(context: BrowserContext, address: string): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const interaction of INTERACTIONS) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) times.push(await untilNextPaint(context, address, interaction));
    found[interaction.name] = median(times);
  }
  return found;
}

/** The longest of the interaction's events. */
async function untilNextPaint(
  context: BrowserContext,
  address: string,
  { path, ready, act }: Interaction,
): Promise<number> {
  const { page } = await visit(context.browser(), context);
  const session = await page.createCDPSession();
  await page.goto(`${address}${path}`);
  await page.waitForSelector(ready, { visible: true });
  await page.waitForNetworkIdle();
  await page.evaluate(() => {
    const kept = { longest: 0 };
    Object.assign(globalThis, { kept });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) kept.longest = Math.max(kept.longest, duration);
      // 16 is the shortest that it tells; what is shorter is none of our worries.
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  await slowDown(session, SLOWED);
  await act(page);
  await page.waitForNetworkIdle();
  // The observer is told in a later frame than the one that was painted.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))),
  );
  const took = await page.evaluate(() => (globalThis as unknown as { kept: { longest: number } }).kept.longest);
  await page.close();
  return took;
}
