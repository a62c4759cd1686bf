import { expect, it } from 'vitest';
import { OPERATIONS } from '../../test/support/declarations.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const MAX_INVALIDATIONS = 5;

it('disabling a user ends every kind of subscription', () => {
  // The module itself needs AppSync: its list is read as text.
  const [, list = ''] =
    /SUBSCRIPTIONS: string\[\] = \[(.*?)\];/s.exec(readFileSync(join(import.meta.dirname, 'filter.ts'), 'utf8')) ?? [];
  const closed = [...list.matchAll(/'(\w+)'/g)].map(([, name]) => name ?? '');
  const fields = Object.keys(OPERATIONS).flatMap((field) =>
    field.startsWith('Subscription.') ? [field.slice('Subscription.'.length)] : [],
  );
  expect(closed.sort()).toEqual(fields.sort());
  expect(fields.length).toBeLessThanOrEqual(MAX_INVALIDATIONS);
});
