/**
 * The group in which the role's users are. Were this cut off, the first user who gets the role would make it. A role that was
 * there before has one, or gets it so: its change is not taken for failed when the pool does not answer.
 */
import type { MutationSaveRoleArgs, Role } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { answerOf, invoke } from '../../kernel/answer/lambda.ts';

export function request(ctx: Ctx<MutationSaveRoleArgs>) {
  return invoke({ action: 'ensureGroup', role: ctx.args.input.name });
}

export function response(ctx: Ctx<MutationSaveRoleArgs>): Role {
  if (!loadedRow(ctx.stash, 'savedRole')) answerOf(ctx);
  return ctx.prev.result as Role;
}
