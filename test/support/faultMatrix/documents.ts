/** A mutation's document as the schema gives it: every argument, and all that its pipeline brings without one. */
import type { GraphQLField, GraphQLOutputType } from 'graphql';
import { buildASTSchema, getNamedType, isObjectType, isRequiredArgument, parse } from 'graphql';
import { PRELUDE, readSchema } from '../../../infra/schema.ts';
import { RELATION_FIELDS, STEPS } from '../declarations.ts';

const MUTATIONS =
  buildASTSchema(parse(PRELUDE + readSchema().sdl))
    .getMutationType()
    ?.getFields() ?? {};

/** What the clock alone changes between an answer and its repeat. */
const TICKING: readonly string[] = ['timeInState'];

/** Objects in objects. */
const DEPTH = 4;

/** @param relations how many relations lead one through the other: as many as the pipeline has steps for */
function selectionOf(type: GraphQLOutputType, relations: number, depth = DEPTH): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const fields = Object.values(named.getFields()).filter(
    ({ name, args }) => !args.some(isRequiredArgument) && !TICKING.includes(name),
  );
  const selected = fields.flatMap((field) => {
    if (!isObjectType(getNamedType(field.type))) return [field.name];
    const left = RELATION_FIELDS.has(field.name) ? relations - 1 : relations;
    return left < 0 || depth === 0 ? [] : [`${field.name}${selectionOf(field.type, left, depth - 1)}`];
  });
  return ` { ${selected.join(' ')} }`;
}

function documentOf({ name, args, type }: GraphQLField<unknown, unknown>): string {
  const variables = args.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ');
  const given = args.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
  const [head, call] = args.length > 0 ? [`(${variables})`, `(${given})`] : ['', ''];
  const relations = (STEPS[`Mutation.${name}`] ?? []).filter(({ unit }) => unit.startsWith('kernel_related')).length;
  return `mutation${head} { ${name}${call}${selectionOf(type, relations)} }`;
}

export const DOCUMENTS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.values(MUTATIONS).map((field) => [field.name, documentOf(field)]),
);
