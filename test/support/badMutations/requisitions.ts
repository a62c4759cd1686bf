/** What mutations of requisitions refuse. */
import { newRequisition, RULE, submittedRequisition, withLevels, worded } from '../requisitions.ts';
import type { AggregateSupport } from '../aggregates/all.ts';
import type { Stack } from '../stack.ts';
import { newSupplier } from '../suppliers.ts';
import { newItem, newOrder, present } from '../workshop.ts';
import type { Case } from './case.ts';
import { LONG } from './case.ts';

const NOBODY = 'nothing';

/** What every line refuses. */
function badLines(made: { hidden: { item: string } }, field: string, wrap: (item: object) => object): Case[] {
  const line = { description: 'Bujía', quantity: '1' };
  return [
    ['nothing in words', wrap({ quantity: '1' }), 'VALIDATION', `${field}.description`],
    ['words too long', wrap({ ...line, description: LONG }), 'VALIDATION', `${field}.description`],
    ['no item', wrap({ inventoryItemId: NOBODY, quantity: '1' }), 'NOT_FOUND', `${field}.inventoryItemId`],
    [
      'an item in the archive',
      wrap({ inventoryItemId: made.hidden.item, quantity: '1' }),
      'LOCKED',
      `${field}.inventoryItemId`,
    ],
    ['nothing of it', wrap({ ...line, quantity: '0' }), 'VALIDATION', `${field}.quantity`],
    ['too many decimals', wrap({ ...line, quantity: '1.0001' }), 'VALIDATION', `${field}.quantity`],
    ['a cost below zero', wrap({ ...line, unitCost: '-1' }), 'VALIDATION', `${field}.unitCost`],
    [
      'more than can be counted',
      wrap({ ...line, quantity: '999999', unitCost: '9999999' }),
      'VALIDATION',
      `${field}.quantity`,
    ],
    ['a day in a zone', wrap({ ...line, neededBy: '2030-01-01Z' }), 'VALIDATION', `${field}.neededBy`],
    ['no work order', wrap({ ...line, workOrderId: NOBODY }), 'NOT_FOUND', `${field}.workOrderId`],
    ['a part of no order', wrap({ ...line, missingPartId: NOBODY }), 'VALIDATION', `${field}.workOrderId`],
  ];
}

/** What all steps refuse of the requisition that they name. */
const named = (more: object = {}): Case[] => [['no requisition', { id: NOBODY, ...more }, 'NOT_FOUND', 'id']];

async function rejected(stack: Stack) {
  return withLevels(stack, RULE, async () => {
    const { id, version } = await submittedRequisition(stack);
    const admin = await stack.clientAs('ADMIN');
    return present(await admin.rejectRequisition({ id, expectedVersion: version, reason: 'Caro' }));
  });
}

