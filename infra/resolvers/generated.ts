/** What is made of the declarations in `resolvers/` and of the schema: texts by their paths in the repository. */
import { buildASTSchema, getNamedType, isObjectType, parse } from 'graphql';
import { ADMINISTRATORS } from '../../resolvers/roles/administrators.ts';
import { BUILT_IN_ROLE_NAMES } from '../../resolvers/roles/builtIn.ts';
import { SynthError } from '../errors.ts';
import { PRELUDE } from '../schema.ts';
import { environmentPrefix } from '../tables.ts';
import type { Declarations } from './declarations.ts';
import { isSigned, tablesOf } from './declarations.ts';
import { shownModule } from './shown.ts';

const HEAD = '// Made by `npm run codegen` from the declarations in resolvers/. Do not edit.\n';

function aggregates({ aggregates: all }: Declarations): string {
  const names = Object.keys(all).sort();
  return `${HEAD}${names.map((name) => `import { aggregate as ${name} } from '../${name}/aggregate.ts';`).join('\n')}
import type { Aggregate } from '../kernel/dynamodb/aggregate.ts';

/** Every aggregate, by its folder. */
export const AGGREGATES: Readonly<Record<string, Aggregate>> = { ${names.join(', ')} };
`;
}

function tables({ aggregates: all }: Declarations): string {
  const names = Object.keys(tablesOf(all)).sort();
  return `${HEAD}/** Every table, by its logical name. */
export type TableName =
${names.map((name) => `  | '${name}'`).join('\n')};

/** Every table as units name it: the beginning of the environment variable that holds its physical name. */
export type TableKey =
${names.map((name) => `  | '${environmentPrefix(name)}'`).join('\n')};
`;
}

function relations({ aggregates: all, parametersOf }: Declarations): string {
  const found = Object.entries(all)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([folder, { relations: own = [] }]) => own.map((relation) => ({ folder, ...relation })));
  const imports = [...Map.groupBy(found, ({ folder, module }) => `../${folder}/${module}`)].map(
    ([file, own]) => `import { ${[...new Set(own.map(({ shape }) => shape))].sort().join(', ')} } from '${file}';`,
  );
  const row = ({ field, id, table, sk, permission }: (typeof found)[number]): string =>
    `  { field: '${field}', id: '${id}', table: '${environmentPrefix(table)}', ` +
    `${sk === undefined ? '' : `sk: '${sk}', `}permission: '${permission}' },`;
  const branches = found.map(
    ({ folder, module, field, shape }) =>
      `  if (field === '${field}') return ${shape}(row as never${parametersOf(folder, module, shape) > 1 ? ', stash' : ''});`,
  );
  return `${HEAD}${imports.join('\n')}
import type { Relation } from '../kernel/answer/relations.ts';
import type { StoredRow } from '../kernel/dynamodb/rows.ts';
import type { Stash } from '../kernel/request/context.ts';

/** Fields that hold another object: where its id stands, where its row lies, and what the caller needs to see it. */
export const RELATIONS: Relation[] = [
${found.map(row).join('\n')}
];

/** The answer for a related object's row. AppSync keeps no functions in tables, so the choice is spelled out. */
export function shapeRelated(field: string, row: StoredRow, stash: Stash): unknown {
${branches.join('\n')}
  return null;
}
`;
}

function audited({ aggregates: all }: Declarations): string {
  const rows = Object.values(all).flatMap(({ audited: own = [] }) => own);
  return `${HEAD}import type { Audited } from '../kernel/dynamodb/aggregate.ts';

/** The rows that the audit log is kept of. */
export const AUDITED: readonly Audited[] = ${JSON.stringify(rows, null, 2)};
`;
}

/** Every permission with the roles that have it, in the order of the aggregates' folders. */
function permissionsOf({ aggregates: all, fields }: Declarations): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const [folder, { permissions: own = {} }] of Object.entries(all)) {
    for (const [permission, roles] of Object.entries(own)) {
      const where = `resolvers/${folder}/aggregate.ts: ${permission}`;
      if (found.has(permission)) throw new SynthError(`${where} is another aggregate's, too`);
      const stranger = roles.find((role) => !BUILT_IN_ROLE_NAMES.includes(role));
      if (stranger !== undefined)
        throw new SynthError(`${where} names the role ${stranger}, which is not among the built-in ones`);
      found.set(permission, roles);
    }
  }
  for (const { typeName, fieldName, operation } of fields) {
    if (isSigned(operation) || found.has(operation.permission)) continue;
    throw new SynthError(
      `${typeName}.${fieldName}: it requires ${operation.permission}, which no aggregate names among its permissions`,
    );
  }
  return found;
}

