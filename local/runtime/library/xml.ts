/**
 * `util.xml`. Source: developer guide, "XML helpers in util.xml", whose examples show numbers read as numbers and elements
 * that repeat as a list. Attributes beside elements, text beside attributes as `content`, and null for what is no XML are
 * assumed: they are the conventions of org.json, whose output the examples are.
 */
import type { Thing } from './natives.ts';
import { fromCode, NativeRegExp, parseJson, stringify, wholeNumber } from './natives.ts';

class NoXml {}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const NAME = new NativeRegExp('^[A-Za-z_:][^\\s/>=<&]*');
const NUMBER = new NativeRegExp('^-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?$');
const SPACE = new NativeRegExp('^\\s*');
const REFERENCE = new NativeRegExp('^#(?:(\\d+)|[xX]([0-9A-Fa-f]+))$');

function hexNumber(digits: string): number {
  let value = 0;
  for (const digit of digits.toLowerCase()) value = value * 16 + '0123456789abcdef'.indexOf(digit);
  return value;
}

function unescape(text: string): string {
  const parts = text.split('&');
  return parts
    .map((part, index) => {
      if (index === 0) return part;
      const end = part.indexOf(';');
      const name = part.slice(0, end);
      const [, decimal, hex] = REFERENCE.exec(name) ?? [];
      const code = decimal !== undefined ? wholeNumber(decimal) : hex !== undefined ? hexNumber(hex) : undefined;
      const character = code === undefined ? ENTITIES[name] : code <= 0x10ffff ? fromCode(code) : undefined;
      return end < 0 || character === undefined ? `&${part}` : character + part.slice(end + 1);
    })
    .join('');
}

/** `1` is a number, `true` a boolean, `01` a text. */
function valueOf(text: string): unknown {
  if (text === 'true') return true;
  if (text === 'false') return false;
  if (text === 'null') return null;
  return NUMBER.test(text) ? parseJson(text) : text;
}

class Reader {
  private readonly xml: string;
  private at = 0;

  constructor(xml: string) {
    this.xml = xml;
  }

  document(): Thing {
    const root: Thing = {};
    let elements = 0;
    for (;;) {
      if (this.misc() !== '') throw new NoXml();
      if (this.at >= this.xml.length) break;
      const [name, value] = this.element();
      add(root, name, value);
      elements += 1;
    }
    if (elements !== 1) throw new NoXml();
    return root;
  }

  private take(text: string): boolean {
    if (this.xml.slice(this.at, this.at + text.length) !== text) return false;
    this.at += text.length;
    return true;
  }

  private until(end: string): string {
    const found = this.xml.indexOf(end, this.at);
    if (found < 0) throw new NoXml();
    const text = this.xml.slice(this.at, found);
    this.at = found + end.length;
    return text;
  }

  private space(): void {
    this.at += SPACE.exec(this.xml.slice(this.at))?.[0].length ?? 0;
  }

  private name(): string {
    const [name] = NAME.exec(this.xml.slice(this.at)) ?? [];
    if (name === undefined) throw new NoXml();
    this.at += name.length;
    return name;
  }

  /** Text up to the next element or end tag, over comments and instructions. */
  private misc(): string {
    let text = '';
    while (this.at < this.xml.length) {
      if (this.take('<!--')) this.until('-->');
      else if (this.take('<![CDATA[')) text += this.until(']]>').split('&').join('&amp;');
      else if (this.take('<?')) this.until('?>');
      else if (this.take('<!')) this.until('>');
      else if (this.xml[this.at] === '<') break;
      else {
        const next = this.xml.indexOf('<', this.at);
        const end = next < 0 ? this.xml.length : next;
        text += this.xml.slice(this.at, end);
        this.at = end;
      }
    }
    return text.trim();
  }

  private element(): [name: string, value: unknown] {
    if (!this.take('<')) throw new NoXml();
    const name = this.name();
    const children: Thing = {};
    for (;;) {
      this.space();
      if (this.take('/>')) return [name, Object.keys(children).length > 0 ? children : ''];
      if (this.take('>')) break;
      const attribute = this.name();
      this.space();
      if (!this.take('=')) throw new NoXml();
      this.space();
      const quote = this.take('"') ? '"' : this.take("'") ? "'" : null;
      if (quote === null) throw new NoXml();
      add(children, attribute, valueOf(unescape(this.until(quote))));
    }
    const text = this.content(children);
    if (this.name() !== name) throw new NoXml();
    this.space();
    if (!this.take('>')) throw new NoXml();
    if (Object.keys(children).length === 0) return [name, valueOf(text)];
    if (text !== '') add(children, 'content', valueOf(text));
    return [name, children];
  }

  /** Reads up to and over `</`. */
  private content(children: Thing): string {
    let text = '';
    for (;;) {
      text += this.misc();
      if (this.at >= this.xml.length) throw new NoXml();
      if (this.take('</')) return unescape(text);
      const [child, value] = this.element();
      add(children, child, value);
    }
  }
}

/** What repeats becomes a list. */
function add(target: Thing, name: string, value: unknown): void {
  const before = target[name];
  if (before === undefined) target[name] = value;
  else if (Array.isArray(before)) before.push(value);
  else target[name] = [before, value];
}

function toMap(xml: string): Thing | null {
  try {
    return new Reader(xml).document();
  } catch (thrown) {
    if (thrown instanceof NoXml) return null;
    throw thrown;
  }
}

/** @param stringEncode the JSON once more as a JSON text (assumed: the guide has no example) */
function toJsonString(xml: string, stringEncode = false): string {
  const json = stringify(toMap(xml));
  return stringEncode ? stringify(json) : json;
}

export const xml = { toMap, toJsonString };
