/** The resolver's own handlers where a field has nothing to add to its pipeline: pass on what the last function made. */
import type { Ctx } from './context.ts';

export function request() {
  return {};
}

export function response(ctx: Ctx) {
  return ctx.prev.result;
}
