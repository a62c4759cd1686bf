import { describe, expect, it } from 'vitest';
import { toAttributeValues, toPlainItem } from '../values.ts';
import { merged } from './automerge.ts';

const item = (typed: Record<string, unknown>) => toAttributeValues(typed);

describe('an automatic merge', () => {
  it.each<[string, Record<string, unknown>, Record<string, unknown>, Record<string, unknown>]>([
    ['keeps a scalar that is there', { a: { N: 5 } }, { a: { N: 55 } }, { a: 5 }],
    [
      'keeps false, zero and the empty text',
      { a: { BOOL: false }, b: { N: 0 }, c: { S: '' } },
      { a: { BOOL: true }, b: { N: 1 }, c: { S: 'x' } },
      { a: false, b: 0, c: '' },
    ],
    ['takes a new attribute', { a: { N: 1 } }, { b: { S: 'new' } }, { a: 1, b: 'new' }],
    ['takes a value for null', { a: { NULL: null } }, { a: { S: 'new' } }, { a: 'new' }],
    ['keeps what the incoming item leaves out', { a: { N: 1 }, b: { N: 2 } }, { a: { N: 1 } }, { a: 1, b: 2 }],
    [
      'appends to a list, duplicates too',
      { a: { L: [{ N: 24 }, { N: 30 }] } },
      { a: { L: [{ N: 30 }, { N: 35 }] } },
      { a: [24, 30, 30, 35] },
    ],
    ['leaves equal lists alone', { a: { L: [{ N: 1 }] } }, { a: { L: [{ N: 1 }] } }, { a: [1] }],
    [
      'unites sets',
      { a: { SS: ['x', 'y'] }, b: { NS: [1] } },
      { a: { SS: ['y', 'z'] }, b: { NS: [1, 2] } },
      { a: ['x', 'y', 'z'], b: [1, 2] },
    ],
    [
      'looks into maps',
      { a: { M: { in: { S: 'old' }, list: { L: [{ N: 1 }] } } } },
      { a: { M: { in: { S: 'new' }, list: { L: [{ N: 2 }] }, more: { S: 'm' } } } },
      { a: { in: 'old', list: [1, 2], more: 'm' } },
    ],
    ['keeps what is there where the types differ', { a: { L: [{ S: 'x' }] } }, { a: { SS: ['y'] } }, { a: ['x'] }],
  ])('%s', (_name, existing, incoming, expected) => {
    expect(toPlainItem(merged(item(existing), item(incoming)))).toEqual(expected);
  });
});
