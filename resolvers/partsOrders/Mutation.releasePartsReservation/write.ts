/** Whoever looks for orders that nobody paid may look twice, or too early: what is not over has no effect. */
import { util } from '@aws-appsync/utils';
import type { MutationReleasePartsReservationArgs } from '../../generated/schema.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { givenUp } from '../ending.ts';
import { freeActions } from '../holding.ts';
import type { PartsOrderRow } from '../partsOrder.ts';
import { EXPIRED } from '../partsOrder.ts';
import { endUnchanged, namedOrder, writeOrder } from '../saving.ts';
import { takes } from '../transitions.ts';

function isOver(order: PartsOrderRow): boolean {
  const until = order.reservedUntil ?? null;
  return takes(order, 'EXPIRE') && until !== null && until <= util.time.nowISO8601();
}

export function request(ctx: Ctx<MutationReleasePartsReservationArgs>) {
  passIfAnswered(ctx);
  const order = namedOrder(ctx);
  if (!isOver(order)) endUnchanged(ctx, order);
  return writeOrder(ctx, order, givenUp(ctx, order, 'EXPIRE', EXPIRED), freeActions(ctx, order));
}

export { orderWritten as response } from '../saving.ts';
