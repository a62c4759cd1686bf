import type { QuotationRequest } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { toRequest } from '../quotation.ts';

export function request() {
  return { payload: null };
}

export function response(ctx: Ctx): QuotationRequest | null {
  const row = loadedRow(ctx.stash, 'quotationRequest');
  return row ? toRequest(row) : null;
}
