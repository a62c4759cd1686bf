/** From what the folders of `resolvers/` declare to what is deployed: each field's pipeline, its code units, and its data sources. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Aggregate } from '../../resolvers/kernel/dynamodb/aggregate.ts';
import type {
  Attempts,
  Declaration,
  Operation,
  SignedOperation,
  Step,
  TableAccess,
  TableAction,
} from '../../resolvers/kernel/request/operation.ts';
import { SynthError } from '../errors.ts';
import type { TableName } from '../tables.ts';
import { environmentPrefix } from '../tables.ts';
import type { FieldDeclaration } from './declarations.ts';
import { isSigned, readDeclarations, tablesOf } from './declarations.ts';

export interface StepLayout {
  /** Name of the code unit: one function configuration, however often it is used. */
  unit: string;
  file: string;
  dataSource: string;
}

/** The resolver's own unit: it carries the field's declaration into the stash, and may have a word about the answer. */
export interface ResolverUnit {
  unit: string;
  /** Null for a field that functions call and that reads no rows: it has no first function that would look at it. */
  declaration: Declaration | null;
  /** Its `answer.ts`, where it has one. */
  answer: string | null;
}

export interface FieldLayout {
  aggregate: string;
  typeName: string;
  fieldName: string;
  operation: Operation | SignedOperation;
  resolver: ResolverUnit;
  /** In order, the context step first; a repeated step stands several times. */
  steps: StepLayout[];
}

export interface TableSourceLayout {
  table: string;
  /** DynamoDB actions by table. */
  access: Record<string, string[]>;
}

/** One of our own Lambda functions. */
export interface FunctionSourceLayout {
  /** Its folder below `functions/`. */
  function: string;
}

export type DataSourceLayout = TableSourceLayout | FunctionSourceLayout;

export interface ResolverLayout {
  /** The folder `resolvers/`. */
  root: string;
  fields: FieldLayout[];
  aggregates: Record<string, Aggregate>;
  dataSources: Record<string, DataSourceLayout>;
}

/** AppSync allows 10 functions in a pipeline; ours keep room for what comes. */
export const MAX_FUNCTIONS = 10;
/** What is left of it is for what comes. */
export const OUR_FUNCTIONS = 8;
/** The data source type that calls nothing. */
export const NONE = 'None';
const CONTEXT = 'Context';
const RELATED = 'Related';
/** What the context step reads of every call. */
const CALLER: TableAccess = {
  Users: ['BatchGetItem'],
  RolePermissions: ['BatchGetItem'],
  Shoppers: ['BatchGetItem'],
  Settings: ['BatchGetItem'],
  Idempotency: ['BatchGetItem'],
};
const READS: readonly string[] = ['BatchGetItem', 'GetItem', 'Query'];

const capitalized = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** `Type.field` */
export function coordinate(field: { typeName: string; fieldName: string }): string {
  return `${field.typeName}.${field.fieldName}`;
}

/** Fields that functions call with signed requests, and nobody else. @param aggregate the folder of those; absent for all */
export function signedFields(layout: ResolverLayout, aggregate?: string): string[] {
  return layout.fields
    .filter((field) => isSigned(field.operation) && (aggregate === undefined || field.aggregate === aggregate))
    .map(coordinate);
}

/** What each field that users call declares, by `Type.field`. */
export function operationsOf(layout: ResolverLayout): Record<string, Operation> {
  return Object.fromEntries(
    layout.fields.flatMap((field) => (isSigned(field.operation) ? [] : [[coordinate(field), field.operation]])),
  );
}

