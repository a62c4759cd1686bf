/** The request handler of every resolver's own unit: what its field declares, for the functions of its pipeline. */
import type { Ctx } from './context.ts';
import type { Declaration } from './operation.ts';

export function declare(ctx: Ctx, declaration: Declaration) {
  ctx.stash.operation = declaration;
  return {};
}
