import type { Ctx } from '../../kernel/request/context.ts';
import { narrow } from '../filter.ts';

export function response(ctx: Ctx): null {
  narrow(ctx, []);
  return null;
}
