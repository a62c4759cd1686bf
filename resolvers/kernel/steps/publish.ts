/**
 * Passes on what the publisher says; AppSync tells the subscribers. Only its role may call these fields: the
 * schema's directives say so.
 */
import type { Ctx } from '../request/context.ts';

export function request(ctx: Ctx<{ input: Record<string, unknown> }>) {
  return { payload: ctx.args.input };
}

export function response(ctx: Ctx): unknown {
  return ctx.result;
}
