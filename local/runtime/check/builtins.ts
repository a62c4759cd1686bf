/** Uses of JavaScript's built-ins against the allow-list: members of `Object`, `Math` and the like, and methods of values. */
import type { AnyNode, CallExpression, MemberExpression } from 'acorn';
import { ALLOWED } from './allowList.ts';
import { METHOD_REPLACEMENTS } from './replacements.ts';
import { instead, isContainer, pathOf } from './names.ts';
import type { Problem } from './problem.ts';
import type { Tree } from './tree.ts';
import { constantOf, functionOf, memberName, unchained } from './tree.ts';

type Kind = 'String' | 'Array' | 'Number' | 'Boolean' | 'Function';

const STRING_TO_LIST = new Set(['split']);
const LIST_TO_LIST = new Set([
  'concat',
  'fill',
  'flat',
  'flatMap',
  'filter',
  'map',
  'reverse',
  'slice',
  'sort',
  'splice',
]);
const TO_STRING = new Set([
  'charAt',
  'join',
  'replace',
  'replaceAll',
  'toLowerCase',
  'toUpperCase',
  'trim',
  'trimEnd',
  'trimStart',
]);

/** Names of methods that JavaScript's own values have, wherever the list does not have them for strings or lists. */
const UNLISTED = new Set(
  [
    Object.prototype,
    Function.prototype,
    String.prototype,
    Number.prototype,
    Boolean.prototype,
    Array.prototype,
    RegExp.prototype,
  ]
    .flatMap((prototype) => Object.getOwnPropertyNames(prototype))
    .filter((name) => ![...ALLOWED.String.members, ...ALLOWED.Array.members].some((listed) => listed === name)),
);

/** What a value is by its syntax alone; undefined where that does not show. */
function kindOf(tree: Tree, given: AnyNode, depth = 0): Kind | undefined {
  const node = unchained(given);
  if (depth > 10) return undefined;
  switch (node.type) {
    case 'Literal':
      if (typeof node.value === 'string') return 'String';
      return typeof node.value === 'number' ? 'Number' : typeof node.value === 'boolean' ? 'Boolean' : undefined;
    case 'TemplateLiteral':
      return 'String';
    case 'ArrayExpression':
      return 'Array';
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return 'Function';
    case 'UnaryExpression':
      if (node.operator === 'typeof') return 'String';
      return node.operator === '!' ? 'Boolean' : node.operator === '+' || node.operator === '-' ? 'Number' : undefined;
    case 'BinaryExpression':
      return node.operator === '+' && [node.left, node.right].some((side) => kindOf(tree, side, depth + 1) === 'String')
        ? 'String'
        : undefined;
    case 'Identifier': {
      if (functionOf(tree, node)) return 'Function';
      const value = constantOf(tree, node);
      return value && kindOf(tree, value, depth + 1);
    }
    case 'CallExpression':
      return kindOfCall(tree, node, depth);
    default:
      return undefined;
  }
}

function kindOfCall(tree: Tree, call: CallExpression, depth: number): Kind | undefined {
  const callee = unchained(call.callee);
  const name = callee.type === 'MemberExpression' ? memberName(callee) : null;
  if (callee.type !== 'MemberExpression' || name === null) return undefined;
  const container = containerOf(tree, callee.object);
  if (container === 'Object') return ['keys', 'values', 'entries'].includes(name) ? 'Array' : undefined;
  if (container === 'Math') return 'Number';
  if (container === 'JSON') return name === 'stringify' ? 'String' : undefined;
  const receiver = kindOf(tree, callee.object, depth + 1);
  if (receiver === 'String' || receiver === 'Array') {
    if (TO_STRING.has(name)) return 'String';
    if (receiver === 'String')
      return STRING_TO_LIST.has(name) ? 'Array' : ['concat', 'slice'].includes(name) ? 'String' : undefined;
    return LIST_TO_LIST.has(name) ? 'Array' : undefined;
  }
  return undefined;
}

