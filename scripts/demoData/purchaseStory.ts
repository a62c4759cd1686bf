/**
 * One purchase as the workshop has it, step by step, each taken by whoever would take it: a technician misses a part and asks for it, two
 * people approve, three suppliers are asked and two answer with their PDF, one gets the order, half of it comes, then more than was
 * ordered, and the work order that waits has its part set aside; the bill asks for too much, is disputed, corrected and paid; the month's
 * report goes out by mail. The demo tells it (purchases.ts), and `test/e2e/purchaseStory.test.ts` looks at every step.
 */
import type { OperationResult, TallerClient } from '../../client/index.ts';
import { sendFile } from './files.ts';
import { pdfOf } from './pdfFile.ts';

/** Whoever takes a step, by role. */
export type By = (role: string) => TallerClient;

export type Requisition = NonNullable<OperationResult<'createRequisition'>>;
export type Order = NonNullable<OperationResult<'awardQuotation'>>;
export type Receipt = NonNullable<OperationResult<'receiveGoods'>>;
export type Bill = NonNullable<OperationResult<'recordSupplierBill'>>;
export type Report = NonNullable<OperationResult<'requestReport'>>;

/** A telling that fails starts anew as a whole. */
const idempotencyKey = null;

/** What the work order waits for, and what is ordered with it for the shelf. */
export const AWAITED = 2;
export const FOR_THE_SHELF = 40;
/** What comes of the latter at last: five percent more than was ordered. */
export const CAME = 42;
/** What the supplier who gets the order asks for one. */
export const AGREED = { part: '398.00', filter: '18.50' };
/** What its first bill asks instead. */
export const BILLED = '445.00';
/** What settings let come and be billed, and who approves from which amount on. */
export const RULES = {
  approvalLevels: [
    { document: 'REQUISITION' as const, fromAmount: '300.00', role: 'STOREKEEPER', count: 1 },
    { document: 'REQUISITION' as const, fromAmount: '1500.00', role: 'ADMIN', count: 1 },
    { document: 'PURCHASE_ORDER' as const, fromAmount: '5000.00', role: 'ADMIN', count: 1 },
  ],
  overReceiptPercent: '5',
  billPriceTolerancePercent: '2',
};

export function present<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('the API answered nothing');
  return value;
}

/** Items of which nothing is there. @param suffix makes their SKUs and numbers the telling's own */
export async function newGoods(by: By, suffix: string) {
  const create = async (sku: string, name: string, price: string) =>
    present(
      await by('STOREKEEPER').createInventoryItem({ input: { sku: `${sku}${suffix}`, name, price, unit: 'unidad' } }),
    ).id;
  return {
    part: await create('EMB-0417', 'Kit de embrague 215 mm', '610.00'),
    filter: await create('FAC-0093', 'Filtro de aceite W 719', '34.00'),
  };
}

export type Goods = Awaited<ReturnType<typeof newGoods>>;

/** What suppliers are known to ask: a technician sees no costs, and the rules go by amounts. */
export async function knownTerms(by: By, goods: Goods, supplierIds: readonly string[]): Promise<void> {
  for (const [index, supplierId] of supplierIds.entries()) {
    const set = (inventoryItemId: string, lastCost: string) =>
      by('PURCHASER').setSupplierItem({ supplierId, inventoryItemId, input: { lastCost, preferred: index === 0 } });
    await set(goods.part, '410.00');
    await set(goods.filter, '19.00');
  }
}

/** The technician says what is missing, and asks for it, with what is low on the shelf. */
export async function missesAndAsks(by: By, goods: Goods, workOrderId: string) {
  const technician = by('TECHNICIAN');
  const waiting = present(
    await technician.reportMissingPart({
      idempotencyKey,
      workOrderId,
      input: { inventoryItemId: goods.part, quantity: String(AWAITED), note: 'El disco patina' },
    }),
  );
  const missing = present(waiting.missingParts).find(({ inventoryItem }) => inventoryItem?.id === goods.part);
  const missingPartId = present(missing).id;
  const draft = present(
    await technician.createRequisition({
      idempotencyKey,
      input: {
        note: 'El cliente espera el auto',
        items: [
          { inventoryItemId: goods.part, quantity: String(AWAITED), workOrderId, missingPartId },
          { inventoryItemId: goods.filter, quantity: String(FOR_THE_SHELF) },
        ],
      },
    }),
  );
  const asked = present(await technician.submitRequisition({ idempotencyKey, id: draft.id }));
  return { missingPartId, requisition: asked };
}

/** Two people say yes, as the rules want. */
export async function twoApprove(by: By, { id, version }: Pick<Requisition, 'id' | 'version'>): Promise<Requisition> {
  const first = present(
    await by('STOREKEEPER').approveRequisition({
      idempotencyKey,
      id,
      expectedVersion: version,
      note: 'No queda ninguno',
    }),
  );
  return present(await by('ADMIN').approveRequisition({ idempotencyKey, id, expectedVersion: first.version }));
}

