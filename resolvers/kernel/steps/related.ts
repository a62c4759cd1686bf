/**
 * Brings the objects that a page, or one object and its lines, refers to: one BatchGetItem for up to 100 of them, and
 * only what the query selects. Placed once more for each relation through a relation (`vehicle { customer }`), which costs a call
 * only where it is selected and not known yet, and several times where a page can refer to more than a hundred.
 */
import type { DynamoDBBatchGetItemRequest } from '@aws-appsync/utils';
import { runtime, util } from '@aws-appsync/utils';
import type { BatchResult } from '../dynamodb/batch.ts';
import { batchFound } from '../dynamodb/batch.ts';
import type { Ctx } from '../request/context.ts';
import { mayCaller, tableName } from '../request/context.ts';
import { isObject } from '../values/builtIns.ts';
import { inParts } from '../values/parts.ts';
import type { Relation } from '../answer/relations.ts';
import type { TableKey } from '../../generated/tables.ts';
import { RELATIONS, shapeRelated } from '../../generated/relations.ts';
import { relatedKey, relatedName } from '../answer/relations.ts';
import type { Key } from '../dynamodb/key.ts';
import { selectsAnyName } from '../request/selection.ts';
import { keep, own } from '../values/own.ts';

/** An object of the answer, and the lists in it of objects with relations of their own: a page's things, lines, missing parts. */
interface Thing {
  [field: string]: unknown;
  items?: Thing[] | null;
  lines?: Thing[] | null;
  missingParts?: Thing[] | null;
}

/** The answer so far comes from the step before. */
type RelatedCtx<Result = unknown> = Ctx<Record<string, unknown>, Result, { result: Thing | null }>;

interface Pending extends Key {
  table: TableKey;
}

const MAX_KEYS = 100;

/** An object of the answer, and where the query selects its fields. */
interface Target {
  thing: Thing;
  prefix: string;
}

/** A place in the answer where a related object belongs. */
interface Place extends Target {
  relation: Relation;
  key: Key;
}

function members(things: Thing[] | null | undefined, field: string): Target[] {
  return (things ?? []).map((thing) => ({ thing, prefix: `${field}/` }));
}

/** The answer itself, and the members of its lists. */
function targets(result: Thing | null): Target[] {
  if (!result) return [];
  return [
    { thing: result, prefix: '' },
    ...members(result.items, 'items'),
    ...members(result.lines, 'lines'),
    ...members(result.missingParts, 'missingParts'),
  ];
}

function wantedRelations(ctx: Ctx, prefix: string): Relation[] {
  const paths = ctx.info.selectionSetList;
  const anyName = selectsAnyName(ctx, prefix);
  return RELATIONS.filter(
    ({ permission, field }) => mayCaller(ctx.stash, permission) && (anyName || paths.indexOf(prefix + field) !== -1),
  );
}

/** Where the selected relations of these objects belong. What is selected is asked once for each prefix. */
function placesOf(ctx: Ctx, objects: Target[]): Place[] {
  const wanted: Record<string, Relation[]> = {};
  return inParts(objects).flatMap((part) =>
    part.flatMap(({ thing, prefix }) => {
      const relations = own(wanted, prefix) ?? wantedRelations(ctx, prefix);
      keep(wanted, prefix, relations);
      return relations.flatMap((relation) => {
        const id = own(thing, relation.id);
        const key = typeof id === 'string' ? relatedKey(relation, id) : null;
        return key ? [{ thing, prefix, relation, key }] : [];
      });
    }),
  );
}

function isThing(value: unknown): value is Thing {
  return isObject(value);
}

/** The related objects that are in their places by now: they have relations of their own. */
function filled(places: Place[]): Target[] {
  return inParts(places).flatMap((part) =>
    part.flatMap(({ thing, prefix, relation }) => {
      const object = own(thing, relation.field);
      return isThing(object) ? [{ thing: object, prefix: `${prefix}${relation.field}/` }] : [];
    }),
  );
}

/** Puts every related object that is known into its place, and those that they refer to into theirs. @returns all places seen */
function fill(ctx: Ctx, answer: Thing | null): Place[] {
  const known = ctx.stash.work.related ?? {};
  const put = (places: Place[]): Place[] => {
    inParts(places).forEach((part) => {
      part.forEach(({ thing, relation, key }) => {
        const row = own(known, relatedName(relation.table, key));
        if (row) keep(thing, relation.field, shapeRelated(relation.field, row, ctx.stash));
      });
    });
    return places;
  };
  const first = put(placesOf(ctx, targets(answer)));
  const second = put(placesOf(ctx, filled(first)));
  const third = put(placesOf(ctx, filled(second)));
  return [...first, ...second, ...third];
}

/** The keys of what is not known yet. What is known is put into its place on the way. */
function pendingKeys(ctx: RelatedCtx): Pending[] {
  const known = ctx.stash.work.related ?? {};
  const seen: Record<string, boolean> = {};
  return inParts(fill(ctx, ctx.prev.result))
    .flatMap((part) =>
      part.filter(({ relation, key }) => {
        const name = relatedName(relation.table, key);
        const fresh = own(known, name) === undefined && own(seen, name) !== true;
        keep(seen, name, true);
        return fresh;
      }),
    )
    .slice(0, MAX_KEYS)
    .map(({ relation, key }) => ({ table: relation.table, pk: key.pk, sk: key.sk }));
}

export function request(ctx: RelatedCtx): DynamoDBBatchGetItemRequest {
  const pending = pendingKeys(ctx);
  // What is known stands in its place by now.
  if (pending.length === 0) runtime.earlyReturn(ctx.prev.result);
  const tables: DynamoDBBatchGetItemRequest['tables'] = {};
  for (const row of pending) {
    const name = tableName(ctx, row.table);
    const keys = own(tables, name)?.keys ?? [];
    keys.push(util.dynamodb.toMapValues({ pk: row.pk, sk: row.sk }));
    keep(tables, name, { keys });
  }
  return { operation: 'BatchGetItem', tables };
}

export function response(ctx: RelatedCtx<BatchResult | null>) {
  const found = batchFound(ctx);
  const known = ctx.stash.work.related ?? {};
  for (const relation of RELATIONS) {
    for (const row of own(found, tableName(ctx, relation.table)) ?? [])
      keep(known, relatedName(relation.table, row), row);
  }
  ctx.stash.work.related = known;
  return withRelated(ctx);
}

/** The answer with every related object that is known by now put in its place. */
function withRelated(ctx: RelatedCtx): Thing | null {
  const answer = ctx.prev.result;
  fill(ctx, answer);
  return answer;
}
