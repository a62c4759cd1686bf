/**
 * Words of what people write, for searching. Functions read this too, and normalize in their own way: text comes in here as
 * NFKD has it.
 */

/** No text is longer here: AppSync ends a loop after a thousand rounds. */
const MAX_FOLDED = 900;

/** The first `maximum` characters, never half of one: emoji take two places. */
export function cut(text: string, maximum: number): string {
  if (text.length <= maximum) return text;
  const last = text.charAt(maximum - 1);
  return text.slice(0, last >= '\ud800' && last <= '\udbff' ? maximum - 1 : maximum);
}

/** Acute and grave accents that stand alone, where people mean an apostrophe: NFKD would make a space and an accent of the first. */
export function withApostrophes(text: string): string {
  return text.replaceAll('\u00b4', "'").replaceAll('\u0060', "'");
}

/** One form for all cases: `ß` and `SS`, `ς` and `Σ`, `ı` and `I` are the same. @param text NFKD */
export function foldCase(text: string): string {
  return text.toLowerCase().toUpperCase().toLowerCase().replaceAll('ς', 'σ');
}

interface Range {
  first: string;
  last: string;
}

/** Accents, and what is not seen: zero-width and bidi signs, variation selectors. Left out. */
const UNSEEN: Range[] = [
  { first: '\u00ad', last: '\u00ad' },
  { first: '\u0300', last: '\u036f' },
  { first: '\u200b', last: '\u200f' },
  { first: '\u202a', last: '\u202e' },
  { first: '\u2060', last: '\u206f' },
  { first: '\ufe00', last: '\ufe0f' },
  { first: '\ufeff', last: '\ufeff' },
];

/** Beyond ASCII, what parts words: spaces, line ends, and commas of other scripts. */
const GAPS: Range[] = [
  { first: '\u0080', last: '\u00a0' },
  { first: '\u1680', last: '\u1680' },
  { first: '\u2000', last: '\u200a' },
  { first: '\u2028', last: '\u2029' },
  { first: '\u3000', last: '\u3003' },
];

/** Beyond ASCII, signs that stand within words as a dash or an apostrophe does. */
const JOINTS: Range[] = [
  { first: '\u00a1', last: '\u00bf' },
  { first: '\u02b9', last: '\u02bc' },
  { first: '\u2010', last: '\u2027' },
  { first: '\u202f', last: '\u205f' },
];

const ASCII_GAPS = ' ,;:\t\n\r\u000b\f';

function lies(character: string, ranges: Range[]): boolean {
  return ranges.some((range) => character >= range.first && character <= range.last);
}

/** Letters, digits and whatever else is not ASCII belong to words; a joint stands between parts of one, a gap between words. */
function kindOf(character: string): 'WORD' | 'JOINT' | 'GAP' | 'UNSEEN' {
  if (character <= '\u007f') {
    if ((character >= 'a' && character <= 'z') || (character >= '0' && character <= '9')) return 'WORD';
    return ASCII_GAPS.indexOf(character) === -1 ? 'JOINT' : 'GAP';
  }
  if (lies(character, UNSEEN)) return 'UNSEEN';
  if (lies(character, GAPS)) return 'GAP';
  return lies(character, JOINTS) ? 'JOINT' : 'WORD';
}

/** Each word in its parts: `d'angelo s.a.c.` is `[[d, angelo], [s, a, c]]`. @param folded as `foldCase` gives it */
export function wordsOf(folded: string): string[][] {
  const words: string[][] = [];
  let parts: string[] = [];
  let part = '';
  for (const character of `${cut(folded, MAX_FOLDED)} `.split('')) {
    const kind = kindOf(character);
    if (kind === 'WORD') part = part + character;
    if (kind === 'JOINT' || kind === 'GAP') {
      if (part !== '') parts.push(part);
      part = '';
    }
    if (kind === 'GAP') {
      if (parts.length > 0) words.push(parts);
      parts = [];
    }
  }
  return words;
}
