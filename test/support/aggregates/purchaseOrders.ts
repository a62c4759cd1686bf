import type { AggregateSupport } from './all.ts';
import type { Case } from '../badMutations/case.ts';
import { LONG } from '../badMutations/case.ts';
import { approvedPurchase, lineOf, newPurchase, sentPurchase, SUNDRY } from '../purchaseOrders.ts';
import { requisitionOfMissing } from '../quotations.ts';
import type { Stack } from '../stack.ts';
import { newSupplier, newSupplierItem } from '../suppliers.ts';
import { newItem, present } from '../workshop.ts';

const NOBODY = 'nothing';
const QUERY = 2;
const WITH_RELATED = 3;
const MUTATION = 3;
const WIDE = '\u1f82';

const LINE_COSTS = 'unitCost base tax total';
const ORDER = {
  PurchaseOrderPage: 'items nextToken',
  PurchaseOrder: `
    id number state supplierId supplier supplierName requisitionIds currency deliveryPlace paymentDays expectedOn late note
    lineCount lines approvals missingApprovals sentAt mailCount ended version by byId createdAt updatedAt
    subtotal tax total`,
  PurchaseOrderLine: `
    id position inventoryItemId sku description unit supplierCode quantity taxCode taxRate requisitionId
    requisitionLineId workOrderId missingPartId received returned billed ${LINE_COSTS}`,
  PurchaseOrderEnd: 'reason by byId at',
  PurchaseOrderChange: 'id sequence purchaseOrderId number supplierId supplierName from state lineCount at',
};
/** Who writes orders is told which lines an answer is about. */
const WRITTEN = { ...ORDER, PurchaseOrder: `${ORDER.PurchaseOrder} changedLines` };
const many = <Each>(count: number, each: Each): Each[] => Array.from({ length: count }, () => each);

/** What lines refuse, wherever they are given. @param field path of the lines */
function badLines(hiddenItem: string, field: string, call: (lines: object[]) => object): Case[] {
  return [
    ['no lines', call([]), 'VALIDATION', field],
    ['more lines than a call takes', call(many(41, SUNDRY)), 'LIMIT_EXCEEDED', field],
    ['a line of nothing', call([{ quantity: '1', unitCost: '1' }]), 'VALIDATION', `${field}.0.description`],
    ['no item', call([lineOf(NOBODY)]), 'NOT_FOUND', `${field}.0.inventoryItemId`],
    ['an id that is none', call([lineOf('')]), 'VALIDATION', `${field}.0.inventoryItemId`],
    ['an item in the archive', call([SUNDRY, lineOf(hiddenItem)]), 'LOCKED', `${field}.1.inventoryItemId`],
    ['a quantity of nothing', call([{ ...SUNDRY, quantity: '0' }]), 'VALIDATION', `${field}.0.quantity`],
    ['a quantity below zero', call([{ ...SUNDRY, quantity: '-1' }]), 'VALIDATION', `${field}.0.quantity`],
    ['too many decimals', call([{ ...SUNDRY, quantity: '1.0001' }]), 'VALIDATION', `${field}.0.quantity`],
    ['a cost that nobody knows', call([{ description: 'x', quantity: '1' }]), 'VALIDATION', `${field}.0.unitCost`],
    ['a cost below zero', call([{ ...SUNDRY, unitCost: '-1' }]), 'VALIDATION', `${field}.0.unitCost`],
    ['a cost that is none', call([{ ...SUNDRY, unitCost: 'x' }]), 'VALIDATION', `${field}.0.unitCost`],
    ['too large a line', call([{ ...SUNDRY, unitCost: '9999999999', quantity: '999999' }]), 'VALIDATION', `${field}.0`],
    ['a tax that is not there', call([{ ...SUNDRY, taxCode: 'NADA' }]), 'VALIDATION', `${field}.0.taxCode`],
    ['too long a text', call([{ ...SUNDRY, description: LONG }]), 'VALIDATION', `${field}.0.description`],
    ['too long a unit', call([{ ...SUNDRY, unit: LONG }]), 'VALIDATION', `${field}.0.unit`],
    ['too long a code', call([{ ...SUNDRY, supplierCode: LONG }]), 'VALIDATION', `${field}.0.supplierCode`],
  ];
}

