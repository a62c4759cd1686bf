/** Padding and encodings, all in UTF-8, without the methods that the realm lacks. */
import { abs, codeAt, fromCode, NativeRegExp } from './natives.ts';

export function pad(value: number, width: number): string {
  const digits = `${abs(value)}`;
  let zeros = '';
  while (zeros.length + digits.length < width) zeros += '0';
  return (value < 0 ? '-' : '') + zeros + digits;
}

const HEX = '0123456789ABCDEF';
export const hexByte = (byte: number): string => `${HEX[byte >> 4] ?? ''}${HEX[byte & 15] ?? ''}`;

/** UTF-8 bytes of a text; half a surrogate pair becomes `?`, as in Java. */
export function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const first = codeAt(character, 0);
    const code = character.length === 2 ? (first - 0xd800) * 0x400 + (codeAt(character, 1) - 0xdc00) + 0x10000 : first;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code >= 0xd800 && code < 0xe000) bytes.push(63);
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return bytes;
}

/** How many bytes follow a leading byte, and which the first of them may be: Unicode, "Well-formed UTF-8 byte sequences". */
function sequence(lead: number): [more: number, low: number, high: number] | null {
  if (lead >= 0xc2 && lead <= 0xdf) return [1, 0x80, 0xbf];
  if (lead >= 0xe0 && lead <= 0xef) return [2, lead === 0xe0 ? 0xa0 : 0x80, lead === 0xed ? 0x9f : 0xbf];
  if (lead >= 0xf0 && lead <= 0xf4) return [3, lead === 0xf0 ? 0x90 : 0x80, lead === 0xf4 ? 0x8f : 0xbf];
  return null;
}

/** What is no UTF-8 becomes U+FFFD, once for each part that cannot go on. */
export function fromUtf8(bytes: readonly number[]): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    const found = sequence(lead);
    if (lead < 0x80) text += fromCode(lead);
    else if (!found) text += '\ufffd';
    else {
      const [more, low, high] = found;
      let code = lead & (0x3f >> more);
      let taken = 0;
      while (taken < more) {
        const next = bytes[at + taken + 1] ?? 0;
        if (next < (taken === 0 ? low : 0x80) || next > (taken === 0 ? high : 0xbf)) break;
        code = code * 64 + (next & 63);
        taken += 1;
      }
      text += taken === more ? fromCode(code) : '\ufffd';
      at += taken;
    }
  }
  return text;
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export function base64Encode(text: string): string {
  const bytes = utf8(text);
  let out = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const [a = 0, b, c] = bytes.slice(index, index + 3);
    out += BASE64[a >> 2];
    out += BASE64[((a & 3) << 4) | ((b ?? 0) >> 4)];
    out += b === undefined ? '=' : BASE64[((b & 15) << 2) | ((c ?? 0) >> 6)];
    out += c === undefined ? '=' : BASE64[c & 63];
  }
  return out;
}

/** Takes the letters of both alphabets, and steps over what is neither (assumed). */
export function base64Decode(encoded: string): string {
  const bytes: number[] = [];
  let bits = 0;
  let count = 0;
  for (const character of encoded) {
    const value = BASE64.indexOf(character === '-' ? '+' : character === '_' ? '/' : character);
    if (value >= 0) {
      bits = ((bits << 6) | value) & 0xffff;
      count += 6;
      if (count >= 8) {
        count -= 8;
        bytes.push((bits >> count) & 255);
      }
    }
  }
  return fromUtf8(bytes);
}

const KEPT = new NativeRegExp('^[A-Za-z0-9.*_-]$');

/** `application/x-www-form-urlencoded`, as the guide names it: a space is `+`, and only letters, digits and `.-*_` stay. */
export function urlEncode(text: string): string {
  let out = '';
  for (const character of text) {
    out +=
      character === ' '
        ? '+'
        : KEPT.test(character)
          ? character
          : utf8(character)
              .map((byte) => `%${hexByte(byte)}`)
              .join('');
  }
  return out;
}

const ESCAPE = new NativeRegExp('^[0-9A-Fa-f]{2}$');

/** A `%` without two hexadecimal digits faults, as Java's decoder does (assumed). */
export function urlDecode(text: string): string {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (character === '%') {
      const digits = text.slice(at + 1, at + 3).toUpperCase();
      if (!ESCAPE.test(digits)) throw new Error(`util.urlDecode: '${text.slice(at, at + 3)}' is no escape`);
      bytes.push(HEX.indexOf(digits[0] ?? '') * 16 + HEX.indexOf(digits[1] ?? ''));
      at += 2;
    } else if (character === '+') {
      bytes.push(32);
    } else {
      const pair = codeAt(character, 0) >= 0xd800 && codeAt(character, 0) < 0xdc00 ? text.slice(at, at + 2) : character;
      bytes.push(...utf8(pair));
      at += pair.length - 1;
    }
  }
  return fromUtf8(bytes);
}

const ESCAPED: Record<string, string> = {
  '"': '\\"',
  "'": "\\'",
  '\\': '\\\\',
  '/': '\\/',
  '\b': '\\b',
  '\n': '\\n',
  '\t': '\\t',
  '\f': '\\f',
  '\r': '\\r',
};

/**
 * The guide says no more than "JavaScript escaped string". These are the escapes of Apache's StringEscapeUtils, which AWS's
 * template languages name theirs after: both quotes, the slash, and what is not ASCII (assumed).
 */
export function escapeJavaScript(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    const code = codeAt(character, 0);
    out +=
      ESCAPED[character] ?? (code < 32 || code > 126 ? `\\u${hexByte(code >> 8)}${hexByte(code & 255)}` : character);
  }
  return out;
}
