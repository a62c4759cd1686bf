/** Pages of lines and the header that sums them up: one transaction. The header's version guards all of them. */
import { fail } from '../../kernel/answer/errors.ts';
import { passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { tableName } from '../../kernel/request/context.ts';
import type { ChangeArgs } from '../editing.ts';
import { edited, requireOrder, withAskers, writeOrder } from '../editing.ts';
import { savePages, withPages } from '../pages.ts';
import { toLine } from '../purchaseOrder.ts';
import { coveringActions, withRequisitions } from '../requisitions.ts';
import { keptSources } from '../sources.ts';

export function request(ctx: Ctx<ChangeArgs>) {
  passIfAnswered(ctx);
  const { linesEdit: edit } = ctx.stash.work;
  if (!edit) fail('INTERNAL', 'The change of the lines was not described');
  const order = requireOrder(ctx, 'EDIT');
  const { before, after, shown, lastPosition, coverings } = edit;
  const { requisitions } = keptSources(ctx);
  const changed = {
    ...edited(ctx, withPages(order, before, after)),
    lastPosition,
    requisitionIds: withRequisitions(order.requisitionIds ?? [], shown, 'lines'),
  };
  return writeOrder(
    ctx,
    order,
    withAskers(changed, requisitions),
    [
      ...savePages(tableName(ctx, 'PURCHASE_ORDERS'), after, order.pageCounts.length),
      ...coveringActions(ctx, requisitions, coverings, 'id'),
    ],
    { changedLines: shown.map((line) => toLine(line, order.currency, null)) },
  );
}

export { orderWritten as response } from '../editing.ts';
