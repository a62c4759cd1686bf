/**
 * Syntax: an allow-list. What is in neither table is refused. Sources: the guide's page "Supported runtime features"
 * (statements, operators, literals, functions) and the rules of `@aws-appsync/eslint-plugin` 2.0.2, which AWS runs at
 * deployment (`error @aws-appsync/no-regex: Regex literals are not supported.`).
 */
import type { AnyNode } from 'acorn';
import type { Problem } from './problem.ts';
import type { Tree } from './tree.ts';

/** The page's statements, expressions that ES 6 has around them, and their parts. */
const SUPPORTED = new Set<AnyNode['type']>([
  'Program',
  'ImportDeclaration',
  'ImportSpecifier',
  'ImportNamespaceSpecifier',
  'ImportDefaultSpecifier',
  'ImportAttribute',
  'ExportNamedDeclaration',
  'ExportSpecifier',
  'ExportDefaultDeclaration',
  'ExportAllDeclaration',
  'VariableDeclaration',
  'VariableDeclarator',
  'FunctionDeclaration',
  'ExpressionStatement',
  'BlockStatement',
  'EmptyStatement',
  'ReturnStatement',
  'IfStatement',
  'SwitchStatement',
  'SwitchCase',
  'BreakStatement',
  'ForInStatement',
  'ForOfStatement',
  'Identifier',
  'Literal',
  'TemplateLiteral',
  'TemplateElement',
  'TaggedTemplateExpression',
  'ArrayExpression',
  'ObjectExpression',
  'Property',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'UnaryExpression',
  'BinaryExpression',
  'LogicalExpression',
  'AssignmentExpression',
  'ConditionalExpression',
  'CallExpression',
  'MemberExpression',
  'ChainExpression',
  'SequenceExpression',
  'SpreadElement',
  'RestElement',
  'ArrayPattern',
  'ObjectPattern',
  'AssignmentPattern',
  'ParenthesizedExpression',
]);

/** How the refused ones are called. */
const REFUSED: Partial<Record<AnyNode['type'], string>> = {
  TryStatement: 'try/catch is not supported',
  ThrowStatement: 'throw is not supported; use util.error',
  WhileStatement: 'while loops are not supported; use for…of',
  DoWhileStatement: 'do/while loops are not supported; use for…of',
  ForStatement: 'C-style for loops are not supported; use for…of',
  ContinueStatement: 'continue is not supported',
  LabeledStatement: 'labels are not supported',
  WithStatement: 'with is not supported',
  DebuggerStatement: 'debugger is not supported',
  ClassDeclaration: 'classes are not supported',
  ClassExpression: 'classes are not supported',
  ThisExpression: 'this is not supported',
  Super: 'super is not supported',
  NewExpression: 'new is not supported',
  MetaProperty: 'import.meta and new.target are not supported',
  AwaitExpression: 'await is not supported',
  YieldExpression: 'yield is not supported',
  ImportExpression: 'dynamic import is not supported',
};

/** Parts of a refused construct, which it reports itself. */
const PARTS = new Set<AnyNode['type']>([
  'CatchClause',
  'ClassBody',
  'MethodDefinition',
  'PropertyDefinition',
  'StaticBlock',
  'PrivateIdentifier',
]);

function messageOf(node: AnyNode): string | null {
  switch (node.type) {
    case 'UpdateExpression':
      return `the operator ${node.operator} is not supported; use ${node.operator === '++' ? '+= 1' : '-= 1'}`;
    case 'UnaryExpression':
      return node.operator === '~' ? 'the operator ~ is not supported' : null;
    case 'BinaryExpression':
      if (node.operator === 'in') return 'the operator in is not supported; use Object.hasOwn';
      return node.operator === 'instanceof' ? 'the operator instanceof is not supported' : null;
    case 'ForOfStatement':
      return node.await ? 'for await is not supported' : null;
    case 'BreakStatement':
      return node.label ? 'labels are not supported' : null;
    case 'Literal':
      if (node.regex) return 'regular-expression literals are not supported; use util.matches';
      return node.bigint === undefined || node.bigint === null ? null : 'BigInt is not supported';
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      if (node.async) return 'async functions are not supported';
      return node.generator ? 'generators are not supported' : null;
    case 'Property':
      return node.kind === 'init' ? null : 'getters and setters are not supported';
    default:
      return (
        REFUSED[node.type] ??
        (SUPPORTED.has(node.type) || PARTS.has(node.type) ? null : `${node.type} is not supported`)
      );
  }
}

export function syntaxProblems(tree: Tree): Problem[] {
  return tree.nodes.flatMap((node) => {
    const message = messageOf(node);
    return message === null ? [] : [{ node, message }];
  });
}
