/**
 * CloudFormation's YAML: 1.1's words for truth, numbers as they are written, and a tag for every intrinsic function.
 * Source: CloudFormation user guide, "Template format: YAML" (no binary, omap, pairs, set or timestamp).
 */
import type { Document, Node, ScalarTag, YAMLMap } from 'yaml';
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { LoadProblem } from './errors.ts';

/** Where each object and array begins, and each of its members. 1-based. */
export interface Lines {
  of: WeakMap<object, number>;
  members: WeakMap<object, Map<string, number>>;
}

export interface Yaml extends Lines {
  value: unknown;
  problems: Omit<LoadProblem, 'file'>[];
}

/** By the name after the exclamation mark; all but the first two become `Fn::<name>`. */
const TAGS = [
  'Ref',
  'Condition',
  'And',
  'Base64',
  'Cidr',
  'Contains',
  'EachMemberEquals',
  'EachMemberIn',
  'Equals',
  'FindInMap',
  'GetAtt',
  'GetAZs',
  'If',
  'ImportValue',
  'Join',
  'Length',
  'Not',
  'Or',
  'RefAll',
  'Select',
  'Split',
  'Sub',
  'ToJsonString',
  'Transform',
  'ValueOf',
  'ValueOfAll',
];

const WORDS: ScalarTag = {
  tag: 'tag:yaml.org,2002:bool',
  default: true,
  test: /^(?:yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF)$/,
  resolve: (text) => /^(?:yes|on)$/i.test(text),
};

export function readYaml(text: string): Yaml {
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    schema: 'core',
    merge: true,
    customTags: [WORDS],
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const yaml: Yaml = { of: new WeakMap(), members: new WeakMap(), value: undefined, problems: [] };
  const lineAt = (offset: number): number => counter.linePos(offset).line;
  for (const { pos, message } of document.errors) yaml.problems.push({ line: lineAt(pos[0]), message });
  if (document.errors.length > 0) return yaml;
  yaml.value = valueOf({ document, yaml, lineAt }, document.contents);
  return yaml;
}

interface Reader {
  document: Document;
  yaml: Yaml;
  lineAt: (offset: number) => number;
}

const lineOf = ({ lineAt }: Reader, node: Node): number => lineAt(node.range?.[0] ?? 0);

function note<T extends object>({ yaml }: Reader, value: T, line: number): T {
  yaml.of.set(value, line);
  return value;
}

/** @param line of the key under which it stands */
function valueOf(reader: Reader, node: unknown, line?: number): unknown {
  if (isAlias(node)) return valueOf(reader, node.resolve(reader.document), line);
  const name = taggedName(node);
  return name === undefined ? plain(reader, node, line) : tagged(reader, name, node as Node, line);
}

/** A call of an intrinsic function. */
function tagged(reader: Reader, name: string, node: Node, line?: number): unknown {
  const { yaml } = reader;
  const own = lineOf(reader, node);
  if (!TAGS.includes(name)) {
    yaml.problems.push({ line: own, message: `!${name} is none of CloudFormation's functions` });
    return null;
  }
  const argument = plain(reader, node);
  const long = name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`;
  const dotted = name === 'GetAtt' && typeof argument === 'string';
  const parts = dotted ? note(reader, argument.split(/\.(.*)/s).slice(0, 2), own) : argument;
  const call = note(reader, { [long]: parts }, line ?? own);
  yaml.members.set(call, new Map([[long, own]]));
  return call;
}

function plain(reader: Reader, node: unknown, line?: number): unknown {
  if (isScalar(node)) return scalar(node);
  if (isMap(node)) return mapped(reader, node, line);
  if (!isSeq(node)) return null;
  const items = node.items.map((item) => valueOf(reader, item));
  return note(reader, items, line ?? lineOf(reader, node));
}

function mapped(reader: Reader, node: YAMLMap, line?: number): Record<string, unknown> {
  const object: Record<string, unknown> = note(reader, {}, line ?? lineOf(reader, node));
  const members = new Map<string, number>();
  reader.yaml.members.set(object, members);
  for (const { key, value } of node.items) {
    if (isScalar(key) && key.source === '<<') {
      merge(object, valueOf(reader, value));
      continue;
    }
    const at = lineOf(reader, key as Node);
    const name = isScalar(key) ? String(key.source ?? key.value) : String(key);
    const property = { value: valueOf(reader, value, at), enumerable: true, configurable: true, writable: true };
    // Not by assignment: a key may be called `__proto__`.
    Object.defineProperty(object, name, property);
    members.set(name, at);
  }
  return object;
}

/** What an object has of its own stays. */
function merge(object: Record<string, unknown>, merged: unknown): void {
  for (const each of Array.isArray(merged) ? (merged as unknown[]) : [merged]) {
    for (const [name, inherited] of Object.entries(each ?? {}))
      if (!Object.hasOwn(object, name)) object[name] = inherited;
  }
}

/** The name of a tag with one exclamation mark. */
function taggedName(node: unknown): string | undefined {
  const { tag } = (node ?? {}) as { tag?: string };
  return tag?.startsWith('!') && !tag.startsWith('!!') && tag.length > 1 ? tag.slice(1) : undefined;
}

/** Account ids and the like keep their zeros, and numbers beyond JavaScript's their digits. */
function scalar(node: { value: unknown; source?: string; type?: string }): unknown {
  const { value, source } = node;
  if (typeof value === 'bigint') return source ?? String(value);
  if (typeof value !== 'number' || source === undefined) return value ?? null;
  return /^[-+]?0\d/.test(source) || (Number.isInteger(value) && !Number.isSafeInteger(value)) ? source : value;
}
