import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { collect } from '../support/live.ts';
import { mailsTo } from '../support/mails.ts';
import { readPdf, squeezed } from '../support/pdf.ts';
import { newPurchase } from '../support/purchaseOrders.ts';
import { approvedRequisition } from '../support/quotations.ts';
import { aroundToday, dayOf, readyReport, reportFile, sheetOf } from '../support/reports.ts';
import { newRequisition } from '../support/requisitions.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { newItem, present, unique } from '../support/workshop.ts';

const ADDRESS_MS = 15 * 60_000;
const DAY_MS = 86_400_000;

describe('reports', () => {
  let stack: Stack;
  let storekeeper: TallerClient;
  let advisor: TallerClient;
  let sqs: SQSClient;
  beforeAll(async () => {
    stack = await startStack();
    [storekeeper, advisor] = [await stack.clientAs('STOREKEEPER'), await stack.clientAs('ADVISOR')];
    const { region, sqsEndpoint } = stack.deployment;
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    sqs = new SQSClient({ endpoint: present(sqsEndpoint), region, credentials });
  });
  afterAll(() => sqs.destroy());

  it('have the movements that the ledger of the API has, to the last decimal, and are told of when they are ready', async () => {
    const item = await newItem(stack, '10');
    const move = (input: Parameters<TallerClient['recordStockMovement']>[0]['input']) =>
      storekeeper.recordStockMovement({ inventoryItemId: item.id, input });
    await move({ type: 'OUT', quantity: '2.125', reference: 'Vale 7' });
    await move({ type: 'IN', quantity: '3', unitCost: '60.123456' });
    let isLive = false;
    const subscription = storekeeper.onReportReady({}, { onLive: () => (isLive = true) });
    const told = collect(subscription);
    await expect.poll(() => isLive).toBe(true);
    const report = await readyReport(stack, { kind: 'STOCK_MOVEMENTS', format: 'XLSX', ...aroundToday() });
    expect(report).toMatchObject({ progress: 100, withCost: true, scheduleId: null });
    await expect
      .poll(() => told.events.map(({ reportId, state }) => [reportId, state]))
      .toContainEqual([report.id, 'READY']);
    subscription.close();
    const ledger = present(await storekeeper.stockMovements({ inventoryItemId: item.id, limit: 100 })).items;
    const rows = (await sheetOf(await reportFile(stack, report.id))).filter((row) => row['SKU'] === item.sku);
    expect(rows.map((row) => [row['Cantidad'], row['Costo unitario'], row['Referencia']])).toEqual(
      ledger
        .toReversed()
        .map(({ quantity, unitCost, reference }) => [
          Number(quantity),
          unitCost === null ? undefined : Number(unitCost),
          reference ?? undefined,
        ]),
    );
    expect(rows.map((row) => row['Valor'])).toEqual([500, undefined, 180.37]);
  });

  it('say what each item in stock is worth, now and at the end of a day before it came', async () => {
    const item = await newItem(stack, '10');
    await storekeeper.recordStockMovement({
      inventoryItemId: item.id,
      input: { type: 'IN', quantity: '5', unitCost: '80.00' },
    });
    const { averageCost, stock } = present(await storekeeper.inventoryItem({ id: item.id }));
    const { id } = await readyReport(stack, { kind: 'STOCK_VALUE', format: 'XLSX' });
    const rows = await sheetOf(await reportFile(stack, id));
    expect(rows.find((row) => row['SKU'] === item.sku)).toMatchObject({
      Existencias: Number(stock),
      'Costo promedio': Number(averageCost),
      Valor: 900,
    });
    const values = rows.slice(0, -1).map((row) => Math.round(Number(row['Valor']) * 100));
    expect(Math.round(Number(rows.at(-1)?.['Valor']) * 100)).toBe(values.reduce((sum, value) => sum + value, 0));
    const before = await readyReport(stack, { kind: 'STOCK_VALUE', format: 'XLSX', to: '2020-01-01' });
    expect((await sheetOf(await reportFile(stack, before.id))).some((row) => row['SKU'] === item.sku)).toBe(false);
  });

  it('can be read back from paper, and are saved under their name for 15 minutes', async () => {
    const item = await newItem(stack, '3');
    await storekeeper.updateInventoryItem({ id: item.id, input: { minimumStock: '7.5' } });
    const report = await readyReport(stack, { kind: 'LOW_STOCK', format: 'PDF' });
    const address = present(await storekeeper.reportUrl({ id: report.id }));
    const left = Date.parse(address.expiresAt) - Date.now();
    expect(left > 0 && left <= ADDRESS_MS).toBe(true);
    const response = await fetch(address.url);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toContain(`attachment; filename="${report.fileName}"`);
    const pdf = await readPdf(new Uint8Array(await response.arrayBuffer()));
    expect(pdf.beyond).toEqual([]);
    expect(pdf.text).toContain(squeezed(item.sku));
    expect(pdf.title).toBe('Existencias bajo el mínimo');
  });

  it('are made once although the queue delivers twice, and mailed once', async () => {
    const me = present(await storekeeper.me({})).user;
    const report = await readyReport(stack, { kind: 'LOW_STOCK', format: 'XLSX', mail: true });
    const mails = async () =>
      (await mailsTo(stack, me.email)).filter(
        (mail) => mail.attachments.some(({ content }) => content !== '') && mail.body.text.includes(report.fileName),
      );
    const before = (await mails()).length;
    const row = await stack.getRow('Reports', { pk: report.id, sk: 'REPORT' });
    const { sqsEndpoint, model } = stack.deployment;
    const again = async (prefix: RegExp, type: string) => {
      const { name } = present(model.queues.find(({ logicalId }) => prefix.test(logicalId)));
      const body = { id: `${type}#${report.id}`, at: new Date().toISOString(), type, reportId: report.id };
      const QueueUrl = `${present(sqsEndpoint)}/${model.accountId}/${name}`;
      await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(body) }));
    };
    await again(/^ReportsNotices[0-9A-F]{8}$/, 'REPORT_REQUESTED');
    await again(/^MailNotices[0-9A-F]{8}$/, 'REPORT_READY');
    // A report that is asked for after them is made after them.
    await readyReport(stack, { kind: 'LOW_STOCK', format: 'XLSX' });
    await expect.poll(async () => (await mails()).length).toBeGreaterThan(0);
    expect(before).toBeLessThanOrEqual(1);
    expect(await mails()).toHaveLength(1);
    expect(await stack.getRow('Reports', { pk: report.id, sk: 'REPORT' })).toEqual(row);
  });

  it('are for who may read what they tell of', async () => {
    await expect(advisor.requestReport({ input: { kind: 'LOW_STOCK', format: 'PDF' } })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const report = await readyReport(stack, { kind: 'STOCK_MOVEMENTS', format: 'PDF', ...aroundToday() });
    expect(report.withCost).toBe(true);
    const role = { pk: 'STOREKEEPER', sk: 'ROLE' };
    const { permissions } = present(await storekeeper.me({}));
    const without = permissions.filter((permission) => permission !== 'inventory:cost');
    await stack.setAttribute('RolePermissions', role, 'permissions', without);
    try {
      const refused = { code: 'FORBIDDEN', info: { permission: 'inventory:cost' } };
      await expect(storekeeper.reportUrl({ id: report.id })).rejects.toMatchObject(refused);
      await expect(storekeeper.requestReport({ input: { kind: 'STOCK_VALUE', format: 'PDF' } })).rejects.toMatchObject(
        refused,
      );
      // Without costs, they read what they may read.
      const plain = await readyReport(stack, { kind: 'STOCK_MOVEMENTS', format: 'XLSX', ...aroundToday() });
      expect(plain.withCost).toBe(false);
      const [row] = await sheetOf(await reportFile(stack, plain.id));
      expect(Object.keys(present(row))).not.toContain('Valor');
    } finally {
      await stack.setAttribute('RolePermissions', role, 'permissions', permissions);
    }
    expect((await reportFile(stack, report.id)).status).toBe(200);
    await expect(storekeeper.reportUrl({ id: 'nothing' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('schedules of reports', () => {
  let stack: Stack;
  let storekeeper: TallerClient;
  beforeAll(async () => {
    stack = await startStack();
    storekeeper = await stack.clientAs('STOREKEEPER');
  });

  const run = async (at: number) =>
    present((await stack.deployment.fireSchedule('ReportsCalendar', { at })).payload as { due: number; asked: number });

  it('ask once for each time although they are run twice, and mail what they asked for', async () => {
    const me = present(await storekeeper.me({})).user;
    const { id, nextAt } = present(
      await storekeeper.createReportSchedule({
        input: {
          kind: 'STOCK_MOVEMENTS',
          format: 'XLSX',
          frequency: 'MONTHLY',
          dayOfMonth: 1,
          timeZone: 'America/Guayaquil',
          recipientIds: [me.id],
        },
      }),
    );
    const due = Date.parse(present(nextAt));
    expect(new Date(due).toISOString()).toMatch(/-01T11:00:00\.000Z$/);
    const own = async () =>
      present(await storekeeper.reports({ limit: 100 })).items.filter(({ scheduleId }) => scheduleId === id);
    await run(due - 1);
    expect(await own()).toEqual([]);
    await Promise.all([run(due), run(due)]);
    await run(due + 1);
    const [report, ...more] = await own();
    expect(more).toEqual([]);
    const last = dayOf(due - DAY_MS);
    expect(report).toMatchObject({ from: `${last.slice(0, 8)}01`, to: last, requestedById: me.id, withCost: true });
    const schedule = present(await storekeeper.reportSchedules({ limit: 100 })).items.find((each) => each.id === id);
    expect(schedule).toMatchObject({ lastAt: nextAt, version: 1 });
    expect(Date.parse(present(schedule?.nextAt))).toBeGreaterThan(due);
    const { fileName } = present(report);
    await expect
      .poll(async () =>
        (await mailsTo(stack, me.email)).flatMap(({ attachments }) => attachments.map(({ filename }) => filename)),
      )
      .toContain(fileName);
    await storekeeper.deleteReportSchedule({ id });
  });

  it('rest when they are told to, and ask for nothing once they are removed', async () => {
    const me = present(await storekeeper.me({})).user;
    const made = present(
      await storekeeper.createReportSchedule({
        input: { kind: 'LOW_STOCK', format: 'PDF', frequency: 'DAILY', recipientIds: [me.id] },
      }),
    );
    const resting = present(await storekeeper.updateReportSchedule({ id: made.id, input: { active: false } }));
    expect(resting).toMatchObject({ active: false, nextAt: null, version: 2 });
    await run(Date.parse(present(made.nextAt)) + 1);
    const weekly = present(
      await storekeeper.updateReportSchedule({ id: made.id, input: { active: true, frequency: 'WEEKLY', weekday: 3 } }),
    );
    expect(new Date(present(weekly.nextAt)).getUTCDay()).toBe(3);
    await storekeeper.deleteReportSchedule({ id: made.id });
    await run(Date.parse(present(weekly.nextAt)) + 1);
    const reports = present(await storekeeper.reports({ limit: 100 })).items;
    expect(reports.filter(({ scheduleId }) => scheduleId === made.id)).toEqual([]);
  });
});

describe('a report that nobody makes', () => {
  it('is told again once it has waited for half an hour', async () => {
    const stack = await startStack();
    const storekeeper = await stack.clientAs('STOREKEEPER');
    // The queue's message is lost: the function says that it was worked off.
    let lost = 0;
    stack.faults.around = (name, invoke) => {
      if (!name.includes('ReportsMaker')) return invoke();
      lost += 1;
      return Promise.resolve({ payload: { batchItemFailures: [] } });
    };
    const { id, createdAt } = present(
      await storekeeper.requestReport({ input: { kind: 'LOW_STOCK', format: 'XLSX' } }),
    );
    await expect.poll(() => lost).toBeGreaterThan(0);
    stack.faults.around = undefined;
    const at = Date.parse(createdAt) + 31 * 60_000;
    const { payload } = await stack.deployment.fireSchedule('ReportsCalendar', { at });
    expect((payload as { told: number }).told).toBeGreaterThan(0);
    await expect
      .poll(async () => present(await storekeeper.report({ id })).state, { timeout: 60_000, interval: 200 })
      .toBe('READY');
  });
});

describe('clean-up', () => {
  it('says what would go, removes it, and finds nothing the next time', async () => {
    const stack = await startStack();
    // In an hour, so that nothing else removes it before: the clean-up is run for a time after that.
    const [now, hour] = [Math.floor(Date.now() / 1000), 3600];
    const time = new Date((now + 2 * hour) * 1000).toISOString();
    const [key, kept] = [
      { pk: `LINK#${unique()}`, sk: 'LINK' },
      { pk: `LINK#${unique()}`, sk: 'LINK' },
    ];
    await stack.putRows('Mail', [
      { ...key, invoiceId: 'x', expiresAt: now + hour },
      { ...kept, invoiceId: 'x', expiresAt: now + 48 * hour },
    ]);
    const run = async (input: object = {}) => {
      const { payload, error } = await stack.deployment.fireSchedule('ReportsCleanUp', { input: { time, ...input } });
      expect(error).toBeUndefined();
      return payload as { dryRun: boolean; removed: Record<string, number>; complete: boolean };
    };
    const dry = await run({ dryRun: true });
    expect(dry).toMatchObject({ dryRun: true, complete: true });
    expect(dry.removed['links']).toBeGreaterThanOrEqual(1);
    expect(await stack.getRow('Mail', key)).toBeDefined();
    const done = await run();
    expect(done.removed['links']).toBe(dry.removed['links']);
    expect(await stack.getRow('Mail', key)).toBeUndefined();
    expect(await stack.getRow('Mail', kept)).toBeDefined();
    expect((await run()).removed['links']).toBe(0);
    await stack.deleteRow('Mail', kept);
  });

  it('ends drafts that nobody wrote in for 90 days, and gives back what an order covered of a requisition', async () => {
    const stack = await startStack();
    const purchaser = await stack.clientAs('PURCHASER');
    const requisition = await approvedRequisition(stack);
    const draftOf = async (quantity: string) => {
      const [line] = present(requisition.items);
      const { id: requisitionLineId, inventoryItem } = present(line);
      const of = { requisitionId: requisition.id, requisitionLineId, inventoryItemId: present(inventoryItem).id };
      const lines = [{ ...of, quantity, unitCost: '1.00' }];
      return (await newPurchase(stack, { lines })).id;
    };
    const [old, young] = [await draftOf('1'), await draftOf('2')];
    const asked = await newRequisition(stack);
    const long = new Date(Date.now() - 100 * 86_400_000).toISOString();
    const keys = [
      ['PurchaseOrders', { pk: old, sk: 'PURCHASE' }],
      ['Requisitions', { pk: asked.id, sk: 'REQUISITION' }],
    ] as const;
    for (const [table, key] of keys)
      for (const name of ['createdAt', 'updatedAt']) await stack.setAttribute(table, key, name, long);
    const run = async (input: object) => {
      const { payload } = await stack.deployment.fireSchedule('ReportsCleanUp', { input });
      return (payload as { removed: Record<string, number> }).removed;
    };
    expect(await run({ dryRun: true })).toMatchObject({ orderDrafts: 1 });
    expect(present(await purchaser.purchaseOrder({ id: old })).state).toBe('DRAFT');
    expect(await run({})).toMatchObject({ orderDrafts: 1 });
    expect(present(await purchaser.purchaseOrder({ id: old }))).toMatchObject({
      state: 'CANCELLED',
      ended: { reason: 'Nobody changed this draft for 90 days' },
    });
    expect(present(await purchaser.purchaseOrder({ id: young })).state).toBe('DRAFT');
    expect(present(await purchaser.requisition({ id: asked.id })).state).toBe('CANCELLED');
    const left = present(await purchaser.requisition({ id: requisition.id }));
    expect(present(left.items)[0]?.ordered).toBe('2');
    expect(await run({})).toMatchObject({ orderDrafts: 0 });
  });
});
