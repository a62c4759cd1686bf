import { describe, expect, it } from 'vitest';
import { readDecimal } from '../../../kernel/formats/numbers.ts';
import type { Basket } from './basket.ts';
import { saleOf, withItem, without, withQuantity } from './basket.ts';

const read = (typed: string): string | null => readDecimal(typed, { decimalSeparator: '.', groupSeparator: ',' });
const item = (id: string) => ({ id, sku: id, name: id, unit: 'unit', price: '1.00', currency: 'PEN', stock: '5' });
const scanned = (...ids: string[]): Basket => ids.reduce<Basket>((basket, id) => withItem(basket, item(id), read), []);

describe('the basket of a counter sale', () => {
  it('counts a thing that is scanned again, and keeps the order of scanning', () => {
    expect(scanned('a', 'b', 'a', 'a').map(({ item: { id }, quantity }) => [id, quantity])).toEqual([
      ['a', '3'],
      ['b', '1'],
    ]);
  });

  it('adds one to whatever quantity was typed, also with decimals', () => {
    expect(withItem(withQuantity(scanned('a'), 'a', '1,5'), item('a'), read)[0]?.quantity).toBe('2.5');
  });

  it('is no sale while it is empty or a quantity cannot be read', () => {
    expect(saleOf([], null, read)).toBeNull();
    expect(saleOf(withQuantity(scanned('a', 'b'), 'b', 'x'), null, read)).toBeNull();
    expect(saleOf(withQuantity(scanned('a', 'b'), 'b', ''), null, read)).toBeNull();
  });

  it('is sent as the API takes it', () => {
    expect(saleOf(withQuantity(scanned('a'), 'a', '2,5'), 'c1', read)).toEqual({
      items: [{ inventoryItemId: 'a', quantity: '2.5' }],
      customerId: 'c1',
    });
    expect(saleOf(without(scanned('a', 'b'), 'a'), null, read)).toEqual({
      items: [{ inventoryItemId: 'b', quantity: '1' }],
    });
  });
});
