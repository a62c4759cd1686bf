/** The group goes after the role: nobody is in it. Were this cut off, an empty group would stay, which gives nobody anything. */
import type { MutationDeleteRoleArgs, Role } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import type { FunctionAnswer } from '../../kernel/answer/lambda.ts';
import { answerOf, invoke } from '../../kernel/answer/lambda.ts';

export function request(ctx: Ctx<MutationDeleteRoleArgs>) {
  return invoke({ action: 'removeGroup', role: ctx.args.name });
}

export function response(ctx: Ctx<MutationDeleteRoleArgs, FunctionAnswer<unknown> | null, { result: Role }>): Role {
  answerOf(ctx);
  return ctx.prev.result;
}