/** @param rootFields the schema's fields: every one has a folder, and every folder a field @throws SynthError naming the field */
export function readLayout(root: string, rootFields: readonly string[]): ResolverLayout {
  const { fields: declared, aggregates } = readDeclarations(root);
  const served = declared.map(coordinate);
  const missing = rootFields.find((field) => !served.includes(field));
  if (missing) throw new SynthError(`${missing}: the schema has this field, but no folder of resolvers/ serves it`);
  const stray = served.find((field) => !rootFields.includes(field));
  if (stray) throw new SynthError(`${stray}: resolvers/ has this folder, but the schema has no such field`);
  const twice = served.find((field, index) => served.indexOf(field) !== index);
  if (twice) throw new SynthError(`${twice}: two folders of resolvers/ serve this field`);
  const sources = new Sources(aggregates);
  const fields = declared.map((field) => fieldLayout(root, field, sources));
  return { root, fields, aggregates, dataSources: sources.all() };
}

function everyBatch(tables: readonly TableName[]): TableAccess {
  return Object.fromEntries(tables.map((table) => [table, ['BatchGetItem']]));
}

/** Requests that name no table: AppSync sends them to the one of their data source (resolver reference, "Query" and "GetItem"). */
const OF_ONE_TABLE: readonly TableAction[] = ['Query', 'GetItem'];

/** The table that a step asks so; undefined where its requests name theirs. */
function tableAsked({ access = {} }: Step): string | undefined {
  return Object.entries(access).find(([, actions]) => actions.some((action) => OF_ONE_TABLE.includes(action)))?.[0];
}

/** The data sources of every aggregate, each with what the steps of its fields declare. */
class Sources {
  private readonly tables: ReadonlySet<string>;
  private readonly aggregates: Record<string, Aggregate>;
  private readonly sources = new Map<string, DataSourceLayout>();

  constructor(aggregates: Record<string, Aggregate>) {
    this.aggregates = aggregates;
    this.tables = new Set(Object.keys(tablesOf(aggregates)));
    this.table(CONTEXT, 'Users', CALLER, 'the context step');
    const related = Object.values(aggregates).flatMap(({ relations = [] }) =>
      relations.map(({ table }) => table as TableName),
    );
    this.table(RELATED, related[0] ?? 'Users', everyBatch(related), 'a relation');
  }

  /** @returns the name of the data source that a step runs on */
  of(field: FieldDeclaration, step: Step): string {
    const where = coordinate(field);
    if (step.function !== undefined) {
      const name = `${capitalized(step.function)}Function`;
      this.sources.set(name, { function: step.function });
      return name;
    }
    if (step.run === 'related') return RELATED;
    const actions = Object.values(step.access ?? {}).flat();
    if (actions.length === 0) return NONE;
    const kind = actions.every((action) => READS.includes(action)) ? 'Read' : 'Write';
    const home = this.homeOf(field.aggregate, step);
    const asked = step.table ?? tableAsked(step) ?? home;
    // A Query goes to the table of its data source, whatever the role allows: one of another aggregate's table has a source of its own.
    const name = `${capitalized(field.aggregate)}${kind}${asked === home ? '' : asked}`;
    this.table(name, asked, step.access ?? {}, where);
    return name;
  }

  loads(field: FieldDeclaration, { load = [] }: Operation | SignedOperation): string {
    this.table(CONTEXT, 'Users', everyBatch(load.map(({ table }) => table)), coordinate(field));
    return CONTEXT;
  }

