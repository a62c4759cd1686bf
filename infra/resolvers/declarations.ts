/**
 * Reads what the folders of `resolvers/` say of themselves: `operation.ts` of each field, `aggregate.ts` of each aggregate. They are
 * bundled and run here, so that a synth always sees the files as they are, whatever was imported before.
 */
import { buildSync } from 'esbuild';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import type { Aggregate } from '../../resolvers/kernel/dynamodb/aggregate.ts';
import type { Operation, SignedOperation } from '../../resolvers/kernel/request/operation.ts';
import { SynthError } from '../errors.ts';

export interface FieldDeclaration {
  /** Folder of the aggregate below `resolvers/`. */
  aggregate: string;
  typeName: string;
  fieldName: string;
  folder: string;
  operation: Operation | SignedOperation;
}

export interface Declarations {
  fields: FieldDeclaration[];
  /** By folder. */
  aggregates: Record<string, Aggregate>;
  /** How many parameters a function of an aggregate's file has. @throws SynthError where the file exports none of the name */
  parametersOf: (folder: string, file: string, name: string) => number;
}

const FIELD_FOLDER = /^(Query|Mutation|Subscription)\.([a-z][A-Za-z0-9]*)$/;

function foldersBelow(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function fieldsBelow(root: string): Omit<FieldDeclaration, 'operation'>[] {
  return foldersBelow(root).flatMap((aggregate) =>
    foldersBelow(join(root, aggregate)).flatMap((name) => {
      const [, typeName, fieldName] = FIELD_FOLDER.exec(name) ?? [];
      return typeName && fieldName ? [{ aggregate, typeName, fieldName, folder: join(root, aggregate, name) }] : [];
    }),
  );
}

/** Runs modules and gives what each exports, in their order. @throws SynthError with file and line where one does not compile */
function modulesOf(root: string, files: readonly string[]): Record<string, unknown>[] {
  const lines = files.map(
    (file, index) => `export * as m${index} from ${JSON.stringify(`./${relative(root, file)}`)};`,
  );
  let code: string;
  try {
    const built = buildSync({
      stdin: { contents: lines.join('\n'), resolveDir: root, loader: 'ts' },
      bundle: true,
      write: false,
      format: 'cjs',
      platform: 'node',
      external: ['@aws-appsync/utils', '@aws-appsync/utils/dynamodb'],
      logLevel: 'silent',
    });
    code = built.outputFiles[0]?.text ?? '';
  } catch (error) {
    const [fault] =
      (error as { errors?: { text: string; location?: { file: string; line: number } | null }[] }).errors ?? [];
    throw new SynthError(
      fault ? `${fault.location ? `${fault.location.file}:${fault.location.line}: ` : ''}${fault.text}` : String(error),
    );
  }
  const module: { exports: Record<string, Record<string, unknown>> } = { exports: {} };
  // The bundle is this project's own declarations; node:vm would give them arrays of another realm.
  const run = new Function('require', 'module', 'exports', code) as (
    require: NodeJS.Require,
    module: object,
    exports: object,
  ) => void;
  run(createRequire(import.meta.url), module, module.exports);
  return files.map((_file, index) => module.exports[`m${index}`] ?? {});
}

/** @param root the folder `resolvers/` @throws SynthError naming the folder that declares nothing */
export function readDeclarations(root: string): Declarations {
  const fields = fieldsBelow(root);
  const undeclared = fields.find(({ folder }) => !existsSync(join(folder, 'operation.ts')));
  if (undeclared)
    throw new SynthError(
      `${undeclared.typeName}.${undeclared.fieldName}: its folder has no operation.ts, which says what it may do`,
    );
  const aggregates = foldersBelow(root).filter((name) => existsSync(join(root, name, 'aggregate.ts')));
  const modules = modulesOf(root, [
    ...fields.map(({ folder }) => join(folder, 'operation.ts')),
    ...aggregates.map((name) => join(root, name, 'aggregate.ts')),
  ]);
  const exportsOf = new Map(aggregates.map((name, index) => [name, modules[fields.length + index] ?? {}]));
  return {
    fields: fields.map((field, index) => {
      const file = relative(join(root, '..'), join(field.folder, 'operation.ts'));
      return { ...field, operation: exported(modules[index], 'operation', file) as Operation | SignedOperation };
    }),
    aggregates: Object.fromEntries(
      aggregates.map((name) => [
        name,
        exported(exportsOf.get(name), 'aggregate', `resolvers/${name}/aggregate.ts`) as Aggregate,
      ]),
    ),
    parametersOf(folder, file, name) {
      const path = join(root, folder, file);
      const value = existsSync(path) ? modulesOf(root, [path])[0]?.[name] : undefined;
      if (typeof value !== 'function')
        throw new SynthError(`resolvers/${folder}/aggregate.ts: ${file} exports no function ${name}`);
      return value.length;
    },
  };
}

function exported(module: Record<string, unknown> | undefined, name: string, file: string): unknown {
  const value = module?.[name];
  if (typeof value !== 'object' || value === null) throw new SynthError(`${file}: it exports no object ${name}`);
  return value;
}

export function isSigned(operation: Operation | SignedOperation): operation is SignedOperation {
  return 'signed' in operation;
}

/** The tables of all aggregates, by name. @throws SynthError where two declare one */
export function tablesOf(aggregates: Declarations['aggregates']): Record<string, Aggregate['tables'][string]> {
  const tables: Record<string, Aggregate['tables'][string]> = {};
  for (const [folder, { tables: own }] of Object.entries(aggregates)) {
    for (const [name, table] of Object.entries(own)) {
      if (Object.hasOwn(tables, name))
        throw new SynthError(`resolvers/${folder}/aggregate.ts: another aggregate has a table ${name}`);
      tables[name] = table;
    }
  }
  return tables;
}
