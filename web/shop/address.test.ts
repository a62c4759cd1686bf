import { describe, expect, it } from 'vitest';
import type { Place } from './address.ts';
import { addressOf, placeOf } from './address.ts';

describe('an address of the shop', () => {
  it.each<[string, Place]>([
    ['/shop', { at: 'catalogue', search: '' }],
    ['/shop?q=filtro%20de%20aire', { at: 'catalogue', search: 'filtro de aire' }],
    ['/shop/basket', { at: 'basket' }],
    ['/shop/checkout', { at: 'checkout' }],
    ['/shop/orders', { at: 'orders' }],
    ['/shop/orders/01JE', { at: 'order', id: '01JE' }],
  ])('says where one is: %s', (address, place) => {
    const [path = '', query = ''] = address.split('?');
    expect(placeOf(path, query)).toEqual(place);
    expect(addressOf(place)).toBe(address);
  });

  it('leads to the catalogue where it leads nowhere', () => {
    expect(placeOf('/shop/nothing/here', '')).toEqual({ at: 'catalogue', search: '' });
  });
});
