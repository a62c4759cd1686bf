/** What a mutation's answer means to subscribers: its own selection, by the schema's names instead of the query's aliases. */
import type { FragmentDefinitionNode, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import { Kind } from 'graphql';

export interface Mutated {
  /** Fields of the Mutation type that were answered with something. */
  fields: { name: string; payload: unknown }[];
  /** Targets of `extensions.invalidateSubscriptions`. */
  invalidations: unknown[];
}

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

export function mutatedFields(operation: OperationDefinitionNode, fragments: Fragments, data: unknown): Mutated['fields'] {
  const answered = byName(operation.selectionSet, fragments, data) as Record<string, unknown> | null;
  return Object.entries(answered ?? {}).flatMap(([name, payload]) => (payload === null || payload === undefined ? [] : [{ name, payload }]));
}

function byName(set: SelectionSetNode | undefined, fragments: Fragments, value: unknown): unknown {
  if (!set || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((each) => byName(set, fragments, each));
  const answered = value as Record<string, unknown>;
  const named: Record<string, unknown> = {};
  for (const node of set.selections) {
    if (node.kind === Kind.FIELD) {
      const key = node.alias?.value ?? node.name.value;
      if (key in answered) named[node.name.value] = byName(node.selectionSet, fragments, answered[key]);
    } else {
      const inner = node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments[node.name.value]?.selectionSet;
      Object.assign(named, byName(inner, fragments, value));
    }
  }
  return named;
}
