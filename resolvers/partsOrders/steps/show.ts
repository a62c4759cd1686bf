/** One order, as the first function read it. */
import type { PartsOrder } from '../../generated/schema.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow } from '../../kernel/request/context.ts';
import { isOwn } from '../../kernel/request/own.ts';
import { toPartsOrder } from '../partsOrder.ts';

export function request() {
  return { payload: null };
}

export function response(ctx: Ctx): PartsOrder | null {
  const order = loadedRow(ctx.stash, 'partsOrder');
  return order && isOwn(ctx, order.customerId) ? toPartsOrder(order) : null;
}
