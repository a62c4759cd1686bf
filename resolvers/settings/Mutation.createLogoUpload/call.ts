import type { LogoUpload, MutationCreateLogoUploadArgs } from '../../generated/schema.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import type { FunctionAnswer } from '../../kernel/answer/lambda.ts';
import { answerOf, invoke } from '../../kernel/answer/lambda.ts';

export function request(ctx: Ctx<MutationCreateLogoUploadArgs>) {
  passIfAnswered(ctx);
  return invoke({ action: 'createUpload', type: ctx.args.type });
}

export function response(ctx: Ctx<MutationCreateLogoUploadArgs, FunctionAnswer<LogoUpload> | null>): LogoUpload {
  return answerOf(ctx);
}
