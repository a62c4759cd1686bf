/** A return: what goes back is marked, leaves the stock with its cost, and a credit is expected. */
import { util } from '@aws-appsync/utils';
import type { MutationReturnToSupplierArgs } from '../../generated/schema.ts';
import { movingActions, movingOf, requireThere } from '../../inventory/goods.ts';
import { notFound, refuse } from '../../kernel/answer/errors.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { ABSENT, passIfAnswered, put, transact } from '../../kernel/dynamodb/transactions.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { tableName } from '../../kernel/request/context.ts';
import { formatQuantity, parsePositiveQuantity } from '../../kernel/values/money.ts';
import { keep } from '../../kernel/values/own.ts';
import { timesQuantity } from '../../kernel/values/price.ts';
import { requireText } from '../../kernel/values/text.ts';
import { savePages, withReturned } from '../../purchaseOrders/reached.ts';
import { markLines } from '../pages.ts';
import type { ReceivedLine } from '../receipt.ts';
import { costOf, keptOf } from '../receipt.ts';
import type { Taking } from '../named.ts';
import type { ReturnedLine, ReturnRow } from '../supplierReturn.ts';
import { toSupplierReturn } from '../supplierReturn.ts';
import type { Leaving } from '../taking.ts';
import { byItem, byOrderLine, moveOut } from '../taking.ts';

const MAX_REASON = 300;

type Args = Ctx<MutationReturnToSupplierArgs>;

function leavingOf(ctx: Args, taking: Taking): Leaving[] {
  return taking.named.map(({ line }, index) => {
    const field = `input.lines.${index}.quantity`;
    const text = ctx.args.input.lines[index]?.quantity ?? '';
    const quantity = parsePositiveQuantity(text, field);
    if (quantity > keptOf(line))
      refuse(field, 'expected at most what is left of the line', {
        maximum: formatQuantity(keptOf(line)),
        actual: formatQuantity(quantity),
      });
    return { line, quantity, field };
  });
}

function newReturn(ctx: Args, { receipt }: Taking, id: string, reason: string, lines: ReturnedLine[]): ReturnRow {
  const { caller } = ctx.stash;
  const amounts = lines.map((line) =>
    timesQuantity({ minor: line.unitCost, fraction: line.unitCostFraction }, line.quantity, receipt.currency),
  );
  return {
    pk: id,
    sk: 'SUPPLIER_RETURN',
    kind: 'SUPPLIER_RETURN',
    id,
    receiptId: receipt.id,
    purchaseOrderId: receipt.purchaseOrderId,
    orderNumber: receipt.orderNumber,
    supplierId: receipt.supplierId,
    supplierName: receipt.supplierName,
    status: 'EXPECTED',
    reason,
    lines,
    currency: receipt.currency,
    expected: amounts.reduce((sum, amount) => sum + amount, 0),
    credited: null,
    creditNumber: null,
    creditNote: null,
    creditedBy: null,
    creditedById: null,
    creditedAt: null,
    by: caller.name,
    byId: caller.id,
    createdAt: util.time.nowISO8601(),
    version: 1,
  };
}

export function request(ctx: Args) {
  passIfAnswered(ctx);
  const { taking } = ctx.stash.work;
  if (!taking) notFound('Receipt', ctx.args.receiptId, 'receiptId');
  const { pages, progress } = taking;
  const reason = requireText(ctx.args.input.reason, MAX_REASON, 'input.reason');
  const leaving = leavingOf(ctx, taking);
  requireThere(ctx, taking.items, byItem(leaving), leaving[0]?.field ?? 'input.lines');
  const id = util.autoUlid();
  const moving = movingOf(taking.items);
  const marked: Record<string, ReceivedLine> = {};
  const lines = leaving.map((each): ReturnedLine => {
    const { line, quantity } = each;
    keep(marked, line.id, { ...line, returned: (line.returned ?? 0) + quantity });
    return {
      lineId: line.id,
      orderLineId: line.orderLineId,
      inventoryItemId: line.inventoryItemId,
      description: line.description,
      quantity,
      unitCost: costOf(line).minor,
      unitCostFraction: line.unitCostFraction ?? null,
      movementId: moveOut(ctx, moving, taking, each, { reason, receiptId: taking.receipt.id, returnId: id }),
    };
  });
  const row = newReturn(ctx, taking, id, reason, lines);
  const answer = toSupplierReturn(row);
  keepAnswer(ctx, answer);
  return transact(ctx, [
    put('supplierReturn', tableName(ctx, 'RECEIPTS'), row, ABSENT),
    ...savePages(ctx, progress, withReturned(progress, byOrderLine(leaving, 1))),
    ...markLines(ctx, pages, marked),
    ...movingActions(ctx, moving),
    ...claimKey(ctx, answer),
  ]);
}

export function response(ctx: TransactionCtx<MutationReturnToSupplierArgs>): unknown {
  return endOfAttempt(ctx, failuresToExplain(ctx));
}
