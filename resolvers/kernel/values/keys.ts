/** The forms in which what people type is compared, sorted and found. Texts are at most 200 characters here. */
import { util } from '@aws-appsync/utils';
import { charactersOf, ZEROS } from './digits.ts';
import { cut, foldCase, withApostrophes, wordsOf } from './words.ts';

/** Longest key in characters: a sort key holds 1,024 bytes, and a character takes at most four. */
const MAX_KEY = 200;
/** No text is longer here: AppSync ends a loop after a thousand rounds. */
const MAX_TYPED = 900;

/** Text as searches compare it: without compatibility forms, case and, once its words are taken, accents. */
export function folded(text: string): string {
  return foldCase(util.str.normalize(withApostrophes(text), 'nfkd'));
}

/** The words of a text, a space between them: how names are sorted. */
export function searchKey(text: string): string {
  return cut(
    wordsOf(folded(text))
      .flatMap((word) => word)
      .join(' '),
    MAX_KEY,
  );
}

const HEX = '0123456789ABCDEF';
const DIGIT = '^\\p{Nd}$';

/** The last byte of a character in UTF-8, and what stands before it: no script's ten digits differ in more. */
function lastByte(character: string): { before: string; last: number } {
  const code = util.urlEncode(character);
  const at = code.length;
  return {
    before: code.slice(0, -2),
    last: HEX.indexOf(code.charAt(at - 2)) * 16 + HEX.indexOf(code.charAt(at - 1)),
  };
}

/** A digit of any script as one of ASCII, and any other character as it is. */
function asciiDigit(character: string): string {
  if (character <= '\u007f' || !util.matches(DIGIT, character)) return character;
  const { before, last } = lastByte(character);
  const values = charactersOf(ZEROS)
    .map((zero) => lastByte(zero))
    .filter((first) => before === first.before)
    .map((first) => last - first.last)
    .filter((value) => value >= 0 && value <= 9);
  return values.length > 0 ? `${values[0]}` : character;
}

/** One form for all cases and widths, in capitals; digits of any script as those of ASCII. */
export function capitals(text: string): string {
  const wide = util.str.normalize(text, 'nfkc').toLowerCase().toUpperCase();
  return charactersOf(cut(util.str.normalize(wide, 'nfkc'), MAX_TYPED))
    .map((character) => asciiDigit(character))
    .join('');
}

const LETTER_OR_DIGIT = '^[\\p{L}\\p{M}\\p{N}]$';
/** Marks that say no more than how an emoji is drawn. */
const VARIATIONS = '^[\\ufe00-\\ufe0f]$';

function isOfIdentifier(character: string): boolean {
  if (character <= '\u007f') return (character >= 'A' && character <= 'Z') || (character >= '0' && character <= '9');
  return util.matches(LETTER_OR_DIGIT, character) && !util.matches(VARIATIONS, character);
}

/** Letters of any script and digits, in capitals: plates and VINs are compared so. */
export function identifierKey(text: string): string {
  const kept = charactersOf(capitals(text)).filter((character) => isOfIdentifier(character));
  // What stood between marks is gone: they may compose now.
  return util.str.normalize(kept.join(''), 'nfkc');
}

/** Capitals without spaces: how SKUs are compared. */
export function skuKey(sku: string): string {
  return util.str.normalize(capitals(sku.trim()).split(' ').join(''), 'nfkc');
}
