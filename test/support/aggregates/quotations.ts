import type { AggregateSupport } from './all.ts';
import type { Case } from '../badMutations/case.ts';
import { LONG } from '../badMutations/case.ts';
import { answered, approvedRequisition, LATER, newQuotationRequest } from '../quotations.ts';
import { newRequisition } from '../requisitions.ts';
import type { Stack } from '../stack.ts';
import { newSupplier } from '../suppliers.ts';
import { newItem, present } from '../workshop.ts';

const NOBODY = 'nothing';
const QUERY = 2;
const WITH_RELATED = 3;
const MUTATION = 3;
const WIDE = '\u1f82';
const PRICES: [string, number][] = [
  ['10.00', 3],
  ['2.00', 1],
];

const REQUEST = `
  id state requisitionId suppliers supplierCount answerCount lines answerBy note currency ended version by byId
  createdAt updatedAt`;
const READABLE = {
  QuotationRequestPage: 'items nextToken',
  QuotationRequest: REQUEST,
  AskedSupplier: 'supplierId name quotationId answeredAt',
  QuotationRequestLine: 'id inventoryItemId sku description unit quantity purchaseOrderId',
  Quotation: `
    id requestId supplierId supplier supplierName validUntil expired deliveryDays note lines currency total version by
    byId createdAt updatedAt`,
  QuotationLine: 'lineId quantity unitCost total deliveryDays',
  QuotationComparison: 'request quotations lines',
  ComparedQuotation:
    'quotationId supplierId supplierName total deliveryDays validUntil expired complete cheapest fastest',
  ComparedLine: 'line offers',
  ComparedOffer: 'quotationId supplierId quantity unitCost total deliveryDays complete cheapest fastest',
};
const many = <Each>(count: number, each: Each): Each[] => Array.from({ length: count }, () => each);

/** As many lines as a requisition takes, of as many suppliers as a request does. */
async function fullRequest(stack: Stack) {
  const purchaser = await stack.clientAs('PURCHASER');
  const { id: inventoryItemId } = await newItem(stack, '0');
  const items = many(40, { inventoryItemId, quantity: '999.999', description: WIDE.repeat(200) });
  const { id } = await newRequisition(stack, items, 'TECHNICIAN');
  const technician = await stack.clientAs('TECHNICIAN');
  for (const count of [40, 20]) await technician.updateRequisition({ id, input: { addItems: items.slice(0, count) } });
  await technician.submitRequisition({ id });
  const supplierIds: string[] = [];
  for (let made = 0; made < 10; made += 1) supplierIds.push((await newSupplier(stack)).id);
  return present(
    await purchaser.createQuotationRequest({ input: { requisitionId: id, supplierIds, note: WIDE.repeat(1000) } }),
  );
}

async function fullAnswer(stack: Stack, asked: Awaited<ReturnType<typeof fullRequest>>, supplier = 0) {
  const purchaser = await stack.clientAs('PURCHASER');
  const lines = present(asked.lines).map(({ id: lineId }) => ({ lineId, unitCost: '123.456789', deliveryDays: 9 }));
  const input = { validUntil: LATER, note: WIDE.repeat(1000), lines };
  const supplierId = asked.suppliers[supplier]?.supplierId ?? '';
  return present(await purchaser.recordQuotation({ requestId: asked.id, supplierId, input }));
}

