/** The whole entries of what an index found, in its order. */
import { runtime } from '@aws-appsync/utils';
import type { AuditEntryPage, QueryAuditLogArgs } from '../../generated/schema.ts';
import { batchGet, batchRows } from '../../shared/batch.ts';
import type { Ctx } from '../../shared/context.ts';
import type { Key } from '../../shared/rows.ts';
import type { EntryRow } from '../entry.ts';
import { toAuditEntry } from '../entry.ts';

interface FoundKeys {
  keys: Key[];
  nextToken: string | null;
}

export function request(ctx: Ctx<QueryAuditLogArgs>) {
  const found = ctx.prev.result as Partial<FoundKeys>;
  if (!found.keys) runtime.earlyReturn(ctx.prev.result);
  if (found.keys.length === 0) runtime.earlyReturn({ items: [], nextToken: found.nextToken });
  return batchGet(ctx, { AUDIT_LOG: found.keys });
}

export function response(ctx: Ctx<QueryAuditLogArgs>): AuditEntryPage {
  const { keys, nextToken } = ctx.prev.result as FoundKeys;
  const byKey: Record<string, EntryRow> = {};
  for (const row of batchRows<EntryRow>(ctx, 'AUDIT_LOG')) byKey[row.sk] = row;
  return { items: keys.map((key) => byKey[key.sk]).filter((row) => row !== undefined).map((row) => toAuditEntry(row)), nextToken };
}
