/** `npm run screenshots`: the pictures of the pages and of an invoice in the README, of the running `npm start`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import type { TallerClient } from '../client/index.ts';
import { ROOT } from '../infra/paths.ts';
import { PHRASES } from './demoData/catalog.ts';
import { launchBrowser } from './support/browser.ts';
import { runningEndpoints } from './support/endpoints.ts';
import type { Endpoints } from './support/endpoints.ts';
import { invoiceFile } from './support/invoicePdf.ts';
import { pagePicture } from './support/pdfPicture.ts';
import { as, signInAll } from './support/demoUsers.ts';
import { oneTimeCode, PERIOD_MS } from './support/totp.ts';

type Clients = Awaited<ReturnType<typeof signInAll>>;

interface Shot {
  page: 'app' | 'board';
  /** Under the page's own address; found among the demo data where it names a thing. */
  path: (clients: Clients) => Promise<string> | string;
  role: string;
  file: `${string}.png` | `${string}.webp`;
  viewport: { width: number; height: number; deviceScaleFactor?: number };
  /** What has to be there. */
  ready: string;
  /** What somebody does before the picture is taken. */
  act?: (page: Page) => Promise<void>;
}

const DESK = { width: 1280, height: 860 };
const TABLET = { width: 1024, height: 768 };
/** Of 100, for pictures that are no drawings of few colours. */
const QUALITY = 82;

/** The order in work that shows most: it has lines of work and of parts. */
async function fullOrder(client: TallerClient): Promise<string> {
  const orders = (await client.workOrders({ state: 'IN_PROGRESS', limit: 50 }))?.items ?? [];
  const [fullest] = orders.toSorted((a, b) => (b.itemCount ?? 0) - (a.itemCount ?? 0));
  return fullest?.id ?? '';
}

/** A document that has something to show: payments, and the most lines. */
async function fullDocument(client: TallerClient): Promise<string> {
  const { items = [] } = (await client.invoices({ limit: 50 })) ?? {};
  const recent = await Promise.all(items.map(({ id }) => client.invoice({ id })));
  const [shown] = recent
    .filter((invoice) => (invoice?.payments?.length ?? 0) > 0)
    .toSorted((a, b) => (b?.lines?.length ?? 0) - (a?.lines?.length ?? 0));
  return shown?.id ?? '';
}

async function knownVehicle(client: TallerClient): Promise<string> {
  return (await client.vehicles({ limit: 50 }))?.items.at(7)?.id ?? '';
}

async function comparison(client: TallerClient): Promise<string> {
  return (await client.quotationRequests({ limit: 50 }))?.items.find(({ answerCount }) => answerCount > 1)?.id ?? '';
}

async function disputed(client: TallerClient): Promise<string> {
  return (await client.supplierBills({ state: 'DISPUTED', limit: 1 }))?.items[0]?.id ?? '';
}

const pressed = (label: string) => async (page: Page) => {
  const found = await page.waitForSelector(`::-p-xpath(//button[normalize-space(.)="${label}"])`);
  await found?.evaluate((element) => (element as HTMLElement).click());
};

