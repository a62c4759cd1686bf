import type { MutationCloseCountArgs } from '../../generated/schema.ts';
import type { TransactionCtx } from '../../kernel/dynamodb/transactions.ts';
import type { Ctx } from '../../kernel/request/context.ts';
import { countEnded, endCount } from '../ending.ts';

export function request(ctx: Ctx<MutationCloseCountArgs>) {
  return endCount(ctx, 'CLOSED');
}

export function response(ctx: TransactionCtx<MutationCloseCountArgs>): unknown {
  return countEnded(ctx);
}
