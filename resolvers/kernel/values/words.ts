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

/** Whether it lies between two characters. Ranges are spelled out below: going through lists of them would be a round each. */
function within(character: string, first: string, last: string): boolean {
  return character >= first && character <= last;
}

/** Accents, and what is not seen: zero-width and bidi signs, variation selectors. Left out. */
function isUnseen(character: string): boolean {
  return (
    character === '\u00ad' ||
    within(character, '\u0300', '\u036f') ||
    within(character, '\u200b', '\u200f') ||
    within(character, '\u202a', '\u202e') ||
    within(character, '\u2060', '\u206f') ||
    within(character, '\ufe00', '\ufe0f') ||
    character === '\ufeff'
  );
}

/** Beyond ASCII, signs and spaces: they stand within words as a dash does. NFKD has made spaces of ASCII of most. */
function isJoint(character: string): boolean {
  return (
    within(character, '\u0080', '\u00bf') ||
    within(character, '\u02b9', '\u02bc') ||
    character === '\u1680' ||
    within(character, '\u2000', '\u206f') ||
    within(character, '\u3000', '\u3003')
  );
}

const ASCII_GAPS = ' ,;:\t\n\r\u000b\f';

/** Letters, digits and whatever else is not ASCII belong to words; a joint stands between parts of one, a gap between words. */
function kindOf(character: string): 'WORD' | 'JOINT' | 'GAP' | 'UNSEEN' {
  if (character <= '\u007f') {
    if ((character >= 'a' && character <= 'z') || (character >= '0' && character <= '9')) return 'WORD';
    return ASCII_GAPS.indexOf(character) === -1 ? 'JOINT' : 'GAP';
  }
  if (isUnseen(character)) return 'UNSEEN';
  return isJoint(character) ? 'JOINT' : 'WORD';
}

/** Each word in its parts: `d'angelo s.a.c.` is `[[d, angelo], [s, a, c]]`. @param folded as `foldCase` gives it */
export function wordsOf(folded: string): string[][] {
  const words: string[][] = [];
  let parts: string[] = [];
  let part = '';
  const characters = `${cut(folded, MAX_FOLDED)} `.split('');
  // Loops of one handler have a thousand rounds between them; a list's methods do not count among these.
  characters.forEach((character) => {
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
  });
  return words;
}
