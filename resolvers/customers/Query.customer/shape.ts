import type { Customer } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { toCustomer } from '../customer.ts';

export function request() {
  return { payload: null };
}

export function response(ctx: Ctx): Customer | null {
  const row = loadedRow(ctx.stash, 'customer');
  return row ? toCustomer(row) : null;
}
