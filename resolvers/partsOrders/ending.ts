/** An order that is given up: its parts are free again, and what was paid goes back. */
import { util } from '@aws-appsync/utils';
import type { Ctx } from '../kernel/request/context.ts';
import type { PartsOrderRow } from './partsOrder.ts';
import { withMoneyBack } from './refunds.ts';
import { moved, UNRESERVED } from './saving.ts';

export function givenUp(ctx: Ctx, order: PartsOrderRow, move: 'CANCEL' | 'EXPIRE', reason: string): PartsOrderRow {
  const { id, name } = ctx.stash.caller;
  return {
    ...withMoneyBack(moved(order, move), 'CANCELLED'),
    ...UNRESERVED,
    cancelled: { reason, by: name, byId: id, at: util.time.nowISO8601() },
  };
}
