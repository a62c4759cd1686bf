/**
 * What a code unit may call, as a rule for ESLint: in the editor on the source, in a test on what the bundler wrote.
 *
 * The list is the guide's page "Supported runtime features"
 * (https://docs.aws.amazon.com/appsync/latest/devguide/supported-features.html); what it does not name is refused, however
 * common: `Math.abs`, `String(x)`, `parseInt`, `includes`, `sort` with a comparator were reported as missing on AWS. Plain
 * JavaScript, as ESLint's own configuration imports it.
 */

import { rule as ownKeys } from './ownKeys.mjs';

/** Functions of the built-in objects, by object. */
export const STATIC_CALLS = {
  Object: ['assign', 'entries', 'hasOwn', 'keys', 'values'],
  String: ['raw'],
  Number: ['isFinite', 'isNaN'],
  Math: ['random', 'min', 'max', 'round', 'floor', 'ceil'],
  JSON: ['parse', 'stringify'],
  console: ['log', 'error'],
};

export const STRING_METHODS = [
  'charAt',
  'concat',
  'endsWith',
  'indexOf',
  'lastIndexOf',
  'replace',
  'replaceAll',
  'slice',
  'split',
  'startsWith',
  'toLowerCase',
  'toUpperCase',
  'trim',
  'trimEnd',
  'trimStart',
];

/** Those that are given a function of the unit. */
export const CALLBACK_METHODS = [
  'forEach',
  'map',
  'flatMap',
  'filter',
  'reduce',
  'reduceRight',
  'find',
  'some',
  'every',
  'findIndex',
  'findLast',
  'findLastIndex',
];

export const ARRAY_METHODS = [
  'concat',
  'fill',
  'flat',
  'indexOf',
  'join',
  'lastIndexOf',
  'pop',
  'push',
  'reverse',
  'shift',
  'slice',
  'sort',
  'splice',
  'unshift',
  ...CALLBACK_METHODS,
];

/** Names that need no import and are no functions. */
export const GLOBAL_VALUES = ['NaN', 'Infinity', 'undefined', 'util', 'extensions', 'runtime'];

const METHODS = new Set([...STRING_METHODS, ...ARRAY_METHODS]);
const MODULES = new Set(['@aws-appsync/utils', '@aws-appsync/utils/dynamodb']);
const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);
/** Ways around the list. */
const REFLECTION = new Set(['constructor', 'prototype', '__proto__']);
/** What `replace` and `replaceAll` read as a regular expression of Java rather than as itself (the page's note on both). */
const PATTERN = /[\\^$.|?*+()[\]{}]/;

const UNLISTED = "AppSync's list of built-ins has no";

/** What to write instead of what is often wanted. */
const INSTEAD = {
  includes: 'write indexOf(x) !== -1',
  isArray: 'see isList() of resolvers/kernel/values/builtIns.ts',
  abs: 'see absolute() of resolvers/kernel/values/builtIns.ts',
  parseInt: 'see digitsToNumber() of resolvers/kernel/values/builtIns.ts',
  parseFloat: 'see parseDecimal() of resolvers/kernel/values/exact.ts',
  String: 'write `${x}`',
  Number: 'see digitsToNumber() of resolvers/kernel/values/builtIns.ts',
  Boolean: 'write x ? true : false',
  toString: 'write `${x}`',
  toFixed: 'see formatDecimal() of resolvers/kernel/values/exact.ts',
  substring: 'write slice',
  at: 'write list[list.length - 1]',
  trunc: 'write Math.floor, and mind the sign',
};

const instead = (name) => (Object.hasOwn(INSTEAD, name) ? `; ${INSTEAD[name]}` : '');

/** The expression below TypeScript's own wrappings and optional chains. */
function bare(node) {
  const wrapped = ['TSAsExpression', 'TSNonNullExpression', 'TSSatisfiesExpression', 'ChainExpression'].includes(
    node.type,
  );
  return wrapped ? bare(node.expression) : node;
}

/** `a` of `a.b.c`, or null where the chain begins with no name. */
function rootOf(node) {
  const expression = bare(node);
  if (expression.type === 'MemberExpression') return rootOf(expression.object);
  return expression.type === 'Identifier' ? expression : null;
}

function isCallbackArgument(node) {
  const call = node.parent;
  if (call.type !== 'CallExpression' || call.arguments[0] !== node || call.callee.type !== 'MemberExpression')
    return false;
  return !call.callee.computed && CALLBACK_METHODS.includes(call.callee.property.name);
}

function isTopLevel(node) {
  for (let each = node.parent; each; each = each.parent) if (FUNCTIONS.has(each.type)) return false;
  return true;
}

/** Whether TypeScript knows the expression as text; false where there are no types. */
function isText(context, node) {
  const services = context.sourceCode.parserServices;
  if (!services?.program) return false;
  const checker = services.program.getTypeChecker();
  const type = checker.getBaseConstraintOfType(services.getTypeAtLocation(node)) ?? services.getTypeAtLocation(node);
  const parts = type.isUnion() ? type.types : [type];
  return parts.some((part) => checker.typeToString(checker.getBaseTypeOfLiteralType(part)) === 'string');
}

function report(context, node, message) {
  context.report({ node, message });
}

/** The variable that a name stands for; null for a global. */
function variableOf(context, identifier) {
  for (let scope = context.sourceCode.getScope(identifier); scope; scope = scope.upper) {
    const variable = scope.set.get(identifier.name);
    if (variable) return variable.defs.length > 0 ? variable : null;
  }
  return null;
}

function isImported(context, node) {
  const root = rootOf(node);
  const definition = root && variableOf(context, root)?.defs[0];
  return definition?.type === 'ImportBinding' && MODULES.has(definition.parent.source.value);
}