/** What every change of an order refuses. */
async function changes(stack: Stack, args: object): Promise<Case[]> {
  const [draft, sent] = [await newPurchase(stack), await sentPurchase(stack)];
  return [
    ['no order', { ...args, id: NOBODY }, 'NOT_FOUND', 'id'],
    ['a stale version', { ...args, id: draft.id, expectedVersion: 77 }, 'STALE_VERSION', 'expectedVersion'],
    ['an order that was sent', { ...args, id: sent.id }, 'INVALID_TRANSITION', 'id'],
  ];
}

const lineIdsOf = (order: { changedLines?: readonly { id: string }[] | null }): string[] =>
  present(order.changedLines).map(({ id }) => id);

/** As many lines as an order takes, with the longest texts. */
async function fullPurchase(stack: Stack): Promise<{ id: string; lineIds: string[] }> {
  const purchaser = await stack.clientAs('PURCHASER');
  const item = await newItem(stack, '0');
  const lines = many(40, {
    ...lineOf(item.id, '999.999', '123.456789'),
    description: WIDE.repeat(200),
    unit: WIDE.repeat(6),
    supplierCode: WIDE.repeat(20),
  });
  const { id, changedLines } = await newPurchase(stack, { lines, note: WIDE.repeat(1000) });
  for (let page = 1; page < 10; page += 1) await purchaser.addPurchaseOrderLines({ id, lines });
  return { id, lineIds: lineIdsOf({ changedLines }) };
}

/** An order of a part that somebody waits for, with all that an order can say, sent. */
async function waitedFor(stack: Stack) {
  const [{ id: requisitionId, items, itemId }, supplier] = [
    await requisitionOfMissing(stack),
    await newSupplier(stack),
  ];
  await newSupplierItem(stack, supplier.id, itemId, { supplierCode: 'S-1' });
  const line = { inventoryItemId: itemId, requisitionId, requisitionLineId: present(items)[0]?.id ?? '' };
  return sentPurchase(stack, { supplierId: supplier.id, lines: [line], note: 'Por la mañana' });
}

