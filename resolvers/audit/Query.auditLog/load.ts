/** The whole entries of what an index found, in its order, and the users behind them where one call can bring both. */
import { runtime } from '@aws-appsync/utils';
import type { AuditEntryPage, QueryAuditLogArgs } from '../../generated/schema.ts';
import type { BatchCtx } from '../../kernel/dynamodb/batch.ts';
import { batchGet, batchRows } from '../../kernel/dynamodb/batch.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { cacheRelated } from '../../kernel/answer/relations.ts';
import type { Key } from '../../kernel/dynamodb/key.ts';
import { selects } from '../../kernel/request/selection.ts';
import type { EntryRow, FoundEntries } from '../entry.ts';
import { toAuditEntry } from '../entry.ts';
import { keep, own } from '../../kernel/values/own.ts';

/** DynamoDB takes as many keys a call. The related step brings the users that found no room. */
const MAX_KEYS = 100;

/** What the step before has found, or its whole answer. */
type FoundBefore = { result: FoundEntries | AuditEntryPage };

function isFound(result: FoundBefore['result']): result is FoundEntries {
  return Object.hasOwn(result, 'keys');
}

function userKeys(ctx: Ctx, found: FoundEntries): Key[] {
  const fits = found.keys.length + found.userIds.length <= MAX_KEYS;
  return fits && selects(ctx, 'items/', 'user') ? found.userIds.map((id) => ({ pk: id, sk: 'USER' })) : [];
}

/** Two things that one call changed alike have entries of the same sort key. */
function nameOf({ pk, sk }: Key): string {
  return `${pk} ${sk}`;
}

export function request(ctx: Ctx<QueryAuditLogArgs, unknown, FoundBefore>) {
  const found = ctx.prev.result;
  if (!isFound(found)) runtime.earlyReturn(found);
  if (found.keys.length === 0) runtime.earlyReturn({ items: [], nextToken: found.nextToken });
  return batchGet(ctx, { AUDIT_LOG: found.keys, USERS: userKeys(ctx, found) });
}

export function response(ctx: BatchCtx<QueryAuditLogArgs, { result: FoundEntries }>): AuditEntryPage {
  const { keys, nextToken } = ctx.prev.result;
  for (const user of batchRows(ctx, 'USERS')) cacheRelated(ctx.stash, 'USERS', user);
  const byKey: Record<string, EntryRow> = {};
  for (const row of batchRows(ctx, 'AUDIT_LOG')) keep(byKey, nameOf(row), row);
  return {
    items: keys
      .map((key) => own(byKey, nameOf(key)))
      .filter((row) => row !== undefined)
      .map((row) => toAuditEntry(row)),
    nextToken,
  };
}
