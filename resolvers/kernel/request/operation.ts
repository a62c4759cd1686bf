/**
 * What a field says of itself in the `operation.ts` of its folder. The synth reads it: the pipeline, the roles of its data sources,
 * and the part that the resolver's own unit carries into the stash all come from it. The schema's descriptions are held against it.
 */
import type { LoadedRows } from './context.ts';
import type { ErrorCode } from '../../generated/schema.ts';
import type { TableKey, TableName } from '../../generated/tables.ts';

/** A row read before anything else, together with the caller's. `id` is the path of the argument that holds its id; no id, no read. */
export interface RowToLoad {
  /** Its name among the loaded rows. */
  as: keyof LoadedRows;
  table: TableName;
  id: string;
  /** Absent where the form gives the whole key. */
  sk?: string;
  /** Path of the argument whose id goes on behind `sk`: of a row that lies under one thing and is about another. */
  skId?: string;
  /** What stands before the id in the partition key: rows that keep a value unique also find its owner. */
  prefix?: string;
  /** How the argument is brought to the form in which the key holds it. */
  form?: 'plate' | 'sku' | 'number' | 'series';
}

export type TableAction =
  'BatchGetItem' | 'GetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'ConditionCheckItem';

/** What a step does with which tables: the role of its data source allows it, and nothing else. */
export type TableAccess = Partial<Record<TableName, readonly TableAction[]>>;

/** A function of the pipeline: `run` names a file of the field's folder, of its aggregate's `steps/` or of `kernel/steps/`. */
export interface Step {
  run: string;
  access?: TableAccess;
  /**
   * The table of a request that names none, such as an UpdateItem outside of a transaction: AppSync sends it to that of the data source.
   * @default the one that it queries, or the aggregate's own
   */
  table?: TableName;
  /** The folder of `functions/` that it calls. */
  function?: string;
  /** How often it stands in a row. @default 1 */
  times?: number;
  /** Of attempts: the rounds, from 1, in which it stands. @default all */
  rounds?: readonly number[];
}

/** Steps that run again where they lost a race: each begins by passing on what an earlier round has done. */
export interface Attempts {
  attempts: number;
  steps: readonly Step[];
}

export interface Operation {
  permission: string;
  /**
   * Whether customers may call it, who have signed up by themselves: they have no role, and no field is open to them that does not say so.
   * Its steps see to it that they get their own things alone (kernel/request/own.ts).
   */
  customers?: true;
  /** Whether also those may who have no account yet. */
  newcomers?: true;
  /** Whether every key may call it, whatever its scopes. Else a key needs the scope that is named as the permission. */
  keys?: 'ANY';
  /** Codes beyond FORBIDDEN, INTERNAL and a key's LIMIT_EXCEEDED, which every operation can raise. */
  raises: readonly ErrorCode[];
  load: readonly RowToLoad[];
  /**
   * By what a call that takes no idempotency key is known when it is repeated: the version that it changes, or that it removes. Its thing
   * is the first that it loads, else the settings.
   */
  repeats?: Repeats;
  steps: readonly (Step | Attempts)[];
}

export type Repeats = 'CHANGE' | 'REMOVAL';

/**
 * A field that functions of ours call with signed requests, and nobody else: there is no user to look up, and no role may call it. One
 * that loads rows gets them, and the settings, from a first function of its own (kernel/steps/signed.ts); one that loads none passes on
 * what it was given.
 */
export interface SignedOperation {
  signed: true;
  /** Codes beyond INTERNAL. @default none */
  raises?: readonly ErrorCode[];
  load?: readonly RowToLoad[];
  steps: readonly (Step | Attempts)[];
}

/** A row to load, its table as units name it. */
export type DeclaredRow = Omit<RowToLoad, 'table'> & { table: TableKey };

/** What the resolver's own unit puts into the stash for the functions of its pipeline. */
export interface Declaration {
  /** Empty for a field that functions call: the first function of what users call refuses that. */
  permission: string;
  customers?: true;
  newcomers?: true;
  keys?: 'ANY';
  load: DeclaredRow[];
  /** How often the steps that write are tried. */
  attempts: number;
  repeats?: Repeats;
}
