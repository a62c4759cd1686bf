/** The whole entries of what an index found, in its order, and the users behind them where one call can bring both. */
import { runtime } from '@aws-appsync/utils';
import type { AuditEntryPage, QueryAuditLogArgs } from '../../generated/schema.ts';
import { batchGet, batchRows } from '../../kernel/dynamodb/batch.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { cacheRelated } from '../../kernel/answer/relations.ts';
import type { Key } from '../../kernel/dynamodb/key.ts';
import { selects } from '../../kernel/request/selection.ts';
import type { EntryRow, FoundEntries } from '../entry.ts';
import { toAuditEntry } from '../entry.ts';

/** DynamoDB takes as many keys a call. The related step brings the users that found no room. */
const MAX_KEYS = 100;

function userKeys(ctx: Ctx, found: FoundEntries): Key[] {
  const fits = found.keys.length + found.userIds.length <= MAX_KEYS;
  return fits && selects(ctx, 'items/', 'user') ? found.userIds.map((id) => ({ pk: id, sk: 'USER' })) : [];
}

export function request(ctx: Ctx<QueryAuditLogArgs>) {
  const found = ctx.prev.result as Partial<FoundEntries>;
  if (!found.keys) runtime.earlyReturn(ctx.prev.result);
  if (found.keys.length === 0) runtime.earlyReturn({ items: [], nextToken: found.nextToken });
  return batchGet(ctx, { AUDIT_LOG: found.keys, USERS: userKeys(ctx, found as FoundEntries) });
}

export function response(ctx: Ctx<QueryAuditLogArgs>): AuditEntryPage {
  const { keys, nextToken } = ctx.prev.result as FoundEntries;
  for (const user of batchRows<Key>(ctx, 'USERS')) cacheRelated(ctx.stash, 'USERS', user);
  const byKey: Record<string, EntryRow> = {};
  for (const row of batchRows<EntryRow>(ctx, 'AUDIT_LOG')) byKey[row.sk] = row;
  return { items: keys.map((key) => byKey[key.sk]).filter((row) => row !== undefined).map((row) => toAuditEntry(row)), nextToken };
}
