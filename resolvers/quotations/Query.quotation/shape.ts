import type { Quotation } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { toQuotation } from '../quotation.ts';

export function request() {
  return { payload: null };
}

export function response(ctx: Ctx): Quotation | null {
  const row = loadedRow(ctx.stash, 'quotation');
  return row ? toQuotation(row, ctx.stash.settings) : null;
}
