import { describe, expect, it } from 'vitest';
import { OPERATIONS } from '../../test/support/declarations.ts';
import { GROUP_SIZE, subscriptionGroups, SUBSCRIPTIONS } from './subscriptions.ts';

const MAX_INVALIDATIONS = 5;

describe('disabling a user', () => {
  it('ends every kind of subscription', () => {
    const fields = Object.keys(OPERATIONS).flatMap((field) =>
      field.startsWith('Subscription.') ? [field.slice('Subscription.'.length)] : [],
    );
    expect([...SUBSCRIPTIONS].sort()).toEqual(fields.sort());
  });

  it('takes as many requests as close them all, each within what AppSync allows', () => {
    expect(GROUP_SIZE).toBeLessThanOrEqual(MAX_INVALIDATIONS);
    expect(subscriptionGroups() * GROUP_SIZE).toBeGreaterThanOrEqual(SUBSCRIPTIONS.length);
    expect((subscriptionGroups() - 1) * GROUP_SIZE).toBeLessThan(SUBSCRIPTIONS.length);
  });
});
