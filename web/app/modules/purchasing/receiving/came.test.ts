import { describe, expect, it } from 'vitest';
import type { OrderLine } from '../orders/order.ts';
import { callsOf, differenceOf, lineOf, outstandingOf, withOneMore } from './came.ts';

const line = (id: string, more: Partial<OrderLine> = {}): OrderLine => ({
  id,
  inventoryItemId: null,
  sku: null,
  description: id,
  unit: 'unit',
  supplierCode: null,
  quantity: '10',
  unitCost: null,
  taxCode: 'IGV',
  total: null,
  workOrderId: null,
  received: '0',
  returned: '0',
  billed: '0',
  ...more,
});

/** As a workshop reads that writes decimals with a comma. */
const read = (typed: string): string | null => (/^\d+([.,]\d+)?$/.test(typed) ? typed.replace(',', '.') : null);

describe('what came of an order', () => {
  it.each([
    ['nothing yet', { received: null }, '10'],
    ['a part', { received: '2.5' }, '7.5'],
    ['all of it', { received: '10' }, '0'],
    ['more than all of it', { received: '12' }, '0'],
  ])('leaves outstanding what was ordered and has not come: %s', (_name, more, left) => {
    expect(outstandingOf(line('a', more))).toBe(left);
  });

  it('is found by the code of the item or of the supplier, and one that still waits before one that has come', () => {
    const lines = [
      line('whole', { sku: 'FIL-1', received: '10' }),
      line('open', { sku: 'FIL-1' }),
      line('own', { supplierCode: 'X9' }),
    ];
    expect(lineOf(lines, ' fil-1 ')?.id).toBe('open');
    expect(lineOf(lines, 'x9')?.id).toBe('own');
    expect(lineOf(lines, 'FIL')).toBeUndefined();
    expect(lineOf([line('whole', { sku: 'A', received: '10' })], 'a')?.id).toBe('whole');
  });

  it('counts one more with each scan, also upon what was typed', () => {
    const once = withOneMore({}, 'a', read);
    expect(withOneMore(once, 'a', read)).toEqual({ a: '2' });
    expect(withOneMore({ a: '1,5' }, 'a', read)).toEqual({ a: '2.5' });
    expect(withOneMore({ a: 'x' }, 'a', read)).toEqual({ a: '1' });
  });

  it.each([
    ['0', 'none'],
    ['9.999', 'less'],
    ['10.000', 'all'],
    ['10.001', 'more'],
  ])('says that %s of ten that are to come is %s', (quantity, difference) => {
    expect(differenceOf(line('a'), quantity)).toBe(difference);
  });

  it('is sent in calls of forty lines, without what did not come', () => {
    const came = Object.fromEntries(Array.from({ length: 85 }, (_, index) => [`l${index}`, index === 3 ? '0' : '1']));
    expect(callsOf({ ...came, empty: ' ' }, read)?.map((call) => call.length)).toEqual([40, 40, 4]);
    expect(callsOf({ a: '1,5' }, read)).toEqual([[{ lineId: 'a', quantity: '1.5' }]]);
  });

  it.each([[{}], [{ a: '0' }], [{ a: '1', b: 'two' }]])(
    'is not sent where nothing came, or something cannot be read: %j',
    (came) => {
      expect(callsOf(came, read)).toBeNull();
    },
  );
});
