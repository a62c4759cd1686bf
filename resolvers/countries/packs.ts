/**
 * What differs from country to country, as data: tax identity documents with their check digits, document numbers and how
 * numbers are written. Sources: SUNAT (Peru), SRI (Ecuador), SAT (Mexico),
 * DIAN (Colombia), SII (Chile), SAT (Guatemala). The tests hold the check digits against npm `stdnum`.
 */
import type { InvoiceKind } from '../generated/schema.ts';

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

export interface TaxIdName {
  code: string;
  name: string;
  example: string;
}

export interface DocumentFormat {
  /** RE2 for a series' prefix. */
  prefix: string;
  example: string;
  /** Usual number of digits. */
  padding: number;
}

export interface CountryPack {
  /** Digits before national telephone numbers. */
  callingCode: string;
  /** A number is valid when any rule of its code accepts it. */
  taxIds: TaxIdRule[];
  taxIdNames: TaxIdName[];
  documents: Record<InvoiceKind, DocumentFormat>;
  numberFormat: { decimalSeparator: string; groupSeparator: string };
}

const DESCENDING_11 = '0K987654321';
const RISING = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14];
const ANY_PREFIX: DocumentFormat = { prefix: '^[A-Z0-9][A-Z0-9-]{0,19}$', example: 'F001', padding: 8 };
const ANY_SERIES: Record<InvoiceKind, DocumentFormat> = { INVOICE: ANY_PREFIX, QUICK_SALE: ANY_PREFIX, CREDIT_NOTE: ANY_PREFIX };
const PASSPORT: TaxIdRule = { code: 'PASSPORT', pattern: '^[A-Z0-9]{5,15}$' };
const PASSPORT_NAME: TaxIdName = { code: 'PASSPORT', name: 'Pasaporte', example: 'XDA123456' };
const COMMA_GROUPS = { decimalSeparator: '.', groupSeparator: ',' };
const DOT_GROUPS = { decimalSeparator: ',', groupSeparator: '.' };

const EC_CEDULA: CheckDigit = { at: 9, weights: [2, 1, 2, 1, 2, 1, 2, 1, 2], modulus: 10, foldNines: true, characters: '0987654321' };
const EC_PREFIX: DocumentFormat = { prefix: '^[0-9]{3}-[0-9]{3}$', example: '001-001', padding: 9 };
const EC_PROVINCE = '(0[1-9]|1[0-9]|2[0-4]|30|50)';

const PE: CountryPack = {
  callingCode: '51',
  taxIds: [
    { code: 'RUC', pattern: '^(10|15|16|17|20)[0-9]{9}$', check: { at: 10, weights: [5, 4, 3, 2, 7, 6, 5, 4, 3, 2], modulus: 11, characters: '10987654321' } },
    { code: 'DNI', pattern: '^[0-9]{8}$' },
    { code: 'CE', pattern: '^[A-Z0-9]{9,12}$' },
    PASSPORT,
  ],
  taxIdNames: [
    { code: 'RUC', name: 'Registro Único de Contribuyentes', example: '20131312955' },
    { code: 'DNI', name: 'Documento Nacional de Identidad', example: '10117410' },
    { code: 'CE', name: 'Carné de extranjería', example: '001043328' },
    PASSPORT_NAME,
  ],
  documents: {
    INVOICE: { prefix: '^[FB][A-Z0-9]{3}$', example: 'F001', padding: 8 },
    QUICK_SALE: { prefix: '^[FB][A-Z0-9]{3}$', example: 'B001', padding: 8 },
    CREDIT_NOTE: { prefix: '^[FB][A-Z0-9]{3}$', example: 'FC01', padding: 8 },
  },
  numberFormat: COMMA_GROUPS,
};

const EC: CountryPack = {
  callingCode: '593',
  taxIds: [
    { code: 'RUC', pattern: `^${EC_PROVINCE}[0-5][0-9]{7}(00[1-9]|0[1-9][0-9]|[1-9][0-9]{2})$`, check: EC_CEDULA },
    { code: 'RUC', pattern: `^${EC_PROVINCE}6[0-9]{6}(000[1-9]|00[1-9][0-9]|0[1-9][0-9]{2}|[1-9][0-9]{3})$`, check: { at: 8, weights: [3, 2, 7, 6, 5, 4, 3, 2], modulus: 11, characters: '0 987654321' } },
    // Since cédulas with a third digit of 6 exist, so do natural persons' RUCs made of them.
    { code: 'RUC', pattern: `^${EC_PROVINCE}6[0-9]{7}(00[1-9]|0[1-9][0-9]|[1-9][0-9]{2})$`, check: EC_CEDULA },
    { code: 'RUC', pattern: `^${EC_PROVINCE}9[0-9]{7}(00[1-9]|0[1-9][0-9]|[1-9][0-9]{2})$`, check: { at: 9, weights: [4, 3, 2, 7, 6, 5, 4, 3, 2], modulus: 11, characters: '0 987654321' } },
    { code: 'CEDULA', pattern: `^${EC_PROVINCE}[0-6][0-9]{7}$`, check: EC_CEDULA },
    PASSPORT,
  ],
  taxIdNames: [
    { code: 'RUC', name: 'Registro Único de Contribuyentes', example: '1792060346001' },
    { code: 'CEDULA', name: 'Cédula de identidad', example: '1714307103' },
    PASSPORT_NAME,
  ],
  documents: { INVOICE: EC_PREFIX, QUICK_SALE: EC_PREFIX, CREDIT_NOTE: EC_PREFIX },
  numberFormat: DOT_GROUPS,
};

