/** Header and first page in one transaction, if the supplier is still there. */
import type { MutationCreatePurchaseOrderArgs } from '../../generated/schema.ts';
import { requireUnarchived } from '../../kernel/answer/archive.ts';
import { fail } from '../../kernel/answer/errors.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { failedRow, passIfAnswered } from '../../kernel/dynamodb/transactions.ts';
import { endOfAttempt, failuresToExplain } from '../../kernel/once/ending.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { tableName } from '../../kernel/request/context.ts';
import { fixCurrency } from '../../settings/currency.ts';
import { withAskers, writeOrder } from '../editing.ts';
import { savePages, withPages } from '../pages.ts';
import { toLine } from '../purchaseOrder.ts';
import { coveringActions, withRequisitions } from '../requisitions.ts';
import { keptSources } from '../sources.ts';
import { supplierStands } from '../supplier.ts';

export function request(ctx: Ctx<MutationCreatePurchaseOrderArgs>) {
  passIfAnswered(ctx);
  const { linesEdit: edit, newPurchase } = ctx.stash.work;
  if (!edit || !newPurchase) fail('INTERNAL', 'The order was not described');
  const { requisitions } = keptSources(ctx);
  const order = withAskers(
    {
      ...withPages(newPurchase, edit.before, edit.after),
      lastPosition: edit.lastPosition,
      requisitionIds: withRequisitions([], edit.shown, 'input.lines'),
    },
    requisitions,
  );
  return writeOrder(
    ctx,
    null,
    order,
    [
      ...savePages(tableName(ctx, 'PURCHASE_ORDERS'), edit.after, 0),
      ...coveringActions(ctx, requisitions, edit.coverings, 'input.lines'),
      supplierStands(ctx, order.supplierId),
      ...fixCurrency(ctx),
    ],
    { changedLines: edit.shown.map((line) => toLine(line, order.currency, null)) },
  );
}

export function response(ctx: TransactionCtx<MutationCreatePurchaseOrderArgs>): unknown {
  const failures = failuresToExplain(ctx);
  const supplier = failedRow(failures, 'supplier');
  if (supplier) requireUnarchived('Supplier', supplier, 'input.supplierId');
  return endOfAttempt(ctx, failures);
}
