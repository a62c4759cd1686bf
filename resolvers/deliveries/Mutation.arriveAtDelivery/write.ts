import type { MutationArriveAtDeliveryArgs } from '../../generated/schema.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { passIfAnswered, transact } from '../../kernel/dynamodb/transactions.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { nextVersion } from '../delivery.ts';
import { drivenFor, endOfStep, step } from '../moving.ts';
import { doneAt, placeOf } from '../places.ts';

export function request(ctx: Ctx<MutationArriveAtDeliveryArgs>) {
  passIfAnswered(ctx);
  const { id, at, position } = ctx.args;
  const before = drivenFor(ctx, 'ARRIVE', id);
  const arrivedAt = doneAt(at, 'at');
  const place = position ? placeOf(position, 'position') : null;
  const after = { ...nextVersion(before), arrivedAt, ...(place ? { position: { ...place, at: arrivedAt } } : {}) };
  const { actions, answer } = step(ctx, before, after, {
    kind: 'ARRIVED',
    at: arrivedAt,
    place,
    words: before.address,
  });
  return transact(ctx, [...actions, ...claimKey(ctx, answer)]);
}

export function response(ctx: TransactionCtx): unknown {
  return endOfStep(ctx);
}
