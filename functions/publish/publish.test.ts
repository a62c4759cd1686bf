import { marshall } from '@aws-sdk/util-dynamodb';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { rawRecords, streamRecord } from '../shared/streamEvent.ts';
import type { Notice } from '../shared/notices.ts';
import { parseNotice } from '../shared/notices.ts';
import { noticesOf } from './notices.ts';
import { publicationsOf } from './publications.ts';

const ORDER = {
  pk: 'o1',
  sk: 'ORDER',
  id: 'o1',
  state: 'RECEIVED',
  stateSince: '2026-01-01T00:00:00.000Z',
  technicianId: 't1',
  bay: 'B1',
  itemCount: 2,
  total: 100,
  version: 4,
  updatedAt: '2026-01-01T00:00:00.000Z',
};
const ITEM = { pk: 'i1', sk: 'ITEM', id: 'i1', sku: 'S-1', name: 'Filtro', stock: 2500, minimumStock: 3000 };
const INVOICE = { pk: 'SERIES#F001', sk: 'NUMBER#000000000007', id: 'F001-00000007', number: 'F001-00000007' };

const DELIVERY = {
  pk: 'd1',
  sk: 'DELIVERY',
  id: 'd1',
  kind: 'SHIP_PARTS',
  status: 'OUT',
  attempt: 1,
  routeId: 'r1',
  version: 3,
};
const OUT_AT = { ...DELIVERY, position: { latitude: 1, longitude: 2, at: '2026-01-01T00:00:00.000Z' } };

const USER = { pk: 'u1', sk: 'USER', id: 'u1', role: 'CASHIER', status: 'ENABLED', version: 2 };
const ROLE = {
  pk: 'CASHIER',
  sk: 'ROLE',
  name: 'CASHIER',
  permissions: ['invoice:read', 'workorder:read'],
  userCount: 1,
};

type Row = Record<string, unknown>;

function raw(before: Row | null, after: Row | null, eventID = 'e1'): Record<string, unknown> {
  const row = after ?? before ?? {};
  return {
    eventID,
    eventSourceARN: 'arn:aws:dynamodb:us-east-1:000000000000:table/T/stream/1',
    dynamodb: {
      Keys: marshall({ pk: row['pk'], sk: row['sk'] }),
      SequenceNumber: `1${eventID}`,
      ApproximateCreationDateTime: 1_767_225_600,
      ...(before ? { OldImage: marshall(before) } : {}),
      ...(after ? { NewImage: marshall(after) } : {}),
    },
  };
}

const PARTS_ORDER = {
  pk: 'p1',
  sk: 'PARTS_ORDER',
  id: 'p1',
  number: 'PR01-000007',
  customerId: 'c1',
  customerName: 'Ana',
  status: 'PAYMENT_PROCESSED',
  attempt: 2,
  version: 5,
  updatedAt: '2026-01-01T00:00:00.000Z',
};

const told = (before: Row | null, after: Row | null) => publicationsOf(streamRecord(raw(before, after)));