/** Until when quotations hold. */
const inAMonth = (): string => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

/** Three suppliers are asked; two answer, each with its own PDF. */
export async function threeAreAsked(by: By, requisitionId: string, supplierIds: readonly string[]) {
  const purchaser = by('PURCHASER');
  const request = present(
    await purchaser.createQuotationRequest({
      idempotencyKey,
      input: { requisitionId, supplierIds: [...supplierIds], note: 'Precios puestos en el taller, sin IGV' },
    }),
  );
  const lineIds = present(request.lines).map(({ id }) => id);
  const answer = async (at: number, costs: readonly string[], deliveryDays: number) => {
    const supplier = present(request.suppliers[at]);
    const quotation = present(
      await purchaser.recordQuotation({
        idempotencyKey,
        requestId: request.id,
        supplierId: supplier.supplierId,
        input: {
          validUntil: inAMonth(),
          deliveryDays,
          lines: costs.map((unitCost, line) => ({ lineId: lineIds[line] ?? '', unitCost })),
        },
      }),
    );
    await sendFile(purchaser, 'QUOTATION', quotation.id, {
      fileName: `Cotización ${supplier.name}.pdf`,
      contentType: 'application/pdf',
      content: pdfOf([supplier.name, ...costs.map((cost, line) => `${line + 1}. S/ ${cost}`)]),
    });
    return quotation.id;
  };
  const dear = await answer(0, ['405.00', '18.90'], 10);
  const chosen = await answer(1, [AGREED.part, AGREED.filter], 4);
  return { requestId: request.id, dear, chosen };
}

/** The cheapest gets all of it: the order is made of the quotation, approved, and sent by mail as soon as it is printed. */
export async function oneGetsTheOrder(by: By, requestId: string, quotationId: string): Promise<Order> {
  const purchaser = by('PURCHASER');
  const draft = present(await purchaser.awardQuotation({ idempotencyKey, requestId, quotationId }));
  const { version } = present(
    await purchaser.updatePurchaseOrder({
      id: draft.id,
      expectedVersion: draft.version,
      input: { deliveryPlace: 'Puerta de carga, Jr. Huiracocha 1480, Jesús María' },
    }),
  );
  await purchaser.approvePurchaseOrder({ idempotencyKey, id: draft.id, expectedVersion: version });
  const sent = present(await purchaser.sendPurchaseOrder({ idempotencyKey, id: draft.id }));
  return { ...draft, ...sent, changedLines: draft.changedLines };
}

/** The lines of an order, in the order in which they were asked for. */
const lineIdsOf = (order: Order): string[] => present(order.changedLines).map(({ id }) => id);

export async function arrives(by: By, order: Order, quantities: readonly number[], note: string): Promise<Receipt> {
  const lines = lineIdsOf(order).map((lineId, at) => ({ lineId, quantity: String(quantities[at] ?? 0) }));
  return present(
    await by('STOREKEEPER').receiveGoods({
      idempotencyKey,
      purchaseOrderId: order.id,
      input: { deliveryNote: note, lines },
    }),
  );
}

/** Days before today. */
export const dayBefore = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

const billedLines = (order: Order, part: string) =>
  lineIdsOf(order).map((orderLineId, at) =>
    at === 0
      ? { orderLineId, quantity: String(AWAITED), unitCost: part }
      : { orderLineId, quantity: String(CAME), unitCost: AGREED.filter },
  );

export async function isBilledTooMuch(by: By, order: Order, number: string): Promise<Bill> {
  const input = { purchaseOrderId: order.id, number, billedOn: dayBefore(1), lines: billedLines(order, BILLED) };
  return present(await by('PURCHASER').recordSupplierBill({ idempotencyKey, input }));
}

/** The supplier corrects it, and is paid. */
export async function isCorrectedAndPaid(by: By, order: Order, id: string): Promise<Bill> {
  const purchaser = by('PURCHASER');
  const input = { lines: billedLines(order, AGREED.part) };
  const corrected = present(await purchaser.correctSupplierBill({ idempotencyKey, id, input }));
  await purchaser.paySupplierBill({
    idempotencyKey,
    id,
    input: { method: 'TRANSFER', amount: present(corrected.total), reference: 'OP-5501207' },
  });
  return present(await purchaser.supplierBill({ id }));
}

/** What was bought this month, as a spreadsheet by mail. */
export async function monthIsReported(by: By): Promise<Report> {
  const to = new Date().toISOString().slice(0, 10);
  return present(
    await by('PURCHASER').requestReport({
      idempotencyKey,
      input: { kind: 'PURCHASES_BY_SUPPLIER', format: 'XLSX', from: dayBefore(31), to, mail: true },
    }),
  );
}
