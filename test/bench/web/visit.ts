/** Somebody at the web app in a real browser, whose processor may be slowed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, CDPSession, Page } from 'puppeteer-core';
import { oneTimeCode, PERIOD_MS } from '../../../scripts/support/totp.ts';
import type { DemoUser } from '../../../scripts/support/demoUsers.ts';

/** As people at a desk have it. */
const VIEWPORT = { width: 1280, height: 900 };
const TIMEOUT_MS = 60_000;

export interface Visit {
  context: BrowserContext;
  page: Page;
  /** Paths of the scripts that were asked for so far. */
  scripts: ReadonlySet<string>;
}

export async function visit(browser: Browser, context?: BrowserContext): Promise<Visit> {
  const own = context ?? (await browser.createBrowserContext());
  const page = await own.newPage();
  page.setDefaultTimeout(TIMEOUT_MS);
  await page.setViewport(VIEWPORT);
  const scripts = new Set<string>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js')) scripts.add(pathname);
  });
  return { context: own, page, scripts };
}

async function type(page: Page, name: string, text: string): Promise<void> {
  const input = await page.waitForSelector(`input[name=${name}]`, { visible: true });
  await input?.click({ count: 3 });
  await input?.type(text);
}

/** Signs in by the page. A one-time code is good for one sign-in: somebody else may have come with this one. */
export async function enter(page: Page, address: string, { username, password, totpSecret }: DemoUser): Promise<void> {
  await page.goto(address);
  await type(page, 'username', username);
  await type(page, 'password', password);
  await page.keyboard.press('Enter');
  for (const ahead of totpSecret === undefined ? [] : [0, 1]) {
    await type(page, 'code', oneTimeCode(totpSecret ?? '', Date.now() + ahead * PERIOD_MS));
    await page.keyboard.press('Enter');
    await page.waitForSelector('nav a, [role=alert]');
    if ((await page.$('nav a')) !== null) break;
  }
  await page.waitForSelector('nav a');
}

/** @param rate how many times slower than it is */
export async function slowDown(session: CDPSession, rate: number): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

/** Thousands of bytes as a browser gets them: each script compressed alone. @param folder what was built */
export function gzippedKb(folder: string, base: string, scripts: Iterable<string>): number {
  let bytes = 0;
  for (const path of scripts)
    bytes += gzipSync(readFileSync(join(folder, path.slice(base.length))), { level: 9 }).length;
  return Math.round(bytes / 100) / 10;
}
