/** Leaves the upload as `PENDING`, for the function that looks at its file. */
import { util } from '@aws-appsync/utils';
import type { AttachmentUpload, MutationCreateAttachmentUploadArgs } from '../../generated/schema.ts';
import { fail, notFound } from '../../kernel/answer/errors.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { ABSENT, check, failed, passIfAnswered, PRESENT, put, transact } from '../../kernel/dynamodb/transactions.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { tableName } from '../../kernel/request/context.ts';
import type { UploadRow } from '../attachment.ts';
import { OWNERS } from '../owners.ts';
import type { OpenedForm } from './call.ts';

/** As long as a file that nobody looked at lies in the bucket (infra/stacks/attachments.ts). */
const PENDING_SECONDS = 86_400;

export function request(ctx: Ctx<MutationCreateAttachmentUploadArgs, unknown, { result: OpenedForm }>) {
  passIfAnswered(ctx);
  const { name, nameKey, ...form } = ctx.prev.result;
  const id = ctx.stash.work.uploadId;
  if (!id) fail('INTERNAL', 'An upload was opened, and its id was not kept');
  const { ownerType, ownerId, contentType, bytes } = ctx.args.input;
  const owner = OWNERS[ownerType];
  const answer: AttachmentUpload = { id, ...form, fileName: name };
  keepAnswer(ctx, answer);
  const row: UploadRow = {
    pk: id,
    sk: 'ATTACHMENT_UPLOAD',
    id,
    ownerType,
    ownerId,
    name,
    nameKey,
    contentType,
    bytes,
    state: 'PENDING',
    by: ctx.stash.caller.name,
    byId: ctx.stash.caller.id,
    createdAt: util.time.nowISO8601(),
    expiresAt: util.time.nowEpochSeconds() + PENDING_SECONDS,
  };
  return transact(ctx, [
    put('attachmentUpload', tableName(ctx, 'ATTACHMENT_UPLOADS'), row, ABSENT),
    check('attachmentOwner', tableName(ctx, owner.key), { pk: ownerId, sk: owner.sk }, PRESENT),
    ...claimKey(ctx, answer),
  ]);
}

export function response(ctx: TransactionCtx<MutationCreateAttachmentUploadArgs>): unknown {
  const failures = failuresToExplain(ctx);
  const { ownerType, ownerId } = ctx.args.input;
  if (failed(failures, 'attachmentOwner')) notFound(OWNERS[ownerType].what, ownerId, 'input.ownerId');
  return endOfAttempt(ctx, failures);
}
