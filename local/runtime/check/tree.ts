/** A unit's syntax tree with what the checks ask of it: parents, order, and which declaration a name means. */
import type { AnyNode, Identifier, MemberExpression, Program } from 'acorn';
import { analyze } from 'eslint-scope';
import type { Reference, Variable } from 'eslint-scope';

export type FunctionNode = Extract<
  AnyNode,
  { type: 'FunctionDeclaration' | 'FunctionExpression' | 'ArrowFunctionExpression' }
>;

export interface Tree {
  program: Program;
  /** Every node, outside in. */
  nodes: readonly AnyNode[];
  parentOf: (node: AnyNode) => AnyNode | undefined;
  /** The declaration that a name means; undefined where the unit declares nothing of that name. */
  variableOf: (identifier: AnyNode) => Variable | undefined;
  /** Every use of a name, declared or not. */
  references: readonly Reference[];
  /** The innermost function around a node, without the node itself. */
  functionAround: (node: AnyNode) => FunctionNode | undefined;
}

export function isFunction(node: AnyNode | null | undefined): node is FunctionNode {
  return (
    node?.type === 'FunctionDeclaration' ||
    node?.type === 'FunctionExpression' ||
    node?.type === 'ArrowFunctionExpression'
  );
}

/** `a.b` and `a['b']` give `b`; null where the name is only known when it runs. */
export function memberName(node: MemberExpression): string | null {
  if (!node.computed) return node.property.type === 'Identifier' ? node.property.name : null;
  if (node.property.type === 'Literal' && typeof node.property.value === 'string') return node.property.value;
  if (node.property.type === 'TemplateLiteral' && node.property.expressions.length === 0)
    return node.property.quasis[0]?.value.cooked ?? null;
  return null;
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function childrenOf(node: AnyNode): AnyNode[] {
  return Object.values(node).flatMap((value: unknown) =>
    Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [],
  );
}

/** `a?.b` and `(a)` hold what they hold. */
export function unchained(node: AnyNode): AnyNode {
  return node.type === 'ChainExpression' || node.type === 'ParenthesizedExpression' ? unchained(node.expression) : node;
}

export function treeOf(program: Program): Tree {
  const parents = new Map<AnyNode, AnyNode>();
  const nodes: AnyNode[] = [];
  const visit = (node: AnyNode) => {
    nodes.push(node);
    for (const child of childrenOf(node)) {
      parents.set(child, node);
      visit(child);
    }
  };
  visit(program);
  // The tree that acorn gives is ESTree's; the two declare it by names of their own.
  const scopes = analyze(program as unknown as Parameters<typeof analyze>[0], {
    ecmaVersion: 2022,
    sourceType: 'module',
  });
  const references = scopes.scopes.flatMap((scope) => scope.references);
  const meant = new Map<unknown, Variable>();
  for (const reference of references) if (reference.resolved) meant.set(reference.identifier, reference.resolved);
  for (const scope of scopes.scopes)
    for (const variable of scope.variables)
      for (const identifier of variable.identifiers) meant.set(identifier, variable);
  return {
    program,
    nodes,
    parentOf: (node) => parents.get(node),
    variableOf: (identifier) => meant.get(identifier),
    references,
    functionAround(node) {
      let around = parents.get(node);
      while (around && !isFunction(around)) around = parents.get(around);
      return around;
    },
  };
}

/** The node that declares a variable: a function, a declarator, an import specifier or, for a parameter, its function. */
export function declarationOf(variable: Variable): AnyNode | undefined {
  return variable.defs[0]?.node as AnyNode | undefined;
}

/** The function that a name holds by its declaration: `function f`, `const f = () => …`, `export { f }`. */
export function functionOf(tree: Tree, node: AnyNode | null | undefined): FunctionNode | undefined {
  if (!node) return undefined;
  if (isFunction(node)) return node;
  if (node.type !== 'Identifier') return undefined;
  const variable = tree.variableOf(node);
  return variable && functionIn(variable);
}

export function functionIn(variable: Variable): FunctionNode | undefined {
  const kind = variable.defs[0]?.type;
  const declaration = declarationOf(variable);
  if (kind === 'FunctionName') return isFunction(declaration) ? declaration : undefined;
  if (kind !== 'Variable' || declaration?.type !== 'VariableDeclarator' || declaration.id.type !== 'Identifier')
    return undefined;
  return isFunction(declaration.init) ? declaration.init : undefined;
}

/** What a `const` holds, and what a name that is declared once with a value is known to hold. */
export function constantOf(tree: Tree, identifier: Identifier): AnyNode | undefined {
  const variable = tree.variableOf(identifier);
  const definition = variable?.defs[0];
  if (definition?.type !== 'Variable') return undefined;
  const declarator = definition.node as unknown as AnyNode;
  if (declarator.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier' || !declarator.init)
    return undefined;
  return (variable?.references ?? []).some((reference) => reference.isWrite() && !reference.init)
    ? undefined
    : declarator.init;
}