describe('the messages to subscribers', () => {
  it('tell each version of an order of parts once, with the status before and after', () => {
    const pending = { ...PARTS_ORDER, status: 'PENDING', version: 4 };
    const input = {
      id: 'p1#5',
      sequence: 5,
      partsOrderId: 'p1',
      number: 'PR01-000007',
      customerId: 'c1',
      customerName: 'Ana',
      from: 'PENDING',
      status: 'PAYMENT_PROCESSED',
      attempt: 2,
      at: '2026-01-01T00:00:00.000Z',
    };
    expect(told(pending, PARTS_ORDER)).toEqual([{ mutation: 'publishPartsOrderChange', input }]);
    expect(told(null, pending)).toMatchObject([{ input: { from: null, status: 'PENDING', sequence: 4 } }]);
    expect(told(PARTS_ORDER, { ...PARTS_ORDER, written: {} })).toEqual([]);
  });

  it.each<[string, Row | null, Row | null, object[]]>([
    [
      'an order that is opened',
      null,
      { ...ORDER, version: 1 },
      [
        { kind: 'CREATED', from: null, sequence: 1 },
        { kind: 'CREATED', from: null, sequence: 1 },
      ],
    ],
    [
      'a change of state',
      { ...ORDER, version: 3, state: 'DIAGNOSIS' },
      ORDER,
      [{ kind: 'STATE', from: 'DIAGNOSIS', state: 'RECEIVED', sequence: 4 }, { kind: 'STATE' }],
    ],
    ['a line', { ...ORDER, version: 3, itemCount: 1 }, ORDER, [{ kind: 'ITEMS', itemCount: 2 }]],
    [
      'a new bay',
      { ...ORDER, version: 3, bay: 'B2' },
      ORDER,
      [
        { kind: 'DETAILS', bay: 'B1' },
        { kind: 'DETAILS', bay: 'B1' },
      ],
    ],
    [
      'a new technician',
      { ...ORDER, version: 3, technicianId: 't0' },
      ORDER,
      [{ kind: 'DETAILS' }, { kind: 'DETAILS', technicianId: 't1', formerTechnicianId: 't0' }],
    ],
    [
      'a part that it misses',
      { ...ORDER, version: 3 },
      { ...ORDER, missingPartCount: 1 },
      [{ kind: 'DETAILS' }, { kind: 'DETAILS' }],
    ],
    [
      'a line that uses what it waited for',
      { ...ORDER, version: 3, itemCount: 1, arrivedPartCount: 1 },
      ORDER,
      [{ kind: 'ITEMS' }, { kind: 'ITEMS' }],
    ],
    [
      'a part that has come',
      { ...ORDER, version: 3, missingPartCount: 1 },
      { ...ORDER, arrivedPartCount: 1, partsArrivedAt: '2026-01-02T00:00:00.000Z', arrivedPartIds: ['m1'] },
      [
        { kind: 'DETAILS' },
        { kind: 'DETAILS' },
        {
          id: 'o1#4',
          workOrderId: 'o1',
          technicianId: 't1',
          missingPartIds: ['m1'],
          missingPartCount: 0,
          arrivedPartCount: 1,
          at: '2026-01-02T00:00:00.000Z',
        },
      ],
    ],
    ['another complaint', { ...ORDER, version: 3, complaint: 'Ruido' }, ORDER, [{ kind: 'DETAILS' }]],
    [
      'an order that is removed',
      ORDER,
      null,
      [
        { kind: 'DELETED', sequence: 5 },
        { kind: 'DELETED', sequence: 5 },
      ],
    ],
    [
      'an item that crosses its minimum',
      { ...ITEM, stock: 3500 },
      { ...ITEM, lowStock: 'LOW' },
      [{ sku: 'S-1', stock: '2.5', minimumStock: '3' }],
    ],
    ['an item that was low already', { ...ITEM, stock: 2600, lowStock: 'LOW' }, { ...ITEM, lowStock: 'LOW' }, []],
    ['a minimum that was raised', { ...ITEM, minimumStock: 1000 }, { ...ITEM, lowStock: 'LOW' }, []],
    [
      'a PDF that is stored',
      INVOICE,
      { ...INVOICE, pdfKey: 'k' },
      [{ invoiceId: 'F001-00000007', number: 'F001-00000007' }],
    ],
    [
      'a PDF that is made anew',
      { ...INVOICE, pdfKey: 'k' },
      { ...INVOICE, pdfKey: 'l' },
      [{ invoiceId: 'F001-00000007' }],
    ],
    ['a payment', null, { ...INVOICE, sk: `${INVOICE.sk}#PAYMENT#1`, pdfKey: 'k' }, []],
    [
      'a user who is disabled',
      USER,
      { ...USER, status: 'DISABLED' },
      [
        { id: 'e1', userId: 'u1', role: null, group: 0 },
        { id: 'e1', userId: 'u1', role: null, group: 1 },
        { id: 'e1', userId: 'u1', role: null, group: 2 },
      ],
    ],
    [
      'a user who is signed out everywhere',
      USER,
      { ...USER, signedOutAt: '2026-01-02T03:04:05.000Z' },
      [
        { userId: 'u1', role: null },
        { userId: 'u1', role: null },
        { userId: 'u1', role: null },
      ],
    ],
    [
      'a user who was signed out before',
      { ...USER, signedOutAt: '2026-01-02T03:04:05.000Z' },
      { ...USER, signedOutAt: '2026-01-02T03:04:05.000Z', name: 'Ana' },
      [],
    ],
    [
      'a user who gets another role',
      USER,
      { ...USER, role: 'SCREEN' },
      [{ userId: 'u1', role: null }, { group: 1 }, { group: 2 }],
    ],
    ['a user whose row is gone', USER, null, [{ userId: 'u1', role: null }, { group: 1 }, { group: 2 }]],
    ['a user who comes back', { ...USER, status: 'DISABLED' }, USER, []],
    ['a user who gets another name', USER, { ...USER, name: 'Ana' }, []],
    ['a new user', null, USER, []],
    [
      'a delivery that goes off',
      { ...DELIVERY, status: 'ASSIGNED', version: 2 },
      DELIVERY,
      [{ id: 'd1#3', deliveryId: 'd1', from: 'ASSIGNED', status: 'OUT', routeId: 'r1', latitude: null }],
    ],
    [
      'a driver who moves',
      DELIVERY,
      OUT_AT,
      [{ id: 'd1#3#2026-01-01T00:00:00.000Z', status: 'OUT', latitude: 1, longitude: 2 }],
    ],
    [
      'parts that arrive',
      { ...OUT_AT, partsOrderId: 'p1' },
      { ...DELIVERY, partsOrderId: 'p1', status: 'DONE', version: 4, endedAt: '2026-01-01T00:00:00.000Z' },
      [{ status: 'DONE' }, { id: 'p1', deliveredAt: '2026-01-01T00:00:00.000Z' }],
    ],
    [
      'a role that loses a permission',
      ROLE,
      { ...ROLE, permissions: ['workorder:read', 'self:read'] },
      [
        { id: 'e1', userId: null, role: 'CASHIER', group: 0 },
        { id: 'e1', userId: null, role: 'CASHIER', group: 1 },
        { id: 'e1', userId: null, role: 'CASHIER', group: 2 },
      ],
    ],
    ['a role that gets one', ROLE, { ...ROLE, permissions: [...ROLE.permissions, 'self:read'] }, []],
    ['a role that has another user', ROLE, { ...ROLE, userCount: 2 }, []],
    ['rows of other kinds', null, { pk: 'o1', sk: 'EVENT#1' }, []],
  ])('are as expected for %s', (_what, before, after, inputs) => {
    expect(told(before, after).map((each) => each.input)).toMatchObject(inputs);
    expect(told(before, after)).toHaveLength(inputs.length);
  });

  it('contain no amount of money, whatever the row contains', () => {
    for (const { input } of told({ ...ORDER, version: 3, state: 'READY' }, ORDER))
      expect(Object.keys(input)).not.toEqual(expect.arrayContaining(['total']));
  });

  it('keep their id when they are sent again', () => {
    expect(told(null, ORDER)).toEqual(told(null, ORDER));
  });
});

