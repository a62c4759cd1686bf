import { buildSchema, parse, validate } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../infra/paths.ts';
import { readSchema } from '../../infra/schema.ts';
import { FIRST_QUERY } from './firstQuery.ts';

it('the query that GraphiQL shows first is valid', () => {
  const schema = buildSchema(readFileSync(join(ROOT, 'client', 'appsync.graphql'), 'utf8') + readSchema().sdl, {
    assumeValidSDL: true,
  });
  expect(validate(schema, parse(FIRST_QUERY))).toEqual([]);
});
