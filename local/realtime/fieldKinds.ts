/** What a filter finds in a field of a payload. */
import type { GraphQLOutputType, GraphQLSchema } from 'graphql';
import { getNamedType, getNullableType, isEnumType, isInterfaceType, isListType, isObjectType } from 'graphql';
import type { FieldKind } from './operators.ts';

const KINDS: Readonly<Record<string, FieldKind>> = {
  Int: 'number',
  Float: 'number',
  AWSTimestamp: 'number',
  Boolean: 'boolean',
};

/** @returns what a field holds by its path, null where there is no such field */
export function fieldKinds(schema: GraphQLSchema, subscription: string): (path: string) => FieldKind | null {
  const type = schema.getSubscriptionType()?.getFields()[subscription]?.type;
  return (path) => (type ? below(type, path.split('.')) : null);
}

function below(output: GraphQLOutputType, [name, ...rest]: string[]): FieldKind | null {
  if (name === undefined) return held(output);
  const type = getNamedType(output);
  if (isObjectType(type) || isInterfaceType(type)) {
    const field = type.getFields()[name];
    return field ? below(field.type, rest) : null;
  }
  // Inside AWSJSON, and among the types of a union, fields are known only when they come. Other scalars have none.
  return type.name === 'AWSJSON' || 'getTypes' in type ? 'any' : null;
}

function held(output: GraphQLOutputType): FieldKind | null {
  const type = getNullableType(output);
  if (isListType(type)) return 'list';
  if (isObjectType(type) || isInterfaceType(type)) return null;
  return isEnumType(type) ? 'text' : (KINDS[getNamedType(type).name] ?? 'text');
}
