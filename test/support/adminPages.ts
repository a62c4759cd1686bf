/** Pages of the web app whose users are signed in already: a sign-in is another suite's, and a one-time code is good for one alone. */
import type { HTTPRequest, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { enterApp } from './app.ts';
import type { Pages } from './page.ts';
import { alertsOf } from './page.ts';
import type { Stack } from './stack.ts';

export interface Opened {
  page: Page;
  faults: string[];
}

/** @returns a page of a browser of its own, at a path of the app, as somebody of a role */
export function createDoors(stack: Stack, pages: Pages) {
  const sessions = new Map<string, Record<string, string>>();
  return async (role: string, path: string): Promise<Opened> => {
    const known = sessions.get(role);
    const { page, faults } = await pages.open(path, undefined, (fresh) =>
      fresh.evaluateOnNewDocument((items) => {
        for (const [name, value] of Object.entries(items))
          if (localStorage.getItem(name) === null) localStorage.setItem(name, value);
      }, known ?? {}),
    );
    if (!known) {
      await enterApp(page, stack, role);
      sessions.set(role, await page.evaluate(() => ({ ...localStorage })));
    }
    await page.waitForSelector('h1');
    return { page, faults };
  };
}

/** Waits for words at a field, which is marked, too. */
export const refusedAt = (page: Page, name: string, words: string | RegExp): Promise<void> =>
  expect
    .poll(() =>
      page
        .$eval(`[name="${name}"]`, (input) => [
          input.getAttribute('aria-invalid'),
          input.closest('.mantine-InputWrapper-root')?.textContent ?? '',
        ])
        .catch(() => []),
    )
    .toEqual(['true', typeof words === 'string' ? expect.stringContaining(words) : expect.stringMatching(words)]);

/** Waits for words in an alert. */
export const refusedAloud = (page: Page, words: string): Promise<void> =>
  expect.poll(() => alertsOf(page)).toContain(words);

interface Asked {
  query: string;
  variables: Record<string, unknown>;
}

/** Between the page and the API, as an old page or a broken extension would be: changes what one mutation asks. */
export async function tamper(
  page: Page,
  mutation: string,
  change: (asked: Asked['variables']) => object,
): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request: HTTPRequest) => {
    const body = request.method() === 'POST' ? request.postData() : undefined;
    if (!request.url().endsWith('/graphql') || !body?.includes(`mutation ${mutation}`)) void request.continue();
    else {
      const asked = JSON.parse(body) as Asked;
      void request.continue({ postData: JSON.stringify({ ...asked, variables: change(asked.variables) }) });
    }
  });
}
