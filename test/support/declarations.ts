/** What the fields of `resolvers/` declare, for tests that go through all of them. */
import { buildASTSchema, parse } from 'graphql';
import { join } from 'node:path';
import { ROOT } from '../../infra/paths.ts';
import { operationsOf, readLayout, signedFields } from '../../infra/resolvers/layout.ts';
import { PRELUDE, readSchema } from '../../infra/schema.ts';

const { sdl, rootFields } = readSchema();
const layout = readLayout(join(ROOT, 'resolvers'), rootFields);

/** By `Type.field`, of every field that users call. */
export const OPERATIONS = operationsOf(layout);
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
