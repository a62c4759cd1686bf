import { util } from '@aws-appsync/utils';
import type { MutationReopenDeliveryArgs } from '../../generated/schema.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import { passIfAnswered, transact } from '../../kernel/dynamodb/transactions.ts';
import { claimKey } from '../../kernel/once/idempotency.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import type { DeliveryRow } from '../delivery.ts';
import { NO_DRIVER, nextVersion } from '../delivery.ts';
import { endOfStep, loadedFor, step } from '../moving.ts';

export function request(ctx: Ctx<MutationReopenDeliveryArgs>) {
  passIfAnswered(ctx);
  const before = loadedFor(ctx, 'REOPEN', ctx.args.id);
  const after: DeliveryRow = {
    ...nextVersion(before),
    ...NO_DRIVER,
    status: 'REQUESTED',
    failureReason: null,
    endedAt: null,
    attempt: before.attempt + 1,
    // What happened before goes 30 days after that end.
    events: [],
  };
  const { actions, answer } = step(ctx, before, after, { kind: 'REOPENED', at: util.time.nowISO8601() });
  return transact(ctx, [...actions, ...claimKey(ctx, answer)]);
}

export function response(ctx: TransactionCtx<MutationReopenDeliveryArgs>): unknown {
  return endOfStep(ctx);
}
