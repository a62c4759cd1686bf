import { marshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, it } from 'vitest';
import { streamRecord } from '../shared/streamEvent.ts';
import { noticesOf } from './notices.ts';

type Row = Record<string, unknown>;

const ORDER: Row = { pk: 'p1', sk: 'PARTS_ORDER', id: 'p1', status: 'PENDING', attempt: 1, refundsDue: 0, version: 1 };

const idsOf = (before: Row | null, after: Row): string[] =>
  noticesOf(
    streamRecord({
      eventID: 'e1',
      eventSourceARN: 'arn:aws:dynamodb:us-east-1:000000000000:table/T/stream/1',
      dynamodb: {
        Keys: marshall({ pk: after['pk'], sk: after['sk'] }),
        SequenceNumber: '1',
        ApproximateCreationDateTime: 1_767_225_600,
        ...(before ? { OldImage: marshall(before) } : {}),
        NewImage: marshall(after),
      },
    }),
  ).map(({ id }) => id);

describe('the notices of an order of parts', () => {
  it.each<[string, Row | null, Row, string[]]>([
    ['it is placed', null, ORDER, ['PARTS_ORDER_CONFIRMED#p1#1', 'PARTS_ORDER_PLACED#p1#1']],
    [
      'it is tried again',
      { ...ORDER, status: 'PAYMENT_FAILED' },
      { ...ORDER, attempt: 2 },
      ['PARTS_ORDER_PLACED#p1#2'],
    ],
    ['it is paid', ORDER, { ...ORDER, status: 'PAYMENT_PROCESSED', version: 2 }, ['PARTS_ORDER_PAYMENT_RECEIVED#p1#2']],
    ['it is not paid', ORDER, { ...ORDER, status: 'PAYMENT_FAILED', version: 2 }, ['PARTS_ORDER_PAYMENT_FAILED#p1#2']],
    [
      'it is given up before it is paid',
      ORDER,
      { ...ORDER, status: 'CANCELLED', version: 2 },
      ['PARTS_ORDER_CANCELLED#p1#1'],
    ],
    [
      'it is given up after that',
      { ...ORDER, status: 'PAYMENT_PROCESSED' },
      { ...ORDER, status: 'CANCELLED', refundsDue: 1, version: 3 },
      ['PARTS_ORDER_REFUND_DUE#p1#3', 'PARTS_ORDER_CANCELLED#p1#1'],
    ],
    ['its money went back', { ...ORDER, refundsDue: 1 }, { ...ORDER, refundsDue: 0, version: 4 }, []],
    ['it is on its way', { ...ORDER, status: 'PAYMENT_PROCESSED' }, { ...ORDER, status: 'SHIPPED', version: 3 }, []],
    [
      'it has arrived',
      { ...ORDER, status: 'SHIPPED' },
      { ...ORDER, status: 'DELIVERED', version: 4 },
      ['PARTS_ORDER_DELIVERED#p1#4'],
    ],
    ['it changes otherwise', ORDER, { ...ORDER, version: 2 }, []],
  ])('are those that act on it when %s', (_, before, after, expected) => {
    expect(idsOf(before, after)).toEqual(expected);
  });
});
