/** Everything is checked before the form is made; whether the owner is there, the transaction after it says. */
import { util } from '@aws-appsync/utils';
import type { MutationCreateAttachmentUploadArgs } from '../../generated/schema.ts';
import { refuse } from '../../kernel/answer/errors.ts';
import type { FunctionAnswer } from '../../kernel/answer/lambda.ts';
import { answerOf, invoke } from '../../kernel/answer/lambda.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { optionalInteger, requireText } from '../../kernel/values/text.ts';
import { requireOwner } from '../attachment.ts';
import { CONTENT_TYPES, MAX_BYTES, MAX_NAME } from '../kinds.ts';

/** What the function makes of a name and a kind. */
export interface OpenedForm {
  url: string;
  fields: { name: string; value: string }[];
  name: string;
  nameKey: string;
  expiresAt: string;
}

const MAX_ID = 200;

export function request(ctx: Ctx<MutationCreateAttachmentUploadArgs>) {
  passIfAnswered(ctx);
  const { ownerType, ownerId, fileName, contentType, bytes } = ctx.args.input;
  requireOwner(ctx, ownerType, 'input.ownerType');
  if (ownerId === '' || ownerId.length > MAX_ID) refuse('input.ownerId', `expected 1 to ${MAX_ID} characters`);
  const expected = Object.values(CONTENT_TYPES);
  if (expected.indexOf(contentType) === -1)
    refuse('input.contentType', `expected one of ${expected.join(', ')}`, { expected });
  const id = util.autoUlid();
  ctx.stash.work.uploadId = id;
  return invoke({
    action: 'createUpload',
    id,
    fileName: requireText(fileName, MAX_NAME, 'input.fileName'),
    contentType,
    bytes: optionalInteger(bytes, 1, MAX_BYTES, 'input.bytes'),
  });
}

export function response(ctx: Ctx<MutationCreateAttachmentUploadArgs, FunctionAnswer<OpenedForm> | null>): OpenedForm {
  return answerOf(ctx);
}

declare module '../../kernel/request/context.ts' {
  interface Work {
    /** Of the upload that the call opens. */
    uploadId?: string;
  }
}
