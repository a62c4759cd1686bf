/** A mutation's document as the schema gives it: every argument, and all that can be selected without one, objects of objects too. */
import type { GraphQLField, GraphQLOutputType } from 'graphql';
import { buildASTSchema, getNamedType, isObjectType, isRequiredArgument, parse } from 'graphql';
import { PRELUDE, readSchema } from '../../../infra/schema.ts';

const MUTATIONS =
  buildASTSchema(parse(PRELUDE + readSchema().sdl))
    .getMutationType()
    ?.getFields() ?? {};

/** Objects through objects: a relation, and the relations of what it leads to. */
const DEPTH = 3;

function selectionOf(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const fields = Object.values(named.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
  const selected = fields.flatMap((field) => {
    const below = isObjectType(getNamedType(field.type));
    return below && depth === 0 ? [] : [`${field.name}${below ? selectionOf(field.type, depth - 1) : ''}`];
  });
  return ` { ${selected.join(' ')} }`;
}

function documentOf({ name, args, type }: GraphQLField<unknown, unknown>): string {
  const variables = args.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ');
  const given = args.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
  const [head, call] = args.length > 0 ? [`(${variables})`, `(${given})`] : ['', ''];
  return `mutation${head} { ${name}${call}${selectionOf(type, DEPTH)} }`;
}

export const DOCUMENTS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.values(MUTATIONS).map((field) => [field.name, documentOf(field)]),
);
