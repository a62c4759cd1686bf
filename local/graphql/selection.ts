/** `ctx.info.selectionSetList` and `selectionSetGraphQL`. */
import type { FieldNode, FragmentDefinitionNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';
import { getDirectiveValues, GraphQLIncludeDirective, GraphQLSkipDirective, Kind, print } from 'graphql';

export interface Selection {
  selectionSetList: string[];
  selectionSetGraphQL: string;
}

type Fragments = Record<string, FragmentDefinitionNode>;

/** By field node, for selections that no variable switches. */
const cache = new WeakMap<FieldNode, Selection>();

/** Aliases and slash paths, parents before children, fragments merged in. */
export function selectionOf(info: GraphQLResolveInfo): Selection {
  const node = info.fieldNodes[0];
  if (!node?.selectionSet) return { selectionSetList: [], selectionSetGraphQL: '' };
  const cached = info.fieldNodes.length === 1 ? cache.get(node) : undefined;
  if (cached) return cached;
  const state = { switched: false };
  const paths = new Set<string>();
  for (const each of info.fieldNodes) if (each.selectionSet) collect(each.selectionSet, '', info.fragments, info.variableValues, paths, state);
  const selection = { selectionSetList: [...paths], selectionSetGraphQL: print(node.selectionSet) };
  if (!state.switched && info.fieldNodes.length === 1) cache.set(node, selection);
  return selection;
}

function collect(set: SelectionSetNode, prefix: string, fragments: Fragments, variables: Record<string, unknown>, paths: Set<string>, state: { switched: boolean }): void {
  for (const node of set.selections) {
    if ((node.directives?.length ?? 0) > 0) state.switched = true;
    if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] === true) continue;
    if (getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] === false) continue;
    if (node.kind === Kind.FIELD) {
      const path = prefix + (node.alias?.value ?? node.name.value);
      paths.add(path);
      if (node.selectionSet) collect(node.selectionSet, `${path}/`, fragments, variables, paths, state);
    } else {
      const inner = node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments[node.name.value]?.selectionSet;
      if (inner) collect(inner, prefix, fragments, variables, paths, state);
    }
  }
}
