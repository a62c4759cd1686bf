import type { MutationCancelCountArgs } from '../../generated/schema.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { countEnded, endCount } from '../ending.ts';

export function request(ctx: Ctx<MutationCancelCountArgs>) {
  return endCount(ctx, 'CANCELLED');
}

export function response(ctx: TransactionCtx<MutationCancelCountArgs>): unknown {
  return countEnded(ctx);
}
