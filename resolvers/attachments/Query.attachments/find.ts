import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import type { AttachmentPage, QueryAttachmentsArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { equal } from '../../kernel/dynamodb/queries.ts';
import type { QueryResult } from '../../kernel/request/paging.ts';
import { foundPage, pageOf } from '../../kernel/request/paging.ts';
import { refuse } from '../../kernel/answer/errors.ts';
import type { FileRow } from '../attachment.ts';
import { requireOwner, toAttachment } from '../attachment.ts';
import { ownerKey } from '../keys.ts';

const MAX_ID = 200;

export function request(ctx: Ctx<QueryAttachmentsArgs>): DynamoDBQueryRequest {
  const { ownerType, ownerId } = ctx.args;
  requireOwner(ctx, ownerType, 'ownerType');
  if (ownerId === '' || ownerId.length > MAX_ID) refuse('ownerId', `expected 1 to ${MAX_ID} characters`);
  return { ...equal('byOwner', 'owner', ownerKey(ownerType, ownerId), pageOf(ctx)), scanIndexForward: false };
}

export function response(ctx: Ctx<QueryAttachmentsArgs, QueryResult<FileRow>>): AttachmentPage {
  const { items, nextToken } = foundPage(ctx);
  return { items: items.map((row) => toAttachment(row)), nextToken };
}
