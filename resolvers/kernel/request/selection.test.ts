import { buildSchema, getNamedType, isObjectType } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../infra/paths.ts';
import { readSchema } from '../../../infra/schema.ts';
import { OBJECT_FIELDS } from '../../generated/objectFields.ts';
import { RELATIONS } from '../../generated/relations.ts';

const ROOTS = ['Query', 'Mutation', 'Subscription'];

describe('fields that hold objects', () => {
  const schema = buildSchema(readFileSync(join(ROOT, 'client', 'appsync.graphql'), 'utf8') + readSchema().sdl, {
    assumeValidSDL: true,
  });
  const types = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__') && !ROOTS.includes(name));

  it('are those of the schema', () => {
    const fields = types.flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => isObjectType(getNamedType(field.type)))
        .map(({ name }) => name),
    );
    expect([...OBJECT_FIELDS].sort()).toEqual([...new Set(fields)].sort());
  });

  it('include those that a relation fills', () => {
    for (const { field } of RELATIONS) expect(OBJECT_FIELDS).toContain(field);
  });
});
