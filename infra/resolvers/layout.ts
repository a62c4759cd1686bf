/** What the folders of `resolvers/` say: which field each folder serves, through which steps, over which data sources. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { SynthError } from '../errors.ts';
import { isTableName } from '../tables.ts';
import type { TableName } from '../tables.ts';

export interface StepLayout {
  /** Name of the code unit: one function configuration, however often it is used. */
  unit: string;
  file: string;
  dataSource: string;
}

export interface FieldLayout {
  typeName: string;
  fieldName: string;
  resolver: { unit: string; file: string };
  /** In order, the context step first; a repeated step stands several times. */
  steps: StepLayout[];
}

export interface TableSourceLayout {
  table: TableName;
  /** DynamoDB actions by table. */
  access: Partial<Record<TableName, string[]>>;
}

/** One of our own Lambda functions. */
export interface FunctionSourceLayout {
  /** Its folder below `functions/`. */
  function: string;
}

export type DataSourceLayout = TableSourceLayout | FunctionSourceLayout;

export interface ResolverLayout {
  fields: FieldLayout[];
  dataSources: Record<string, DataSourceLayout>;
}

interface Pipeline {
  /** False for fields that only functions call: there is no user to look up. @default true */
  context?: boolean;
  steps: { run: string; on: string; times?: number }[];
}

const MAX_FUNCTIONS = 10;
const FIELD_FOLDER = /^(Query|Mutation|Subscription)\.([a-z][A-Za-z0-9]*)$/;
/** The data source type that calls nothing. */
export const NONE = 'None';

function readJson<T>(path: string, shown: string): T {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch (error) {
    throw new SynthError(`${shown}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function folders(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** @param rootFields the schema's fields: every one has a folder, and every folder a field @throws SynthError naming the field */
export function readLayout(root: string, rootFields: readonly string[]): ResolverLayout {
  const dataSources = readDataSources(root);
  const fields = folders(root).flatMap((aggregate) =>
    folders(join(root, aggregate)).flatMap((name) => {
      const [, typeName, fieldName] = FIELD_FOLDER.exec(name) ?? [];
      return typeName && fieldName ? [readField(root, join(root, aggregate, name), typeName, fieldName, dataSources)] : [];
    }),
  );
  const served = fields.map((field) => `${field.typeName}.${field.fieldName}`);
  const missing = rootFields.find((field) => !served.includes(field));
  if (missing) throw new SynthError(`${missing}: the schema has this field, but no folder of resolvers/ serves it`);
  const stray = served.find((field) => !rootFields.includes(field));
  if (stray) throw new SynthError(`${stray}: resolvers/ has this folder, but the schema has no such field`);
  const twice = served.find((field, index) => served.indexOf(field) !== index);
  if (twice) throw new SynthError(`${twice}: two folders of resolvers/ serve this field`);
  return { fields, dataSources };
}

function readDataSources(root: string): Record<string, DataSourceLayout> {
  const sources = readJson<Record<string, DataSourceLayout>>(join(root, 'dataSources.json'), 'resolvers/dataSources.json');
  for (const [name, source] of Object.entries(sources)) {
    if ('function' in source) continue;
    for (const table of [source.table, ...Object.keys(source.access)]) {
      if (!isTableName(table)) throw new SynthError(`resolvers/dataSources.json: ${name} names the table ${table}, which does not exist`);
    }
  }
  return sources;
}

function readField(root: string, folder: string, typeName: string, fieldName: string, dataSources: Record<string, DataSourceLayout>): FieldLayout {
  const field = `${typeName}.${fieldName}`;
  const shown = relative(join(root, '..'), join(folder, 'pipeline.json'));
  const { context = true, steps } = readJson<Pipeline>(join(folder, 'pipeline.json'), shown);
  const step = (run: string, on: string): StepLayout => {
    if (on !== NONE && !dataSources[on]) throw new SynthError(`${field}: the step ${run} names the data source ${on}, which does not exist`);
    const own = join(folder, `${run}.ts`);
    if (existsSync(own)) return { unit: `${typeName}_${fieldName}_${run}`, file: own, dataSource: on };
    const shared = join(root, 'shared', 'steps', `${run}.ts`);
    if (existsSync(shared)) return { unit: `shared_${run}_${on}`, file: shared, dataSource: on };
    throw new SynthError(`${field}: there is no step ${run}, neither in its folder nor in resolvers/shared/steps`);
  };
  const all = [...(context ? [step('context', 'Context')] : []), ...steps.flatMap(({ run, on, times = 1 }) => Array.from({ length: times }, () => step(run, on)))];
  if (all.length > MAX_FUNCTIONS) throw new SynthError(`${field}: ${all.length} functions; AppSync allows ${MAX_FUNCTIONS} in a pipeline`);
  const own = join(folder, 'resolver.ts');
  const resolver = existsSync(own) ? { unit: `${typeName}_${fieldName}`, file: own } : { unit: 'shared_resolver', file: join(root, 'shared', 'resolver.ts') };
  return { typeName, fieldName, resolver, steps: all };
}
