/**
 * The rows by which a thing is found. Functions read this too, so it imports nothing of AppSync.
 *
 * A thing is found from each beginning of a word on, however the words are parted: a row's key is what follows its beginning,
 * without spaces and signs. So `d'angelo`, `dangelo` and `d angelo` find the same, and so do `S.A.C.`, `SAC` and `s a c`.
 */
import type { Key } from './key.ts';
import { cut, wordsOf } from '../values/words.ts';

export interface SearchRow extends Key {
  /** What kind of thing it finds: the index's partition. */
  searchKind: string;
  searchKey: string;
  /** What follows each beginning, after a space. */
  words: string;
  /** The same of the beginnings before this one: a thing is found by the first that fits, and by no other. */
  before: string;
  /** The thing's id. */
  id: string;
}

/** Tells rows of this form from those of 0.1.0, which were found by whole words: on the thing's own row. */
export const SEARCH_FORM = 2;

/** Beginnings beyond these do not find a thing: a transaction has 100 actions, and an update can replace them all. */
const MAX_ROWS = 24;
/** Of them, how many a name may take: numbers follow it. */
export const MAX_NAME_ROWS = 14;
/** Characters that a search tells apart. */
export const REACH = 40;
export const SEARCH_PREFIX = 'SEARCH#';

/** Where a thing is found from on. */
export interface Beginning {
  /** The word that begins there: it names the row. */
  word: string;
  /** Everything from there on, without spaces and signs. */
  rest: string;
}

/** @param folded as `foldCase` gives it */
export function beginningsOf(folded: string): Beginning[] {
  const parts = wordsOf(folded).flatMap((word) => word);
  return parts.slice(0, MAX_NAME_ROWS).map((word, index) => ({ word, rest: parts.slice(index).join('') }));
}

const DIGITS = '0123456789';

/** Whether a letter follows a digit, or a digit a letter. */
function changes(code: string, at: number): boolean {
  const [before, after] = [DIGITS.indexOf(code.charAt(at - 1)) === -1, DIGITS.indexOf(code.charAt(at)) === -1];
  return before !== after;
}

/** Of a SKU or a tax id, which people also part where letters and digits meet. @param folded as `foldCase` gives it */
export function beginningsOfCode(folded: string): Beginning[] {
  const parts = wordsOf(folded).flatMap((word) => word);
  return parts.flatMap((part, index) => {
    const rest = parts.slice(index).join('');
    const inner = part
      .split('')
      .map((_character, at) => at)
      .filter((at) => at > 0 && changes(part, at));
    return [0, ...inner].map((at) => ({ word: part.slice(at), rest: rest.slice(at) }));
  });
}

/** An identifier that is found from any of the given places on. */
export function beginningsAt(code: string, places: number[]): Beginning[] {
  return places.map((at) => ({ word: code.slice(at), rest: code.slice(at) }));
}

export function searchRowsOf(kind: string, id: string, beginnings: Beginning[]): SearchRow[] {
  const once = beginnings
    .filter(({ word }, index) => beginnings.findIndex((each) => each.word === word) === index)
    .slice(0, MAX_ROWS);
  const marked = once.map(({ rest }) => ` ${cut(rest, REACH)}`);
  return once.map(({ word, rest }, index) => ({
    pk: id,
    sk: `${SEARCH_PREFIX}${word}`,
    searchKind: kind,
    searchKey: cut(rest, REACH),
    words: marked.join(''),
    before: marked.slice(0, index).join(''),
    id,
  }));
}
