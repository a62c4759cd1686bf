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
    ['a rate above the whole', { taxes: [{ code: 'IGV', name: 'IGV', rates: [{ rate: 10001, treatment: 'TAXED', from: '2011-03-01' }] }] }, '/taxes/0/rates/0/rate must be <= 10000'],
    ['a default tax that is not there', { defaultTaxCode: 'VAT' }, 'defaultTaxCode names no tax'],
  ])('is refused with %s', (_name, change, message) => {
    expect(() => parseWorkshop('x.json', JSON.stringify({ ...valid, ...change }))).toThrow(message);
  });

  it('is refused when it is not JSON, and when it does not exist', () => {
    expect(() => parseWorkshop('x.json', '{')).toThrow('x.json: ');
    expect(() => readWorkshops('nowhere')).toThrow('there is no such workshop');
  });
});
