import type { Route } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { toRoute } from '../route.ts';

export function request() {
  return { payload: null };
}

export function response(ctx: Ctx): Route | null {
  const row = loadedRow(ctx.stash, 'route');
  return row ? toRoute(row, loadedRow(ctx.stash, 'routeStops')) : null;
}
