/**
 * CloudFormation's YAML: 1.1's words for truth, numbers as they are written, and a tag for every intrinsic function.
 * Source: CloudFormation user guide, "Template format: YAML" (no binary, omap, pairs, set or timestamp).
 */
import type { Node, ScalarTag } from 'yaml';
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
  const lineAt = (offset: number): number => counter.linePos(offset).line;
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
  for (const { pos, message } of document.errors) yaml.problems.push({ line: lineAt(pos[0]), message });
  if (document.errors.length > 0) return yaml;

  const note = <T extends object>(value: T, node: Node, line = lineAt(node.range?.[0] ?? 0)): T => {
    yaml.of.set(value, line);
    return value;
  };

  /** @param line of the key under which it stands */
  function valueOf(node: unknown, line?: number): unknown {
    if (isAlias(node)) return valueOf(node.resolve(document), line);
    const name = taggedName(node);
    if (name === undefined) return plain(node, line);
    const at = node as Node;
    if (!TAGS.includes(name)) {
      yaml.problems.push({ line: lineAt(at.range?.[0] ?? 0), message: `!${name} is none of CloudFormation's functions` });
      return null;
    }
    const argument = plain(node);
    const long = name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`;
    const parts = name === 'GetAtt' && typeof argument === 'string' ? note(argument.split(/\.(.*)/s).slice(0, 2), at) : argument;
    const tagged = note({ [long]: parts }, at, line);
    yaml.members.set(tagged, new Map([[long, lineAt(at.range?.[0] ?? 0)]]));
    return tagged;
  }

  function plain(node: unknown, line?: number): unknown {
    if (isScalar(node)) return scalar(node);
    if (isSeq(node))
      return note(
        node.items.map((item) => valueOf(item)),
        node,
        line,
      );
    if (!isMap(node)) return null;
    const object: Record<string, unknown> = note({}, node, line);
    const members = new Map<string, number>();
    yaml.members.set(object, members);
    for (const { key, value } of node.items) {
      const at = lineAt((key as Node).range?.[0] ?? 0);
      if (isScalar(key) && key.source === '<<') {
        const merged = valueOf(value);
        for (const each of Array.isArray(merged) ? (merged as unknown[]) : [merged])
          for (const [name, inherited] of Object.entries(each ?? {})) if (!Object.hasOwn(object, name)) object[name] = inherited;
        continue;
      }
      const name = isScalar(key) ? String(key.source ?? key.value) : String(key);
      // Not by assignment: a key may be called `__proto__`.
      Object.defineProperty(object, name, { value: valueOf(value, at), enumerable: true, configurable: true, writable: true });
      members.set(name, at);
    }
    return object;
  }

  yaml.value = valueOf(document.contents);
  return yaml;
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
