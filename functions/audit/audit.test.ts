import { marshall } from '@aws-sdk/util-dynamodb';
import type { GraphQLField } from 'graphql';
import { buildASTSchema, getNamedType, isObjectType, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { PRELUDE, readSchema } from '../../infra/schema.ts';
import { AUDITED } from '../../resolvers/generated/audited.ts';
import type { ShownAttributes } from '../../resolvers/kernel/dynamodb/aggregate.ts';
import { streamRecord } from '../shared/streamEvent.ts';
import { changeOf } from './changes.ts';
import { entryOf } from './entries.ts';
import { shownAs } from './shown.ts';
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
    expect(entryOf(record(before, { ...CUSTOMER, name: 'Eva', version: 2, written: STAMP }), null, 'PEN')).toEqual({
      pk: 'c1',
      sk: `2016-07-30T23:54:10.259Z#${STAMP.call}#CUSTOMER`,
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
      names: 'API',
      row: 'CUSTOMER',
      version: 2,
      expiresAt: Date.parse('2021-07-30T23:54:10.000Z') / 1000,
    });
  });

  it('is the same for a record that is delivered twice, and differs between records', () => {
    const made = (id: string, row: Row) => entryOf(record(null, row, id), null, 'PEN');
    const [stamped, moved] = [
      { ...CUSTOMER, written: STAMP },
      { ...CUSTOMER, written: { ...STAMP, call: '01ARZ3NDEKTSV4RRFFQ69G5FAW' } },
    ];
    expect(made('e1', stamped)).toEqual(made('e1', stamped));
    expect(made('e2', moved)?.sk).not.toBe(made('e1', stamped)?.sk);
    // One mutation writes a row once, and another row under another key.
    expect(made('e2', stamped)?.sk).toBe(made('e1', stamped)?.sk);
    const [order, lines] = ['ORDER', 'ITEMS'].map((sk) => made('e1', { pk: 'o1', sk, written: STAMP, state: 'OPEN' }));
    expect(order?.sk).not.toBe(lines?.sk);
    expect(made('e2', CUSTOMER)?.sk).not.toBe(made('e1', CUSTOMER)?.sk);
  });

  it('names the user who left the tombstone of a deleted row', () => {
    expect(
      entryOf(record({ ...CUSTOMER, written: STAMP }, null), { ...STAMP, by: 'u2', field: 'deleteCustomer' }, 'PEN'),
    ).toMatchObject({
      action: 'DELETED',
      userId: 'u2',
      operation: 'deleteCustomer',
      before: '{"id":"c1","name":"Ana"}',
    });
  });

  it('names nobody if the stamp belongs to an earlier change', () => {
    const entry = entryOf(
      record({ ...CUSTOMER, written: STAMP }, { ...CUSTOMER, name: 'Eva', written: STAMP }),
      null,
      'PEN',
    );
    expect(entry).toMatchObject({ action: 'UPDATED', at: '2026-01-01T00:00:00.000Z' });
    expect(entry).not.toHaveProperty('userId');
    expect(entryOf(record({ ...CUSTOMER, written: STAMP }, null), null, 'PEN')).not.toHaveProperty('operation');
  });

  it('is made for a PDF that a user asked for, not for one that follows from another change', () => {
    const invoice = { pk: 'SERIES#F001', sk: 'NUMBER#000000000007', id: 'F001-00000007', paid: 0, written: STAMP };
    const pdf = { pdfKey: 'invoices/x', pdf: { version: 1 } };
    expect(entryOf(record(invoice, { ...invoice, ...pdf }), null, 'PEN')).toBeNull();
    expect(
      entryOf(record({ ...invoice, ...pdf }, { ...invoice, ...pdf, pdf: { version: 2 } }), null, 'PEN'),
    ).toBeNull();
    const asked = { ...STAMP, field: 'generateInvoicePdf', call: '01ARZ3NDEKTSV4RRFFQ69G5FAW' };
    expect(entryOf(record(invoice, { ...invoice, ...pdf, written: asked }), null, 'PEN')).toMatchObject({
      operation: 'generateInvoicePdf',
      after: expect.not.stringContaining('invoices/x') as string,
    });
    expect(entryOf(record(invoice, { ...invoice, ...pdf, paid: 5 }), null, 'PEN')).toMatchObject({ action: 'UPDATED' });
  });

  it.each<[string, Row, string, string]>([
    ['an order', { pk: 'o1', sk: 'ORDER' }, 'WORK_ORDER', 'o1'],
    ["an order's lines", { pk: 'o1', sk: 'ITEMS' }, 'WORK_ORDER', 'o1'],
    ['an invoice', { pk: 'SERIES#F001', sk: 'NUMBER#000000000007', id: 'F001-00000007' }, 'INVOICE', 'F001-00000007'],
    ['a series', { pk: 'SERIES', sk: 'F001' }, 'INVOICE_SERIES', 'F001'],
    ['the settings', { pk: 'SETTINGS', sk: 'WORKSHOP' }, 'SETTINGS', 'SETTINGS'],
    ['a role', { pk: 'CASHIER', sk: 'ROLE' }, 'ROLE', 'CASHIER'],
  ])('is written for %s', (_what, row, entityType, entityId) => {
    expect(entryOf(record(null, { ...row, x: 1 }), null, 'PEN')).toMatchObject({ entityType, entityId });
  });

  it.each([
    { pk: 'c1', sk: 'SEARCH#ana' },
    { pk: 'PLATE#A', sk: 'SENTINEL' },
    // A payment of a release whose payments did not name their invoice.
    { pk: 'SERIES#F001', sk: 'NUMBER#7#PAYMENT#1' },
    { pk: 'i1', sk: 'MOVEMENT#1' },
    { pk: 'c1', sk: 'REMOVED' },
  ])('is not written for %j', (row) => {
    expect(entryOf(record(null, row), null, 'PEN')).toBeNull();
  });
});

