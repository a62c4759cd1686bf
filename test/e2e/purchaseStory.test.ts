/** The whole story of a purchase, as the demo tells it, with a look at every step. */
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import type { By, Order } from '../../scripts/demoData/purchaseStory.ts';
import {
  AGREED,
  arrives,
  AWAITED,
  BILLED,
  CAME,
  FOR_THE_SHELF,
  isBilledTooMuch,
  isCorrectedAndPaid,
  knownTerms,
  missesAndAsks,
  monthIsReported,
  newGoods,
  oneGetsTheOrder,
  RULES,
  threeAreAsked,
  twoApprove,
} from '../../scripts/demoData/purchaseStory.ts';
import { mailsTo } from '../support/mails.ts';
import { reportFile, sheetOf } from '../support/reports.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { newRuc, newOrder, present, unique } from '../support/workshop.ts';

/** What comes by a queue, on a machine that has other things to do. */
const PATIENCE = { timeout: 60_000, interval: 200 };

let stack: Stack;
let by: By;
beforeAll(async () => {
  stack = await startStack();
  const clients = new Map<string, TallerClient>();
  for (const role of ['TECHNICIAN', 'STOREKEEPER', 'ADMIN', 'PURCHASER', 'ADVISOR'])
    clients.set(role, await stack.clientAs(role));
  by = (role) => present(clients.get(role));
  await by('ADMIN').updateSettings({ input: { ...RULES, deliveryPlace: null } });
});
afterAll(() =>
  by('ADMIN').updateSettings({
    input: { approvalLevels: [], overReceiptPercent: '0', billPriceTolerancePercent: '0', deliveryPlace: null },
  }),
);

/** Three suppliers, each with a mailbox of its own. */
async function threeSuppliers() {
  const suppliers: { id: string; name: string; email: string }[] = [];
  for (const name of ['Centro', 'Andinos', 'Tacna']) {
    const email = `${unique().toLowerCase()}@proveedor.example`;
    const made = await by('PURCHASER').createSupplier({
      input: { name: `${name} ${unique()}`, taxIdType: 'RUC', taxId: newRuc(), contacts: [{ name: 'Ventas', email }] },
    });
    suppliers.push({ id: present(made).id, name: present(made).name, email });
  }
  return suppliers;
}

const mailed = (email: string, count: number) =>
  expect.poll(async () => (await mailsTo(stack, email)).length, PATIENCE).toBe(count);
const itemNow = async (id: string) => present(await by('STOREKEEPER').inventoryItem({ id }));
/** Thousandths on order, by item. */
const onOrder = (ids: readonly string[]): Promise<number[]> =>
  Promise.all(
    ids.map(async (id) => {
      const row = unmarshall(present(await stack.getRow('Inventory', { pk: id, sk: 'ITEM' })));
      return Number(row['onOrder'] ?? 0);
    }),
  );

/** The quotations' files, once somebody has looked at them. */
async function filesOf(quotationId: string): Promise<void> {
  const files = async () =>
    (await by('PURCHASER').attachments({ ownerType: 'QUOTATION', ownerId: quotationId }))?.items.map(
      ({ contentType }) => contentType,
    );
  await expect.poll(files, PATIENCE).toEqual(['application/pdf']);
}

/** The stack prints nothing by itself: whoever asks for the paper first has it printed, and mailed. */
async function orderIsMailed(order: Order, email: string, asked: number): Promise<void> {
  await by('PURCHASER').generatePurchaseOrderPdf({ id: order.id });
  await mailed(email, asked + 1);
  const letter = (await mailsTo(stack, email)).find(({ subject }) => subject.includes(present(order.number)));
  expect(letter?.attachments.map(({ contentType }) => contentType)).toEqual(['application/pdf']);
}