export const requisitionCases: AggregateSupport['refused'] = {
  createRequisition: async (made, stack) => {
    const hidden = await newSupplier(stack);
    await (await stack.clientAs('PURCHASER')).updateSupplier({ id: hidden.id, input: { archived: true } });
    const closed = await newOrder(stack);
    await (await stack.clientAs('ADVISOR')).changeWorkOrderState({ id: closed.id, to: 'CANCELLED', note: 'No vino' });
    const items = [worded()];
    const of = (input: object) => ({ input: { items, ...input } });
    return [
      ['no line', { input: { items: [] } }, 'VALIDATION', 'input.items'],
      ['too many lines', of({ items: Array.from({ length: 41 }, () => worded()) }), 'LIMIT_EXCEEDED', 'input.items'],
      ...badLines(made, 'input.items.1', (item) => of({ items: [worded(), item] })),
      [
        'a work order that waits for nothing',
        of({ items: [{ ...worded(), workOrderId: closed.id }] }),
        'LOCKED',
        'input.items.0.workOrderId',
      ],
      ['no supplier', of({ supplierId: NOBODY }), 'NOT_FOUND', 'input.supplierId'],
      ['a supplier in the archive', of({ supplierId: hidden.id }), 'LOCKED', 'input.supplierId'],
      ['a note too long', of({ note: LONG }), 'VALIDATION', 'input.note'],
      ['a day in a zone', of({ neededBy: '2030-01-01Z' }), 'VALIDATION', 'input.neededBy'],
    ];
  },
  createRequisitionsFromSuggestions: async (made, stack) => {
    const hidden = await newSupplier(stack);
    await (await stack.clientAs('PURCHASER')).updateSupplier({ id: hidden.id, input: { archived: true } });
    const { id: inventoryItemId } = await newItem(stack, '5');
    const of = (...items: object[]) => ({ input: { items } });
    const item = { inventoryItemId, quantity: '1' };
    return [
      ['nothing', of(), 'VALIDATION', 'input.items'],
      ['too much', of(...Array.from({ length: 41 }, () => item)), 'LIMIT_EXCEEDED', 'input.items'],
      ['an item twice', of(item, item), 'VALIDATION', 'input.items.1.inventoryItemId'],
      ['no item', of({ ...item, inventoryItemId: NOBODY }), 'NOT_FOUND', 'input.items.0.inventoryItemId'],
      ['an id that is empty', of({ ...item, inventoryItemId: '' }), 'NOT_FOUND', 'input.items.0.inventoryItemId'],
      [
        'an item in the archive',
        of(item, { ...item, inventoryItemId: made.hidden.item }),
        'LOCKED',
        'input.items.1.inventoryItemId',
      ],
      ['no quantity of it', of({ ...item, quantity: '0' }), 'VALIDATION', 'input.items.0.quantity'],
      ['what there is enough of', of({ inventoryItemId }), 'VALIDATION', 'input.items.0.quantity'],
      ['no supplier', of({ ...item, supplierId: NOBODY }), 'NOT_FOUND', 'input.items'],
      ['a supplier in the archive', of({ ...item, supplierId: hidden.id }), 'LOCKED', 'input.items.0.supplierId'],
      ['a day in a zone', { input: { items: [item], neededBy: '2030-01-01Z' } }, 'VALIDATION', 'input.neededBy'],
    ];
  },
  updateRequisition: async (made, stack) => {
    const draft = await newRequisition(stack, [worded(), worded()]);
    const approved = present(
      await (await stack.clientAs('PURCHASER')).submitRequisition({ id: (await newRequisition(stack)).id }),
    );
    const { id } = draft;
    const line = present(present(draft.items)[0]).id;
    const of = (input: object) => ({ id, input });
    return [
      ...named({ input: {} }),
      ['one that is approved', { id: approved.id, input: { note: 'x' } }, 'LOCKED', 'id'],
      ['a stale version', { ...of({ note: 'x' }), expectedVersion: 7 }, 'STALE_VERSION', 'expectedVersion'],
      ...badLines(made, 'input.addItems.0', (item) => of({ addItems: [item] })),
      [
        'too many new lines',
        of({ addItems: Array.from({ length: 41 }, () => worded()) }),
        'LIMIT_EXCEEDED',
        'input.addItems',
      ],
      ['a foreign line', of({ changeItems: [{ id: NOBODY, quantity: '2' }] }), 'NOT_FOUND', 'input.changeItems.0.id'],
      ['a foreign line taken away', of({ removeItems: [NOBODY] }), 'NOT_FOUND', 'input.removeItems.0'],
      ['a line twice', of({ changeItems: [{ id: line }, { id: line }] }), 'VALIDATION', 'input.changeItems.1.id'],
      [
        'a line changed and taken away',
        of({ changeItems: [{ id: line }], removeItems: [line] }),
        'VALIDATION',
        'input.changeItems.0.id',
      ],
      [
        'no quantity',
        of({ changeItems: [{ id: line, quantity: null }] }),
        'VALIDATION',
        'input.changeItems.0.quantity',
      ],
      [
        'a line without words',
        of({ changeItems: [{ id: line, description: null }] }),
        'VALIDATION',
        'input.changeItems.0.description',
      ],
      [
        'every line taken away',
        of({ removeItems: present(draft.items).map((each) => each.id) }),
        'VALIDATION',
        'input.removeItems',
      ],
      ['a note too long', of({ note: LONG }), 'VALIDATION', 'input.note'],
    ];
  },
  submitRequisition: async (_made, stack) => {
    const { id } = await rejected(stack);
    const draft = await newRequisition(stack);
    return [
      ...named(),
      ['one that was rejected', { id }, 'LOCKED', 'id'],
      ['a stale version', { id: draft.id, expectedVersion: 7 }, 'STALE_VERSION', 'expectedVersion'],
    ];
  },
  approveRequisition: async (_made, stack) => {
    const { id, version } = await newRequisition(stack);
    const of = { id, expectedVersion: version };
    return [
      ...named({ expectedVersion: 1 }),
      ['a draft', of, 'LOCKED', 'id'],
      ['a stale version', { ...of, expectedVersion: 7 }, 'STALE_VERSION', 'expectedVersion'],
    ];
  },
  rejectRequisition: async (_made, stack) => {
    const { id, version } = await newRequisition(stack);
    const of = { id, expectedVersion: version, reason: 'Caro' };
    return [
      ...named({ expectedVersion: 1, reason: 'Caro' }),
      ['a draft', of, 'LOCKED', 'id'],
      ['a stale version', { ...of, expectedVersion: 7 }, 'STALE_VERSION', 'expectedVersion'],
    ];
  },
  reopenRequisition: async (_made, stack) => {
    const { id } = await newRequisition(stack);
    return [
      ...named(),
      ['a draft', { id }, 'LOCKED', 'id'],
      ['a stale version', { id, expectedVersion: 7 }, 'STALE_VERSION', 'expectedVersion'],
    ];
  },
  cancelRequisition: async (_made, stack) => {
    const [{ id }, gone] = [await newRequisition(stack), await newRequisition(stack)];
    await (await stack.clientAs('PURCHASER')).cancelRequisition({ id: gone.id, reason: 'Ya no' });
    return [
      ...named({ reason: 'Ya no' }),
      ['no reason', { id, reason: ' ' }, 'VALIDATION', 'reason'],
      ['too long a reason', { id, reason: LONG }, 'VALIDATION', 'reason'],
      ['a stale version', { id, reason: 'Ya no', expectedVersion: 7 }, 'STALE_VERSION', 'expectedVersion'],
      ['one that was given up', { id: gone.id, reason: 'Ya no' }, 'LOCKED', 'id'],
    ];
  },
};
