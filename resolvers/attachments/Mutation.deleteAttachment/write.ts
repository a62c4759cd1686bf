/** Hides a file: it leaves the index, and gives up its name. What it holds stays where it is. */
import { util } from '@aws-appsync/utils';
import type { MutationDeleteAttachmentArgs } from '../../generated/schema.ts';
import { notFound } from '../../kernel/answer/errors.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { amend, passIfAnswered, remove, transact } from '../../kernel/dynamodb/transactions.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { requireText } from '../../kernel/values/text.ts';
import type { FileRow } from '../attachment.ts';
import { requireOwner, toAttachment } from '../attachment.ts';
import { nameRowKey } from '../keys.ts';

const MAX_REASON = 300;

export function request(ctx: Ctx<MutationDeleteAttachmentArgs>) {
  passIfAnswered(ctx);
  const row = loadedRow(ctx.stash, 'attachment');
  if (!row || (row.deletedAt ?? null) !== null) notFound('File', ctx.args.id, 'id');
  requireOwner(ctx, row.ownerType);
  const now = util.time.nowISO8601();
  const after: FileRow = {
    ...row,
    owner: null,
    updatedAt: now,
    deletedAt: now,
    deletedBy: ctx.stash.caller.name,
    deletedById: ctx.stash.caller.id,
    deletionReason: requireText(ctx.args.reason, MAX_REASON, 'reason'),
    version: row.version + 1,
  };
  const answer = toAttachment(after);
  keepAnswer(ctx, answer);
  const table = tableName(ctx, 'ATTACHMENTS');
  return transact(ctx, [
    amend('attachment', table, row, after, { expression: 'version = :was', values: { ':was': row.version } }),
    remove(
      'attachmentName',
      table,
      { pk: nameRowKey(row.ownerType, row.ownerId, row.nameKey), sk: 'SENTINEL' },
      {
        expression: 'attachmentId = :id',
        values: { ':id': row.id },
      },
    ),
    ...claimKey(ctx, answer),
  ]);
}

export function response(ctx: TransactionCtx<MutationDeleteAttachmentArgs>): unknown {
  return endOfAttempt(ctx, failuresToExplain(ctx));
}
