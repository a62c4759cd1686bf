/**
 * Resources that need each other, which CloudFormation refuses before it makes anything. Source: CloudFormation user guide,
 * "Troubleshooting CloudFormation", "Circular dependencies".
 */
import type { LoadProblem } from './errors.ts';
import { LoadError } from './errors.ts';
import type { StackResolver } from './intrinsics.ts';

/** Resources that a value names, in the branches that its conditions take. */
function namedIn(value: unknown, stack: StackResolver, found: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) return value.forEach((each) => namedIn(each, stack, found));
  const object = value as Record<string, unknown>;
  const [[name = '', argument] = []] = Object.entries(object);
  const add = (logicalId: unknown): void => {
    if (typeof logicalId === 'string' && stack.resource(logicalId)) found.add(logicalId);
  };
  if (name === 'Ref') return add(argument);
  if (name === 'Fn::GetAtt')
    return add(Array.isArray(argument) ? (argument as unknown[])[0] : String(argument).split('.')[0]);
  if (name === 'Fn::If' && Array.isArray(argument)) {
    const [condition, yes, no] = argument as unknown[];
    return namedIn(
      ifKnown(() => (stack.condition({ Condition: condition }) ? yes : no)),
      stack,
      found,
    );
  }
  if (name === 'Fn::Sub') {
    const [text, variables] = (Array.isArray(argument) ? argument : [argument]) as [unknown, Record<string, unknown>?];
    for (const [, variable = ''] of String(text).matchAll(/\$\{([^!}][^}]*)\}/g))
      if (!variables || !Object.hasOwn(variables, variable.trim())) add(variable.trim().split('.')[0]);
    return namedIn(variables, stack, found);
  }
  for (const each of Object.values(object)) namedIn(each, stack, found);
}

function dependencies(stack: StackResolver): Map<string, Set<string>> {
  const all = new Map<string, Set<string>>();
  for (const [logicalId, resource] of Object.entries(stack.template.Resources ?? {})) {
    const found = new Set([resource.DependsOn ?? []].flat().filter((each) => stack.resource(each)));
    if (ifKnown(() => stack.exists(resource.Condition))) namedIn(resource.Properties, stack, found);
    all.set(logicalId, found);
  }
  return all;
}

/** @returns undefined where a condition has a fault, which is told where it is resolved */
function ifKnown<T>(find: () => T): T | undefined {
  try {
    return find();
  } catch (error) {
    if (error instanceof LoadError) return undefined;
    throw error;
  }
}

/** @returns one problem for each group of resources that need each other */
export function circularDependencies(stack: StackResolver): LoadProblem[] {
  const needs = dependencies(stack);
  const missing = Object.entries(stack.template.Resources ?? {}).flatMap(([logicalId, { DependsOn }]) =>
    [DependsOn ?? []]
      .flat()
      .filter((each) => !stack.resource(each))
      .map((each) => stack.problemAt(logicalId, `${logicalId} depends on ${each}, which is not there`)),
  );
  return [
    ...missing,
    ...components(needs).map((members) =>
      stack.problemAt(
        members[0] ?? '',
        members.length > 1
          ? `circular dependency between resources: ${members.join(', ')}; one of them must do without another`
          : `${members[0]} refers to itself`,
      ),
    ),
  ];
}

/** Tarjan's strongly connected components that hold a cycle, without recursion limits to fear: templates have at most 500 resources. */
function components(graph: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (node: string): void => {
    index.set(node, index.size);
    low.set(node, index.get(node) ?? 0);
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(node, Math.min(low.get(node) ?? 0, low.get(next) ?? 0));
    }
    if (low.get(node) !== index.get(node)) return;
    const members = stack.splice(stack.indexOf(node));
    if (members.length > 1 || graph.get(node)?.has(node)) found.push(members);
  };
  for (const node of graph.keys()) if (!index.has(node)) visit(node);
  return found;
}
