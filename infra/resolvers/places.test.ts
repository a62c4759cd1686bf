import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT } from '../paths.ts';
import { readSchema } from '../schema.ts';
import { bundleResolvers } from './bundle.ts';
import { readLayout } from './layout.ts';
import type { Place } from './places.ts';
import { readPlace, sourcePlace } from './places.ts';

const folder = mkdtempSync(join(tmpdir(), 'places-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Where a text stands in another, both counted from 1. */
function placeOf(text: string, within: string): Place {
  const before = within.slice(0, within.indexOf(text)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

describe('places in deployed units', () => {
  const maps = join(folder, 'maps');
  const units = bundleResolvers(readLayout(join(ROOT, 'resolvers'), readSchema().rootFields), join(folder, 'units'), {
    sourcemap: false,
    maps,
  });

  it.each([
    [
      'Mutation_createWorkOrder_write',
      '"The order was not described"',
      'resolvers/workOrders/Mutation.createWorkOrder/write.ts',
      "'The order was not described'",
    ],
    [
      'Mutation_createWorkOrder_load',
      '"expected a vehicle of this customer"',
      'resolvers/workOrders/Mutation.createWorkOrder/load.ts',
      "'expected a vehicle of this customer'",
    ],
    [
      'Mutation_createQuickSale_write',
      '"There is not enough in stock"',
      'resolvers/inventory/parts.ts',
      "'There is not enough in stock'",
    ],
    [
      'kernel_context_Context',
      '"The workshop has no settings"',
      'resolvers/kernel/steps/context.ts',
      "'The workshop has no settings'",
    ],
  ])('lead to their sources: %s, %s', (unit, deployed, file, written) => {
    const code = readFileSync(units.get(unit) ?? '', 'utf8');
    expect(code).toContain(deployed);
    const source = sourcePlace(readFileSync(join(maps, `${unit}.js.map`), 'utf8'), placeOf(deployed, code));
    expect(source).toEqual({ file, ...placeOf(written, readFileSync(join(ROOT, file), 'utf8')) });
  });

  it('have a map for every unit, beside what is deployed', () => {
    for (const unit of units.keys())
      expect(JSON.parse(readFileSync(join(maps, `${unit}.js.map`), 'utf8')), unit).toHaveProperty('mappings');
  });

  it('are read as AppSync writes them', () => {
    expect([readPlace('12:34'), readPlace('code.js:12:34')]).toEqual([
      { line: 12, column: 34 },
      { line: 12, column: 34 },
    ]);
    expect([readPlace('12'), readPlace('twelve:1'), readPlace('')]).toEqual([null, null, null]);
  });

  it('lead nowhere if they hold nothing', () => {
    expect(
      sourcePlace(JSON.stringify({ version: 3, sources: [], names: [], mappings: '' }), { line: 1, column: 1 }),
    ).toBeNull();
  });
});
