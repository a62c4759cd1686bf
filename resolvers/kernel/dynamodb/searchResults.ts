/** What an index that carries only ids has found, and the whole rows of it. */
import { runtime } from '@aws-appsync/utils';
import type { BatchCtx } from './batch.ts';
import { batchGet, batchRows, rowsById } from './batch.ts';
import type { Ctx } from '../request/context.ts';
import type { FoundPage } from '../request/paging.ts';
import type { Key } from './key.ts';
import type { TableRows } from './rows.ts';
import { own } from '../values/own.ts';

export interface Found {
  ids: string[];
  nextToken: string | null;
}

/** The answer of the step before: what was found, or already a whole page. */
type FoundOrPage = { result: Found | { ids?: undefined; items: unknown[]; nextToken?: string | null | undefined } };

/** The contexts of a step that reads what the one before has found. */
export type SearchCtx<Args = Record<string, unknown>> = Ctx<Args, unknown, FoundOrPage>;
export type SearchBatchCtx<Args = Record<string, unknown>> = BatchCtx<Args, FoundOrPage>;

export function foundIn({ items, nextToken }: FoundPage<Key>): Found {
  return { ids: items.map((row) => row.pk), nextToken };
}

/** The request that reads what was found. Ends the step where the one before has answered, or found nothing. */
export function readFound(ctx: SearchCtx, table: keyof TableRows, sk: string) {
  const found = ctx.prev.result;
  if (!found.ids) runtime.earlyReturn(found);
  if (found.ids.length === 0) runtime.earlyReturn({ items: [], nextToken: found.nextToken });
  return batchGet(ctx, { [table]: found.ids.map((id) => ({ pk: id, sk })) });
}

/** The rows in the order in which they were found; those that went in the meantime are left out. */
export function foundRows<Table extends keyof TableRows>(
  ctx: SearchBatchCtx,
  table: Table,
): FoundPage<TableRows[Table]> {
  const { ids, nextToken } = ctx.prev.result;
  const byId = rowsById(batchRows(ctx, table));
  return {
    items: (ids ?? []).map((id) => own(byId, id)).filter((row) => row !== undefined),
    nextToken: nextToken ?? null,
  };
}
