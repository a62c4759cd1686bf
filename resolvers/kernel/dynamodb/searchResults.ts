/** What an index that carries only ids has found, and the whole rows of it. */
import { runtime } from '@aws-appsync/utils';
import { batchGet, batchRows, rowsById } from './batch.ts';
import type { Ctx } from '../request/context.ts';
import type { FoundPage } from '../request/paging.ts';
import type { Key } from './key.ts';

export interface Found {
  ids: string[];
  nextToken: string | null;
}

export function foundIn({ items, nextToken }: FoundPage<Key>): Found {
  return { ids: items.map((row) => row.pk), nextToken };
}

/** The request that reads what was found. Ends the step where the one before has answered, or found nothing. */
export function readFound(ctx: Ctx, table: string, sk: string) {
  const found = ctx.prev.result as Partial<Found>;
  if (!found.ids) runtime.earlyReturn(ctx.prev.result);
  if (found.ids.length === 0) runtime.earlyReturn({ items: [], nextToken: found.nextToken });
  return batchGet(ctx, { [table]: found.ids.map((id) => ({ pk: id, sk })) });
}

/** The rows in the order in which they were found; those that went in the meantime are left out. */
export function foundRows<Row extends Key>(ctx: Ctx, table: string): { rows: Row[]; nextToken: string | null } {
  const found = ctx.prev.result as Found;
  const byId = rowsById(batchRows<Row>(ctx, table));
  return { rows: found.ids.map((id) => byId[id]).filter((row) => row !== undefined), nextToken: found.nextToken };
}
