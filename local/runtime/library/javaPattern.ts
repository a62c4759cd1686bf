/**
 * Java's patterns, run by JavaScript's: `replace` and `replaceAll` take them as text. Sources: the guide's page "Supported
 * runtime features" (no regular expressions, but Java-styled constructs in the parameter); Amplify's generation resolver,
 * which escapes for Java since texts reach the Java runtime. What the two write alike (most of it) stays as it is.
 */
import { compile, fault } from './pattern.ts';

const { apply } = Reflect;
const replaceNative = String.prototype.replace;

/** Java's replacement: `$1` and `${name}` are groups, a backslash takes the next character as it is. */
function expand(
  replacement: string,
  groups: readonly (string | undefined)[],
  named: Readonly<Record<string, string>>,
): string {
  let text = '';
  for (let at = 0; at < replacement.length; at += 1) {
    const letter = replacement.charAt(at);
    if (letter === '\\') {
      at += 1;
      text += replacement.charAt(at);
    } else if (letter === '$') {
      const group = /^(?:(\d)|\{(\w+)\})/.exec(replacement.slice(at + 1));
      if (!group) fault('IllegalArgumentException', 'Illegal group reference');
      if (group[1] !== undefined && +group[1] >= groups.length)
        fault('IndexOutOfBoundsException', `No group ${group[1]}`);
      text += (group[1] === undefined ? named[group[2] ?? ''] : groups[+group[1]]) ?? '';
      at += group[0].length;
    } else {
      text += letter;
    }
  }
  return text;
}

/** @param all false replaces the first match only */
export function replacePattern(text: string, pattern: string, replacement: string, all: boolean): string {
  let replaced = 0;
  const matched = (match: string, ...rest: unknown[]): string => {
    replaced += 1;
    if (!all && replaced > 1) return match;
    const last = rest[rest.length - 1];
    const named = typeof last === 'object' && last !== null ? (last as Record<string, string>) : {};
    const groups = [
      match,
      ...(rest.filter((_, index) => index < rest.length - (last === named ? 3 : 2)) as (string | undefined)[]),
    ];
    return expand(replacement, groups, named);
  };
  return apply(replaceNative, text, [compile(pattern, 'g'), matched]) as string;
}
