import type { StockCount } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { toCount } from '../count.ts';

export function request() {
  return { payload: null };
}

export function response(ctx: Ctx): StockCount | null {
  const row = loadedRow(ctx.stash, 'count');
  return row ? toCount(row) : null;
}
