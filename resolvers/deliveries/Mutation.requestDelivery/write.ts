import type { MutationRequestDeliveryArgs } from '../../generated/schema.ts';
import { notFound, refuse } from '../../kernel/answer/errors.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { ABSENT, passIfAnswered, put, transact } from '../../kernel/dynamodb/transactions.ts';
import { endOfAttempt, failuresToExplain } from '../../kernel/once/ending.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { loadedRow, tableName } from '../../kernel/request/context.ts';
import { answerOfStep } from '../moving.ts';
import { firstStep, newDelivery } from '../requesting.ts';
import { termsOf } from '../terms.ts';
import { writeEvent } from '../tracking.ts';

export function request(ctx: Ctx<MutationRequestDeliveryArgs>) {
  passIfAnswered(ctx);
  const { kind, workOrderId, ...said } = ctx.args.input;
  if (kind === 'SHIP_PARTS')
    refuse('input.kind', 'parts are brought for their parts order, which asks by itself', { actual: kind });
  const order = loadedRow(ctx.stash, 'order');
  if (!order) notFound('Work order', workOrderId, 'input.workOrderId');
  const asked = { kind, workOrderId, partsOrderId: null, customerId: order.customerId };
  const { row, event } = firstStep(ctx, newDelivery(ctx, asked, termsOf(said)));
  return transact(ctx, [
    put('delivery', tableName(ctx, 'DELIVERIES'), row, ABSENT),
    writeEvent(ctx, event),
    ...claimKey(ctx, answerOfStep(ctx, row)),
  ]);
}

export function response(ctx: TransactionCtx): unknown {
  return endOfAttempt(ctx, failuresToExplain(ctx));
}
