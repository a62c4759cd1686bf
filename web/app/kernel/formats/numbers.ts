/** Numbers as the workshop writes them, and back: the API itself always writes `1180.00`. */
import { partsOf } from './decimals.ts';

export interface NumberFormat {
  decimalSeparator: string;
  groupSeparator: string;
}

export function writeDecimal(text: string, { decimalSeparator, groupSeparator }: NumberFormat): string {
  const { negative, whole, fraction } = partsOf(text);
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, groupSeparator);
  return `${negative ? '-' : ''}${groups}${fraction === '' ? '' : decimalSeparator}${fraction}`;
}

/** What keyboards and spreadsheets put between groups. */
const SPACES = /[\s\u00a0\u202f'’]/g;

/**
 * What somebody typed or pasted, as the API writes it. A separator that stands where no group ends is a decimal one, whatever the country
 * says: nobody means 15 by `1,5`.
 * @returns null where it is no number
 */
export function readDecimal(typed: string, format: NumberFormat): string | null {
  const text = typed.replace(SPACES, '');
  const [, sign = '', digits] = /^(-?)([\d.,]+)$/.exec(text) ?? [];
  if (digits === undefined || !/\d/.test(digits)) return null;
  const decimal = decimalSeparatorOf(digits, format);
  const [whole = '', fraction = '', ...more] = decimal === null ? [digits] : digits.split(decimal);
  const bare = whole.replace(/[.,]/g, '');
  const isGrouped = /[.,]/.test(whole);
  if (more.length > 0 || /[.,]/.test(fraction) || (isGrouped && !/^\d{1,3}([.,]\d{3})+$/.test(whole))) return null;
  const clean = bare.replace(/^0+(?=\d)/, '') || '0';
  return `${sign}${clean}${fraction === '' ? '' : `.${fraction}`}`;
}

/** The sign before the decimals; null where there are none. */
function decimalSeparatorOf(digits: string, { decimalSeparator, groupSeparator }: NumberFormat): string | null {
  const dot = digits.lastIndexOf('.');
  const comma = digits.lastIndexOf(',');
  if (dot === -1 && comma === -1) return null;
  // Both: the later one.
  if (dot !== -1 && comma !== -1) return dot > comma ? '.' : ',';
  const only = dot === -1 ? ',' : '.';
  const groups = /^\d{1,3}([.,]\d{3})+$/.test(digits);
  if (only === groupSeparator && groups) return null;
  if (only === decimalSeparator) return digits.split(only).length === 2 ? only : null;
  return groups && digits.split(only).length > 2 ? null : only;
}
