import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountInWords, numberInWords } from './words.ts';

describe('amounts in words', () => {
  it.each([
    [0, 'cero'],
    [1, 'uno'],
    [16, 'dieciséis'],
    [21, 'veintiuno'],
    [22, 'veintidós'],
    [31, 'treinta y uno'],
    [100, 'cien'],
    [101, 'ciento uno'],
    [555, 'quinientos cincuenta y cinco'],
    [1_000, 'mil'],
    [1_021, 'mil veintiuno'],
    [21_000, 'veintiún mil'],
    [31_000, 'treinta y un mil'],
    [101_000, 'ciento un mil'],
    [121_021, 'ciento veintiún mil veintiuno'],
    [1_000_000, 'un millón'],
    [1_021_000, 'un millón veintiún mil'],
    [21_000_000, 'veintiún millones'],
    [100_000_000, 'cien millones'],
    [1_500_000_000, 'mil quinientos millones'],
    [21_000_000_000, 'veintiún mil millones'],
    [1_000_000_000_000, 'un billón'],
  ])('writes %i in Spanish', (number, words) => {
    expect(numberInWords(BigInt(number), 'es')).toBe(words);
  });

  it.each([
    [0, 'zero'],
    [21, 'twenty-one'],
    [100, 'one hundred'],
    [999, 'nine hundred ninety-nine'],
    [45_021, 'forty-five thousand twenty-one'],
    [1_000_030, 'one million thirty'],
  ])('writes %i in English', (number, words) => {
    expect(numberInWords(BigInt(number), 'en')).toBe(words);
  });

  it.each([
    [118_050, 'PEN', 'es', 'MIL CIENTO OCHENTA CON 50/100 SOLES'],
    [100, 'PEN', 'es', 'UNO CON 00/100 SOLES'],
    [5, 'USD', 'es', 'CERO CON 05/100 DÓLARES ESTADOUNIDENSES'],
    [1_180, 'CLP', 'es', 'MIL CIENTO OCHENTA PESOS CHILENOS'],
    [1_000_000, 'PYG', 'es', 'UN MILLÓN DE GUARANÍES'],
    [2_000_000, 'CLP', 'es', 'DOS MILLONES DE PESOS CHILENOS'],
    [2_000_500, 'CLP', 'es', 'DOS MILLONES QUINIENTOS PESOS CHILENOS'],
    [1_021, 'CLP', 'es', 'MIL VEINTIÚN PESOS CHILENOS'],
    [31, 'PYG', 'es', 'TREINTA Y UN GUARANÍES'],
    [101, 'CLP', 'es', 'CIENTO UN PESOS CHILENOS'],
    [1, 'CLP', 'es', 'UN PESO CHILENO'],
    [0, 'CLP', 'es', 'CERO PESOS CHILENOS'],
    [1, 'CLP', 'en', 'ONE CHILEAN PESO'],
    [2_000_000, 'PYG', 'en', 'TWO MILLION GUARANÍES'],
    [1_000_000_00, 'PEN', 'es', 'UN MILLÓN CON 00/100 SOLES'],
    [2_100_000_00, 'COP', 'es', 'DOS MILLONES CIEN MIL CON 00/100 PESOS COLOMBIANOS'],
    [21_000_00, 'MXN', 'es', 'VEINTIÚN MIL CON 00/100 PESOS MEXICANOS'],
    [10_050, 'CLF', 'es', 'UNO CON 0050/10000 UNIDADES DE FOMENTO CHILENAS'],
    [12_150, 'PEN', 'en', 'ONE HUNDRED TWENTY-ONE AND 50/100 SOLES'],
    [
      9_007_199_254_740_99,
      'EUR',
      'en',
      'NINE TRILLION SEVEN BILLION ONE HUNDRED NINETY-NINE MILLION TWO HUNDRED FIFTY-FOUR THOUSAND SEVEN HUNDRED FORTY AND 99/100 EUROS',
    ],
  ] as const)('writes %i minor units of %s', (minor, currency, language, words) => {
    expect(amountInWords(minor, currency, language)).toBe(words);
  });

  /** What stands before "mil" and "millones" is the number itself, shortened where it ends in "uno". */
  it('writes thousands and millions as what they count', () => {
    const counted = (number: number): string =>
      numberInWords(BigInt(number), 'es')
        .replace(/veintiuno$/, 'veintiún')
        .replace(/uno$/, 'un');
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999 }), fc.integer({ min: 1, max: 999 }), (group, rest) => {
        const end = numberInWords(BigInt(rest), 'es');
        expect(numberInWords(BigInt(group * 1_000 + rest), 'es')).toBe(`${counted(group)} mil ${end}`);
        expect(numberInWords(BigInt(group * 1_000_000 + rest), 'es')).toBe(`${counted(group)} millones ${end}`);
      }),
    );
  });
});