export const support: AggregateSupport = {
  refused: {
    createQuotationRequest: async (_made, stack) => {
      const purchaser = await stack.clientAs('PURCHASER');
      const [requisition, draft] = [await approvedRequisition(stack), await newRequisition(stack)];
      const [supplier, hidden, abroad] = [await newSupplier(stack), await newSupplier(stack), await newSupplier(stack)];
      await purchaser.updateSupplier({ id: hidden.id, input: { archived: true } });
      await purchaser.updateSupplier({ id: abroad.id, input: { currency: 'USD' } });
      const input = { requisitionId: requisition.id, supplierIds: [supplier.id] };
      const bad = (more: object, code: string, field: string): [object, string, string] => [
        { input: { ...input, ...more } },
        code,
        `input.${field}`,
      ];
      const cases: [string, [object, string, string]][] = [
        ['no requisition', bad({ requisitionId: NOBODY }, 'NOT_FOUND', 'requisitionId')],
        ['a draft', bad({ requisitionId: draft.id }, 'LOCKED', 'requisitionId')],
        ['nobody to ask', bad({ supplierIds: [] }, 'VALIDATION', 'supplierIds')],
        ['too many to ask', bad({ supplierIds: many(11, 'x') }, 'LIMIT_EXCEEDED', 'supplierIds')],
        ['one twice', bad({ supplierIds: many(2, supplier.id) }, 'VALIDATION', 'supplierIds.1')],
        ['an id that is none', bad({ supplierIds: [''] }, 'VALIDATION', 'supplierIds.0')],
        ['no supplier', bad({ supplierIds: [supplier.id, NOBODY] }, 'NOT_FOUND', 'supplierIds.1')],
        ['one in the archive', bad({ supplierIds: [hidden.id] }, 'LOCKED', 'supplierIds.0')],
        ['another currency', bad({ supplierIds: [abroad.id] }, 'VALIDATION', 'supplierIds.0')],
        ['no line', bad({ lineIds: [] }, 'VALIDATION', 'lineIds')],
        ['a line that is not there', bad({ lineIds: [NOBODY] }, 'NOT_FOUND', 'lineIds.0')],
        ['a day that is over', bad({ answerBy: '2026-01-01' }, 'VALIDATION', 'answerBy')],
        ['too long a note', bad({ note: LONG }, 'VALIDATION', 'note')],
      ];
      return cases.map(([wrong, [args, code, field]]): Case => [wrong, args, code, field]);
    },
    recordQuotation: async (_made, stack) => {
      const [asked, closed] = [await newQuotationRequest(stack), await newQuotationRequest(stack, 1)];
      await (await stack.clientAs('PURCHASER')).closeQuotationRequest({ id: closed.id, reason: 'Ya no' });
      const supplierId = asked.suppliers[0]?.supplierId ?? '';
      const lineId = present(asked.lines)[0]?.id ?? '';
      await answered(stack, asked, 0, PRICES);
      const line = { lineId, unitCost: '1' };
      const call = (more: object, lines: object[] = [line]) => ({
        requestId: asked.id,
        supplierId,
        input: { validUntil: LATER, lines, ...more },
      });
      const bad = (more: object): object => call({}, [{ ...line, ...more }]);
      return [
        ['no request', { ...call({}), requestId: NOBODY }, 'NOT_FOUND', 'requestId'],
        [
          'a request that is closed',
          { ...call({}), requestId: closed.id, supplierId: closed.suppliers[0]?.supplierId },
          'INVALID_TRANSITION',
          'requestId',
        ],
        ['somebody who was not asked', { ...call({}), supplierId: NOBODY }, 'NOT_FOUND', 'supplierId'],
        ['a stale version', { ...call({}), expectedVersion: 77 }, 'STALE_VERSION', 'expectedVersion'],
        ['an answer that has expired', call({ validUntil: '2026-01-01' }), 'VALIDATION', 'input.validUntil'],
        ['a day in a zone', call({ validUntil: '2199-07-28Z' }), 'VALIDATION', 'input.validUntil'],
        ['years to wait', call({ deliveryDays: 366 }), 'VALIDATION', 'input.deliveryDays'],
        ['too long a note', call({ note: LONG }), 'VALIDATION', 'input.note'],
        ['nothing offered', call({}, []), 'VALIDATION', 'input.lines'],
        ['too much offered', call({}, many(101, line)), 'LIMIT_EXCEEDED', 'input.lines'],
        ['a line twice', call({}, many(2, line)), 'VALIDATION', 'input.lines.1.lineId'],
        ['no line', bad({ lineId: NOBODY }), 'NOT_FOUND', 'input.lines.0.lineId'],
        ['a cost below zero', bad({ unitCost: '-1' }), 'VALIDATION', 'input.lines.0.unitCost'],
        ['a cost that is none', bad({ unitCost: 'x' }), 'VALIDATION', 'input.lines.0.unitCost'],
        ['a quantity of nothing', bad({ quantity: '0' }), 'VALIDATION', 'input.lines.0.quantity'],
        ['years to wait for a line', bad({ deliveryDays: -1 }), 'VALIDATION', 'input.lines.0.deliveryDays'],
      ];
    },
    awardQuotation: async (_made, stack) => {
      const purchaser = await stack.clientAs('PURCHASER');
      const [asked, other] = [await newQuotationRequest(stack), await newQuotationRequest(stack, 1)];
      const quotation = await answered(stack, asked, 0, PRICES);
      const [first = '', second = ''] = present(asked.lines).map(({ id }) => id);
      await purchaser.awardQuotation({ requestId: asked.id, quotationId: quotation.id, lineIds: [first] });
      const expired = await answered(stack, other, 0, PRICES);
      await stack.setAttribute('Quotations', { pk: expired.id, sk: 'QUOTATION' }, 'validUntil', '2026-01-01');
      const call = { requestId: asked.id, quotationId: quotation.id };
      return [
        ['no request', { ...call, requestId: NOBODY }, 'NOT_FOUND', 'requestId'],
        ['no quotation', { ...call, quotationId: NOBODY }, 'NOT_FOUND', 'quotationId'],
        ['another request’s', { ...call, quotationId: expired.id }, 'NOT_FOUND', 'quotationId'],
        ['one that has expired', { requestId: other.id, quotationId: expired.id }, 'LOCKED', 'quotationId'],
        ['a stale version', { ...call, expectedVersion: 77 }, 'STALE_VERSION', 'expectedVersion'],
        ['no line', { ...call, lineIds: [] }, 'VALIDATION', 'lineIds'],
        ['a line that it does not offer', { ...call, lineIds: [NOBODY] }, 'NOT_FOUND', 'lineIds.0'],
        ['a line twice', { ...call, lineIds: many(2, second) }, 'VALIDATION', 'lineIds.1'],
        ['a line that was awarded', { ...call, lineIds: [second, first] }, 'LOCKED', 'lineIds.1'],
      ];
    },
    closeQuotationRequest: async (_made, stack) => {
      const [open, closed] = [await newQuotationRequest(stack, 1), await newQuotationRequest(stack, 1)];
      const reason = 'Se compró en otra parte';
      await (await stack.clientAs('PURCHASER')).closeQuotationRequest({ id: closed.id, reason });
      return [
        ['no request', { id: NOBODY, reason }, 'NOT_FOUND', 'id'],
        ['no reason', { id: open.id, reason: ' ' }, 'VALIDATION', 'reason'],
        ['too long a reason', { id: open.id, reason: LONG }, 'VALIDATION', 'reason'],
        ['a stale version', { id: open.id, reason, expectedVersion: 77 }, 'STALE_VERSION', 'expectedVersion'],
        ['one that is closed', { id: closed.id, reason }, 'INVALID_TRANSITION', 'id'],
      ];
    },
  },
  largest: async (admin, stack) => {
    const asked = await fullRequest(stack);
    const quotation = await fullAnswer(stack, asked);
    for (const supplier of [1, 2]) await fullAnswer(stack, asked, supplier);
    await admin.quotation({ id: quotation.id });
    await admin.quotationRequest({ id: asked.id });
    await admin.quotationRequests({ limit: 100 });
    await admin.compareQuotations({ requestId: asked.id });
    const lineIds = present(asked.lines)
      .slice(0, 40)
      .map(({ id }) => id);
    await admin.awardQuotation({ requestId: asked.id, quotationId: quotation.id, lineIds });
    await admin.closeQuotationRequest({ id: asked.id, reason: WIDE.repeat(300) });
  },
  day: async (call) => {
    const supplier = await call('PURCHASER', 'createSupplier', { input: { name: 'Repuestos que cotizan' } });
    const items = [{ description: 'Faja cotizada', quantity: '2' }];
    const wanted = await call('TECHNICIAN', 'createRequisition', { input: { items } });
    await call('TECHNICIAN', 'submitRequisition', { id: wanted.id });
    const input = { requisitionId: wanted.id, supplierIds: [supplier.id] };
    const asked = (await call('PURCHASER', 'createQuotationRequest', { input })) as Awaited<
      ReturnType<typeof newQuotationRequest>
    >;
    const lines = present(asked.lines).map(({ id: lineId }) => ({ lineId, unitCost: '15.00' }));
    const quotation = await call('PURCHASER', 'recordQuotation', {
      requestId: asked.id,
      supplierId: supplier.id,
      input: { validUntil: LATER, lines },
    });
    const again = await call('PURCHASER', 'createQuotationRequest', { input });
    await call('PURCHASER', 'closeQuotationRequest', { id: again.id, reason: 'Se pidió dos veces' });
    await call('PURCHASER', 'awardQuotation', { requestId: asked.id, quotationId: quotation.id });
  },
  readable: { PURCHASER: READABLE, ADMIN: READABLE },
  calls: ({ stack }) => {
    const asked = async () => newQuotationRequest(stack);
    const quoted = async () => {
      const request = await asked();
      return { request, quotation: await answered(stack, request, 0, PRICES) };
    };
    return {
      'Query.quotationRequest': [
        async () => {
          const purchaser = await stack.clientAs('PURCHASER');
          const [{ id: requisitionId }, supplier] = [await approvedRequisition(stack), await newSupplier(stack)];
          const input = { requisitionId, supplierIds: [supplier.id], answerBy: LATER, note: 'Original' };
          const request = present(await purchaser.createQuotationRequest({ input }));
          const { id: quotationId } = await answered(stack, request, 0, PRICES);
          const lineIds = [present(request.lines)[0]?.id ?? ''];
          await purchaser.awardQuotation({ requestId: request.id, quotationId, lineIds });
          await purchaser.closeQuotationRequest({ id: request.id, reason: 'Ya no' });
          return { id: request.id };
        },
      ],
      'Query.quotationRequests': [() => ({ limit: 100 }), () => ({ limit: 1 })],
      'Query.quotation': [async () => ({ id: (await quoted()).quotation.id })],
      'Query.compareQuotations': [async () => ({ requestId: (await quoted()).request.id })],
      'Mutation.createQuotationRequest': [
        async () => ({
          input: {
            requisitionId: (await approvedRequisition(stack)).id,
            supplierIds: [(await newSupplier(stack)).id],
          },
        }),
      ],
      'Mutation.recordQuotation': [
        async () => {
          const { id: requestId, suppliers, lines } = await asked();
          const offered = present(lines).map(({ id: lineId }) => ({ lineId, unitCost: '10.00', deliveryDays: 2 }));
          return {
            requestId,
            supplierId: suppliers[0]?.supplierId,
            input: { validUntil: LATER, deliveryDays: 3, note: 'Sin flete', lines: offered },
          };
        },
      ],
      'Mutation.awardQuotation': [
        async () => {
          const { request, quotation } = await quoted();
          return { requestId: request.id, quotationId: quotation.id };
        },
      ],
      'Mutation.closeQuotationRequest': [async () => ({ id: (await asked()).id, reason: 'Ya no' })],
    };
  },
  measured: [
    {
      name: 'createQuotationRequest (10 suppliers)',
      budget: MUTATION,
      prepare: async (stack) => {
        const client = await stack.clientAs('PURCHASER');
        const [{ id: requisitionId }, supplierIds] = [await approvedRequisition(stack), [] as string[]];
        for (let made = 0; made < 10; made += 1) supplierIds.push((await newSupplier(stack)).id);
        return () => client.createQuotationRequest({ input: { requisitionId, supplierIds } });
      },
    },
    {
      name: 'awardQuotation (40 lines)',
      budget: MUTATION,
      prepare: async (stack) => {
        const client = await stack.clientAs('PURCHASER');
        const asked = await fullRequest(stack);
        const { id: quotationId } = await fullAnswer(stack, asked);
        const lineIds = present(asked.lines)
          .slice(0, 40)
          .map(({ id }) => id);
        return () => client.awardQuotation({ requestId: asked.id, quotationId, lineIds });
      },
    },
    {
      name: 'compareQuotations',
      budget: QUERY,
      prepare: async (stack) => {
        const client = await stack.clientAs('PURCHASER');
        const asked = await newQuotationRequest(stack);
        for (const supplier of [0, 1]) await answered(stack, asked, supplier, PRICES);
        return () => client.compareQuotations({ requestId: asked.id });
      },
    },
    {
      name: 'quotationRequests',
      budget: WITH_RELATED,
      prepare: async (stack) => {
        const client = await stack.clientAs('PURCHASER');
        for (let made = 0; made < 3; made += 1) await newQuotationRequest(stack, 1);
        return () => client.quotationRequests({ limit: 50 });
      },
    },
  ],
};
