/** The cost with the share of every line, and the first lines settled, in one transaction. */
import { util } from '@aws-appsync/utils';
import type { MutationAddLandedCostArgs } from '../../generated/schema.ts';
import { movingActions, movingOf } from '../../inventory/goods.ts';
import { notFound, refuse } from '../../kernel/answer/errors.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { ABSENT, passIfAnswered, put, transact } from '../../kernel/dynamodb/transactions.ts';
import { endOfAttempt, failuresToExplain, keepAnswer } from '../../kernel/once/ending.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { tableName } from '../../kernel/request/context.ts';
import { parseMoney } from '../../kernel/values/money.ts';
import { saidText } from '../../kernel/values/text.ts';
import type { LandedRow } from '../landed.ts';
import { bearing, landedSk, toLandedCost, weightsOf } from '../landed.ts';
import { loadedPages, saveHeader } from '../pages.ts';
import type { ReceiptRow } from '../receipt.ts';
import { keptOf, toReceipt } from '../receipt.ts';
import { settle } from '../settling.ts';
import { spread } from '../spreading.ts';

const MAX_DESCRIPTION = 200;

type Args = Ctx<MutationAddLandedCostArgs>;

/** With nothing settled yet. */
function newLanded(ctx: Args, receipt: ReceiptRow): LandedRow {
  const { kind, description, spreadBy, amount: text } = ctx.args.input;
  const { caller } = ctx.stash;
  const amount = parseMoney(text, receipt.currency, 'input.amount');
  if (amount === 0) refuse('input.amount', 'expected an amount above zero', { actual: text });
  const lines = bearing(loadedPages(ctx.stash, receipt).flatMap((page) => page.lines));
  const amounts = spread(amount, weightsOf(lines, spreadBy, receipt.currency));
  if (!amounts) refuse('input.spreadBy', 'the lines weigh nothing by that', { actual: spreadBy });
  return {
    pk: receipt.id,
    sk: landedSk(receipt.landedCount),
    receiptId: receipt.id,
    number: receipt.landedCount + 1,
    kind,
    description: saidText(description, MAX_DESCRIPTION, 'input.description'),
    amount,
    currency: receipt.currency,
    spreadBy,
    shares: lines.map((line, index) => ({
      lineId: line.id,
      itemId: line.inventoryItemId ?? '',
      quantity: keptOf(line),
      amount: amounts[index] ?? 0,
    })),
    settled: 0,
    inStock: 0,
    variance: 0,
    by: caller.name,
    byId: caller.id,
    at: util.time.nowISO8601(),
    version: 0,
  };
}

export function request(ctx: Args) {
  passIfAnswered(ctx);
  const { landing } = ctx.stash.work;
  if (!landing) notFound('Receipt', ctx.args.receiptId, 'receiptId');
  const { receipt } = landing;
  const moving = movingOf(landing.items);
  const row = settle(ctx, receipt, newLanded(ctx, receipt), moving);
  const after = { ...receipt, landedCount: receipt.landedCount + 1, version: receipt.version + 1 };
  const answer = toReceipt(after, null, [toLandedCost(row)]);
  keepAnswer(ctx, answer);
  return transact(ctx, [
    put('landed', tableName(ctx, 'RECEIPTS'), row, ABSENT),
    saveHeader(ctx, receipt, after),
    ...movingActions(ctx, moving),
    ...claimKey(ctx, answer),
  ]);
}

export function response(ctx: TransactionCtx<MutationAddLandedCostArgs>): unknown {
  return endOfAttempt(ctx, failuresToExplain(ctx));
}
