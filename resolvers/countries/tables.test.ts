import { describe, expect, it } from 'vitest';
import { helper } from '../../test/support/resolverUnits.ts';

const inCash = helper<[number, string, string], number>(
  'countries/cashRounding.ts',
  ['inCash'],
  'inCash(args[0], args[1], args[2])',
);
const taxRoundingOf = helper<[string], string>('countries/taxRounding.ts', ['taxRoundingOf'], 'taxRoundingOf(args[0])');
const typeOfPrefix = helper<[string, string], string | null>(
  'countries/documentTypes.ts',
  ['typeOfPrefix'],
  'typeOfPrefix(args[0], args[1])',
);

const COUNTRIES = ['PE', 'EC', 'MX', 'CO', 'CL', 'GT', 'US', 'toString'];

describe('the tables of countries', () => {
  it('round tax on the sum of a document in Chile alone', () => {
    expect(COUNTRIES.filter((country) => taxRoundingOf([[country]])[0] === 'PER_RATE')).toEqual(['CL']);
  });

  it.each([
    ['CL', 'CLP', [0, 1, 5, 6, 9, 10, 15, 16, 29_973], [0, 0, 0, 10, 10, 10, 10, 20, 29_970]],
    ['PE', 'PEN', [0, 1, 9, 10, 19, 996, 1_000], [0, 0, 0, 10, 10, 990, 1_000]],
  ])('round cash in %s to ten of the smallest units of %s', (country, currency, amounts, coins) => {
    expect(amounts.flatMap((amount) => inCash([[amount, country, currency]]))).toEqual(coins);
  });

  it('leave cash of other countries, and of other currencies, as it is', () => {
    const others: [string, string][] = [
      ['EC', 'USD'],
      ['MX', 'MXN'],
      ['CO', 'COP'],
      ['GT', 'GTQ'],
      ['US', 'USD'],
      ['PE', 'USD'],
      ['CL', 'USD'],
    ];
    expect(others.map(([country, currency]) => inCash([[997, country, currency]])[0])).toEqual(others.map(() => 997));
  });

  it('tell the type of a series by its letter in Peru alone', () => {
    expect(
      typeOfPrefix([
        ['PE', 'F001'],
        ['PE', 'B001'],
        ['PE', 'X001'],
        ['CL', 'F001'],
        ['EC', '001-001'],
      ]),
    ).toEqual(['FACTURA', 'BOLETA', null, null, null]);
  });
});
