/** Reading of text arguments, and the keys that searches use. */
import { util } from '@aws-appsync/utils';
import { refuse } from './errors.ts';

/** Text that must be there: trimmed, 1 to `maximum` characters. */
export function requiredText(value: string | null | undefined, maximum: number, field: string): string {
  const text = optionalText(value, maximum, field);
  if (text === null) refuse(field, `expected 1 to ${maximum} characters`);
  return text;
}

/** Text that may be missing: trimmed; null when absent or blank. */
export function optionalText(value: string | null | undefined, maximum: number, field: string): string | null {
  if (value === null || value === undefined) return null;
  const text = value.trim();
  if (text.length > maximum) refuse(field, `expected at most ${maximum} characters`, { maximum, actual: text.length });
  return text === '' ? null : text;
}

/** Longest key in characters: a sort key holds 1,024 bytes, and a character takes at most four. */
const MAX_KEY = 200;

/** Folds case, accents and runs of spaces, so that a search finds what a person means. */
export function searchKey(text: string): string {
  return util.str
    .normalize(text.toLowerCase(), 'nfd')
    .split('')
    .filter((character) => character < '\u0300' || character > '\u036f')
    .join('')
    .split(' ')
    .filter((word) => word !== '')
    .join(' ')
    .slice(0, MAX_KEY);
}

/** Keeps letters and digits, upper case: plates and tax ids are compared so. */
export function identifierKey(text: string): string {
  return text
    .toUpperCase()
    .split('')
    .filter((character) => (character >= 'A' && character <= 'Z') || (character >= '0' && character <= '9'))
    .join('');
}

/** Upper case without spaces: how SKUs are compared. */
export function skuKey(sku: string): string {
  return sku.trim().toUpperCase().split(' ').join('');
}

/** A whole number within bounds, or null when absent. */
export function optionalInteger(value: number | null | undefined, minimum: number, maximum: number, field: string): number | null {
  if (value === null || value === undefined) return null;
  if (value < minimum || value > maximum) {
    refuse(field, `expected a whole number from ${minimum} to ${maximum}`, { minimum, maximum, actual: value });
  }
  return value;
}
