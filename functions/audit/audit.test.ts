import { marshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, it } from 'vitest';
import { streamRecord } from '../shared/streamEvent.ts';
import { changeOf } from './changes.ts';
import { entryOf } from './entries.ts';
import { ulidTime } from './ulid.ts';

type Row = Record<string, unknown>;

const STAMP = { by: 'u1', field: 'updateCustomer', call: '01ARZ3NDEKTSV4RRFFQ69G5FAV' };
const CUSTOMER = { pk: 'c1', sk: 'CUSTOMER', id: 'c1', name: 'Ana', version: 1 };

function record(before: Row | null, after: Row | null, eventID = 'e1') {
  const row = after ?? before ?? {};
  return streamRecord({
    eventID,
    eventSourceARN: 'arn:aws:dynamodb:us-east-1:000000000000:table/T/stream/1',
    dynamodb: {
      Keys: marshall({ pk: row['pk'], sk: row['sk'] }),
      SequenceNumber: '1',
      ApproximateCreationDateTime: 1_767_225_600,
      ...(before ? { OldImage: marshall(before) } : {}),
      ...(after ? { NewImage: marshall(after) } : {}),
    },
  });
}

describe('an audit entry', () => {
  it('records who, when, what, before and after, and expires after five years', () => {
    const before = { ...CUSTOMER, written: { ...STAMP, call: '01ARZ3NDEKTSV4RRFFQ69G5FAA' } };
    expect(entryOf(record(before, { ...CUSTOMER, name: 'Eva', version: 2, written: STAMP }), null)).toEqual({
      pk: 'c1',
      sk: '2016-07-30T23:54:10.259Z#e1',
      kind: 'ENTRY',
      id: 'e1',
      entityType: 'CUSTOMER',
      entityId: 'c1',
      action: 'UPDATED',
      at: '2016-07-30T23:54:10.259Z',
      userId: 'u1',
      operation: 'updateCustomer',
      call: STAMP.call,
      before: '{"name":"Ana"}',
      after: '{"name":"Eva"}',
      expiresAt: Date.parse('2021-07-30T23:54:10.000Z') / 1000,
    });
  });

  it('is the same for a record that is delivered twice, and differs between records', () => {
    const made = (id: string) => entryOf(record(null, { ...CUSTOMER, written: STAMP }, id), null);
    expect(made('e1')).toEqual(made('e1'));
    expect(made('e2')?.sk).not.toBe(made('e1')?.sk);
  });

  it('names the user who left the tombstone of a deleted row', () => {
    expect(
      entryOf(record({ ...CUSTOMER, written: STAMP }, null), { ...STAMP, by: 'u2', field: 'deleteCustomer' }),
    ).toMatchObject({
      action: 'DELETED',
      userId: 'u2',
      operation: 'deleteCustomer',
      before: '{"id":"c1","name":"Ana"}',
    });
  });

  it('names nobody if the stamp belongs to an earlier change', () => {
    const entry = entryOf(record({ ...CUSTOMER, written: STAMP }, { ...CUSTOMER, name: 'Eva', written: STAMP }), null);
    expect(entry).toMatchObject({ action: 'UPDATED', at: '2026-01-01T00:00:00.000Z' });
    expect(entry).not.toHaveProperty('userId');
    expect(entryOf(record({ ...CUSTOMER, written: STAMP }, null), null)).not.toHaveProperty('operation');
  });

  it('is made for a PDF that a user asked for, not for one that follows from another change', () => {
    const invoice = { pk: 'SERIES#F001', sk: 'NUMBER#000000000007', id: 'F001-00000007', paid: 0, written: STAMP };
    const pdf = { pdfKey: 'invoices/x', pdf: { version: 1 } };
    expect(entryOf(record(invoice, { ...invoice, ...pdf }), null)).toBeNull();
    expect(entryOf(record({ ...invoice, ...pdf }, { ...invoice, ...pdf, pdf: { version: 2 } }), null)).toBeNull();
    const asked = { ...STAMP, field: 'generateInvoicePdf', call: '01ARZ3NDEKTSV4RRFFQ69G5FAW' };
    expect(entryOf(record(invoice, { ...invoice, ...pdf, written: asked }), null)).toMatchObject({
      operation: 'generateInvoicePdf',
      after: expect.not.stringContaining('invoices/x') as string,
    });
    expect(entryOf(record(invoice, { ...invoice, ...pdf, paid: 5 }), null)).toMatchObject({ action: 'UPDATED' });
  });

  it.each<[string, Row, string, string]>([
    ['an order', { pk: 'o1', sk: 'ORDER' }, 'WORK_ORDER', 'o1'],
    ["an order's lines", { pk: 'o1', sk: 'ITEMS' }, 'WORK_ORDER', 'o1'],
    ['an invoice', { pk: 'SERIES#F001', sk: 'NUMBER#000000000007', id: 'F001-00000007' }, 'INVOICE', 'F001-00000007'],
    ['a series', { pk: 'SERIES', sk: 'F001' }, 'INVOICE_SERIES', 'F001'],
    ['the settings', { pk: 'SETTINGS', sk: 'WORKSHOP' }, 'SETTINGS', 'SETTINGS'],
    ['a role', { pk: 'CASHIER', sk: 'ROLE' }, 'ROLE', 'CASHIER'],
  ])('is written for %s', (_what, row, entityType, entityId) => {
    expect(entryOf(record(null, { ...row, x: 1 }), null)).toMatchObject({ entityType, entityId });
  });

  it.each([
    { pk: 'c1', sk: 'SEARCH#ana' },
    { pk: 'PLATE#A', sk: 'SENTINEL' },
    { pk: 'SERIES#F001', sk: 'NUMBER#7#PAYMENT#1' },
    { pk: 'i1', sk: 'MOVEMENT#1' },
    { pk: 'c1', sk: 'REMOVED' },
  ])('is not written for %j', (row) => {
    expect(entryOf(record(null, row), null)).toBeNull();
  });
});

