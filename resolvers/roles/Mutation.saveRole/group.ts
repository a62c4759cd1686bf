/**
 * The group in which the role's users are. Were this cut off, the first user who gets the role would make it. A role that was
 * there before has one, or gets it so: its change is not taken for failed when the pool does not answer.
 */
import type { MutationSaveRoleArgs, Role } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import type { FunctionAnswer } from '../../kernel/answer/lambda.ts';
import { answerOf, invoke } from '../../kernel/answer/lambda.ts';

export function request(ctx: Ctx<MutationSaveRoleArgs>) {
  return invoke({ action: 'ensureGroup', role: ctx.args.input.name });
}

export function response(ctx: Ctx<MutationSaveRoleArgs, FunctionAnswer<unknown> | null, { result: Role }>): Role {
  if (!loadedRow(ctx.stash, 'savedRole')) answerOf(ctx);
  return ctx.prev.result;
}
