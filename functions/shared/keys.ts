/** What resolvers compare and search by, made in Node: they normalize with AppSync's own function. A test holds both together. */
import { beginningsOf, beginningsOfCode } from '../../resolvers/kernel/dynamodb/searchRows.ts';
import type { Beginning } from '../../resolvers/kernel/dynamodb/searchRows.ts';
import { ZEROS } from '../../resolvers/kernel/values/digits.ts';
import { foldCase, withApostrophes, wordsOf } from '../../resolvers/kernel/values/words.ts';

export const folded = (text: string): string => foldCase(withApostrophes(text).normalize('NFKD'));

/** The words of a text, a space between them: how names are sorted. */
export const searchKey = (text: string): string => wordsOf(folded(text)).flat().join(' ');

/** From where on a name, and identifiers with it, are found. */
export const beginnings = (name: string, codes: readonly (string | null)[]): Beginning[] => [
  ...beginningsOf(folded(name)),
  ...codes.flatMap((code) => beginningsOfCode(folded(code ?? ''))),
];

/** Code points of the zeros; the other nine digits follow each. */
const FIRST = [...ZEROS].map((zero) => zero.codePointAt(0) ?? 0);

function asciiDigit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const zero = FIRST.find((first) => code >= first && code <= first + 9);
  return zero === undefined ? character : String(code - zero);
}

const capitals = (text: string): string[] =>
  [...text.normalize('NFKC').toLowerCase().toUpperCase().normalize('NFKC')].map(asciiDigit);

/** Capitals without spaces: how SKUs and places are compared. */
export const skuKey = (text: string): string => capitals(text.trim()).join('').replaceAll(' ', '').normalize('NFKC');

export function identifierKey(text: string): string {
  return capitals(text)
    .filter((character) => /[\p{L}\p{M}\p{N}]/u.test(character) && !/[\ufe00-\ufe0f]/.test(character))
    .join('')
    .normalize('NFKC');
}