  all(): Record<string, DataSourceLayout> {
    return Object.fromEntries([...this.sources].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** AppSync wants one table of a data source by name: the aggregate's own, or the first that a step names. */
  private homeOf(aggregate: string, step: Step): string {
    return Object.keys(this.aggregates[aggregate]?.tables ?? {})[0] ?? Object.keys(step.access ?? {})[0] ?? '';
  }

  private table(name: string, home: string, access: TableAccess, where: string): void {
    const source = this.sources.get(name) ?? { table: home, access: {} };
    if ('function' in source) throw new SynthError(`${where}: ${name} names a function and a table`);
    for (const [table, actions] of Object.entries(access)) {
      if (!this.tables.has(table))
        throw new SynthError(`${where}: it names the table ${table}, which no aggregate has`);
      source.access[table] = [...new Set([...(source.access[table] ?? []), ...actions])].sort();
    }
    this.sources.set(name, source);
  }
}

function isAttempts(step: Step | Attempts): step is Attempts {
  return 'attempts' in step;
}

/** The steps one after the other, attempts as often as they are made. */
function unrolled(steps: readonly (Step | Attempts)[]): Step[] {
  return steps.flatMap((step) =>
    isAttempts(step)
      ? Array.from({ length: step.attempts }, (_, round) =>
          step.steps.filter(({ rounds }) => rounds?.includes(round + 1) ?? true),
        ).flat()
      : Array.from({ length: step.times ?? 1 }, () => step),
  );
}

function attemptsOf(field: string, operation: Operation | SignedOperation): number {
  const rounds = operation.steps.filter(isAttempts);
  if (rounds.length > 1) throw new SynthError(`${field}: the attempts of one field stand together`);
  return rounds[0]?.attempts ?? 1;
}

function fieldLayout(root: string, field: FieldDeclaration, sources: Sources): FieldLayout {
  const { aggregate, typeName, fieldName, folder, operation } = field;
  const name = coordinate(field);
  const steps = unrolled(operation.steps).map((step) => stepLayout(root, field, step, sources.of(field, step)));
  const first = isSigned(operation) ? (operation.load ? 'signed' : null) : 'context';
  const context = first === null ? [] : [stepLayout(root, field, { run: first }, sources.loads(field, operation))];
  const all = [...context, ...steps];
  if (all.length > MAX_FUNCTIONS)
    throw new SynthError(`${name}: ${all.length} functions; AppSync allows ${MAX_FUNCTIONS} in a pipeline`);
  const answer = join(folder, 'answer.ts');
  return {
    aggregate,
    typeName,
    fieldName,
    operation,
    resolver: {
      unit: `${typeName}_${fieldName}`,
      declaration: first === null ? null : declarationOf(name, operation),
      answer: existsSync(answer) ? answer : null,
    },
    steps: all,
  };
}

/** To whom it is open beside roles. */
function openingOf({ customers, newcomers, keys }: Operation): Partial<Declaration> {
  return { ...(customers ? { customers } : {}), ...(newcomers ? { newcomers } : {}), ...(keys ? { keys } : {}) };
}

function declarationOf(name: string, operation: Operation | SignedOperation): Declaration {
  const { load = [] } = operation;
  const repeats = isSigned(operation) ? undefined : operation.repeats;
  return {
    permission: isSigned(operation) ? '' : operation.permission,
    ...(isSigned(operation) ? {} : openingOf(operation)),
    load: load.map((row) => ({ ...row, table: environmentPrefix(row.table) })) as Declaration['load'],
    attempts: attemptsOf(name, operation),
    ...(repeats ? { repeats } : {}),
  };
}

/** A step's file: of the field's folder, of an aggregate's `steps/` (its own, or the one that is named), or of the kernel's. */
function stepLayout(root: string, field: FieldDeclaration, step: Step, dataSource: string): StepLayout {
  const [first = '', second] = step.run.split('/');
  const [aggregate, run] = second === undefined ? [field.aggregate, first] : [first, second];
  const own = join(field.folder, `${run}.ts`);
  if (second === undefined && existsSync(own))
    return { unit: `${field.typeName}_${field.fieldName}_${run}`, file: own, dataSource };
  const ofAggregate = join(root, aggregate, 'steps', `${run}.ts`);
  if (existsSync(ofAggregate)) return { unit: `${aggregate}_${run}_${dataSource}`, file: ofAggregate, dataSource };
  const ofKernel = join(root, 'kernel', 'steps', `${run}.ts`);
  if (second === undefined && existsSync(ofKernel))
    return { unit: `kernel_${run}_${dataSource}`, file: ofKernel, dataSource };
  throw new SynthError(
    `${coordinate(field)}: there is no step ${step.run}, neither in its folder nor in ${aggregate}/steps nor in kernel/steps`,
  );
}
