/** The group in which the role's users are. Were this cut off, the first user who gets the role would make it. */
import type { MutationSaveRoleArgs, Role } from '../../generated/schema.ts';
import type { Ctx } from '../../shared/context.ts';
import { answerOf, invoke } from '../../shared/functions.ts';

export function request(ctx: Ctx<MutationSaveRoleArgs>) {
  return invoke({ action: 'ensureGroup', role: ctx.args.input.name });
}

export function response(ctx: Ctx<MutationSaveRoleArgs>): Role {
  answerOf(ctx);
  return ctx.prev.result as Role;
}
