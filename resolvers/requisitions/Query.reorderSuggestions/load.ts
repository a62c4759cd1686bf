/** The low items themselves, with what is on order of each, and on which terms each is bought of whom. */
import type { QueryReorderSuggestionsArgs } from '../../generated/schema.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { batchFound, batchGet, rowsById, rowsOf } from '../../kernel/dynamodb/batch.ts';
import { cacheRelated } from '../../kernel/answer/relations.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { own } from '../../kernel/values/own.ts';
import { preferredKey } from '../../suppliers/keys.ts';
import type { AnsweredSuggestion } from '../suggestions.ts';
import { preferredOf, toSuggestion } from '../suggestions.ts';

export function request(ctx: Ctx<QueryReorderSuggestionsArgs>) {
  const ids = ctx.stash.work.lowItems?.ids ?? [];
  return batchGet(ctx, {
    INVENTORY: ids.map((pk) => ({ pk, sk: 'ITEM' })),
    SUPPLIERS: ids.map((id) => preferredKey(id)),
  });
}

export function response(ctx: BatchCtx<QueryReorderSuggestionsArgs>) {
  const found = batchFound(ctx);
  const items = rowsById(rowsOf(ctx, found, 'INVENTORY'));
  const preferred = preferredOf(rowsOf(ctx, found, 'SUPPLIERS'));
  const { lowItems } = ctx.stash.work;
  const suggestions: AnsweredSuggestion[] = (lowItems?.ids ?? []).flatMap((id) => {
    const item = own(items, id);
    // It was filled up, or archived, since the index was written.
    if (!item || item.archived === true || item.stock >= item.minimumStock) return [];
    cacheRelated(ctx.stash, 'INVENTORY', item);
    const holder = own(preferred, id) ?? null;
    // The copy of the supplier spares a call: the supplier whom a row of before names is read by the related step.
    if (holder) cacheRelated(ctx.stash, 'SUPPLIERS', holder.supplier ?? null);
    const suggestion = toSuggestion(item, holder);
    return suggestion ? [suggestion] : [];
  });
  return { items: suggestions, nextToken: lowItems?.nextToken ?? null };
}
