/**
 * What may be done with functions of one's own. Sources: the guide's page (section "Function": no passing as an
 * argument, no recursion, no call, apply and bind) and eslint-plugin's rules no-function-passing, no-function-return,
 * no-function-reassign and no-recursion.
 */
import type { AnyNode, CallExpression } from 'acorn';
import { CALLBACK_METHODS } from './allowList.ts';
import type { Problem } from './problem.ts';
import type { FunctionNode, Tree } from './tree.ts';
import { declarationOf, functionIn, functionOf, isFunction, memberName, unchained } from './tree.ts';

function methodOf(call: CallExpression): string | null {
  const callee = unchained(call.callee);
  return callee.type === 'MemberExpression' ? memberName(callee) : null;
}

function takesCallbacks(call: CallExpression): boolean {
  const name = methodOf(call);
  return name !== null && (CALLBACK_METHODS as readonly string[]).includes(name);
}

function passing(tree: Tree, call: CallExpression): Problem[] {
  // That `sort` takes no comparator is what `builtins.ts` says.
  if (takesCallbacks(call) || methodOf(call) === 'sort') return [];
  return call.arguments
    .filter((argument) => functionOf(tree, argument))
    .map((node) => ({
      node,
      message: `passing a function is not supported, except to ${CALLBACK_METHODS.slice(0, 3).join(', ')} and the like of a list`,
    }));
}

function nameOf(tree: Tree, node: FunctionNode): string {
  if (node.id) return node.id.name;
  const parent = tree.parentOf(node);
  return parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier' ? parent.id.name : 'a function';
}

/** The functions whose bodies a node is in, the innermost first. */
function around(tree: Tree, node: AnyNode): FunctionNode[] {
  const inner = tree.functionAround(node);
  return inner ? [inner, ...around(tree, inner)] : [];
}

/** Who calls whom: a call in a callback is one of the function around it too, and a function named as a callback is called. */
function callsOf(tree: Tree): Map<FunctionNode, Set<FunctionNode>> {
  const calls = new Map<FunctionNode, Set<FunctionNode>>();
  for (const node of tree.nodes) {
    if (node.type !== 'CallExpression' && node.type !== 'TaggedTemplateExpression') continue;
    const called =
      node.type === 'TaggedTemplateExpression'
        ? [node.tag]
        : takesCallbacks(node)
          ? [node.callee, ...node.arguments]
          : [node.callee];
    const functions = called.filter((each) => each.type === 'Identifier').map((each) => functionOf(tree, each));
    for (const caller of around(tree, node)) {
      const known = calls.get(caller) ?? new Set();
      for (const each of functions) if (each) known.add(each);
      calls.set(caller, known);
    }
  }
  return calls;
}

function recursion(tree: Tree): Problem[] {
  const calls = callsOf(tree);
  const reaches = (from: FunctionNode, target: FunctionNode, seen: Set<FunctionNode>): boolean =>
    [...(calls.get(from) ?? [])].some(
      (next) => next === target || (!seen.has(next) && reaches(next, target, seen.add(next))),
    );
  return [...calls.keys()]
    .filter((node) => reaches(node, node, new Set()))
    .map((node) => ({ node, message: `recursion is not supported: ${nameOf(tree, node)} calls itself` }));
}

/** `f = …` where `f` was declared as a function. */
function overwriting(tree: Tree): Problem[] {
  return tree.references.flatMap((reference) => {
    if (!reference.isWrite() || reference.init || !reference.resolved || !functionIn(reference.resolved)) return [];
    return [
      {
        node: reference.identifier as unknown as AnyNode,
        message: `reassigning the function ${reference.identifier.name} is not supported`,
      },
    ];
  });
}

function usage(tree: Tree, node: AnyNode): Problem[] {
  switch (node.type) {
    case 'CallExpression':
      return passing(tree, node);
    case 'ReturnStatement':
      return functionOf(tree, node.argument) ? [{ node, message: 'returning a function is not supported' }] : [];
    case 'ArrowFunctionExpression':
      return functionOf(tree, node.body) ? [{ node: node.body, message: 'returning a function is not supported' }] : [];
    case 'VariableDeclarator':
      return node.init?.type === 'Identifier' && functionOf(tree, node.init)
        ? [{ node, message: `a second name for the function ${node.init.name} is not supported` }]
        : [];
    case 'AssignmentExpression':
      return node.right.type === 'Identifier' && functionOf(tree, node.right)
        ? [{ node, message: `a second name for the function ${node.right.name} is not supported` }]
        : [];
    default:
      return [];
  }
}

export function functionProblems(tree: Tree): Problem[] {
  return [...recursion(tree), ...overwriting(tree), ...tree.nodes.flatMap((node) => usage(tree, node))];
}

/** Calls of a name whose declaration shows that it is not a function. */
export function calledValues(tree: Tree): Problem[] {
  return tree.nodes.flatMap((node) => {
    if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier') return [];
    const variable = tree.variableOf(node.callee);
    const declaration = variable && declarationOf(variable);
    const value =
      declaration?.type === 'VariableDeclarator' && declaration.id.type === 'Identifier' ? declaration.init : undefined;
    const written = variable?.references.some((reference) => reference.isWrite() && !reference.init) ?? false;
    if (
      !value ||
      written ||
      isFunction(value) ||
      !['Literal', 'ObjectExpression', 'ArrayExpression', 'TemplateLiteral'].includes(value.type)
    )
      return [];
    return [{ node, message: `${node.callee.name} is not a function` }];
  });
}
