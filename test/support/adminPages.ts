/** What a refusal looks like on a page of the web app, and how a page comes to ask what it would not. */
import type { HTTPRequest, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { alertsOf } from './page.ts';

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
