import type { MutationFailDeliveryArgs } from '../../generated/schema.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { passIfAnswered, transact } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { requireText } from '../../kernel/values/text.ts';
import { nextVersion } from '../delivery.ts';
import { endDelivery } from '../ending.ts';
import { drivenFor, endOfStep } from '../moving.ts';
import { doneAt, placeOf } from '../places.ts';

const MAX_REASON = 300;

export function request(ctx: Ctx<MutationFailDeliveryArgs>) {
  passIfAnswered(ctx);
  const { id, reason, at, position } = ctx.args;
  const before = drivenFor(ctx, 'FAIL', id);
  const failureReason = requireText(reason, MAX_REASON, 'reason');
  const endedAt = doneAt(at, 'at');
  const place = position ? placeOf(position, 'position') : null;
  const after = { ...nextVersion(before), status: 'FAILED' as const, failureReason, endedAt, position: null };
  return transact(ctx, endDelivery(ctx, before, after, { kind: 'FAILED', at: endedAt, place, words: failureReason }));
}

export function response(ctx: TransactionCtx): unknown {
  return endOfStep(ctx);
}
