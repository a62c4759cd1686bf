/** A unit as a module: what it imports, what it exports, and what runs when it is loaded. */
import type { AnyNode } from 'acorn';
import { moduleMessage } from '../library/members.ts';
import { MODULES, nearest } from './members.ts';
import type { Problem } from './problem.ts';
import type { FunctionNode, Tree } from './tree.ts';
import { functionOf } from './tree.ts';

const HANDLERS = ['request', 'response'] as const;

const nameOf = (node: AnyNode): string =>
  node.type === 'Identifier' ? node.name : node.type === 'Literal' ? String(node.value) : '';

/** What stands behind each exported name. */
export function exportsOf(tree: Tree): Map<string, AnyNode> {
  const exported = new Map<string, AnyNode>();
  for (const statement of tree.program.body) {
    if (statement.type !== 'ExportNamedDeclaration') continue;
    const { declaration } = statement;
    if (declaration?.type === 'FunctionDeclaration') exported.set(declaration.id.name, declaration);
    if (declaration?.type === 'VariableDeclaration') {
      for (const each of declaration.declarations)
        if (each.id.type === 'Identifier') exported.set(each.id.name, each.id);
    }
    for (const specifier of statement.specifiers) exported.set(nameOf(specifier.exported), specifier.local);
  }
  return exported;
}

export function handlersOf(tree: Tree): FunctionNode[] {
  const exported = exportsOf(tree);
  return HANDLERS.flatMap((name) => functionOf(tree, exported.get(name)) ?? []);
}

function importProblems(statement: AnyNode & { type: 'ImportDeclaration' }): Problem[] {
  const name = String(statement.source.value);
  const members = Object.hasOwn(MODULES, name) ? MODULES[name] : undefined;
  if (!members)
    return [{ node: statement, message: moduleMessage(name) ?? `the module ${name} is not available in APPSYNC_JS` }];
  return statement.specifiers.flatMap((specifier) => {
    if (specifier.type === 'ImportNamespaceSpecifier') return [];
    const imported = specifier.type === 'ImportDefaultSpecifier' ? 'default' : nameOf(specifier.imported);
    if (Object.hasOwn(members, imported)) return [];
    const meant = nearest(imported, Object.keys(members));
    return [
      {
        node: specifier,
        message: `${name} does not export ${imported}${meant === undefined ? '' : `; did you mean ${meant}?`}`,
      },
    ];
  });
}

/**
 * Calls that would run when the unit is loaded: the guide shows handlers and functions alone, and does not say that such
 * code runs. Assumed refused.
 */
function loadProblems(tree: Tree): Problem[] {
  return tree.nodes
    .filter(
      (node) =>
        (node.type === 'CallExpression' || node.type === 'TaggedTemplateExpression') && !tree.functionAround(node),
    )
    .map((node) => ({ node, message: 'a call outside of functions is not supported: call it in the handler' }));
}

export function moduleProblems(tree: Tree): Problem[] {
  const problems = tree.program.body.flatMap((statement): Problem[] => {
    if (statement.type === 'ImportDeclaration') return importProblems(statement);
    if (statement.type === 'ExportDefaultDeclaration' || statement.type === 'ExportAllDeclaration')
      return [{ node: statement, message: 'only named exports are supported' }];
    if (statement.type === 'ExportNamedDeclaration' && statement.source)
      return [{ node: statement, message: 'only what the unit declares can be exported' }];
    return [];
  });
  const exported = exportsOf(tree);
  for (const name of HANDLERS) {
    const node = exported.get(name);
    if (!node) problems.push({ node: tree.program, message: `the function ${name} is not exported` });
    else if (!functionOf(tree, node)) problems.push({ node, message: `the export ${name} is not a function` });
  }
  return [...problems, ...loadProblems(tree)];
}
