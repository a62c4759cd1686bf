/** A resolver's word about the answer where a field has nothing to add to its pipeline: pass on what the last function made. */
import type { Ctx } from '../request/context.ts';

export function response(ctx: Ctx) {
  return ctx.prev.result;
}