/** Every permission that there is, by name. */
export const permissionNames = (declarations: Declarations): string[] => [...permissionsOf(declarations).keys()].sort();

function permissions(declarations: Declarations): string {
  const names = permissionNames(declarations);
  return `${HEAD}/** Every permission that there is: what operations and moves require, and what decides who sees money. */
export const PERMISSIONS: string[] = [
${names.map((name) => `  '${name}',`).join('\n')}
];

declare module '../kernel/request/permission.ts' {
  interface Permissions {
${[...names]
  .sort()
  .map((name) => `    '${name}': true;`)
  .join('\n')}
  }
}
`;
}

/** What each release lets built-in roles do beyond those before it: by release, by role. */
export type Grants = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

const LINE = 120;

function grantsText(grants: Grants): string {
  const row = (role: string, permissions: readonly string[]): string => {
    const own = permissions.map((permission) => JSON.stringify(permission));
    const line = `    "${role}": [${own.join(', ')}]`;
    return line.length < LINE
      ? line
      : `    "${role}": [\n${own.map((permission) => `      ${permission}`).join(',\n')}\n    ]`;
  };
  const releases = Object.entries(grants).map(
    ([release, roles]) =>
      `  "${release}": {\n${Object.entries(roles)
        .map(([role, own]) => row(role, own))
        .join(',\n')}\n  }`,
  );
  return `{\n${releases.join(',\n')}\n}\n`;
}

/**
 * What the aggregates give beyond earlier releases belongs to this one. Those stay as they are: workshops were given what they say, and a
 * release takes nothing away.
 */
function grantsWith(declarations: Declarations, given: Grants, release: string): Grants {
  const all = [...permissionsOf(declarations)];
  const earlier = Object.entries(given).filter(([each]) => each !== release);
  const fresh: Record<string, string[]> = {};
  for (const role of BUILT_IN_ROLE_NAMES) {
    const before = earlier.flatMap(([, roles]) => roles[role] ?? []);
    const own = all
      .filter(([, names]) => role === ADMINISTRATORS || names.includes(role))
      .map(([permission]) => permission);
    const gone = before.find((permission) => !own.includes(permission));
    if (gone !== undefined)
      throw new SynthError(
        `${role}: an earlier release gave it ${gone}, which no aggregate gives any more; nothing is taken away`,
      );
    const added = own.filter((permission) => !before.includes(permission));
    if (added.length > 0) fresh[role] = added;
  }
  return { ...Object.fromEntries(earlier), ...(Object.keys(fresh).length > 0 ? { [release]: fresh } : {}) };
}

const ROOTS = ['Query', 'Mutation', 'Subscription'];

function objectFields(documented: string): string {
  const types = Object.values(buildASTSchema(parse(PRELUDE + documented)).getTypeMap()).filter(isObjectType);
  const fields = types
    .filter(({ name }) => !name.startsWith('__') && !ROOTS.includes(name))
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter(({ type: of }) => isObjectType(getNamedType(of)))
        .map(({ name }) => name),
    );
  const head = HEAD.replace('from the declarations in resolvers/', 'from the schema');
  return `${head}/** Fields of the schema that hold objects: their presence in a selection says nothing about aliases. */
export const OBJECT_FIELDS: string[] = [
${[...new Set(fields)]
  .sort()
  .map((name) => `  '${name}',`)
  .join('\n')}
];
`;
}

export interface GeneratedFrom {
  declarations: Declarations;
  /** The schema. */
  documented: string;
  /** What roles were given so far. */
  grants: Grants;
  /** The version that is being made. */
  release: string;
}

/** @returns texts by path @throws SynthError where declarations contradict each other */
export function generatedModules({ declarations, documented, grants, release }: GeneratedFrom): Record<string, string> {
  return {
    'resolvers/generated/aggregates.ts': aggregates(declarations),
    'resolvers/generated/tables.ts': tables(declarations),
    'resolvers/generated/relations.ts': relations(declarations),
    'resolvers/generated/shown.ts': shownModule(declarations, documented, HEAD),
    'resolvers/generated/audited.ts': audited(declarations),
    'resolvers/generated/permissions.ts': permissions(declarations),
    'resolvers/generated/objectFields.ts': objectFields(documented),
    'functions/bootstrap/roles.json': grantsText(grantsWith(declarations, grants, release)),
  };
}
