/** Syntax that APPSYNC_JS refuses, one table: AppSync developer guide, "JavaScript runtime features". */
import type { Node } from 'acorn';
import { DENIED_BY_NAME, DENIED_GLOBALS } from './denied.ts';

type Rule = (node: never) => string | null;

interface Typed<T extends string> extends Node {
  type: T;
}

const always = (what: string): Rule => () => `${what} not supported`;

export const SYNTAX_RULES: Record<string, Rule> = {
  TryStatement: always('try/catch is'),
  ThrowStatement: always('throw is'),
  WhileStatement: always('while loops are'),
  DoWhileStatement: always('do/while loops are'),
  ForStatement: always('C-style for loops are'),
  ContinueStatement: always('continue is'),
  LabeledStatement: always('labels are'),
  WithStatement: always('with is'),
  ClassDeclaration: always('classes are'),
  ClassExpression: always('classes are'),
  ThisExpression: always('this is'),
  NewExpression: always('new is'),
  AwaitExpression: always('await is'),
  YieldExpression: always('yield is'),
  ImportExpression: always('dynamic import is'),
  UpdateExpression: (node: Typed<'UpdateExpression'> & { operator: string }) => `the operator ${node.operator} is not supported`,
  UnaryExpression: (node: Typed<'UnaryExpression'> & { operator: string }) =>
    node.operator === '~' ? 'the operator ~ is not supported' : null,
  BinaryExpression: (node: Typed<'BinaryExpression'> & { operator: string }) =>
    node.operator === 'in' || node.operator === 'instanceof' ? `the operator ${node.operator} is not supported` : null,
  ForOfStatement: (node: Typed<'ForOfStatement'> & { await: boolean }) => (node.await ? 'for await is not supported' : null),
  Literal: (node: Typed<'Literal'> & { regex?: unknown; bigint?: unknown }) =>
    node.regex ? 'regular-expression literals are not supported; use util.matches' : node.bigint ? 'BigInt is not supported' : null,
  FunctionDeclaration: functionKind,
  FunctionExpression: functionKind,
  ArrowFunctionExpression: functionKind,
  CallExpression: (node: Typed<'CallExpression'> & { callee: { type: string; property?: { name?: string }; computed?: boolean } }) => {
    const name = node.callee.type === 'MemberExpression' && !node.callee.computed ? node.callee.property?.name : undefined;
    return name !== undefined && DENIED_BY_NAME.includes(name) ? `the method ${name} is not implemented` : null;
  },
} as Record<string, Rule>;

function functionKind(node: Node & { async: boolean; generator: boolean }): string | null {
  if (node.async) return 'async functions are not supported';
  return node.generator ? 'generators are not supported' : null;
}

/** A global that does not exist there, where the unit declares nothing of that name. */
export function deniedGlobal(name: string, declared: ReadonlySet<string>): string | null {
  return DENIED_GLOBALS.includes(name) && !declared.has(name) ? `${name} is not available` : null;
}
