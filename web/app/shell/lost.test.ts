import { describe, expect, it } from 'vitest';
import { MODULES } from '../modules.ts';
import { nearestOf } from './Lost.tsx';

describe('an address that leads nowhere', () => {
  it.each([
    ['/orders/01H', '/orders'],
    ['/purchasing/receipts/01H', '/purchasing'],
    // Who and what comes is found at reception: they have no list of their own.
    ['/customers/01H', '/reception'],
    ['/vehicles/01H', '/reception'],
    ['/no/such/thing', '/'],
    ['/', '/'],
  ])('is near to a list: %s to %s', (pathname, nearest) => {
    expect(nearestOf(pathname, MODULES)).toBe(nearest);
  });

  it('is near to the start page for who may not see that list', () => {
    expect(nearestOf('/staff/01H', [MODULES[0]])).toBe('/');
  });
});
