import type { MutationSettleLandedCostArgs } from '../../generated/schema.ts';
import { movingActions, movingOf } from '../../inventory/goods.ts';
import { notFound } from '../../kernel/answer/errors.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { amend, failedRow, passIfAnswered, transact } from '../../kernel/dynamodb/transactions.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { keep } from '../../kernel/values/own.ts';
import { toLandedCost } from '../landed.ts';
import { toReceipt } from '../receipt.ts';
import { settle } from '../settling.ts';

export function request(ctx: Ctx<MutationSettleLandedCostArgs>) {
  passIfAnswered(ctx);
  const { settling } = ctx.stash.work;
  const receipt = loadedRow(ctx.stash, 'receipt');
  if (!settling || !receipt) notFound('Receipt', ctx.args.receiptId, 'receiptId');
  const { row } = settling;
  const moving = movingOf(settling.items);
  const after = settle(ctx, receipt, row, moving);
  const answer = toReceipt(receipt, null, [toLandedCost(after)]);
  keepAnswer(ctx, answer);
  return transact(ctx, [
    amend('landed', tableName(ctx, 'RECEIPTS'), row, after, {
      expression: 'version = :before',
      values: { ':before': row.version },
    }),
    ...movingActions(ctx, moving),
    ...claimKey(ctx, answer),
  ]);
}

/** Somebody else settled lines meanwhile: the next attempt goes on behind them. */
export function response(ctx: TransactionCtx<MutationSettleLandedCostArgs>): unknown {
  const failures = failuresToExplain(ctx);
  const found = failedRow(failures, 'landed');
  if (found) keep(ctx.stash.rows, `landed${found.number - 1}`, found);
  return endOfAttempt(ctx, failures);
}
