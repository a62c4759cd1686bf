/**
 * What every suite of the web app stands on: the worker's stack with the app beside it, one browser for all of them, and pages on which
 * somebody is signed in. It is opened once by whichever suite comes first; what a suite opens is closed after each of its tests.
 */
import type { Page, Viewport } from 'puppeteer-core';
import { afterEach, beforeAll, expect } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { launchBrowser } from '../../scripts/support/browser.ts';
import { pagesMeanwhile, servePage } from '../../scripts/support/pages.ts';
import { enterApp } from './app.ts';
import type { Opened, Pages } from './page.ts';
import { createPages } from './page.ts';
import { startStack } from './stack.ts';
import type { Stack } from './stack.ts';
import { present } from './workshop.ts';

export interface Web {
  readonly stack: Stack;
  readonly admin: TallerClient;
  readonly pages: Pages;
  /** A page of a browser of its own, at a path of the app, as somebody of a role. */
  as(role: string, path?: string, viewport?: Viewport): Promise<Opened>;
}

let opened: Promise<Web> | undefined;

async function open(): Promise<Web> {
  // It ends with this process, as the stack does.
  const [stack, built, browser] = await Promise.all([startStack(), pagesMeanwhile('app'), launchBrowser()]);
  const pages = createPages(browser, servePage(stack.deployment, 'app', built));
  return { stack, pages, admin: await stack.clientAs('ADMIN'), as: createDoors(stack, pages) };
}

/** Within `describe`; what it returns is there from its first test on. */
export function useWeb(): Web {
  let web: Web | undefined;
  beforeAll(async () => {
    await startStack();
    opened ??= open();
    web = await opened;
  });
  afterEach(async () => {
    const { pages, stack } = present(web);
    await pages.closeAll();
    await expect.poll(() => stack.deployment.liveSubscriptions()).toBe(0);
  });
  return {
    get stack() {
      return present(web).stack;
    },
    get admin() {
      return present(web).admin;
    },
    get pages() {
      return present(web).pages;
    },
    as: (...call) => present(web).as(...call),
  };
}

/**
 * Somebody signs in by the page once for each role, and comes with that session from then on: a sign-in is a suite of its own, takes as
 * long as most of what follows it, and a one-time code is good for one alone.
 */
function createDoors(stack: Stack, pages: Pages): Web['as'] {
  const sessions = new Map<string, Record<string, string>>();
  return async function as(role, path = '', viewport): Promise<Opened> {
    const known = sessions.get(role);
    const { page, faults } = await pages.open(path, viewport, async (fresh) => {
      await notInstalled(fresh);
      await bring(fresh, known ?? {});
    });
    await page.waitForSelector('nav a, input[name=password]');
    if ((await page.$('nav a')) === null) {
      // A test may have ended the session that is known: it is for nobody any more.
      if (sessions.delete(role)) return as(role, path, viewport);
      await enterApp(page, stack, role);
      sessions.set(role, await page.evaluate(() => ({ ...localStorage })));
    }
    await page.waitForSelector('h1');
    return { page, faults };
  };
}

/** As in a private window: to be installed, the app loads all that it has, which is a suite of its own. */
const notInstalled = (page: Page): Promise<unknown> =>
  page.evaluateOnNewDocument(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));

const bring = (page: Page, items: Record<string, string>): Promise<unknown> =>
  page.evaluateOnNewDocument((kept) => {
    for (const [name, value] of Object.entries(kept))
      if (localStorage.getItem(name) === null) localStorage.setItem(name, value);
  }, items);
