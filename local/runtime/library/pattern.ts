/**
 * Java's patterns, written over into JavaScript's, and `util.matches` (developer guide, "Built-in utilities": "based on
 * Pattern"). A match anywhere counts: so do AWS's own simulator and code in use (`sot1986/appsync-precognition` asks
 * whether a message holds `:attr`), against the guide's only example, which matches either way.
 */
import { isAbsent, NativeRegExp } from './natives.ts';

/** Classes that Java names and JavaScript does not, as members of a class in brackets. */
const POSIX: Record<string, string> = {
  Lower: 'a-z',
  Upper: 'A-Z',
  ASCII: '\\x00-\\x7f',
  Alpha: 'A-Za-z',
  Digit: '0-9',
  Alnum: 'A-Za-z0-9',
  Punct: '!-\\/:-@\\[-`\\{-~',
  Graph: '!-~',
  Print: ' -~',
  Blank: ' \\t',
  Cntrl: '\\x00-\\x1f\\x7f',
  XDigit: '0-9A-Fa-f',
  Space: ' \\t\\n\\x0b\\f\\r',
};
const UNICODE: Record<string, string> = {
  IsAlphabetic: 'Alphabetic',
  IsLetter: 'L',
  IsDigit: 'Nd',
  IsUppercase: 'Uppercase',
  IsLowercase: 'Lowercase',
  IsWhite_Space: 'White_Space',
};
const FLAGS = new NativeRegExp('^\\(\\?([imsu]+)\\)');
const PROPERTY = new NativeRegExp('^\\\\([pP])\\{([A-Za-z_]+)\\}');
const POSSESSIVE = new NativeRegExp('^(?:[*+?]|\\{\\d+(?:,\\d*)?\\})\\+');
const LETTER = new NativeRegExp('^[A-Za-z0-9]$');
/** What the `u` flag lets a backslash stand before; a dash only in brackets. */
const SYNTAX = '^$\\.*+?()[]{}|/';
const literal = (character: string, inClass: boolean): string =>
  SYNTAX.indexOf(character) >= 0 || (inClass && character === '-') ? `\\${character}` : character;

/** A fault of the unit, as Java's own classes name it. */
export function fault(name: string, message: string): never {
  throw Object.assign(new Error(message), { name });
}

const unsupported = (what: string, pattern: string): never =>
  fault('PatternSyntaxException', `${what} are not run here: ${pattern}`);

interface Written {
  text: string;
  length: number;
}

function property(rest: string, pattern: string, inClass: boolean): Written | null {
  const [whole, sign, name] = PROPERTY.exec(rest) ?? [];
  if (whole === undefined || name === undefined) return null;
  const members = POSIX[name];
  if (members === undefined)
    return {
      text: `\\${sign ?? 'p'}{${UNICODE[name] ?? (name.startsWith('Is') ? name.slice(2) : name)}}`,
      length: whole.length,
    };
  if (!inClass) return { text: `[${sign === 'P' ? '^' : ''}${members}]`, length: whole.length };
  if (sign === 'P') return unsupported(`\\P{${name}} inside brackets`, pattern);
  return { text: members, length: whole.length };
}

