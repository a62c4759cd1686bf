import type { WorkshopSettings } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { toSettings } from '../settings.ts';

export function request() {
  return { payload: null };
}

export function response(ctx: Ctx): WorkshopSettings {
  return toSettings(ctx.stash.settings);
}
