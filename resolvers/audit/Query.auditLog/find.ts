/** One thing's entries lie together; those of a user, and all by time, come from indexes that carry keys alone. */
import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import type { AuditEntryPage, QueryAuditLogArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { refuse } from '../../kernel/answer/errors.ts';
import type { QueryResult } from '../../kernel/request/paging.ts';
import { foundPage, pageOf } from '../../kernel/request/paging.ts';
import { timeline } from '../../kernel/dynamodb/queries.ts';
import type { EntryRow, FoundEntries } from '../entry.ts';
import { toAuditEntry } from '../entry.ts';

const MAX_ID = 200;

/** An id to look for, or null. */
function idOf(id: string | null | undefined, field: string): string | null {
  if (id === null || id === undefined) return null;
  if (id === '' || id.length > MAX_ID) refuse(field, `expected an id of 1 to ${MAX_ID} characters`);
  return id;
}

export function request(ctx: Ctx<QueryAuditLogArgs>): DynamoDBQueryRequest {
  const page = pageOf(ctx);
  const entityId = idOf(ctx.args.entityId, 'entityId');
  const userId = idOf(ctx.args.userId, 'userId');
  if (entityId !== null && userId !== null) refuse('userId', 'expected an entityId or a userId, not both');
  const range = { from: ctx.args.from ?? null, to: ctx.args.to ?? null };
  if (entityId !== null) return timeline(null, { attribute: 'pk', value: entityId }, range, page);
  if (userId !== null) return timeline('byUser', { attribute: 'userId', value: userId }, range, page);
  return timeline('byTime', { attribute: 'kind', value: 'ENTRY' }, range, page);
}

export function response(ctx: Ctx<QueryAuditLogArgs, QueryResult<EntryRow>>): AuditEntryPage | FoundEntries {
  const { items, nextToken } = foundPage(ctx);
  if (ctx.args.entityId) return { items: items.map((row) => toAuditEntry(row)), nextToken };
  const userIds: string[] = [];
  for (const { userId } of items) if (userId && userIds.indexOf(userId) === -1) userIds.push(userId);
  return { keys: items.map((row) => ({ pk: row.pk, sk: row.sk })), userIds, nextToken };
}
