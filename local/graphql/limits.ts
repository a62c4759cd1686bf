/** Depth of a query: each nested selection of fields is a level; fragments add none. */
import type { DocumentNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql';
import { Kind } from 'graphql';

/** AppSync quotas. */
export const MAX_RESOLVERS = 10_000;
export const MAX_REQUEST_BYTES = 5 * 1024 * 1024;
export const REQUEST_TIMEOUT_MS = 30_000;

export function queryDepth(document: DocumentNode): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const depth = (set: SelectionSetNode | undefined): number => {
    if (!set) return 0;
    return Math.max(
      ...set.selections.map((node) => {
        if (node.kind === Kind.FIELD) return 1 + depth(node.selectionSet);
        return depth(node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments.get(node.name.value)?.selectionSet);
      }),
    );
  };
  return Math.max(0, ...document.definitions.map((definition) => (definition.kind === Kind.OPERATION_DEFINITION ? depth(definition.selectionSet) : 0)));
}
