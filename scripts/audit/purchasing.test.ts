import { describe, expect, it } from 'vitest';
import { purchasingChecks } from './purchasing.ts';
import type { Row, Rows } from './rows.ts';

const yes = (byId: string, more: object = {}) => ({
  decision: 'APPROVED',
  byId,
  by: byId,
  role: 'ADMIN',
  at: `2026-01-01T00:00:0${byId.length}.000Z`,
  note: null,
  amount: 300,
  ...more,
});
const line = { id: 'l1', description: 'Faro', quantity: 2000, unitCost: 100, total: 200, ordered: 0 };
const REQUISITION = {
  pk: 'r1',
  sk: 'REQUISITION',
  id: 'r1',
  state: 'APPROVED',
  askerIds: ['ana'],
  decisions: [yes('eva', { superseded: true }), yes('eva', { at: '2026-01-02T00:00:00.000Z' })],
  decisionCount: 2,
  lines: [line, { ...line, id: 'l2', quantity: 1000, total: 100 }],
  lineCount: 2,
  total: 300,
};
const TERMS = { supplierCode: 'P-1', lastCost: 100, currency: 'PEN', packSize: 4000 };
const SOLD = { pk: 's1', sk: 'SUPPLIES#i1', supplierId: 's1', inventoryItemId: 'i1', preferred: true, ...TERMS };
const HELD = { pk: 'PREFERRED#i1', sk: 'SENTINEL', preferredSupplierId: 's1', terms: TERMS };
const OTHER = { ...SOLD, pk: 's2', supplierId: 's2', preferred: false };

const SUPPLIER = { pk: 's1', sk: 'SUPPLIER', id: 's1', name: 'Norte', version: 2 };
const copied = (change: object) => ({ ...HELD, supplier: { ...SUPPLIER, ...change } });

/** Books with nothing else in them. */
const rowsOf = (requisition: object, suppliers: object[]): Rows =>
  ({ Requisitions: [requisition], Suppliers: suppliers as Row[] }) as unknown as Rows;
const SUPPLIERS = [SOLD, copied({ version: 1, name: 'Antes' }), SUPPLIER, OTHER];

const breaches = (rows: Rows): string[] =>
  purchasingChecks.flatMap(({ name, run }) => run(rows).breaches.map((breach) => `${name}: ${breach}`));

describe('the checks of purchasing', () => {
  it('find nothing in sound books, and look at each kind of row', () => {
    const rows = rowsOf(REQUISITION, SUPPLIERS);
    expect(breaches(rows)).toEqual([]);
    expect(purchasingChecks.map(({ run }) => run(rows).looked)).toEqual([1, 1, 2]);
  });

  it.each([
    ['an approval by the asker', { askerIds: ['ana', 'eva'] }, 'approved what they asked for'],
    ['two approvals by one', { decisions: [yes('eva'), yes('eva', { at: 'later' })] }, 'approved it twice'],
    ['another total', { total: 301 }, 'its lines come to 300'],
    ['another number of lines', { lineCount: 3 }, 'its lines come to 300'],
    ['another number of decisions', { decisionCount: 1 }, 'it counts 1'],
    ['a decision that stands there twice', { decisions: [yes('eva'), yes('eva')] }, 'the same decision'],
    [
      'an order that the state does not know of',
      { lines: [{ ...line, ordered: 1000 }], total: 200, lineCount: 1 },
      'PARTLY',
    ],
    ['all of it ordered', { lines: [{ ...line, ordered: 2000 }], total: 200, lineCount: 1 }, 'its lines say ORDERED'],
    [
      'an order of something that waits',
      { state: 'SUBMITTED', lines: [{ ...line, ordered: 2000 }], total: 200, lineCount: 1 },
      'orders cover some of it',
    ],
  ])('find %s', (_what, change, words) => {
    expect(breaches(rowsOf({ ...REQUISITION, ...change }, SUPPLIERS)).join('\n')).toContain(words);
  });

  it.each([
    ['two who are preferred', [SOLD, HELD, { ...OTHER, preferred: true }], 'is nowhere preferred'],
    ['somebody preferred who is not', [{ ...SOLD, preferred: false }, HELD], 'who is not preferred'],
    ['terms of another day', [{ ...SOLD, lastCost: 90 }, HELD], 'other terms'],
    ['nobody where somebody is', [SOLD], 'is nowhere preferred'],
    ['another name in the copy', [SOLD, copied({ name: 'Sur' }), SUPPLIER], 'another name'],
    ['a copy of what never was', [SOLD, copied({ version: 3 }), SUPPLIER], 'never was'],
  ])('find %s', (_what, suppliers, words) => {
    expect(breaches(rowsOf(REQUISITION, suppliers)).join('\n')).toContain(words);
  });
});
