/**
 * What an aggregate says of itself in its `aggregate.ts`: its tables, the rows in them, what others show of it, which values belong to
 * one of it alone, what counts its references, and who may do what with it. Tables, relations, the audit log's entities, the checks of
 * the books and the first roles come from it.
 */
import type { AuditedEntity } from '../../generated/schema.ts';
import type { Key } from './key.ts';

export interface Index {
  partitionKey: string;
  sortKey: string;
  sortKeyType?: 'N';
  /** Attributes beside the keys. */
  include: readonly string[];
}

/**
 * Included by an index that holds whole rows. DynamoDB counts the attributes that indexes name, 100 over all of a table's; whole rows
 * it does not count (infra/releases/indexes.ts).
 */
export const WHOLE_ROWS: readonly string[] = ['*'];

export interface Table {
  indexes: Readonly<Record<string, Index>>;
  /** Attribute in seconds since the epoch after which a row may go. */
  timeToLive?: string;
  /** Of a table whose rows may go: some of them stay, and the books are checked. */
  keepsBooks?: true;
}

/**
 * How the audit log shows the attributes of a row, or of a map within one: under the API's names, in the API's units. An attribute that is
 * named nowhere here is not shown; a test finds it.
 */
export interface ShownAttributes {
  /** As they are stored. */
  same?: readonly string[];
  /** In minor units; shown as decimal strings. */
  money?: readonly string[];
  /** Prices of one unit, each with the attribute that holds its fraction (kernel/values/price); shown as one decimal string. */
  prices?: Readonly<Record<string, string>>;
  /** In thousandths; shown as decimal strings. */
  quantity?: readonly string[];
  /** In basis points; shown as decimal strings in percent. */
  percent?: readonly string[];
  /** Names that the API has for attributes; a dot leads into an object, as in `customer.id`. */
  names?: Readonly<Record<string, string>>;
  /** Signs that begin what stands in the place of a value: the API has null there. */
  placeholders?: Readonly<Record<string, string>>;
  /** Marks, which are there or not: the names of Boolean fields. */
  marks?: Readonly<Record<string, string>>;
  /** Attributes with one value that means true: the names of Boolean fields. */
  means?: Readonly<Record<string, { field: string; value: string }>>;
  /** Maps, lists of maps, and maps by a key, which the API shows as lists. */
  within?: Readonly<Record<string, ShownMap>>;
  /** Plain values by a key, which the API shows as a list of objects of two fields. */
  pairs?: Readonly<Record<string, { field: string; key: string; value: string }>>;
  /** What the API does not have: keys of indexes, counters and the like. */
  hidden?: readonly string[];
}

export interface ShownMap {
  field: string;
  /** Whether it holds one map, a list of them, or maps by their `id`. @default one */
  holds?: 'list' | 'byId';
  shows: ShownAttributes;
}

/** Rows that the audit log is kept of: those with this sort key, or under this partition key. */
export interface Audited {
  /** The log's name of the thing. */
  entity: AuditedEntity;
  /** The API's type of it. */
  type: string;
  shows: ShownAttributes;
  /** A whole sort key, whose rows lie under the thing's id. */
  sk?: string;
  /** The beginning of a sort key, whose rows carry the thing's id in the attribute `id`; `except` what contains this, `only` what does. */
  skPrefix?: string;
  id?: string;
  except?: string;
  only?: string;
  /** A partition key, whose rows lie under the thing's id as their sort key. */
  pk?: string;
}

/** A field that shows a thing of this aggregate wherever its id stands. */
export interface Relation {
  field: string;
  /** Property of the answer that holds the id; not part of the schema. */
  id: string;
  table: string;
  /** Absent where the id gives the whole key. */
  sk?: string;
  permission: string;
  /** The function that makes the answer of the row, and of the stash if it takes that too, and the aggregate's file that exports it. */
  shape: string;
  module: string;
}

/** A value that belongs to one thing: a row `<prefix><value>` names its owner. */
export interface UniqueValue {
  /** In words, for whoever reads a check of the books. */
  what: string;
  table: string;
  prefix: string;
  /** Attribute of that row that holds the owner's id. */
  owner: string;
  /** Sort key of the owner's row. */
  ownerKey: string;
  /** What follows the prefix for an owner; null where it holds none. */
  value: (row: Row) => string | null;
}

/** A number on a thing's row that says how many others refer to it. Deleting trusts it. */
export interface Counter {
  /** A sentence for whoever reads a check of the books. */
  what: string;
  table: string;
  ownerKey: string;
  attribute: string;
  /** The rows that refer, and the attribute by which they do, or several: a row counts once for each. */
  counts: { table: string; by: string | readonly string[]; rows: (row: Row) => boolean };
}

/** Who reads a field: whoever has the permission; with `or`, also the user whose id stands in that field of the same object. */
export type FieldPermission = string | { permission: string; or: string };

/** A row as the database holds it, for who looks at any. */
export type Row = Key & Readonly<Record<string, unknown>>;

export interface Aggregate {
  tables: Readonly<Record<string, Table>>;
  audited?: readonly Audited[];
  relations?: readonly Relation[];
  unique?: readonly UniqueValue[];
  counters?: readonly Counter[];
  /**
   * Fields that need a permission of their own beside the operation's, by type: null for whoever lacks it, in every answer that the
   * type occurs in, also in one that is given again (kernel/answer/shown).
   */
  fields?: Readonly<Record<string, Readonly<Record<string, FieldPermission>>>>;
  /**
   * What one may do with it: each permission with the built-in roles that have it from the start, beside administrators, who have all.
   * `functions/bootstrap/roles.json` is made of it. Fields require no permission that no aggregate names.
   */
  permissions?: Readonly<Record<string, readonly string[]>>;
}

/** One row per word that finds a thing (kernel/dynamodb/search). */
export const SEARCH_INDEX: Index = {
  partitionKey: 'searchKind',
  sortKey: 'searchKey',
  include: ['id', 'words', 'before'],
};
