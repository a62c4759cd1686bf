/** What a browser really loads: for the sign-in and the start page, and for each module beyond that. */
import type { Browser, BrowserContext } from 'puppeteer-core';
import type { DemoUser } from '../../../scripts/support/demoUsers.ts';
import { enter, gzippedKb, visit } from './visit.ts';

export interface Sizes {
  firstKb: number;
  modulesKb: Record<string, number>;
  /** Somebody is signed in there. */
  context: BrowserContext;
}

/** @param folder what was built @param user somebody who may see every module */
export async function measureSizes(browser: Browser, address: string, folder: string, user: DemoUser): Promise<Sizes> {
  const base = new URL(address).pathname;
  const { context, page, scripts } = await visit(browser);
  await enter(page, address, user);
  await page.waitForSelector('main h1');
  await page.waitForNetworkIdle();
  const first = new Set(scripts);
  // Every module that the page itself offers; the start page is in the first load.
  const paths = await page.$$eval('nav a', (links) =>
    links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
  );
  const modules = paths.map((path) => path.slice(base.length)).filter((path) => path.length > 1);
  await page.close();
  const modulesKb: Record<string, number> = {};
  for (const path of modules) {
    // Each from the start page on: what two modules share counts for both.
    const at = await visit(browser, context);
    await at.page.goto(address);
    const link = await at.page.waitForSelector(`nav a[href$="${path}"]`);
    await link?.evaluate((element) => (element as HTMLElement).click());
    await at.page.waitForFunction((end) => location.pathname.endsWith(end), {}, path);
    await at.page.waitForSelector('main h1');
    await at.page.waitForNetworkIdle();
    modulesKb[path.slice(1)] = gzippedKb(
      folder,
      base,
      [...at.scripts].filter((script) => !first.has(script)),
    );
    await at.page.close();
  }
  return { firstKb: gzippedKb(folder, base, first), modulesKb, context };
}
