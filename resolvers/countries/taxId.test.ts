import fc from 'fast-check';
import { stdnum } from 'stdnum';
import { describe, expect, it } from 'vitest';
import { TAX_IDS } from '../../test/support/corpora/taxIds.ts';
import { helper } from '../../test/support/resolverUnits.ts';
import { NOBODY } from './nobody.ts';
import { numberFormat } from './numberFormats.ts';
import { taxIdNames } from './taxIdNames.ts';
import { taxIdRules } from './taxIdRules.ts';

const valid = helper<[string, string, string], boolean>(
  'countries/taxId.ts',
  ['isTaxId', 'compactTaxId'],
  'isTaxId(args[0], args[1], compactTaxId(args[2]))',
);

/** Published examples: by the authorities, by npm `stdnum` and by the library that it follows, python-stdnum. */
const PUBLISHED: [country: string, code: string, number: string, isValid: boolean][] = [
  ['PE', 'RUC', '20512333797', true],
  ['PE', 'RUC', '20131312955', true],
  ['PE', 'RUC', '20512333798', false],
  ['PE', 'RUC', '2051233379', false],
  ['PE', 'DNI', '10117410', true],
  ['PE', 'DNI', '1011741', false],
  ['PE', 'CE', '001043328', true],
  ['EC', 'CEDULA', '171430710-3', true],
  ['EC', 'CEDULA', '1714307104', false],
  ['EC', 'CEDULA', '171430710', false],
  ['EC', 'RUC', '1792060346-001', true],
  // The SRI assigns companies numbers without a valid check digit.
  ['EC', 'RUC', '1792060347-001', true],
  ['EC', 'RUC', '1714307103001', true],
  ['EC', 'RUC', '1714307103000', false],
  ['EC', 'RUC', '1760001550001', true],
  ['MX', 'RFC', 'GODE 561231 GR8', true],
  ['MX', 'RFC', 'MAB-930714-8T4', true],
  ['MX', 'RFC', 'XAXX010101000', true],
  ['MX', 'RFC', 'COMG-600703', false],
  ['MX', 'RFC', 'GODE561331GR8', false],
  ['MX', 'RFC', 'Ñ&A010101AB1', true],
  ['CO', 'NIT', '213.123.432-1', true],
  ['CO', 'NIT', '2131234325', false],
  ['CO', 'CC', '1020304050', true],
  ['CL', 'RUT', '76086428-5', true],
  ['CL', 'RUT', '12.531.909-2', true],
  ['CL', 'RUT', '12531909-3', false],
  ['CL', 'RUT', '76086A28-5', false],
  ['GT', 'NIT', '576937-K', true],
  ['GT', 'NIT', '7108-0', true],
  ['GT', 'NIT', '8977112-0', false],
  ['GT', 'CUI', '1923 45672 0101', true],
  ['US', 'TAX_ID', 'anything 9', true],
  ['US', 'TAX_ID', 'ñ', false],
];

/** The library's check of one kind; there, or the tests cannot prove anything. */
function library(country: string, name: string): (value: string) => { isValid: boolean } {
  const found = stdnum[country]?.[name];
  if (!found) throw new Error(`stdnum does not know ${country} ${name}`);
  return (value) => found.validate(value);
}

/** Kinds that the library knows too, with the alphabet of random numbers. */
const LIBRARY: [
  country: string,
  code: string,
  lengths: [number, number],
  alphabet: string,
  validate: (value: string) => { isValid: boolean },
][] = [
  ['PE', 'RUC', [11, 11], '0123456789', library('PE', 'ruc')],
  ['EC', 'CEDULA', [10, 10], '0123456789', library('EC', 'ci')],
  ['EC', 'RUC', [13, 13], '0123456789', library('EC', 'ruc')],
  ['CO', 'NIT', [10, 12], '0123456789', library('CO', 'nit')],
  ['CL', 'RUT', [8, 9], '0123456789K', library('CL', 'rut')],
  ['GT', 'NIT', [2, 9], '0123456789K', library('GT', 'nit')],
];

