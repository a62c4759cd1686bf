/** What can be called, as the deployed schema says it. */
import type {
  GraphQLArgument,
  GraphQLEnumType,
  GraphQLField,
  GraphQLInputField,
  GraphQLOutputType,
  GraphQLSchema,
} from 'graphql';
import { getNamedType, getNullableType, isEnumType, isInputObjectType, isNonNullType, isObjectType } from 'graphql';
import { OPERATIONS, SIGNED_FIELDS } from '../declarations.ts';

export interface FuzzOperation {
  /** `Type.field`. */
  coordinate: string;
  kind: 'query' | 'mutation';
  field: GraphQLField<unknown, unknown>;
  /** The type of what it answers; of a page, of what stands on it. */
  about: string;
  /** Null where functions call it by signed requests, and nobody else. */
  permission: string | null;
  /** Names of arguments, and of their fields, without which it is about nothing: ids. */
  needs: readonly string[];
  /** Whether what it is about is gone afterwards: names are verbs. */
  takesAway: boolean;
  /** Whether it brings what it is about from one state to another: it takes a value of an enum that the thing has one of. */
  moves: boolean;
  /** Codes that it declares, beside those that each may raise. */
  raises: readonly string[];
}

/** What every operation may raise beyond its declared codes. `INTERNAL` is a finding. */
const ALWAYS = ['FORBIDDEN'];

function aboutOf(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  const items = isObjectType(named) ? named.getFields()['items'] : undefined;
  return items && named.name.endsWith('Page') ? getNamedType(items.type).name : named.name;
}

/** Names of ids that must be there, at any depth. */
function idsNeeded(fields: readonly (GraphQLArgument | GraphQLInputField)[]): string[] {
  return fields
    .filter(({ type }) => isNonNullType(type))
    .flatMap(({ name, type }) => {
      const named = getNamedType(type);
      if (isInputObjectType(named)) return idsNeeded(Object.values(named.getFields()));
      return named.name === 'ID' ? [name] : [];
    });
}

function movesThing(schema: GraphQLSchema, { args }: GraphQLField<unknown, unknown>, about: string): boolean {
  const type = schema.getType(about);
  const has = isObjectType(type) ? Object.values(type.getFields()).map((field) => getNullableType(field.type)) : [];
  return args.some(
    (argument) =>
      isEnumType(getNullableType(argument.type)) && has.includes(getNullableType(argument.type) as GraphQLEnumType),
  );
}

export function fuzzOperations(schema: GraphQLSchema): FuzzOperation[] {
  return (['query', 'mutation'] as const).flatMap((kind) => {
    const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
    return Object.values(root?.getFields() ?? {}).map((field) => {
      const coordinate = `${root?.name}.${field.name}`;
      const declared = OPERATIONS[coordinate];
      if (!declared && !SIGNED_FIELDS.includes(coordinate)) throw new Error(`nothing declares ${coordinate}`);
      const raises = [...(declared?.raises ?? []), ...ALWAYS];
      const [about, needs] = [aboutOf(field.type), idsNeeded(field.args)];
      const takesAway = field.name.startsWith('delete');
      const moves = kind === 'mutation' && movesThing(schema, field, about);
      const permission = declared?.permission ?? null;
      return { coordinate, kind, field, about, needs, takesAway, moves, permission, raises };
    });
  });
}

/** The schema's own list. */
export function errorCodes(schema: GraphQLSchema): string[] {
  const type = schema.getType('ErrorCode');
  return isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
}
