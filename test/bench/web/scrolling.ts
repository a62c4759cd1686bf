/**
 * A list of 5,000 orders, scrolled by the browser's own gesture with the processor slowed. What people see are the frames that the browser
 * presents: its trace says of each whether it was presented or dropped (`PipelineReporter`, by which Chromium measures smoothness itself).
 * One that showed nothing where rows belong counts as dropped: the page watches how far its rows reach, and how far it was scrolled.
 *
 * How often the page itself is called (`requestAnimationFrame`) is told beside it, and both also of a page that has nothing but its height:
 * where graphics are drawn by the processor, as here, the instrument takes some frames of each.
 */
import type { BrowserContext, CDPSession, Page } from 'puppeteer-core';
import type { Stack } from '../../support/stack.ts';
import { present } from '../../support/workshop.ts';
import { round } from '../statistics.ts';
import { SLOWED } from './limits.ts';
import { slowDown, visit } from './visit.ts';

const ORDERS = 5_000;
/** Pixels, and pixels a second: a hand at a wheel, some fifty rows a second. */
const DISTANCE = 15_000;
const SPEED = 3_000;
const ROUNDS = 3;
/** Frames a second of a display. */
const FULL = 60;

/** What is scrolled. */
export type Scrolling = 'empty' | 'orders';

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

/** The list with all its orders, as somebody would have it who wants them all: page after page. */
async function openAll(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/orders?all=true`);
  await page.waitForSelector('tr[data-row]');
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
}

/** Nothing but its height. */
async function openEmpty(page: Page): Promise<void> {
  await page.setContent(`<body style="margin: 0"><div style="height: ${2 * DISTANCE}px"></div></body>`);
}

interface Watched {
  frames: number;
  /** Pixels in which no row was in sight, however far below the last one that was there. */
  beyond: number;
  from: number;
  to: number;
}

/** What the page can say itself, from now on. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const kept = { frames: 0, beyond: 0, from: 0, to: 0 };
    Object.assign(globalThis, { kept });
    const body = document.querySelector('tbody');
    const top = body ? body.getBoundingClientRect().top + scrollY : 0;
    const height = document.querySelector('tr[data-row]')?.clientHeight ?? 0;
    let reach = Infinity;
    const each = (at: number): void => {
      // Another round has one of its own.
      if ((globalThis as unknown as { kept: unknown }).kept !== kept) return;
      kept.from ||= at;
      kept.to = at;
      kept.frames += 1;
      // What came into sight since the last call was drawn as it stood then.
      kept.beyond += Math.max(0, scrollY + innerHeight - reach);
      const last = body?.lastElementChild;
      if (last instanceof HTMLElement) reach = top + Number.parseFloat(last.style.top) + height;
      requestAnimationFrame(each);
    };
    requestAnimationFrame(each);
  });

interface Reported {
  name: string;
  args: { frame_reporter?: { state: string; frame_source: number; frame_sequence: number; scroll_state: string } };
}

/** @returns events of the browser's trace meanwhile */
async function traced(session: CDPSession, during: () => Promise<unknown>): Promise<readonly Reported[]> {
  const events: Reported[] = [];
  const collect = ({ value }: { value: object[] }): void => void events.push(...(value as Reported[]));
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['cc', 'benchmark'], excludedCategories: ['*'] },
  });
  await during();
  const whole = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await whole;
  session.off('Tracing.dataCollected', collect);
  return events;
}

/** Frames are numbered by the display: one that nobody tells of is lost as well. @returns the share that was presented while it scrolled */
export function presentedShare(events: readonly Reported[]): number {
  const frames = new Map<number, boolean>();
  for (const { name, args } of events) {
    const told = args.frame_reporter;
    if (name !== 'PipelineReporter' || told === undefined || told.scroll_state === 'SCROLL_NONE') continue;
    const isThere = told.state !== 'STATE_DROPPED';
    frames.set(told.frame_sequence, isThere || frames.get(told.frame_sequence) === true);
  }
  const numbers = [...frames.keys()];
  const all = Math.max(...numbers) - Math.min(...numbers) + 1;
  return [...frames.values()].filter(Boolean).length / all;
}

export interface Scrolled {
  /** Frames a second that people see, with rows where rows belong. */
  seen: number;
  /** How often a second the page was called to draw. */
  called: number;
}

async function scrolled(page: Page, session: CDPSession): Promise<Scrolled> {
  await page.evaluate(() => scrollTo(0, 0));
  await slowDown(session, SLOWED);
  let told: Watched | undefined;
  const events = await traced(session, async () => {
    await watch(page);
    await session.send('Input.synthesizeScrollGesture', {
      x: 700,
      y: 500,
      yDistance: -DISTANCE,
      speed: SPEED,
      gestureSourceType: 'mouse',
    });
    told = await page.evaluate(() => (globalThis as unknown as { kept: Watched }).kept);
  });
  await slowDown(session, 1);
  const { frames, beyond, from, to } = present(told);
  return {
    seen: round(FULL * (presentedShare(events) - beyond / DISTANCE)),
    called: round(((frames - 1) * 1_000) / (to - from)),
  };
}

/** The middle one of some rounds. */
async function measured(context: BrowserContext, open: (page: Page) => Promise<void>): Promise<Scrolled> {
  const { page } = await visit(context.browser(), context);
  const session = await page.createCDPSession();
  await open(page);
  await page.waitForNetworkIdle();
  const rounds: Scrolled[] = [];
  for (let done = 0; done < ROUNDS; done += 1) rounds.push(await scrolled(page, session));
  await page.close();
  const [, middle] = rounds.sort((a, b) => a.seen - b.seen);
  return present(middle);
}

export async function measureScrolling(context: BrowserContext, address: string): Promise<Record<Scrolling, Scrolled>> {
  return {
    empty: await measured(context, openEmpty),
    orders: await measured(context, (page) => openAll(page, address)),
  };
}