describe('tax ids', () => {
  it('are judged as people type them', () => {
    const verdicts = valid(TAX_IDS.map(([country, code, number]) => [country, code, number]));
    expect(TAX_IDS.map(([country, code, number], at) => [country, code, number, verdicts[at]])).toEqual(TAX_IDS);
  });

  it('are accepted where they stand for nobody, whatever their check digit', () => {
    expect(valid(NOBODY.map(({ country, code, number }) => [country, code, number])).every(Boolean)).toBe(true);
    const elsewhere = NOBODY.filter(({ code, number }) => number !== 'CF' && code === 'NIT').map(
      ({ number }): [string, string, string] => ['GT', 'NIT', number],
    );
    expect(valid(elsewhere).some(Boolean)).toBe(false);
  });

  it('are judged like published examples', () => {
    const verdicts = valid(PUBLISHED.map(([country, code, number]) => [country, code, number]));
    expect(PUBLISHED.map(([country, code, number], index) => [country, code, number, verdicts[index]])).toEqual(
      PUBLISHED,
    );
  });

  it('have a valid example for each kind', () => {
    const names = ['PE', 'EC', 'MX', 'CO', 'CL', 'GT', 'US'].flatMap((country) =>
      taxIdNames(country).map((name): [string, string, string] => [country, name.code, name.example]),
    );
    expect(valid(names).map((each, index) => [names[index], each])).toEqual(names.map((each) => [each, true]));
    expect(
      ['PE', 'EC', 'MX', 'CO', 'CL', 'GT', 'US'].flatMap((country) =>
        taxIdRules(country).filter((rule) => !taxIdNames(country).some((name) => name.code === rule.code)),
      ),
    ).toEqual([]);
  });

  it.each(LIBRARY)(
    'agree in %s (%s) with npm stdnum on random numbers',
    (country, code, [shortest, longest], alphabet, validate) => {
      const digits = fc.string({ unit: fc.constantFrom(...alphabet), minLength: shortest, maxLength: longest });
      // Begun as numbers of the country are, or nearly none would be valid.
      const begun =
        country === 'PE'
          ? digits.map((text) => `20${text.slice(2)}`)
          : country === 'EC'
            ? fc
                .tuple(fc.integer({ min: 1, max: 24 }), fc.constantFrom('0', '1', '2', '3', '4', '5'), digits)
                .map(
                  ([province, third, text]) =>
                    `${String(province).padStart(2, '0')}${third}${text.slice(3, 10)}${text.length > 10 ? '001' : ''}`,
                )
            : digits;
      const numbers = fc.sample(begun, 3_000);
      const ours = valid(numbers.map((number) => [country, code, number]));
      const differing = numbers.filter((number, index) => ours[index] !== validate(number).isValid);
      expect(differing).toEqual([]);
      expect(ours.filter(Boolean).length).toBeGreaterThan(50);
    },
  );

  it('accept in Mexico what npm stdnum accepts', () => {
    const numbers = fc.sample(
      fc.stringMatching(/^[A-Z]{3}[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|1[0-9]|2[0-8])[A-V1-9][A-Z1-9][0-9A]$/),
      3_000,
    );
    const accepted = numbers.filter((number) => library('MX', 'rfc')(number).isValid);
    expect(accepted.length).toBeGreaterThan(50);
    expect(valid(accepted.map((number) => ['MX', 'RFC', number])).every(Boolean)).toBe(true);
  });
});

describe('number formats', () => {
  it.each([
    ['PE', 'es-PE'],
    ['EC', 'es-EC'],
    ['MX', 'es-MX'],
    ['CO', 'es-CO'],
    ['CL', 'es-CL'],
    ['GT', 'es-GT'],
  ])('agree in %s with the locale %s', (country, locale) => {
    const parts = new Intl.NumberFormat(locale, { useGrouping: 'always', minimumFractionDigits: 2 }).formatToParts(
      1_234_567.5,
    );
    const separator = (type: string) => parts.find((part) => part.type === type)?.value;
    expect(numberFormat(country)).toEqual({
      decimalSeparator: separator('decimal'),
      groupSeparator: separator('group'),
    });
  });
});