it('goes from a part that a technician misses to goods on the shelf and a report by mail', async () => {
  const suppliers = await threeSuppliers();
  const supplierIds = suppliers.map(({ id }) => id);
  const goods = await newGoods(by, `-${unique()}`);
  await knownTerms(by, goods, supplierIds);
  const { id: workOrderId } = await newOrder(stack);

  const { requisition, missingPartId } = await missesAndAsks(by, goods, workOrderId);
  expect(requisition).toMatchObject({ state: 'SUBMITTED' });
  expect(requisition.waitingFor.map(({ role }) => role).sort()).toEqual(['ADMIN', 'STOREKEEPER']);
  const approved = await twoApprove(by, requisition);
  expect(approved).toMatchObject({ state: 'APPROVED', waitingFor: [] });

  const { requestId, dear, chosen } = await threeAreAsked(by, approved.id, supplierIds);
  for (const { email } of suppliers) await mailed(email, 1);
  await filesOf(dear);
  await filesOf(chosen);
  const compared = present(await by('PURCHASER').compareQuotations({ requestId }));
  expect(compared.lines.map(({ offers }) => offers.filter(({ cheapest }) => cheapest).length)).toEqual([1, 1]);

  const order = await oneGetsTheOrder(by, requestId, chosen);
  expect(order).toMatchObject({ state: 'SENT', supplierId: supplierIds[1] });
  await orderIsMailed(order, suppliers[1]?.email ?? '', 1);
  expect(await onOrder([goods.part, goods.filter])).toEqual([AWAITED * 1000, FOR_THE_SHELF * 1000]);

  await arrives(by, order, [AWAITED / 2, FOR_THE_SHELF / 2], 'T001-1');
  expect(await itemNow(goods.part)).toMatchObject({ stock: '1', reserved: '1', available: '0' });
  await arrives(by, order, [AWAITED / 2, CAME - FOR_THE_SHELF / 2], 'T001-2');
  expect(present(await by('PURCHASER').purchaseOrder({ id: order.id })).state).toBe('RECEIVED');
  expect(await itemNow(goods.part)).toMatchObject({ stock: '2', reserved: '2', available: '0' });
  expect(await itemNow(goods.filter)).toMatchObject({ stock: '42', available: '42' });
  expect(await onOrder([goods.part, goods.filter])).toEqual([0, 0]);
  const waiting = present(await by('TECHNICIAN').workOrder({ id: workOrderId }));
  expect(present(waiting.missingParts).find(({ id }) => id === missingPartId)).toMatchObject({ status: 'ARRIVED' });
  // What the supplier asked is what it asked last, from the award on, and by what came.
  const sold = present(await by('PURCHASER').supplierItems({ supplierId: supplierIds[1] ?? '' }));
  expect(sold.items.find(({ inventoryItem }) => inventoryItem?.id === goods.part)?.lastCost).toBe(AGREED.part);

  const bill = await isBilledTooMuch(by, order, `F-${unique()}`);
  expect(bill).toMatchObject({ state: 'DISPUTED', disputeCount: 1 });
  expect(present(bill.lines)[0]?.differences).toMatchObject([
    { kind: 'PRICE', beyond: true, expected: AGREED.part, actual: BILLED },
  ]);
  expect(await isCorrectedAndPaid(by, order, bill.id)).toMatchObject({ state: 'PAID', balance: '0.00' });

  const report = await monthIsReported(by);
  await expect.poll(async () => present(await by('PURCHASER').report({ id: report.id })).state, PATIENCE).toBe('READY');
  const rows = await sheetOf(await reportFile(stack, report.id, 'PURCHASER'), 'Proveedor');
  const own = rows.find((row) => row['Proveedor'] === suppliers[1]?.name);
  expect(own).toMatchObject({ Recibido: AWAITED * 398 + CAME * 18.5 });
  const { user } = present(await by('PURCHASER').me());
  const attached = async () =>
    (await mailsTo(stack, present(user.email))).flatMap(({ attachments }) =>
      attachments.map(({ filename }) => filename),
    );
  await expect.poll(attached, PATIENCE).toContain(present(await by('PURCHASER').report({ id: report.id })).fileName);
}, 240_000);
