/** From what is asked for to an order: several suppliers are asked, compared line by line, and awarded. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { TallerClient } from '../../client/index.ts';
import { mailsTo } from '../support/mails.ts';
import { SUNDRY } from '../support/purchaseOrders.ts';
import { answered, approvedRequisition, lineIdsOf, newQuotationRequest } from '../support/quotations.ts';
import { startStack } from '../support/stack.ts';
import type { Stack } from '../support/stack.ts';
import { newSupplier, newSupplierItem } from '../support/suppliers.ts';
import { newItem, present, settle, unique } from '../support/workshop.ts';

let stack: Stack;
let purchaser: TallerClient;
beforeAll(async () => {
  stack = await startStack();
  purchaser = await stack.clientAs('PURCHASER');
});

const requisitionOf = async (id: string) => present(await purchaser.requisition({ id }));
const orderedOf = async (id: string) => present((await requisitionOf(id)).items).map(({ ordered }) => ordered);

describe('a request for quotation', () => {
  it('is mailed to everybody at each supplier who has an address, with what is asked for', async () => {
    const [requisition, email] = [await approvedRequisition(stack), `${unique().toLowerCase()}@correo.example`];
    const contacts = [{ name: 'Ana Ríos', email }, { name: 'Sin correo' }];
    const { id } = present(await purchaser.createSupplier({ input: { name: 'Repuestos Sur', contacts } }));
    const input = { requisitionId: requisition.id, supplierIds: [id], answerBy: '2199-01-02', note: 'Original' };
    const asked = present(await purchaser.createQuotationRequest({ input }));
    expect(asked).toMatchObject({ state: 'SENT', supplierCount: 1, answerCount: 0, lines: [{ quantity: '4' }, {}] });
    await expect.poll(async () => (await mailsTo(stack, email)).length).toBe(1);
    const [mail] = await mailsTo(stack, email);
    expect(mail?.subject).toBe('Solicitud de cotización de Taller El Experto');
    const { description, sku } = present(asked.lines)[0] ?? {};
    for (const said of [`• 4 unit ${description} (${sku})`, '• 2 Trapo industrial', '2 de enero de 2199', 'Original'])
      expect(mail?.body.text).toContain(said);
  });

  it('is compared line by line and as a whole, with the cheapest and the fastest marked', async () => {
    const asked = await newQuotationRequest(stack, 4);
    await answered(stack, asked, 0, [
      ['10.00', 5],
      ['3.00', 2],
    ]);
    await answered(stack, asked, 1, [
      ['10.000001', 2],
      ['2.50', 9],
    ]);
    // Cheaper and faster than all, of one line; and one that does not hold any more.
    await answered(stack, asked, 2, [['9.99', 1], null]);
    const old = await answered(stack, asked, 3, [
      ['1.00', 1],
      ['1.00', 1],
    ]);
    await stack.setAttribute('Quotations', { pk: old.id, sk: 'QUOTATION' }, 'validUntil', '2026-01-01');
    const compared = present(await purchaser.compareQuotations({ requestId: asked.id }));
    expect(compared.request).toMatchObject({ state: 'ANSWERED', answerCount: 4 });
    const marks = (each: { cheapest: boolean; fastest: boolean }) =>
      `${each.cheapest ? 'cheapest' : ''}${each.fastest ? 'fastest' : ''}`;
    expect(compared.lines.map(({ offers }) => offers.map(marks))).toEqual([
      ['', '', 'cheapestfastest', ''],
      ['fastest', 'cheapest', ''],
    ]);
    expect(compared.quotations.map((each) => [each.total, each.deliveryDays, each.complete, marks(each)])).toEqual([
      ['46.00', 5, true, 'fastest'],
      ['45.00', 9, true, 'cheapest'],
      ['39.96', 1, false, ''],
      ['6.00', 1, true, ''],
    ]);
    expect(compared.quotations.map(({ expired }) => expired)).toEqual([false, false, false, true]);
  });

  it('takes an answer over the one before, and tells who did not see it', async () => {
    const asked = await newQuotationRequest(stack, 1);
    const first = await answered(stack, asked, 0, [['10.00', 5], null]);
    const again = await answered(stack, asked, 0, [['9.00', 4], null]);
    expect([again.id, again.version, again.total]).toEqual([first.id, 2, '36.00']);
    expect(present(await purchaser.quotationRequest({ id: asked.id }))).toMatchObject({ answerCount: 1, version: 3 });
    const supplierId = asked.suppliers[0]?.supplierId ?? '';
    const lines = [{ lineId: present(asked.lines)[0]?.id ?? '', unitCost: '8.00' }];
    const input = { validUntil: '2199-12-31', lines };
    await expect(
      purchaser.recordQuotation({ requestId: asked.id, supplierId, input, expectedVersion: 1 }),
    ).rejects.toMatchObject({ code: 'STALE_VERSION' });
  });

  it('keeps the answers of suppliers who answer at the same time', async () => {
    const asked = await newQuotationRequest(stack, 3);
    const { errors } = await settle([0, 1, 2].map((at) => answered(stack, asked, at, [['10.00', 5], null])));
    for (const error of errors) expect(error).toMatchObject({ code: 'TRY_AGAIN' });
    const { suppliers, answerCount } = present(await purchaser.quotationRequest({ id: asked.id }));
    expect(suppliers.filter(({ answeredAt }) => answeredAt !== null).length).toBe(answerCount);
    expect(answerCount).toBe(3 - errors.length);
  });
});

describe('the award of a quotation', () => {
  it('orders some lines of one and the rest of another, as drafts at their prices, and closes the request', async () => {
    const item = await newItem(stack, '0');
    const requisition = await approvedRequisition(stack, item.id);
    const asked = await newQuotationRequest(stack, 2, requisition);
    const [one, other] = [
      await answered(stack, asked, 0, [
        ['10.123456', 5],
        ['3.00', 2],
      ]),
      await answered(stack, asked, 1, [
        ['11.00', 2],
        ['2.50', 9],
      ]),
    ];
    await newSupplierItem(stack, one.supplierId, item.id, { lastCost: '99.00', supplierCode: 'S-1' });
    const [first = '', second = ''] = lineIdsOf(requisition);
    const order = present(
      await purchaser.awardQuotation({ requestId: asked.id, quotationId: one.id, lineIds: [first] }),
    );
    expect(order).toMatchObject({
      state: 'DRAFT',
      supplierId: one.supplierId,
      requisitionIds: [requisition.id],
      subtotal: '40.49',
      changedLines: [
        {
          inventoryItemId: item.id,
          quantity: '4',
          unitCost: '10.123456',
          supplierCode: 'S-1',
          requisitionLineId: first,
        },
      ],
    });
    expect([await orderedOf(requisition.id), (await requisitionOf(requisition.id)).state]).toEqual([
      ['4', '0'],
      'PARTLY_ORDERED',
    ]);
    const sold = present(await purchaser.supplierItems({ supplierId: one.supplierId })).items;
    expect(sold.map(({ lastCost }) => lastCost)).toEqual(['10.123456']);
    // What was awarded is left out of the rest.
    const rest = present(await purchaser.awardQuotation({ requestId: asked.id, quotationId: other.id }));
    expect(rest.changedLines).toMatchObject([{ requisitionLineId: second, unitCost: '2.50', quantity: '2' }]);
    expect((await requisitionOf(requisition.id)).state).toBe('ORDERED');
    expect(present(await purchaser.quotationRequest({ id: asked.id }))).toMatchObject({
      state: 'CLOSED',
      lines: [{ purchaseOrderId: order.id }, { purchaseOrderId: rest.id }],
    });
  });

  it('is made once, however often the call is repeated', async () => {
    const asked = await newQuotationRequest(stack, 1);
    const { id: quotationId } = await answered(stack, asked, 0, [
      ['10.00', 5],
      ['3.00', 2],
    ]);
    const call = { requestId: asked.id, quotationId, idempotencyKey: unique() };
    const { answers, errors } = await settle([1, 2, 3].map(() => purchaser.awardQuotation(call)));
    for (const error of errors) expect(error).toMatchObject({ code: 'TRY_AGAIN' });
    expect(new Set(answers.map((each) => each?.id)).size).toBe(1);
    expect(await orderedOf(asked.requisitionId)).toEqual(['4', '2']);
  });
});

describe('an order for a requisition', () => {
  it('takes no more than it has left, and gives back what is removed, made smaller, or cancelled', async () => {
    const item = await newItem(stack, '0');
    const requisition = await approvedRequisition(stack, item.id);
    const [first = '', second = ''] = lineIdsOf(requisition);
    const { id: supplierId } = await newSupplier(stack);
    const lineFor = (requisitionLineId: string, more: object) => ({
      requisitionId: requisition.id,
      requisitionLineId,
      unitCost: '5.00',
      ...more,
    });
    const lines = [lineFor(first, { inventoryItemId: item.id, quantity: '3' }), lineFor(second, {}), SUNDRY];
    const order = present(await purchaser.createPurchaseOrder({ input: { supplierId, lines } }));
    expect(order.changedLines).toMatchObject([{}, { description: 'Trapo industrial', quantity: '2' }, {}]);
    expect(await orderedOf(requisition.id)).toEqual(['3', '2']);
    const over = { id: order.id, lines: [lineFor(first, { inventoryItemId: item.id, quantity: '2' })] };
    await expect(purchaser.addPurchaseOrderLines(over)).rejects.toMatchObject({
      code: 'VALIDATION',
      info: { field: 'lines.0.quantity', maximum: '1', actual: '2' },
    });
    const [lineId = '', other = ''] = present(order.changedLines).map((line) => line.id);
    await purchaser.updatePurchaseOrderLines({ id: order.id, changes: [{ lineId, quantity: '4' }] });
    expect(await orderedOf(requisition.id)).toEqual(['4', '2']);
    await expect(
      purchaser.updatePurchaseOrderLines({ id: order.id, changes: [{ lineId, quantity: '5' }] }),
    ).rejects.toMatchObject({ code: 'VALIDATION', info: { field: 'changes.0.quantity', maximum: '4' } });
    await purchaser.updatePurchaseOrderLines({ id: order.id, changes: [{ lineId, quantity: '1.5' }] });
    await purchaser.removePurchaseOrderLines({ id: order.id, lineIds: [other] });
    expect(await orderedOf(requisition.id)).toEqual(['1.5', '0']);
    await purchaser.cancelPurchaseOrder({ id: order.id, reason: 'Ya no hace falta' });
    expect([await orderedOf(requisition.id), (await requisitionOf(requisition.id)).state]).toEqual([
      ['0', '0'],
      'APPROVED',
    ]);
  });

  it('is refused for what nobody approved, and names the item that is asked for', async () => {
    const [item, { id: supplierId }] = [await newItem(stack, '0'), await newSupplier(stack)];
    const requisition = await approvedRequisition(stack, item.id);
    const technician = await stack.clientAs('TECHNICIAN');
    const draft = present(
      await technician.createRequisition({ input: { items: [{ description: 'Faja', quantity: '1' }] } }),
    );
    const order = (requisitionId: string, requisitionLineId: string, more: object = {}) =>
      purchaser.createPurchaseOrder({
        input: { supplierId, lines: [{ requisitionId, requisitionLineId, unitCost: '1', ...more }] },
      });
    await expect(order(draft.id, lineIdsOf(draft)[0] ?? '')).rejects.toMatchObject({
      code: 'LOCKED',
      info: { field: 'input.lines.0.requisitionId' },
    });
    await expect(order(requisition.id, lineIdsOf(requisition)[0] ?? '')).rejects.toMatchObject({
      code: 'VALIDATION',
      info: { field: 'input.lines.0.inventoryItemId', expected: item.id },
    });
    await expect(order(requisition.id, 'nothing')).rejects.toMatchObject({
      code: 'NOT_FOUND',
      info: { field: 'input.lines.0.requisitionLineId' },
    });
  });
});
