import type { Supplier } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { toSupplier } from '../supplier.ts';

export function request() {
  return { payload: null };
}

export function response(ctx: Ctx): Supplier | null {
  const row = loadedRow(ctx.stash, 'supplier');
  return row ? toSupplier(row) : null;
}