describe('the stream event', () => {
  it.each([null, 7, {}, { Records: 'x' }, { Records: [1] }])('%j is rejected', (event) => {
    expect(() => rawRecords(event)).toThrow('expected a batch of records');
  });

  it.each([{}, { eventID: 'e' }, { eventID: 'e', eventSourceARN: 'a', dynamodb: 3 }])(
    'is rejected if a record is malformed: %j',
    (record) => {
      expect(() => streamRecord(record)).toThrow('expected a record');
    },
  );
});

describe('the publish handler', () => {
  const asked: { id: string; authorization: string | undefined }[] = [];
  let refuse: (id: string) => boolean = () => false;
  let stop: () => Promise<void>;

  beforeEach(async () => {
    asked.length = 0;
    refuse = () => false;
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (data: Buffer) => (body += data.toString()));
      request.on('end', () => {
        const { variables } = JSON.parse(body) as { variables: { input: { id: string } } };
        asked.push({ id: variables.input.id, authorization: request.headers.authorization });
        response.end(
          JSON.stringify(
            refuse(variables.input.id) ? { errors: [{ errorType: 'Unauthorized', message: 'no' }] } : { data: {} },
          ),
        );
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    stop = () => new Promise((resolve) => server.close(() => resolve()));
    vi.stubEnv('GRAPHQL_URL', `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`);
    vi.stubEnv('AWS_REGION', 'us-east-1');
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'KEY');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'SECRET');
    vi.stubEnv('POWERTOOLS_LOG_LEVEL', 'SILENT');
    vi.stubEnv('POWERTOOLS_METRICS_DISABLED', 'true');
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await stop();
  });

  const line = (id: string) => raw({ ...ORDER, pk: id, id, version: 3, itemCount: 1 }, { ...ORDER, pk: id, id }, id);

  it('publishes in order, with signed requests', async () => {
    const { handler } = await import('./index.ts');
    expect(await handler({ Records: [line('a'), line('b'), line('c')] })).toEqual({ batchItemFailures: [] });
    expect(asked.map((each) => each.id)).toEqual(['a#4', 'b#4', 'c#4']);
    expect(asked.every((each) => each.authorization?.startsWith('AWS4-HMAC-SHA256 Credential=KEY/'))).toBe(true);
  });

  it('stops at the first record that fails, and reports it', async () => {
    const { handler } = await import('./index.ts');
    refuse = (id) => id === 'b#4';
    expect(await handler({ Records: [line('a'), line('b'), line('c')] })).toEqual({
      batchItemFailures: [{ itemIdentifier: '1b' }],
    });
    expect(asked.map((each) => each.id)).toEqual(['a#4', 'b#4']);
    expect(await handler({ Records: [{ ...line('x'), eventSourceARN: 5 }] })).toEqual({
      batchItemFailures: [{ itemIdentifier: '1x' }],
    });
  });
});

