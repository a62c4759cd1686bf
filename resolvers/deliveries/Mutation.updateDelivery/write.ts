import type { MutationUpdateDeliveryArgs } from '../../generated/schema.ts';
import { refuse } from '../../kernel/answer/errors.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { passIfAnswered, transact } from '../../kernel/dynamodb/transactions.ts';
import { claimRepeat } from '../../kernel/once/repeats.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { nextVersion } from '../delivery.ts';
import { answerOfStep, endOfStep, loadedFor, writeDelivery } from '../moving.ts';
import { requireLoadKept, termsOf } from '../terms.ts';

export function request(ctx: Ctx<MutationUpdateDeliveryArgs>) {
  passIfAnswered(ctx);
  const { id, input } = ctx.args;
  const before = loadedFor(ctx, 'UPDATE', id);
  if (input.address === null) refuse('input.address', 'a delivery keeps an address');
  const terms = termsOf(input, before);
  requireLoadKept(before, terms);
  const after = { ...nextVersion(before), ...terms };
  return transact(ctx, [writeDelivery(ctx, before, after), ...claimRepeat(ctx, answerOfStep(ctx, after))]);
}

export function response(ctx: TransactionCtx<MutationUpdateDeliveryArgs>): unknown {
  return endOfStep(ctx);
}
