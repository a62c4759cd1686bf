/** The function that catches up what streams missed, called as its schedule calls it, on a stack whose audit log has no reader. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { handler as Handler, Summary } from '../../functions/reconcile/index.ts';
import { WALKED } from '../../functions/reconcile/tables.ts';
import { findFollowUps } from '../../scripts/audit/followUps.ts';
import { tableNames } from '../../scripts/support/stack.ts';
import { functionEnvironment } from '../support/functionEnvironment.ts';
import { mailsTo } from '../support/mails.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { LABOR, makeReady, newItem, newSale, newVehicle, present, unique } from '../support/workshop.ts';

describe('what streams missed', () => {
  let stack: Stack;
  let handler: typeof Handler;
  beforeAll(async () => {
    stack = await startStack();
    const { deployment } = stack;
    const queue = present(deployment.model.queues.find(({ logicalId }) => /^MailNotices[0-9A-F]{8}$/.test(logicalId)));
    const environment = functionEnvironment(stack, [...WALKED, 'AuditLog', 'Mail', 'Idempotency'], {
      AWS_ENDPOINT_URL_SQS: present(deployment.sqsEndpoint),
      QUEUE_MAIL: `${deployment.sqsEndpoint}/${deployment.model.accountId}/${queue.name}`,
      NOTICES_MAIL: 'WORK_ORDER_READY INVOICE_PDF_READY LOW_STOCK',
      RECONCILE_GRACE_SECONDS: '0',
    });
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
    ({ handler } = await import('../../functions/reconcile/index.ts'));
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    stack.faults.around = undefined;
  });

  /** Until the walk has been around everything that earlier tests left. */
  async function reconciled(): Promise<Summary[]> {
    const runs: Summary[] = [];
    do runs.push(await handler({}, { getRemainingTimeInMillis: () => 60_000 }));
    while (runs.at(-1)?.entries !== 0);
    return runs;
  }

  it('is written to the audit log from the rows, once, under the mutation that changed them', async () => {
    const advisor = await stack.clientAs('ADVISOR');
    const customer = present(await advisor.createCustomer({ input: { name: `Ana ${unique()}` } }));
    await newVehicle(stack, customer.id);
    const item = await newItem(stack, '5');
    const runs = await reconciled();
    expect(runs[0]?.entries).toBeGreaterThan(0);
    const entriesOf = async (id: string) =>
      (await stack.allRows('AuditLog'))
        .filter((row) => row['pk'] === id)
        .map(({ action, operation, after }) => ({ action, operation, after: JSON.parse(String(after)) as object }));
    // That a vehicle counts on it is no change of a customer: the one entry tells of the row as it stands.
    expect(await entriesOf(customer.id)).toMatchObject([{ action: 'CREATED', after: { name: customer.name } }]);
    // Of several changes that were missed the last is told, with all of the row.
    expect(await entriesOf(item.id)).toMatchObject([{ operation: 'recordStockMovement', after: { stock: '5' } }]);
  });

  it('is mailed though the notice was lost, and not thought of again', async () => {
    const admin = await stack.clientAs('ADMIN');
    const email = `${unique().toLowerCase()}@correo.example`;
    const customer = present(await admin.createCustomer({ input: { name: 'Ana', email, notify: ['EMAIL'] } }));
    const vehicle = await newVehicle(stack, customer.id);
    const order = present(
      await admin.createWorkOrder({ input: { customerId: customer.id, vehicleId: vehicle.id, items: [LABOR] } }),
    );
    let lost = 0;
    stack.faults.around = (name, invoke) => {
      if (!name.includes('Live')) return invoke();
      lost += 1;
      return Promise.resolve({ payload: { batchItemFailures: [] } });
    };
    await makeReady(stack, order.id);
    await expect.poll(() => lost).toBeGreaterThan(0);
    stack.faults.around = undefined;
    await reconciled();
    await expect.poll(async () => (await mailsTo(stack, email)).length).toBe(1);
    await expect
      .poll(async () =>
        (await stack.allRows('Mail')).filter(
          ({ pk, sk }) => pk === `WORK_ORDER#${order.id}` && String(sk).startsWith('DONE#'),
        ),
      )
      .toHaveLength(1);
    const late = await findFollowUps(
      {
        dynamodb: stack.deployment.dynamoDbEndpoint,
        region: stack.deployment.region,
        tables: tableNames(stack.deployment),
      },
      { graceMs: 0 },
    );
    expect(late.flatMap(({ breaches }) => breaches).filter((breach) => breach.includes(order.id))).toEqual([]);
  });

  it('is mailed to who keeps the stock, where an item fell under its minimum', async () => {
    const item = await newItem(stack, '5');
    const admin = await stack.clientAs('ADMIN');
    await admin.updateInventoryItem({ id: item.id, input: { minimumStock: '4' } });
    const keeper = present(stack.demoUsers.find(({ role }) => role === 'STOREKEEPER')).username;
    const letters = async () =>
      (await mailsTo(stack, keeper)).filter((mail) => JSON.stringify(mail).includes(item.sku)).length;
    let lost = 0;
    stack.faults.around = (name, invoke) => {
      if (!name.includes('Live')) return invoke();
      lost += 1;
      return Promise.resolve({ payload: { batchItemFailures: [] } });
    };
    await admin.recordStockMovement({
      inventoryItemId: item.id,
      input: { type: 'OUT', quantity: '2', reason: 'Vendido' },
    });
    await expect.poll(() => lost).toBeGreaterThan(0);
    stack.faults.around = undefined;
    // The walk goes on from where it ended: it comes by in one of its runs.
    await expect
      .poll(async () => {
        await reconciled();
        return letters();
      })
      .toBe(1);
    // Once for each time: what is sold of it later is no news.
    await admin.recordStockMovement({
      inventoryItemId: item.id,
      input: { type: 'OUT', quantity: '1', reason: 'Vendido' },
    });
    await reconciled();
    expect(await letters()).toBe(1);
  });

  it('is told to the renderer where a document has no PDF', async () => {
    const item = await newItem(stack, '5');
    const sale = await newSale(stack, [item.id]);
    const [run] = await reconciled();
    expect(run?.documents).toBeGreaterThan(0);
    const late = await findFollowUps(
      {
        dynamodb: stack.deployment.dynamoDbEndpoint,
        region: stack.deployment.region,
        tables: tableNames(stack.deployment),
      },
      { graceMs: 0 },
    );
    const [pdfs] = late;
    expect(pdfs?.check).toBe('every document has the PDF that shows it');
    expect(pdfs?.breaches.some((breach) => breach.includes(sale.id.split('-').at(-1) ?? '?'))).toBe(true);
  });
});
