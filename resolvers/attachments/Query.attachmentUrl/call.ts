import { runtime } from '@aws-appsync/utils';
import type { AttachmentUrl, QueryAttachmentUrlArgs } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import type { FunctionAnswer } from '../../kernel/answer/lambda.ts';
import { answerOf, invoke } from '../../kernel/answer/lambda.ts';
import { requireOwner } from '../attachment.ts';
import { previewKey } from '../keys.ts';

export function request(ctx: Ctx<QueryAttachmentUrlArgs>) {
  const { version, preview } = ctx.args;
  const row = loadedRow(ctx.stash, 'attachment');
  if (!row) runtime.earlyReturn(null);
  requireOwner(ctx, row.ownerType);
  const wanted = version ?? row.latest;
  const found = row.versions.find((each) => each.version === wanted) ?? null;
  const hidden = (row.deletedAt ?? null) !== null;
  if (hidden || !found || (preview === true && !found.hasPreview)) runtime.earlyReturn(null);
  return invoke({ action: 'url', key: preview === true ? previewKey(found.uploadId) : found.fileKey });
}

export function response(ctx: Ctx<QueryAttachmentUrlArgs, FunctionAnswer<AttachmentUrl> | null>): AttachmentUrl {
  return answerOf<AttachmentUrl>(ctx);
}