/** Attributes that tests make up, as they are. */
const PLAIN = {
  same: ['a', 'b', 'c', 'd', 'lines', 'temporaryPassword', 'inner', 'pdfKey', 'logoKey'],
  hidden: ['orderCount'],
};

describe('the recorded change', () => {
  it('leaves out what stayed the same, at any depth', () => {
    expect(
      changeOf(
        { a: 1, lines: { x: { q: 1, p: 2 }, y: { q: 1 } } },
        { a: 1, lines: { x: { q: 3, p: 2 }, z: { q: 1 } } },
        PLAIN,
        'PEN',
      ),
    ).toEqual({ before: { lines: { x: { q: 1 }, y: { q: 1 } } }, after: { lines: { x: { q: 3 }, z: { q: 1 } } } });
  });

  it('distinguishes 0, false, "" and null from an absent value', () => {
    expect(changeOf({ a: 0, b: false, c: '', d: null }, {}, PLAIN, 'PEN')).toEqual({
      before: { a: 0, b: false, c: '', d: null },
      after: {},
    });
  });

  it('is empty if only counters and stamps differ', () => {
    expect(
      changeOf(
        { orderCount: 1, version: 1, written: {} },
        { orderCount: 2, version: 2, written: { by: 'u' }, updatedAt: 'x' },
        PLAIN,
        'PEN',
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
      PLAIN,
      'PEN',
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

describe('what the log shows', () => {
  const schema = buildASTSchema(parse(PRELUDE + readSchema().documented));

  /** Where a name leads from a type; null where the schema has no such field. */
  const fieldAt = (type: string, path: string): GraphQLField<unknown, unknown> | null => {
    const [first = '', ...rest] = path.split('.');
    const of = schema.getType(type);
    const field = isObjectType(of) ? (of.getFields()[first] ?? null) : null;
    if (!field || rest.length === 0) return field;
    return fieldAt(getNamedType(field.type).name, rest.join('.'));
  };

  /** Names that the schema lacks, and amounts that it does not have as strings. */
  function strangers(type: string, shows: ShownAttributes): string[] {
    const { same = [], money = [], quantity = [], percent = [], prices = {}, names = {} } = shows;
    const { placeholders = {}, marks = {}, means = {}, within = {}, pairs = {} } = shows;
    const named = (attribute: string): string => names[attribute] ?? attribute;
    const typeOf = (path: string): string => {
      const field = fieldAt(type, path);
      return field ? getNamedType(field.type).name : '';
    };
    const plain = [...same, ...Object.keys(names), ...Object.keys(placeholders)]
      .map(named)
      .filter((path) => typeOf(path) === '');
    const decimals = [...money, ...quantity, ...percent, ...Object.keys(prices)]
      .map(named)
      .filter((path) => typeOf(path) !== 'String');
    const booleans = [...Object.values(marks), ...Object.values(means).map(({ field }) => field)].filter(
      (path) => typeOf(path) !== 'Boolean',
    );
    const paired = Object.values(pairs).flatMap(({ field, key, value }) =>
      [`${field}.${key}`, `${field}.${value}`].filter((path) => typeOf(path) === ''),
    );
    const inner = Object.values(within).flatMap((each) => strangers(typeOf(each.field), each.shows));
    return [...plain, ...decimals, ...booleans, ...paired, ...inner].map((path) => `${type}.${path}`);
  }

  it.each(AUDITED.map((row) => [row.entity, row.type, row.shows] as const))(
    'has the fields of the schema alone: %s as %s',
    (_entity, type, shows) => {
      expect(strangers(type, shows)).toEqual([]);
    },
  );

  it('finds a name or a unit that the schema has not', () => {
    expect(strangers('WorkOrder', { same: ['partsMoved'], money: ['itemCount'], names: { a: 'customer.x' } })).toEqual([
      'WorkOrder.partsMoved',
      'WorkOrder.customer.x',
      'WorkOrder.itemCount',
    ]);
  });

  const shows = (entity: string, sk?: string): ShownAttributes =>
    AUDITED.find((row) => row.entity === entity && (sk === undefined || row.sk === sk))?.shows ?? {};

  it('is amounts and quantities as decimal strings, in the currency of the row or of the workshop', () => {
    const item = { stock: 9000, minimumStock: 1500, averageCost: 1000, price: 5, lowStock: 'LOW', nameKey: 'x' };
    expect(shownAs({ ...item, currency: 'PEN' }, shows('INVENTORY_ITEM'), 'CLP')).toEqual({
      stock: '9',
      minimumStock: '1.5',
      averageCost: '10.00',
      price: '0.05',
      low: true,
      currency: 'PEN',
    });
    expect(shownAs({ price: 1000 }, shows('INVENTORY_ITEM'), 'CLP')).toEqual({ price: '1000' });
    expect(shownAs({ stock: 0, price: 0 }, shows('INVENTORY_ITEM'), 'PEN')).toEqual({ stock: '0', price: '0.00' });
  });

  it('is nothing in the place of a plate where a vehicle has none', () => {
    expect(shownAs({ plate: '~IMP-7', number: 'IMP-7' }, shows('VEHICLE'), 'PEN')).toEqual({
      plate: null,
      number: 'IMP-7',
    });
    expect(shownAs({ plate: 'ABC-123', number: null }, shows('VEHICLE'), 'PEN')).toEqual({
      plate: 'ABC-123',
      number: null,
    });
  });

  it('is a price as one string, also where nothing but its fraction changed', () => {
    const item = { price: 100, priceFraction: 2500, currency: 'PEN' };
    expect(changeOf(item, { ...item, priceFraction: 2600 }, shows('INVENTORY_ITEM'), '')).toEqual({
      before: { price: '1.0025' },
      after: { price: '1.0026' },
    });
    const line = (unitPriceFraction: number) => ({ lines: { l1: { unitPrice: 100, unitPriceFraction } } });
    expect(changeOf(line(1), line(0), shows('WORK_ORDER', 'ITEMS'), 'PEN')).toEqual({
      before: { items: [{ id: 'l1', unitPrice: '1.000001' }] },
      after: { items: [{ id: 'l1', unitPrice: '1.00' }] },
    });
  });

  it('is lines as a list, related things as objects, and marks as Booleans', () => {
    const lines = { l1: { unitPrice: 1000, quantity: 1500, base: 1, inventoryItemId: 'i1' } };
    expect(shownAs({ lines }, shows('WORK_ORDER', 'ITEMS'), 'PEN')).toEqual({
      items: [{ id: 'l1', unitPrice: '10.00', quantity: '1.5', inventoryItem: { id: 'i1' } }],
    });
    const order = { total: 1000, currency: 'PEN', customerId: 'c1', timeInState: { RECEIVED: 9 }, partsMoved: true };
    expect(shownAs(order, shows('WORK_ORDER', 'ORDER'), '')).toEqual({
      total: '10.00',
      currency: 'PEN',
      customer: { id: 'c1' },
      timeInState: [{ state: 'RECEIVED', seconds: 9 }],
    });
    expect(shownAs({ status: 'DISABLED', searchText: 'x' }, shows('USER'), 'PEN')).toEqual({ enabled: false });
  });

  it('is a payment under its invoice, with method, reference and reason', () => {
    const payment = { pk: 'SERIES#F001', sk: 'NUMBER#7#PAYMENT#1', id: '1', invoiceId: 'F001-7', amount: -500 };
    const entry = entryOf(
      record(null, { ...payment, method: 'TRANSFER', reference: 'OP-1', reason: 'Doble', written: STAMP }),
      null,
      'PEN',
    );
    expect(entry).toMatchObject({ entityType: 'PAYMENT', entityId: 'F001-7', action: 'CREATED' });
    expect(JSON.parse(entry?.after ?? '')).toEqual({
      id: '1',
      amount: '-5.00',
      method: 'TRANSFER',
      reference: 'OP-1',
      reason: 'Doble',
    });
  });
});

it.each(['', 'short', '01ARZ3NDEU'])('"%s" is rejected as a ULID', (text) => {
  expect(ulidTime(text)).toBeNull();
});
