/** The related objects that a step can read together with what it reads anyway, so that fewer are left for the related step. */
import { RELATIONS } from '../../generated/relations.ts';
import { batchRows } from '../dynamodb/batch.ts';
import type { Key } from '../dynamodb/key.ts';
import type { Ctx } from '../request/context.ts';
import { mayCaller } from '../request/context.ts';
import { selects } from '../request/selection.ts';
import { cacheRelated, relatedKey, relatedName } from './relations.ts';

/** @param thing an object of the answer, or the row that it is made of @returns keys by table: what the query selects and nobody knows yet */
export function relatedKeys(ctx: Ctx, thing: object): Record<string, Key[]> {
  const values = Object.assign({}, thing) as Record<string, unknown>;
  const keys: Record<string, Key[]> = {};
  RELATIONS.forEach((relation) => {
    const id = values[relation.id];
    const key = typeof id === 'string' ? relatedKey(relation, id) : null;
    if (!key || !mayCaller(ctx.stash, relation.permission) || !selects(ctx, '', relation.field)) return;
    const known = (ctx.stash.work.related ?? {})[relatedName(relation.table, key)];
    const others = keys[relation.table] ?? [];
    if (!known && !others.some((each) => each.pk === key.pk && each.sk === key.sk)) keys[relation.table] = [...others, key];
  });
  return keys;
}

/** Two sets of keys as one: a batch names each row once. */
export function withKeys(one: Record<string, Key[]>, other: Record<string, Key[]>): Record<string, Key[]> {
  const all = Object.assign({}, one);
  Object.keys(other).forEach((table) => {
    const there = all[table] ?? [];
    all[table] = [...there, ...(other[table] ?? []).filter((key) => !there.some((each) => each.pk === key.pk && each.sk === key.sk))];
  });
  return all;
}

/** Keeps what a batch found of the tables that relations lie in. */
export function cacheBatch(ctx: Ctx, tables: string[]): void {
  tables.forEach((table) => {
    batchRows<Key>(ctx, table).forEach((row) => cacheRelated(ctx.stash, table, row));
  });
}
