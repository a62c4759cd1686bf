/** Rows of other objects that an answer shows: how they are found, and kept for the step that puts them into their places. */
import type { Stash } from '../request/context.ts';
import { keyOfNumber } from '../values/documentNumber.ts';
import type { TableKey } from '../../generated/tables.ts';
import type { Key } from '../dynamodb/key.ts';
import type { StoredRow } from '../dynamodb/rows.ts';
import type { Permission } from '../request/permission.ts';
import { keep } from '../values/own.ts';

export interface Relation {
  field: string;
  /** Property of the answer that holds the other object's id; not part of the schema. */
  id: string;
  table: TableKey;
  /** Absent for invoices: their id gives the whole key. */
  sk?: string;
  permission: Permission;
}

/** The key of the other object; null where the id can be none. */
export function relatedKey(relation: Relation, id: string): Key | null {
  return relation.sk === undefined ? keyOfNumber(id) : { pk: id, sk: relation.sk };
}

/** How related rows are named while they are kept. */
export function relatedName(table: TableKey, key: Key): string {
  return `${table}#${key.pk}#${key.sk}`;
}

/** Keeps a row that a step has read anyway, so that the related step need not read it again. */
export function cacheRelated(stash: Stash, table: TableKey, row: StoredRow | null): void {
  if (!row) return;
  const known = stash.work.related ?? {};
  keep(known, relatedName(table, row), row);
  stash.work.related = known;
}
