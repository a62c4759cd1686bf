/** Arguments as literals of a query that pass their types. */
import { getNamedType, GraphQLEnumType, GraphQLInputObjectType, isListType, isNonNullType } from 'graphql';
import type { GraphQLInputType } from 'graphql';

/** Literals of the scalars that not every text is. */
const LITERALS: Readonly<Record<string, string>> = {
  Int: '1',
  Float: '1',
  Boolean: 'true',
  AWSDate: '"2026-01-31"',
  AWSDateTime: '"2026-01-31T12:00:00.000Z"',
  AWSEmail: '"nobody@correo.example"',
  AWSPhone: '"+51987654321"',
  AWSURL: '"https://correo.example/"',
};

/** A value that passes the type: what the field makes of it does not matter here. */
export function literalOf(type: GraphQLInputType): string {
  if (isNonNullType(type)) return literalOf(type.ofType);
  if (isListType(type)) return `[${literalOf(type.ofType)}]`;
  const named = getNamedType(type);
  if (named instanceof GraphQLEnumType) return named.getValues()[0]?.name ?? '';
  if (named instanceof GraphQLInputObjectType) {
    const required = Object.values(named.getFields()).filter((field) => isNonNullType(field.type));
    return `{${required.map((field) => `${field.name}: ${literalOf(field.type)}`).join(', ')}}`;
  }
  return LITERALS[named.name] ?? '"nothing-that-exists"';
}
