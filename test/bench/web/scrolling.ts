/**
 * A list of 5,000 orders, scrolled by the browser's own gesture with the processor slowed: the page counts its frames, one for each
 * `requestAnimationFrame`, and how many of them showed no row where rows belong.
 */
import type { BrowserContext } from 'puppeteer-core';
import type { Stack } from '../../support/stack.ts';
import { present } from '../../support/workshop.ts';
import { round } from '../statistics.ts';
import { SLOWED } from './limits.ts';
import { slowDown, visit } from './visit.ts';

const ORDERS = 5_000;
/** Pixels, and pixels a second: a hand at a wheel, some fifty rows a second. */
const DISTANCE = 15_000;
const SPEED = 3_000;
/** Looking what is in the middle of the window costs a layout: one frame of so many is looked at. */
const LOOKED_AT = 6;
const STATES = ['RECEIVED', 'DIAGNOSIS', 'APPROVED', 'IN_PROGRESS'];

/** Orders of the demo's own vehicles, written straight into the table: through the API they would take minutes. */
export async function writeOrders(stack: Stack): Promise<void> {
  const admin = await stack.clientAs('ADMIN');
  const vehicles = present(await admin.vehicles({ limit: 50 })).items;
  const technicianId = present(await (await stack.clientAs('TECHNICIAN')).me()).user.id;
  const rows = Array.from({ length: ORDERS }, (_, number) => {
    const vehicle = present(vehicles[number % vehicles.length]);
    const id = `SCROLL${String(number).padStart(6, '0')}`;
    const at = new Date(Date.now() - number * 600_000).toISOString();
    return {
      pk: id,
      sk: 'ORDER',
      kind: 'ORDER',
      open: 'OPEN',
      id,
      state: STATES[number % STATES.length],
      stateSince: at,
      timeInState: {},
      customerId: present(vehicle.customer).id,
      vehicleId: vehicle.id,
      technicianId,
      complaint: 'Ruido al frenar',
      receivedAt: at,
      promisedAt: new Date(Date.parse(at) + 86_400_000).toISOString(),
      itemCount: 3,
      partsMoved: false,
      subtotal: 10_000,
      tax: 1_800,
      total: 11_800,
      currency: 'PEN',
      version: 5,
      createdAt: at,
      updatedAt: at,
    };
  });
  await stack.putRows('WorkOrders', rows);
}

/** @returns frames a second */
export async function measureScrolling(context: BrowserContext, address: string): Promise<number> {
  const { page } = await visit(context.browser(), context);
  const session = await page.createCDPSession();
  await page.goto(`${address}/orders?all=true`);
  await page.waitForSelector('tr[data-row]');
  // As somebody would who wants them all: page after page.
  for (let loaded = 0; loaded < ORDERS;) {
    await page.$eval('button[data-more]', (more) => (more as HTMLElement).click());
    const now = await page.waitForFunction(
      (before) => {
        const count = Number(document.querySelector('[data-loaded]')?.getAttribute('data-loaded'));
        return count > before ? count : null;
      },
      {},
      loaded,
    );
    loaded = Number(await now.jsonValue());
  }
  await page.evaluate(() => scrollTo(0, 0));
  await page.waitForNetworkIdle();
  await page.evaluate((every) => {
    const kept = { frames: 0, blank: 0, from: 0, to: 0 };
    Object.assign(globalThis, { kept });
    const each = (at: number): void => {
      kept.from ||= at;
      kept.to = at;
      kept.frames += 1;
      if (kept.frames % every === 0) {
        const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
        if (!middle?.closest('tr[data-row]')) kept.blank += every;
      }
      requestAnimationFrame(each);
    };
    requestAnimationFrame(each);
  }, LOOKED_AT);
  await slowDown(session, SLOWED);
  await session.send('Input.synthesizeScrollGesture', {
    x: 700,
    y: 500,
    yDistance: -DISTANCE,
    speed: SPEED,
    gestureSourceType: 'mouse',
  });
  const { frames, blank, from, to } = await page.evaluate(
    () => (globalThis as unknown as { kept: Record<'frames' | 'blank' | 'from' | 'to', number> }).kept,
  );
  await page.close();
  return round(((frames - 1 - blank) * 1_000) / (to - from));
}
