/** The one field of a subscription, with its arguments. */
import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLError,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import { getArgumentValues, getVariableValues, Kind } from 'graphql';

export interface RootField {
  field: string;
  args: Record<string, unknown>;
}

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/** @param operation a validated subscription: it has one root field */
export function rootField(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Fragments,
  variables: Record<string, unknown>,
): RootField | { errors: readonly GraphQLError[] } {
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (coerced.errors) return { errors: coerced.errors };
  const [node] = fieldsOf(operation.selectionSet, fragments);
  const field = node && schema.getSubscriptionType()?.getFields()[node.name.value];
  if (!node || !field) return { errors: [] };
  return { field: field.name, args: getArgumentValues(field, node, coerced.coerced) };
}

function fieldsOf(set: SelectionSetNode, fragments: Fragments): FieldNode[] {
  return set.selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return [node];
    const inner = node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments[node.name.value]?.selectionSet;
    return inner ? fieldsOf(inner, fragments) : [];
  });
}