/** The homoclave's check character is not required: the authority has assigned numbers that break it, and the generic ones do. */
const RFC_DATE = '[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])';
const MX: CountryPack = {
  callingCode: '52',
  taxIds: [{ code: 'RFC', pattern: `^[A-Z&Ñ]{3,4}${RFC_DATE}[A-Z0-9]{3}$` }, PASSPORT],
  taxIdNames: [{ code: 'RFC', name: 'Registro Federal de Contribuyentes', example: 'GODE561231GR8' }, PASSPORT_NAME],
  documents: ANY_SERIES,
  numberFormat: COMMA_GROUPS,
};

const CO_PREFIX: DocumentFormat = { prefix: '^[A-Z0-9]{1,4}$', example: 'SETP', padding: 1 };
const CO: CountryPack = {
  callingCode: '57',
  taxIds: [
    { code: 'NIT', pattern: '^[0-9]{8,16}$', check: { at: -1, weights: [3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71], fromRight: true, modulus: 11, characters: '01987654321' } },
    { code: 'CC', pattern: '^[0-9]{5,10}$' },
    { code: 'CE', pattern: '^[A-Z0-9]{5,12}$' },
    PASSPORT,
  ],
  taxIdNames: [
    { code: 'NIT', name: 'Número de Identificación Tributaria', example: '2131234321' },
    { code: 'CC', name: 'Cédula de ciudadanía', example: '1020304050' },
    { code: 'CE', name: 'Cédula de extranjería', example: '345678' },
    PASSPORT_NAME,
  ],
  documents: { INVOICE: CO_PREFIX, QUICK_SALE: CO_PREFIX, CREDIT_NOTE: CO_PREFIX },
  numberFormat: DOT_GROUPS,
};

const CL: CountryPack = {
  callingCode: '56',
  taxIds: [{ code: 'RUT', pattern: '^[0-9]{7,8}[0-9K]$', check: { at: -1, weights: [2, 3, 4, 5, 6, 7, 2, 3], fromRight: true, modulus: 11, characters: DESCENDING_11 } }, PASSPORT],
  taxIdNames: [{ code: 'RUT', name: 'Rol Único Tributario', example: '125319092' }, PASSPORT_NAME],
  documents: ANY_SERIES,
  numberFormat: DOT_GROUPS,
};

const GT: CountryPack = {
  callingCode: '502',
  taxIds: [
    { code: 'NIT', pattern: '^[0-9]{1,11}[0-9K]$', check: { at: -1, weights: RISING, fromRight: true, modulus: 11, characters: DESCENDING_11 } },
    { code: 'CUI', pattern: '^[0-9]{9}(0[1-9]|1[0-9]|2[0-2])(0[1-9]|[1-9][0-9])$', check: { at: 8, weights: [2, 3, 4, 5, 6, 7, 8, 9], modulus: 11, characters: '01234567890' } },
    PASSPORT,
  ],
  taxIdNames: [
    { code: 'NIT', name: 'Número de Identificación Tributaria', example: '576937K' },
    { code: 'CUI', name: 'Código Único de Identificación', example: '1923456720101' },
    PASSPORT_NAME,
  ],
  documents: ANY_SERIES,
  numberFormat: COMMA_GROUPS,
};

/** For any other country: no number is known to be wrong. */
const NEUTRAL: CountryPack = {
  callingCode: '',
  taxIds: [{ code: 'TAX_ID', pattern: '^[A-Z0-9]{1,20}$' }, PASSPORT],
  taxIdNames: [{ code: 'TAX_ID', name: 'Tax id', example: '123456789' }, PASSPORT_NAME],
  documents: ANY_SERIES,
  numberFormat: COMMA_GROUPS,
};

const PACKS: Record<string, CountryPack> = { PE, EC, MX, CO, CL, GT };

/** @param country ISO 3166-1 alpha-2 */
export function countryPack(country: string): CountryPack {
  return PACKS[country] ?? NEUTRAL;
}
