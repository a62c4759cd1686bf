import type { Fixtures } from './fixtures.ts';

/** What is wrong, the arguments, the code, and the argument that `errorInfo.field` names. */
export type Case = [wrong: string, args: object, code: string, field: string];

/** By mutation. `versioned` ids get a stale version in addition. */
export type CasesByMutation = Record<string, (made: Fixtures) => Case[]>;

export const LONG = 'x'.repeat(10_000);

export const part = (inventoryItemId: string, more: object = {}) => ({
  kind: 'PART',
  inventoryItemId,
  quantity: '1',
  ...more,
});
