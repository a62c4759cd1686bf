import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseWorkshop, readWorkshops } from './workshop.ts';

describe('a workshop file', () => {
  const [valid] = readWorkshops('el-experto');

  it('describes a workshop', () => {
    expect(valid).toMatchObject({ name: 'ElExperto', country: 'PE', currency: 'PEN', timeZone: 'America/Lima' });
  });

  it.each([
    ['no currency', { currency: undefined }, "must have required property 'currency'"],
    ['an unknown property', { colour: 'blue' }, 'must NOT have additional properties'],
    [
      'a rate above the whole',
      { taxes: [{ code: 'IGV', name: 'IGV', rates: [{ rate: 10001, treatment: 'TAXED', from: '2011-03-01' }] }] },
      '/taxes/0/rates/0/rate must be <= 10000',
    ],
    [
      'a range that ends before it begins',
      { series: [{ kind: 'INVOICE', prefix: 'F001', padding: 8, from: 9, to: 8 }] },
      'series F001: from 9 to 8 is no range',
    ],
    [
      'two kinds of document in one series',
      { series: ['INVOICE', 'QUICK_SALE'].map((kind) => ({ kind, prefix: 'F001', padding: 8, from: 1, to: 9 })) },
      'series F001 is there twice',
    ],
    [
      'mail from another domain',
      { mailFrom: 'avisos@elsewhere.example' },
      'mailFrom is not an address of el-experto.example',
    ],
    ['mail from no address', { mailFrom: 'el-experto.example' }, '/mailFrom must match pattern'],
    ['a default tax that is not there', { defaultTaxCode: 'VAT' }, 'defaultTaxCode names no tax'],
  ])('is rejected with %s', (_name, change, message) => {
    expect(() => parseWorkshop('x.json', JSON.stringify({ ...valid, ...change }))).toThrow(message);
  });

  it('is rejected if another workshop has the same name, because their stacks would collide', () => {
    const folder = mkdtempSync(join(tmpdir(), 'workshops-'));
    try {
      for (const file of ['a.json', 'b.json']) writeFileSync(join(folder, file), JSON.stringify(valid));
      expect(() => readWorkshops(undefined, folder)).toThrow('b.json: another workshop has the name ElExperto too');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is rejected if it is not JSON or does not exist', () => {
    expect(() => parseWorkshop('x.json', '{')).toThrow('x.json: ');
    expect(() => readWorkshops('nowhere')).toThrow('there is no such workshop');
  });
});
