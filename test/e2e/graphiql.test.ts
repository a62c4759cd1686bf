/** GraphiQL's bar in a real browser: who calls, by one click, by name and password, by key or by token. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { LocalDeployment } from '../../local/boot.ts';
import { bootLocal } from '../../local/boot.ts';
import { launchBrowser } from '../../scripts/support/browser.ts';
import { pageLogins } from '../../scripts/support/demoUsers.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { present } from '../support/workshop.ts';

let browser: Browser;
const contexts: BrowserContext[] = [];
beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
});
afterAll(() => browser.close());

async function open(url: string): Promise<Page> {
  const context = await browser.createBrowserContext();
  contexts.push(context);
  const page = await context.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await isThere(page);
  return page;
}

/** The button runs what the editor holds, which comes last. */
const isThere = (page: Page): Promise<unknown> => page.waitForSelector('.graphiql-query-editor .view-line span span');

const textOf = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (found) => found.textContent ?? '').catch(() => '');
const caller = (page: Page): Promise<string> => textOf(page, '#caller-menu-button');
const status = (page: Page): Promise<string> => textOf(page, '#caller-bar output');
const click = (page: Page, selector: string): Promise<void> =>
  page.$eval(selector, (found) => (found as unknown as { click: () => void }).click());

/** Opens the menu and picks the entry that begins so. */
async function pick(page: Page, label: string): Promise<void> {
  await click(page, '#caller-menu-button');
  await page.$$eval(
    '#caller-menu button',
    (buttons, wanted) => {
      for (const each of buttons)
        if (each.textContent?.startsWith(wanted)) (each as unknown as { click: () => void }).click();
    },
    label,
  );
}

/** As the page's own requests go out: through its fetch. */
const ask = (page: Page, query: string, headers: Record<string, string> = {}): Promise<unknown> =>
  page.evaluate(
    async (text, more) =>
      (
        await fetch('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...more },
          body: JSON.stringify({ query: text }),
        })
      ).json() as Promise<unknown>,
    query,
    headers,
  );

interface Box {
  top: number;
  right: number;
  bottom: number;
}
type Boxes = Record<'bar' | 'logo' | 'whole' | 'form' | 'menu', Box> & { scroll: number };

/** In the page. */
const MEASURE = `(() => {
  const box = (selector) => {
    const { top, right, bottom } = document.querySelector(selector).getBoundingClientRect();
    return { top, right, bottom };
  };
  return {
    bar: box('#caller-bar'),
    logo: box('.graphiql-logo'),
    whole: box('.graphiql-container'),
    form: box('#caller-user'),
    menu: box('#caller-menu-button'),
    scroll: document.documentElement.scrollWidth,
  };
})()`;

