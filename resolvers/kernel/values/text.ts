/** Reading of text arguments, and the keys that searches use. */
import { util } from '@aws-appsync/utils';
import { refuse } from '../answer/errors.ts';

/** Text that must be there: trimmed, 1 to `maximum` characters. */
export function requireText(value: string | null | undefined, maximum: number, field: string): string {
  const text = optionalText(value, maximum, field);
  if (text === null || text === '') refuse(field, `expected 1 to ${maximum} characters`);
  return text;
}

/** Text that may be missing: trimmed; null when absent. Blank text stays `""`: it is what the caller said. */
export function optionalText(value: string | null | undefined, maximum: number, field: string): string | null {
  if (value === null || value === undefined) return null;
  const text = value.trim();
  if (text.length > maximum) refuse(field, `expected at most ${maximum} characters`, { maximum, actual: text.length });
  return text;
}

/** Text that says something, or null. */
export function saidText(value: string | null | undefined, maximum: number, field: string): string | null {
  const text = optionalText(value, maximum, field);
  return text === '' ? null : text;
}

/** Longest key in characters: a sort key holds 1,024 bytes, and a character takes at most four. */
const MAX_KEY = 200;

/** The first `maximum` characters, never half of one: emoji take two places. */
export function cut(text: string, maximum: number): string {
  if (text.length <= maximum) return text;
  const last = text.charAt(maximum - 1);
  return text.slice(0, last >= '\ud800' && last <= '\udbff' ? maximum - 1 : maximum);
}

/** Spaces and punctuation beyond ASCII: Latin-1's signs such as « and ¿, the block General Punctuation, and lone spaces. */
const BETWEEN_WORDS: { first: string; last: string }[] = [
  { first: '\u0080', last: '\u00bf' },
  { first: '\u1680', last: '\u1680' },
  { first: '\u2000', last: '\u206f' },
  { first: '\u3000', last: '\u3003' },
  { first: '\ufeff', last: '\ufeff' },
];

/** Letters, digits and whatever else is not ASCII belong to words; the rest stands between them. */
function belongsToWord(character: string): boolean {
  if (character <= '\u007f') return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
  return !BETWEEN_WORDS.some((range) => character >= range.first && character <= range.last);
}

/** Folds case, accents, punctuation and runs of spaces, so that a search finds what a person means. */
export function searchKey(text: string): string {
  const folded = util.str
    .normalize(text.toLowerCase(), 'nfd')
    .split('')
    .filter((character) => character < '\u0300' || character > '\u036f')
    .map((character) => (belongsToWord(character) ? character : ' '))
    .join('')
    .split(' ')
    .filter((word) => word !== '')
    .join(' ');
  return cut(folded, MAX_KEY);
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
export function optionalInteger(
  value: number | null | undefined,
  minimum: number,
  maximum: number,
  field: string,
): number | null {
  if (value === null || value === undefined) return null;
  if (value < minimum || value > maximum) {
    refuse(field, `expected a whole number from ${minimum} to ${maximum}`, { minimum, maximum, actual: value });
  }
  return value;
}