/** A backslash and what belongs to it. */
function escape(rest: string, pattern: string, inClass: boolean): Written {
  const letter = rest[1] ?? '';
  if (letter === 'p' || letter === 'P')
    return property(rest, pattern, inClass) ?? { text: `\\${letter}{${rest[2] ?? ''}}`, length: 3 };
  if (letter === 'Q') {
    const end = rest.indexOf('\\E');
    const quoted = rest.slice(2, end < 0 ? rest.length : end);
    let text = '';
    for (const character of quoted) text += literal(character, inClass);
    return { text, length: end < 0 ? rest.length : end + 2 };
  }
  if (letter === 'h')
    return {
      text: inClass
        ? ' \\t\\xa0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000'
        : '[ \\t\\xa0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000]',
      length: 2,
    };
  if (letter === 'R' && !inClass) return { text: '(?:\\r\\n|[\\n-\\r\\x85\\u2028\\u2029])', length: 2 };
  // Java's \s and \w are ASCII; JavaScript's \s is not.
  if (letter === 's') return { text: inClass ? ' \\t\\n\\x0b\\f\\r' : '[ \\t\\n\\x0b\\f\\r]', length: 2 };
  if (letter === 'S' && !inClass) return { text: '[^ \\t\\n\\x0b\\f\\r]', length: 2 };
  if (!inClass && letter === 'A') return { text: '(?<![^])', length: 2 };
  if (!inClass && letter === 'z') return { text: '(?![^])', length: 2 };
  if (!inClass && letter === 'Z') return { text: '(?=\\n?(?![^]))', length: 2 };
  if (letter === 'v')
    return { text: inClass ? '\\n-\\r\\x85\\u2028\\u2029' : '[\\n-\\r\\x85\\u2028\\u2029]', length: 2 };
  if (letter === 'a' || letter === 'e') return { text: letter === 'a' ? '\\x07' : '\\x1b', length: 2 };
  if (letter === 'G' || letter === 'X' || letter === 'N' || letter === 'H' || letter === 'V')
    return unsupported(`\\${letter}`, pattern);
  if (LETTER.test(letter)) return { text: `\\${letter}`, length: 2 };
  return { text: literal(letter, inClass), length: 2 };
}

/** What may not stand alone in a class under the `u` flag is what ends one. */
function classMember(rest: string, pattern: string): Written {
  if (rest.startsWith('&&')) return unsupported('intersections of classes', pattern);
  if (rest[0] === '[') return unsupported('classes inside classes', pattern);
  return rest[0] === '\\' ? escape(rest, pattern, true) : { text: rest[0] ?? '', length: 1 };
}

function outside(rest: string, pattern: string): Written {
  const character = rest[0] ?? '';
  if (character === '\\') return escape(rest, pattern, false);
  if (rest.startsWith('(?>') || POSSESSIVE.test(rest))
    return unsupported('possessive quantifiers and atomic groups', pattern);
  // A dollar also stands before the line break that ends the text.
  if (character === '$') return { text: '(?=\\n?(?![^]))', length: 1 };
  // A closing brace or bracket without its opening stands for itself.
  if (character === ']' || character === '}') return { text: `\\${character}`, length: 1 };
  const [quantifier] = QUANTIFIER.exec(rest) ?? [];
  return quantifier === undefined ? { text: character, length: 1 } : { text: quantifier, length: quantifier.length };
}

const QUANTIFIER = new NativeRegExp('^\\{\\d+(?:,\\d*)?\\}');

/** @throws Error naming what cannot be written over */
function writtenOver(pattern: string): { source: string; flags: string } {
  const [head = '', given = ''] = FLAGS.exec(pattern) ?? [];
  const multiline = given.indexOf('m') >= 0;
  let flags = 'u';
  for (const flag of 'ims') if (given.indexOf(flag) >= 0) flags += flag;
  let source = '';
  let at = head.length;
  while (at < pattern.length) {
    const rest = pattern.slice(at);
    if (rest[0] === '[') {
      source += rest.startsWith('[^') ? '[^' : '[';
      at += rest.startsWith('[^') ? 2 : 1;
      // A bracket that comes first stands for itself.
      if (pattern[at] === ']') {
        source += '\\]';
        at += 1;
      }
      while (at < pattern.length && pattern[at] !== ']') {
        const member = classMember(pattern.slice(at), pattern);
        source += member.text;
        at += member.length;
      }
      source += ']';
      at += 1;
    } else {
      const part = multiline && rest[0] === '$' ? { text: '$', length: 1 } : outside(rest, pattern);
      source += part.text;
      at += part.length;
    }
  }
  return { source, flags };
}

const compiled = new Map<string, RegExp>();

/** @param more flags of JavaScript beside those that the pattern says. @throws PatternSyntaxException */
export function compile(pattern: string, more = ''): RegExp {
  const name = `${more}/${pattern}`;
  let expression = compiled.get(name);
  if (expression === undefined) {
    const { source, flags } = writtenOver(pattern);
    try {
      expression = new NativeRegExp(source, flags + more);
    } catch {
      return fault('PatternSyntaxException', `invalid pattern: ${pattern}`);
    }
    compiled.set(name, expression);
  }
  return expression;
}

export function matches(pattern: string, value: string | null | undefined): boolean {
  return !isAbsent(value) && compile(pattern).test(value);
}
