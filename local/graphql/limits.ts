/** Depth of a query: each nested selection of fields is a level; fragments add none. */
import type { OperationDefinitionNode, SelectionSetNode } from 'graphql';
import { Kind } from 'graphql';
import type { Fragments } from './errors.ts';

/** AppSync quotas. */
export const MAX_RESOLVERS = 10_000;
export const MAX_REQUEST_BYTES = 5 * 1024 * 1024;
export const REQUEST_TIMEOUT_MS = 30_000;
/** Calls of `extensions.invalidateSubscriptions` in one request; more is an error: developer guide, "Extensions". Its type is assumed. */
export const MAX_INVALIDATIONS = 5;

/**
 * Levels of one operation. Introspection counts for nothing (assumed: a limit of less than 13 would shut out every explorer).
 *
 * @param fragments of the document, free of cycles: a validated one is
 */
export function queryDepth(operation: OperationDefinitionNode, fragments: Fragments): number {
  // A fragment is measured once, however often a query spreads it.
  const known = new Map<string, number>();
  const ofFragment = (name: string): number => {
    const depth = known.get(name) ?? ofSet(fragments[name]?.selectionSet);
    known.set(name, depth);
    return depth;
  };
  const ofSet = (set: SelectionSetNode | undefined): number => {
    let deepest = 0;
    for (const node of set?.selections ?? []) {
      if (node.kind === Kind.FIELD) {
        if (!node.name.value.startsWith('__')) deepest = Math.max(deepest, 1 + ofSet(node.selectionSet));
      } else {
        deepest = Math.max(
          deepest,
          node.kind === Kind.INLINE_FRAGMENT ? ofSet(node.selectionSet) : ofFragment(node.name.value),
        );
      }
    }
    return deepest;
  };
  return ofSet(operation.selectionSet);
}

interface Path {
  readonly prev: Path | undefined;
  readonly key: string | number;
}

/**
 * Whether a field lies below the limit: it alone is refused, and what is above it stands; a non-null one takes its parent along.
 * Source: developer guide, "Configuring query depth limits". Leaves count as levels; the words of the error are assumed.
 *
 * @param limit 0 for none
 */
export function isTooDeep(path: Path, limit: number): boolean {
  if (limit === 0) return false;
  let depth = 0;
  for (let at: Path | undefined = path; at; at = at.prev) if (typeof at.key === 'string') depth += 1;
  return depth > limit;
}
