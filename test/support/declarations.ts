/** What the fields of `resolvers/` declare, for tests that go through all of them. */
import { buildASTSchema, parse } from 'graphql';
import { join } from 'node:path';
import { ROOT } from '../../infra/paths.ts';
import { coordinate, operationsOf, readLayout, signedFields } from '../../infra/resolvers/layout.ts';
import { PRELUDE, readSchema } from '../../infra/schema.ts';

const { sdl, rootFields } = readSchema();
const layout = readLayout(join(ROOT, 'resolvers'), rootFields);

/** By `Type.field`, of every field that users call. */
export const OPERATIONS = operationsOf(layout);
/** Steps of each field in the order of its pipeline, the context step first, by `Type.field`. */
export const STEPS = Object.fromEntries(layout.fields.map((field) => [coordinate(field), field.steps]));
/** Names of fields that show a thing of another row. */
export const RELATION_FIELDS: ReadonlySet<string> = new Set(
  Object.values(layout.aggregates).flatMap(({ relations = [] }) => relations.map(({ field }) => field)),
);
/** Fields that functions call with signed requests, and nobody else. */
export const SIGNED_FIELDS = signedFields(layout);

/** Names of the arguments of each mutation that users call. */
export const OPERATION_ARGUMENTS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.values(
    buildASTSchema(parse(PRELUDE + sdl))
      .getMutationType()
      ?.getFields() ?? {},
  ).map(({ name, args }) => [name, args.map((argument) => argument.name)]),
);