describe('the delay of notices', () => {
  let sent: { QueueUrl: string; Entries: { DelaySeconds?: number; MessageBody: string }[] }[];
  let stop: () => Promise<void>;

  beforeEach(async () => {
    sent = [];
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (data: Buffer) => (body += data.toString()));
      request.on('end', () => {
        sent.push(JSON.parse(body) as (typeof sent)[number]);
        response.end('{"Successful":[],"Failed":[]}');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    stop = () => new Promise((resolve) => server.close(() => resolve()));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    vi.resetModules();
    for (const [name, value] of Object.entries({
      AWS_ENDPOINT_URL_SQS: url,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'KEY',
      AWS_SECRET_ACCESS_KEY: 'SECRET',
      QUEUE_MAIL: `${url}/0/mail`,
      NOTICES_MAIL: 'INVOICE_PDF_READY LOW_STOCK',
      DELAYED_MAIL: 'INVOICE_PDF_READY',
      QUEUE_PDF: `${url}/0/pdf`,
      NOTICES_PDF: 'INVOICE_PDF_READY',
    }))
      vi.stubEnv(name, value);
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await stop();
  });

  const at = '2026-01-01T00:00:00.000Z';
  const notices: Notice[] = [
    { id: '1', type: 'INVOICE_PDF_READY', invoiceId: 'F001-1', at },
    { id: '2', type: 'LOW_STOCK', inventoryItemId: 'i1', at },
  ];

  it.each([
    [undefined, 60],
    ['5', 5],
    ['0', 0],
    ['9999', 900],
    ['soon', 60],
  ])('is a minute where the stack says nothing else (%s), and of those alone that it names', async (said, seconds) => {
    if (said !== undefined) vi.stubEnv('NOTICE_DELAY_SECONDS', said);
    const { tell } = await import('../shared/queues.ts');
    await tell(notices);
    const delays = Object.fromEntries(
      sent.map(({ QueueUrl, Entries }) => [QueueUrl.split('/').at(-1), Entries.map((entry) => entry.DelaySeconds)]),
    );
    expect(delays).toEqual({ mail: [seconds, undefined], pdf: [undefined] });
  });
});

describe('the messages to queues', () => {
  const noticed = (before: Row | null, after: Row | null) => noticesOf(streamRecord(raw(before, after)));
  const READY = { ...ORDER, state: 'READY' };

  it.each<[string, Row | null, Row | null, object[]]>([
    [
      'an order that becomes ready',
      { ...READY, version: 3, state: 'QUALITY_CHECK' },
      READY,
      [{ type: 'WORK_ORDER_READY', id: 'WORK_ORDER_READY#o1#4', workOrderId: 'o1' }],
    ],
    ['an order that is ready and changes', { ...READY, version: 3 }, READY, []],
    ['an order whose invoice was voided', { ...READY, version: 3, state: 'INVOICED' }, READY, []],
    ['an order that is removed', READY, null, []],
    [
      'an item that crosses its minimum',
      { ...ITEM, stock: 3500 },
      { ...ITEM, lowStock: 'LOW' },
      [{ type: 'LOW_STOCK', inventoryItemId: 'i1' }],
    ],
    ['an item that was low already', { ...ITEM, stock: 2600, lowStock: 'LOW' }, { ...ITEM, lowStock: 'LOW' }, []],
    ['a new invoice', null, INVOICE, [{ type: 'INVOICE_ISSUED', invoiceId: 'F001-00000007' }]],
    [
      'an invoice that is voided',
      { ...INVOICE, status: 'ISSUED' },
      { ...INVOICE, status: 'VOIDED', version: 2 },
      [{ type: 'INVOICE_VOIDED', id: 'INVOICE_VOIDED#F001-00000007#2' }],
    ],
    [
      'a PDF that is stored',
      INVOICE,
      { ...INVOICE, pdfKey: 'k' },
      [{ type: 'INVOICE_PDF_READY', invoiceId: 'F001-00000007' }],
    ],
    ['a PDF that is made anew', { ...INVOICE, pdfKey: 'k' }, { ...INVOICE, pdfKey: 'l' }, []],
    [
      'an invoice that was paid',
      { ...INVOICE, paid: 0 },
      { ...INVOICE, paid: 500, version: 2 },
      [{ type: 'INVOICE_PAYMENT', id: 'INVOICE_PAYMENT#F001-00000007#2' }],
    ],
    [
      'an invoice that was refunded',
      { ...INVOICE, paid: 500, version: 2 },
      { ...INVOICE, paid: 0, version: 3 },
      [{ type: 'INVOICE_PAYMENT', id: 'INVOICE_PAYMENT#F001-00000007#3' }],
    ],
    [
      'a bill that does not agree',
      null,
      { pk: 'b1', sk: 'BILL', id: 'b1', state: 'DISPUTED', disputedAmount: 5, version: 1 },
      [{ type: 'SUPPLIER_BILL_DISPUTED', id: 'SUPPLIER_BILL_DISPUTED#b1#1', supplierBillId: 'b1' }],
    ],
    [
      'a bill that was corrected and does not agree still',
      { pk: 'b1', sk: 'BILL', id: 'b1', state: 'DISPUTED', disputedAmount: 5, version: 1 },
      { pk: 'b1', sk: 'BILL', id: 'b1', state: 'DISPUTED', disputedAmount: 7, version: 2 },
      [{ type: 'SUPPLIER_BILL_DISPUTED', id: 'SUPPLIER_BILL_DISPUTED#b1#2' }],
    ],
    [
      'a bill that was matched again',
      { pk: 'b1', sk: 'BILL', id: 'b1', state: 'DISPUTED', disputedAmount: 5, version: 1 },
      { pk: 'b1', sk: 'BILL', id: 'b1', state: 'DISPUTED', disputedAmount: 5, version: 2 },
      [],
    ],
    ['a bill that agrees', null, { pk: 'b1', sk: 'BILL', id: 'b1', state: 'MATCHED', version: 1 }, []],
    ['a delivery that is asked for', null, { ...DELIVERY, status: 'REQUESTED' }, [{ id: 'DELIVERY_CONFIRMED#d1#1' }]],
    [
      'a delivery that is asked for again',
      { ...DELIVERY, status: 'FAILED' },
      { ...DELIVERY, status: 'REQUESTED', attempt: 2 },
      [{ id: 'DELIVERY_CONFIRMED#d1#2', deliveryId: 'd1' }],
    ],
    [
      'a delivery that a driver gives back',
      { ...DELIVERY, status: 'ASSIGNED' },
      { ...DELIVERY, status: 'REQUESTED' },
      [],
    ],
    ['a delivery that goes off', { ...DELIVERY, status: 'ASSIGNED' }, DELIVERY, [{ id: 'DELIVERY_OUT#d1#1#r1' }]],
    ['a driver who moves', DELIVERY, OUT_AT, []],
    ['a delivery that is done', DELIVERY, { ...DELIVERY, status: 'DONE' }, [{ id: 'DELIVERY_DONE#d1#1' }]],
    [
      'a route that goes on to its next stop',
      { pk: 'r1', sk: 'ROUTE', id: 'r1', status: 'STARTED', nextDeliveryId: 'd0' },
      { pk: 'r1', sk: 'ROUTE', id: 'r1', status: 'STARTED', nextDeliveryId: 'd1' },
      [{ id: 'DELIVERY_NEXT#d1#r1', deliveryId: 'd1' }],
    ],
    [
      'a route that begins',
      { pk: 'r1', sk: 'ROUTE', id: 'r1', status: 'DRAFT' },
      { pk: 'r1', sk: 'ROUTE', id: 'r1', status: 'STARTED', nextDeliveryId: 'd1' },
      [],
    ],
    ['the row of a payment', null, { ...INVOICE, sk: `${INVOICE.sk}#PAYMENT#1` }, []],
    ['rows of other kinds', null, { pk: 'o1', sk: 'EVENT#1' }, []],
  ])('are as expected for %s', (_what, before, after, notices) => {
    expect(noticed(before, after)).toMatchObject(notices);
    expect(noticed(before, after)).toHaveLength(notices.length);
    for (const notice of noticed(before, after)) expect(parseNotice(JSON.stringify(notice))).toEqual(notice);
  });

  it.each([
    '',
    'x',
    'null',
    '[]',
    '{}',
    '{"id":"1","at":"x","type":"toString"}',
    '{"id":"1","at":"x","type":"LOW_STOCK"}',
    '{"id":"1","at":"x","type":"LOW_STOCK","inventoryItemId":7}',
  ])('are rejected if malformed: %j', (body) => {
    expect(() => parseNotice(body)).toThrow();
  });
});