describe('GraphiQL for an API with users', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
    stack.deployment.offerLogins(pageLogins(stack.demoUsers));
  });
  afterAll(() => stack.deployment.offerLogins([]));

  it('signs in every demo user with one click, the administrator also with a one-time code', async () => {
    const page = await open(stack.deployment.graphiqlUrl);
    expect(await status(page)).toBe('Nobody calls: choose a user or a token.');
    for (const { role, username } of stack.demoUsers) {
      await pick(page, role);
      await expect.poll(() => caller(page)).toBe(`${role} ${username}`);
      expect(await ask(page, '{ me { user { email } } }')).toEqual({ data: { me: { user: { email: username } } } });
    }
  });

  it('keeps to its policy, and stands in no frame of elsewhere', async () => {
    const page = await open(stack.deployment.graphiqlUrl);
    const context = await browser.createBrowserContext();
    contexts.push(context);
    const foreign = await context.newPage();
    const heard = (from: Page): string[] => {
      const lines: string[] = [];
      from.on('console', (message) => void lines.push(message.text()));
      return lines;
    };
    const [own, others] = [heard(page), heard(foreign)];
    await page.reload({ waitUntil: 'domcontentloaded' });
    await isThere(page);
    expect(own.filter((text) => text.includes('Content Security Policy'))).toEqual([]);
    await foreign.setContent(`<iframe src="${stack.deployment.graphiqlUrl}"></iframe>`);
    await expect.poll(() => others.join('\n')).toMatch(/frame-ancestors|Refused to display|X-Frame-Options|403/);
    const frame = foreign.frames().find((each) => each !== foreign.mainFrame());
    expect((await frame?.content()) ?? '').not.toContain('caller-bar');
  });

  it.each([
    ['of another port', 'own', [401, null, null, null, 'open']],
    ['without an origin of its own', 'data:text/html,<p>neighbour', [null, null, null, null, 'closed']],
  ])('lets a page %s neither sign in nor act as the machine', async (_what, address, expected) => {
    const neighbour = createServer((_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<p>neighbour'),
    );
    await new Promise<void>((resolve) => neighbour.listen(0, '127.0.0.1', resolve));
    const context = await browser.createBrowserContext();
    contexts.push(context);
    const page = await context.newPage();
    const { port } = neighbour.address() as AddressInfo;
    await page.goto(address === 'own' ? `http://127.0.0.1:${port}/` : address);
    const { graphqlUrl, graphiqlUrl, cognitoEndpoint, mailEndpoint, realtimeUrl } = stack.deployment;
    const outcomes = await page.evaluate(
      async (graphql, own, cognito, mails, realtime) => {
        const headers = {
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': 'AWSCognitoIdentityProviderService.ListUserPools',
        };
        const status = (url: string, init?: RequestInit): Promise<number | null> =>
          fetch(url, init).then(
            (answer) => answer.status,
            () => null,
          );
        const socket = new WebSocket(realtime, 'graphql-ws');
        const opened = new Promise<string>((resolve) => {
          socket.onopen = () => resolve('open');
          socket.onerror = () => resolve('closed');
        });
        const json = { 'content-type': 'application/json' };
        return [
          await status(graphql, { method: 'POST', headers: json, body: '{"query":"{ __typename }"}' }),
          await status(`${own}cognito`, { method: 'POST', headers, body: '{}' }),
          await status(cognito, { method: 'POST', headers, body: '{"MaxResults":1}' }),
          await status(`${mails}/store`),
          await opened,
        ];
      },
      graphqlUrl,
      graphiqlUrl,
      cognitoEndpoint,
      mailEndpoint ?? '',
      realtimeUrl,
    );
    expect(outcomes).toEqual(expected);
    await context.close();
    contexts.pop();
    await new Promise((resolve) => neighbour.close(resolve));
  });

  it('runs the first query, and remembers the caller after a reload', async () => {
    const page = await open(stack.deployment.graphiqlUrl);
    await pick(page, 'ADVISOR');
    await expect.poll(() => caller(page)).toMatch(/^ADVISOR/);
    await page.reload({ waitUntil: 'domcontentloaded' });
    await isThere(page);
    expect(await caller(page)).toMatch(/^ADVISOR/);
    // Several operations: the button asks which.
    await page.click('.graphiql-execute-button');
    await page.waitForSelector('[role=menuitem]');
    await page.click('[role=menuitem]');
    await expect.poll(() => textOf(page, '.result-window')).toContain('workOrders');
  });

  it('works with the keyboard alone', async () => {
    const page = await open(stack.deployment.graphiqlUrl);
    await page.focus('#caller-menu-button');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toMatch(/^ADMIN/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => caller(page)).toMatch(/^ADVISOR/);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Sign out');
    await page.keyboard.press('Enter');
    expect(await caller(page)).toBe('Call as …');
    expect(await ask(page, '{ me { user { email } } }')).toMatchObject({
      errors: [{ errorType: 'UnauthorizedException' }],
    });
  });

  it('signs in other users by name and password, and explains a failure', async () => {
    const page = await open(stack.deployment.graphiqlUrl);
    const { username, password } = present(stack.demoUsers.find(({ role }) => role === 'CASHIER'));
    await pick(page, 'User');
    await page.type('#caller-user [name=username]', username);
    await page.type('#caller-user [name=password]', 'wrong');
    await page.keyboard.press('Enter');
    await expect.poll(() => status(page)).toMatch(/not authorized|incorrect/i);
    await page.$eval(
      '#caller-user [name=password]',
      (input) => void ((input as unknown as { value: string }).value = ''),
    );
    await page.type('#caller-user [name=password]', password);
    await page.keyboard.press('Enter');
    await expect.poll(() => caller(page)).toBe(username);
  });

  it('accepts a token, and prefers the authorization header of the request', async () => {
    const page = await open(stack.deployment.graphiqlUrl);
    await pick(page, 'Token');
    // Pasted: nobody types a token.
    await page.$eval(
      '#caller-token [name=token]',
      (input, token) => void ((input as unknown as { value: string }).value = token),
      await stack.accessToken('SCREEN'),
    );
    await page.keyboard.press('Enter');
    expect(await ask(page, '{ me { user { role } } }')).toEqual({ data: { me: { user: { role: 'SCREEN' } } } });
    expect(await ask(page, '{ me { user { role } } }', { authorization: await stack.accessToken('CASHIER') })).toEqual({
      data: { me: { user: { role: 'CASHIER' } } },
    });
  });

  it('covers no part of GraphiQL at any window size', async () => {
    const page = await open(stack.deployment.graphiqlUrl);
    await pick(page, 'User');
    for (const [width, height] of [
      [1280, 800],
      [700, 600],
      [390, 844],
    ] as const) {
      await page.setViewport({ width, height });
      const measure = async () => (await page.evaluate(MEASURE)) as Boxes;
      // The editors find their width some moments after the window has its own.
      await expect.poll(async () => (await measure()).scroll).toBeLessThanOrEqual(width);
      const boxes = await measure();
      expect(boxes.bar.bottom).toBeLessThanOrEqual(boxes.logo.top);
      expect(boxes.bar.bottom).toBeLessThanOrEqual(boxes.whole.top);
      expect(boxes.whole.bottom).toBeLessThanOrEqual(height);
      for (const each of [boxes.form, boxes.menu]) expect(each.right).toBeLessThanOrEqual(width);
    }
  });
});

