import { describe, expect, it } from 'vitest';
import { basisPoints, rateOf, rateOn, taxFieldOf, withTax } from './taxes.ts';

const IGV = {
  code: 'IGV',
  name: 'IGV',
  rates: [
    { rate: 1800, treatment: 'TAXED', from: '2011-03-01' },
    { rate: 1900, treatment: 'TAXED', from: '2030-01-01' },
  ],
} as const;
const EXO = { code: 'EXO', name: 'Exonerado', rates: [{ rate: 0, treatment: 'EXEMPT', from: '2000-01-01' }] } as const;
const taxes = [IGV, EXO].map((tax) => ({ ...tax, rates: [...tax.rates] }));

describe('tax rates', () => {
  it.each([
    ['18', 1800],
    ['10.5', 1050],
    ['0.05', 5],
    ['', 0],
    [null, 0],
  ])('are typed in percent and sent in basis points: %j', (percent, sent) => {
    expect(basisPoints(percent)).toBe(sent);
  });

  it('are of what is taxed alone', () => {
    expect(rateOf({ treatment: 'EXEMPT', percent: '18', from: '2031-01-01' }).rate).toBe(0);
    expect(rateOf({ percent: '18', from: '2031-01-01' })).toEqual({
      rate: 1800,
      treatment: 'TAXED',
      from: '2031-01-01',
    });
  });

  it('hold from their day on', () => {
    const [igv] = taxes;
    if (!igv) throw new Error('no tax');
    expect(['2010-01-01', '2029-12-31', '2030-01-01'].map((day) => rateOn(igv, day)?.rate)).toEqual([
      undefined,
      1800,
      1900,
    ]);
  });

  it('come in the order of their days, and the other codes stay', () => {
    const fresh = rateOf({ percent: '17', from: '2029-01-01' });
    const sent = withTax(taxes, 'IGV', (tax) => ({ ...tax, rates: [...tax.rates, fresh] }));
    expect(sent.map(({ rates }) => [rates].flat().map(({ from }) => from))).toEqual([
      ['2011-03-01', '2029-01-01', '2030-01-01'],
      ['2000-01-01'],
    ]);
  });

  it('are refused at the field that was typed', () => {
    expect(
      ['taxes.2.code', 'taxes.0.rates.1.rate', 'taxes.0.rates.1.from', 'taxes.0.rates', 'taxes'].map(taxFieldOf),
    ).toEqual(['code', 'percent', 'from', null, null]);
  });
});
