/**
 * Which tax identity numbers are valid, by country, with their check digits. Sources: SUNAT (Peru), SRI (Ecuador), SAT (Mexico),
 * DIAN (Colombia), SII (Chile), SAT (Guatemala).
 * The tests hold the check digits against npm `stdnum`.
 */
import { own } from '../kernel/values/own.ts';

/** A check digit: the weighted sum of the digits before it, modulo `modulus`, picks a character of `characters`. */
export interface CheckDigit {
  /** Where it stands, counted from 0; negative counts from the end. */
  at: number;
  /** Weights of the digits before it, from the left; with `fromRight`, from the digit beside it. */
  weights: number[];
  fromRight?: boolean;
  modulus: 10 | 11;
  /** Products over 9 lose 9, as in Luhn's sum. */
  foldNines?: boolean;
  /** By remainder; a space where no character fits. */
  characters: string;
}

export interface TaxIdRule {
  code: string;
  /** RE2, on the compact form: upper case, without spaces, dots, dashes and slashes. */
  pattern: string;
  check?: CheckDigit;
}

const DESCENDING_11 = '0K987654321';
const RISING = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14];
/** ICAO's travel documents have up to nine places, national systems up to twenty. */
const PASSPORT: TaxIdRule = { code: 'PASSPORT', pattern: '^[A-Z0-9]{3,20}$' };

const EC_CEDULA: CheckDigit = {
  at: 9,
  weights: [2, 1, 2, 1, 2, 1, 2, 1, 2],
  modulus: 10,
  foldNines: true,
  characters: '0987654321',
};
const EC_PROVINCE = '(0[1-9]|1[0-9]|2[0-4]|30|50)';
const RFC_DATE = '[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])';

const PE: TaxIdRule[] = [
  {
    code: 'RUC',
    pattern: '^(10|15|16|17|20)[0-9]{9}$',
    check: { at: 10, weights: [5, 4, 3, 2, 7, 6, 5, 4, 3, 2], modulus: 11, characters: '10987654321' },
  },
  { code: 'DNI', pattern: '^[0-9]{8}$' },
  { code: 'CE', pattern: '^[A-Z0-9]{4,12}$' },
  PASSPORT,
];

const EC: TaxIdRule[] = [
  { code: 'RUC', pattern: `^${EC_PROVINCE}[0-5][0-9]{7}(00[1-9]|0[1-9][0-9]|[1-9][0-9]{2})$`, check: EC_CEDULA },
  // Public bodies, and natural persons with a cédula of the same third digit; then companies, and foreigners without a cédula. The SRI
  // has assigned them numbers without a valid check digit (arthurdejong/python-stdnum issues 290, 457 and 497 name active ones), and
  // only its registry knows which: their structure is all there is to check.
  {
    code: 'RUC',
    pattern: `^${EC_PROVINCE}6[0-9]{6}(000[1-9]|00[1-9][0-9]|0[1-9][0-9]{2}|[1-9][0-9]{3})$`,
  },
  { code: 'RUC', pattern: `^${EC_PROVINCE}9[0-9]{7}(00[1-9]|0[1-9][0-9]|[1-9][0-9]{2})$` },
  { code: 'CEDULA', pattern: `^${EC_PROVINCE}[0-6][0-9]{7}$`, check: EC_CEDULA },
  PASSPORT,
];

/**
 * Any day of a month, the leap day too: a two-digit year does not say its century. The homoclave's check character is not required:
 * the authority has assigned numbers that break it, and the generic ones do.
 */
const MX: TaxIdRule[] = [{ code: 'RFC', pattern: `^[A-Z&Ñ]{3,4}${RFC_DATE}[A-Z0-9]{3}$` }, PASSPORT];

const CO: TaxIdRule[] = [
  {
    code: 'NIT',
    pattern: '^[0-9]{8,16}$',
    check: {
      at: -1,
      weights: [3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71],
      fromRight: true,
      modulus: 11,
      characters: '01987654321',
    },
  },
  // Written as XXX.XXX.XXX-Y, of which many leave out the check digit: it is no part of the number (Orden Administrativa 4 of 1989).
  { code: 'NIT', pattern: '^[0-9]{9}$' },
  { code: 'CC', pattern: '^[0-9]{3,10}$' },
  { code: 'CE', pattern: '^[A-Z0-9]{5,12}$' },
  PASSPORT,
];

const CL: TaxIdRule[] = [
  {
    code: 'RUT',
    // The first ones were given from 1 on, so old persons' and companies' are short.
    pattern: '^[0-9]{1,8}[0-9K]$',
    check: { at: -1, weights: [2, 3, 4, 5, 6, 7, 2, 3], fromRight: true, modulus: 11, characters: DESCENDING_11 },
  },
  PASSPORT,
];

const GT: TaxIdRule[] = [
  {
    code: 'NIT',
    pattern: '^[0-9]{1,11}[0-9K]$',
    check: { at: -1, weights: RISING, fromRight: true, modulus: 11, characters: DESCENDING_11 },
  },
  {
    code: 'CUI',
    pattern: '^[0-9]{9}(0[1-9]|1[0-9]|2[0-2])(0[1-9]|[1-9][0-9])$',
    check: { at: 8, weights: [2, 3, 4, 5, 6, 7, 8, 9], modulus: 11, characters: '01234567890' },
  },
  PASSPORT,
];

/** For any other country: no number is known to be wrong. */
const NEUTRAL: TaxIdRule[] = [{ code: 'TAX_ID', pattern: '^[A-Z0-9]{1,20}$' }, PASSPORT];

const RULES: Record<string, TaxIdRule[]> = { PE, EC, MX, CO, CL, GT };

/** A number is valid when any rule of its code accepts it. @param country ISO 3166-1 alpha-2 */
export function taxIdRules(country: string): TaxIdRule[] {
  return own(RULES, country) ?? NEUTRAL;
}