function isOwnFunction(variable) {
  return variable.defs.some(({ node }) => {
    const declared = FUNCTIONS.has(node.type) && node.id?.name === variable.name;
    return declared || (node.type === 'VariableDeclarator' && node.init && FUNCTIONS.has(node.init.type));
  });
}

function checkGlobal(context, identifier) {
  const { name, parent } = identifier;
  if (GLOBAL_VALUES.includes(name)) return;
  const listed = Object.hasOwn(STATIC_CALLS, name) ? STATIC_CALLS[name] : null;
  const isOwner = parent.type === 'MemberExpression' && parent.object === identifier && !parent.computed;
  const member = isOwner ? parent.property.name : null;
  if (!listed || member === null)
    report(context, identifier, `${UNLISTED} ${name}${listed ? ' as a value or function' : ''}${instead(name)}`);
  else if (!listed.includes(member)) report(context, parent, `${UNLISTED} ${name}.${member}${instead(member)}`);
  else if (!isCalled(parent)) report(context, parent, `${name}.${member} is called, never kept or passed`);
}

function isCalled(member) {
  const { parent } = member;
  const called = parent.type === 'CallExpression' && parent.callee === member;
  return called || (parent.type === 'TaggedTemplateExpression' && parent.tag === member);
}

function checkMethod(context, node, callee) {
  if (isImported(context, callee) || isGlobalObject(context, callee.object)) return;
  if (callee.computed) return report(context, node, 'a method is called by its name, not by a computed one');
  const { name } = callee.property;
  if (!METHODS.has(name)) return report(context, callee.property, `${UNLISTED} method ${name}${instead(name)}`);
  if (name === 'sort' && node.arguments.length > 0) {
    return report(context, node, 'sort takes no comparator on AppSync: sort keys of one length');
  }
  if (name !== 'replace' && name !== 'replaceAll') return undefined;
  const [pattern] = node.arguments;
  const plain = pattern?.type === 'Literal' && !PATTERN.test(String(pattern.value));
  return plain
    ? undefined
    : report(
        context,
        node,
        `${name} reads its pattern as a regular expression on AppSync: use split and join, or plain text`,
      );
}

function isGlobalObject(context, node) {
  const object = bare(node);
  return (
    object.type === 'Identifier' && variableOf(context, object) === null && Object.hasOwn(STATIC_CALLS, object.name)
  );
}

function checkGlobals(context) {
  const [globalScope] = context.sourceCode.scopeManager.scopes;
  const builtIn = globalScope.variables
    .filter((variable) => variable.defs.length === 0)
    .flatMap((variable) => variable.references);
  for (const reference of new Set([...globalScope.through, ...builtIn])) {
    if (reference.isTypeReference !== true) checkGlobal(context, reference.identifier);
  }
}

/** Functions of the unit are called, or given to a method of lists. */
function checkOwnFunctions(context) {
  const own = context.sourceCode.scopeManager.scopes.flatMap((scope) => scope.variables.filter(isOwnFunction));
  for (const { identifier } of own.flatMap(({ references }) => references)) {
    const { parent } = identifier;
    const used = (parent.type === 'CallExpression' && parent.callee === identifier) || isCallbackArgument(identifier);
    const named =
      parent.type === 'VariableDeclarator' || parent.type === 'ExportSpecifier' || parent.type === 'TSTypeQuery';
    if (!used && !named)
      report(
        context,
        identifier,
        `${identifier.name} is a function: it is called, or given to a method of lists, and nothing else`,
      );
  }
}

function checkCall(context, node) {
  if (isTopLevel(node))
    return report(
      context,
      node,
      'nothing is called outside of functions: AppSync evaluates a unit only inside its handlers',
    );
  const callee = bare(node.callee);
  if (callee.type === 'MemberExpression') return checkMethod(context, node, callee);
  if (callee.type !== 'Identifier') return report(context, node, 'a function is called by its name');
  const isParameter = variableOf(context, callee)?.defs.some(({ type }) => type === 'Parameter');
  return isParameter
    ? report(context, node, `${callee.name} is a parameter: AppSync passes no functions to functions of the unit`)
    : undefined;
}

/** @type {import('eslint').Rule.RuleModule} */
export const rule = {
  meta: { type: 'problem', schema: [], docs: { description: 'A code unit calls only what AppSync documents.' } },
  create(context) {
    return {
      Program() {
        checkGlobals(context);
        checkOwnFunctions(context);
      },
      CallExpression(node) {
        checkCall(context, node);
      },
      MemberExpression(node) {
        const name = node.computed ? node.property.value : node.property.name;
        if (REFLECTION.has(name)) report(context, node, `${name} is no property of the objects of AppSync`);
      },
      NewExpression(node) {
        report(context, node, 'AppSync has no new');
      },
      TaggedTemplateExpression(node) {
        if (!(node.tag.type === 'MemberExpression' && isGlobalObject(context, node.tag.object)))
          report(context, node, 'AppSync has no tag but String.raw');
      },
      'FunctionExpression, ArrowFunctionExpression'(node) {
        const { parent } = node;
        if (isCallbackArgument(node) || (parent.type === 'VariableDeclarator' && parent.init === node)) return;
        report(
          context,
          node,
          'a function is declared, or given to a method of lists: AppSync stores, passes and returns none',
        );
      },
      'ArrayExpression > SpreadElement'(node) {
        if (isText(context, node.argument)) report(context, node, "text is taken apart by split(''), not spread");
      },
      ForOfStatement(node) {
        if (isText(context, node.right)) report(context, node.right, "text is taken apart by split(''), not iterated");
      },
    };
  },
};

/** For `plugins` of an ESLint configuration. */
export const plugin = { rules: { 'listed-built-ins': rule, 'own-keys': ownKeys } };
