import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { isOwn } from '../../kernel/request/own.ts';
import type { AnsweredDelivery } from '../delivery.ts';
import { toDelivery } from '../delivery.ts';

export function request() {
  return { payload: null };
}

export function response(ctx: Ctx): AnsweredDelivery | null {
  const row = loadedRow(ctx.stash, 'delivery');
  return row && isOwn(ctx, row.customerId) ? toDelivery(row) : null;
}
