/** `ctx.info.selectionSetList` and `selectionSetGraphQL`. Source: developer guide, "Context object reference", "Info". */
import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLNamedOutputType,
  GraphQLResolveInfo,
  GraphQLSchema,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';
import {
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  print,
} from 'graphql';

export interface Selection {
  selectionSetList: string[];
  selectionSetGraphQL: string;
}

interface Walk {
  schema: GraphQLSchema;
  fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  variables: Record<string, unknown>;
  paths: Set<string>;
  /** Fragments that were walked, by path and type: again they would add nothing. */
  spread: Set<string>;
  /** Whether a directive, and so a variable, has a say in it. */
  switched: boolean;
}

interface Known {
  type: GraphQLNamedOutputType;
  selection: Selection;
}

/** By field node, for selections that no variable switches. */
const cache = new WeakMap<FieldNode, Known>();
/** By all places of a field, which graphql-js shares among the items of a list, in one execution. */
const ofExecution = new WeakMap<readonly FieldNode[], Known>();

/**
 * Aliases and slash paths, parents before children, fragments merged in. The text is the selection below the field, fragments as
 * they stand: so recorded events have it, where the guide's example has the field around it.
 */
export function selectionOf(info: GraphQLResolveInfo): Selection {
  const node = info.fieldNodes[0];
  if (!node?.selectionSet) return { selectionSetList: [], selectionSetGraphQL: '' };
  const type = getNamedType(info.returnType);
  const cached = (info.fieldNodes.length === 1 ? cache.get(node) : undefined) ?? ofExecution.get(info.fieldNodes);
  if (cached?.type === type) return cached.selection;
  const walk: Walk = {
    schema: info.schema,
    fragments: info.fragments,
    variables: info.variableValues,
    paths: new Set(),
    spread: new Set(),
    switched: false,
  };
  for (const each of info.fieldNodes) if (each.selectionSet) collect(each.selectionSet, type, '', walk);
  const selection = { selectionSetList: [...walk.paths], selectionSetGraphQL: print(node.selectionSet) };
  if (!walk.switched && info.fieldNodes.length === 1) cache.set(node, { type, selection });
  else ofExecution.set(info.fieldNodes, { type, selection });
  return selection;
}

function isLeftOut(node: SelectionNode, walk: Walk): boolean {
  if ((node.directives?.length ?? 0) > 0) walk.switched = true;
  return (
    getDirectiveValues(GraphQLSkipDirective, node, walk.variables)?.['if'] === true ||
    getDirectiveValues(GraphQLIncludeDirective, node, walk.variables)?.['if'] === false
  );
}

/** Only fields of the current type: what is selected of a type that an interface or a union may turn out to be is not told. */
function applies(condition: string | undefined, type: GraphQLNamedOutputType, schema: GraphQLSchema): boolean {
  if (condition === undefined || condition === type.name) return true;
  const wider = schema.getType(condition);
  return isAbstractType(wider) && (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(wider, type);
}

function notYet(
  name: string,
  type: GraphQLNamedOutputType,
  prefix: string,
  { fragments, spread }: Walk,
): FragmentDefinitionNode | undefined {
  const place = `${name} ${type.name} ${prefix}`;
  if (spread.has(place)) return undefined;
  spread.add(place);
  return fragments[name];
}

function collect(set: SelectionSetNode, type: GraphQLNamedOutputType, prefix: string, walk: Walk): void {
  for (const node of set.selections) {
    if (isLeftOut(node, walk)) continue;
    if (node.kind === Kind.FIELD) {
      const path = prefix + (node.alias?.value ?? node.name.value);
      walk.paths.add(path);
      const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
      if (node.selectionSet && field) collect(node.selectionSet, getNamedType(field.type), `${path}/`, walk);
      continue;
    }
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : notYet(node.name.value, type, prefix, walk);
    if (fragment && applies(fragment.typeCondition?.name.value, type, walk.schema))
      collect(fragment.selectionSet, type, prefix, walk);
  }
}
