/** The related objects that a step can read together with what it reads anyway, so that fewer are left for the related step. */
import { RELATIONS } from '../../generated/relations.ts';
import type { BatchCtx, KeysByTable } from '../dynamodb/batch.ts';
import { batchRows } from '../dynamodb/batch.ts';
import type { Key } from '../dynamodb/key.ts';
import type { TableRows } from '../dynamodb/rows.ts';
import type { Ctx } from '../request/context.ts';
import { mayCaller } from '../request/context.ts';
import { selects } from '../request/selection.ts';
import { cacheRelated, relatedKey, relatedName } from './relations.ts';
import { own, keep } from '../values/own.ts';

/**
 * @param thing an object of the answer, or the row that it is made of
 * @returns keys by table: what the query selects and nobody knows yet
 */
export function relatedKeys(ctx: Ctx, thing: object): KeysByTable {
  const values: Record<string, unknown> = { ...thing };
  const keys: KeysByTable = {};
  RELATIONS.forEach((relation) => {
    const id = own(values, relation.id);
    const key = typeof id === 'string' ? relatedKey(relation, id) : null;
    if (!key || !mayCaller(ctx.stash, relation.permission) || !selects(ctx, '', relation.field)) return;
    const known = own(ctx.stash.work.related ?? {}, relatedName(relation.table, key));
    const others = keys[relation.table] ?? [];
    if (!known && !others.some((each) => each.pk === key.pk && each.sk === key.sk))
      keys[relation.table] = [...others, key];
  });
  return keys;
}

/** The keys of one table without those that another list has. */
function without(keys: Key[], others: Key[]): Key[] {
  return keys.filter((key) => !others.some((each) => each.pk === key.pk && each.sk === key.sk));
}

/** Two sets of keys as one: a batch names each row once. */
export function withKeys(one: KeysByTable, other: KeysByTable): KeysByTable {
  const all: Record<string, Key[]> = { ...one };
  for (const [table, keys] of Object.entries(other))
    keep(all, table, [...(own(all, table) ?? []), ...without(keys, own(all, table) ?? [])]);
  return all;
}

/** Keeps what a batch found of the tables that relations lie in. */
export function cacheBatch(ctx: BatchCtx, tables: (keyof TableRows)[]): void {
  tables.forEach((table) => {
    batchRows(ctx, table).forEach((row) => cacheRelated(ctx.stash, table, row));
  });
}
