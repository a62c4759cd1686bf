/** Patterns of Java's DateTimeFormatter, in parts. Source: the Javadoc that the guide's page "Time helpers in util.time" points to. */
import { NativeRegExp } from './natives.ts';

export type Token = { literal: string } | { letter: string; count: number; pad: number } | { optional: Token[] };

/** Why a pattern is invalid. */
export class PatternFault {
  readonly message: string;
  constructor(message: string) {
    this.message = message;
  }
}

const LETTER = new NativeRegExp('^[A-Za-z]$');
/** The most of a letter that may stand in a row. */
const MOST: Record<string, number> = {
  G: 5,
  u: 19,
  y: 19,
  D: 3,
  M: 5,
  L: 5,
  d: 2,
  Q: 5,
  q: 5,
  Y: 19,
  w: 2,
  W: 1,
  E: 5,
  e: 5,
  c: 5,
  F: 1,
  a: 1,
  h: 2,
  K: 2,
  k: 2,
  H: 2,
  m: 2,
  s: 2,
  S: 9,
  A: 19,
  n: 19,
  N: 19,
  V: 2,
  v: 4,
  z: 4,
  O: 4,
  X: 5,
  x: 5,
  Z: 5,
  p: 99,
};
/** Letters of which only some lengths exist. */
const ONLY: Record<string, number[]> = { V: [2], O: [1, 4], v: [1, 4], c: [1, 3, 4, 5] };

export function tokensOf(pattern: string): Token[] {
  const open: Token[][] = [[]];
  let at = 0;
  let padding = 0;
  const push = (token: Token) => open[open.length - 1]?.push(token);
  while (at < pattern.length) {
    const character = pattern[at] ?? '';
    if (LETTER.test(character)) {
      let count = 1;
      while (pattern[at + count] === character) count += 1;
      at += count;
      const most = MOST[character];
      if (most === undefined) throw new PatternFault(`Unknown pattern letter: ${character}`);
      if (count > most || (ONLY[character] && ONLY[character].indexOf(count) < 0))
        throw new PatternFault(`Too many pattern letters: ${character}`);
      if (character === 'p') padding = count;
      else {
        push({ letter: character, count, pad: padding });
        padding = 0;
      }
    } else if (character === "'") {
      const [text, end] = quoted(pattern, at);
      push({ literal: text });
      at = end;
    } else if (character === '[') {
      open.push([]);
      at += 1;
    } else if (character === ']') {
      const optional = open.pop();
      if (open.length === 0 || !optional) throw new PatternFault('Pattern invalid as it contains ] without previous [');
      push({ optional });
      at += 1;
    } else if (character === '{' || character === '}' || character === '#') {
      throw new PatternFault(`Pattern includes reserved character: '${character}'`);
    } else {
      push({ literal: character });
      at += 1;
    }
  }
  // What is opened and not closed ends with the pattern.
  while (open.length > 1) {
    const optional = open.pop() ?? [];
    push({ optional });
  }
  return open[0] ?? [];
}

/** A quote inside quotes is two of them; so is one outside. */
function quoted(pattern: string, start: number): [text: string, end: number] {
  let text = '';
  let at = start + 1;
  for (;;) {
    if (at >= pattern.length) throw new PatternFault(`Pattern ends with an incomplete string literal: ${pattern}`);
    if (pattern[at] !== "'") text += pattern[at];
    else if (pattern[at + 1] === "'") {
      text += "'";
      at += 1;
    } else return [text === '' ? "'" : text, at + 1];
    at += 1;
  }
}
