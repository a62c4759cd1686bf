/** A call of any operation, made from the schema alone: every text and every id in it is the given one. */
import type { GraphQLArgument, GraphQLInputField, GraphQLInputType, GraphQLField } from 'graphql';
import {
  buildASTSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
  parse,
} from 'graphql';
import { PRELUDE, readSchema } from '../../infra/schema.ts';

const schema = buildASTSchema(parse(PRELUDE + readSchema().sdl));

/** Literals of scalars that a text cannot stand for. */
const LITERALS: Readonly<Record<string, string>> = {
  Int: '1',
  Float: '1',
  Boolean: 'false',
  AWSDate: '"2026-07-28"',
  AWSDateTime: '"2026-07-28T10:00:00Z"',
  AWSEmail: '"ana@taller.example"',
  AWSPhone: '"+51987654321"',
  AWSURL: '"https://taller.example"',
  AWSJSON: '"{}"',
};

function isText(type: GraphQLInputType): boolean {
  const named = getNamedType(type);
  return named.name === 'ID' || named.name === 'String';
}

/** Whether a text lies in it, at any depth. */
function holdsText(type: GraphQLInputType): boolean {
  const named = getNamedType(type);
  return isInputObjectType(named)
    ? Object.values(named.getFields()).some(({ type: each }) => holdsText(each))
    : isText(type);
}

function literal(type: GraphQLInputType, text: string): string {
  if (isNonNullType(type)) return literal(type.ofType, text);
  if (isListType(type)) return `[${literal(type.ofType, text)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? 'null';
  if (isScalarType(type)) return LITERALS[type.name] ?? JSON.stringify(text);
  return `{ ${fieldsOf(Object.values(type.getFields()), text)} }`;
}

/** What must be there, and whatever holds a text. */
function fieldsOf(fields: readonly (GraphQLArgument | GraphQLInputField)[], text: string): string {
  return fields
    .filter(({ type }) => isNonNullType(type) || holdsText(type))
    .map(({ name, type }) => `${name}: ${literal(type, text)}`)
    .join(', ');
}

export interface HostileCall {
  /** `Type.field`. */
  operation: string;
  document: string;
}

const hasFields = (field: GraphQLField<unknown, unknown>): boolean => 'getFields' in getNamedType(field.type);

function documentOf(kind: string, field: GraphQLField<unknown, unknown>, text: string): string {
  const selection = hasFields(field) ? ' { __typename }' : '';
  return `${kind} { ${field.name}(${fieldsOf(field.args, text)})${selection} }`;
}

/** Calls of all queries and mutations that take a text. */
export function hostileCalls(text: string, operations: readonly string[]): HostileCall[] {
  return [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.values(type?.getFields() ?? {})
      .filter(
        ({ name, args }) => operations.includes(`${type?.name}.${name}`) && args.some((each) => holdsText(each.type)),
      )
      .map((field) => ({
        operation: `${type?.name}.${field.name}`,
        document: documentOf(type?.name.toLowerCase() ?? '', field, text),
      })),
  );
}
