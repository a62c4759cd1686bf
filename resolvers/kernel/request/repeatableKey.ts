/** The key by which a call may be repeated: the argument `idempotencyKey`, which fields that write have. */
import type { Ctx } from './context.ts';

/** The argument as it is; null where the call carries none. */
export function idempotencyKeyOf(ctx: Ctx): string | null {
  const key = ctx.args['idempotencyKey'];
  return typeof key === 'string' && key !== '' ? key : null;
}

/** The same, and null for a dry run too: it has no effect that could be repeated. */
export function repeatableKey(ctx: Ctx): string | null {
  return ctx.args['validateOnly'] === true ? null : idempotencyKeyOf(ctx);
}
