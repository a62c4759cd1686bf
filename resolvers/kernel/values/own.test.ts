import { buildSync } from 'esbuild';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../infra/paths.ts';
import { keep, own } from './own.ts';

const INHERITED = [...Object.getOwnPropertyNames(Object.prototype), 'length', 'name', 'prototype'];

type Handler = (ctx: unknown) => unknown;

/**
 * A step in an engine whose objects inherit what JavaScript's do. The local runtime hides those names; AppSync does not say
 * what its objects have.
 */
function inPlainEngine(step: string): Record<'request' | 'response', Handler> {
  const bundled = buildSync({
    entryPoints: [join(ROOT, 'resolvers', step)],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'neutral',
    external: ['@aws-appsync/utils'],
  });
  const module = { exports: {} as Record<'request' | 'response', Handler> };
  const util = {
    error: (message: string, code: string) => {
      throw Object.assign(new Error(message), { code });
    },
    dynamodb: { toMapValues: (values: unknown) => values },
    time: { nowISO8601: () => '2026-01-01T00:00:00.000Z', nowFormatted: () => '2026-01-01' },
    autoUlid: () => 'ULID',
    matches: (pattern: string, text: string) => new RegExp(pattern, 'u').test(text),
    str: { normalize: (text: string, form: string) => text.normalize(form.toUpperCase()) },
  };
  const require = (id: string): unknown =>
    id === '@aws-appsync/utils' ? { util, runtime: {} } : createRequire(import.meta.url)(id);
  new Function('module', 'exports', 'require', bundled.outputFiles[0]?.text ?? '')(module, module.exports, require);
  return module.exports;
}

const TABLES = ['CUSTOMERS', 'VEHICLES', 'INVENTORY', 'USERS', 'SETTINGS', 'INVOICES', 'WORK_ORDERS', 'IDEMPOTENCY'];

function contextOf(args: object): object {
  const settings = { country: 'PE', currency: 'PEN', timeZone: 'America/Lima', taxes: [], defaultSeries: {} };
  return {
    args,
    env: Object.fromEntries(TABLES.map((table) => [`${table}_TABLE`, table])),
    identity: { sub: 'somebody', groups: ['ADMIN'] },
    info: { selectionSetList: [], fieldName: 'field', parentTypeName: 'Mutation' },
    prev: { result: null },
    result: { data: {}, unprocessedKeys: {} },
    stash: {
      caller: { id: 'somebody', name: 'Ana', permissions: [] },
      settings,
      rows: { series: { pk: 'SERIES', sk: 'B001', kind: 'QUICK_SALE', next: 1, to: 9, prefix: 'B001' } },
      work: {},
    },
  };
}

/** How a step ended. */
function endOf(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return (error as { code?: string }).code ?? error;
  }
}

describe('a key from outside', () => {
  it('finds what was kept under it, and nothing that objects inherit', () => {
    const map: Record<string, number> = {};
    for (const name of INHERITED) expect(own(map, name), name).toBeUndefined();
    for (const name of INHERITED) keep(map, name, 1);
    for (const name of INHERITED) expect(own(map, name), name).toBe(name === '__proto__' ? undefined : 1);
  });

  it.each(INHERITED)('sells no item that is called %s', (inventoryItemId) => {
    const { response } = inPlainEngine('invoices/Mutation.createQuickSale/load.ts');
    const sold = contextOf({ input: { items: [{ inventoryItemId, quantity: '1' }] } });
    const seriesRow = { pk: 'SERIES', sk: 'B001', kind: 'QUICK_SALE', from: 1, next: 1, to: 9, prefix: 'B001' };
    expect(endOf(() => response({ ...sold, result: { data: { INVENTORY: [null], SETTINGS: [seriesRow] } } }))).toBe(
      'NOT_FOUND',
    );
  });

  it.each(INHERITED)('puts no part on an order that is called %s', (inventoryItemId) => {
    const { response } = inPlainEngine('workOrders/Mutation.createWorkOrder/load.ts');
    const created = contextOf({
      input: { customerId: 'c', vehicleId: 'v', items: [{ kind: 'PART', inventoryItemId, quantity: '1' }] },
    });
    Object.assign((created as { stash: { rows: object } }).stash.rows, {
      customer: { id: 'c' },
      vehicle: { id: 'v', customerId: 'c' },
    });
    expect(endOf(() => response({ ...created, result: { data: { INVENTORY: [null] } } }))).toBe('NOT_FOUND');
  });
});
