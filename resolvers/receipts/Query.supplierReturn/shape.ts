import type { SupplierReturn } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { toSupplierReturn } from '../supplierReturn.ts';

export function request() {
  return { payload: null };
}

export function response(ctx: Ctx): SupplierReturn | null {
  const row = loadedRow(ctx.stash, 'supplierReturn');
  return row ? toSupplierReturn(row) : null;
}
