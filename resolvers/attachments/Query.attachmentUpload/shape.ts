import type { AttachmentUploadOutcome } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { requireOwner, toOutcome } from '../attachment.ts';

export function request() {
  return { payload: null };
}

export function response(ctx: Ctx): AttachmentUploadOutcome | null {
  const row = loadedRow(ctx.stash, 'attachmentUpload');
  if (!row) return null;
  requireOwner(ctx, row.ownerType);
  return toOutcome(row);
}