/** `Math` of `Math.floor`, unless the unit declares such a name itself. */
function containerOf(tree: Tree, node: AnyNode): keyof typeof ALLOWED | undefined {
  return node.type === 'Identifier' && !tree.variableOf(node) && isContainer(node.name) ? node.name : undefined;
}

/** Whether an object's own literal shows such a member: `const o = { includes: … }; o.includes()`. */
function hasOwnMember(tree: Tree, given: AnyNode, name: string): boolean {
  const node = unchained(given);
  const value = node.type === 'Identifier' ? constantOf(tree, node) : node;
  if (value?.type !== 'ObjectExpression') return false;
  return value.properties.some((property) => {
    if (property.type !== 'Property' || property.computed) return false;
    return (
      (property.key.type === 'Identifier'
        ? property.key.name
        : property.key.type === 'Literal'
          ? property.key.value
          : null) === name
    );
  });
}

/** `Object`, `Math` and the like stand only before a member that is listed. */
function containerProblems(tree: Tree): Problem[] {
  return tree.references.flatMap((reference): Problem[] => {
    const node = reference.identifier as unknown as AnyNode;
    const name = reference.identifier.name;
    if (reference.resolved || !isContainer(name) || reference.isWrite()) return [];
    const parent = tree.parentOf(node);
    if (parent?.type === 'MemberExpression' && parent.object === node) {
      const member = memberName(parent);
      if (member === null) return [{ node: parent, message: `a computed member of ${name} is not supported` }];
      const listed: readonly string[] = ALLOWED[name].statics;
      return listed.includes(member)
        ? []
        : [
            {
              node: parent,
              message: `${name}.${member} is not available in APPSYNC_JS${instead(`${name}.${member}`)}`,
            },
          ];
    }
    if (parent?.type === 'NewExpression' && parent.callee === node) return [];
    const called = parent?.type === 'CallExpression' && parent.callee === node;
    const given = parent?.type === 'CallExpression' && !called;
    if (called || given) return [{ node, message: `${name}(…) is not available in APPSYNC_JS${instead(name)}` }];
    return [{ node, message: `${name} is not a value in APPSYNC_JS: only its members can be used` }];
  });
}

function notAvailable(node: AnyNode, what: string, name: string): Problem {
  const other = Object.hasOwn(METHOD_REPLACEMENTS, name) ? `; use ${METHOD_REPLACEMENTS[name]}` : '';
  return { node, message: `${what}${name} is not available in APPSYNC_JS${other}` };
}

function methodProblems(tree: Tree, call: CallExpression, callee: MemberExpression, name: string): Problem[] {
  if (containerOf(tree, callee.object) || pathOf(tree, callee.object) || hasOwnMember(tree, callee.object, name))
    return [];
  const kind = kindOf(tree, callee.object);
  const node = callee.property;
  if (kind === 'Function') return [notAvailable(node, 'a function’s ', name)];
  if (kind === 'Number' || kind === 'Boolean')
    return [notAvailable(node, kind === 'Number' ? 'a number’s ' : 'a boolean’s ', name)];
  if (kind) {
    const listed: readonly string[] = ALLOWED[kind].members;
    if (!listed.includes(name)) return [notAvailable(node, kind === 'String' ? 'a string’s ' : 'a list’s ', name)];
  } else if (UNLISTED.has(name)) {
    return [notAvailable(node, 'the method ', name)];
  }
  if (name === 'sort' && call.arguments.length > 0)
    return [{ node, message: 'sort takes no comparator in APPSYNC_JS' }];
  return [];
}

export function builtinProblems(tree: Tree): Problem[] {
  const methods = tree.nodes.flatMap((node): Problem[] => {
    if (node.type !== 'CallExpression') return [];
    const callee = unchained(node.callee);
    const name = callee.type === 'MemberExpression' ? memberName(callee) : null;
    return callee.type === 'MemberExpression' && name !== null ? methodProblems(tree, node, callee, name) : [];
  });
  return [...containerProblems(tree), ...methods];
}
