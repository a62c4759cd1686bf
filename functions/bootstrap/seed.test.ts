import { describe, expect, it } from 'vitest';
import { readWorkshops } from '../../infra/workshop.ts';
import { BUILT_IN_ROLES } from './roles.ts';
import { seedRows } from './seed.ts';

const AT = '2026-01-02T03:04:05.000Z';
const [workshop] = readWorkshops('el-experto');
const rows = workshop ? seedRows(workshop, AT) : [];
const itemAt = (pk: string, sk: string): Record<string, unknown> | undefined =>
  rows.find(({ item }) => item['pk'] === pk && item['sk'] === sk)?.item;

describe('the initial rows', () => {
  it('contain every built-in role with its permissions', () => {
    for (const [role, permissions] of Object.entries(BUILT_IN_ROLES))
      expect(itemAt(role, 'ROLE')).toMatchObject({ name: role, permissions, builtIn: true, version: 1 });
  });

  it('contain the settings; series and administrator have rows of their own', () => {
    const settings = itemAt('SETTINGS', 'WORKSHOP');
    expect(settings).toMatchObject({
      currency: 'PEN',
      defaultTaxCode: 'IGV',
      defaultSeries: { INVOICE: 'F001', QUICK_SALE: 'B001', CREDIT_NOTE: 'FC01' },
      version: 1,
    });
    expect(settings).not.toHaveProperty('series');
    expect(settings).not.toHaveProperty('administrator');
  });

  it('start each series at the first number of its range', () => {
    expect(itemAt('SERIES', 'F001')).toMatchObject({
      kind: 'INVOICE',
      padding: 8,
      next: 1,
      from: 1,
      to: 99_999_999,
      version: 1,
    });
  });

  it('make the first series of each kind its default', () => {
    if (!workshop) throw new Error('el-experto is missing');
    const series = [...workshop.series, { kind: 'INVOICE' as const, prefix: 'F002', padding: 8, from: 501, to: 900 }];
    const settings = seedRows({ ...workshop, series }, AT).find(({ item }) => item['pk'] === 'SETTINGS')?.item;
    expect(settings?.['defaultSeries']).toMatchObject({ INVOICE: 'F001' });
  });

  it('have unique keys', () => {
    const keys = rows.map(({ table, item }) => `${table} ${String(item['pk'])} ${String(item['sk'])}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