const SHOTS: readonly Shot[] = [
  {
    page: 'board',
    path: () => '',
    role: 'SCREEN',
    file: 'board.png',
    viewport: { width: 1920, height: 1080 },
    ready: '[data-order]',
  },
  {
    page: 'board',
    path: () => '/tech',
    role: 'TECHNICIAN',
    file: 'board-tech.png',
    viewport: { width: 390, height: 844, deviceScaleFactor: 2 },
    ready: '[data-order]',
  },
  { page: 'app', path: () => '/', role: 'ADMIN', file: 'app-start.webp', viewport: DESK, ready: '[data-tile]' },
  {
    page: 'app',
    path: async (clients) => `/reception?vehicle=${await knownVehicle(as(clients, 'ADVISOR'))}`,
    role: 'ADVISOR',
    file: 'app-reception.webp',
    viewport: TABLET,
    ready: '[data-vehicle]',
    act: pressed(PHRASES[0] ?? ''),
  },
  {
    page: 'app',
    path: async (clients) => `/orders/${await fullOrder(as(clients, 'ADVISOR'))}`,
    role: 'ADVISOR',
    file: 'app-order.webp',
    viewport: DESK,
    ready: '[data-line]',
  },
  {
    page: 'app',
    path: () => '/orders/board',
    role: 'ADVISOR',
    file: 'app-board.webp',
    viewport: DESK,
    ready: '[data-order]',
  },
  {
    page: 'app',
    path: async (clients) => `/billing/${await fullDocument(as(clients, 'CASHIER'))}`,
    role: 'CASHIER',
    file: 'app-billing.webp',
    viewport: DESK,
    ready: '[data-paper]',
  },
  {
    page: 'app',
    path: () => '/inventory',
    role: 'STOREKEEPER',
    file: 'app-inventory.webp',
    viewport: DESK,
    ready: 'tr[data-row]',
  },
  {
    page: 'app',
    path: async (clients) => `/purchasing/quotations/${await comparison(as(clients, 'PURCHASER'))}`,
    role: 'PURCHASER',
    file: 'app-quotations.webp',
    viewport: DESK,
    ready: '[data-offer]',
  },
  {
    page: 'app',
    path: async (clients) => `/purchasing/bills/${await disputed(as(clients, 'PURCHASER'))}`,
    role: 'PURCHASER',
    file: 'app-bill.webp',
    viewport: DESK,
    ready: '[data-difference]',
  },
  {
    page: 'app',
    path: () => '/purchasing?tab=approvals',
    role: 'STOREKEEPER',
    file: 'app-approvals.webp',
    viewport: { width: 390, height: 700, deviceScaleFactor: 2 },
    ready: '[data-waits]',
  },
];

/** Names of files, or beginnings of them: those alone are taken. All where there are none. */
const WANTED = process.argv.slice(2);
const isWanted = (file: string): boolean => WANTED.length === 0 || WANTED.some((each) => file.startsWith(each));

/** Somebody signs in by the page, in Spanish, and is not shown around. */
async function enter(page: Page, address: string, login: Endpoints['demoUsers'][number]): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    if (location.origin === 'null') return;
    localStorage.setItem('taller.tour', 'off');
    localStorage.setItem('taller.language', 'es');
  });
  await page.goto(address);
  await page.waitForSelector('input[name=username]');
  await page.type('input[name=username]', login.username);
  await page.type('input[name=password]', login.password);
  await page.click('button[type=submit]');
  if (login.totpSecret === undefined) return;
  // A code is good for one sign-in: this program's own has taken the present one.
  for (const ahead of [1, 0]) {
    await page.waitForSelector('input[name=code]');
    await page.$eval('input[name=code]', (input) => (input as HTMLInputElement).select());
    await page.type('input[name=code]', oneTimeCode(login.totpSecret, Date.now() + ahead * PERIOD_MS));
    await page.keyboard.press('Enter');
    await page.waitForSelector('nav a, [role=alert]');
    if ((await page.$('nav a')) !== null) return;
  }
}

async function take(browser: Browser, endpoints: Endpoints, clients: Clients, shot: Shot): Promise<void> {
  const login = endpoints.demoUsers.find(({ role }) => role === shot.role);
  if (!login) throw new Error(`nobody has the role ${shot.role}`);
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport(shot.viewport);
  const address = endpoints[shot.page] + (await shot.path(clients));
  await enter(page, address, login);
  await page.waitForSelector(shot.ready);
  await shot.act?.(page);
  await page.waitForNetworkIdle();
  const path = join(ROOT, 'docs', 'img', shot.file) as `${string}.png` | `${string}.webp`;
  await page.screenshot(path.endsWith('.webp') ? { path, type: 'webp', quality: QUALITY } : { path });
  await context.close();
  console.log(`docs/img/${shot.file}`);
}

const running = await runningEndpoints();
if (!running) {
  console.error('error: no API is running; npm start first');
  process.exit(1);
}
const clients = await signInAll(running, running.demoUsers);
const browser = await launchBrowser();
try {
  for (const shot of SHOTS.filter(({ file }) => isWanted(file))) await take(browser, running, clients, shot);
} finally {
  await browser.close();
}

/** Dots an inch over 72. */
const SCALE = 1.6;
const cashier = as(clients, 'CASHIER');
const shown = isWanted('invoice.png') ? await fullDocument(cashier) : '';
if (shown !== '') {
  const { bytes } = await invoiceFile(cashier, shown);
  writeFileSync(join(ROOT, 'docs', 'img', 'invoice.png'), await pagePicture(bytes, 1, SCALE));
  console.log('docs/img/invoice.png');
}
