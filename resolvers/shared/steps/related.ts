/**
 * Brings the objects that a page, or one object and its lines, refers to: one BatchGetItem for up to 100 of them, and
 * only what the query selects. Placed several times in a pipeline where a page can refer to more.
 */
import type { DynamoDBBatchGetItemRequest } from '@aws-appsync/utils';
import { runtime, util } from '@aws-appsync/utils';
import type { Ctx } from '../context.ts';
import { mayCaller, tableName } from '../context.ts';
import { fail, raiseDataSourceError } from '../errors.ts';
import type { Relation } from '../relations.ts';
import { RELATED_ROWS, relatedKey, relatedName, RELATIONS, shapeRelated } from '../relations.ts';
import type { Key } from '../rows.ts';
import { selects } from '../selection.ts';

type Thing = Record<string, unknown>;

interface Pending extends Key {
  table: string;
}

const MAX_KEYS = 100;
const STASH = RELATED_ROWS;

/** The answer itself, and the members of its `items`: a page's objects or an order's lines. */
function targets(result: Thing | null): { thing: Thing; prefix: string }[] {
  if (!result) return [];
  const items = Array.isArray(result['items']) ? (result['items'] as Thing[]) : [];
  return [{ thing: result, prefix: '' }, ...items.map((thing) => ({ thing, prefix: 'items/' }))];
}

function wantedRelations(ctx: Ctx, prefix: string): Relation[] {
  return RELATIONS.filter((relation) => mayCaller(ctx.stash, relation.permission) && selects(ctx, prefix, relation.field));
}

function pendingKeys(ctx: Ctx): Pending[] {
  const known = (ctx.stash.work[STASH] ?? {}) as Record<string, unknown>;
  const seen: Record<string, boolean> = {};
  const pending: Pending[] = [];
  const own = wantedRelations(ctx, '');
  const members = wantedRelations(ctx, 'items/');
  for (const target of targets(ctx.prev.result as Thing | null)) {
    for (const relation of target.prefix === '' ? own : members) {
      const id = target.thing[relation.id];
      const key = typeof id === 'string' ? relatedKey(relation, id) : null;
      const name = key ? relatedName(relation.table, key) : '';
      if (key && known[name] === undefined && !seen[name]) {
        seen[name] = true;
        pending.push({ table: relation.table, ...key });
      }
    }
  }
  return pending.slice(0, MAX_KEYS);
}

export function request(ctx: Ctx): DynamoDBBatchGetItemRequest {
  const pending = pendingKeys(ctx);
  if (pending.length === 0) runtime.earlyReturn(withRelated(ctx));
  const tables: DynamoDBBatchGetItemRequest['tables'] = {};
  for (const row of pending) {
    const name = tableName(ctx, row.table);
    const keys = tables[name]?.keys ?? [];
    keys.push(util.dynamodb.toMapValues({ pk: row.pk, sk: row.sk }));
    tables[name] = { keys };
  }
  return { operation: 'BatchGetItem', tables };
}

export function response(ctx: Ctx) {
  raiseDataSourceError(ctx.error);
  const result = ctx.result as { data: Record<string, (Key | null)[]>; unprocessedKeys?: Record<string, unknown> | null };
  if (result.unprocessedKeys && Object.keys(result.unprocessedKeys).length > 0) {
    fail('TRY_AGAIN', 'The database is busy; repeat the request');
  }
  const known = (ctx.stash.work[STASH] ?? {}) as Record<string, unknown>;
  for (const relation of RELATIONS) {
    for (const row of result.data[tableName(ctx, relation.table)] ?? []) {
      if (row) known[relatedName(relation.table, row)] = row;
    }
  }
  ctx.stash.work[STASH] = known;
  return withRelated(ctx);
}

/** The answer with every related object that is known by now put in its place. */
function withRelated(ctx: Ctx): Thing | null {
  const known = (ctx.stash.work[STASH] ?? {}) as Record<string, unknown>;
  const answer = ctx.prev.result as Thing | null;
  const own = wantedRelations(ctx, '');
  const members = wantedRelations(ctx, 'items/');
  for (const target of targets(answer)) {
    for (const relation of target.prefix === '' ? own : members) {
      const id = target.thing[relation.id];
      const key = typeof id === 'string' ? relatedKey(relation, id) : null;
      const row = key && known[relatedName(relation.table, key)];
      if (row) target.thing[relation.field] = shapeRelated(relation, row as Key, ctx.stash);
    }
  }
  return answer;
}
