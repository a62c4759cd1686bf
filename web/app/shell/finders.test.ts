import { describe, expect, it } from 'vitest';
import type { TallerClient } from '../../../client/index.ts';
import { MODULES } from '../modules.ts';
import en from '../texts/en.json';
import es from '../texts/es.json';
import { DOINGS, FINDERS } from './finders.ts';

type Name = (typeof FINDERS)[number]['name'];

/** What a finder asks the API for, and where what it finds leads. */
async function found(name: Name, typed: string, answers: object) {
  const asked: unknown[] = [];
  const client = new Proxy({} as TallerClient, {
    get: (_client, method: string) => (given: unknown) => {
      asked.push([method, given]);
      return Promise.resolve((answers as Record<string, unknown>)[method] ?? null);
    },
  });
  const all = (await FINDERS.find((each) => each.name === name)?.find(client, typed)) ?? [];
  return { asked, targets: all.map(({ label, target }) => [label, target.to, target.params]) };
}

describe('what is found from everywhere', () => {
  it.each([
    ['purchases', 'purchaseOrderByNumber', { id: 'P1', supplierName: 'Alfa' }, '/purchasing/orders/$id'],
    ['invoices', 'invoiceByNumber', { id: 'I1', customerName: 'Ana' }, '/billing/$id'],
  ] as const)('is a document by its number, however it is typed: %s', async (name, method, row, to) => {
    const { asked, targets } = await found(name, 'oc01-12', { [method]: { number: 'OC01-000012', ...row } });
    expect(asked).toEqual([[method, { number: 'OC01-12' }]]);
    expect(targets).toEqual([['OC01-000012', to, { id: row.id }]]);
    // What is no number is not asked for, and one that nobody has finds nothing.
    expect(await found(name, 'bujía', {})).toEqual({ asked: [], targets: [] });
    expect((await found(name, 'F001-9', {})).targets).toEqual([]);
  });

  it.each([
    ['vehicles', { id: 'V1', label: 'ABC-123', make: 'Kia', model: 'Rio', customer: null }, '/vehicles/$id'],
    ['customers', { id: 'C1', name: 'ABC', taxId: null, phone: null }, '/customers/$id'],
    ['suppliers', { id: 'S1', name: 'ABC', taxId: null }, '/purchasing/suppliers/$id'],
  ] as const)('opens on a page of its own: %s', async (name, row, to) => {
    const { targets } = await found(name, 'abc', { [name]: { items: [row] } });
    expect(targets.map(([, target, params]) => [target, params])).toEqual([[to, { id: row.id }]]);
  });
});

describe('what can be done from everywhere', () => {
  it('has words in both languages, and leads to a screen of the app', () => {
    const screens: readonly string[] = [...MODULES.map(({ path }) => path), '/profile'];
    for (const { name, target } of DOINGS) {
      expect([es.find.do[name], en.find.do[name]].every((words) => words.length > 3)).toBe(true);
      expect(screens.some((path) => path !== '/' && String(target.to).startsWith(path))).toBe(true);
    }
  });
});
