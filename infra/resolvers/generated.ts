/** What `resolvers/` needs of its own declarations: modules made from them, as texts by file name below `resolvers/generated/`. */
import type { Operation } from '../../resolvers/kernel/request/operation.ts';
import { environmentPrefix } from '../tables.ts';
import type { Declarations } from './declarations.ts';
import { isSigned, tablesOf } from './declarations.ts';

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
    `  { field: '${field}', id: '${id}', table: '${environmentPrefix(table)}', ${sk === undefined ? '' : `sk: '${sk}', `}permission: '${permission}' },`;
  const branches = found.map(({ folder, module, field, shape }) => `  if (field === '${field}') return ${shape}(row as never${parametersOf(folder, module, shape) > 1 ? ', stash' : ''});`);
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

function permissions({ fields }: Declarations): string {
  const names = new Set(fields.flatMap(({ operation }) => (isSigned(operation) ? [] : [(operation as Operation).permission])));
  return `${HEAD}/** The permissions that operations require. Moves of work orders, and what answers show, have others. */
export const OPERATION_PERMISSIONS: string[] = [
${[...names].sort().map((name) => `  '${name}',`).join('\n')}
];

declare module '../kernel/request/permission.ts' {
  interface Permissions {
${[...names].sort().map((name) => `    '${name}': true;`).join('\n')}
  }
}
`;
}

/** @returns texts by file name */
export function generatedModules(declarations: Declarations): Record<string, string> {
  return {
    'aggregates.ts': aggregates(declarations),
    'tables.ts': tables(declarations),
    'relations.ts': relations(declarations),
    'audited.ts': audited(declarations),
    'permissions.ts': permissions(declarations),
  };
}
