/** What a mutation's answer means to subscribers: its own selection, by the schema's names instead of the query's aliases. */
import type { FragmentDefinitionNode, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import { Kind } from 'graphql';

export interface MutationPayload {
  /** Fields of the Mutation type that were answered with something, in their order; one that stands twice is there twice. */
  fields: { name: string; payload: unknown }[];
  /** Targets of `extensions.invalidateSubscriptions`. */
  invalidations: unknown[];
}

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;
type Thing = Record<string, unknown>;

export function mutationPayloads(
  operation: OperationDefinitionNode,
  fragments: Fragments,
  data: unknown,
): MutationPayload['fields'] {
  const answers = new Map<string, { name: string; payload: unknown }>();
  eachField(operation.selectionSet, fragments, (name, key, selection) => {
    const value = (data as Thing | null)?.[key];
    if (value === null || value === undefined) return;
    answers.set(key, { name, payload: merged(answers.get(key)?.payload, byName(value, selection, fragments)) });
  });
  return [...answers.values()];
}

function eachField(
  set: SelectionSetNode,
  fragments: Fragments,
  visit: (name: string, key: string, selection: SelectionSetNode | undefined) => void,
): void {
  for (const node of set.selections) {
    if (node.kind === Kind.FIELD) {
      visit(node.name.value, node.alias?.value ?? node.name.value, node.selectionSet);
    } else {
      const inner = node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments[node.name.value]?.selectionSet;
      if (inner) eachField(inner, fragments, visit);
    }
  }
}

function byName(value: unknown, set: SelectionSetNode | undefined, fragments: Fragments): unknown {
  if (!set || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((each) => byName(each, set, fragments));
  const named: Thing = {};
  eachField(set, fragments, (name, key, selection) => {
    // Absent where a directive, or the type that a fragment is on, left it out.
    if (key in value) named[name] = merged(named[name], byName((value as Thing)[key], selection, fragments));
  });
  return named;
}

/** One object that was selected in several places. */
function merged(before: unknown, more: unknown): unknown {
  if (Array.isArray(before) && Array.isArray(more)) return more.map((each, index) => merged(before[index], each));
  const isThing = (value: unknown): value is Thing =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isThing(before) || !isThing(more)) return more;
  return {
    ...before,
    ...Object.fromEntries(
      Object.entries(more).map(([name, value]) => [name, name in before ? merged(before[name], value) : value]),
    ),
  };
}