export const support: AggregateSupport = {
  refused: {
    createPurchaseOrder: async (made, stack) => {
      const [{ id: supplierId }, hidden] = [await newSupplier(stack), await newSupplier(stack)];
      const purchaser = await stack.clientAs('PURCHASER');
      await purchaser.updateSupplier({ id: hidden.id, input: { archived: true } });
      const abroad = await newSupplier(stack);
      await purchaser.updateSupplier({ id: abroad.id, input: { currency: 'USD' } });
      const input = { supplierId, lines: [SUNDRY] };
      return [
        ['no supplier', { input: { ...input, supplierId: NOBODY } }, 'NOT_FOUND', 'input.supplierId'],
        ['a supplier in the archive', { input: { ...input, supplierId: hidden.id } }, 'LOCKED', 'input.supplierId'],
        ['another currency', { input: { ...input, supplierId: abroad.id } }, 'VALIDATION', 'input.supplierId'],
        ['too long a place', { input: { ...input, deliveryPlace: LONG } }, 'VALIDATION', 'input.deliveryPlace'],
        ['too long a note', { input: { ...input, note: LONG } }, 'VALIDATION', 'input.note'],
        ['days before the bill', { input: { ...input, paymentDays: -1 } }, 'VALIDATION', 'input.paymentDays'],
        ['a day in a zone', { input: { ...input, expectedOn: '2026-07-28Z' } }, 'VALIDATION', 'input.expectedOn'],
        ...badLines(made.hidden.item, 'input.lines', (lines) => ({ input: { supplierId, lines } })),
      ];
    },
    addPurchaseOrderLines: async (made, stack) => {
      const [{ id }, full] = [await newPurchase(stack), await fullPurchase(stack)];
      return [
        ...(await changes(stack, { lines: [SUNDRY] })),
        ...badLines(made.hidden.item, 'lines', (lines) => ({ id, lines })),
        ['more than an order takes', { id: full.id, lines: [SUNDRY] }, 'LIMIT_EXCEEDED', 'lines'],
      ];
    },
    updatePurchaseOrderLines: async (_made, stack) => {
      const order = await newPurchase(stack);
      const [lineId = ''] = lineIdsOf(order);
      const change = (more: object) => ({ id: order.id, changes: [{ lineId, ...more }] });
      const others = await changes(stack, { changes: [{ lineId, quantity: '1' }] });
      return [
        ...others,
        ['nothing', { id: order.id, changes: [] }, 'VALIDATION', 'changes'],
        ['no line', change({ lineId: NOBODY }), 'NOT_FOUND', 'changes.0.lineId'],
        ['a line of no page', change({ lineId: `${lineId.slice(0, -3)}009` }), 'NOT_FOUND', 'changes.0.lineId'],
        ['a line that is gone', change({ lineId: `${lineId.slice(0, -5)}U-000` }), 'NOT_FOUND', 'changes.0.lineId'],
        ['a line twice', { id: order.id, changes: many(2, { lineId }) }, 'VALIDATION', 'changes.1.lineId'],
        ['too many', { id: order.id, changes: many(41, { lineId }) }, 'LIMIT_EXCEEDED', 'changes'],
        ['no quantity', change({ quantity: null }), 'VALIDATION', 'changes.0.quantity'],
        ['a quantity of nothing', change({ quantity: '0' }), 'VALIDATION', 'changes.0.quantity'],
        ['a cost that is none', change({ unitCost: 'x' }), 'VALIDATION', 'changes.0.unitCost'],
        ['no description', change({ description: ' ' }), 'VALIDATION', 'changes.0.description'],
        ['a tax that is not there', change({ taxCode: 'NADA' }), 'VALIDATION', 'changes.0.taxCode'],
      ];
    },
    removePurchaseOrderLines: async (_made, stack) => {
      const order = await newPurchase(stack);
      const lineIds = lineIdsOf(order);
      return [
        ...(await changes(stack, { lineIds: lineIds.slice(0, 1) })),
        ['nothing', { id: order.id, lineIds: [] }, 'VALIDATION', 'lineIds'],
        ['no line', { id: order.id, lineIds: [NOBODY] }, 'NOT_FOUND', 'lineIds.0'],
        ['a line twice', { id: order.id, lineIds: many(2, lineIds[0] ?? '') }, 'VALIDATION', 'lineIds.1'],
        ['all of them', { id: order.id, lineIds }, 'VALIDATION', 'lineIds'],
        ['too many', { id: order.id, lineIds: many(41, NOBODY) }, 'LIMIT_EXCEEDED', 'lineIds'],
      ];
    },
    updatePurchaseOrder: async (_made, stack) => {
      const { id } = await newPurchase(stack);
      return [
        ...(await changes(stack, { input: { note: 'Por la mañana' } })),
        ['no place', { id, input: { deliveryPlace: null } }, 'VALIDATION', 'input.deliveryPlace'],
        ['too long a place', { id, input: { deliveryPlace: LONG } }, 'VALIDATION', 'input.deliveryPlace'],
        ['years to pay', { id, input: { paymentDays: 366 } }, 'VALIDATION', 'input.paymentDays'],
        ['a day in a zone', { id, input: { expectedOn: '2026-07-28Z' } }, 'VALIDATION', 'input.expectedOn'],
        ['too long a note', { id, input: { note: LONG } }, 'VALIDATION', 'input.note'],
      ];
    },
    approvePurchaseOrder: async (_made, stack) => {
      const [draft, sent] = [await newPurchase(stack), await sentPurchase(stack)];
      return [
        ['no order', { id: NOBODY, expectedVersion: 1 }, 'NOT_FOUND', 'id'],
        ['a stale version', { id: draft.id, expectedVersion: 77 }, 'STALE_VERSION', 'expectedVersion'],
        ['one that was sent', { id: sent.id, expectedVersion: sent.version }, 'INVALID_TRANSITION', 'id'],
        ['too long a note', { id: draft.id, expectedVersion: draft.version, note: LONG }, 'VALIDATION', 'note'],
      ];
    },
    sendPurchaseOrder: async (_made, stack) => {
      const [draft, ready, gone] = [await newPurchase(stack), await approvedPurchase(stack), await newSupplier(stack)];
      const archived = await approvedPurchase(stack, { supplierId: gone.id });
      await (await stack.clientAs('PURCHASER')).updateSupplier({ id: gone.id, input: { archived: true } });
      return [
        ['no order', { id: NOBODY }, 'NOT_FOUND', 'id'],
        ['a stale version', { id: ready.id, expectedVersion: 77 }, 'STALE_VERSION', 'expectedVersion'],
        ['a draft', { id: draft.id }, 'INVALID_TRANSITION', 'id'],
        ['no series', { id: ready.id, series: 'NADA' }, 'NOT_FOUND', 'series'],
        ['a series of invoices', { id: ready.id, series: 'F001' }, 'VALIDATION', 'series'],
        ['a supplier in the archive', { id: archived.id }, 'LOCKED', 'id'],
      ];
    },
    generatePurchaseOrderPdf: async (_made, stack) => [
      ['no order', { id: NOBODY }, 'NOT_FOUND', 'id'],
      ['a draft', { id: (await newPurchase(stack)).id }, 'INVALID_TRANSITION', 'id'],
    ],
    mailPurchaseOrder: async (_made, stack) => {
      const purchaser = await stack.clientAs('PURCHASER');
      const [draft, sent, silent] = [await newPurchase(stack), await sentPurchase(stack), await newSupplier(stack)];
      const unwritten = await sentPurchase(stack, { supplierId: silent.id });
      await purchaser.updateSupplier({ id: silent.id, input: { contacts: [{ name: 'Ana', phone: '+51987654321' }] } });
      return [
        ['no order', { id: NOBODY }, 'NOT_FOUND', 'id'],
        ['a draft', { id: draft.id }, 'INVALID_TRANSITION', 'id'],
        ['a stale version', { id: sent.id, expectedVersion: 77 }, 'STALE_VERSION', 'expectedVersion'],
        ['nobody who can be written to', { id: unwritten.id }, 'VALIDATION', 'id'],
      ];
    },
    closePurchaseOrder: async (_made, stack) => {
      const [draft, sent] = [await newPurchase(stack), await sentPurchase(stack)];
      return [
        ['no order', { id: NOBODY }, 'NOT_FOUND', 'id'],
        ['a stale version', { id: sent.id, expectedVersion: 77 }, 'STALE_VERSION', 'expectedVersion'],
        ['a draft', { id: draft.id }, 'INVALID_TRANSITION', 'id'],
        ['one of which nothing has come', { id: sent.id }, 'INVALID_TRANSITION', 'id'],
      ];
    },
    cancelPurchaseOrder: async (_made, stack) => {
      const [draft, gone] = [await newPurchase(stack), await newPurchase(stack)];
      const reason = 'Ya no hace falta';
      await (await stack.clientAs('PURCHASER')).cancelPurchaseOrder({ id: gone.id, reason });
      return [
        ['no order', { id: NOBODY, reason }, 'NOT_FOUND', 'id'],
        ['no reason', { id: draft.id, reason: ' ' }, 'VALIDATION', 'reason'],
        ['a stale version', { id: draft.id, reason, expectedVersion: 77 }, 'STALE_VERSION', 'expectedVersion'],
        ['one that is cancelled', { id: gone.id, reason }, 'INVALID_TRANSITION', 'id'],
      ];
    },
  },
  largest: async (admin, stack) => {
    const { id, lineIds } = await fullPurchase(stack);
    const changes = lineIds.map((lineId) => ({ lineId, unitCost: '9.999999', description: WIDE.repeat(200) }));
    await admin.updatePurchaseOrderLines({ id, changes });
    await admin.updatePurchaseOrder({ id, input: { deliveryPlace: WIDE.repeat(300), note: WIDE.repeat(1000) } });
    await admin.removePurchaseOrderLines({ id, lineIds });
    const lines = many(40, SUNDRY);
    const added = present(await admin.addPurchaseOrderLines({ id, lines }));
    await admin.approvePurchaseOrder({ id, expectedVersion: added.version, note: WIDE.repeat(300) });
    const sent = present(await admin.sendPurchaseOrder({ id }));
    const key = { pk: id, sk: 'PURCHASE' };
    await stack.setAttribute('PurchaseOrders', key, 'pdf', {
      version: 1,
      digest: '',
      bytes: 1,
      renderedAt: sent.sentAt,
    });
    await stack.setAttribute('PurchaseOrders', key, 'pdfKey', 'purchases/none.pdf');
    await admin.purchaseOrderPdfUrl({ id });
    await admin.purchaseOrder({ id });
    await admin.purchaseOrderByNumber({ number: present(sent.number) });
    await admin.purchaseOrders({ limit: 100 });
    await admin.mailPurchaseOrder({ id });
    await admin.cancelPurchaseOrder({ id, reason: WIDE.repeat(300) });
  },
  day: async (call) => {
    const contacts = [{ name: 'Ana Ríos', email: 'ventas@repuestos.example' }];
    const supplier = await call('PURCHASER', 'createSupplier', { input: { name: 'Repuestos del día', contacts } });
    const { id: item } = await call('STOREKEEPER', 'createInventoryItem', {
      input: { sku: 'PEDIDO-1', name: 'Faja pedida', price: '40.00' },
    });
    const input = { supplierId: supplier.id, lines: [lineOf(item), SUNDRY, SUNDRY] };
    const order = (await call('PURCHASER', 'createPurchaseOrder', { input })) as { id: string } & Parameters<
      typeof lineIdsOf
    >[0];
    const { id } = order;
    const [first = '', , last = ''] = lineIdsOf(order);
    await call('PURCHASER', 'addPurchaseOrderLines', { id, lines: [SUNDRY] });
    await call('PURCHASER', 'updatePurchaseOrderLines', { id, changes: [{ lineId: first, quantity: '6' }] });
    await call('PURCHASER', 'removePurchaseOrderLines', { id, lineIds: [last] });
    const described = (await call('PURCHASER', 'updatePurchaseOrder', { id, input: { note: 'Por la mañana' } })) as {
      id: string;
      version: number;
    };
    await call('PURCHASER', 'approvePurchaseOrder', { id, expectedVersion: described.version });
    await call('PURCHASER', 'sendPurchaseOrder', { id });
    await call('PURCHASER', 'mailPurchaseOrder', { id });
    const given = await call('PURCHASER', 'createPurchaseOrder', { input });
    await call('PURCHASER', 'cancelPurchaseOrder', { id: given.id, reason: 'Se pidió dos veces' });
  },
  readable: { PURCHASER: WRITTEN, STOREKEEPER: ORDER, ADMIN: WRITTEN },
  calls: ({ stack }) => {
    const draft = async () => newPurchase(stack);
    const ended = async () => {
      const { id } = await newPurchase(stack);
      await (await stack.clientAs('PURCHASER')).cancelPurchaseOrder({ id, reason: 'Ya no' });
      return { id };
    };
    return {
      'Query.purchaseOrder': [async () => ({ id: (await waitedFor(stack)).id }), ended],
      'Query.purchaseOrderByNumber': [async () => ({ number: (await sentPurchase(stack)).number })],
      'Query.purchaseOrders': [() => ({ limit: 100 }), () => ({ limit: 1 })],
      'Mutation.createPurchaseOrder': [
        async () => ({ input: { supplierId: (await newSupplier(stack)).id, lines: [SUNDRY] } }),
      ],
      'Mutation.addPurchaseOrderLines': [async () => ({ id: (await draft()).id, lines: [SUNDRY] })],
      'Mutation.updatePurchaseOrderLines': [
        async () => {
          const order = await draft();
          return { id: order.id, changes: [{ lineId: lineIdsOf(order)[0], quantity: '2' }] };
        },
      ],
      'Mutation.removePurchaseOrderLines': [
        async () => {
          const order = await draft();
          return { id: order.id, lineIds: lineIdsOf(order).slice(0, 1) };
        },
      ],
      'Mutation.updatePurchaseOrder': [async () => ({ id: (await draft()).id, input: { note: 'Urgente' } })],
      'Mutation.approvePurchaseOrder': [
        async () => {
          const { id, version } = await draft();
          return { id, expectedVersion: version };
        },
      ],
      'Mutation.sendPurchaseOrder': [async () => ({ id: (await approvedPurchase(stack)).id })],
      'Mutation.mailPurchaseOrder': [async () => ({ id: (await sentPurchase(stack)).id })],
      'Query.purchaseOrderPdfUrl': [async () => ({ id: (await sentPurchase(stack)).id })],
      'Mutation.closePurchaseOrder': [
        async () => {
          const { id } = await sentPurchase(stack);
          // As if something of it had come.
          await stack.setAttribute('PurchaseOrders', { pk: id, sk: 'PURCHASE' }, 'state', 'PARTLY_RECEIVED');
          return { id, reason: 'No llega más' };
        },
      ],
      'Mutation.cancelPurchaseOrder': [async () => ({ id: (await draft()).id, reason: 'Ya no' })],
    };
  },
  measured: [
    {
      name: 'createPurchaseOrder (40 lines)',
      budget: MUTATION,
      prepare: async (stack) => {
        const client = await stack.clientAs('PURCHASER');
        const [{ id: supplierId }, { id: item }] = [await newSupplier(stack), await newItem(stack, '0')];
        return () => client.createPurchaseOrder({ input: { supplierId, lines: many(40, lineOf(item)) } });
      },
    },
    {
      name: 'addPurchaseOrderLines (40 lines)',
      budget: MUTATION,
      prepare: async (stack) => {
        const client = await stack.clientAs('PURCHASER');
        const [{ id }, { id: item }] = [await newPurchase(stack), await newItem(stack, '0')];
        return () => client.addPurchaseOrderLines({ id, lines: many(40, lineOf(item)) });
      },
    },
    {
      name: 'sendPurchaseOrder (400 lines)',
      budget: MUTATION,
      prepare: async (stack) => {
        const client = await stack.clientAs('PURCHASER');
        const { id } = await fullPurchase(stack);
        const { version } = present(await client.purchaseOrder({ id }));
        await client.approvePurchaseOrder({ id, expectedVersion: version });
        return () => client.sendPurchaseOrder({ id });
      },
    },
    {
      name: 'purchaseOrder (400 lines)',
      budget: QUERY,
      prepare: async (stack) => {
        const client = await stack.clientAs('PURCHASER');
        const { id } = await fullPurchase(stack);
        return () => client.purchaseOrder({ id });
      },
    },
    {
      name: 'purchaseOrders',
      budget: WITH_RELATED,
      prepare: async (stack) => {
        const client = await stack.clientAs('PURCHASER');
        for (let made = 0; made < 3; made += 1) await newPurchase(stack);
        return () => client.purchaseOrders({ limit: 50 });
      },
    },
  ],
};
