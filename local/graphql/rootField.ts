/** The one field of a subscription, with its arguments. */
import type { FieldNode, GraphQLError, GraphQLSchema, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import { getArgumentValues, getVariableValues, Kind } from 'graphql';
import type { Fragments } from './errors.ts';

export interface RootField {
  field: string;
  args: Record<string, unknown>;
}

/** @param operation a validated subscription: it has one root field */
export function rootField(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Fragments,
  variables: Record<string, unknown>,
): RootField | { errors: readonly GraphQLError[] } {
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (coerced.errors) return { errors: coerced.errors };
  const node = firstField(operation.selectionSet, fragments);
  const field = node && schema.getSubscriptionType()?.getFields()[node.name.value];
  if (!node || !field) return { errors: [] };
  return { field: field.name, args: getArgumentValues(field, node, coerced.coerced) };
}

/** All that stand there are the same: the first is enough. */
function firstField(set: SelectionSetNode, fragments: Fragments): FieldNode | undefined {
  const [node] = set.selections;
  if (!node || node.kind === Kind.FIELD) return node;
  const inner = node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments[node.name.value]?.selectionSet;
  return inner && firstField(inner, fragments);
}
