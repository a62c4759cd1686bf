/** The board left open in a real browser while 10,000 changes pass: what its memory does. */
import { publish } from '../../functions/publish/graphql.ts';
import { pagesMeanwhile, serveBoard } from '../../scripts/support/board.ts';
import { launchBrowser } from '../../scripts/support/browser.ts';
import type { Stack } from '../support/stack.ts';
import { LABOR, newCustomer, newVehicle, present } from '../support/workshop.ts';

const ORDERS = 30;
const WARM_UP = 500;
const CHANGES = 10_000;
/** Told at a time. */
const AT_ONCE = 10;
const STATES = ['DIAGNOSIS', 'AWAITING_APPROVAL', 'APPROVED', 'IN_PROGRESS', 'WAITING_PARTS', 'QUALITY_CHECK', 'READY', 'RECEIVED'] as const;

export interface BoardFigures {
  changes: number;
  heapBeforeKb: number;
  heapAfterKb: number;
  /** Percent. */
  growth: number;
}

export async function measureBoard(stack: Stack): Promise<BoardFigures> {
  const admin = await stack.clientAs('ADMIN');
  const customer = await newCustomer(stack);
  const ids: string[] = [];
  for (let index = 0; index < ORDERS; index += 1) {
    const vehicle = await newVehicle(stack, customer.id);
    ids.push(present(await admin.createWorkOrder({ input: { customerId: customer.id, vehicleId: vehicle.id, items: [LABOR] } })).id);
  }
  const address = serveBoard(stack.deployment, await pagesMeanwhile());
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1920, height: 1080 });
    await page.goto(address);
    const login = present(stack.demoUsers.find(({ role }) => role === 'SCREEN'));
    await page.waitForSelector('input[name=username]');
    await page.type('input[name=username]', login.username);
    await page.type('input[name=password]', login.password);
    await page.click('button[type=submit]');
    await page.waitForSelector('[data-order]');
    await page.waitForSelector('[data-status=live]');

    const api = { url: stack.graphqlUrl, region: stack.deployment.region, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
    let told = 0;
    const tell = async (): Promise<void> => {
      told += 1;
      const turn = Math.floor(told / ORDERS);
      const at = new Date().toISOString();
      const workOrderId = ids[told % ORDERS] ?? '';
      const sequence = turn + 10;
      await publish({ mutation: 'publishWorkOrderStateChange', input: { id: `${workOrderId}#${sequence}`, sequence, workOrderId, kind: 'STATE', from: null, state: STATES[turn % STATES.length], stateSince: at, technicianId: null, bay: 'B1', itemCount: 1, at } }, api);
    };
    const tellUpTo = async (count: number): Promise<void> => {
      while (told < count) await Promise.all(Array.from({ length: AT_ONCE }, tell));
    };
    const session = await page.createCDPSession();
    const heap = async (): Promise<number> => {
      await page.waitForNetworkIdle({ idleTime: 1_000, timeout: 120_000 });
      await session.send('HeapProfiler.collectGarbage');
      return (await session.send('Runtime.getHeapUsage')).usedSize / 1024;
    };
    await tellUpTo(WARM_UP);
    const before = await heap();
    await tellUpTo(WARM_UP + CHANGES);
    const after = await heap();
    return { changes: CHANGES, heapBeforeKb: Math.round(before), heapAfterKb: Math.round(after), growth: Math.round((after / before - 1) * 1000) / 10 };
  } finally {
    await browser.close();
  }
}
