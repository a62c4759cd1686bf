/** What may be done with functions of one's own: no recursion, no passing, returning or reassigning (eslint-plugin rules of the same names). */
import type { Node, Program } from 'acorn';
import { ancestor, simple } from 'acorn-walk';

interface Named extends Node {
  name: string;
}
interface Declarator extends Node {
  id: Node & { name?: string };
  init?: Node | null;
}

export interface FunctionProblem {
  node: Node;
  message: string;
}

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

function ownFunctions(program: Program): Map<string, Node> {
  const functions = new Map<string, Node>();
  simple(program, {
    FunctionDeclaration(node) {
      if (node.id) functions.set(node.id.name, node);
    },
    VariableDeclarator(node) {
      const declarator = node as unknown as Declarator;
      if (declarator.id.name !== undefined && declarator.init && FUNCTIONS.has(declarator.init.type)) functions.set(declarator.id.name, declarator.init);
    },
  });
  return functions;
}

function calledNames(body: Node): Set<string> {
  const names = new Set<string>();
  simple(body, {
    CallExpression(node) {
      if (node.callee.type === 'Identifier') names.add(node.callee.name);
    },
  });
  return names;
}

function recursive(functions: Map<string, Node>): FunctionProblem[] {
  const calls = new Map([...functions].map(([name, node]) => [name, [...calledNames(node)].filter((called) => functions.has(called))]));
  const reaches = (from: string, target: string, seen: Set<string>): boolean =>
    (calls.get(from) ?? []).some((next) => next === target || (!seen.has(next) && reaches(next, target, seen.add(next))));
  return [...functions]
    .filter(([name]) => reaches(name, name, new Set()))
    .map(([name, node]) => ({ node, message: `recursion is not supported: ${name} calls itself` }));
}

/** Every use of the unit's own functions that AWS refuses. */
export function functionProblems(program: Program): FunctionProblem[] {
  const functions = ownFunctions(program);
  const problems = recursive(functions);
  const isFunction = (node: Node | null | undefined): boolean =>
    !!node && (FUNCTIONS.has(node.type) || (node.type === 'Identifier' && functions.has((node as Named).name)));
  ancestor(program, {
    CallExpression(node) {
      const own = node.callee.type === 'Identifier' && functions.has(node.callee.name);
      const passed = node.arguments.find((argument) => isFunction(argument));
      if (own && passed) problems.push({ node: passed, message: 'passing a function to a function is not supported' });
    },
    ReturnStatement(node) {
      if (isFunction(node.argument)) problems.push({ node, message: 'returning a function is not supported' });
    },
    ArrowFunctionExpression(node) {
      if (node.expression && isFunction(node.body)) problems.push({ node, message: 'returning a function is not supported' });
    },
    AssignmentExpression(node) {
      const target = node.left as Node & { name?: string };
      if (target.type === 'Identifier' && functions.has(target.name ?? '')) problems.push({ node, message: `reassigning the function ${target.name} is not supported` });
      if (target.type === 'Identifier' && (target.name === 'ctx' || target.name === 'context')) problems.push({ node, message: 'reassigning the context is not supported' });
    },
  });
  return problems;
}
