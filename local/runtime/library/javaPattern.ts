/**
 * Java's patterns, run by JavaScript's: `replace` and `replaceAll` take them as text. Sources: the guide's page "Supported
 * runtime features" (no regular expressions, but Java-styled constructs in the parameter); Amplify's generation resolver,
 * which escapes for Java since texts reach the Java runtime. What the two write alike (most of it) stays as it is.
 */
const NativeRegExp = RegExp;
const { apply } = Reflect;
const replaceNative = String.prototype.replace;

/** Java's POSIX classes, inside of brackets. */
const CLASSES: Readonly<Record<string, string>> = {
  Alpha: 'a-zA-Z',
  Digit: '0-9',
  Alnum: 'a-zA-Z0-9',
  Upper: 'A-Z',
  Lower: 'a-z',
  Space: '\\t\\n\\x0B\\f\\r ',
  Blank: ' \\t',
  Punct: '!-\\/:-@\\[-`{-~',
  XDigit: '0-9a-fA-F',
  ASCII: '\\x00-\\x7F',
};

const ESCAPES: Readonly<Record<string, string>> = { A: '^', z: '$', Z: '(?=\\n?$)', h: '[ \\t\\xA0]', R: '(?:\\r\\n|[\\n\\r])' };

/** A fault of the unit, as Java's own classes name it. */
function fault(name: string, message: string): never {
  throw Object.assign(new Error(message), { name });
}

interface Translated {
  source: string;
  flags: string;
}

/** The construct that begins with a backslash, and how many characters of the pattern it takes. */
function escaped(pattern: string, at: number, inClass: boolean): [text: string, length: number] {
  const letter = pattern.charAt(at + 1);
  if (letter === 'Q') {
    const end = pattern.indexOf('\\E', at);
    const quoted = pattern.slice(at + 2, end < 0 ? pattern.length : end);
    return [quoted.split('').map((each) => (/[\w\s]/.test(each) ? each : `\\${each}`)).join(''), (end < 0 ? pattern.length : end + 2) - at];
  }
  const named = letter === 'p' || letter === 'P' ? /^\{(\w+)\}/.exec(pattern.slice(at + 2)) : null;
  const range = named?.[1] === undefined ? undefined : CLASSES[named[1]];
  if (named && range !== undefined) {
    if (inClass && letter === 'P') fault('PatternSyntaxException', `\\P{${named[1]}} inside of brackets is not run here`);
    return [inClass ? range : `[${letter === 'P' ? '^' : ''}${range}]`, named[0].length + 2];
  }
  return [(inClass ? undefined : ESCAPES[letter]) ?? `\\${letter}`, 2];
}

function translate(pattern: string): Translated {
  let flags = 'g';
  let rest = pattern;
  for (let inline = /^\(\?([ims]+)\)/.exec(rest); inline; inline = /^\(\?([ims]+)\)/.exec(rest)) {
    flags += (inline[1] ?? '').split('').filter((flag) => flags.indexOf(flag) < 0).join('');
    rest = rest.slice(inline[0].length);
  }
  let source = '';
  let inClass = false;
  for (let at = 0; at < rest.length; ) {
    const letter = rest.charAt(at);
    if (letter === '\\') {
      const [text, length] = escaped(rest, at, inClass);
      source += text;
      at += length;
      continue;
    }
    if (letter === '[') inClass = true;
    if (letter === ']') inClass = false;
    if (!inClass && letter === '+' && /[*+?}]/.test(rest.charAt(at - 1)) && rest.charAt(at - 2) !== '\\') {
      fault('PatternSyntaxException', `possessive quantifiers are not run here: ${pattern}`);
    }
    source += letter;
    at += 1;
  }
  return { source, flags };
}

/** Java's replacement: `$1` and `${name}` are groups, a backslash takes the next character as it is. */
function expand(replacement: string, groups: readonly (string | undefined)[], named: Readonly<Record<string, string>>): string {
  let text = '';
  for (let at = 0; at < replacement.length; at += 1) {
    const letter = replacement.charAt(at);
    if (letter === '\\') {
      at += 1;
      text += replacement.charAt(at);
    } else if (letter === '$') {
      const group = /^(?:(\d)|\{(\w+)\})/.exec(replacement.slice(at + 1));
      if (!group) fault('IllegalArgumentException', 'Illegal group reference');
      if (group[1] !== undefined && +group[1] >= groups.length) fault('IndexOutOfBoundsException', `No group ${group[1]}`);
      text += (group[1] === undefined ? named[group[2] ?? ''] : groups[+group[1]]) ?? '';
      at += group[0].length;
    } else {
      text += letter;
    }
  }
  return text;
}

const compiled: Record<string, RegExp> = {};

function compile(pattern: string): RegExp {
  const known = Object.hasOwn(compiled, pattern) ? compiled[pattern] : undefined;
  if (known) return known;
  const { source, flags } = translate(pattern);
  try {
    return (compiled[pattern] = new NativeRegExp(source, flags));
  } catch {
    return fault('PatternSyntaxException', `invalid pattern: ${pattern}`);
  }
}

/** @param all false replaces the first match only */
export function replacePattern(text: string, pattern: string, replacement: string, all: boolean): string {
  let replaced = 0;
  const matched = (match: string, ...rest: unknown[]): string => {
    replaced += 1;
    if (!all && replaced > 1) return match;
    const last = rest[rest.length - 1];
    const named = typeof last === 'object' && last !== null ? (last as Record<string, string>) : {};
    const groups = [match, ...(rest.filter((_, index) => index < rest.length - (last === named ? 3 : 2)) as (string | undefined)[])];
    return expand(replacement, groups, named);
  };
  return apply(replaceNative, text, [compile(pattern), matched]) as string;
}
