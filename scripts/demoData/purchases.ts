/**
 * The demo's purchase: the whole story (purchaseStory.ts) for the order that came last, and what was not in it: freight that is billed
 * apart, a broken piece that goes back, and a bill of another order that is disputed still.
 */
import type { TallerClient } from '../../client/index.ts';
import { as } from '../support/demoUsers.ts';
import type { By, Receipt } from './purchaseStory.ts';
import {
  arrives,
  AWAITED,
  CAME,
  dayBefore,
  FOR_THE_SHELF,
  isBilledTooMuch,
  isCorrectedAndPaid,
  knownTerms,
  missesAndAsks,
  monthIsReported,
  newGoods,
  oneGetsTheOrder,
  present,
  threeAreAsked,
  twoApprove,
} from './purchaseStory.ts';

type Clients = ReadonlyMap<string, TallerClient>;

/** A loading that fails starts anew as a whole. */
const idempotencyKey = null;

async function freightAndReturn(by: By, half: Receipt): Promise<void> {
  await by('PURCHASER').addLandedCost({
    idempotencyKey,
    receiptId: half.id,
    input: { kind: 'FREIGHT', description: 'Flete Lima - taller', amount: '38.50', spreadBy: 'AMOUNT' },
  });
  const filters = present(half.items)[1]?.id ?? '';
  await by('STOREKEEPER').returnToSupplier({
    idempotencyKey,
    receiptId: half.id,
    input: { lines: [{ lineId: filters, quantity: '1' }], reason: 'Llegó con la caja rota' },
  });
}

/** Of one supplier, who bills more than came. */
async function disputedStill(by: By, supplierId: string, inventoryItemId: string): Promise<void> {
  const purchaser = by('PURCHASER');
  const line = { inventoryItemId, quantity: '12', unitCost: '18.90' };
  const order = present(await purchaser.createPurchaseOrder({ idempotencyKey, input: { supplierId, lines: [line] } }));
  await purchaser.approvePurchaseOrder({ idempotencyKey, id: order.id, expectedVersion: order.version });
  await purchaser.sendPurchaseOrder({ idempotencyKey, id: order.id });
  const orderLineId = present(order.changedLines)[0]?.id ?? '';
  await by('STOREKEEPER').receiveGoods({
    idempotencyKey,
    purchaseOrderId: order.id,
    input: { deliveryNote: 'T001-00004761', lines: [{ lineId: orderLineId, quantity: '12' }] },
  });
  const lines = [{ orderLineId, quantity: '12', unitCost: '21.40' }];
  await purchaser.recordSupplierBill({
    idempotencyKey,
    input: { purchaseOrderId: order.id, number: 'F004-00018861', billedOn: dayBefore(2), lines },
  });
}

/** The order on which a technician works, or the one that came last. */
async function waitingOrder(by: By): Promise<string> {
  const advisor = by('ADVISOR');
  const [working] = (await advisor.workOrders({ state: 'IN_PROGRESS', limit: 1 }))?.items ?? [];
  const [last] = working ? [working] : ((await advisor.workOrders({ open: true, limit: 1 }))?.items ?? []);
  return present(last).id;
}

/** @param supplierIds of three suppliers */
export async function loadPurchases(clients: Clients, supplierIds: readonly string[]): Promise<void> {
  const by: By = (role) => as(clients, role);
  const goods = await newGoods(by, '');
  await knownTerms(by, goods, supplierIds);
  const { requisition } = await missesAndAsks(by, goods, await waitingOrder(by));
  const approved = await twoApprove(by, requisition);
  const { requestId, chosen } = await threeAreAsked(by, approved.id, supplierIds);
  const order = await oneGetsTheOrder(by, requestId, chosen);
  const half = await arrives(by, order, [AWAITED / 2, FOR_THE_SHELF / 2], 'T001-00004711');
  await arrives(by, order, [AWAITED / 2, CAME - FOR_THE_SHELF / 2], 'T001-00004735');
  const bill = await isBilledTooMuch(by, order, 'F004-00018822');
  await isCorrectedAndPaid(by, order, bill.id);
  await freightAndReturn(by, half);
  await disputedStill(by, supplierIds[0] ?? '', goods.filter);
  await monthIsReported(by);
}