describe('the recorded change', () => {
  it('leaves out what stayed the same, at any depth', () => {
    expect(
      changeOf(
        { a: 1, lines: { x: { q: 1, p: 2 }, y: { q: 1 } } },
        { a: 1, lines: { x: { q: 3, p: 2 }, z: { q: 1 } } },
      ),
    ).toEqual({ before: { lines: { x: { q: 1 }, y: { q: 1 } } }, after: { lines: { x: { q: 3 }, z: { q: 1 } } } });
  });

  it('distinguishes 0, false, "" and null from an absent value', () => {
    expect(changeOf({ a: 0, b: false, c: '', d: null }, {})).toEqual({
      before: { a: 0, b: false, c: '', d: null },
      after: {},
    });
  });

  it('is empty if only counters and stamps differ', () => {
    expect(
      changeOf(
        { orderCount: 1, version: 1, written: {} },
        { orderCount: 2, version: 2, written: { by: 'u' }, updatedAt: 'x' },
      ),
    ).toBeNull();
  });

  it('shows that a secret changed, but never its value', () => {
    const change = changeOf(
      { temporaryPassword: 'Abc-1', inner: [{ accessToken: 't1' }], pdfKey: 'documents/1' },
      {
        temporaryPassword: 'Abc-2',
        inner: [{ accessToken: 't2' }],
        pdfKey: 'documents/2',
        logoKey: new Uint8Array([1]),
      },
    );
    expect(JSON.stringify(change)).not.toMatch(/Abc|t1|t2|documents/);
    expect(change?.after).toEqual({
      temporaryPassword: '[secret]',
      inner: [{ accessToken: '[secret]' }],
      pdfKey: '[secret]',
      logoKey: '[secret]',
    });
  });
});

it.each(['', 'short', '01ARZ3NDEU'])('"%s" is rejected as a ULID', (text) => {
  expect(ulidTime(text)).toBeNull();
});
