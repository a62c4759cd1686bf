/** What each key of the page has used of its plan today: one batch. */
import type { ApiKeyPage, QueryApiKeysArgs } from '../../generated/schema.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { batchGet, batchRows } from '../../kernel/dynamodb/batch.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { today, usageKey, usageOf } from '../apiKey.ts';

type Page = { result: ApiKeyPage };

export function request(ctx: Ctx<QueryApiKeysArgs, unknown, Page>) {
  const day = today();
  return batchGet(ctx, { API_KEY_USAGE: ctx.prev.result.items.map(({ id }) => usageKey(id, day)) });
}

export function response(ctx: BatchCtx<QueryApiKeysArgs, Page>): ApiKeyPage {
  const { items, nextToken } = ctx.prev.result;
  const day = today();
  const rows = batchRows(ctx, 'API_KEY_USAGE');
  return {
    items: items.map((key) => ({
      ...key,
      usage: usageOf(key.plan, day, rows.find(({ pk }) => pk === key.id) ?? null),
    })),
    nextToken: nextToken ?? null,
  };
}
