/** The board left open in a real browser while 10,000 changes pass: what its memory does, and what it asks for. */
import type { Page } from 'puppeteer-core';
import { publish } from '../../functions/publish/graphql.ts';
import { pagesMeanwhile, servePage } from '../../scripts/support/pages.ts';
import { launchBrowser } from '../../scripts/support/browser.ts';
import { LOCKED_STATES, STATES } from '../../resolvers/workOrders/transitions.ts';
import type { Stack } from '../support/stack.ts';
import { LABOR, newCustomer, newVehicle, present } from '../support/workshop.ts';

const ORDERS = 30;
const WARM_UP = 500;
const CHANGES = 10_000;
/** Told at a time. */
const AT_ONCE = 10;
/** Those through which an order goes while it is on the board. */
const OPEN_STATES = STATES.filter((state) => !LOCKED_STATES.includes(state));

export interface BoardFigures {
  changes: number;
  heapBeforeKb: number;
  heapAfterKb: number;
  /** Percent. */
  growth: number;
  /** Requests for the list while the changes passed, and an hour at that pace; those for an order that moved come beside. */
  lists: number;
  listsAnHour: number;
}

export async function measureBoard(stack: Stack): Promise<BoardFigures> {
  const changes = createChanges(stack, await makeOrders(stack));
  const address = servePage(stack.deployment, 'board', await pagesMeanwhile('board'));
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await openBoard(page, address, present(stack.demoUsers.find(({ role }) => role === 'SCREEN')));
    const session = await page.createCDPSession();
    const heap = async (): Promise<number> => {
      await page.waitForNetworkIdle({ idleTime: 1_000, timeout: 120_000 });
      await session.send('HeapProfiler.collectGarbage');
      return (await session.send('Runtime.getHeapUsage')).usedSize / 1024;
    };
    await changes.tellUpTo(WARM_UP);
    const before = await heap();
    let lists = 0;
    page.on('request', (request) => {
      if (request.postData()?.includes('query boardOrders')) lists += 1;
    });
    const began = Date.now();
    await changes.tellUpTo(WARM_UP + CHANGES);
    const hours = (Date.now() - began) / 3_600_000;
    const after = await heap();
    return {
      changes: CHANGES,
      heapBeforeKb: Math.round(before),
      heapAfterKb: Math.round(after),
      growth: Math.round((after / before - 1) * 1000) / 10,
      lists,
      listsAnHour: Math.round(lists / hours),
    };
  } finally {
    await browser.close();
  }
}

async function makeOrders(stack: Stack): Promise<string[]> {
  const admin = await stack.clientAs('ADMIN');
  const customer = await newCustomer(stack);
  const ids: string[] = [];
  for (let index = 0; index < ORDERS; index += 1) {
    const vehicle = await newVehicle(stack, customer.id);
    const input = { customerId: customer.id, vehicleId: vehicle.id, items: [LABOR] };
    ids.push(present(await admin.createWorkOrder({ input })).id);
  }
  return ids;
}

/** Signs in as a screen, and waits until it is live. */
async function openBoard(page: Page, address: string, login: { username: string; password: string }): Promise<void> {
  await page.setViewport({ width: 1920, height: 1080 });
  await page.goto(address);
  await page.waitForSelector('input[name=username]');
  await page.type('input[name=username]', login.username);
  await page.type('input[name=password]', login.password);
  await page.click('button[type=submit]');
  await page.waitForSelector('[data-order]');
  await page.waitForSelector('[data-status=live]');
}

/** Changes of the orders in turn, from state to state. */
function createChanges(stack: Stack, ids: readonly string[]): { tellUpTo(count: number): Promise<void> } {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const api = { url: stack.graphqlUrl, region: stack.deployment.region, credentials };
  let told = 0;
  const tell = async (): Promise<void> => {
    told += 1;
    const turn = Math.floor(told / ORDERS);
    const at = new Date().toISOString();
    const workOrderId = ids[told % ORDERS] ?? '';
    const sequence = turn + 10;
    const input = {
      id: `${workOrderId}#${sequence}`,
      sequence,
      workOrderId,
      kind: 'STATE',
      from: null,
      state: OPEN_STATES[turn % OPEN_STATES.length],
      stateSince: at,
      technicianId: null,
      bay: 'B1',
      itemCount: 1,
      at,
    };
    await publish({ mutation: 'publishWorkOrderStateChange', input }, api);
  };
  return {
    async tellUpTo(count) {
      while (told < count) await Promise.all(Array.from({ length: AT_ONCE }, tell));
    },
  };
}
