/** `npm run screenshots`: the pictures of the pages and of an invoice in the README, of the running `npm start`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../infra/paths.ts';
import { launchBrowser } from './support/browser.ts';
import { runningEndpoints } from './support/endpoints.ts';
import { invoiceFile } from './support/invoicePdf.ts';
import { pagePicture } from './support/pdfPicture.ts';
import { as, signInAll } from './support/demoUsers.ts';

const SHOTS = [
  { path: '', role: 'SCREEN', file: 'board.png', viewport: { width: 1920, height: 1080 } },
  {
    path: '/tech',
    role: 'TECHNICIAN',
    file: 'board-tech.png',
    viewport: { width: 390, height: 844, deviceScaleFactor: 2 },
  },
];

const running = await runningEndpoints();
if (!running) {
  console.error('error: no API is running; npm start first');
  process.exit(1);
}
const { board, demoUsers } = running;
const browser = await launchBrowser();
try {
  for (const { path, role, file, viewport } of SHOTS) {
    const login = demoUsers.find((each) => each.role === role);
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport(viewport);
    await page.goto(`${board}${path}`);
    await page.waitForSelector('input[name=username]');
    await page.type('input[name=username]', login?.username ?? '');
    await page.type('input[name=password]', login?.password ?? '');
    await page.click('button[type=submit]');
    await page.waitForSelector('[data-order]');
    await page.waitForNetworkIdle();
    await page.screenshot({ path: join(ROOT, 'docs', 'img', file) });
    await context.close();
    console.log(`docs/img/${file}`);
  }
} finally {
  await browser.close();
}

/** Dots an inch over 72. */
const SCALE = 1.6;
const cashier = as(
  await signInAll(
    running,
    demoUsers.filter(({ role }) => role === 'CASHIER'),
  ),
  'CASHIER',
);
const recent = await Promise.all(
  ((await cashier.invoices({ limit: 50 }))?.items ?? []).map(({ id }) => cashier.invoice({ id })),
);
// One that has something to show: payments, and the most lines.
const [shown] = recent
  .filter((invoice) => (invoice?.payments?.length ?? 0) > 0)
  .sort((a, b) => (b?.lines?.length ?? 0) - (a?.lines?.length ?? 0));
if (shown) {
  const { bytes } = await invoiceFile(cashier, shown.id);
  writeFileSync(join(ROOT, 'docs', 'img', 'invoice.png'), await pagePicture(bytes, 1, SCALE));
  console.log('docs/img/invoice.png');
}
