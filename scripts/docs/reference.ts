/** What the pages say of the API: the schema by the files in which it is written, and what each field declares. */
import type { GraphQLField, GraphQLNamedType, GraphQLSchema } from 'graphql';
import { buildASTSchema, Kind, parse } from 'graphql';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ROOT } from '../../infra/paths.ts';
import { isSigned, readDeclarations } from '../../infra/resolvers/declarations.ts';
import type { FieldDeclaration } from '../../infra/resolvers/declarations.ts';
import { PRELUDE, readSchema } from '../../infra/schema.ts';

export const ROOT_TYPES = ['Query', 'Mutation', 'Subscription'] as const;
export type RootType = (typeof ROOT_TYPES)[number];

/** What is written in the schema's files of one name, such as `customers.*.graphql`. */
export interface Area {
  name: string;
  title: string;
  operations: OperationEntry[];
  types: GraphQLNamedType[];
}

export interface OperationEntry {
  root: RootType;
  field: GraphQLField<unknown, unknown>;
  /** Null for what only functions of the API call, with signed requests. */
  permission: string | null;
  /** Codes beside `FORBIDDEN` and `INTERNAL`, which every operation can raise. */
  raises: readonly string[];
}

export interface Reference {
  schema: GraphQLSchema;
  areas: Area[];
  /** Each permission with the built-in roles that have it. */
  permissions: ReadonlyMap<string, readonly string[]>;
}

/** In the order in which somebody gets to know a workshop; others follow by name. */
const ORDER = ['customers', 'vehicles', 'workOrders', 'invoices', 'inventory', 'live', 'admin', 'audit', 'shared'];
const TITLES: Readonly<Record<string, string>> = {
  live: 'Live updates',
  admin: 'Administration',
  audit: 'Audit log',
  shared: 'Shared types',
};

/** `workOrders` is `Work orders`. */
function titleOf(area: string): string {
  const words = area.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return TITLES[area] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

interface Places {
  /** The area of each field of a root type, by `Type.field`, and of each type, by name. */
  areas: Map<string, string>;
  names: string[];
}

function places(): Places {
  const areas = new Map<string, string>();
  const names = new Set<string>();
  for (const file of globSync('schema/*.graphql', { cwd: ROOT }).sort()) {
    const area = basename(file).split('.')[0] ?? '';
    names.add(area);
    for (const definition of parse(readFileSync(join(ROOT, file), 'utf8')).definitions) {
      if (definition.kind === Kind.OBJECT_TYPE_EXTENSION) {
        for (const field of definition.fields ?? []) areas.set(`${definition.name.value}.${field.name.value}`, area);
      } else if ('name' in definition && definition.name && definition.kind !== Kind.ENUM_TYPE_EXTENSION) {
        areas.set(definition.name.value, area);
      }
    }
  }
  const rank = (name: string): number => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.indexOf('live') - 0.5);
  return { areas, names: [...names].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)) };
}

function operationsOf(schema: GraphQLSchema, declared: readonly FieldDeclaration[]): OperationEntry[] {
  return ROOT_TYPES.flatMap((root) =>
    Object.values(
      schema.getType(root) === undefined ? {} : (schema.getRootType(root.toLowerCase() as never)?.getFields() ?? {}),
    ).map((field): OperationEntry => {
      const operation = declared.find(
        ({ typeName, fieldName }) => typeName === root && fieldName === field.name,
      )?.operation;
      return operation === undefined || isSigned(operation)
        ? { root, field, permission: null, raises: operation?.raises ?? [] }
        : { root, field, permission: operation.permission, raises: operation.raises };
    }),
  );
}

export function readReference(): Reference {
  const schema = buildASTSchema(parse(PRELUDE + readSchema().documented));
  const { fields, aggregates } = readDeclarations(join(ROOT, 'resolvers'));
  const operations = operationsOf(schema, fields);
  const { areas, names } = places();
  const types = Object.values(schema.getTypeMap()).filter(
    ({ name }) => areas.has(name) && !(ROOT_TYPES as readonly string[]).includes(name),
  );
  return {
    schema,
    areas: names.map((name) => ({
      name,
      title: titleOf(name),
      operations: operations.filter(({ root, field }) => areas.get(`${root}.${field.name}`) === name),
      types: types.filter((type) => areas.get(type.name) === name),
    })),
    permissions: new Map(Object.values(aggregates).flatMap(({ permissions = {} }) => Object.entries(permissions))),
  };
}