describe('GraphiQL for an API with keys', () => {
  const folder = mkdtempSync(join(tmpdir(), 'graphiql-'));
  let deployment: LocalDeployment;
  beforeAll(async () => {
    const api = { 'Fn::GetAtt': ['Api', 'ApiId'] };
    const resources = {
      Api: {
        Type: 'AWS::AppSync::GraphQLApi',
        Properties: {
          Name: 'keys',
          AuthenticationType: 'API_KEY',
          AdditionalAuthenticationProviders: [{ AuthenticationType: 'AWS_IAM' }],
        },
      },
      Ended: { Type: 'AWS::AppSync::ApiKey', Properties: { ApiId: api, Expires: 1_600_000_000 } },
      Key: { Type: 'AWS::AppSync::ApiKey', Properties: { ApiId: api, Expires: 4_000_000_000 } },
      Schema: {
        Type: 'AWS::AppSync::GraphQLSchema',
        Properties: { ApiId: api, Definition: 'type Query { a: String }' },
      },
    };
    writeFileSync(join(folder, 'keys.json'), JSON.stringify({ Resources: resources }));
    deployment = await bootLocal({ assembly: join(folder, 'keys.json') });
  });
  afterAll(async () => {
    await deployment.stop();
    rmSync(folder, { recursive: true });
  });

  it('fills in the first key that has not expired, so that the first query works at once', async () => {
    const page = await open(deployment.graphiqlUrl);
    expect(await caller(page)).toMatch(/^API key da2-/);
    expect(await status(page)).toBe('until 2096-10-02');
    await click(page, '.graphiql-execute-button');
    await expect.poll(() => textOf(page, '.result-window')).toContain('Query');
  });

  it('shows the schema before anybody signs in', async () => {
    const page = await open(deployment.graphiqlUrl);
    await pick(page, 'Nobody');
    expect(
      await page.evaluate(
        "fetch('/graphql', { method: 'POST', body: JSON.stringify({ operationName: 'IntrospectionQuery' }) })" +
          '.then((answer) => answer.json())',
      ),
    ).toMatchObject({ data: { __schema: { queryType: { name: 'Query' } } } });
    expect(await ask(page, '{ a }')).toMatchObject({ errors: [{ errorType: 'UnauthorizedException' }] });
  });
});
